import { inUnits, type Points } from '../../../core/points.js'
import { shownBand, shownCategory, shownPoints, singleLine } from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { ComparedResult, ComparedTotal, Instrument } from '../compared-result.js'
import type { ComparisonView } from './view.js'

/** With its sign; 0 has none. */
export function signed(points: Points | null, texts: Texts): string {
  if (points === null) return texts.plain.none
  const shown = texts.number(Math.abs(inUnits(points)))
  if (points === 0) return shown
  return points > 0 ? `+${shown}` : `-${shown}`
}

export const sideName = ({ agency, year }: Pick<ComparedResult, 'agency' | 'year'>): string =>
  `${singleLine(agency)} ${year}`

/** A category has no name where its rubric is not at hand. */
export function figureBand(
  figure: ComparedTotal | null,
  { source }: Pick<ComparedResult, 'source'>,
  texts: Texts,
): string {
  if (!figure) return texts.plain.none
  const { reachable } = figure
  if (source.kind === 'computed' && reachable) {
    return shownCategory({ reachable }, source.result.rubric, texts)
  }
  const { id, category, name } = figure.band
  return name ? shownBand({ category, name }, texts) : `${category} ${id}`
}

export const figurePoints = (figure: ComparedTotal | null, texts: Texts): string =>
  shownPoints(figure?.points ?? null, texts)

export const instrumentName = ({ id, version }: Instrument): string => `${id} ${version}`

/** Where a figure comes from, if it is not of our own making, and what is odd about it. */
export function remarkOf({ source }: ComparedResult, { texts, words }: ComparisonView): string {
  if (source.kind === 'computed') return ''
  if (source.kind === 'stated') return words.stated
  const { status, category } = source.result
  const told = status ? words.publishedAs(words.publishedStatuses[status]) : words.published
  return source.hasOtherCategory && category
    ? `${told}; ${words.categoryDiffers(shownBand(category, texts))}`
    : told
}
