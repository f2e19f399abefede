import type { CheckFinding, CheckReport, FindingSubject } from '../../domain/check-report.js'
import { isError, isWarning } from '../../domain/diagnostic.js'
import { indicatorsOf } from '../../domain/rubric.js'
import { inLanguage } from '../../domain/words.js'
import { describe } from '../../i18n/texts.js'
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
export const junit: CheckReporter = (report, view) => {
  const suites = [...fileSuites(report, view), ...agencySuites(report, view)]
  const cases = suites.flatMap((suite) => suite.cases)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${named('merit check')} ${counts(cases, view)}>`,
    ...suites.flatMap((suite) => suiteLines(suite, view)),
    '</testsuites>',
    '',
  ].join('\n')
}

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

function suiteLines({ name, cases }: Suite, view: CheckView): readonly string[] {
  return [
    `  <testsuite ${named(name)} ${counts(cases, view)}>`,
    ...cases.flatMap((each) => caseLines(each, name, view)),
    '  </testsuite>',
  ]
}

function caseLines({ name, findings }: Case, suite: string, view: CheckView): readonly string[] {
  const open = `    <testcase ${named(name)} classname="${escaped(suite)}"`
  if (findings.length === 0) return [`${open}/>`]
  const failing = findings.filter((each) => isFailing(each, view))
  const others = findings.filter((each) => !failing.includes(each))
  return [
    `${open}>`,
    ...failureLines(failing, view),
    ...(others.length > 0 ? [`      <system-out>${escaped(told(others, view))}</system-out>`] : []),
    '    </testcase>',
  ]
}

/** One failure a case, as the common schema has it; its text tells every finding. */
function failureLines(failing: readonly CheckFinding[], view: CheckView): readonly string[] {
  const [first] = failing
  if (!first) return []
  const { message } = describe(first.diagnostic, view.texts)
  const attributes = `message="${escaped(message)}" type="${first.diagnostic.code}"`
  return [`      <failure ${attributes}>${escaped(told(failing, view))}</failure>`]
}

const isFailing = ({ diagnostic }: CheckFinding, { isStrict }: CheckView): boolean =>
  isError(diagnostic) || (isStrict && isWarning(diagnostic))

const told = (findings: readonly CheckFinding[], { texts }: CheckView): string =>
  findings
    .map(({ diagnostic }) => {
      const { code, at } = diagnostic
      const { message, hint } = describe(diagnostic, texts)
      const place = at ? `${at.file}:${at.line}:${at.column}: ` : ''
      return `${place}${code}\n${message}\n${texts.messages.mend}: ${hint}`
    })
    .join('\n\n')

function counts(cases: readonly Case[], view: CheckView): string {
  const failures = cases.filter(({ findings }) => findings.some((each) => isFailing(each, view)))
  return `tests="${cases.length}" failures="${failures.length}" errors="0" skipped="0"`
}

const named = (name: string): string => `name="${escaped(name)}"`

/** What XML 1.0 cannot hold at all, even escaped, with half pairs of surrogates. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

const escaped = (text: string): string =>
  text.replaceAll(forbidden, '').replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
