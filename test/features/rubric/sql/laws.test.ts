import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inUnits } from '../../../../src/core/points.js'
import { indicatorsOf } from '../../../../src/core/rubric.js'
import { type Score, scoreAssessment } from '../../../../src/core/score.js'
import { wholeMean } from '../../../../src/core/whole-mean.js'
import { scoringSql } from '../../../../src/features/rubric/sql/index.js'
import {
  type AnswerParts,
  aBand,
  anAspect,
  anAssessment,
  anIndicator,
  aRubric,
  type ClaimParts,
} from '../../../support/builders.js'
import { queried } from '../../../support/duckdb.js'

const indicatorParts = fc.record({
  weight: fc.constantFrom(1, 2, 2.5, 5, 7),
  isChoice: fc.boolean(),
  isOptional: fc.boolean(),
  claim: fc.constantFrom<ClaimParts>('open', 'not-applicable', 0, 1, 2, 3, 4),
  verified: fc.constantFrom(null, null, 2, 'not-applicable' as const),
})

const cases = fc.record({
  method: fc.constantFrom('weighted-sum', 'weighted-mean'),
  aspects: fc.array(
    fc.record({
      weight: fc.constantFrom(5, 10, 12.5),
      indicators: fc.array(indicatorParts, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never

function rubricOf({ method, aspects }: Case) {
  const isMean = method === 'weighted-mean'
  return aRubric({
    method,
    bands: [aBand(), aBand({ id: 'tinggi', category: 'II', from: isMean ? 0.5 : 30 })],
    aspects: aspects.map(({ weight, indicators }, index) =>
      anAspect({
        id: `${index + 1}`,
        ...(isMean && { weight }),
        indicators: indicators.map((parts, at) =>
          anIndicator({
            id: `${index + 1}.${at + 1}`,
            weight: parts.weight,
            ...(isMean && parts.isChoice && { oneOf: 'pilihan' }),
            ...(isMean && parts.isOptional && { applies: { id: 'Bila ada', en: 'If any' } }),
          }),
        ),
      }),
    ),
  })
}

/** As clean worksheets have it: one level in a group, and nothing inapplicable that may not be. */
function answersOf({ method, aspects }: Case): Record<string, AnswerParts> {
  let isChosen = false
  const parts = aspects.flatMap(({ indicators }, index) =>
    indicators.map(({ claim, verified, isChoice, isOptional }, at): [string, AnswerParts] => {
      const isMean = method === 'weighted-mean'
      const isSecond = isMean && isChoice && isChosen && typeof claim === 'number'
      if (isMean && isChoice && typeof claim === 'number') isChosen = true
      const mayBe = isMean && (isChoice || isOptional)
      const isForbidden = !mayBe && claim === 'not-applicable'
      const told = isSecond || isForbidden ? 'open' : claim
      return [`${index + 1}.${at + 1}`, { claim: told, verified }]
    }),
  )
  return Object.fromEntries(parts)
}

const cellsOf = ({ claim, verified }: AnswerParts): readonly string[] => [
  claim === 'open' ? '' : claim === 'not-applicable' ? 'tb' : String(claim),
  verified === null ? '' : verified === 'not-applicable' ? 'tb' : String(verified),
  claim === 'not-applicable' ? 'tidak ada' : '',
]

it('DuckDB and the scorer agree on any rubric and any clean answers', async () => {
  const samples = fc.sample(cases, { numRuns: 60, seed: 2026 })
  for (const sample of samples) {
    const [rubric, answers] = [rubricOf(sample), answersOf(sample)]
    const mean = sample.method === 'weighted-mean' ? wholeMean(rubric) : undefined
    // Its numbers would exceed what is counted exactly, so there is no statement.
    if (rubric.method === 'weighted-mean' && !mean) continue
    const sql = scoringSql(rubric, mean, { table: 'kertas_kerja', heading: 'coba' })
    const rows = Object.entries(answers).map(
      ([id, parts]) =>
        `('Kota A', '2024', '${id}', ${cellsOf(parts)
          .map((each) => `'${each}'`)
          .join(', ')})`,
    )
    const found = await queried(
      `CREATE TABLE kertas_kerja AS SELECT * FROM (VALUES ${rows.join(', ')})
        AS sheet(instansi, tahun, indikator, tingkat, tingkat_verifikasi, alasan_tidak_berlaku)`,
      sql,
    )
    const context = { asOf: '2024-12-31', decisions: [], statements: [] }
    const scoring = scoreAssessment(rubric, anAssessment(answers, { agency: 'Kota A' }), context)
    const expected = scoring.kind === 'refused' ? [] : [shown(scoring.score)]
    expect({ sample, found }).toEqual({ sample, found: expected })
    expect(indicatorsOf(rubric)).toHaveLength(rows.length)
  }
})

function shown({ agency, year, totals, aspects }: Score) {
  const { excluded } = totals.claimed
  return {
    agency,
    year,
    claimed: inUnits(totals.claimed.points).toFixed(4),
    claimed_band: totals.claimed.band.id,
    claimed_category: totals.claimed.band.category,
    ...(excluded && {
      claimed_excluded: excluded.declared.length,
      claimed_if_refused: inUnits(excluded.ifRefused.points).toFixed(4),
      claimed_if_refused_band: excluded.ifRefused.band.id,
    }),
    ...Object.fromEntries(
      aspects.map(({ aspect, claimed }) => [
        `aspect_${aspect.id}_claimed`,
        claimed === null ? null : inUnits(claimed).toFixed(4),
      ]),
    ),
  }
}
