import { inUnits } from '../../../core/points.js'
import { indicatorsOf, type TotalKind, totalKinds } from '../../../core/rubric.js'
import type { Score } from '../../../core/score.js'
import { type Block, figureColumn, type Text, textColumn } from '../../../pages/page.js'
import {
  declaredLines,
  shownIndex,
  shownNext,
  shownOutlook,
  shownPoints,
} from '../../../pages/score-facts.js'
import type { ScoreFrame } from './view.js'

/** The three totals, each with its category. */
export function totalsTable(
  { totals }: Score,
  { result: { rubric }, view: { texts } }: ScoreFrame,
): Block {
  const { score, words } = texts
  const maximum = texts.number(inUnits(rubric.maximum))
  const row = (kind: TotalKind): readonly Text[] => {
    const total = totals[kind]
    if (!total) return [words.totals[kind], texts.plain.none, '', '', score.notVerified]
    return [
      words.totals[kind],
      [{ text: shownPoints(total.points, texts), isStrong: true }],
      maximum,
      shownIndex(total, texts),
      [{ text: shownOutlook(total, rubric, texts), isStrong: true }],
    ]
  }
  return {
    kind: 'table',
    columns: [
      textColumn(score.total, 16),
      figureColumn(score.points, 7),
      figureColumn(score.of, 5),
      figureColumn(score.index, 7),
      textColumn(score.category, 33),
    ],
    rows: totalKinds.map(row),
  }
}

/** How far it is to the next category, and what is open, left out or unproved. */
export function distanceLines(
  { totals, next, indicators }: Score,
  { result, view: { texts } }: ScoreFrame,
): readonly string[] {
  const { score } = texts
  const idsOf = (test: (indicator: Score['indicators'][number]) => boolean): readonly string[] =>
    indicators.filter(test).map(({ indicator }) => indicator.id)
  const open = idsOf(({ claimed, notApplicable }) => claimed === null && !notApplicable)
  const inapplicable = idsOf(({ notApplicable }) => notApplicable)
  const unproved = indicators.filter(({ missing }) => missing.length > 0).length
  return [
    shownNext({ totals, next }, result.rubric, texts),
    ...declaredLines(totals, indicatorsOf(result.rubric).length, texts),
    totals.claimed.complete ? '' : score.open(open.length, open.join(', ')),
    inapplicable.length > 0 ? score.notApplicable(inapplicable.join(', ')) : '',
    unproved > 0 ? score.unproved(unproved) : '',
  ].filter((line) => line !== '')
}
