import type { CheckFinding, CheckReport, FindingSubject } from '../../domain/check-report.js'
import { isError, isWarning } from '../../domain/diagnostic.js'
import { indicatorsOf } from '../../domain/rubric.js'
import { inLanguage } from '../../domain/words.js'
import { type JunitSuite, junitXml, outcomeOf, told } from '../findings/junit.js'
import type { CheckReporter, CheckView } from './view.js'

interface Suite {
  readonly name: string
  readonly cases: readonly Case[]
}

interface Case {
  readonly name: string
  readonly findings: readonly CheckFinding[]
}

/** A suite for each agency-year with a case for each indicator, and one for all that has none. */
export const junit: CheckReporter = (report, view) =>
  junitXml({
    name: 'merit check',
    asOf: report.asOf,
    suites: [...fileSuites(report, view), ...agencySuites(report, view)].map((suite) =>
      suiteOf(suite, view),
    ),
  })

function fileSuites({ findings }: CheckReport, { texts }: CheckView): readonly Suite[] {
  const own = findings.filter(({ subject }) => !subject)
  if (own.length === 0) return []
  const files = [...new Set(own.map(({ diagnostic }) => diagnostic.at?.file ?? ''))]
  const cases = files.map((file) => ({
    name: file || texts.check.call,
    findings: own.filter(({ diagnostic }) => (diagnostic.at?.file ?? '') === file),
  }))
  return [{ name: texts.check.files, cases }]
}

function agencySuites(
  { rubric, findings, summary }: CheckReport,
  { texts }: CheckView,
): readonly Suite[] {
  const owned = new Map<string, CheckFinding[]>()
  for (const finding of findings) {
    const key = keyOf(finding.subject)
    const known = owned.get(key)
    if (known) known.push(finding)
    else owned.set(key, [finding])
  }
  const subjects = [...summary, ...findings.flatMap(({ subject }) => subject ?? [])]
  const suites = new Map(subjects.map((each) => [`${each.agency}, ${each.year}`, each]))
  const indicators = rubric ? indicatorsOf(rubric) : []
  return [...suites].map(([name, { agency, year }]) => ({
    name,
    cases: indicators.map(({ id, name: words }) => ({
      name: `${id} ${inLanguage(words, texts.language)}`,
      findings: owned.get(keyOf({ agency, year, indicator: id })) ?? [],
    })),
  }))
}

const keyOf = (subject: FindingSubject | undefined): string =>
  subject ? [subject.agency, subject.year, subject.indicator].join('\u0000') : ''

/** Findings that fail nothing are told after the cases. */
function suiteOf({ name, cases }: Suite, view: CheckView): JunitSuite {
  const diagnostics = (findings: readonly CheckFinding[]) =>
    findings.map(({ diagnostic }) => diagnostic)
  const others = cases.flatMap(({ findings }) => findings.filter((each) => !isFailing(each, view)))
  return {
    name,
    properties: [],
    cases: cases.map((each) => ({
      name: each.name,
      outcome: outcomeOf(
        diagnostics(each.findings.filter((one) => isFailing(one, view))),
        view.texts,
      ),
    })),
    output: told(diagnostics(others), view.texts),
  }
}

const isFailing = ({ diagnostic }: CheckFinding, { isStrict }: CheckView): boolean =>
  isError(diagnostic) || (isStrict && isWarning(diagnostic))
