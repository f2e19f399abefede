import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadTexts } from '../../src/cli/words/texts.js'
import type { Assessment } from '../../src/core/evidence.js'
import type { Points } from '../../src/core/points.js'
import { type Indicator, indicatorsOf, type Rubric, totalKinds } from '../../src/core/rubric.js'
import type { Score } from '../../src/core/score.js'
import { json } from '../../src/features/score/page/json.js'
import { readCsvSheet } from '../../src/files/csv/sheet.js'
import type { Sheet } from '../../src/files/sheet.js'
import { readEvidence } from '../../src/files/worksheet/assessments.js'
import { paper } from '../../src/pages/page.js'
import {
  aDocument,
  anAssessment,
  anIndicator,
  aRubric,
  scoreOf,
  shippedRubric,
  shippedRubrics,
} from '../support/builders.js'
import { type Answers, cases, casesOf, day, levelOn, means, sums } from '../support/cases.js'

const texts = await loadTexts('en')

const score = (rubric: Rubric, answers: Answers, asOf = '2023-01-01') =>
  scoreOf(rubric, anAssessment(answers), { asOf })

/** The answers with one of them changed in part. */
const withAnswer = (answers: Answers, id: string, parts: Partial<Answers[string]>): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [
      key,
      key === id ? { ...answer, ...parts } : answer,
    ]),
  )

describe('the backed total', () => {
  it('never exceeds the claimed one, in whole, by aspect or by indicator', () => {
    fc.assert(
      fc.property(cases, day, ({ rubric, answers }, asOf) => {
        const { totals, aspects, indicators } = score(rubric, answers, asOf)
        expect(totals.backed.points).toBeLessThanOrEqual(totals.claimed.points)
        for (const { claimed, backed } of [...aspects, ...indicators]) {
          expect(backed ?? 0).toBeLessThanOrEqual(claimed ?? 0)
        }
      }),
    )
  })

  it('is never raised by a later day, but for documents that take effect in between', () => {
    fc.assert(
      fc.property(cases, day, day, ({ rubric, answers }, one, other) => {
        const [earlier = '', later = ''] = [one, other].toSorted()
        const settled = Object.fromEntries(
          Object.entries(answers).map(([id, answer]) => [
            id,
            {
              ...answer,
              documents: answer.documents.filter(
                ({ issued }) => issued === undefined || issued <= earlier || issued > later,
              ),
            },
          ]),
        )
        const before = score(rubric, settled, earlier)
        const after = score(rubric, settled, later)
        expect(after.totals.backed.points).toBeLessThanOrEqual(before.totals.backed.points)
        expect(after.totals.claimed).toEqual(before.totals.claimed)
      }),
    )
  })

  it('is the claimed one where a valid document stands for every requirement', () => {
    fc.assert(
      fc.property(cases, ({ rubric, answers }) => {
        const proved = Object.fromEntries(
          indicatorsOf(rubric).map(({ id, evidence }) => {
            const claim = answers[id]?.claim ?? 'open'
            const general = aDocument({ issued: '2023-01-01' })
            const own = evidence.map((one) => aDocument({ ...general, requirement: one.id }))
            return [id, { claim, verified: null, documents: [general, ...own] }]
          }),
        )
        const { totals, indicators } = score(rubric, proved)
        expect(totals.backed).toEqual(totals.claimed)
        expect(indicators.flatMap(({ missing }) => missing)).toEqual([])
      }),
    )
  })
})

describe('the top level everywhere', () => {
  const topAnswers = (rubric: Rubric) => {
    const groups = new Set<string>()
    const asked = indicatorsOf(rubric).filter(({ oneOf }) => {
      const isFirst = oneOf === undefined || !groups.has(oneOf)
      groups.add(oneOf ?? '')
      return isFirst
    })
    return Object.fromEntries(asked.map(({ id }) => [id, rubric.levels.max]))
  }

  it.each(shippedRubrics)('gives exactly the maximum of %s', (name) => {
    const rubric = shippedRubric(name)
    const { claimed } = scoreOf(rubric, anAssessment(topAnswers(rubric))).totals
    expect(claimed.points).toBe(rubric.maximum)
    expect(claimed).toMatchObject({ index: 10_000, complete: true, certain: true })
  })

  it('gives exactly the maximum of any rubric', () => {
    fc.assert(
      fc.property(fc.oneof(sums, means), (rubric) => {
        const { totals, aspects } = scoreOf(rubric, anAssessment(topAnswers(rubric)))
        expect(totals.claimed.points).toBe(rubric.maximum)
        for (const { claimed, maximum } of aspects) expect(claimed).toBe(maximum)
      }),
    )
  })

  it('gives exactly 1 whatever does not apply', () => {
    fc.assert(
      fc.property(casesOf(fc.oneof(means, fc.constant(shippedRubric('panrb-2026')))), (given) => {
        const { rubric, answers } = given
        const top = Object.fromEntries(
          Object.entries(answers).map(([id, { claim }]) => [
            id,
            claim === 'not-applicable' ? claim : rubric.levels.max,
          ]),
        )
        expect(scoreOf(rubric, anAssessment(top)).totals.claimed.points).toBe(10_000)
      }),
    )
  })
})

