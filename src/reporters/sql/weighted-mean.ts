import { indicatorsOf, type Rubric } from '../../domain/rubric.js'
import type { WholeMean } from '../../domain/whole-mean.js'
import { answers, aspectColumn, levelIn, owner, result } from './parts.js'
import { literal } from './quote.js'

/** Means of shares, in whole numbers until each figure is rounded once, half up, to four decimals. */
export function weightedMean(rubric: Rubric, mean: WholeMean, table: string): string {
  const { bands, levels } = rubric
  const columns = mean.aspects.map(({ aspect: { id } }) => ({ id, name: aspectColumn(id) }))
  const aspects = columns.map(
    ({ id, name }) => `MAX(CASE WHEN aspect_id = ${literal(id)} THEN value END) AS ${name}`,
  )
  return `WITH indicator (id, aspect_id, weight, place, one_of) AS (
  VALUES
    ${indicatorRows(rubric, mean).join(',\n    ')}
),
aspect (id, weight) AS (
  VALUES
    ${mean.aspects.map(({ aspect: { id }, weight }) => `(${literal(id)}, ${weight})`).join(',\n    ')}
),
${answers(table, claims)},
${asked(rubric)},
${counted},
reached AS (
  SELECT ${owner}, aspect_id, SUM(weight * COALESCE(claimed, 0)) AS points,
    ${levels.max} * SUM(weight) AS reachable
  FROM counted
  GROUP BY ${owner}, aspect_id
),
valued AS (
  SELECT ${owner}, aspect_id, aspect.weight AS weight,
    ${rounded('points', 'reachable')} AS value,
    points * ${quotient(`${mean.multiple}`, 'reachable')} AS share
  FROM reached
  JOIN aspect ON aspect.id = reached.aspect_id
),
totalled AS (
  SELECT
    ${owner},
    CAST(SUM(weight * share) AS BIGINT) AS share,
    CAST(${mean.multiple} * SUM(weight) AS BIGINT) AS whole,
    ${aspects.join(',\n    ')}
  FROM valued
  GROUP BY ${owner}
),
scored AS (
  SELECT ${owner}, ${rounded('share', 'whole')} AS claimed,
    ${columns.map(({ name }) => name).join(', ')}
  FROM totalled
)
${result(
  bands,
  columns.map(({ name }) => name),
)}
`
}

/** Not applicable is said in the column of levels, or by a reason without a level. */
const isInapplicable = `LOWER(TRIM(tingkat)) IN ('tb', 'na', 'n/a')`
const claims = [
  `MAX(CASE WHEN ${isInapplicable} THEN NULL ELSE ${levelIn('tingkat')} END) AS claimed`,
  `MAX(CASE WHEN ${isInapplicable} OR TRIM(alasan_tidak_berlaku) <> '' THEN 1 ELSE 0 END) AS inapplicable`,
  `MAX(CASE WHEN TRIM(tingkat_verifikasi) <> '' THEN 1 ELSE 0 END) AS verified`,
]

/** Indicators that exclude each other carry the same number; 0 stands alone. */
function indicatorRows(rubric: Rubric, { aspects }: WholeMean): readonly string[] {
  const groups = [...new Set(indicatorsOf(rubric).flatMap(({ oneOf }) => oneOf ?? []))]
  const places = indicatorsOf(rubric)
  return aspects.flatMap(({ aspect, indicators }) =>
    indicators.map(({ indicator, weight }) => {
      const place = places.indexOf(indicator) + 1
      const group = indicator.oneOf === undefined ? 0 : groups.indexOf(indicator.oneOf) + 1
      return `(${literal(indicator.id)}, ${literal(aspect.id)}, ${weight}, ${place}, ${group})`
    }),
  )
}

/** Every indicator for everyone; in a group, one with a level has the first turn, then a verified one. */
function asked(rubric: Rubric): string {
  const count = indicatorsOf(rubric).length
  return `owner AS (
  SELECT DISTINCT ${owner} FROM answer
),
asked AS (
  SELECT owner.agency, owner.assessed_year, aspect_id, weight, one_of, claimed,
    place + CASE WHEN claimed IS NOT NULL THEN 0 WHEN verified = 1 THEN ${count} ELSE ${2 * count} END AS turn
  FROM owner
  CROSS JOIN indicator
  LEFT JOIN answer ON answer.agency = owner.agency
    AND answer.assessed_year = owner.assessed_year
    AND answer.indicator_id = indicator.id
  WHERE COALESCE(inapplicable, 0) = 0
)`
}

const counted = `first_turn AS (
  SELECT ${owner}, one_of, MIN(turn) AS turn
  FROM asked
  WHERE one_of > 0
  GROUP BY ${owner}, one_of
),
counted AS (
  SELECT asked.agency, asked.assessed_year, aspect_id, weight, claimed
  FROM asked
  LEFT JOIN first_turn ON first_turn.agency = asked.agency
    AND first_turn.assessed_year = asked.assessed_year
    AND first_turn.one_of = asked.one_of
  WHERE asked.one_of = 0 OR asked.turn = first_turn.turn
)`

/** A quotient that is whole; engines differ in what \`/\` gives for others. */
const quotient = (dividend: string, divisor: string): string =>
  `CAST(${dividend} / ${divisor} AS BIGINT)`

function rounded(numerator: string, denominator: string): string {
  const [dividend, divisor] = [`(20000 * ${numerator} + ${denominator})`, `(2 * ${denominator})`]
  const whole = quotient(`(${dividend} - MOD(${dividend}, ${divisor}))`, divisor)
  return `CAST(${whole} * 0.0001 AS DECIMAL(18, 4))`
}
