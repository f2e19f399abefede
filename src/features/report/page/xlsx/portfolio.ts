import { inUnits, type Points } from '../../../../core/points.js'
import { totalKinds } from '../../../../core/rubric.js'
import { sheetReference } from '../../../../files/xlsx/cells.js'
import type { BookCell, BookSheet } from '../../../../files/xlsx/workbook.js'
import { shownBand, shownBands } from '../../../../pages/score-facts.js'
import type { PortfolioReport, PortfolioRow } from '../../portfolio.js'
import type { ReportPage } from '../blocks.js'
import type { ReportView } from '../view.js'
import {
  type Columns,
  columnsIn,
  dataSheet,
  figure,
  type SheetColumn,
  text,
  wholeColumn,
} from './sheet.js'
import {
  addBands,
  addHead,
  addTexts,
  type BandTable,
  categoryFormula,
  missingFormula,
  nextFormula,
  type SummaryBuilder,
  scoreKind,
  summaryBuilder,
} from './summary.js'

/** Many agencies: the ranking, and what is counted from it. */
export function portfolioSheets(
  report: PortfolioReport,
  page: ReportPage,
  view: ReportView,
): readonly BookSheet[] {
  const { sheets } = view.words.office
  const builder = summaryBuilder(sheets.summary)
  addHead(builder, page, [])
  const bands = addBands(builder, sheets.summary, report, view)
  const asked = builder.next()
  const maximum = `${sheetReference(sheets.summary)}$B$${asked}`
  builder.add([term(view.words.columns.maximum), scored(report, report.rubric.maximum)])
  const columns = rankingColumns(report, { bands, maximum, view })
  const places = columnsIn(sheets.ranking, columns, report.ranking.length)
  addSpread(builder, report, places, view)
  addTexts(builder, page)
  return [
    builder.sheet(),
    dataSheet({ name: sheets.ranking, columns, rows: report.ranking }),
    distributionSheet(report, places, view),
  ]
}

const term = (value: string): BookCell => ({ kind: 'term', value })
const header = (value: string): BookCell => ({ kind: 'header', value })

const scored = (report: PortfolioReport, value: Points, formula?: string): BookCell =>
  figure(scoreKind(report.rubric), inUnits(value), formula)

function addSpread(
  builder: SummaryBuilder,
  report: PortfolioReport,
  places: Columns,
  { words }: ReportView,
): void {
  const { office } = words
  const { spread, ranking } = report
  const all = wholeColumn(places, 'claimed')
  builder.add([term(office.agencies), figure('count', ranking.length, `COUNT(${all})`)])
  builder.add([term(office.lowest), scored(report, spread.lowest, `MIN(${all})`)])
  builder.add([term(office.median), scored(report, spread.median, `ROUND(MEDIAN(${all}),4)`)])
  builder.add([term(office.highest), scored(report, spread.highest, `MAX(${all})`)])
  builder.gap()
}

interface Lookup {
  readonly bands: BandTable
  /** The cell of the denominator. */
  readonly maximum: string
  readonly view: ReportView
}

