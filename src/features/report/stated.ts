import type { Diagnostic } from '../../core/diagnostic.js'
import { inUnits, noPoints, type Points, partOf } from '../../core/points.js'
import type { Rubric } from '../../core/rubric.js'
import type { ReportFacts, YearFacts } from '../../core/settings/report.js'

/**
 * Figures of the project file that no result of this rubric can have: an index where points are meant
 * or the other way round, more than the maximum, and years in an order that cannot be. Only years that
 * are reported are held against the rubric, since others may have been scored under another one.
 */
export function impossibleFigures(
  { years }: ReportFacts,
  rubric: Rubric,
  reported: ReadonlySet<number>,
): readonly Diagnostic[] {
  const lowest = lowestOf(rubric)
  return years.flatMap((facts) => [
    ...yearsOutOfOrder(facts),
    ...(reported.has(facts.year) ? pointsOutOfRange(facts, { lowest, rubric }) : []),
  ])
}

/** What a sheet gives whose every answer is the lowest level: with less, something else was meant. */
const lowestOf = ({ maximum, levels: { min, max } }: Rubric): Points =>
  min === 0 ? noPoints : partOf(maximum, min, max)

function pointsOutOfRange(
  { target, endTarget, baseline }: YearFacts,
  { lowest, rubric }: { readonly lowest: Points; readonly rubric: Rubric },
): readonly Diagnostic[] {
  const figures = [
    ...(target ? [{ key: 'target', ...target }] : []),
    ...(endTarget
      ? [{ key: 'end_target', points: endTarget.points, at: endTarget.at.points }]
      : []),
    ...(baseline ? [{ key: 'baseline', points: baseline.points, at: baseline.at.points }] : []),
  ]
  return figures
    .filter(({ points }) => points < lowest || points > rubric.maximum)
    .map(({ key, points, at }) => ({
      code: 'stated-points-impossible',
      facts: {
        key,
        found: inUnits(points),
        lowest: inUnits(lowest),
        maximum: inUnits(rubric.maximum),
        rubric: rubric.id,
      },
      at,
    }))
}

function yearsOutOfOrder({ year, endTarget, baseline }: YearFacts): readonly Diagnostic[] {
  return [
    ...(endTarget && endTarget.year < year
      ? [{ key: 'end_target', found: endTarget.year, at: endTarget.at.year }]
      : []),
    ...(baseline && baseline.year >= year
      ? [{ key: 'baseline', found: baseline.year, at: baseline.at.year }]
      : []),
  ].map(({ key, found, at }) => ({
    code: 'stated-year-impossible',
    facts: { key: key === 'baseline' ? 'baseline' : 'end_target', found, year },
    at,
  }))
}
