import { inUnits, sum } from '../../../../core/points.js'
import { type TotalKind, totalKinds } from '../../../../core/rubric.js'
import { isCounted } from '../../../../core/total.js'
import type { BookCell } from '../../../../files/xlsx/workbook.js'
import { localized } from '../../../../pages/score-facts.js'
import type { YearlyReport } from '../../assessment-reports.js'
import type { AspectRow } from '../../indicators.js'
import type { ReportView } from '../view.js'
import { isVerifiedApart } from './indicators.js'
import type { Places } from './places.js'
import { type Columns, figure, points, type SheetColumn, text, wholeColumn } from './sheet.js'
import { scoreKind } from './summary.js'

type Column = SheetColumn<AspectRow>

/** Sums of the sheet of indicators, in the way of the rubric's method. */
export function aspectColumns(
  report: YearlyReport,
  places: Places,
  view: ReportView,
): readonly Column[] {
  const { columns, office } = view.words
  const before = report.previous?.claimed ? report.previous.year : null
  const own = report.rubric.method === 'weighted-mean' ? meanColumns : sumColumns
  return [
    {
      key: 'id',
      heading: columns.aspect,
      width: 10,
      cell: ({ id }) => text(id),
      total: () => text(view.words.total),
    },
    {
      key: 'name',
      heading: office.aspectName,
      width: 40,
      cell: ({ name }) => text(localized(name, view.texts)),
    },
    ...own(report, places, view),
    ...(before === null
      ? []
      : [
          {
            key: 'previous',
            heading: columns.previous(before),
            width: 14,
            cell: ({ previous }: AspectRow) =>
              figure(scoreKind(report.rubric), previous === null ? null : inUnits(previous)),
          },
        ]),
  ]
}

/**
 * Over the indicators of the aspect in this line, wherever their rows have been sorted to. SUMIFS
 * would take `1` and `1.0` for one aspect.
 */
function over(
  { indicators, aspects }: Places,
  line: number,
  keys: readonly string[],
  ...more: readonly string[]
): string {
  const isOwn = `--(${wholeColumn(indicators, 'aspect')}=${aspects.at('id')}${line})`
  return `SUMPRODUCT(${[isOwn, ...keys.map((key) => wholeColumn(indicators, key)), ...more].join(',')})`
}

const sumOf = (columns: Columns, key: string, value: number) => (first: number, last: number) =>
  figure('points', value, `SUM(${columns.at(key)}${first}:${columns.at(key)}${last})`)

/** What claimed levels leave on the table, and what open indicators may still bring. */
function restColumns(
  report: YearlyReport,
  places: Places,
  { words }: ReportView,
): readonly Column[] {
  const { columns } = words
  const { indicators, aspects, highest } = places
  const kind = scoreKind(report.rubric)
  const isAssessed = `--ISNUMBER(${wholeColumn(indicators, 'claimed')})`
  const assessed = (line: number) => over(places, line, ['worth'], isAssessed)
  const rest = (
    key: 'lost' | 'open',
    heading: string,
    formula: (line: number) => string,
  ): Column => ({
    key,
    heading,
    width: 13,
    cell: (aspect, line) => figure(kind, inUnits(aspect[key]), formula(line)),
    ...(report.rubric.method === 'weighted-sum'
      ? { total: sumOf(aspects, key, inUnits(sum(report.aspects.map((aspect) => aspect[key])))) }
      : {}),
  })
  return [
    rest(
      'lost',
      columns.lost,
      (line) => `ROUND(${highest}*${assessed(line)}-${over(places, line, ['worth', 'claimed'])},4)`,
    ),
    rest(
      'open',
      columns.open,
      (line) => `ROUND(${highest}*(${over(places, line, ['worth'])}-${assessed(line)}),4)`,
    ),
  ]
}

/** Every figure is a sum of points. */
function sumColumns(report: YearlyReport, places: Places, view: ReportView): readonly Column[] {
  const { columns } = view.words
  const { aspects, highest } = places
  const totalOf = (key: 'maximum' | 'claimed' | 'backed' | 'verified') =>
    sumOf(aspects, key, inUnits(sum(report.aspects.flatMap((aspect) => aspect[key] ?? []))))
  const kindColumn = (kind: TotalKind): Column => ({
    key: kind,
    heading: columns[kind],
    width: 13,
    cell: (aspect, line) =>
      aspect[kind] === null
        ? figure('points', view.words.none)
        : points(aspect[kind], over(places, line, [`points_${kind}`])),
    ...(report.totals[kind] ? { total: totalOf(kind) } : {}),
  })
  return [
    {
      key: 'maximum',
      heading: columns.maximum,
      width: 13,
      cell: (aspect, line) =>
        points(aspect.maximum, `${over(places, line, ['weight'])}*${highest}`),
      total: totalOf('maximum'),
    },
    ...totalKinds.map(kindColumn),
    ...restColumns(report, places, view),
  ]
}

