import { bandOf } from '../band.js'
import { minus, noPoints, type Points, sum } from '../points.js'
import type { Band, Rubric } from '../rubric.js'
import type { AspectScore, Score } from '../score.js'
import type { Total, Totals } from '../total.js'
import type { Words } from '../words.js'
import type { PreviousResult } from './subject.js'

/** Whose figure a total is: the verifier's, the office's own, or one stated without a worksheet. */
export const bases = ['verified', 'claimed', 'stated'] as const
export type Basis = (typeof bases)[number]

/** One total as a result that is reported, with whose it is. */
export interface Realisation {
  readonly year: number
  readonly basis: Basis
  readonly points: Points
  readonly band: Band
}

/** The earlier result that this one is compared with. */
export interface Previous {
  readonly year: number
  readonly realisation: Realisation
  /** The claimed total, with its aspects; null where only a total is stated. */
  readonly claimed: { readonly points: Points; readonly aspects: readonly PreviousAspect[] } | null
}

export interface PreviousAspect {
  readonly id: string
  /** In the aspect's own unit; null if nothing in it applied. */
  readonly points: Points | null
}

export function previousOf(previous: PreviousResult | null, rubric: Rubric): Previous | null {
  if (!previous) return null
  if (previous.kind === 'stated') {
    const { year, points } = previous
    const realisation = {
      year,
      basis: 'stated',
      points,
      band: bandOf(points, rubric.bands),
    } as const
    return { year, realisation, claimed: null }
  }
  const { score } = previous
  return {
    year: score.year,
    realisation: realisationOf(score),
    claimed: {
      points: score.totals.claimed.points,
      aspects: score.aspects.map(({ aspect, claimed }) => ({ id: aspect.id, points: claimed })),
    },
  }
}

/** The verified total where every indicator has a verified level, else the claimed one. */
export function realisationOf({ year, totals }: Score): Realisation {
  const { basis, total } = decided(totals)
  return { year, basis, points: total.points, band: total.band }
}

const decided = ({
  claimed,
  verified,
}: Totals): { readonly basis: Basis; readonly total: Total } =>
  verified?.complete ? { basis: 'verified', total: verified } : { basis: 'claimed', total: claimed }

/** From the earlier claimed total to this one; start, steps and remainder add up to the end. */
export interface Waterfall {
  readonly fromYear: number
  readonly toYear: number
  readonly start: Points
  /** In the rubric's order. */
  readonly steps: readonly WaterfallStep[]
  /** What rounding of the steps leaves; 0 where aspects are plain sums. */
  readonly remainder: Points
  readonly end: Points
}

export interface WaterfallStep {
  readonly id: string
  readonly name: Words
  /** In the unit of the total; negative where the aspect fell. */
  readonly change: Points
}

export function waterfallOf(score: Score, previous: PreviousResult | null): Waterfall | null {
  if (previous?.kind !== 'scored') return null
  const before = previous.score
  const start = before.totals.claimed.points
  const end = score.totals.claimed.points
  const steps = score.aspects.map(({ aspect, contribution }) => ({
    id: aspect.id,
    name: aspect.name,
    change: minus(contribution, contributionIn(before.aspects, aspect.id)),
  }))
  const explained = sum(steps.map(({ change }) => change))
  const remainder = minus(minus(end, start), explained)
  return { fromYear: before.year, toYear: score.year, start, steps, remainder, end }
}

const contributionIn = (aspects: readonly AspectScore[], id: string): Points =>
  aspects.find(({ aspect }) => aspect.id === id)?.contribution ?? noPoints
