import { commonDayOf, dayFor } from '../../../core/day.js'
import { supervisorOn } from '../../../core/eligibility.js'
import { inUnits } from '../../../core/points.js'
import type { Result, ScoreStream, ScoreSummary } from '../../../core/result.js'
import { indicatorsOf, totalKinds } from '../../../core/rubric.js'
import type { Score } from '../../../core/score.js'
import { escaped, table } from '../../../pages/markdown.js'
import {
  askedBand,
  declaredLine,
  declaredLines,
  localized,
  provenance,
  shownAspects,
  shownBand,
  shownBasis,
  shownCategory,
  shownDays,
  shownIndex,
  shownOutlook,
  shownPoints,
  shownReason,
  singleLine,
} from '../../../pages/score-facts.js'
import { countBands, rankBy } from '../ranking.js'
import { traceOf } from './trace.js'
import type { Reporter, View } from './view.js'

/** For repositories and CI summaries. Text from files is escaped, so that it stays text. */
export const markdown: Reporter = function* (stream, view) {
  let separator = ''
  for (const block of blocks(stream, view)) {
    if (block !== '') yield `${separator}${block}`
    separator = '\n\n'
  }
  yield '\n'
}

function* blocks(stream: ScoreStream, view: View): Iterable<string> {
  const { score } = view.texts
  const { scores, count } = stream
  const titleOf = ({ outline: { agency, year } }: ScoreSummary) =>
    escaped(score.title(singleLine(agency), year))
  const [only] = count === 1 ? scores : []
  yield `# ${only ? titleOf(only) : escaped(score.ranking(count))}`
  yield labels(stream, stream.years, view)
  if (!only) yield* ranking(stream, view)
  if (!only && !view.isExplained) return
  for (const each of scores) {
    if (!only) yield `## ${titleOf(each)}`
    if (!only && commonDayOf(stream.asOf) === null) {
      yield `- ${escaped(dayLine(stream, [each.outline.year], view))}`
    }
    yield* sections(each.details(), stream, view)
  }
}

type Frame = Pick<Result, 'tool' | 'rubric' | 'asOf'>

const labels = (result: Frame, years: readonly number[], { texts }: View): string =>
  [...provenance({ ...result, years }, texts), `${result.tool.name} ${result.tool.version}`]
    .map((line) => `- ${escaped(line)}`)
    .join('\n')

const dayLine = ({ asOf }: Frame, years: readonly number[], { texts }: View): string =>
  texts.score.asOf(shownDays(asOf, years, texts))

const sections = (score: Score, result: Frame, view: View): readonly string[] => [
  totals(score, result, view),
  aspects(score, view),
  ...score.eligibility.map((eligibility) => conditions(eligibility, score.year, result, view)),
  ...(view.isExplained ? [trace(score, result, view)] : []),
]

function totals({ totals: all }: Score, { rubric }: Frame, { texts }: View): string {
  const { score, words } = texts
  const maximum = texts.number(inUnits(rubric.maximum))
  const declared = declaredLines(all, indicatorsOf(rubric).length, texts).map(
    (line) => `- ${escaped(line)}`,
  )
  const rows = totalKinds.map((kind) => {
    const total = all[kind]
    return total
      ? [
          words.totals[kind],
          shownPoints(total.points, texts),
          maximum,
          shownIndex(total, texts),
          shownOutlook(total, rubric, texts),
        ]
      : [words.totals[kind], texts.plain.none, '', '', score.notVerified]
  })
  const shown = table([score.total, score.points, score.of, score.index, score.category], rows)
  return declared.length === 0 ? shown : `${shown}\n\n${declared.join('\n')}`
}

function aspects(score: Score, { texts, aspect: only }: View): string {
  const { words } = texts
  const header = [
    texts.score.aspect,
    texts.score.maximum,
    words.shortTotals.claimed,
    words.shortTotals.backed,
    words.shortTotals.verified,
    texts.score.lost,
  ]
  const rows = shownAspects(score, only).map((each) => [
    `${each.aspect.id} ${localized(each.aspect.name, texts)}`,
    shownPoints(each.maximum, texts),
    shownPoints(each.claimed, texts),
    shownPoints(each.backed, texts),
    shownPoints(each.verified, texts),
    shownPoints(each.lost, texts),
  ])
  return table(header, rows)
}

