import { agencyYearKey } from '../../../core/agency.js'
import type { Severity } from '../../../core/codes.js'
import { sumAssessed } from '../../../core/completeness.js'
import { severityOf } from '../../../core/diagnostic.js'
import { type Group, groupBy } from '../../../core/groups.js'
import { byCodePoint, inTurn } from '../../../core/order.js'
import { indicatorsOf, type Rubric } from '../../../core/rubric.js'
import { inLanguage } from '../../../core/words.js'
import {
  type Block,
  figureColumn,
  type OutlineLine,
  type Page,
  severityTones,
  textColumn,
} from '../../../pages/page.js'
import { shownDays, singleLine } from '../../../pages/score-facts.js'
import { textPage } from '../../../pages/text.js'
import { describe, type Texts } from '../../../pages/words/texts.js'
import {
  type CheckFinding,
  type CheckReport,
  type FindingSubject,
  findingSubjectKey,
  type SummaryRow,
} from '../report.js'
import type { CheckReporter, CheckView } from './view.js'

/** For people at a terminal: findings by indicator, then where each indicator stands. */
export const text: CheckReporter = (report, view) => textPage(pageOf(report, view), view.display)

const pageOf = (report: CheckReport, view: CheckView): Page => ({
  title: view.texts.check.title,
  labels: labelsOf(report, view),
  blocks: [
    ...groupsOf(report).map((group) => groupBlock(group, report, view)),
    ...standings(report, view),
    conclusion(report, view),
  ],
})

function labelsOf(
  { rubric, asOf, assessed }: CheckReport,
  { texts }: CheckView,
): readonly string[] {
  const { score, words } = texts
  const name = rubric
    ? [score.rubric(`${rubric.id} ${rubric.version}`, words.rubricStatuses[rubric.status])]
    : []
  const years = assessed.map(({ year }) => year)
  return [...name, score.asOf(shownDays(asOf, years, texts))]
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

function groupBlock(group: Group<CheckFinding>, report: CheckReport, view: CheckView): Block {
  const { subject } = group[0]
  const title = subject ? titleOf(subject, report.rubric, view) : view.texts.check.files
  return {
    kind: 'section',
    blocks: [
      { kind: 'heading', text: title },
      { kind: 'outline', lines: group.flatMap((each) => findingLines(each, view)) },
    ],
  }
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

function findingLines({ diagnostic }: CheckFinding, { texts }: CheckView): readonly OutlineLine[] {
  const { code, at } = diagnostic
  const severity = severityOf(diagnostic)
  const { message, hint } = describe(diagnostic, texts)
  const head = [
    { text: at ? `${at.file}:${at.line}:${at.column}: ` : '' },
    { text: texts.severities[severity], tone: severityTones[severity] },
    { text: ` ${code}` },
  ]
  return [
    { text: head, depth: 1, isWhole: true },
    { text: message, depth: 2 },
    { text: `${texts.messages.fix}: ${hint}`, depth: 2 },
  ]
}

/** One for each agency-year, of the indicators that lack something. */
const standings = ({ summary }: CheckReport, { texts }: CheckView): readonly Block[] =>
  groupBy(summary, agencyYearKey).map((rows) => standing(rows, texts))

function standing(rows: Group<SummaryRow>, texts: Texts): Block {
  const [{ agency, year }] = rows
  const { check } = texts
  const lacking = rows.filter(({ missing }) => missing.length > 0)
  const claimed = rows.filter((row) => row.claimed !== null)
  const proved = claimed.length - lacking.length
  return {
    kind: 'section',
    blocks: [
      { kind: 'heading', text: check.standing(singleLine(agency), year) },
      { kind: 'lines', lines: [check.proved(proved, claimed.length)] },
      ...(lacking.length === 0 ? [] : [lackingTable(lacking, texts)]),
    ],
  }
}

const lackingTable = (rows: readonly SummaryRow[], texts: Texts): Block => ({
  kind: 'table',
  columns: [
    textColumn(texts.check.indicator, 6),
    figureColumn(texts.check.claimed, 7),
    figureColumn(texts.check.backed, 8),
    textColumn(texts.check.missing, 21),
    textColumn(texts.check.unit, 13),
    textColumn(texts.check.due, 10),
  ],
  rows: rows.map((row) => cellsOf(row, texts)),
})

function cellsOf(
  { indicator, claimed, backed, missing, units, due }: SummaryRow,
  { plain, score, words, language }: Texts,
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
function conclusion({ findings, assessed }: CheckReport, { texts }: CheckView): Block {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const { diagnostic } of findings) counts[severityOf(diagnostic)] += 1
  const first = findings.find(({ diagnostic }) => severityOf(diagnostic) === 'error') ?? findings[0]
  const found = first
    ? `${texts.messages.summary(counts)}. ${texts.messages.explain(first.diagnostic.code)}`
    : texts.check.clean
  return {
    kind: 'outline',
    lines: [
      { text: found, depth: 0, isWhole: true },
      { text: texts.check.assessed(sumAssessed(assessed)), depth: 0 },
    ],
  }
}
