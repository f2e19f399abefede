import { bandOf } from './band.js'
import type { Level } from './level.js'
import { addUp, type CountedLevels, type Sums, totalPoints } from './methods.js'
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
export const totalOf = (
  kind: TotalKind,
  rubric: Rubric,
  indicators: readonly AssessedLevels[],
): TotalSums => totalFrom(countedLevels(rubric, indicators)[kind], rubric)

export interface TotalSums extends Pick<Sums, 'aspects'> {
  readonly total: Total
}

/** The total that these levels give, with the aspects it is made of. */
export function totalFrom(levels: CountedLevels, rubric: Rubric): TotalSums {
  const { points, aspects } = addUp(rubric, levels)
  const complete = !levels.includes(null)
  const highest = complete ? points : totalPoints(rubric, levels, rubric.levels.max)
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

/** What the three totals count. */
export function countedLevels(
  rubric: Rubric,
  indicators: readonly AssessedLevels[],
): Readonly<Record<TotalKind, CountedLevels>> {
  const counted: Record<TotalKind, (Level | null | undefined)[]> = {
    claimed: [],
    backed: [],
    verified: [],
  }
  const ordered = indicatorsOf(rubric)
  for (let index = 0; index < ordered.length; index += 1) {
    const id = ordered[index]?.id
    // Mostly they are in the order of the rubric.
    const own = indicators[index]
    const score =
      own?.indicator.id === id ? own : indicators.find((each) => each.indicator.id === id)
    const levels = score === undefined || score.notApplicable ? undefined : score
    counted.claimed.push(levels?.claimed)
    counted.backed.push(levels?.backed)
    counted.verified.push(levels?.verified)
  }
  return counted
}