function conditions(
  eligibility: Score['eligibility'][number],
  year: number,
  { rubric, asOf }: Frame,
  { texts }: View,
): string {
  const { score, words } = texts
  const { consequence, scoreCondition } = eligibility
  const band = askedBand(eligibility, rubric)
  const asked = band
    ? (['claimed', 'backed'] as const).map(
        (kind) =>
          `${score.scoreCondition(localized(band.name, texts))}, ${words.totals[kind].toLowerCase()}: **${words.scoreConditions[scoreCondition[kind]]}**`,
      )
    : [score.noScoreCondition]
  const rows = eligibility.conditions.map((condition) => [
    localized(condition.requirement.name ?? { id: condition.requirement.id }, texts),
    words.conditionStatuses[condition.status],
    shownReason(condition, texts),
    shownBasis(condition, texts),
  ])
  const supervisor = supervisorOn(consequence, dayFor(asOf, year))
  return [
    `## ${escaped(singleLine(localized(consequence.name, texts)))}`,
    asked.map((line) => `- ${line}`).join('\n'),
    `${score.otherConditions} (${words.eligibilityStatuses[eligibility.status]}):`,
    table([score.condition, score.status, score.reason, score.basisHead], rows),
    supervisor === undefined ? '' : escaped(score.supervisor(supervisor)),
    consequence.note ? escaped(singleLine(localized(consequence.note, texts))) : '',
  ]
    .filter((block) => block !== '')
    .join('\n\n')
}

function trace(score: Score, { rubric }: Frame, { texts, aspect: only }: View): string {
  const parts = shownAspects(score, only).flatMap(({ aspect }) => [
    `### ${escaped(`${aspect.id} ${singleLine(localized(aspect.name, texts))}`)}`,
    score.indicators
      .filter(({ indicator }) => aspect.indicators.includes(indicator))
      .flatMap((indicator) => {
        const { title, lines } = traceOf(indicator, rubric, texts)
        return [`- **${escaped(title)}**`, ...lines.map((line) => `  - ${escaped(line.trim())}`)]
      })
      .join('\n'),
  ])
  return [`## ${texts.score.trace}`, ...parts].join('\n\n')
}

function ranking({ scores, rubric }: ScoreStream, { texts }: View): readonly string[] {
  const { score, words } = texts
  const header = [
    score.rank,
    score.agency,
    score.year,
    words.shortTotals.claimed,
    words.shortTotals.backed,
    words.shortTotals.verified,
    score.category,
    score.limit,
  ]
  const asked = indicatorsOf(rubric).length
  const rows = Array.from(scores, ({ outline: { agency, year, totals: all, eligibility } }) => ({
    claimed: all.claimed,
    declared: declaredLine({ agency, year, totals: all }, asked, texts),
    cells: [
      agency,
      String(year),
      shownPoints(all.claimed.points, texts),
      shownPoints(all.backed.points, texts),
      shownPoints(all.verified?.points ?? null, texts),
      shownCategory(all.claimed, rubric, texts),
      eligibility[0] ? score.limits[eligibility[0].scoreCondition.claimed] : texts.plain.none,
    ],
  }))
  const lines = rankBy(rows, ({ claimed }) => claimed.points).map(({ rank, item }) => [
    String(rank),
    ...item.cells,
  ])
  const certain = rows.filter(({ claimed }) => claimed.certain)
  const counts = countBands(
    rubric.bands,
    certain.map(({ claimed }) => claimed.band.id),
  ).map(({ band, count }) => [shownBand(band, texts), String(count)])
  const uncertain = rows.length - certain.length
  if (uncertain > 0) counts.push([score.uncertain, String(uncertain)])
  return [
    table(header, lines),
    rows.flatMap(({ declared }) => (declared === '' ? [] : `- ${escaped(declared)}`)).join('\n'),
    `## ${score.distribution}`,
    table([score.category, score.count], counts),
  ]
}
