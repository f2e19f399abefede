import { type Eligibility, supervisorOn } from '../../../core/eligibility.js'
import { inUnits, type Points, sum } from '../../../core/points.js'
import {
  localized,
  shownBand,
  shownBands,
  shownIndexOf,
  shownPoints,
} from '../../../pages/score-facts.js'
import type { YearlyReport } from '../assessment-reports.js'
import { soon } from '../evidence-list.js'
import type { AssessmentHeader } from '../header.js'
import type { ReportBlock, Section } from './blocks.js'
import { shownChange, shownSpan } from './cells.js'
import {
  heatMapBlock,
  lossBlock,
  profileBlock,
  scaleBlock,
  timelineBlock,
  waterfallBlock,
} from './draw.js'
import { aspectTable, conditionTable, expiryTable, indicatorTable, totalsTable } from './tables.js'
import type { ReportView } from './view.js'

/** The yearly report: where the agency stands, what changed, what it costs, what runs out. */
export function yearlySections(report: YearlyReport, view: ReportView): readonly Section[] {
  const { yearly } = view.words
  return [
    { id: 'ringkasan', heading: yearly.summary, blocks: summary(report, view) },
    {
      id: 'aspek',
      heading: yearly.aspects,
      blocks: [profileBlock(report, view), aspectTable(report, view)],
    },
    { id: 'perubahan-nilai', heading: yearly.waterfall, blocks: changes(report, view) },
    { id: 'poin', heading: yearly.losses, blocks: losses(report, view) },
    {
      id: 'indikator',
      heading: yearly.indicators,
      blocks: [
        heatMapBlock(report.indicators, report, view),
        indicatorTable(report.indicators, view),
      ],
    },
    { id: 'bukti', heading: yearly.expiry, blocks: expiryBlocks(report, view) },
    { id: 'syarat', heading: yearly.conditions, blocks: conditions(report, view) },
  ]
}

const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text })

function summary(report: YearlyReport, view: ReportView): readonly ReportBlock[] {
  const { texts, words } = view
  const { agency, year, totals, next, rubric, waterfall, completeness } = report
  const { claimed, backed } = totals
  const shown = (points: Points) => shownPoints(points, texts)
  return [
    paragraph(
      (claimed.complete ? words.yearly.summaryText : words.yearly.summaryOpen)({
        agency,
        year,
        points: shownSpan(claimed.reachable, shown, view),
        maximum: shownPoints(rubric.maximum, texts),
        index: shownSpan(claimed.reachable, (points) => shownIndexOf(points, rubric, texts), view),
        band: shownBands(claimed, rubric.bands, view.texts),
        backed: shownSpan(backed.reachable, shown, view),
        backedBand: shownBands(backed, rubric.bands, view.texts),
        assessed: completeness.applicable - completeness.open.length,
        applicable: completeness.applicable,
      }),
    ),
    paragraph(claimed.complete ? nextBand(next, rubric.maximum, view) : words.yearly.nextOpen),
    ...(waterfall
      ? [
          paragraph(
            words.yearly.changed(
              waterfall.fromYear,
              shownSpan(waterfall.reachable.change, (points) => shownChange(points, view), view),
              shownSpan(waterfall.reachable.start, shown, view),
            ),
          ),
        ]
      : []),
    scaleBlock(report, view),
    totalsTable(report, view),
  ]
}

function nextBand(
  next: YearlyReport['next'],
  maximum: YearlyReport['rubric']['maximum'],
  { texts, words }: ReportView,
): string {
  if (!next) return words.yearly.highest
  const band = shownBand(next.band, texts)
  return inUnits(next.band.from) > inUnits(maximum)
    ? texts.score.nextBeyond(band)
    : words.yearly.next(band, shownPoints(next.band.from, texts), shownPoints(next.missing, texts))
}

const changes = ({ waterfall }: YearlyReport, view: ReportView): readonly ReportBlock[] =>
  waterfall ? [waterfallBlock(waterfall, view)] : [paragraph(view.words.yearly.noPrevious)]

function losses(report: YearlyReport, view: ReportView): readonly ReportBlock[] {
  const { losses: all, unassessed } = report
  const { yearly } = view.words
  if (all.length + unassessed.length === 0) return [paragraph(yearly.noLosses)]
  const lost = shownPoints(sum(all.map((each) => each.lost)), view.texts)
  return [
    ...(all.length > 0 ? [paragraph(yearly.lossesText(all.length, lost))] : []),
    ...unassessedText(report, view).map(paragraph),
    lossBlock(report, view),
  ]
}

/** What is open is not lost: it may still be gained. */
export function unassessedText(
  { unassessed }: Pick<YearlyReport, 'unassessed'>,
  { texts, words }: ReportView,
): readonly string[] {
  if (unassessed.length === 0) return []
  const most = shownPoints(sum(unassessed.map(({ open }) => open)), texts)
  return [words.yearly.unassessed(unassessed.length, most)]
}

export function expiryBlocks(
  report: Pick<YearlyReport, 'expiry' | keyof AssessmentHeader>,
  view: ReportView,
): readonly ReportBlock[] {
  const { yearly } = view.words
  const { expiry } = report
  if (expiry.length === 0) return [paragraph(yearly.noExpiry)]
  const count = (state: string) => expiry.filter((entry) => entry.state === state).length
  return [
    paragraph(yearly.expiryText(count('expired'), count('expiring'), soon)),
    timelineBlock(expiry, report, view),
    expiryTable(expiry, view),
  ]
}

function conditions({ eligibility, asOf }: YearlyReport, view: ReportView): readonly ReportBlock[] {
  const { yearly } = view.words
  if (eligibility.length === 0) return [paragraph(yearly.noConditions)]
  return [
    ...eligibility.flatMap((each) => conditionBlocks(each, asOf, view)),
    { kind: 'note', tone: 'info', text: yearly.onlyOne },
  ]
}

function conditionBlocks(
  each: Eligibility,
  asOf: string,
  view: ReportView,
): readonly ReportBlock[] {
  const { texts } = view
  const { consequence, scoreCondition } = each
  const supervisor = supervisorOn(consequence, asOf)
  return [
    {
      kind: 'facts',
      items: (['claimed', 'backed'] as const).map((kind) => ({
        term: `${localized(consequence.name, texts)}, ${texts.words.totals[kind].toLowerCase()}`,
        text: texts.words.scoreConditions[scoreCondition[kind]],
      })),
    },
    conditionTable(each, view),
    ...(supervisor === undefined ? [] : [paragraph(texts.score.supervisor(supervisor))]),
    ...(consequence.note ? [paragraph(localized(consequence.note, texts))] : []),
  ]
}