function rankingColumns(
  report: PortfolioReport,
  { bands, maximum, view }: Lookup,
): readonly SheetColumn<PortfolioRow>[] {
  const { texts, words } = view
  const { columns, office, none } = words
  const last = report.ranking.length + 1
  const at = (key: string, line: number | string) => `${columnsIn('', all, 0).at(key)}${line}`
  const or = (value: Points | null | undefined) =>
    value === null || value === undefined ? figure('points', null) : scored(report, value)
  const all: readonly SheetColumn<PortfolioRow>[] = [
    {
      key: 'rank',
      heading: columns.rank,
      width: 10,
      cell: ({ rank }, line) =>
        figure(
          'count',
          rank,
          `RANK(${at('claimed', line)},${at('claimed', '$2')}:${at('claimed', `$${last}`)})`,
        ),
    },
    { key: 'agency', heading: columns.agency, width: 34, cell: ({ agency }) => text(agency) },
    {
      key: 'year',
      heading: columns.year,
      width: 8,
      cell: ({ year }) => figure('level', year),
    },
    ...totalKinds.map(
      (kind): SheetColumn<PortfolioRow> => ({
        key: kind,
        heading: columns[kind],
        width: 13,
        cell: ({ totals }) => or(totals[kind]?.points),
      }),
    ),
    {
      key: 'index',
      heading: columns.index,
      width: 10,
      cell: ({ totals }, line) =>
        figure(
          'exact',
          inUnits(totals.claimed.index),
          `ROUND(${at('claimed', line)}/${maximum},4)`,
        ),
    },
    {
      key: 'category',
      heading: columns.category,
      width: 18,
      cell: ({ totals }, line) =>
        totals.claimed.complete
          ? figure(
              'text',
              shownBand(totals.claimed.band, texts),
              categoryFormula(at('claimed', line), bands),
            )
          : text(shownBands(totals.claimed, report.rubric.bands, texts)),
    },
    {
      key: 'complete',
      heading: columns.reachable,
      width: 16,
      cell: ({ totals }) =>
        text(totals.claimed.complete ? words.head.complete : words.portfolio.isIncomplete),
    },
    {
      key: 'next',
      heading: columns.next,
      width: 18,
      cell: ({ next, totals }, line) =>
        totals.claimed.complete
          ? figure(
              'text',
              next ? shownBand(next.band, texts) : none,
              nextFormula(at('claimed', line), bands),
            )
          : text(none),
    },
    {
      key: 'missing',
      heading: columns.missingToNext,
      width: 14,
      cell: ({ next, totals }, line) =>
        totals.claimed.complete
          ? figure(
              scoreKind(report.rubric),
              next ? inUnits(next.missing) : none,
              missingFormula(at('claimed', line), bands),
            )
          : text(none),
    },
    {
      key: 'before_year',
      heading: columns.previous(null),
      width: 12,
      cell: ({ previous }) => figure('level', previous?.year ?? null),
    },
    {
      key: 'before',
      heading: office.claimedBefore,
      width: 13,
      cell: ({ previous }) => or(previous?.points),
    },
    {
      key: 'change',
      heading: columns.change,
      width: 12,
      cell: ({ change }, line) => {
        const before = at('before', line)
        return figure(
          scoreKind(report.rubric),
          change === null ? '' : inUnits(change.points),
          `IF(ISNUMBER(${before}),ROUND(${at('claimed', line)}-${before},4),"")`,
        )
      },
    },
  ]
  return all
}

/** Counts by category and by equal steps, as formulas over the ranking, with a chart of the steps. */
function distributionSheet(report: PortfolioReport, places: Columns, view: ReportView): BookSheet {
  const { texts, words } = view
  const { columns, office, portfolio, figures } = words
  const { distribution, bins, rubric } = report
  const kind = scoreKind(report.rubric)
  const lineOf = (offset: number) => offset + 2
  const within = (key: string, line: number, isOpen: boolean): string => {
    const range = wholeColumn(places, key)
    const upper = isOpen ? '' : `,${range},"<"&C${line}`
    return `COUNTIFS(${range},">="&B${line}${upper})`
  }
  const bands = distribution.map((each, index) => {
    const line = lineOf(index)
    const band = rubric.bands.find(({ id }) => id === each.band.id)
    const isLast = index === distribution.length - 1
    return [
      text(shownBand(each.band, texts)),
      figure(kind, band ? inUnits(band.from) : null),
      figure(kind, band?.to ? inUnits(band.to) : null),
      ...totalKinds.map((key) => figure('count', each[key], within(key, line, isLast))),
    ]
  })
  const first = bands.length + 4
  const steps = bins.map(({ from, to, count }, index) => {
    const label = `${texts.number(inUnits(from))} – ${texts.number(inUnits(to))}`
    const isLast = index === bins.length - 1
    return [
      text(label),
      scored(report, from),
      scored(report, to),
      figure('count', count, within('claimed', first + index, isLast)),
    ]
  })
  const end = first + steps.length - 1
  return {
    name: office.sheets.distribution,
    widths: [26, 12, 12, 12, 12, 14, 4, 10, 10, 10, 10, 10, 10],
    rows: [
      [
        columns.category,
        office.from,
        office.to,
        columns.claimed,
        columns.backed,
        columns.verified,
      ].map(header),
      ...bands,
      [],
      [figures.distribution, office.from, office.to, columns.claimed].map(header),
      ...steps,
    ],
    header: null,
    wide: [],
    orientation: 'landscape',
    chart: {
      title: figures.distribution,
      alternative: figures.distributionText(
        distribution
          .map(({ band, claimed }) => figures.count(shownBand(band, texts), claimed))
          .join(', '),
      ),
      series: portfolio.distribution,
      labels: `A${first}:A${end}`,
      values: `D${first}:D${end}`,
      from: { row: 1, col: 7 },
      to: { row: 22, col: 13 },
    },
  }
}
