import { inUnits, minus, type Points } from '../../../domain/points.js'
import type { YearlyReport } from '../../../domain/report/assessment-reports.js'
import { totalKinds } from '../../../domain/rubric.js'
import { sheetReference } from '../../../office/cells.js'
import type { BookCell, BookSheet } from '../../../office/workbook.js'
import { shownBand, shownPoints } from '../../score/facts.js'
import type { ReportPage } from '../blocks.js'
import type { ReportView } from '../view.js'
import { aspectColumns } from './aspects.js'
import { indicatorColumns } from './indicators.js'
import { evidenceColumns, followUpColumns } from './lists.js'
import type { Places } from './places.js'
import { type Columns, columnsIn, dataSheet, day, figure, totalBelow } from './sheet.js'
import {
  addBands,
  addHead,
  type BandTable,
  categoryFormula,
  missingFormula,
  nextFormula,
  type SummaryBuilder,
  scoreKind,
  summaryBuilder,
} from './summary.js'

/** Everything about one agency-year, calculated before the reader's eyes. */
export function yearlySheets(
  report: YearlyReport,
  page: ReportPage,
  view: ReportView,
): readonly BookSheet[] {
  const { sheets } = view.words.office
  const builder = summaryBuilder(sheets.summary)
  addHead(builder, page, [view.words.office.formulas])
  const inputs = addInputs(builder, report, view)
  const places = placesOf(report, inputs, view)
  const bands = addBands(builder, sheets.summary, report, view)
  addTotals(builder, report, { places, bands, view })
  return [
    builder.sheet(),
    dataSheet({
      name: sheets.aspects,
      columns: aspectColumns(report, places, view),
      rows: report.aspects,
    }),
    dataSheet({
      name: sheets.indicators,
      columns: indicatorColumns(report, places, view),
      rows: report.indicators,
    }),
    dataSheet({
      name: sheets.evidence,
      columns: evidenceColumns(places, view),
      rows: report.evidence,
    }),
    dataSheet({
      name: sheets.followUp,
      columns: followUpColumns(report, places, view),
      rows: report.followUp,
    }),
  ]
}

type Inputs = Pick<Places, 'highest' | 'asOf'>

/** The two figures of the first sheet that formulas of the others ask for. */
function addInputs(
  builder: SummaryBuilder,
  { rubric, asOf }: YearlyReport,
  { words }: ReportView,
): Inputs {
  const sheet = sheetReference(words.office.sheets.summary)
  const cell = (row: number) => `${sheet}$B$${row}`
  const term = (value: string): BookCell => ({ kind: 'term', value })
  const highest = builder.add([
    term(words.office.highestLevel),
    { kind: 'level', value: rubric.levels.max },
  ])
  const judged = builder.add([term(words.head.asOf), day(asOf)])
  builder.gap()
  return { highest: cell(highest), asOf: cell(judged) }
}

/** The columns refer to each other by key, so both lists are made before either is used. */
function placesOf(report: YearlyReport, inputs: Inputs, view: ReportView): Places {
  const { sheets } = view.words.office
  const unknown: Columns = { name: '', rows: 0, at: () => '' }
  const blank = { ...inputs, indicators: unknown, aspects: unknown }
  return {
    ...inputs,
    indicators: columnsIn(
      sheets.indicators,
      indicatorColumns(report, blank, view),
      report.indicators.length,
    ),
    aspects: columnsIn(sheets.aspects, aspectColumns(report, blank, view), report.aspects.length),
  }
}

interface Calculation {
  readonly places: Places
  readonly bands: BandTable
  readonly view: ReportView
}

const header = (value: string): BookCell => ({ kind: 'header', value })
const term = (value: string): BookCell => ({ kind: 'term', value })
const text = (value: string, formula?: string): BookCell => figure('text', value, formula)

function addTotals(builder: SummaryBuilder, report: YearlyReport, calculation: Calculation): void {
  const { columns } = calculation.view.words
  builder.add(
    [
      columns.total,
      columns.points,
      columns.maximum,
      columns.index,
      columns.category,
      columns.reachable,
    ].map(header),
  )
  const rows = totalKinds.map((kind) => addTotal(kind, builder, report, calculation))
  builder.gap()
  const claimed = `B${rows[0]}`
  addNext(builder, report, claimed, calculation)
  addChange(builder, report, claimed, calculation)
}

function addTotal(
  kind: (typeof totalKinds)[number],
  builder: SummaryBuilder,
  { totals, rubric }: YearlyReport,
  { places, bands, view }: Calculation,
): number {
  const { texts, words } = view
  const total = totals[kind]
  const label = text(texts.words.totals[kind])
  const pointsKind = scoreKind(rubric)
  const maximum = figure(pointsKind, inUnits(rubric.maximum), totalBelow(places.aspects, 'maximum'))
  if (!total) {
    return builder.add([
      label,
      figure(pointsKind, words.none),
      maximum,
      figure('exact', words.none),
      text(words.none),
      text(texts.score.notVerified),
    ])
  }
  // The row that this one becomes.
  const row = builder.next()
  const range = words.head.range(
    shownPoints(total.reachable.lowest, texts),
    shownPoints(total.reachable.highest, texts),
  )
  return builder.add([
    label,
    figure(pointsKind, inUnits(total.points), `ROUND(${totalBelow(places.aspects, kind)},4)`),
    maximum,
    figure('exact', inUnits(total.index), `ROUND(B${row}/C${row},4)`),
    text(shownBand(total.band, texts), categoryFormula(`B${row}`, bands)),
    text(total.complete ? words.head.complete : range),
  ])
}

function addNext(
  builder: SummaryBuilder,
  { next, rubric }: YearlyReport,
  claimed: string,
  { bands, view }: Calculation,
): void {
  const { office, none } = view.words
  const kind = scoreKind(rubric)
  builder.add([
    term(office.nextCategory),
    text(next ? shownBand(next.band, view.texts) : none, nextFormula(claimed, bands)),
  ])
  builder.add([
    term(office.missing),
    figure(kind, next ? inUnits(next.missing) : none, missingFormula(claimed, bands)),
  ])
}

function addChange(
  builder: SummaryBuilder,
  { waterfall, rubric, totals }: YearlyReport,
  claimed: string,
  { view }: Calculation,
): void {
  if (!waterfall) return
  const { office } = view.words
  const kind = scoreKind(rubric)
  const units = (value: Points) => figure(kind, inUnits(value))
  const row = builder.add([term(office.claimedIn(waterfall.fromYear)), units(waterfall.start)])
  const change = inUnits(minus(totals.claimed.points, waterfall.start))
  builder.add([
    term(office.change(waterfall.fromYear)),
    figure(kind, change, `ROUND(${claimed}-B${row},4)`),
  ])
}
