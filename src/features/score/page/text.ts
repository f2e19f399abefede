import type { Result, ScoreStream } from '../../../core/result.js'
import type { Score } from '../../../core/score.js'
import type { Block, OutlineLine, Page } from '../../../pages/page.js'
import { localized, provenance, shownAspects, singleLine } from '../../../pages/score-facts.js'
import { textParts } from '../../../pages/text.js'
import { aspectBlock } from './aspects.js'
import { conditionBlock } from './conditions.js'
import { rankingBlocks } from './ranking.js'
import { distanceLines, totalsTable } from './totals.js'
import { traceOf } from './trace.js'
import type { Reporter, View } from './view.js'

/** For people at a terminal: one result in full, or many as a ranking. */
export const text: Reporter = function* (stream, view) {
  const [only] = stream.count === 1 ? stream.scores : []
  if (only) return yield* textParts(resultPage(only.details(), stream, view), view.display)
  yield* textParts(rankingPage(stream, view), view.display)
  if (!view.isExplained) return
  for (const { details } of stream.scores) {
    yield '\n'
    yield* textParts(resultPage(details(), stream, view), view.display)
  }
}

function resultPage(score: Score, { rubric, asOf }: ScoreStream, view: View): Page {
  const { texts, isExplained } = view
  const shown = { result: { rubric, asOf }, view }
  return {
    title: texts.score.title(singleLine(score.agency), score.year),
    labels: provenance({ rubric, asOf, years: [score.year] }, texts),
    blocks: [
      totalsTable(score, shown),
      { kind: 'lines', lines: distanceLines(score, shown) },
      aspectBlock(score, shown),
      ...score.eligibility.map((each) => conditionBlock(each, score.year, shown)),
      ...(isExplained ? [trace(score, { rubric }, view)] : []),
    ],
  }
}

const trace = (
  score: Score,
  { rubric }: Pick<Result, 'rubric'>,
  { texts, aspect: only }: View,
): Block => ({
  kind: 'section',
  blocks: [
    { kind: 'heading', text: texts.score.trace },
    ...shownAspects(score, only).flatMap(({ aspect }): readonly Block[] => [
      { kind: 'heading', text: `${aspect.id} ${singleLine(localized(aspect.name, texts))}` },
      {
        kind: 'outline',
        lines: score.indicators
          .filter(({ indicator }) => aspect.indicators.includes(indicator))
          .flatMap((indicator): readonly OutlineLine[] => {
            const { title, lines } = traceOf(indicator, rubric, texts)
            return [{ text: title, depth: 1 }, ...lines.map((line) => ({ text: line, depth: 3 }))]
          }),
      },
    ]),
  ],
})

const rankingPage = (stream: ScoreStream, { texts }: View): Page => ({
  title: texts.score.ranking(stream.count),
  labels: provenance(stream, texts),
  blocks: rankingBlocks(stream.scores, stream.rubric, texts),
})
