import { inUnits, type Points } from '../../../core/points.js'
import type { TotalKind } from '../../../core/rubric.js'
import { type Block, figureColumn, textColumn } from '../../../pages/page.js'
import { shownPoints } from '../../../pages/score-facts.js'
import type { ComparisonReport, Trend } from '../comparison.js'
import type { Run, TrendPoint } from '../trend.js'
import { figureBand, figurePoints, instrumentName, remarkOf, signed } from './figures.js'
import { differenceBlocks } from './page-difference.js'
import { sparkline } from './sparkline.js'
import type { ComparisonView } from './view.js'

/** The totals of one agency year by year, and where the whole difference lies. */
export function trendBlocks(
  { runs, whole }: Trend,
  { total }: ComparisonReport,
  view: ComparisonView,
): readonly Block[] {
  const { words } = view
  return [
    ...runs.flatMap((run) => runBlocks(run, total, runs.length > 1, view)),
    ...(whole
      ? [
          {
            kind: 'heading',
            text: words.whole(String(whole.from.year), String(whole.to.year)),
          } as const,
          // The totals stand in the table of years already.
          ...differenceBlocks(whole, null, view).slice(1),
        ]
      : []),
  ]
}

function runBlocks(
  { instrument, points }: Run,
  total: TotalKind,
  isOneOfMany: boolean,
  view: ComparisonView,
): readonly Block[] {
  const { texts, words } = view
  const { score } = texts
  const remarks = points.some(({ side }) => remarkOf(side, view) !== '')
  const isExplained = total !== 'claimed' && points.some(({ difference }) => difference !== null)
  const shown = isExplained ? (['claim', 'proof'] as const) : []
  const row = (point: TrendPoint): readonly string[] => [
    String(point.side.year),
    figurePoints(point.figure, texts),
    signed(point.delta, texts),
    ...shown.map((part) => signed(point.difference?.parts[part] ?? null, texts)),
    figureBand(point.figure, point.side, texts),
    ...(remarks ? [remarkOf(point.side, view)] : []),
  ]
  const maximum = texts.number(inUnits(instrument.maximum))
  const name = words.instrument(
    instrumentName(instrument),
    texts.words.rubricStatuses[instrument.status],
    maximum,
  )
  return [
    ...(isOneOfMany ? [{ kind: 'heading', text: name } as const] : []),
    {
      kind: 'table',
      columns: [
        textColumn(score.year, 5),
        figureColumn(score.points, 7),
        figureColumn(words.difference, 8),
        ...shown.map((part) => figureColumn(words.parts[part], 6)),
        textColumn(score.category, 15),
        ...(remarks ? [textColumn(words.remark, shown.length > 0 ? 17 : 29)] : []),
      ],
      rows: points.map(row),
    },
    ...picture(
      points.map(({ figure }) => figure?.points ?? null),
      view,
    ),
  ]
}

/** Two totals need no picture, and one has none. */
function picture(
  totals: readonly (Points | null)[],
  { texts, words }: ComparisonView,
): readonly Block[] {
  const known = totals.flatMap((total) => total ?? []).toSorted((left, right) => left - right)
  const [lowest, highest] = [known[0], known.at(-1)]
  if (lowest === undefined || highest === undefined || known.length < 2) return []
  const line = words.spark(
    shownPoints(lowest, texts),
    sparkline(totals),
    shownPoints(highest, texts),
  )
  return [{ kind: 'lines', lines: [`${words.sparkHead}: ${line}`] }]
}
