import type { Day } from '../../../core/day.js'
import type { Level } from '../../../core/level.js'
import { inUnits, type Points, times } from '../../../core/points.js'
import { localized, singleLine } from '../../../pages/score-facts.js'
import type { MissingProof } from '../indicators.js'
import { isOne, type Span, type TotalChange } from '../previous.js'
import type { Share } from '../target.js'
import type { Cell, ColumnKind, ReportColumn } from './blocks.js'
import type { ReportView } from './view.js'

export const textCell = (text: string, { words }: ReportView): Cell => ({
  text: text === '' ? words.none : text,
  value: text,
})

export const countCell = (count: number): Cell => ({ text: String(count), value: count })

export function levelCell(level: Level | null, { words }: ReportView): Cell {
  return level === null ? empty(words.none) : { text: String(level), value: level }
}

export function dayCell(day: Day | null, { texts, words }: ReportView): Cell {
  return day === null ? empty(words.none) : { text: texts.day(day), value: day }
}

export function pointsCell(points: Points | null, { texts, words }: ReportView): Cell {
  return points === null
    ? empty(words.none)
    : { text: texts.number(inUnits(points)), value: inUnits(points) }
}

/** One figure, or both ends while indicators are open: then it is no figure to calculate with. */
export const spanCell = (span: Span, view: ReportView): Cell =>
  isOne(span)
    ? pointsCell(span.lowest, view)
    : empty(shownSpan(span, (points) => view.texts.number(inUnits(points)), view))

/** With its sign, as changes are read. */
export function changeCell(change: TotalChange | null, view: ReportView): Cell {
  if (change?.kind !== 'difference') return empty(view.words.none)
  const { points, reachable } = change
  return isOne(reachable)
    ? { text: shownChange(points, view), value: inUnits(points) }
    : empty(shownSpan(reachable, (each) => shownChange(each, view), view))
}

export function percentCell(share: Share | null, view: ReportView): Cell {
  if (share === null) return empty(view.words.none)
  const { soFar, reachable } = share
  return isOne(reachable)
    ? { text: shownShare(soFar, view), value: inUnits(soFar) }
    : empty(shownSpan(reachable, (each) => shownShare(each, view), view))
}

/** Both ends of what a figure may become, or the one that it is. */
export const shownSpan = (
  span: Span,
  show: (points: Points) => string,
  { texts }: ReportView,
): string =>
  isOne(span) ? show(span.lowest) : texts.score.span(show(span.lowest), show(span.highest))

const empty = (text: string): Cell => ({ text, value: null })

/** A minus as wide as a plus, never a hyphen that could break. */
export function shownChange(change: Points, { texts }: ReportView): string {
  const size = texts.number(Math.abs(inUnits(change)))
  if (change === 0) return size
  return change > 0 ? `+${size}` : `\u2212${size}`
}

/** A share of 1 in percent, with two decimals at most. */
export const shownShare = (share: Points, { texts }: ReportView): string =>
  `${texts.number(inUnits(times(share, 100)))}%`

/** What lacks and why, one after the other. */
export const shownMissing = (missing: readonly MissingProof[], view: ReportView): string =>
  missing.map((each) => shownGap(each, view)).join('; ')

export const shownGap = (missing: MissingProof, view: ReportView): string =>
  `${shownProof(missing, view)} (${view.texts.words.defects[missing.reason]})`

/** A document by its title in the worksheet, by the rubric's name, or any that proves. */
export function shownProof({ title, name }: MissingProof, { texts, words }: ReportView): string {
  if (title !== '') return singleLine(title)
  return name ? localized(name, texts) : words.anyDocument
}

export const column = (
  key: string,
  heading: string,
  kind: ColumnKind = 'text',
  width = kind === 'text' ? 4 : 1,
): ReportColumn => ({ key, heading, kind, width })
