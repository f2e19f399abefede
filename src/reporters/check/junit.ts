import type { CheckFinding, CheckReport, FindingSubject } from '../../domain/check-report.js'
import { type Diagnostic, isError, isWarning } from '../../domain/diagnostic.js'
import { indicatorsOf } from '../../domain/rubric.js'
import { inLanguage } from '../../domain/words.js'
import { fileSuites, type JunitSuite, junitXml, outcomeOf, told } from '../findings/junit.js'
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
    suites: [
      ...fileSuites(ofFiles(report), (each) => isFailing(each, view), view.texts),
      ...agencySuites(report, view).map((suite) => suiteOf(suite, view)),
    ],
  })

const ofFiles = ({ findings }: CheckReport): readonly Diagnostic[] =>
  diagnosticsOf(findings.filter(({ subject }) => !subject))

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
  const all = cases.flatMap(({ findings }) => diagnosticsOf(findings))
  return {
    name,
    properties: [],
    cases: cases.map((each) => ({
      name: each.name,
      outcome: outcomeOf(
        diagnosticsOf(each.findings).filter((one) => isFailing(one, view)),
        view.texts,
      ),
    })),
    output: told(
      all.filter((each) => !isFailing(each, view)),
      view.texts,
    ),
  }
}

const diagnosticsOf = (findings: readonly CheckFinding[]): readonly Diagnostic[] =>
  findings.map(({ diagnostic }) => diagnostic)

const isFailing = (diagnostic: Diagnostic, { isStrict }: CheckView): boolean =>
  isError(diagnostic) || (isStrict && isWarning(diagnostic))
