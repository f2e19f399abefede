import type { Band, Rubric } from './rubric.js'
import type { Score } from './score.js'

export interface Ranked {
  /** Equal claimed totals share a rank; the next rank is then left out. */
  readonly rank: number
  readonly score: Score
}

/** By claimed points, highest first; the order of the input (agency, year) where they are equal. */
export function rank(scores: readonly Score[]): readonly Ranked[] {
  const sorted = scores.toSorted((left, right) => pointsOf(right) - pointsOf(left))
  return sorted.map((score) => ({
    rank: sorted.findIndex((other) => pointsOf(other) === pointsOf(score)) + 1,
    score,
  }))
}

/** How many results stand in each band of the rubric, by claimed total. */
export const distribute = (
  { bands }: Rubric,
  scores: readonly Score[],
): readonly { readonly band: Band; readonly count: number }[] =>
  bands.map((band) => ({
    band,
    count: scores.filter(({ totals }) => totals.claimed.band.id === band.id).length,
  }))

const pointsOf = ({ totals }: Score): number => totals.claimed.points
