import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inUnits, pointsOf } from '../../../src/core/points.js'
import type { Rubric } from '../../../src/core/rubric.js'
import type { GateSettings, Waiver } from '../../../src/core/settings/gate.js'
import { askChecks } from '../../../src/features/gate/ask.js'
import { judgeGate } from '../../../src/features/gate/judge.js'
import { findingsOf, isFailing } from '../../../src/features/gate/report.js'
import { applyWaivers } from '../../../src/features/gate/waivers.js'
import {
  type AnswerParts,
  aBand,
  aDocument,
  anAspect,
  anAssessment,
  anIndicator,
  aRequirement,
  aRubric,
  type ClaimParts,
  line,
  scoreOf,
  shippedRubric,
  told,
} from '../../support/builders.js'

const rubric = aRubric({
  bands: [
    aBand(),
    aBand({ id: 'cukup', category: 'II', from: 20, name: { id: 'Cukup', en: 'Fair' } }),
  ],
  aspects: [
    anAspect({ id: '1', indicators: [anIndicator({ id: '1.1', weight: 5 })] }),
    anAspect({
      id: '2',
      indicators: [
        anIndicator({ id: '2.1', weight: 2.5, evidence: [aRequirement({ validFor: 'P1Y' })] }),
      ],
    }),
  ],
})

const asOf = '2024-12-31'

function judge(
  settings: GateSettings,
  answers: Parameters<typeof anAssessment>[0],
  under: Rubric = rubric,
) {
  const checks = askChecks(settings, { rubric: under, baseline: null })
  if (!checks.value) throw new Error(told(checks.diagnostics).join())
  const assessment = anAssessment(answers)
  const score = scoreOf(under, assessment)
  const { total = 'claimed', within } = settings
  return judgeGate(checks.value, {
    rubric: under,
    assessment,
    score,
    total,
    context: { asOf, within },
  })
}

const missedOf = (...given: Parameters<typeof judge>): readonly string[] =>
  judge(...given)
    .filter(({ isMet }) => !isMet)
    .map(({ id }) => id)

describe('a check', () => {
  it('of a category is by the lower bound of its band, as the total is', () => {
    const settings = { minCategory: { name: 'cukup', at: null } }
    expect(missedOf(settings, { '1.1': 4 })).toEqual([])
    expect(missedOf(settings, { '1.1': 3, '2.1': 1 })).toEqual(['min-category'])
  })

  it('of completeness names open indicators, and asks none that do not apply', () => {
    const panrb = shippedRubric('panrb-2026')
    const [outcome] = judge({ complete: true }, { '1.1': 3 })
    expect(outcome?.causes.map(({ indicator }) => indicator.id)).toEqual(['2.1'])
    const all = panrb.aspects.flatMap(({ indicators }) => indicators.map(({ id }) => id))
    const without = all.filter((id) => id !== '4.1b')
    const answers = Object.fromEntries(
      without.map((id): [string, ClaimParts] => [id, id === '6.3' ? 'not-applicable' : 2]),
    )
    expect(missedOf({ complete: true }, answers, panrb)).toEqual([])
  })

  const tb = 'not-applicable'
  const excluding: Readonly<Record<string, AnswerParts>> = {
    '4.1a': { claim: tb },
    '6.3': { claim: tb, verified: 2 },
    '6.4b': { claim: tb, verified: 4 },
    '6.4c': { claim: 4, verified: tb },
  }

  it.each([
    { most: 0, total: 'claimed', declared: ['6.3', '6.4b'], isMet: false },
    { most: 1, total: 'claimed', declared: ['6.3', '6.4b'], isMet: false },
    { most: 2, total: 'claimed', declared: ['6.3', '6.4b'], isMet: true },
    { most: 0, total: 'verified', declared: ['6.4c'], isMet: false },
    { most: 1, total: 'verified', declared: ['6.4c'], isMet: true },
  ] as const)('of exclusions, $most at most, in the $total total', (given) => {
    const panrb = shippedRubric('panrb-2026')
    const answers = Object.fromEntries(
      panrb.aspects
        .flatMap(({ indicators }) => indicators.map(({ id }) => id))
        .map((id): [string, AnswerParts] => [id, excluding[id] ?? { claim: 4, verified: 4 }]),
    )
    const settings = { maxExcluded: given.most, complete: true, total: given.total }
    const [complete, outcome] = judge(settings, answers, panrb)
    expect(complete).toMatchObject({
      isMet: true,
      measured: { excluded: given.declared.length, all: 31 },
    })
    expect(outcome?.isMet).toBe(given.isMet)
    const { declared, most, total } = given
    const expected = { code: 'gate-excluded', facts: { declared, all: 31, most, total } }
    expect(outcome?.findings).toMatchObject(given.isMet ? [] : [expected])
  })

  it('of an aspect in which nothing applies is met', () => {
    const mean = aRubric({
      method: 'weighted-mean',
      aspects: [
        anAspect({ id: '1', weight: 1, indicators: [anIndicator({ id: '1.1' })] }),
        anAspect({ id: '2', weight: 1, indicators: [anIndicator({ id: '2.1' })] }),
      ],
    })
    const floor = { kind: 'share', hundredths: 9000 } as const
    const settings = { minAspect: [{ aspect: '2', floor, at: null }] }
    expect(missedOf(settings, { '1.1': 1, '2.1': 'not-applicable' }, mean)).toEqual([])
    expect(missedOf(settings, { '1.1': 4, '2.1': 3 }, mean)).toEqual(['min-aspect-2'])
  })

  it('of validity goes by the period of the rubric where a document has no last day', () => {
    const issued = (day: string) => ({
      '2.1': { claim: 2, documents: [aDocument({ requirement: 'sk', issued: day, at: line(7) })] },
    })
    expect(missedOf({ noExpired: true }, issued('2023-12-31'))).toEqual([])
    expect(missedOf({ noExpired: true }, issued('2023-12-30'))).toEqual(['no-expired'])
    const [outcome] = judge({ noExpired: true, within: 'P1D' }, issued('2023-12-31'))
    expect(told(outcome?.findings ?? [])).toEqual(['7:1 gate-expiring'])
  })

  it('is told at the row of its weightiest cause', () => {
    const answers = {
      '1.1': { claim: 3, at: line(4) },
      '2.1': { claim: 1, at: line(9) },
    } as const
    const [outcome] = judge({ minPoints: pointsOf(30) }, answers)
    expect(outcome?.causes.map(({ indicator }) => indicator.id)).toEqual(['2.1', '1.1'])
    expect(told(outcome?.findings ?? [])).toEqual(['9:1 gate-points'])
  })
})

