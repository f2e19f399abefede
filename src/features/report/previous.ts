import { bandOf } from '../../core/band.js'
import { minus, noPoints, type Points, sum } from '../../core/points.js'
import type { Band, Rubric } from '../../core/rubric.js'
import type { AspectScore, Score } from '../../core/score.js'
import { type StatedTotalKind, statedTotals } from '../../core/settings/report.js'
import type { Total, Totals } from '../../core/total.js'
import type { Words } from '../../core/words.js'
import { reachableAspects } from './reachable.js'
import type { PreviousResult } from './subject.js'

/** Whose figure a total is: the verifier's, the office's own, or one of which nobody says whose. */
export const bases = [...statedTotals, 'stated'] as const
export type TotalBasis = (typeof bases)[number]

/** What a figure may still become while indicators are open; both ends are one if none is. */
export interface Span {
  readonly lowest: Points
  readonly highest: Points
}

export const isOne = ({ lowest, highest }: Span): boolean => lowest === highest

/** One total as a result that is reported, with whose it is. */
export interface Realisation {
  readonly year: number
  readonly basis: TotalBasis
  readonly points: Points
  readonly band: Band
  readonly reachable: Span
  /** That of the highest total that is reachable. */
  readonly highestBand: Band
}

/** The earlier result that this one is compared with. */
export interface Previous {
  readonly year: number
  readonly realisation: Realisation
  /** The claimed total, with its aspects; null where only a total is stated. */
  readonly claimed: {
    readonly points: Points
    readonly reachable: Span
    readonly aspects: readonly PreviousAspect[]
  } | null
}

export interface PreviousAspect {
  readonly id: string
  /** In the aspect's own unit; null if nothing in it applied. */
  readonly points: Points | null
}

export function previousOf(previous: PreviousResult | null, rubric: Rubric): Previous | null {
  if (!previous) return null
  if (previous.kind === 'stated') {
    const { year, points, total } = previous
    const band = bandOf(points, rubric.bands)
    const reachable = { lowest: points, highest: points }
    const basis: TotalBasis = total ?? 'stated'
    const realisation = { year, basis, points, band, reachable, highestBand: band }
    return { year, realisation, claimed: null }
  }
  const { score } = previous
  return {
    year: score.year,
    realisation: realisationOf(score, rubric),
    claimed: {
      points: score.totals.claimed.points,
      reachable: score.totals.claimed.reachable,
      aspects: score.aspects.map(({ aspect, claimed }) => ({ id: aspect.id, points: claimed })),
    },
  }
}

/** The verified total where every indicator has a verified level, else the claimed one. */
export function realisationOf({ year, totals }: Score, { bands }: Rubric): Realisation {
  const { basis, total } = decided(totals)
  const { points, band, reachable } = total
  return { year, basis, points, band, reachable, highestBand: bandOf(reachable.highest, bands) }
}

const decided = ({
  claimed,
  verified,
}: Totals): { readonly basis: StatedTotalKind; readonly total: Total } =>
  verified?.complete ? { basis: 'verified', total: verified } : { basis: 'claimed', total: claimed }

/** Why two results have no difference. */
export const changeRefusals = ['total-unstated', 'not-verified'] as const
export type ChangeRefusal = (typeof changeRefusals)[number]

/** A difference of like totals: verified with verified, claimed with claimed. */
export interface TotalDifference {
  readonly kind: 'difference'
  readonly basis: StatedTotalKind
  readonly before: Span
  readonly now: Span
  /** As the totals are so far. */
  readonly points: Points
  readonly reachable: Span
}

export type TotalChange =
  | TotalDifference
  | { readonly kind: 'refused'; readonly reason: ChangeRefusal }

/** Unlike totals are not subtracted: with a verified total before, the claim of now says nothing. */
export function changeOf({ totals }: Pick<Score, 'totals'>, previous: PreviousResult): TotalChange {
  if (previous.kind === 'stated' && previous.total === null) {
    return { kind: 'refused', reason: 'total-unstated' }
  }
  const before = spansBefore(previous)
  if (totals.verified?.complete && before.verified) {
    return differenceOf('verified', before.verified, totals.verified.reachable)
  }
  return before.claimed
    ? differenceOf('claimed', before.claimed, totals.claimed.reachable)
    : { kind: 'refused', reason: 'not-verified' }
}

/** The same for claims alone, which every result has; null where the earlier figure may be another. */
export function claimChange(
  { totals }: Pick<Score, 'totals'>,
  previous: PreviousResult,
): TotalDifference | null {
  const { claimed } = spansBefore(previous)
  return claimed ? differenceOf('claimed', claimed, totals.claimed.reachable) : null
}

function spansBefore(previous: PreviousResult): Partial<Readonly<Record<StatedTotalKind, Span>>> {
  if (previous.kind === 'stated') {
    const { points, total } = previous
    return total === null ? {} : { [total]: { lowest: points, highest: points } }
  }
  const { claimed, verified } = previous.score.totals
  return {
    claimed: claimed.reachable,
    ...(verified?.complete ? { verified: verified.reachable } : {}),
  }
}

const differenceOf = (basis: StatedTotalKind, before: Span, now: Span): TotalDifference => ({
  kind: 'difference',
  basis,
  before,
  now,
  points: minus(now.lowest, before.lowest),
  reachable: spanBetween(before, now),
})

const spanBetween = (before: Span, now: Span): Span => ({
  lowest: minus(now.lowest, before.highest),
  highest: minus(now.highest, before.lowest),
})

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
  /** What start, end and their difference may still become. */
  readonly reachable: { readonly start: Span; readonly end: Span; readonly change: Span }
}

export interface WaterfallStep {
  readonly id: string
  readonly name: Words
  /** In the unit of the total; negative where the aspect fell. */
  readonly change: Points
  readonly reachable: Span
}

export function waterfallOf(
  score: Score,
  previous: PreviousResult | null,
  rubric: Rubric,
): Waterfall | null {
  if (previous?.kind !== 'scored') return null
  const before = previous.score
  const start = before.totals.claimed.points
  const end = score.totals.claimed.points
  const [tops, topsBefore] = [reachableAspects(score, rubric), reachableAspects(before, rubric)]
  const steps = score.aspects.map(({ aspect: { id, name }, contribution }) => {
    const earlier = contributionIn(before.aspects, id)
    const now = { lowest: contribution, highest: tops.get(id)?.contribution ?? contribution }
    const then = { lowest: earlier, highest: topsBefore.get(id)?.contribution ?? earlier }
    return { id, name, change: minus(contribution, earlier), reachable: spanBetween(then, now) }
  })
  const explained = sum(steps.map(({ change }) => change))
  const remainder = minus(minus(end, start), explained)
  const spans = { start: before.totals.claimed.reachable, end: score.totals.claimed.reachable }
  const reachable = { ...spans, change: spanBetween(spans.start, spans.end) }
  return { fromYear: before.year, toYear: score.year, start, steps, remainder, end, reachable }
}

const contributionIn = (aspects: readonly AspectScore[], id: string): Points =>
  aspects.find(({ aspect }) => aspect.id === id)?.contribution ?? noPoints
