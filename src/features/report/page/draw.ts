import { fraction, inUnits, type Points, roundHalfUp } from '../../../core/points.js'
import { totalKinds } from '../../../core/rubric.js'
import { localized, shownBand, shownPoints } from '../../../pages/score-facts.js'
import type { YearlyReport } from '../assessment-reports.js'
import type { ExpiryEntry } from '../evidence-list.js'
import type { AssessmentHeader, BandMark, ReportHeader } from '../header.js'
import type { AspectRow, IndicatorRow } from '../indicators.js'
import type { PortfolioReport } from '../portfolio.js'
import type { Span, Waterfall } from '../previous.js'
import type { FigureBlock } from './blocks.js'
import { shownChange, shownShare, shownSpan } from './cells.js'
import type { Amount, ScaleFigure, Tone } from './figures.js'
import type { ReportView } from './view.js'

/** Entries that a text alternative names; the table beside the figure has them all. */
const told = 5

const amount = (
  label: string,
  points: Points,
  view: ReportView,
  span: Span = { lowest: points, highest: points },
): Amount => ({
  label,
  value: inUnits(points),
  lowest: inUnits(span.lowest),
  highest: inUnits(span.highest),
  text: shownSpan(span, (each) => shownPoints(each, view.texts), view),
})

/** Where a band ends; the last is open upwards, and one may lie above the maximum. */
const endOf = ({ from, to }: BandMark, maximum: Points): Points =>
  to ?? (from > maximum ? from : maximum)

export function scaleBlock(report: YearlyReport, view: ReportView): FigureBlock {
  const { texts, words } = view
  const { rubric, totals, next } = report
  const marks: ScaleFigure['marks'] = [
    ...totalKinds.flatMap((tone) => {
      const total = totals[tone]
      if (!total) return []
      const label = texts.words.totals[tone]
      return [{ tone, ...amount(label, total.points, view, total.reachable) }]
    }),
    ...(report.previous
      ? [
          {
            tone: 'previous' as const,
            ...amount(
              `${words.bases[report.previous.realisation.basis]} ${report.previous.year}`,
              report.previous.realisation.points,
              view,
              report.previous.realisation.reachable,
            ),
          },
        ]
      : []),
  ]
  // While indicators are open nobody knows what is missing.
  const gap = next &&
    totals.claimed.complete && {
      from: inUnits(totals.claimed.points),
      to: inUnits(next.band.from),
      label: words.figures.gap(shownPoints(next.missing, texts), shownBand(next.band, texts)),
    }
  const bands = rubric.bands.map((band) => ({
    label: shownBand(band, texts),
    from: inUnits(band.from),
    to: inUnits(endOf(band, rubric.maximum)),
    fromText: shownPoints(band.from, texts),
  }))
  return {
    kind: 'figure',
    id: 'skala',
    caption: words.figures.scale,
    alternative: words.figures.scaleText({
      maximum: shownPoints(rubric.maximum, texts),
      marks: marks.map(({ label, text }) => `${label}: ${text}`).join(', '),
      bands: bands.map(({ label, fromText }) => words.figures.bandFrom(label, fromText)).join(', '),
      gap: gap ? gap.label : '',
    }),
    figure: { kind: 'scale', maximum: inUnits(rubric.maximum), bands, marks, gap: gap || null },
  }
}

const shareOf = (points: Points | null, maximum: Points): Points | null =>
  points === null ? null : roundHalfUp(fraction(points, maximum))

/** What of an aspect's maximum is reached, and may be. */
function shareSpan(aspect: AspectRow, tone: Tone): Span | null {
  const lowest = shareOf(aspect[tone], aspect.maximum)
  if (lowest === null) return null
  const highest = tone === 'previous' ? null : shareOf(aspect.highest[tone], aspect.maximum)
  return { lowest, highest: highest ?? lowest }
}

export function profileBlock(
  { aspects, previous }: Pick<YearlyReport, 'aspects' | 'previous'>,
  view: ReportView,
): FigureBlock {
  const { texts, words } = view
  const before = previous?.claimed ? words.figures.before(previous.year) : null
  const kinds = [
    ...totalKinds.map((tone) => ({ tone, label: texts.words.totals[tone] as string })),
    ...(before === null ? [] : [{ tone: 'previous' as const, label: before }]),
  ]
  const shown = kinds.filter(({ tone }) => aspects.some((aspect) => aspect[tone] !== null))
  const told = aspects.map((aspect) => {
    const parts = shown.map(({ tone, label }) => {
      const span = shareSpan(aspect, tone)
      return `${label} ${span ? shownSpan(span, (each) => shownShare(each, view), view) : words.none}`
    })
    return `${aspectLabel(aspect, view)}: ${parts.join(', ')}`
  })
  return {
    kind: 'figure',
    id: 'profil',
    caption: words.figures.profile,
    alternative: words.figures.profileText(told.join('; ')),
    figure: {
      kind: 'profile',
      axes: aspects.map((aspect) => ({ id: aspect.id, label: localized(aspect.name, texts) })),
      series: shown.map(({ tone, label }) => ({
        tone,
        label,
        values: aspects.map((aspect) => {
          const span = shareSpan(aspect, tone)
          return span && inUnits(span.lowest)
        }),
        highest: aspects.map((aspect) => {
          const span = shareSpan(aspect, tone)
          return span && inUnits(span.highest)
        }),
      })),
    },
  }
}

export const aspectLabel = (
  { id, name }: Pick<AspectRow, 'id' | 'name'>,
  { texts }: ReportView,
): string => `${id} ${localized(name, texts)}`

