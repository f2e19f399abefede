import { fraction, inUnits, type Points, roundHalfUp } from '../../domain/points.js'
import type { YearlyReport } from '../../domain/report/assessment-reports.js'
import type { ExpiryEntry } from '../../domain/report/evidence-list.js'
import type { BandMark, ReportHeader } from '../../domain/report/header.js'
import type { AspectRow, IndicatorRow } from '../../domain/report/indicators.js'
import type { PortfolioReport } from '../../domain/report/portfolio.js'
import type { Waterfall } from '../../domain/report/previous.js'
import { totalKinds } from '../../domain/rubric.js'
import { named, shownBand, shownPoints } from '../score/facts.js'
import type { FigureBlock } from './blocks.js'
import { shownChange, shownShare } from './cells.js'
import type { Amount, ScaleFigure } from './figures.js'
import type { ReportView } from './view.js'

/** Entries that a text alternative names; the table beside the figure has them all. */
const told = 5

const amount = (label: string, points: Points, { texts }: ReportView): Amount => ({
  label,
  value: inUnits(points),
  text: shownPoints(points, texts),
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
      return total ? [{ tone, ...amount(texts.words.totals[tone], total.points, view) }] : []
    }),
    ...(report.previous
      ? [
          {
            tone: 'previous' as const,
            ...amount(
              `${words.bases[report.previous.realisation.basis]} ${report.previous.year}`,
              report.previous.realisation.points,
              view,
            ),
          },
        ]
      : []),
  ]
  const gap = next && {
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
      gap: gap?.label ?? '',
    }),
    figure: { kind: 'scale', maximum: inUnits(rubric.maximum), bands, marks, gap },
  }
}

const shareOf = (points: Points | null, maximum: Points): Points | null =>
  points === null ? null : roundHalfUp(fraction(points, maximum))

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
      const share = shareOf(aspect[tone], aspect.maximum)
      return `${label} ${share === null ? words.none : shownShare(share, view)}`
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
      axes: aspects.map((aspect) => ({ id: aspect.id, label: named(aspect.name, texts) })),
      series: shown.map(({ tone, label }) => ({
        tone,
        label,
        values: aspects.map((aspect) => {
          const share = shareOf(aspect[tone], aspect.maximum)
          return share === null ? null : inUnits(share)
        }),
      })),
    },
  }
}

export const aspectLabel = (
  { id, name }: Pick<AspectRow, 'id' | 'name'>,
  { texts }: ReportView,
): string => `${id} ${named(name, texts)}`

export function lossBlock(losses: YearlyReport['losses'], view: ReportView): FigureBlock {
  const bars = losses.map(({ id, name, lost }) => ({
    id,
    ...amount(`${id} ${named(name, view.texts)}`, lost, view),
  }))
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
        label: named(name, texts),
        claimed,
        backed,
        verified,
        isApplicable: !notApplicable,
      })),
    },
  }
}

export function waterfallBlock(waterfall: Waterfall, view: ReportView): FigureBlock {
  const { words } = view
  const step = (id: string, label: string, change: Points) => ({
    id,
    label,
    value: inUnits(change),
    text: shownChange(change, view),
  })
  const steps = [
    ...waterfall.steps.map((each) => step(each.id, aspectLabel(each, view), each.change)),
    ...(waterfall.remainder === 0
      ? []
      : [step('pembulatan', words.yearly.remainder, waterfall.remainder)]),
  ]
  const start = amount(String(waterfall.fromYear), waterfall.start, view)
  const end = amount(String(waterfall.toYear), waterfall.end, view)
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
  { asOf }: ReportHeader,
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
