import type { Day } from '../../core/day.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import { printable } from '../../core/printable.js'
import { describe, type Texts } from '../words/texts.js'

export interface JunitRun {
  /** The command, as the package of each suite. */
  readonly name: string
  /** The day asked about: reports hold no clock, and the schema asks for a moment. */
  readonly asOf: Day
  readonly suites: readonly JunitSuite[]
}

export interface JunitSuite {
  readonly name: string
  readonly properties: readonly (readonly [name: string, value: string])[]
  readonly cases: readonly JunitCase[]
  /** What is told besides the outcome of its cases. */
  readonly output: string
}

export interface JunitCase {
  readonly name: string
  readonly outcome: JunitOutcome
}

export type JunitOutcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'skipped'; readonly message: string }
  | {
      readonly kind: 'failed'
      readonly message: string
      readonly type: string
      readonly text: string
    }

/**
 * JUnit's XML in the form that both schemas in use accept, that of Ant (JUnit.xsd by Windy Road)
 * and that of Jenkins (junit-10.xsd): the first asks for every attribute and part here, in this
 * order, and the second allows them. One failure a case.
 */
export const junitXml = (run: JunitRun): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...run.suites.flatMap((suite, index) => suiteLines(suite, index, run)),
    '</testsuites>',
    '',
  ].join('\n')

function suiteLines(
  { name, properties, cases, output }: JunitSuite,
  index: number,
  { name: command, asOf }: JunitRun,
): readonly string[] {
  const attributes = [
    attribute('name', name),
    counts(cases),
    attribute('package', command),
    attribute('id', String(index)),
    attribute('timestamp', `${asOf}T00:00:00`),
    attribute('hostname', 'localhost'),
    attribute('time', '0'),
  ]
  return [
    `  <testsuite ${attributes.join(' ')}>`,
    ...propertyLines(properties),
    ...cases.flatMap((each) => caseLines(each, name)),
    `    <system-out>${escaped(output)}</system-out>`,
    '    <system-err></system-err>',
    '  </testsuite>',
  ]
}

const propertyLines = (properties: JunitSuite['properties']): readonly string[] =>
  properties.length === 0
    ? ['    <properties/>']
    : [
        '    <properties>',
        ...properties.map(
          ([name, value]) =>
            `      <property ${attribute('name', name)} ${attribute('value', value)}/>`,
        ),
        '    </properties>',
      ]

function caseLines({ name, outcome }: JunitCase, suite: string): readonly string[] {
  const open = `    <testcase ${attribute('name', name)} ${attribute('classname', suite)} time="0"`
  if (outcome.kind === 'passed') return [`${open}/>`]
  return [`${open}>`, `      ${outcomeLine(outcome)}`, '    </testcase>']
}

function outcomeLine(outcome: Exclude<JunitOutcome, { readonly kind: 'passed' }>): string {
  if (outcome.kind === 'skipped') return `<skipped ${attribute('message', outcome.message)}/>`
  const { message, type, text } = outcome
  const attributes = `${attribute('message', message)} ${attribute('type', type)}`
  return `<failure ${attributes}>${escaped(text)}</failure>`
}

function counts(cases: readonly JunitCase[]): string {
  const count = (kind: JunitOutcome['kind']) =>
    cases.filter(({ outcome }) => outcome.kind === kind).length
  return `tests="${cases.length}" failures="${count('failed')}" errors="0" skipped="${count('skipped')}"`
}

/** Failed by the first finding; its text tells every one. Without findings a case has passed. */
export function outcomeOf(findings: readonly Diagnostic[], texts: Texts): JunitOutcome {
  const [first] = findings
  if (!first) return { kind: 'passed' }
  const { message } = describe(first, texts)
  return { kind: 'failed', message, type: first.code, text: outputOf(findings, texts) }
}

/** A suite with a case for each file, and one for what has no place; none where nothing was found. */
export function fileSuites(
  all: readonly Diagnostic[],
  isFailing: (diagnostic: Diagnostic) => boolean,
  texts: Texts,
): readonly JunitSuite[] {
  if (all.length === 0) return []
  const files = [...new Set(all.map(({ at }) => at?.file ?? ''))]
  const cases = files.map((file) => {
    const own = all.filter((each) => (each.at?.file ?? '') === file && isFailing(each))
    return { name: file || texts.check.call, outcome: outcomeOf(own, texts) }
  })
  const others = all.filter((each) => !isFailing(each))
  return [{ name: texts.check.files, properties: [], cases, output: outputOf(others, texts) }]
}

/** Findings as plain text: place and code, message, hint. */
export const outputOf = (findings: readonly Diagnostic[], texts: Texts): string =>
  findings
    .map((diagnostic) => {
      const { code, at } = diagnostic
      const { message, hint } = describe(diagnostic, texts)
      const place = at ? `${at.file}:${at.line}:${at.column}: ` : ''
      return `${place}${code}\n${message}\n${texts.messages.fix}: ${hint}`
    })
    .join('\n\n')

const attribute = (name: string, value: string): string => `${name}="${escaped(value)}"`

/** What XML 1.0 cannot hold at all, even escaped, besides what is never printed. */
const forbidden = /[\ufffe\uffff]|\p{Surrogate}/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

const escaped = (text: string): string =>
  printable(text)
    .replaceAll(forbidden, '')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
