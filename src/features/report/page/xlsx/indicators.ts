import { inUnits, sum } from '../../../../core/points.js'
import { type TotalKind, totalKinds } from '../../../../core/rubric.js'
import { localized } from '../../../../pages/score-facts.js'
import type { YearlyReport } from '../../assessment-reports.js'
import type { IndicatorRow } from '../../indicators.js'
import { shownMissing } from '../cells.js'
import type { ReportView } from '../view.js'
import type { Places } from './places.js'
import { figure, level, lookup, points, type SheetColumn, text, totalBelow } from './sheet.js'
import { scoreKind } from './summary.js'

/** Levels as they are, and what follows from them as formulas. */
export function indicatorColumns(
  report: YearlyReport,
  places: Places,
  view: ReportView,
): readonly SheetColumn<IndicatorRow>[] {
  const { words, texts } = view
  const { columns, office } = words
  const isMean = report.rubric.method === 'weighted-mean'
  const highest = report.rubric.levels.max
  const here = () => places.indicators
  const at = (key: string, line: number) => `${here().at(key)}${line}`
  const levelColumn = (kind: TotalKind): SheetColumn<IndicatorRow> => ({
    key: kind,
    heading: office.level(texts.words.shortTotals[kind]),
    width: 12,
    cell: (row) => level(row[kind]),
    limit: {
      highest: (line) => (kind === 'backed' ? `N(${at('claimed', line)})` : String(highest)),
      message: kind === 'backed' ? office.backedLimit : office.levelLimit(highest),
    },
  })
  const pointsColumn = (kind: TotalKind): SheetColumn<IndicatorRow> => ({
    key: `points_${kind}`,
    heading: (isMean ? office.weighted : office.points)(texts.words.shortTotals[kind]),
    width: 12,
    cell: (row, line) => {
      const [held, weight] = [at(kind, line), at('weight', line)]
      const value = row[kind] === null ? '' : row[kind] * inUnits(row.weight)
      // Who lowers a claim to try it lowers what is backed of it.
      const counted = kind === 'backed' ? `MIN(${held},N(${at('claimed', line)}))` : held
      return figure('points', value, `IF(ISNUMBER(${held}),${counted}*${weight},"")`)
    },
    total: (first, last) =>
      figure(
        'points',
        report.indicators.reduce((total, row) => total + (row[kind] ?? 0) * inUnits(row.weight), 0),
        `SUM(${at(`points_${kind}`, first)}:${at(`points_${kind}`, last)})`,
      ),
  })
  const appliesColumn = (
    key: string,
    heading: string,
    isOut: (row: IndicatorRow) => boolean,
  ): SheetColumn<IndicatorRow> => ({
    key,
    heading,
    width: 9,
    cell: (row) => figure('flag', isOut(row) ? 0 : 1),
    limit: { highest: () => '1', message: office.appliesLimit },
  })
  return [
    { key: 'id', heading: columns.indicator, width: 9, cell: ({ id }) => text(id) },
    {
      key: 'name',
      heading: columns.name,
      width: 36,
      cell: ({ name }) => text(localized(name, texts)),
    },
    { key: 'aspect', heading: columns.aspect, width: 8, cell: ({ aspect }) => text(aspect) },
    appliesColumn('applies', office.applies, ({ notApplicable }) => notApplicable),
    ...(isVerifiedApart(report)
      ? [
          appliesColumn(
            'applies_verified',
            office.appliesVerified,
            ({ verifiedNotApplicable }) => verifiedNotApplicable,
          ),
        ]
      : []),
    { key: 'weight', heading: columns.weight, width: 9, cell: ({ weight }) => points(weight) },
    ...totalKinds.map(levelColumn),
    ...totalKinds.map(pointsColumn),
    {
      key: 'worth',
      heading: office.worth,
      width: 10,
      cell: (row, line) =>
        figure(scoreKind(report.rubric), worthOf(row, report), worthFormula(line, report, places)),
    },
    {
      key: 'lost',
      heading: columns.lost,
      width: 11,
      cell: ({ lost }, line) => {
        const held = at('claimed', line)
        return figure(
          scoreKind(report.rubric),
          inUnits(lost),
          `IF(ISNUMBER(${held}),ROUND((${places.highest}-${held})*${at('worth', line)},4),0)`,
        )
      },
      total: (first, last) =>
        figure(
          scoreKind(report.rubric),
          inUnits(sum(report.indicators.map(({ lost }) => lost))),
          `SUM(${at('lost', first)}:${at('lost', last)})`,
        ),
    },
    {
      key: 'open',
      heading: columns.open,
      width: 11,
      cell: ({ open }, line) =>
        figure(
          scoreKind(report.rubric),
          inUnits(open),
          `IF(ISNUMBER(${at('claimed', line)}),0,ROUND(${places.highest}*${at('worth', line)},4))`,
        ),
      total: (first, last) =>
        figure(
          scoreKind(report.rubric),
          inUnits(sum(report.indicators.map(({ open }) => open))),
          `SUM(${at('open', first)}:${at('open', last)})`,
        ),
    },
    {
      key: 'missing',
      heading: columns.missing,
      width: 34,
      cell: (row) => text(remarkOn(row, view)),
    },
    {
      key: 'source',
      heading: office.weightSource,
      width: 22,
      cell: ({ weightSource }) =>
        text(weightSource === null ? words.none : texts.words.weightSources[weightSource]),
    },
  ]
}

/** Whether the verified total of a mean leaves out other indicators than the office's own totals. */
export const isVerifiedApart = ({ rubric, totals, indicators }: YearlyReport): boolean =>
  rubric.method === 'weighted-mean' &&
  totals.verified !== null &&
  indicators.some((row) => row.verifiedNotApplicable !== row.notApplicable)

function remarkOn(row: IndicatorRow, view: ReportView): string {
  const { words } = view
  if (row.notApplicable) return [words.notApplicable, row.reason].filter(Boolean).join(': ')
  return row.claimed === null ? words.notAssessed : shownMissing(row.missing, view) || words.none
}

/** What one level more changes in the total, not rounded: the same as the formula beside it. */
function worthOf(row: IndicatorRow, { rubric, aspects, indicators }: YearlyReport): number {
  if (row.notApplicable) return 0
  if (rubric.method === 'weighted-sum') return inUnits(row.weight)
  const inUse = (id: string) =>
    indicators.filter(({ aspect, notApplicable }) => aspect === id && !notApplicable)
  const reachable =
    inUse(row.aspect).reduce((total, { weight }) => total + inUnits(weight), 0) * rubric.levels.max
  const weights = aspects
    .filter(({ id }) => inUse(id).length > 0)
    .reduce((total, { weight }) => total + inUnits(weight ?? row.weight), 0)
  const own = aspects.find(({ id }) => id === row.aspect)?.weight ?? row.weight
  return ((inUnits(row.weight) / reachable) * inUnits(own)) / weights
}

function worthFormula(
  line: number,
  { rubric }: YearlyReport,
  { indicators, aspects }: Places,
): string {
  const [applies, weight] = [
    `${indicators.at('applies')}${line}`,
    `${indicators.at('weight')}${line}`,
  ]
  if (rubric.method === 'weighted-sum') return `IF(${applies}=1,${weight},0)`
  const own = (key: string) => lookup(aspects, key, `${indicators.at('aspect')}${line}`)
  const reachable = own('reachable')
  const share = `${own('applied')}/${totalBelow(aspects, 'applied')}`
  return `IF(${applies}=1,${weight}/${reachable}*${share},0)`
}
