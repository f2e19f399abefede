import { inUnits, type Points } from '../../../core/points.js'
import { type Days, inDays } from '../../../core/settings/days.js'
import { type Block, figureColumn, textColumn } from '../../../pages/page.js'
import { shownBand, shownPoints } from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { CurveChoice, CurvePoint } from '../curve.js'
import { shownDays, shownStep } from './words.js'

/** The corners of the curve and the entries into categories; the whole of it is for machines. */
export function curvePage(points: readonly CurvePoint[], texts: Texts): readonly Block[] {
  const { plan } = texts
  const [first, last] = [points[0], points.at(-1)]
  const shown = points.filter(
    (point) => point.kink || point.isEntry || point === first || point === last,
  )
  const noteOf = (point: CurvePoint): string =>
    [
      point === first ? plan.start : '',
      point.isEntry ? plan.entry(shownBand(point.band, texts)) : '',
      point.kink ? plan.kink(rateText(point.kink, texts)) : '',
      point === last && point !== first ? plan.end : '',
    ]
      .filter((part) => part !== '')
      .join('; ')
  return [
    { kind: 'heading', text: plan.curve },
    {
      kind: 'table',
      columns: [
        figureColumn(plan.effortHead, 8),
        figureColumn(plan.total, 8),
        textColumn(plan.note, 52),
      ],
      rows: shown.map((point) => [
        shownDays(point.effort, texts),
        shownPoints(point.points, texts),
        noteOf(point),
      ]),
    },
    { kind: 'lines', lines: [plan.curveNote, plan.more(points.length)] },
  ]
}

const rateText = (
  { points, effort }: { readonly points: Points; readonly effort: Days },
  texts: Texts,
): string => texts.number(rateOf(inUnits(points), inDays(effort)))

export function choicesPage(choices: readonly CurveChoice[], texts: Texts): readonly Block[] {
  const { plan } = texts
  return [
    { kind: 'heading', text: plan.choices },
    {
      kind: 'table',
      columns: [
        textColumn(plan.indicator, 9),
        textColumn(plan.step, 36),
        figureColumn(plan.days, 6),
        figureColumn(plan.points, 6),
        figureColumn(plan.rate, 9),
      ],
      rows: choices.map(({ steps, effort, points }) => [
        [...new Set(steps.map(({ scored }) => scored.indicator.id))].join(', '),
        steps.map((step) => shownStep(step, texts)).join('; '),
        shownDays(effort, texts),
        shownPoints(points, texts),
        effort === 0 ? plan.free : texts.number(rateOf(inUnits(points), inDays(effort))),
      ]),
    },
  ]
}

/** Points per person-day, to four decimals: for reading only; the order is exact. */
export const rateOf = (points: number, days: number): number =>
  Math.round((points / days) * 10_000) / 10_000
