import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minus, type Points, sum } from '../../../src/core/points.js'
import { type Rubric, type TotalKind, totalKinds } from '../../../src/core/rubric.js'
import { totalOf } from '../../../src/core/total.js'
import {
  type ComparableResult,
  comparableResultOf,
} from '../../../src/features/compare/comparable-result.js'
import { differenceOf, type ResultDifference } from '../../../src/features/compare/difference.js'
import { type DifferencePart, parts } from '../../../src/features/compare/parts.js'
import { anAssessment, scoreOf, shippedRubric } from '../../support/builders.js'
import { type Answers, answersTo, cases, casesOf, means } from '../../support/cases.js'

const asOf = '2023-01-01'

const standing = (rubric: Rubric, answers: Answers): ComparableResult =>
  comparableResultOf(scoreOf(rubric, anAssessment(answers), { asOf }), rubric, asOf)

/** Two assessments under one rubric, of either method. */
const pairsOf = (some: typeof cases) =>
  some
    .chain(({ rubric, answers }) =>
      fc.record({
        rubric: fc.constant(rubric),
        before: fc.constant(answers),
        after: answersTo(rubric),
      }),
    )
    .filter(({ after }) => Object.values(after).some(({ claim }) => claim !== 'not-applicable'))
    .map(({ rubric, before, after }) => ({
      from: standing(rubric, before),
      to: standing(rubric, after),
    }))

const pairs = pairsOf(cases)

function differencesOf({
  from,
  to,
}: {
  readonly from: ComparableResult
  readonly to: ComparableResult
}) {
  return totalKinds.flatMap((total) => differenceOf(from, to, total) ?? [])
}

const sumOf = (
  items: readonly { readonly parts: ResultDifference['parts'] }[],
  part: DifferencePart,
): Points => sum(items.map((each) => each.parts[part]))

describe('the parts of a difference', () => {
  it('add up to it exactly, by part, by aspect and by indicator', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        for (const each of differencesOf(pair)) {
          const { delta, fromPoints, toPoints, aspects, indicators } = each
          expect(delta).toBe(minus(toPoints, fromPoints))
          expect(sum(parts.map((part) => each.parts[part]))).toBe(delta)
          for (const items of [aspects, indicators]) {
            expect(sum(items.map((item) => item.delta))).toBe(delta)
            for (const part of parts) expect(sumOf(items, part)).toBe(each.parts[part])
          }
          for (const item of [...aspects, ...indicators]) {
            expect(sum(parts.map((part) => item.parts[part]))).toBe(item.delta)
          }
          expect(sum(aspects.map(({ from }) => from))).toBe(fromPoints)
          expect(sum(aspects.map(({ to }) => to))).toBe(toPoints)
          for (const aspect of aspects) expect(minus(aspect.to, aspect.from)).toBe(aspect.delta)
        }
      }),
    )
  })

  it('are what the printed totals say, and 0 beyond the total that is asked for', () => {
    fc.assert(
      fc.property(pairs, ({ from, to }) => {
        const change = (kind: TotalKind) =>
          (to.totals[kind]?.points ?? 0) - (from.totals[kind]?.points ?? 0)
        for (const { total, parts: found } of differencesOf({ from, to })) {
          const [claim, proof] = [change('claimed'), change('backed') - change('claimed')]
          expect(found.claim).toBe(claim)
          expect(found.proof).toBe(total === 'claimed' ? 0 : proof)
          const verification = total === 'verified' ? change('verified') - change('backed') : 0
          expect(found.verification).toBe(verification)
        }
      }),
    )
  })

  it('change their sign when the sides change places', () => {
    fc.assert(
      fc.property(pairs, ({ from, to }) => {
        for (const there of differencesOf({ from, to })) {
          const back = differenceOf(to, from, there.total)
          expect(back?.delta).toBe(0 - there.delta)
          for (const part of parts) expect(back?.parts[part]).toBe(0 - there.parts[part])
        }
      }),
    )
  })

  it('are 0 everywhere, without a cause, between a result and itself', () => {
    fc.assert(
      fc.property(cases, ({ rubric, answers }) => {
        const same = standing(rubric, answers)
        for (const { indicators, aspects } of differencesOf({ from: same, to: same })) {
          for (const { delta, causes } of indicators) expect([delta, causes]).toEqual([0, []])
          for (const { delta } of aspects) expect(delta).toBe(0)
        }
      }),
    )
  })

  it('that are not 0 have a cause, and others have none', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        for (const { indicators } of differencesOf(pair)) {
          for (const { causes, parts: own } of indicators) {
            const moved = parts.filter((part) => own[part] !== 0)
            expect([...new Set(causes.map(({ part }) => part))]).toEqual(moved)
          }
        }
      }),
    )
  })

  it('of an indicator under a weighted sum are level x weight', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        if (pair.from.rubric.method !== 'weighted-sum') return
        for (const { indicators, total } of differencesOf(pair)) {
          for (const { indicator, from, to, delta } of indicators) {
            expect(delta).toBe(indicator.weight * ((to[total] ?? 0) - (from[total] ?? 0)))
          }
        }
      }),
    )
  })

  it('of a mean, too, are 0 where neither a level nor what applies has changed', () => {
    const some = casesOf(fc.oneof(means, fc.constant(shippedRubric('panrb-2026'))))
    const sameAnswers = pairsOf(some).map(({ from, to }) => ({ from, to: applyingAs(from, to) }))
    fc.assert(
      fc.property(sameAnswers, ({ from, to }) => {
        for (const { from: was, to: is, delta } of differenceOf(from, to, 'claimed')?.indicators ??
          []) {
          if ((was.claimed ?? 0) === (is.claimed ?? 0)) expect(delta).toBe(0)
        }
      }),
    )
  })
})

/** The second result, with what applies in the first. */
function applyingAs(from: ComparableResult, to: ComparableResult): ComparableResult {
  const indicators = to.indicators.map((each, index) => ({
    ...each,
    notApplicable: from.indicators[index]?.notApplicable ?? false,
  }))
  const of = (kind: TotalKind) => totalOf(kind, to.rubric, indicators).total
  const totals = { claimed: of('claimed'), backed: of('backed'), verified: null }
  return { ...to, indicators, totals }
}