const levels = fc.record({
  '1.1': fc.integer({ min: 0, max: 4 }),
  '2.1': fc.integer({ min: 0, max: 4 }),
})

describe('laws', () => {
  it('a check of points is met exactly if the total reaches them', () => {
    fc.assert(
      fc.property(levels, fc.integer({ min: 0, max: 31 }), (answers, asked) => {
        const total = inUnits(scoreOf(rubric, anAssessment(answers)).totals.claimed.points)
        expect(missedOf({ minPoints: pointsOf(asked) }, answers)).toEqual(
          total >= asked ? [] : ['min-points'],
        )
      }),
    )
  })

  it('what the claimed total lacks is what its causes leave', () => {
    fc.assert(
      fc.property(levels, (answers) => {
        const [outcome] = judge({ minPoints: pointsOf(30.5) }, answers)
        const left = (outcome?.causes ?? []).map((cause) =>
          cause.kind === 'document' ? 0 : inUnits(cause.points),
        )
        const total = inUnits(scoreOf(rubric, anAssessment(answers)).totals.claimed.points)
        expect(left.reduce((sum, each) => sum + each, 0)).toBe(30 - total)
      }),
    )
  })

  it('a gate fails exactly if a check is missed and not waived, and no waiver hides a check', () => {
    const day = fc.constantFrom('2024-12-30', '2024-12-31', '2025-06-30')
    const waiver = fc.record({
      check: fc.constantFrom('min-points', 'min-aspect-1', 'complete'),
      agency: fc.constantFrom('Kota Contoh', 'Kota Lain'),
      until: day,
      reason: fc.constant('Menunggu SK'),
      approver: fc.constant('Sekda'),
      at: fc.constant(line(3, 'merit.yaml')),
    })
    const floor = { kind: 'points', points: pointsOf(15) } as const
    const settings = {
      minPoints: pointsOf(20),
      minAspect: [{ aspect: '1', floor, at: null }],
      complete: true,
    }
    fc.assert(
      fc.property(levels, fc.array(waiver, { maxLength: 4 }), (answers, waivers) => {
        const outcomes = judge(settings, answers)
        const waived = applyWaivers(outcomes, waivers, asOf)
        expect(waived.outcomes.map(({ isMet }) => isMet)).toEqual(
          outcomes.map(({ isMet }) => isMet),
        )
        const running = (id: string) => waivers.some((each) => isRunning(each, id))
        const failing = outcomes.filter(({ id, isMet }) => !isMet && !running(id))
        expect(waived.outcomes.filter(isFailing).map(({ id }) => id)).toEqual(
          failing.map(({ id }) => id),
        )
        expect(waived.uses).toHaveLength(waivers.length)
        const missed = findingsOf(waived, asOf).filter(({ code }) =>
          ['gate-points', 'gate-aspect', 'gate-incomplete'].includes(code),
        )
        expect(missed).toHaveLength(failing.length)
      }),
    )
  })
})

const isRunning = ({ check, agency, until }: Waiver, id: string): boolean =>
  check === id && agency === 'Kota Contoh' && until >= asOf
