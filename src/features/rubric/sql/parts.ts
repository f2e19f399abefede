import { inUnits, type Points } from '../../../core/points.js'
import type { Band } from '../../../core/rubric.js'
import { identifier, literal } from './quote.js'

/** Whose answers they are. */
export const subjectColumns = 'agency, assessed_year'

/** The level in a cell; spreadsheets also write `3,0`. */
export const levelExpression = (column: string): string =>
  `CAST(CAST(REPLACE(NULLIF(TRIM(${column}), ''), ',', '.') AS DECIMAL(11, 2)) AS INTEGER)`

/** Rows of one indicator say the same, or nothing. */
export const answers = (table: string, claims: readonly string[]): string => `answer AS (
  SELECT
    TRIM(instansi) AS agency,
    CAST(TRIM(tahun) AS INTEGER) AS assessed_year,
    TRIM(indikator) AS indicator_id,
    ${claims.join(',\n    ')}
  FROM ${table}
  GROUP BY TRIM(instansi), CAST(TRIM(tahun) AS INTEGER), TRIM(indikator)
)`

export const decimal = (points: Points): string => inUnits(points).toFixed(4)

export const aspectColumn = (id: string): string => identifier(`aspect_${id}_claimed`)

/** The last band that begins at or below the total, first to last on the way down. */
export function bandExpression(
  column: string,
  bands: readonly Band[],
  told: (band: Band) => string,
): string {
  const [first, ...others] = bands
  const cases = others
    .toReversed()
    .map((band) => `WHEN ${column} >= ${decimal(band.from)} THEN ${literal(told(band))}`)
  const lowest = literal(first ? told(first) : '')
  return cases.length === 0 ? lowest : `CASE ${cases.join(' ')} ELSE ${lowest} END`
}

/** One line for each agency and year, named as in the CSV of results. */
export const result = (bands: readonly Band[], columns: readonly string[]): string => `SELECT
  agency,
  assessed_year AS year,
  claimed,
  ${bandExpression('claimed', bands, ({ id }) => id)} AS claimed_band,
  ${bandExpression('claimed', bands, ({ category }) => category)} AS claimed_category,
  ${columns.join(',\n  ')}
FROM scored
ORDER BY agency, assessed_year;`
