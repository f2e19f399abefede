import { Chalk, type ChalkInstance } from 'chalk'
import { type ConditionStatus, type Eligibility, supervisorOn } from '../../domain/eligibility.js'
import { inUnits, noPoints, type Points, sum } from '../../domain/points.js'
import { distribute, rank } from '../../domain/ranking.js'
import type { Result } from '../../domain/result.js'
import { type TotalKind, totalKinds } from '../../domain/rubric.js'
import { type AspectScore, type IndicatorScore, lostIn, type Score } from '../../domain/score.js'
import type { Texts } from '../../i18n/texts.js'
import { grid } from '../grid.js'
import { wrap } from '../wrap.js'
import {
  askedBand,
  flat,
  named,
  provenance,
  shownAspects,
  shownBand,
  shownCategory,
  shownIndex,
  shownPoints,
  shownReason,
  statusMarks,
} from './facts.js'
import { traceOf } from './trace.js'
import type { Reporter, View } from './view.js'

/** For people at a terminal: one result in full, or many as a ranking. */
export const text: Reporter = (result, view) => {
  const pen = new Chalk({ level: view.hasColor ? 1 : 0 })
  const page: Page = { result, view, pen }
  const [only] = result.scores
  const single = result.scores.length === 1 && only
  const blocks = single ? wholeResult(only, page) : ranking(page)
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

interface Page {
  readonly result: Result
  readonly view: View
  readonly pen: ChalkInstance
}

const wholeResult = (score: Score, page: Page): readonly string[] => [
  heading(page.view.texts.score.title(flat(score.agency), score.year), page),
  totalsTable(score, page),
  distance(score, page),
  aspectTable(score, page),
  ...score.eligibility.map((eligibility) => conditions(eligibility, page)),
  ...(page.view.isExplained ? [trace(score, page)] : []),
]

function heading(title: string, { result, view: { texts }, pen }: Page): string {
  const lines = [pen.bold(title), ...provenance(result, texts)]
  return lines.join('\n')
}

function totalsTable(
  { totals }: Score,
  { result: { rubric }, view: { texts }, pen }: Page,
): string {
  const { score, words } = texts
  const maximum = texts.number(inUnits(rubric.maximum))
  const row = (kind: TotalKind): readonly string[] => {
    const total = totals[kind]
    if (!total) return [words.totals[kind], texts.plain.none, '', '', score.notVerified]
    const { lowest, highest } = total.reachable
    const range = score.certainty(shownPoints(lowest, texts), shownPoints(highest, texts))
    const category = pen.bold(shownCategory(total, texts))
    return [
      words.totals[kind],
      pen.bold(shownPoints(total.points, texts)),
      maximum,
      shownIndex(total, texts),
      total.complete ? category : `${category} (${range})`,
    ]
  }
  return grid(
    [score.total, score.points, score.of, score.index, score.category],
    totalKinds.map(row),
    [
      { width: 13 },
      { width: 7, alignment: 'right' },
      { width: 5, alignment: 'right' },
      { width: 7, alignment: 'right' },
      { width: 36 },
    ],
  )
}

function distance({ totals, next, indicators }: Score, { result, view: { texts } }: Page): string {
  const { score } = texts
  const idsOf = (test: (indicator: Score['indicators'][number]) => boolean): readonly string[] =>
    indicators.filter(test).map(({ indicator }) => indicator.id)
  const open = idsOf(({ claimed, notApplicable }) => claimed === null && !notApplicable)
  const inapplicable = idsOf(({ notApplicable }) => notApplicable)
  const unproved = indicators.filter(({ missing }) => missing.length > 0).length
  const missing = next && shownPoints(next.missing, texts)
  const isBeyond = next && next.band.from > result.rubric.maximum
  return [
    next && !isBeyond
      ? score.next(shownBand(next.band, texts), shownPoints(next.band.from, texts), missing ?? '')
      : '',
    next && isBeyond ? score.nextBeyond(shownBand(next.band, texts)) : '',
    next ? '' : score.highest,
    totals.claimed.complete ? '' : score.open(open.length, open.join(', ')),
    inapplicable.length > 0 ? score.notApplicable(inapplicable.join(', ')) : '',
    unproved > 0 ? score.unproved(unproved) : '',
  ]
    .filter((line) => line !== '')
    .map((line) => wrap(line))
    .join('\n')
}

const barWidth = 10

function aspectTable(score: Score, { view, pen }: Page): string {
  const { texts } = view
  const { words } = texts
  const isVerified = score.totals.verified !== null
  const aspects = shownAspects(score, view.aspect)
  const rows = aspects.map((each) => [
    `${each.aspect.id} ${flat(named(each.aspect.name, texts))}`,
    shownPoints(each.maximum, texts),
    shownPoints(each.claimed, texts),
    shownPoints(each.backed, texts),
    ...(isVerified ? [shownPoints(each.verified, texts)] : []),
    shownPoints(lostIn(each), texts),
    bar(each, pen),
  ])
  const number = (width: number) => ({ width, alignment: 'right' }) as const
  const drawn = grid(
    [
      texts.score.aspect,
      texts.score.maximum,
      words.totals.claimed,
      words.totals.backed,
      ...(isVerified ? [words.shortVerified] : []),
      texts.score.lost,
      '',
    ],
    rows,
    [
      { width: isVerified ? 22 : 31 },
      number(5),
      number(7),
      number(8),
      ...(isVerified ? [number(7)] : []),
      number(7),
      { width: barWidth },
    ],
  )
  const lines = [drawn, texts.score.legend, costliest(aspects, view)]
  return lines.filter((line) => line !== '').join('\n')
}

/** Ten blocks: proved, claimed without proof, not reached; rounded down, so nothing looks fuller. */
function bar({ maximum, claimed, backed }: AspectScore, pen: ChalkInstance): string {
  const blocks = (points: Points | null) => Math.floor(((points ?? 0) * barWidth) / maximum)
  const [proved, reached] = [blocks(backed), blocks(claimed)]
  return [
    pen.green('█'.repeat(proved)),
    pen.yellow('▒'.repeat(reached - proved)),
    pen.dim('░'.repeat(barWidth - reached)),
  ].join('')
}

function costliest(aspects: readonly AspectScore[], { texts }: View): string {
  const [worst, ...others] = aspects.toSorted((left, right) => lostIn(right) - lostIn(left))
  if (!worst || others.length === 0 || lostIn(worst) === noPoints) return ''
  const all = sum(aspects.map(lostIn))
  const name = `${worst.aspect.id} ${flat(named(worst.aspect.name, texts))}`
  const lost = shownPoints(lostIn(worst), texts)
  return wrap(texts.score.costliest(name, lost, shownPoints(all, texts)))
}

/** The score condition first, then every other condition: the score alone opens nothing. */
function conditions(eligibility: Eligibility, page: Page): string {
  const { result, view, pen } = page
  const { score, words } = view.texts
  const { consequence, status } = eligibility
  const name = flat(named(consequence.name, view.texts))
  const supervisor = supervisorOn(consequence, result.asOf)
  return [
    wrap(pen.bold(name)),
    scoreCondition(eligibility, page),
    wrap(`${score.otherConditions} (${words.eligibilityStatuses[status]}):`, '  '),
    ...eligibility.conditions.map((condition) => conditionLines(condition, page)),
    `    ${(['met', 'not-met', 'open'] as const).map((each) => `[${statusMarks[each]}] ${words.conditionStatuses[each]}`).join('  ')}`,
    supervisor === undefined ? '' : `  ${score.supervisor(supervisor)}`,
    consequence.note ? wrap(flat(named(consequence.note, view.texts)), '  ') : '',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function scoreCondition(eligibility: Eligibility, page: Page): string {
  const { result, view, pen } = page
  const { score, words } = view.texts
  const band = askedBand(eligibility, result.rubric)
  if (!band) return `  ${score.noScoreCondition}`
  const line = (kind: 'claimed' | 'backed') => {
    const status = eligibility.scoreCondition[kind]
    const said = colored(words.scoreConditions[status], status, pen)
    return `    ${words.totals[kind].padEnd(9)} ${said}`
  }
  const asked = score.scoreCondition(named(band.name, view.texts))
  return [`  ${asked}:`, line('claimed'), line('backed')].join('\n')
}

function conditionLines(condition: Eligibility['conditions'][number], page: Page): string {
  const { texts } = page.view
  const { requirement, status } = condition
  const name = requirement.name ? named(requirement.name, texts) : requirement.id
  const reason = shownReason(condition, texts)
  const text = `${flat(name)}: ${reason}`
  const mark = colored(`[${statusMarks[status]}]`, status, page.pen)
  const basis = requirement.basis
  return [
    `    ${mark} ${wrap(text, '        ').trimStart()}`,
    ...(basis === undefined ? [] : [wrap(texts.score.basis(flat(basis)), '        ')]),
  ].join('\n')
}

function colored(words: string, status: ConditionStatus, pen: ChalkInstance): string {
  if (status === 'met') return pen.green(words)
  return status === 'not-met' ? pen.red(words) : pen.yellow(words)
}

function trace(score: Score, { view, result, pen }: Page): string {
  const parts = shownAspects(score, view.aspect).flatMap(({ aspect }) => {
    const own = score.indicators.filter(({ indicator }) => aspect.indicators.includes(indicator))
    const head = pen.bold(`${aspect.id} ${flat(named(aspect.name, view.texts))}`)
    return [head, ...own.map((indicator) => traceLines(indicator, result, view))]
  })
  return [pen.bold(view.texts.score.trace), ...parts].join('\n')
}

function traceLines(indicator: IndicatorScore, { rubric }: Result, { texts }: View): string {
  const { title, lines } = traceOf(indicator, rubric, texts)
  return [wrap(title, '  '), ...lines.map((line) => wrap(line, '      '))].join('\n')
}

function ranking(page: Page): readonly string[] {
  const { result, view, pen } = page
  const { score } = view.texts
  return [
    heading(score.ranking(result.scores.length), page),
    rankingTable(page),
    [pen.bold(score.distribution), ...distribution(page)].join('\n'),
    ...(view.isExplained ? result.scores.flatMap((each) => wholeResult(each, page)) : []),
  ]
}

function rankingTable({ result, view: { texts } }: Page): string {
  const { score, words } = texts
  const rows = rank(result.scores).map((ranked) => {
    const { agency, year, totals, eligibility } = ranked.score
    const condition = eligibility[0]?.scoreCondition.claimed
    return [
      String(ranked.rank),
      flat(agency),
      String(year),
      shownPoints(totals.claimed.points, texts),
      shownPoints(totals.backed.points, texts),
      totals.verified ? shownPoints(totals.verified.points, texts) : texts.plain.none,
      shownCategory(totals.claimed, texts),
      condition ? shortConditions[condition](texts) : texts.plain.none,
    ]
  })
  const number = (width: number) => ({ width, alignment: 'right' }) as const
  return grid(
    [
      score.rank,
      score.agency,
      score.year,
      words.totals.claimed,
      words.totals.backed,
      words.shortVerified,
      score.category,
      score.conditionShort,
    ],
    rows,
    [
      number(3),
      { width: 18 },
      number(5),
      number(7),
      number(8),
      number(6),
      { width: 11 },
      { width: 6 },
    ],
  )
}

const shortConditions: Record<ConditionStatus, (texts: Texts) => string> = {
  met: ({ plain }) => plain.yes,
  'not-met': ({ plain }) => plain.no,
  open: () => '?',
}

const distributionWidth = 40

function distribution({ result, view: { texts }, pen }: Page): readonly string[] {
  const counts = distribute(result.rubric, result.scores)
  const most = Math.max(...counts.map(({ count }) => count))
  return counts.map(({ band, count }) => {
    const bars = pen.green('█'.repeat(Math.ceil((count * distributionWidth) / most)))
    return `  ${shownBand(band, texts).padEnd(18)} ${String(count).padStart(5)} ${bars}`.trimEnd()
  })
}
