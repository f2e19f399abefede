import { bandOf } from './band.js'
import type { Level } from './level.js'
import { type AspectPoints, addUp, type CountedLevels } from './methods.js'
import { fraction, type Points, roundHalfUp } from './points.js'
import type { Band, Rubric, TotalKind } from './rubric.js'

export interface Totals {
  readonly claimed: Total
  readonly backed: Total
  /** Null only where no row has a verified level. */
  readonly verified: Total | null
}

/** One total so far: open indicators count 0 and stay in the denominator. */
export interface Total {
  readonly points: Points
  /** Points / maximum of the rubric, to four decimals, half up. */
  readonly index: Points
  readonly band: Band
  /** With open indicators at 0, and at the top level. */
  readonly reachable: { readonly lowest: Points; readonly highest: Points }
  readonly complete: boolean
  /** Both ends of what is reachable lie in one band. */
  readonly certain: boolean
}

/** The levels of one indicator that a total may count; null is open. */
export type AssessedLevels = Readonly<Record<TotalKind, Level | null>> & {
  readonly indicator: { readonly id: string }
  readonly notApplicable: boolean
}

/** One of the three totals, with the aspects it is made of. */
export function totalOf(
  kind: TotalKind,
  rubric: Rubric,
  indicators: readonly AssessedLevels[],
): { readonly total: Total; readonly aspects: readonly AspectPoints[] } {
  const { points, aspects } = addUp(rubric, countedLevels(kind, indicators))
  const complete = indicators.every((score) => score.notApplicable || score[kind] !== null)
  const highest = complete
    ? points
    : addUp(rubric, countedLevels(kind, indicators, rubric.levels.max)).points
  const band = bandOf(points, rubric.bands)
  return {
    total: {
      points,
      index: roundHalfUp(fraction(points, rubric.maximum)),
      band,
      reachable: { lowest: points, highest },
      complete,
      certain: bandOf(highest, rubric.bands) === band,
    },
    aspects,
  }
}

/** What a total counts: the level of each indicator that applies, an open one as told. */
export function countedLevels(
  kind: TotalKind,
  indicators: readonly AssessedLevels[],
  open: Level = 0,
): CountedLevels {
  const levels = new Map<string, Level>()
  for (const score of indicators) {
    if (!score.notApplicable) levels.set(score.indicator.id, score[kind] ?? open)
  }
  return levels
}
