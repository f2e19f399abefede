import { fold } from '../../core/agency.js'
import { groupMap } from '../../core/groups.js'
import type { Level } from '../../core/level.js'
import { type Points, pointsOf } from '../../core/points.js'
import type { TotalKind } from '../../core/rubric.js'
import type { Score } from '../../core/score.js'
import type { StatedDocument, StatedResult, StatedTotal } from '../../core/stated-result.js'

/** An earlier result of this program that new ones are measured against. */
export interface Baseline {
  readonly results: readonly BaselineResult[]
  /** By agency, whose case and spaces do not count; the earliest year first. */
  readonly byAgency: ReadonlyMap<string, readonly BaselineResult[]>
}

export interface BaselineResult {
  readonly agency: string
  readonly year: number
  /** Null: nothing was verified. */
  readonly totals: Readonly<Record<TotalKind, Points | null>>
  /** By indicator; null: open, or it did not apply. */
  readonly levels: ReadonlyMap<string, Readonly<Record<TotalKind, Level | null>>>
}

export const baselineIn = ({ results }: StatedDocument): Baseline =>
  baselineOf(results.map(resultIn))

const resultIn = ({ agency, year, totals, indicators }: StatedResult): BaselineResult => ({
  agency,
  year,
  totals: {
    claimed: pointsIn(totals.claimed),
    backed: pointsIn(totals.backed),
    verified: pointsIn(totals.verified),
  },
  levels: new Map(indicators.map((each) => [each.id, each])),
})

const pointsIn = (stated: StatedTotal | null): Points | null => stated && pointsOf(stated.points)

export function baselineOf(results: readonly BaselineResult[]): Baseline {
  const byYear = results.toSorted((left, right) => left.year - right.year)
  return { results, byAgency: groupMap(byYear, ({ agency }) => fold(agency)) }
}

/** What an agency-year is measured against: its own year, else the latest before it, else the next. */
export function earlierOf(
  { byAgency }: Baseline,
  { agency, year }: Pick<Score, 'agency' | 'year'>,
): BaselineResult | undefined {
  const own = byAgency.get(fold(agency)) ?? []
  return own.findLast((each) => each.year <= year) ?? own[0]
}

/** What becomes of the earlier result under a ratchet, and why. */
export const ratchetSteps = ['made', 'raised', 'equal', 'lower', 'partial'] as const
export type RatchetStep = (typeof ratchetSteps)[number]

/**
 * A better result takes the place of the earlier one: no total that is looked at is lower, at least one
 * is higher or new, and every earlier result has one to take its place.
 */
export function ratchetStep(
  baseline: Baseline | null,
  scores: readonly Score[],
  total: TotalKind,
): RatchetStep {
  if (!baseline) return 'made'
  const pairs = scores.map((score) => ({ score, earlier: earlierOf(baseline, score) }))
  const replaced = new Set(pairs.flatMap(({ earlier }) => earlier ?? []))
  if (replaced.size < baseline.results.length) return 'partial'
  const changes = pairs.map(
    ({ score, earlier }) =>
      (score.totals[total]?.points ?? absent) - (earlier?.totals[total] ?? absent),
  )
  if (changes.some((change) => change < 0)) return 'lower'
  return changes.some((change) => change > 0) ? 'raised' : 'equal'
}

/** Below every total. */
const absent = -1

export const isWritten = (step: RatchetStep): boolean => step === 'made' || step === 'raised'