/** An aspect's value is its share of what is reachable; the total is their mean by weight. */
function meanColumns(report: YearlyReport, places: Places, view: ReportView): readonly Column[] {
  const { columns, office } = view.words
  const { aspects, highest } = places
  const at = (key: string, line: number) => `${aspects.at(key)}${line}`
  const isApart = isVerifiedApart(report)
  /** The verified total may leave out other indicators; its columns then stand beside the others. */
  const own = (key: string, kind: TotalKind) =>
    kind === 'verified' && isApart ? `${key}_verified` : key
  const reachable = (aspect: AspectRow, kind: TotalKind) => reachableIn(aspect, kind, report)
  const applied = (aspect: AspectRow, kind: TotalKind) =>
    reachable(aspect, kind) > 0 && aspect.weight !== null ? inUnits(aspect.weight) : 0
  const all = (of: (aspect: AspectRow) => number) =>
    report.aspects.reduce((total, aspect) => total + of(aspect), 0)
  const kindColumn = (kind: TotalKind): Column => ({
    key: kind,
    heading: columns[kind],
    width: 13,
    cell: (aspect, line): BookCell => {
      if (!report.totals[kind]) return figure('exact', view.words.none)
      const held = over(places, line, [`points_${kind}`])
      const value = reachable(aspect, kind) > 0 ? exactValueOf(aspect, kind, report) : ''
      const most = at(own('reachable', kind), line)
      return figure('exact', value, `IF(${most}=0,"",${held}/${most})`)
    },
    total: (first, last) => {
      const total = report.totals[kind]
      if (!total) return figure('exact', view.words.none)
      const key = own('applied', kind)
      const weights = `${at(key, first)}:${at(key, last)}`
      const values = `${at(kind, first)}:${at(kind, last)}`
      return figure(
        'exact',
        inUnits(total.points),
        `ROUND(SUMPRODUCT(${weights},${values})/SUM(${weights}),4)`,
      )
    },
  })
  const shareColumns = (
    kind: TotalKind,
    appliedHeading: string,
    reachableHeading: string,
  ): readonly Column[] => [
    {
      key: own('applied', kind),
      heading: appliedHeading,
      width: 13,
      cell: (aspect, line) =>
        figure(
          'points',
          applied(aspect, kind),
          `IF(${at(own('reachable', kind), line)}>0,${at('weight', line)},0)`,
        ),
      total: sumOf(
        aspects,
        own('applied', kind),
        all((aspect) => applied(aspect, kind)),
      ),
    },
    {
      key: own('reachable', kind),
      heading: reachableHeading,
      width: 14,
      cell: (aspect, line) =>
        figure(
          'points',
          reachable(aspect, kind),
          `${over(places, line, ['weight', own('applies', kind)])}*${highest}`,
        ),
    },
  ]
  return [
    {
      key: 'weight',
      heading: columns.weight,
      width: 11,
      cell: ({ weight }) => points(weight),
      total: sumOf(
        aspects,
        'weight',
        all(({ weight }) => (weight === null ? 0 : inUnits(weight))),
      ),
    },
    ...shareColumns('claimed', office.appliedWeight, office.reachable),
    ...(isApart
      ? shareColumns('verified', office.appliedWeightVerified, office.reachableVerified)
      : []),
    {
      key: 'maximum',
      heading: columns.maximum,
      width: 10,
      cell: ({ maximum }) => figure('exact', inUnits(maximum)),
      total: () => figure('exact', inUnits(report.rubric.maximum)),
    },
    ...totalKinds.map(kindColumn),
    ...restColumns(report, places, view),
  ]
}

const inUse = ({ indicators }: YearlyReport, { id }: AspectRow, kind: TotalKind) =>
  indicators.filter((row) => row.aspect === id && isCounted(row, kind))

const reachableIn = (aspect: AspectRow, kind: TotalKind, report: YearlyReport): number =>
  inUse(report, aspect, kind).reduce((total, { weight }) => total + inUnits(weight), 0) *
  report.rubric.levels.max

/** Not rounded: the mean of these values is rounded once. */
const exactValueOf = (aspect: AspectRow, kind: TotalKind, report: YearlyReport): number =>
  inUse(report, aspect, kind).reduce(
    (total, row) => total + (row[kind] ?? 0) * inUnits(row.weight),
    0,
  ) / reachableIn(aspect, kind, report)
