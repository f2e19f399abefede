import { inUnits } from '../../../core/points.js'
import { indicatorsOf, type TotalKind } from '../../../core/rubric.js'
import type { Block, Page } from '../../../pages/page.js'
import { daysOfYears, declaredLine, provenance, singleLine } from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import { byInstrument, type ComparedResult, comparableIn } from '../compared-result.js'
import type { Comparison, ComparisonReport } from '../comparison.js'
import { figurePoints, instrumentName, sideName } from './figures.js'
import { differenceBlocks } from './page-difference.js'
import { notComparableBlocks } from './page-not-comparable.js'
import { peersBlocks } from './page-peers.js'
import { trendBlocks } from './page-trend.js'
import type { ComparisonView } from './view.js'

/** What a comparison says, whichever it is. */
export const pageOf = (report: ComparisonReport, view: ComparisonView): Page => ({
  title: titleOf(report, view),
  labels: labelsOf(report, view),
  blocks: blocksOf(report.comparison, report, view),
})

function titleOf({ comparison, sides }: ComparisonReport, { words }: ComparisonView): string {
  if (comparison.kind === 'trend') return words.trend(singleLine(comparison.agency))
  const [from, to] = sides
  if (comparison.kind === 'peers' || !from || !to) return words.peers(sides.length)
  return from.agency === to.agency && from.year !== to.year
    ? words.years(singleLine(from.agency), from.year, to.year)
    : words.pair(sideName(from), sideName(to))
}

function blocksOf(
  comparison: Comparison,
  report: ComparisonReport,
  view: ComparisonView,
): readonly Block[] {
  if (comparison.kind === 'difference') {
    return differenceBlocks(comparison.difference, comparison.conversion, view)
  }
  if (comparison.kind === 'apart') return notComparableBlocks(comparison, report, view)
  return comparison.kind === 'trend'
    ? trendBlocks(comparison, report, view)
    : peersBlocks(comparison, report, view)
}

/** What the figures rest on, and how official that is. */
function labelsOf(
  { comparison, sides, asOf, total }: ComparisonReport,
  view: ComparisonView,
): readonly string[] {
  const { texts, words } = view
  const groups = byInstrument(sides)
  const published = groups.find((group) => group.some(({ source }) => source.kind === 'published'))
  return [
    ...new Set(groups.flatMap((group) => instrumentLines(group, view))),
    ...(sides.some(({ source }) => source.kind === 'computed')
      ? [texts.score.asOf(asOf === null ? daysOfYears(judgedSides(sides), texts) : texts.day(asOf))]
      : []),
    words.total(texts.words.totals[total]),
    ...sides.flatMap((side) => declaredIn(side, total, texts)),
    ...(published ? [words.isPublished(instrumentName(published[0].instrument))] : []),
    ...(groups.length > 1 ? betweenRubrics(comparison, view) : []),
  ]
}

const judgedSides = (sides: readonly ComparedResult[]) =>
  sides.flatMap(({ asOf, year }) => (asOf === null ? [] : [{ asOf, year }]))

/** What is declared not applicable in the total that is compared. */
function declaredIn(side: ComparedResult, kind: TotalKind, texts: Texts): readonly string[] {
  const result = comparableIn(side)
  if (!result) return []
  const { agency, year, totals, rubric } = result
  const own = { claimed: null, backed: null, verified: null, [kind]: totals[kind] }
  const line = declaredLine({ agency, year, totals: own }, indicatorsOf(rubric).length, texts)
  return line === '' ? [] : [line]
}

/** How one result came under the rubric of the other, else that nothing is subtracted. */
function betweenRubrics(comparison: Comparison, view: ComparisonView): readonly string[] {
  const { texts, words } = view
  if (comparison.kind !== 'difference' || !comparison.conversion) return [words.severalRubrics]
  const { pair, original, assessed, open, left } = comparison.conversion
  const { map, from, to } = pair
  const ids = (indicators: readonly { readonly id: string }[]) =>
    indicators.map(({ id }) => id).join(', ')
  return [
    words.carried({
      result: sideName(original),
      points: figurePoints(original.figures[comparison.difference.total], texts),
      maximum: texts.number(inUnits(from.maximum)),
      from: instrumentName(from),
      to: instrumentName(to),
      map: map.id,
      status: map.status,
      assessed: assessed.length,
      count: indicatorsOf(to).length,
    }),
    ...(open.length > 0 ? [words.carriedOpen(ids(open), open.length)] : []),
    ...(left.length > 0 ? [words.carriedLeft(instrumentName(from), ids(left))] : []),
    words.carriedWorth,
  ]
}

function instrumentLines(
  [first, ...others]: readonly [ComparedResult, ...ComparedResult[]],
  { texts, words }: ComparisonView,
): readonly string[] {
  const { instrument, asOf } = first
  const { status, maximum } = instrument
  const line = words.instrument(
    instrumentName(instrument),
    texts.words.rubricStatuses[status],
    texts.number(inUnits(maximum)),
  )
  const result = [first, ...others].map(comparableIn).find((each) => each !== undefined)
  if (!result) return [line]
  const [, ...about] = provenance({ rubric: result.rubric, asOf: asOf ?? result.asOf }, texts)
  return [line, ...about.slice(0, -1)]
}
