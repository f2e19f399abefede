import type { Band, Rubric } from '../../core/rubric.js'
import type { Score } from '../../core/score.js'

export interface Ranked {
  /** Equal claimed totals share a rank; the next rank is then left out. */
  readonly rank: number
  readonly score: Score
}

/** By claimed points, highest first; the order of the input (agency, year) where they are equal. */
export const rank = (scores: readonly Score[]): readonly Ranked[] =>
  rankBy(scores, ({ totals }) => totals.claimed.points).map(({ rank: place, item: score }) => ({
    rank: place,
    score,
  }))

/** Anything that stands for a result, by its points. */
export function rankBy<Item>(
  items: readonly Item[],
  pointsOf: (item: Item) => number,
): readonly { readonly rank: number; readonly item: Item }[] {
  const sorted = items.toSorted((left, right) => pointsOf(right) - pointsOf(left))
  let place = 1
  return sorted.map((item, index) => {
    const above = sorted[index - 1]
    if (above !== undefined && pointsOf(above) !== pointsOf(item)) place = index + 1
    return { rank: place, item }
  })
}

/** How many results stand in each band of the rubric, by claimed total. */
export const distribute = (
  { bands }: Rubric,
  scores: readonly Score[],
): readonly { readonly band: Band; readonly count: number }[] =>
  countBands(
    bands,
    scores.map(({ totals }) => totals.claimed.band.id),
  )

/** How many of these ids name each band. */
export const countBands = (
  bands: readonly Band[],
  ids: readonly string[],
): readonly { readonly band: Band; readonly count: number }[] =>
  bands.map((band) => ({ band, count: ids.filter((id) => id === band.id).length }))
