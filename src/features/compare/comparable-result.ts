import type { Day } from '../../core/day.js'
import type { Missing } from '../../core/proof.js'
import type { Indicator, Rubric } from '../../core/rubric.js'
import type { Score } from '../../core/score.js'
import type { AssessedLevels, Totals } from '../../core/total.js'

/** What a comparison needs of a result of ours: from a score, or from the JSON document of one. */
export interface ComparableResult {
  readonly agency: string
  readonly year: number
  readonly rubric: Rubric
  /** The day on which its documents were judged. */
  readonly asOf: Day
  readonly totals: Totals
  /** All of the rubric, in its order. */
  readonly indicators: readonly ComparableIndicator[]
}

export interface ComparableIndicator extends AssessedLevels {
  readonly indicator: Indicator
  /** What the claimed level lacks. */
  readonly missing: readonly Missing[]
}

/** By the id of the indicator: the only thing that two results have in common. */
export const byIndicator = (
  result: ComparableResult | undefined,
): ReadonlyMap<string, ComparableIndicator> =>
  new Map(result?.indicators.map((each) => [each.indicator.id, each]))

export const comparableResultOf = (
  { agency, year, totals, indicators }: Score,
  rubric: Rubric,
  asOf: Day,
): ComparableResult => ({ agency, year, rubric, asOf, totals, indicators })
