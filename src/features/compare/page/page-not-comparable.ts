import { inUnits } from '../../../core/points.js'
import { type Block, figureColumn, textColumn } from '../../../pages/page.js'
import type { ComparedResult } from '../compared-result.js'
import type { Comparison, ComparisonReport } from '../comparison.js'
import { figureBand, figurePoints, instrumentName, sideName } from './figures.js'
import type { ComparisonView } from './view.js'

/** Two results beside each other, each with its own maximum, and why nothing is subtracted. */
export function notComparableBlocks(
  { from, to, reason }: Extract<Comparison, { readonly kind: 'apart' }>,
  { total }: ComparisonReport,
  { texts, words }: ComparisonView,
): readonly Block[] {
  const row = (side: ComparedResult): readonly string[] => [
    sideName(side),
    figurePoints(side.figures[total], texts),
    texts.number(inUnits(side.instrument.maximum)),
    figureBand(side.figures[total], side, texts),
    instrumentName(side.instrument),
  ]
  const { score } = texts
  return [
    {
      kind: 'table',
      columns: [
        textColumn(words.result, 28),
        figureColumn(score.points, 7),
        figureColumn(score.of, 5),
        textColumn(score.category, 15),
        textColumn(words.rubric, 15),
      ],
      rows: [row(from), row(to)],
    },
    { kind: 'lines', lines: [words.apart[reason]] },
  ]
}
