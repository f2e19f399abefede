import type { Points } from '../../../core/points.js'
import type { TotalKind } from '../../../core/rubric.js'
import { type Block, figureColumn, type TableColumn, textColumn } from '../../../pages/page.js'
import { localized, shownCategory, shownPoints, singleLine } from '../../../pages/score-facts.js'
import type { ComparableResult } from '../comparable-result.js'
import { comparableIn } from '../compared-result.js'
import type { ConvertedResult } from '../converted-result.js'
import type { AspectDifference, IndicatorDifference, ResultDifference } from '../difference.js'
import { type DifferencePart, parts } from '../parts.js'
import { isOneAgencyIn, shownCause } from './causes.js'
import { sideName, signed } from './figures.js'
import type { ComparisonView } from './view.js'

/** Two totals, what lies between them, and in which aspects and indicators it lies. */
export const differenceBlocks = (
  difference: ResultDifference,
  conversion: ConvertedResult | null,
  view: ComparisonView,
): readonly Block[] => [
  totals(difference, conversion, view),
  { kind: 'lines', lines: summary(difference, view) },
  ...aspects(difference, view),
  ...indicators(difference, view),
]

function totals(
  { from, to, total }: ResultDifference,
  conversion: ConvertedResult | null,
  { texts, words }: ComparisonView,
): Block {
  const carried = conversion && comparableIn(conversion.carried)
  const { score } = texts
  const row = (result: ComparableResult): readonly string[] => {
    const figure = result.totals[total]
    return [
      result === carried ? words.converted(sideName(result)) : sideName(result),
      shownPoints(figure?.points ?? null, texts),
      shownPoints(result.rubric.maximum, texts),
      figure ? shownCategory(figure, result.rubric, texts) : texts.plain.none,
    ]
  }
  return {
    kind: 'table',
    columns: [
      textColumn(words.result, 42),
      figureColumn(score.points, 7),
      figureColumn(score.of, 5),
      textColumn(score.category, 18),
    ],
    rows: [row(from), row(to)],
  }
}

/** Parts that the total does not have are not told. */
const shownParts: Record<TotalKind, readonly DifferencePart[]> = {
  claimed: [],
  backed: ['claim', 'proof'],
  verified: parts,
}

function summary(
  { delta, parts: own, total, to }: ResultDifference,
  { texts, words }: ComparisonView,
): readonly string[] {
  const told = shownParts[total].map((part) => words.part(part, signed(own[part], texts)))
  const shown = signed(delta, texts)
  return [
    told.length > 0 ? words.sum(shown, told.join('; ')) : words.sumOf(shown),
    ...(to.rubric.method === 'weighted-mean' ? [words.contributions] : []),
  ]
}

function aspects(
  { aspects: all, total }: ResultDifference,
  view: ComparisonView,
): readonly Block[] {
  const { texts, words } = view
  const moved = all.filter(({ delta, parts: own }) => isMoved(delta, own))
  const still = all.filter((each) => !moved.includes(each)).map(({ aspect }) => aspect.id)
  const row = ({ aspect, from, to, delta, parts: own }: AspectDifference) => [
    `${aspect.id} ${singleLine(localized(aspect.name, texts))}`,
    shownPoints(from, texts),
    shownPoints(to, texts),
    signed(delta, texts),
    ...shownParts[total].map((part) => signed(own[part], texts)),
  ]
  const table: Block = {
    kind: 'table',
    columns: [
      textColumn(words.aspect, total === 'verified' ? 26 : 31),
      figureColumn(words.from, 7),
      figureColumn(words.to, 7),
      figureColumn(words.difference, 8),
      ...partColumns(total, view),
    ],
    rows: bySize(moved).map(row),
  }
  return [
    ...(moved.length > 0 ? [table] : []),
    ...(moved.length > 0 && still.length > 0
      ? [{ kind: 'lines', lines: [words.sameAspects(still.join(', '))] } as const]
      : []),
  ]
}

/** Room for indicators and causes beside the figures. */
const indicatorWidths: Record<TotalKind, { readonly name: number; readonly cause: number }> = {
  claimed: { name: 34, cause: 32 },
  backed: { name: 24, cause: 26 },
  verified: { name: 20, cause: 22 },
}

function indicators(difference: ResultDifference, view: ComparisonView): readonly Block[] {
  const { indicators: all, total } = difference
  const { texts, words } = view
  const moved = all.filter(({ delta, parts: own }) => isMoved(delta, own))
  if (moved.length === 0) {
    const isAssessed = all.some((each) => each.from[total] !== null || each.to[total] !== null)
    return [{ kind: 'lines', lines: [isAssessed ? words.nothingDiffers : words.nothingAssessed] }]
  }
  const isOne = isOneAgencyIn(difference)
  const row = ({ indicator, delta, parts: own, causes, from, to }: IndicatorDifference) => [
    `${indicator.id} ${singleLine(localized(indicator.name, texts))}`,
    signed(delta, texts),
    ...shownParts[total].map((part) => signed(own[part], texts)),
    causes.map((cause) => shownCause(cause, { from, to, isOne }, view)).join('; '),
  ]
  const still = all.length - moved.length
  const widths = indicatorWidths[total]
  return [
    {
      kind: 'table',
      columns: [
        textColumn(words.indicator, widths.name),
        figureColumn(words.difference, 8),
        ...partColumns(total, view),
        textColumn(words.cause, widths.cause),
      ],
      rows: bySize(moved).map(row),
    },
    ...(still > 0 ? [{ kind: 'lines', lines: [words.sameIndicators(still)] } as const] : []),
  ]
}

const partColumns = (total: TotalKind, { words }: ComparisonView): readonly TableColumn[] =>
  shownParts[total].map((part) => figureColumn(words.parts[part], 6))

const isMoved = (delta: Points, own: Readonly<Record<DifferencePart, Points>>): boolean =>
  delta !== 0 || parts.some((part) => own[part] !== 0)

/** The largest first, upwards or downwards; the rubric's order where they are alike. */
const bySize = <Item extends { readonly delta: Points }>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((left, right) => Math.abs(right.delta) - Math.abs(left.delta))
