import { Chalk } from 'chalk'
import { inUnits } from '../../../core/points.js'
import type { Result, ScoreStream } from '../../../core/result.js'
import { indicatorsOf, type TotalKind, totalKinds } from '../../../core/rubric.js'
import type { IndicatorScore, Score } from '../../../core/score.js'
import { grid } from '../../../pages/grid.js'
import {
  declaredLines,
  localized,
  provenance,
  shownAspects,
  shownIndex,
  shownNext,
  shownOutlook,
  shownPoints,
  singleLine,
} from '../../../pages/score-facts.js'
import { wrap } from '../../../pages/wrap.js'
import { aspectTable } from './text-aspects.js'
import { conditions } from './text-conditions.js'
import { figures, type ScoreTextPage } from './text-page.js'
import { distribution, rankingRow, rankingTable } from './text-ranking.js'
import { traceOf } from './trace.js'
import type { Reporter, View } from './view.js'

/** For people at a terminal: one result in full, or many as a ranking. */
export const text: Reporter = (stream, view) => {
  const pen = new Chalk({ level: view.hasColor ? 1 : 0 })
  const page: ScoreTextPage = { result: stream, view, pen }
  const [only] = stream.count === 1 ? stream.scores : []
  return only ? separated(wholeResult(only.details(), page)) : ranking(stream, page)
}

const separated = (blocks: readonly string[]): readonly string[] => [
  `${blocks.filter((block) => block !== '').join('\n\n')}\n`,
]

const wholeResult = (score: Score, page: ScoreTextPage): readonly string[] => [
  heading(page.view.texts.score.title(singleLine(score.agency), score.year), {
    ...page,
    result: { ...page.result, years: [score.year] },
  }),
  totalsTable(score, page),
  distance(score, page),
  aspectTable(score, page),
  ...score.eligibility.map((eligibility) => conditions(eligibility, score.year, page)),
  ...(page.view.isExplained ? [trace(score, page)] : []),
]

function heading(title: string, { result, view: { texts }, pen }: ScoreTextPage): string {
  const { asOf, years } = result
  const isDaily = typeof asOf !== 'string' && (years ?? []).length > 1
  const about = provenance(result, texts)
  const lines = [pen.bold(title), ...(isDaily ? about.map((line) => wrap(line)) : about)]
  return lines.join('\n')
}

export function totalsTable(
  { totals }: Score,
  { result: { rubric }, view: { texts }, pen }: ScoreTextPage,
): string {
  const { score, words } = texts
  const maximum = texts.number(inUnits(rubric.maximum))
  const row = (kind: TotalKind): readonly string[] => {
    const total = totals[kind]
    if (!total) return [words.totals[kind], texts.plain.none, '', '', score.notVerified]
    return [
      words.totals[kind],
      pen.bold(shownPoints(total.points, texts)),
      maximum,
      shownIndex(total, texts),
      pen.bold(shownOutlook(total, rubric, texts)),
    ]
  }
  return grid(
    [score.total, score.points, score.of, score.index, score.category],
    totalKinds.map(row),
    [{ width: 16 }, figures(7), figures(5), figures(7), { width: 33 }],
  )
}

export function distance(
  { totals, next, indicators }: Score,
  { result, view: { texts } }: ScoreTextPage,
): string {
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
  ]
    .filter((line) => line !== '')
    .map((line) => wrap(line))
    .join('\n')
}

function trace(score: Score, { view, result, pen }: ScoreTextPage): string {
  const parts = shownAspects(score, view.aspect).flatMap(({ aspect }) => {
    const own = score.indicators.filter(({ indicator }) => aspect.indicators.includes(indicator))
    const head = pen.bold(`${aspect.id} ${singleLine(localized(aspect.name, view.texts))}`)
    return [head, ...own.map((indicator) => traceLines(indicator, result, view))]
  })
  return [pen.bold(view.texts.score.trace), ...parts].join('\n')
}

function traceLines(
  indicator: IndicatorScore,
  { rubric }: Pick<Result, 'rubric'>,
  { texts }: View,
): string {
  const { title, lines } = traceOf(indicator, rubric, texts)
  return [wrap(title, '  '), ...lines.map((line) => wrap(line, '      '))].join('\n')
}

function* ranking({ scores, count }: ScoreStream, page: ScoreTextPage): Iterable<string> {
  const { view, pen } = page
  const { score } = view.texts
  const rows = Array.from(scores, ({ outline }) => rankingRow(outline, page))
  yield `${heading(score.ranking(count), page)}\n\n`
  yield* rankingTable(rows, page)
  for (const { declared } of rows) if (declared !== '') yield `${wrap(declared, '  ')}\n`
  yield `\n${[pen.bold(score.distribution), ...distribution(rows, page)].join('\n')}\n`
  if (!view.isExplained) return
  for (const { details } of scores) yield `\n${separated(wholeResult(details(), page)).join('')}`
}
