import type { Rubric } from '../../../core/rubric.js'
import { answers, aspectColumn, decimal, levelExpression, result, subjectColumns } from './parts.js'
import { literal } from './quote.js'

/** Level x weight, in decimals, which are exact. */
export function weightedSum({ aspects, bands }: Rubric, table: string): string {
  const weights = aspects.flatMap(({ id: aspect, indicators }) =>
    indicators.map(({ id, weight }) => `(${literal(id)}, ${literal(aspect)}, ${decimal(weight)})`),
  )
  const points = 'CAST(claimed AS DECIMAL(4, 0)) * CAST(weight AS DECIMAL(12, 4))'
  const sumOf = (counted: string) => `CAST(COALESCE(SUM(${counted}), 0) AS DECIMAL(18, 4))`
  const sums = aspects.map(
    ({ id }) =>
      `${sumOf(`CASE WHEN aspect_id = ${literal(id)} THEN points END`)} AS ${aspectColumn(id)}`,
  )
  return `WITH indicator (id, aspect_id, weight) AS (
  VALUES
    ${weights.join(',\n    ')}
),
${answers(table, [`MAX(${levelExpression('tingkat')}) AS claimed`])},
counted AS (
  SELECT ${subjectColumns}, aspect_id, ${points} AS points
  FROM answer
  LEFT JOIN indicator ON indicator.id = answer.indicator_id
),
scored AS (
  SELECT
    ${subjectColumns},
    ${[`${sumOf('points')} AS claimed`, ...sums].join(',\n    ')}
  FROM counted
  GROUP BY ${subjectColumns}
)
${result(
  bands,
  aspects.map(({ id }) => aspectColumn(id)),
)}
`
}
