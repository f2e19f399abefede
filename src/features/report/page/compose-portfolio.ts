import { declaredLine, shownBand, shownBands, shownPoints } from '../../../pages/score-facts.js'
import type { BandMark } from '../header.js'
import type { PortfolioReport, PortfolioRow } from '../portfolio.js'
import type { ReportBlock, ReportColumn, Row, Section } from './blocks.js'
import { changeCell, column, countCell, pointsCell, spanCell, textCell } from './cells.js'
import { distributionBlock } from './draw.js'
import type { ReportView } from './view.js'

/** Many agencies: how they stand, how that is spread, who moved, who is near to the next band. */
export function portfolioSections(report: PortfolioReport, view: ReportView): readonly Section[] {
  const { portfolio } = view.words
  const { movers } = report
  const hasMovers = movers.up.length + movers.down.length > 0
  return [
    { id: 'ringkasan', heading: portfolio.summary, blocks: summary(report, view) },
    { id: 'sebaran', heading: portfolio.distribution, blocks: distribution(report, view) },
    {
      id: 'terdekat',
      heading: portfolio.nearest,
      blocks: [nearestTable(report, view)],
    },
    {
      id: 'perubahan',
      heading: portfolio.movers,
      blocks: hasMovers
        ? [
            moversTable(portfolio.up, movers.up, view),
            moversTable(portfolio.down, movers.down, view),
          ].filter(({ rows }) => rows.length > 0)
        : [{ kind: 'paragraph', text: portfolio.noMovers }],
    },
    {
      id: 'peringkat',
      heading: portfolio.ranking,
      blocks: [rankingTable(report, view), ...declared(report, view)],
    },
  ]
}

export const portfolioSubtitle = ({ ranking, years }: PortfolioReport, { words }: ReportView) => {
  const [first, last] = [years[0], years.at(-1)]
  const span = first === last ? String(first ?? '') : `${first}\u2013${last}`
  return words.head.results(ranking.length, span)
}

function summary(report: PortfolioReport, view: ReportView): readonly ReportBlock[] {
  const { texts, words } = view
  const { ranking, results, spread, incomplete } = report
  return [
    {
      kind: 'paragraph',
      text: words.portfolio.text({
        agencies: ranking.length,
        results,
        lowest: shownPoints(spread.lowest, texts),
        median: shownPoints(spread.median, texts),
        highest: shownPoints(spread.highest, texts),
      }),
    },
    ...(incomplete > 0
      ? [
          {
            kind: 'note' as const,
            tone: 'warning' as const,
            text: words.portfolio.incomplete(incomplete),
          },
        ]
      : []),
  ]
}

function distribution(report: PortfolioReport, view: ReportView): readonly ReportBlock[] {
  const { texts, words } = view
  const { columns, portfolio } = words
  const counts: ReportBlock = {
    kind: 'table',
    caption: portfolio.distribution,
    columns: [
      column('category', columns.category, 'text', 3),
      column('claimed', columns.claimed, 'count'),
      column('backed', columns.backed, 'count'),
      column('verified', columns.verified, 'count'),
    ],
    rows: report.distribution.map(({ band, claimed, backed, verified }) => ({
      cells: [
        textCell(shownBand(band, texts), view),
        countCell(claimed),
        countCell(backed),
        countCell(verified),
      ],
    })),
  }
  const byYear: ReportBlock = {
    kind: 'table',
    caption: portfolio.byYearCaption,
    columns: [
      column('year', columns.year, 'count'),
      ...report.distribution.map(({ band }) => column(band.id, shownBand(band, texts), 'count')),
    ],
    rows: report.byYear.map(({ year, counts: own }) => ({
      cells: [countCell(year), ...own.map(countCell)],
    })),
  }
  return [distributionBlock(report, view), counts, ...(report.years.length > 1 ? [byYear] : [])]
}

function rankingTable(
  { ranking: rows, rubric: { bands } }: PortfolioReport,
  view: ReportView,
): ReportBlock {
  const { words } = view
  const { columns } = words
  return {
    kind: 'table',
    caption: words.portfolio.rankingCaption,
    columns: [
      column('rank', columns.rank, 'count'),
      ...whose(view),
      column('claimed', columns.claimed, 'points'),
      column('backed', columns.backed, 'points'),
      column('verified', columns.verified, 'points'),
      column('category', columns.category, 'text', 3),
      column('change', columns.change, 'points'),
    ],
    rows: rows.map((row) => ({
      cells: [
        countCell(row.rank),
        ...whoseCells(row, view),
        spanCell(row.totals.claimed.reachable, view),
        spanCell(row.totals.backed.reachable, view),
        row.totals.verified
          ? spanCell(row.totals.verified.reachable, view)
          : pointsCell(null, view),
        textCell(shownStanding(row, bands, view), view),
        changeCell(row.change, view),
      ],
    })),
  }
}

/** Whose totals leave out what the agency declares not applicable. */
function declared(
  { ranking, rubric }: PortfolioReport,
  { texts }: ReportView,
): readonly ReportBlock[] {
  const items = ranking
    .map((row) => declaredLine(row, rubric.indicators, texts))
    .filter((line) => line !== '')
  return items.length === 0 ? [] : [{ kind: 'list', isNumbered: false, items }]
}

function shownStanding(
  { totals }: PortfolioRow,
  marks: readonly BandMark[],
  view: ReportView,
): string {
  const { words } = view
  const band = shownBands(totals.claimed, marks, view.texts)
  return totals.claimed.complete ? band : `${band} (${words.portfolio.isIncomplete})`
}

const whose = ({ words }: ReportView): readonly ReportColumn[] => [
  column('agency', words.columns.agency, 'text', 5),
  column('year', words.columns.year, 'count'),
]

const whoseCells = ({ agency, year }: PortfolioRow, view: ReportView): Row['cells'] => [
  textCell(agency, view),
  countCell(year),
]

function nearestTable(
  { nearest: rows, incomplete }: PortfolioReport,
  view: ReportView,
): ReportBlock {
  const { texts, words } = view
  const { columns, portfolio } = words
  if (rows.length === 0) {
    const text = incomplete === 0 ? words.yearly.highest : words.yearly.nextOpen
    return { kind: 'paragraph', text }
  }
  return {
    kind: 'table',
    caption: portfolio.nearest,
    columns: [
      ...whose(view),
      column('claimed', columns.claimed, 'points'),
      column('next', columns.next, 'text', 3),
      column('missing', columns.missingToNext, 'points'),
    ],
    rows: rows.map((row) => ({
      cells: [
        ...whoseCells(row, view),
        pointsCell(row.totals.claimed.points, view),
        textCell(row.next ? shownBand(row.next.band, texts) : '', view),
        pointsCell(row.next?.missing ?? null, view),
      ],
    })),
  }
}

const moversTable = (caption: string, rows: readonly PortfolioRow[], view: ReportView) => ({
  kind: 'table' as const,
  caption,
  columns: [
    ...whose(view),
    column('previous', view.words.columns.previous(null), 'points'),
    column('claimed', view.words.columns.claimed, 'points'),
    column('change', view.words.columns.change, 'points'),
  ],
  rows: rows.map((row) => ({
    cells: [
      ...whoseCells(row, view),
      pointsCell(row.previous?.points ?? null, view),
      pointsCell(row.totals.claimed.points, view),
      changeCell(row.change, view),
    ],
  })),
})
