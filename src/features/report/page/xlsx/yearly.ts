import { inUnits, type Points } from '../../../../core/points.js'
import { totalKinds } from '../../../../core/rubric.js'
import { sheetReference } from '../../../../files/xlsx/cells.js'
import type { BookCell, BookSheet } from '../../../../files/xlsx/workbook.js'
import { shownBand, shownBands } from '../../../../pages/score-facts.js'
import type { YearlyReport } from '../../assessment-reports.js'
import { isOne } from '../../previous.js'
import type { ReportPage } from '../blocks.js'
import type { ReportView } from '../view.js'
import { aspectColumns } from './aspects.js'
import { indicatorColumns, isVerifiedApart } from './indicators.js'
import { evidenceColumns, followUpColumns } from './lists.js'
import type { Places } from './places.js'
import {
  type Columns,
  columnsIn,
  dataSheet,
  day,
  figure,
  totalBelow,
  wholeColumn,
} from './sheet.js'
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
      calculation.view.words.office.highestTotal,
    ].map(header),
  )
  const rows = totalKinds.map((kind) => addTotal(kind, builder, report, calculation))
  builder.gap()
  const [claimed = 0] = rows
  addNext(builder, report, claimed, calculation)
  addChange(builder, report, claimed, calculation)
}

function addTotal(
  kind: (typeof totalKinds)[number],
  builder: SummaryBuilder,
  report: YearlyReport,
  { places, bands, view }: Calculation,
): number {
  const { totals, rubric } = report
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
      figure(pointsKind, words.none),
    ])
  }
  // The row that this one becomes.
  const row = builder.next()
  const { lowest, highest } = total.reachable
  const [first, last] = [`B${row}`, `G${row}`]
  const isComplete = `${last}=${first}`
  const categories = [categoryFormula(first, bands), categoryFormula(last, bands)] as const
  return builder.add([
    label,
    figure(pointsKind, inUnits(total.points), `ROUND(${totalBelow(places.aspects, kind)},4)`),
    maximum,
    figure('exact', inUnits(total.index), `ROUND(B${row}/C${row},4)`),
    text(
      shownBands(total, rubric.bands, view.texts),
      `IF(${categories[0]}=${categories[1]},${categories[0]},${categories[0]}&"${texts.score.span('', '')}"&${categories[1]})`,
    ),
    text(
      lowest === highest ? words.head.complete : words.portfolio.isIncomplete,
      `IF(${isComplete},"${words.head.complete}","${words.portfolio.isIncomplete}")`,
    ),
    // What one level is worth is that of the claim; where the verifier counts others, it is another.
    kind === 'verified' && isVerifiedApart(report)
      ? figure(pointsKind, inUnits(highest))
      : figure(pointsKind, inUnits(highest), highestFormula(kind, places)),
  ])
}

/** The total with every open indicator at the top level. */
function highestFormula(
  kind: (typeof totalKinds)[number],
  { indicators, highest }: Places,
): string {
  const [levels, worth] = [wholeColumn(indicators, kind), wholeColumn(indicators, 'worth')]
  const assessed = `SUMPRODUCT(${worth},--ISNUMBER(${levels}))`
  return `ROUND(SUMPRODUCT(${worth},${levels})+${highest}*(SUM(${worth})-${assessed}),4)`
}

/** Only a complete total has a category that comes next. */
function addNext(
  builder: SummaryBuilder,
  { next, rubric, totals }: YearlyReport,
  row: number,
  { bands, view }: Calculation,
): void {
  const { office, none } = view.words
  const kind = scoreKind(rubric)
  const known = totals.claimed.complete ? next : null
  const ifComplete = (formula: string) => `IF(G${row}=B${row},${formula},"${none}")`
  builder.add([
    term(office.nextCategory),
    text(
      known ? shownBand(known.band, view.texts) : none,
      ifComplete(nextFormula(`B${row}`, bands)),
    ),
  ])
  builder.add([
    term(office.missing),
    figure(
      kind,
      known ? inUnits(known.missing) : none,
      ifComplete(missingFormula(`B${row}`, bands)),
    ),
  ])
}

/** The change, or both ends of it while indicators are open in one of the years. */
function addChange(
  builder: SummaryBuilder,
  { waterfall, rubric }: YearlyReport,
  row: number,
  { view }: Calculation,
): void {
  if (!waterfall) return
  const { office } = view.words
  const { fromYear, reachable } = waterfall
  const { start, change } = reachable
  const kind = scoreKind(rubric)
  const units = (value: Points, formula?: string) => figure(kind, inUnits(value), formula)
  const first = builder.add([term(office.claimedIn(fromYear)), units(start.lowest)])
  const last = isOne(start) ? first : builder.add([term(office.highestOf), units(start.highest)])
  builder.add([term(office.change(fromYear)), units(change.lowest, `ROUND(B${row}-B${last},4)`)])
  if (isOne(change)) return
  builder.add([term(office.highestOf), units(change.highest, `ROUND(G${row}-B${first},4)`)])
}