/** What is lost for certain, then what is not assessed yet and may still be gained. */
export function lossBlock(
  { losses, unassessed }: Pick<YearlyReport, 'losses' | 'unassessed'>,
  view: ReportView,
): FigureBlock {
  const { texts, words } = view
  const bars = [
    ...losses.map(({ id, name, lost }) => ({
      id,
      isOpen: false,
      ...amount(`${id} ${localized(name, texts)}`, lost, view),
    })),
    ...unassessed.map(({ id, name, open }) => ({
      id,
      isOpen: true,
      ...amount(`${id} ${localized(name, texts)} (${words.notAssessed})`, open, view),
    })),
  ]
  const first = bars.slice(0, told).map(({ label, text }) => `${label}: ${text}`)
  return {
    kind: 'figure',
    id: 'poin-hilang',
    caption: view.words.figures.bars,
    alternative: view.words.figures.barsText(first.join('; ')),
    figure: { kind: 'bars', bars },
  }
}

export function heatMapBlock(
  rows: readonly IndicatorRow[],
  { rubric }: ReportHeader,
  view: ReportView,
): FigureBlock {
  const { words, texts } = view
  const { min, max } = rubric.levels
  const isZeroUsed = rows.some(({ claimed, backed, verified }) =>
    [claimed, backed, verified].includes(0),
  )
  const lowest = isZeroUsed ? 0 : min
  const levels = Array.from({ length: max - lowest + 1 }, (_, index) => lowest + index)
  const applicable = rows.filter(({ notApplicable }) => !notApplicable)
  const open = applicable.filter(({ claimed }) => claimed === null).length
  const counts = [
    ...levels.map((level) =>
      words.figures.count(
        words.level(level),
        applicable.filter(({ claimed }) => claimed === level).length,
      ),
    ),
    ...(open > 0 ? [words.figures.count(words.figures.open, open)] : []),
  ]
  return {
    kind: 'figure',
    id: 'peta-tingkat',
    caption: words.figures.heatMap,
    alternative: words.figures.heatMapText(counts.join(', ')),
    figure: {
      kind: 'heat-map',
      lowest,
      highest: max,
      rows: rows.map(({ id, name, claimed, backed, verified, notApplicable }) => ({
        id,
        label: localized(name, texts),
        claimed,
        backed,
        verified,
        isApplicable: !notApplicable,
        isOpen: !notApplicable && claimed === null,
      })),
    },
  }
}

export function waterfallBlock(waterfall: Waterfall, view: ReportView): FigureBlock {
  const { words } = view
  const step = (id: string, label: string, change: Points, span: Span) => ({
    id,
    label,
    value: inUnits(change),
    lowest: inUnits(span.lowest),
    highest: inUnits(span.highest),
    text: shownSpan(span, (each) => shownChange(each, view), view),
  })
  const { remainder, reachable } = waterfall
  const rounding = { lowest: remainder, highest: remainder }
  const steps = [
    ...waterfall.steps.map((each) =>
      step(each.id, aspectLabel(each, view), each.change, each.reachable),
    ),
    ...(waterfall.remainder === 0
      ? []
      : [step('pembulatan', words.yearly.remainder, remainder, rounding)]),
  ]
  const start = amount(String(waterfall.fromYear), waterfall.start, view, reachable.start)
  const end = amount(String(waterfall.toYear), waterfall.end, view, reachable.end)
  return {
    kind: 'figure',
    id: 'perubahan',
    caption: words.figures.waterfall(waterfall.fromYear, waterfall.toYear),
    alternative: words.figures.waterfallText(
      `${start.label}: ${start.text}`,
      steps.map(({ label, text }) => `${label}: ${text}`).join('; '),
      `${end.label}: ${end.text}`,
    ),
    figure: { kind: 'waterfall', start, steps, end },
  }
}

export function timelineBlock(
  entries: readonly ExpiryEntry[],
  { asOf }: AssessmentHeader,
  view: ReportView,
): FigureBlock {
  const { texts, words } = view
  const drawn = entries.map(({ number, title, issued, lastDay, state }) => ({
    label: `${number} ${title || words.untitled}`,
    from: issued,
    to: lastDay,
    toText: texts.day(lastDay),
    state,
  }))
  const first = drawn
    .slice(0, told)
    .map(({ label, toText, state }) => `${label}: ${toText} (${words.expiry[state]})`)
  return {
    kind: 'figure',
    id: 'masa-berlaku',
    caption: words.figures.timeline,
    alternative: words.figures.timelineText(texts.day(asOf), first.join('; ')),
    figure: { kind: 'timeline', asOf, asOfText: texts.day(asOf), entries: drawn },
  }
}

export function distributionBlock(report: PortfolioReport, view: ReportView): FigureBlock {
  const { texts, words } = view
  const { rubric, bins, distribution } = report
  const counts = new Map(distribution.map(({ band, claimed }) => [band.id, claimed]))
  const bands = rubric.bands.map((band) => ({
    label: shownBand(band, texts),
    from: inUnits(band.from),
    to: inUnits(endOf(band, rubric.maximum)),
    count: counts.get(band.id) ?? 0,
  }))
  return {
    kind: 'figure',
    id: 'sebaran-nilai',
    caption: words.figures.distribution,
    alternative: words.figures.distributionText(
      bands.map(({ label, count }) => words.figures.count(label, count)).join(', '),
    ),
    figure: {
      kind: 'distribution',
      maximum: inUnits(rubric.maximum),
      bins: bins.map(({ from, to, count }) => ({ from: inUnits(from), to: inUnits(to), count })),
      bands,
    },
  }
}
