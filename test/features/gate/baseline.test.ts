import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointsOf } from '../../../src/core/points.js'
import type { Score } from '../../../src/core/score.js'
import {
  type Baseline,
  type BaselineResult,
  baselineOf,
  earlierOf,
  isWritten,
  ratchetStep,
} from '../../../src/features/gate/baseline.js'
import { anAssessment, anIndicator, aRubric, scoreOf } from '../../support/builders.js'

const rubric = aRubric({ indicators: [anIndicator({ weight: 5 })] })

const result = (agency: string, year: number, claimed: number): BaselineResult => ({
  agency,
  year,
  totals: { claimed: pointsOf(claimed), backed: pointsOf(0), verified: null },
  levels: new Map(),
})

const baseline = (...results: readonly BaselineResult[]): Baseline => baselineOf(results)

/** 5 points a level. */
const score = (agency: string, year: number, level: number): Score =>
  scoreOf(rubric, anAssessment({ '1.1': level }, { agency, year }))

describe('what a result is measured against', () => {
  const known = baseline(result('Kota A', 2021, 5), result('Kota A', 2023, 10))

  it.each([
    { year: 2023, against: 2023 },
    { year: 2022, against: 2021 },
    { year: 2025, against: 2023 },
    { year: 2019, against: 2021 },
  ])('in $year is the one of $against', ({ year, against }) => {
    expect(earlierOf(known, { agency: 'KOTA  A', year })?.year).toBe(against)
  })

  it('is nothing for another agency', () => {
    expect(earlierOf(known, { agency: 'Kota B', year: 2023 })).toBeUndefined()
  })
})

describe('a ratchet', () => {
  it.each([
    { what: 'nothing yet', known: null, step: 'made' },
    { what: 'less', known: baseline(result('Kota A', 2024, 5)), step: 'raised' },
    { what: 'the same', known: baseline(result('Kota A', 2024, 10)), step: 'equal' },
    { what: 'more', known: baseline(result('Kota A', 2024, 15)), step: 'lower' },
    {
      what: 'more results',
      known: baseline(result('Kota A', 2024, 5), result('Kota B', 2024, 5)),
      step: 'partial',
    },
    {
      what: 'a year more',
      known: baseline(result('Kota A', 2023, 5), result('Kota A', 2024, 5)),
      step: 'partial',
    },
    { what: 'less of the year before', known: baseline(result('Kota A', 2023, 5)), step: 'raised' },
  ])('against $what: $step', ({ known, step }) => {
    expect(ratchetStep(known, [score('Kota A', 2024, 2)], 'claimed')).toBe(step)
  })

  it('takes a new agency, and a verified total where there was none', () => {
    const known = baseline(result('Kota A', 2024, 10))
    const scores = [score('Kota A', 2024, 2), score('Kota B', 2024, 1)]
    expect(ratchetStep(known, scores, 'claimed')).toBe('raised')
    const verified = scoreOf(rubric, anAssessment({ '1.1': { claim: 2, verified: 1 } }))
    const own = baseline(result(verified.agency, verified.year, 10))
    expect(ratchetStep(own, [verified], 'verified')).toBe('raised')
  })

  it('never lowers anything, whatever comes', () => {
    const level = fc.integer({ min: 1, max: 4 })
    const agency = fc.constantFrom('Kota A', 'Kota B', 'Kota C')
    const results = fc.uniqueArray(fc.record({ agency, level }), {
      minLength: 1,
      selector: (each) => each.agency,
    })
    fc.assert(
      fc.property(results, results, (before, after) => {
        const known = baseline(...before.map((each) => result(each.agency, 2024, each.level * 5)))
        const scores = after.map((each) => score(each.agency, 2024, each.level))
        if (!isWritten(ratchetStep(known, scores, 'claimed'))) return
        for (const each of before) {
          const next = after.find((other) => other.agency === each.agency)
          expect(next?.level).toBeGreaterThanOrEqual(each.level)
        }
      }),
    )
  })
})
