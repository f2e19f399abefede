import { commonDayOf, dayFor } from '../../../core/day.js'
import { supervisorOn } from '../../../core/eligibility.js'
import type { Result, ScoreStream, ScoreSummary } from '../../../core/result.js'
import { indicatorsOf } from '../../../core/rubric.js'
import type { Score } from '../../../core/score.js'
import { markdownParts } from '../../../pages/markdown.js'
import { type Block, type ListItem, textColumn } from '../../../pages/page.js'
import {
  askedBand,
  declaredLines,
  localized,
  provenance,
  shownAspects,
  shownBasis,
  shownDays,
  shownReason,
  singleLine,
} from '../../../pages/score-facts.js'
import { aspectTable } from './aspects.js'
import { rankingBlocks } from './ranking.js'
import { totalsTable } from './totals.js'
import { traceOf } from './trace.js'
import type { Reporter, View } from './view.js'

/** For repositories and CI summaries. */
export const markdown: Reporter = (stream, view) => {
  const { texts } = view
  const { tool, rubric, asOf, years, count, scores } = stream
  const [only] = count === 1 ? scores : []
  return markdownParts({
    title: only ? titleOf(only, view) : texts.score.ranking(count),
    labels: [...provenance({ rubric, asOf, years }, texts), `${tool.name} ${tool.version}`],
    blocks: only ? sections(only.details(), stream, view) : manyResults(stream, view),
  })
}

const titleOf = ({ outline: { agency, year } }: ScoreSummary, { texts }: View): string =>
  texts.score.title(singleLine(agency), year)

function* manyResults(stream: ScoreStream, view: View): Iterable<Block> {
  const { texts, isExplained } = view
  yield* rankingBlocks(stream.scores, stream.rubric, texts)
  if (!isExplained) return
  for (const each of stream.scores) {
    yield { kind: 'heading', text: titleOf(each, view) }
    if (commonDayOf(stream.asOf) === null) {
      const day = texts.score.asOf(shownDays(stream.asOf, [each.outline.year], texts))
      yield { kind: 'list', items: [{ text: day }] }
    }
    yield* sections(each.details(), stream, view)
  }
}

type Frame = Pick<Result, 'rubric' | 'asOf'>

const sections = (score: Score, result: Frame, view: View): readonly Block[] => [
  totalsTable(score, { result, view }),
  ...declared(score, result, view),
  aspectTable(score, { result, view }),
  ...score.eligibility.flatMap((each) => conditions(each, score.year, result, view)),
  ...(view.isExplained ? trace(score, result, view) : []),
]

function declared({ totals }: Score, { rubric }: Frame, { texts }: View): readonly Block[] {
  const lines = declaredLines(totals, indicatorsOf(rubric).length, texts)
  return lines.length === 0 ? [] : [{ kind: 'list', items: lines.map((text) => ({ text })) }]
}

function conditions(
  eligibility: Score['eligibility'][number],
  year: number,
  { rubric, asOf }: Frame,
  { texts }: View,
): readonly Block[] {
  const { score, words } = texts
  const { consequence, status } = eligibility
  const supervisor = supervisorOn(consequence, dayFor(asOf, year))
  const about = [
    ...(supervisor === undefined ? [] : [score.supervisor(supervisor)]),
    ...(consequence.note ? [singleLine(localized(consequence.note, texts))] : []),
  ]
  return [
    { kind: 'heading', text: localized(consequence.name, texts) },
    { kind: 'list', items: scoreConditions(eligibility, rubric, texts) },
    { kind: 'lines', lines: [`${score.otherConditions} (${words.eligibilityStatuses[status]}):`] },
    {
      kind: 'table',
      columns: [
        textColumn(score.condition, 24),
        textColumn(score.status, 10),
        textColumn(score.reason, 18),
        textColumn(score.basisHead, 20),
      ],
      rows: eligibility.conditions.map((condition) => [
        localized(condition.requirement.name ?? { id: condition.requirement.id }, texts),
        words.conditionStatuses[condition.status],
        shownReason(condition, texts),
        shownBasis(condition, texts),
      ]),
    },
    ...(about.length === 0 ? [] : [{ kind: 'lines', lines: about } as const]),
  ]
}

function scoreConditions(
  eligibility: Score['eligibility'][number],
  rubric: Frame['rubric'],
  texts: View['texts'],
): readonly ListItem[] {
  const { score, words } = texts
  const band = askedBand(eligibility, rubric)
  if (!band) return [{ text: score.noScoreCondition }]
  const asked = score.scoreCondition(localized(band.name, texts))
  return (['claimed', 'backed'] as const).map((kind) => ({
    text: [
      { text: `${asked}, ${words.totals[kind].toLowerCase()}: ` },
      { text: words.scoreConditions[eligibility.scoreCondition[kind]], isStrong: true },
    ],
  }))
}

const trace = (
  score: Score,
  { rubric }: Frame,
  { texts, aspect: only }: View,
): readonly Block[] => [
  { kind: 'heading', text: texts.score.trace },
  ...shownAspects(score, only).flatMap(({ aspect }): readonly Block[] => [
    {
      kind: 'heading',
      level: 3,
      text: `${aspect.id} ${singleLine(localized(aspect.name, texts))}`,
    },
    {
      kind: 'list',
      items: score.indicators
        .filter(({ indicator }) => aspect.indicators.includes(indicator))
        .map((indicator) => {
          const { title, lines } = traceOf(indicator, rubric, texts)
          return { text: [{ text: title, isStrong: true }], about: lines }
        }),
    },
  ]),
]
