import { dayOfRun } from '../../../core/day.js'
import { type Diagnostic, isError, isWarning } from '../../../core/diagnostic.js'
import { groupMap } from '../../../core/groups.js'
import { type Indicator, indicatorsOf } from '../../../core/rubric.js'
import { inLanguage } from '../../../core/words.js'
import {
  fileSuites,
  type JunitOutcome,
  type JunitSuite,
  junitXml,
  outcomeOf,
  outputOf,
} from '../../../pages/findings/junit.js'
import {
  type AssessedRow,
  type CheckFinding,
  type CheckReport,
  findingSubjectKey,
  type SummaryRow,
} from '../report.js'
import type { CheckReporter, CheckView } from './view.js'

interface Suite {
  readonly agency: string
  readonly year: number
  /** Absent where faulty rows forbid to look at all of it. */
  readonly assessed: AssessedRow | undefined
  readonly findings: readonly CheckFinding[]
  readonly cases: readonly Case[]
}

interface Case {
  readonly indicator: Indicator
  readonly row: SummaryRow | undefined
  readonly findings: readonly CheckFinding[]
}

/**
 * A suite for each agency-year with a case for how much is assessed and one for each indicator, and
 * a suite for all that has none. What nobody has assessed has not passed: it is skipped.
 */
export const junit: CheckReporter = (report, view) =>
  junitXml({
    name: 'merit check',
    asOf: dayOfRun(report.asOf),
    suites: [
      ...fileSuites(ofFiles(report), (each) => isFailing(each, view), view.texts),
      ...agencySuites(report).map((suite) => suiteOf(suite, view)),
    ],
  })

const ofFiles = ({ findings }: CheckReport): readonly Diagnostic[] =>
  diagnosticsOf(findings.filter(({ subject }) => !subject))

function agencySuites({ rubric, findings, assessed, summary }: CheckReport): readonly Suite[] {
  const owned = groupMap(findings, ({ subject }) => findingSubjectKey(subject))
  const rows = new Map(
    summary.map((row) => [findingSubjectKey({ ...row, indicator: row.indicator.id }), row]),
  )
  const counts = new Map(
    assessed.map((row) => [findingSubjectKey({ ...row, indicator: null }), row]),
  )
  const subjects = [...assessed, ...findings.flatMap(({ subject }) => subject ?? [])]
  const suites = new Map(
    subjects.map((each) => [findingSubjectKey({ ...each, indicator: null }), each]),
  )
  const indicators = rubric ? indicatorsOf(rubric) : []
  return [...suites].map(([whole, { agency, year }]) => ({
    agency,
    year,
    assessed: counts.get(whole),
    findings: owned.get(whole) ?? [],
    cases: indicators.map((indicator) => {
      const key = findingSubjectKey({ agency, year, indicator: indicator.id })
      return { indicator, row: rows.get(key), findings: owned.get(key) ?? [] }
    }),
  }))
}

/** Findings that fail nothing are told after the cases. */
function suiteOf({ agency, year, assessed, findings, cases }: Suite, view: CheckView): JunitSuite {
  const { texts } = view
  const all = diagnosticsOf([...findings, ...cases.flatMap((each) => each.findings)])
  return {
    name: texts.check.whole(agency, year),
    properties: assessed
      ? [
          ['assessed', String(assessed.assessed)],
          ['applicable', String(assessed.applicable)],
        ]
      : [],
    cases: [
      { name: texts.check.wholeCase, outcome: wholeOutcome({ assessed, findings }, view) },
      ...cases.map((each) => ({
        name: `${each.indicator.id} ${inLanguage(each.indicator.name, texts.language)}`,
        outcome: caseOutcome(each, view),
      })),
    ],
    output: outputOf(
      all.filter((each) => !isFailing(each, view)),
      texts,
    ),
  }
}

function wholeOutcome(
  { assessed, findings }: Pick<Suite, 'assessed' | 'findings'>,
  view: CheckView,
): JunitOutcome {
  const { texts } = view
  const outcome = failureOf(findings, view)
  if (outcome.kind === 'failed') return outcome
  if (!assessed) return { kind: 'skipped', message: texts.check.unread }
  return assessed.open.length === 0
    ? outcome
    : { kind: 'skipped', message: texts.check.assessed(assessed) }
}

function caseOutcome({ row, findings }: Case, view: CheckView): JunitOutcome {
  const { check } = view.texts
  const outcome = failureOf(findings, view)
  if (outcome.kind === 'failed') return outcome
  if (!row) return { kind: 'skipped', message: check.unread }
  if (row.notApplicable) return { kind: 'skipped', message: check.excluded }
  return row.claimed === null ? { kind: 'skipped', message: check.open } : outcome
}

const failureOf = (findings: readonly CheckFinding[], view: CheckView): JunitOutcome =>
  outcomeOf(
    diagnosticsOf(findings).filter((one) => isFailing(one, view)),
    view.texts,
  )

const diagnosticsOf = (findings: readonly CheckFinding[]): readonly Diagnostic[] =>
  findings.map(({ diagnostic }) => diagnostic)

const isFailing = (diagnostic: Diagnostic, { isStrict }: CheckView): boolean =>
  isError(diagnostic) || (isStrict && isWarning(diagnostic))