describe('raising a level', () => {
  const raising = cases.chain((given) =>
    fc.record({
      given: fc.constant(given),
      id: fc.constantFrom(...Object.keys(given.answers)),
      to: levelOn(given.rubric.levels),
    }),
  )

  it('never lowers the claimed total, nor the backed one', () => {
    fc.assert(
      fc.property(raising, ({ given: { rubric, answers }, id, to }) => {
        const claim = answers[id]?.claim
        fc.pre(typeof claim === 'number' && claim < to)
        const before = score(rubric, answers).totals
        const after = score(rubric, withAnswer(answers, id, { claim: to })).totals
        expect(after.claimed.points).toBeGreaterThanOrEqual(before.claimed.points)
        expect(after.claimed.index).toBeGreaterThanOrEqual(before.claimed.index)
        expect(after.backed.points).toBeGreaterThanOrEqual(before.backed.points)
      }),
    )
  })

  it('raises a weighted sum by exactly the weight for each level', () => {
    const open = casesOf(sums).chain((given) =>
      fc.record({ given: fc.constant(given), id: fc.constantFrom(...Object.keys(given.answers)) }),
    )
    fc.assert(
      fc.property(open, ({ given: { rubric, answers }, id }) => {
        const { min, max } = rubric.levels
        const at = (claim: number) => score(rubric, withAnswer(answers, id, { claim }))
        const weight = indicatorsOf(rubric).find((indicator) => indicator.id === id)?.weight ?? 0
        const step = at(max).totals.claimed.points - at(min).totals.claimed.points
        expect(step).toBe(weight * (max - min))
      }),
    )
  })

  it('of the verifier never lowers the verified total', () => {
    fc.assert(
      fc.property(raising, ({ given: { rubric, answers }, id, to }) => {
        const verified = answers[id]?.verified ?? null
        fc.pre(typeof verified === 'number' && verified < to)
        const before = score(rubric, answers).totals.verified?.points ?? 0
        const after = score(rubric, withAnswer(answers, id, { verified: to })).totals.verified
        expect(after?.points ?? 0).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('answers an open indicator within what was reachable', () => {
    fc.assert(
      fc.property(raising, ({ given: { rubric, answers }, id, to }) => {
        const before = score(rubric, answers)
        const open = before.indicators.find(({ indicator }) => indicator.id === id)
        fc.pre(open?.claimed === null && !open.notApplicable)
        const after = score(rubric, withAnswer(answers, id, { claim: to })).totals.claimed
        const { lowest, highest } = before.totals.claimed.reachable
        expect(after.points).toBeGreaterThanOrEqual(lowest)
        expect(after.reachable.highest).toBeLessThanOrEqual(highest)
      }),
    )
  })
})

describe('what is reachable', () => {
  it('holds the points of every total: lowest <= points <= highest <= maximum', () => {
    fc.assert(
      fc.property(cases, ({ rubric, answers }) => {
        const { totals } = score(rubric, answers)
        for (const kind of totalKinds) {
          const total = totals[kind]
          if (!total) continue
          expect(total.reachable.lowest).toBeLessThanOrEqual(total.points)
          expect(total.points).toBeLessThanOrEqual(total.reachable.highest)
          expect(total.reachable.highest).toBeLessThanOrEqual(rubric.maximum)
        }
      }),
    )
  })

  it('ends where all open indicators are answered with the top level', () => {
    fc.assert(
      fc.property(cases, ({ rubric, answers }) => {
        const before = score(rubric, answers)
        const open = before.indicators.filter((one) => one.claimed === null && !one.notApplicable)
        const filled = open.reduce(
          (all, { indicator }) => withAnswer(all, indicator.id, { claim: rubric.levels.max }),
          answers,
        )
        const after = score(rubric, filled).totals.claimed
        expect(after.points).toBe(before.totals.claimed.reachable.highest)
        expect(after.complete).toBe(true)
        expect(before.totals.claimed.complete).toBe(open.length === 0)
      }),
    )
  })
})

describe('order changes nothing', () => {
  const written = (rubric: Rubric, scores: readonly Score[]) => {
    const tool = { name: 'indeks-merit', version: '0.0.0' }
    const result = { tool, rubric, asOf: '2023-01-01', scores, diagnostics: [] }
    return json(result, { texts, display: paper, isExplained: false })
  }

  const shuffled = <Item>(items: readonly Item[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length })

  it('of indicators and of their documents, each at its place: the same bytes', () => {
    const twoOrders = cases.chain(({ rubric, answers }) => {
      const assessment = anAssessment(answers)
      const reordered = fc
        .tuple(
          shuffled([...assessment.answers]),
          fc.tuple(...[...assessment.answers.values()].map(({ documents }) => shuffled(documents))),
        )
        .map(([entries, documents]): Assessment => {
          const documentsOf = new Map(
            [...assessment.answers.keys()].map((id, index) => [id, documents[index] ?? []]),
          )
          const answered = entries.map(
            ([id, answer]) => [id, { ...answer, documents: documentsOf.get(id) ?? [] }] as const,
          )
          return { ...assessment, answers: new Map(answered) }
        })
      return fc.record({
        rubric: fc.constant(rubric),
        assessment: fc.constant(assessment),
        reordered,
      })
    })
    fc.assert(
      fc.property(twoOrders, ({ rubric, assessment, reordered }) => {
        const asOf = '2023-01-01'
        const first = scoreOf(rubric, assessment, { asOf })
        const second = scoreOf(rubric, reordered, { asOf })
        expect(written(rubric, [second])).toBe(written(rubric, [first]))
        expect(second.indicators.map(({ proof }) => proof)).toEqual(
          first.indicators.map(({ proof }) => proof),
        )
      }),
    )
  })

  const rubric = shippedRubric('kasn-2019')
  /** Which row states a claim is told by its place, wherever it was met first. */
  const claimedTwice = sheetFrom(
    [
      'instansi,tahun,indikator,tingkat,catatan',
      'Kota Contoh,2023,1.1,,tanpa klaim',
      'Kota Contoh,2023,1.1,3,klaim',
      'Kota Contoh,2023,1.1,3,klaim yang sama',
    ].join('\n'),
    'dua-kali.csv',
  )
  const sheets = [sheetOf('prov-kaltim-2022'), sheetOf('prov-sumbar-2023'), claimedTwice]

  function scoresOf(given: readonly Sheet[]): readonly Score[] {
    const options = {
      rubric,
      agency: undefined,
      year: undefined,
      assumedAgency: undefined,
      assumedYear: undefined,
    }
    const { assessments } = readEvidence(
      given.map((sheet) => ({ sheet, options })),
      rubric,
    )
    return assessments.map((assessment) => scoreOf(rubric, assessment))
  }

  it('of rows and of files, each row at its place: the same bytes', () => {
    const expected = written(rubric, scoresOf(sheets))
    expect(expected).toContain('prov-sumbar-2023.csv')
    const reordered = fc.tuple(shuffled(sheets), ...sheets.map(({ rows }) => shuffled(rows)))
    fc.assert(
      fc.property(reordered, ([order, ...rows]) => {
        const given = order.map((sheet) => ({
          ...sheet,
          rows: rows[sheets.indexOf(sheet)] ?? [],
        }))
        expect(written(rubric, scoresOf(given))).toBe(expected)
      }),
      { numRuns: 30 },
    )
  })

  it('of the lines in a file: the same levels and points', () => {
    const text = textOf('prov-kaltim-2022')
    const [header = '', ...lines] = text.trimEnd().split(/\r?\n/)
    const bare = (content: string) =>
      scoresOf([sheetFrom(content)]).map(({ totals, aspects, indicators }) => ({
        totals,
        aspects,
        indicators: indicators.map(({ answer, proof, ...indicator }) => indicator),
      }))
    const expected = bare(text)
    fc.assert(
      fc.property(shuffled(lines), (order) => {
        expect(bare([header, ...order].join('\n'))).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })
})

function textOf(name: string): string {
  return readFileSync(`samples/${name}.csv`, 'utf8').replace(/^\ufeff/, '')
}

const sheetOf = (name: string): Sheet => sheetFrom(textOf(name), `${name}.csv`)

function sheetFrom(text: string, file = 'bukti.csv'): Sheet {
  const { value } = readCsvSheet(text, file)
  if (!value) throw new Error(`no sheet: ${file}`)
  return value
}

/** Half up to ten-thousandths, by what is left over, as one would by hand. */
function roundedByHand(numerator: bigint, denominator: bigint): bigint {
  const whole = (numerator * 10_000n) / denominator
  const left = (numerator * 10_000n) % denominator
  return left * 2n >= denominator ? whole + 1n : whole
}

const exactly = (points: Points | null) => (points === null ? null : BigInt(points))

/** Weight by id and level by id, as integers; what does not apply is absent. */
function integersOf({ indicators }: Score) {
  return new Map(
    indicators
      .filter(({ notApplicable }) => !notApplicable)
      .map(({ indicator, claimed }) => [
        indicator.id,
        { weight: BigInt(indicator.weight), level: BigInt(claimed ?? 0) },
      ]),
  )
}

describe('arithmetic', () => {
  it('adds weighted sums exactly', () => {
    fc.assert(
      fc.property(casesOf(sums), ({ rubric, answers }) => {
        const result = score(rubric, answers)
        const integers = integersOf(result)
        const aspectSums = rubric.aspects.map(({ indicators }) =>
          indicators.reduce((sum, { id }) => {
            const { weight = 0n, level = 0n } = integers.get(id) ?? {}
            return sum + weight * level
          }, 0n),
        )
        const whole = aspectSums.reduce((sum, part) => sum + part, 0n)
        const { claimed } = result.totals
        expect(result.aspects.map((aspect) => exactly(aspect.claimed))).toEqual(aspectSums)
        expect(exactly(claimed.points)).toBe(whole)
        expect(exactly(claimed.index)).toBe(roundedByHand(whole, BigInt(rubric.maximum)))
      }),
    )
  })

  it('rounds weighted means once, half up to four decimals, as integers say', () => {
    fc.assert(
      fc.property(casesOf(fc.oneof(means, fc.constant(shippedRubric('panrb-2026')))), (given) => {
        const { rubric, answers } = given
        const result = score(rubric, answers)
        const integers = integersOf(result)
        const parts = rubric.aspects.map(({ weight, indicators }) => {
          const applicable = indicators.flatMap(({ id }) => integers.get(id) ?? [])
          return {
            weight: applicable.length === 0 ? 0n : BigInt(weight ?? 0),
            reached: applicable.reduce((sum, one) => sum + one.weight * one.level, 0n),
            reachable:
              BigInt(rubric.levels.max) * applicable.reduce((sum, one) => sum + one.weight, 0n),
          }
        })
        const asked = parts.filter(({ reachable }) => reachable > 0n)
        const common = asked.reduce((product, { reachable }) => product * reachable, 1n)
        const numerator = asked.reduce(
          (sum, { weight, reached, reachable }) => sum + weight * reached * (common / reachable),
          0n,
        )
        const weights = asked.reduce((sum, { weight }) => sum + weight, 0n)
        const { points, index } = result.totals.claimed
        expect(exactly(points)).toBe(roundedByHand(numerator, common * weights))
        expect(index).toBe(points)
        expect(result.aspects.map(({ claimed }) => exactly(claimed))).toEqual(
          parts.map(({ reached, reachable }) =>
            reachable === 0n ? null : roundedByHand(reached, reachable),
          ),
        )
      }),
    )
  })

  it('rounds every exact half up', () => {
    fc.assert(
      fc.property(fc.nat(9999), (units) => {
        const weight = (2 * units + 1) / 100
        const rubric = aRubric({
          method: 'weighted-mean',
          levels: { min: 0, max: 1 },
          indicators: [
            anIndicator({ id: '1.1', weight }),
            anIndicator({ id: '1.2', weight: 200 - weight }),
          ],
        })
        const { claimed } = scoreOf(rubric, anAssessment({ '1.1': 1, '1.2': 0 })).totals
        expect(claimed.points).toBe(units + 1)
      }),
    )
  })

  it('leaves what does not apply out of numerator and denominator, as if it were not asked', () => {
    fc.assert(
      fc.property(casesOf(fc.oneof(means, fc.constant(shippedRubric('panrb-2026')))), (given) => {
        const { rubric } = given
        // What the verifier thinks of it may differ, and is another law's matter.
        const answers = Object.fromEntries(
          Object.entries(given.answers).map(([id, answer]) => [
            id,
            answer.claim === 'not-applicable' || answer.verified === 'not-applicable'
              ? { ...answer, verified: null }
              : answer,
          ]),
        )
        const applies = ({ id }: Indicator) => answers[id]?.claim !== 'not-applicable'
        const without = {
          ...rubric,
          aspects: rubric.aspects
            .map((aspect) => ({ ...aspect, indicators: aspect.indicators.filter(applies) }))
            .filter(({ indicators }) => indicators.length > 0),
        }
        const shorter = score(without, answers)
        const whole = score(rubric, answers)
        expect(withoutExclusions(whole.totals)).toEqual(withoutExclusions(shorter.totals))
        expect(whole.aspects.filter(({ claimed }) => claimed !== null).map(summary)).toEqual(
          shorter.aspects.filter(({ claimed }) => claimed !== null).map(summary),
        )
      }),
    )
  })
})

/** What is left of totals if nobody asks what was declared not applicable. */
const withoutExclusions = (totals: Score['totals']) =>
  totalKinds.map((kind) => totals[kind] && { ...totals[kind], excluded: null })

const summary = ({ aspect, claimed, backed, verified }: Score['aspects'][number]) => ({
  id: aspect.id,
  claimed,
  backed,
  verified,
})
