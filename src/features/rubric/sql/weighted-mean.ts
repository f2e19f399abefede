import { indicatorsOf, mayBeInapplicable, type Rubric } from '../../../core/rubric.js'
import type { WholeMean } from '../../../core/whole-mean.js'
import {
  answers,
  aspectColumn,
  bandExpression,
  levelExpression,
  result,
  subjectColumns,
} from './parts.js'
import { literal } from './quote.js'

/** Every figure is worked out twice: as declared, and as if all that is declared inapplicable were refused. */
const reading = `${subjectColumns}, refused`

/** Means of shares, in whole numbers until each figure is rounded once, half up, to four decimals. */
export function weightedMean(rubric: Rubric, mean: WholeMean, table: string): string {
  const { bands, levels } = rubric
  const columns = mean.aspects.map(({ aspect: { id } }) => ({ id, name: aspectColumn(id) }))
  const aspects = columns.map(
    ({ id, name }) => `MAX(CASE WHEN aspect_id = ${literal(id)} THEN value END) AS ${name}`,
  )
  return `WITH indicator (id, aspect_id, weight, place, one_of, optional) AS (
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
${declared(rubric)},
reached AS (
  SELECT ${reading}, aspect_id, SUM(weight * COALESCE(claimed, 0)) AS points,
    ${levels.max} * SUM(weight) AS reachable
  FROM counted
  GROUP BY ${reading}, aspect_id
),
valued AS (
  SELECT ${reading}, aspect_id, aspect.weight AS weight,
    ${rounded('points', 'reachable')} AS value,
    points * ${quotient(`${mean.multiple}`, 'reachable')} AS share
  FROM reached
  JOIN aspect ON aspect.id = reached.aspect_id
),
totalled AS (
  SELECT
    ${reading},
    CAST(SUM(weight * share) AS BIGINT) AS share,
    CAST(${mean.multiple} * SUM(weight) AS BIGINT) AS whole,
    ${aspects.join(',\n    ')}
  FROM valued
  GROUP BY ${reading}
),
rated AS (
  SELECT ${reading}, ${rounded('share', 'whole')} AS claimed,
    ${columns.map(({ name }) => name).join(', ')}
  FROM totalled
),
scored AS (
  SELECT own.agency, own.assessed_year, own.claimed,
    CAST(COALESCE(excluded, 0) AS INTEGER) AS claimed_excluded, other.claimed AS claimed_if_refused,
    ${columns.map(({ name }) => `own.${name}`).join(', ')}
  FROM rated AS own
  JOIN rated AS other ON other.agency = own.agency
    AND other.assessed_year = own.assessed_year
    AND other.refused = 1
  LEFT JOIN declared ON declared.agency = own.agency
    AND declared.assessed_year = own.assessed_year
  WHERE own.refused = 0
)
${result(bands, [
  'claimed_excluded',
  'claimed_if_refused',
  `${bandExpression('claimed_if_refused', bands, ({ id }) => id)} AS claimed_if_refused_band`,
  ...columns.map(({ name }) => name),
])}
`
}

/** Not applicable is said in the column of levels, or by a reason without a level. */
const isTb = (column: string): string => `LOWER(TRIM(${column})) IN ('tb', 'na', 'n/a')`
const isInapplicable = isTb('tingkat')
const claims = [
  `MAX(CASE WHEN ${isInapplicable} THEN NULL ELSE ${levelExpression('tingkat')} END) AS claimed`,
  `MAX(CASE WHEN ${isInapplicable} OR TRIM(alasan_tidak_berlaku) <> '' THEN 1 ELSE 0 END) AS inapplicable`,
  `MAX(CASE WHEN TRIM(tingkat_verifikasi) <> '' AND NOT ${isTb('tingkat_verifikasi')} THEN 1 ELSE 0 END) AS verified`,
]

/** Indicators that exclude each other carry the same number; 0 stands alone. */
function indicatorRows(rubric: Rubric, { aspects }: WholeMean): readonly string[] {
  const groups = [...new Set(indicatorsOf(rubric).flatMap(({ oneOf }) => oneOf ?? []))]
  const places = indicatorsOf(rubric)
  return aspects.flatMap(({ aspect, indicators }) =>
    indicators.map(({ indicator, weight }) => {
      const place = places.indexOf(indicator) + 1
      const group = indicator.oneOf === undefined ? 0 : groups.indexOf(indicator.oneOf) + 1
      const optional = mayBeInapplicable(indicator, rubric) ? 1 : 0
      return `(${[literal(indicator.id), literal(aspect.id), weight, place, group, optional].join(', ')})`
    }),
  )
}

/**
 * Every indicator for everyone; in a group, one with a level has the first turn, then a verified one, and
 * one that is declared not applicable the last. Where that may not be declared, it is open.
 */
function asked(rubric: Rubric): string {
  const count = indicatorsOf(rubric).length
  return `owner AS (
  SELECT DISTINCT ${subjectColumns} FROM answer
),
asked AS (
  SELECT owner.agency, owner.assessed_year, refused, aspect_id, weight, one_of, claimed,
    COALESCE(inapplicable, 0) * optional AS inapplicable,
    place + CASE WHEN COALESCE(inapplicable, 0) * optional = 1 THEN ${3 * count}
      WHEN claimed IS NOT NULL THEN 0 WHEN verified = 1 THEN ${count} ELSE ${2 * count} END AS turn
  FROM owner
  CROSS JOIN (VALUES (0), (1)) AS reading (refused)
  CROSS JOIN indicator
  LEFT JOIN answer ON answer.agency = owner.agency
    AND answer.assessed_year = owner.assessed_year
    AND answer.indicator_id = indicator.id
  WHERE COALESCE(inapplicable, 0) * optional = 0 OR refused = 1
)`
}

const firstTurn = `LEFT JOIN first_turn ON first_turn.agency = asked.agency
    AND first_turn.assessed_year = asked.assessed_year
    AND first_turn.refused = asked.refused
    AND first_turn.one_of = asked.one_of`

/** How many are declared not applicable; of a group those count only if none of it applies. */
const declared = (rubric: Rubric): string => `declared AS (
  SELECT asked.agency, asked.assessed_year, COUNT(*) AS excluded
  FROM asked
  ${firstTurn}
  WHERE asked.refused = 1 AND inapplicable = 1
    AND (asked.one_of = 0 OR first_turn.turn > ${3 * indicatorsOf(rubric).length})
  GROUP BY asked.agency, asked.assessed_year
)`

const counted = `first_turn AS (
  SELECT ${reading}, one_of, MIN(turn) AS turn
  FROM asked
  WHERE one_of > 0
  GROUP BY ${reading}, one_of
),
counted AS (
  SELECT asked.agency, asked.assessed_year, asked.refused, aspect_id, weight, claimed
  FROM asked
  ${firstTurn}
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
