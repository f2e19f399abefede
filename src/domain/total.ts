import { bandOf } from './band.js'
import type { Level } from './level.js'
import { type AspectPoints, addUp, type CountedLevels } from './methods.js'
import { fraction, type Points, roundHalfUp } from './points.js'
import { type Band, indicatorsOf, type Rubric, type TotalKind } from './rubric.js'

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
  const { points, aspects } = addUp(rubric, countedLevels(kind, rubric, indicators))
  const complete = indicators.every((score) => score.notApplicable || score[kind] !== null)
  const highest = complete
    ? points
    : addUp(rubric, countedLevels(kind, rubric, indicators, rubric.levels.max)).points
  const { index, band } = standOf(points, rubric)
  return {
    total: {
      points,
      index,
      band,
      reachable: { lowest: points, highest },
      complete,
      certain: standOf(highest, rubric).band === band,
    },
    aspects,
  }
}

/** Where a total stands: many of a country's have the same points. */
function standOf(points: Points, rubric: Rubric): Pick<Total, 'index' | 'band'> {
  const known = stands.get(rubric)?.get(points)
  if (known) return known
  const index = roundHalfUp(fraction(points, rubric.maximum))
  const found = { index, band: bandOf(points, rubric.bands) }
  const own = stands.get(rubric) ?? new Map<Points, Pick<Total, 'index' | 'band'>>()
  stands.set(rubric, own.set(points, found))
  return found
}

const stands = new WeakMap<Rubric, Map<Points, Pick<Total, 'index' | 'band'>>>()

/** What a total counts: the level of each indicator that applies, an open one as told. */
export function countedLevels(
  kind: TotalKind,
  rubric: Rubric,
  indicators: readonly AssessedLevels[],
  open: Level = 0,
): CountedLevels {
  return indicatorsOf(rubric).map(({ id }, index) => {
    // Mostly they are in the order of the rubric.
    const own = indicators[index]
    const score =
      own?.indicator.id === id ? own : indicators.find((each) => each.indicator.id === id)
    return score === undefined || score.notApplicable ? undefined : (score[kind] ?? open)
  })
}
