import { Chalk, type ChalkInstance } from 'chalk'
import { agencyYearKey } from '../../../core/agency.js'
import type { Severity } from '../../../core/codes.js'
import { sumAssessed } from '../../../core/completeness.js'
import { severityOf } from '../../../core/diagnostic.js'
import { type Group, groupBy } from '../../../core/groups.js'
import { byCodePoint, inTurn } from '../../../core/order.js'
import { indicatorsOf, type Rubric } from '../../../core/rubric.js'
import { inLanguage } from '../../../core/words.js'
import { grid } from '../../../pages/grid.js'
import { shownDays } from '../../../pages/score-facts.js'
import { describe } from '../../../pages/words/texts.js'
import { wrap } from '../../../pages/wrap.js'
import {
  type CheckFinding,
  type CheckReport,
  type FindingSubject,
  findingSubjectKey,
  type SummaryRow,
} from '../report.js'
import type { CheckReporter, CheckView } from './view.js'

interface Page {
  readonly report: CheckReport
  readonly view: CheckView
  readonly pen: ChalkInstance
}

/** For people at a terminal: findings by indicator, then where each indicator stands. */
export const text: CheckReporter = (report, view) => {
  const page: Page = { report, view, pen: new Chalk({ level: view.hasColor ? 1 : 0 }) }
  const blocks = [
    heading(page),
    ...groupsOf(report).map((group) => groupBlock(group, page)),
    ...matrices(page),
    conclusion(page),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function heading({ report: { rubric, asOf, assessed }, view: { texts }, pen }: Page): string {
  const { score, words } = texts
  const name = rubric
    ? [score.rubric(`${rubric.id} ${rubric.version}`, words.rubricStatuses[rubric.status])]
    : []
  const years = assessed.map(({ year }) => year)
  const days = wrap(score.asOf(shownDays(asOf, years, texts)))
  return [pen.bold(texts.check.title), ...name, days].join('\n')
}

/** Findings of one indicator stand together; those of files and headers come first. */
function groupsOf({ findings, rubric }: CheckReport): readonly Group<CheckFinding>[] {
  const groups = groupBy(findings, ({ subject }) => findingSubjectKey(subject))
  const order = rubric ? indicatorsOf(rubric).map(({ id }) => id) : []
  const rankOf = ([{ subject }]: Group<CheckFinding>) => order.indexOf(subject?.indicator ?? '')
  return groups.toSorted(
    inTurn<Group<CheckFinding>>(
      (left, right) => byCodePoint(left[0].subject?.agency ?? '', right[0].subject?.agency ?? ''),
      (left, right) => (left[0].subject?.year ?? 0) - (right[0].subject?.year ?? 0),
      (left, right) => rankOf(left) - rankOf(right),
    ),
  )
}

function groupBlock(group: Group<CheckFinding>, page: Page): string {
  const { report, view, pen } = page
  const { subject } = group[0]
  const title = subject ? titleOf(subject, report.rubric, view) : view.texts.check.files
  return [
    wrap(title)
      .split('\n')
      .map((line) => pen.bold(line))
      .join('\n'),
    ...group.map((each) => findingLines(each, page)),
  ].join('\n')
}

function titleOf(
  { agency, year, indicator: id }: FindingSubject,
  rubric: Rubric | null,
  { texts }: CheckView,
): string {
  if (id === null) return texts.check.whole(agency, year)
  const indicator = rubric && indicatorsOf(rubric).find((each) => each.id === id)
  const name = indicator ? inLanguage(indicator.name, texts.language) : ''
  return texts.check.group({ agency, year, indicator: id, name })
}

function findingLines({ diagnostic }: CheckFinding, { view: { texts }, pen }: Page): string {
  const { code, at } = diagnostic
  const paint = { error: pen.red, warning: pen.yellow, info: pen.cyan }
  const severity = severityOf(diagnostic)
  const { message, hint } = describe(diagnostic, texts)
  const place = at ? `${at.file}:${at.line}:${at.column}: ` : ''
  return [
    `  ${place}${paint[severity](texts.severities[severity])} ${code}`,
    wrap(message, '    '),
    wrap(`${texts.messages.fix}: ${hint}`, '    '),
  ].join('\n')
}

/** One for each agency-year, of the indicators that lack something. */
function matrices(page: Page): readonly string[] {
  const { summary } = page.report
  return groupBy(summary, agencyYearKey).map((rows) => matrix(rows, page))
}

function matrix(rows: readonly SummaryRow[], { view: { texts }, pen }: Page): string {
  const [first] = rows
  if (!first) return ''
  const { check } = texts
  const lacking = rows.filter(({ missing }) => missing.length > 0)
  const claimed = rows.filter((row) => row.claimed !== null)
  const proved = claimed.length - lacking.length
  const title = pen.bold(check.standing(first.agency.replaceAll(/\s+/g, ' '), first.year))
  const count = wrap(check.proved(proved, claimed.length))
  if (lacking.length === 0) return [title, count].join('\n')
  const header = [
    check.indicator,
    check.claimed,
    check.backed,
    check.missing,
    check.unit,
    check.due,
  ]
  const table = grid(
    header,
    lacking.map((row) => cellsOf(row, texts)),
    [
      { width: 6 },
      { width: 7, alignment: 'right' },
      { width: 8, alignment: 'right' },
      { width: 21 },
      { width: 13 },
      { width: 10 },
    ],
  )
  return [title, count, table].join('\n')
}

function cellsOf(
  { indicator, claimed, backed, missing, units, due }: SummaryRow,
  { plain, score, words, language }: CheckView['texts'],
): readonly string[] {
  const lacks = missing.map(({ requirement, reason }) => {
    const name = requirement ? inLanguage(requirement.name, language) : score.anyDocument
    return `${name}: ${words.defects[reason]}`
  })
  return [
    indicator.id,
    String(claimed ?? plain.none),
    String(backed ?? plain.none),
    lacks.join('; '),
    units.join('; ').replaceAll(/\s+/g, ' ') || plain.none,
    due ?? plain.none,
  ]
}

/** What was found, and how much there was to look at. */
function conclusion({ report: { findings, assessed }, view: { texts } }: Page): string {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const { diagnostic } of findings) counts[severityOf(diagnostic)] += 1
  const first = findings.find(({ diagnostic }) => severityOf(diagnostic) === 'error') ?? findings[0]
  const found = first
    ? `${texts.messages.summary(counts)}. ${texts.messages.explain(first.diagnostic.code)}`
    : texts.check.clean
  return `${found}\n${texts.check.assessed(sumAssessed(assessed))}`
}
