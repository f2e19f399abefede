import { traitsOf } from '../../core/code-registry.js'
import type { Severity } from '../../core/codes.js'
import { type Code, type Diagnostic, severityOf } from '../../core/diagnostic.js'
import { byCodePoint } from '../../core/order.js'
import type { Place } from '../../core/place.js'
import type { Result } from '../../core/result.js'
import { describe, type Texts } from '../words/texts.js'
import type { Explanations } from './explanation.js'

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' }

/** With what rules and results are told. */
export interface SarifView {
  readonly texts: Texts
  readonly explanations: Explanations
}

/** SARIF 2.1.0 on one line, as code scanning services read it. */
export function sarifLog(
  tool: Result['tool'],
  all: readonly Diagnostic[],
  view: SarifView,
  properties?: Readonly<Record<string, string | number | boolean>>,
): string {
  const found = [...new Set(all.map(({ code }) => code))].toSorted(byCodePoint)
  const run = {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        language: view.texts.language,
        rules: found.map((code) => ruleOf(code, view)),
      },
    },
    columnKind: 'unicodeCodePoints',
    ...(properties && { properties }),
    results: all.map((diagnostic) => resultOf(diagnostic, found, view)),
  }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  }
  return `${JSON.stringify(log)}\n`
}

function ruleOf(code: Code, { explanations, texts }: SarifView) {
  const { about, wrong, right } = explanations[code]
  const example =
    wrong === undefined || right === undefined
      ? []
      : [`${texts.explain.wrong}:\n${wrong}`, `${texts.explain.right}:\n${right}`]
  return {
    id: code,
    shortDescription: { text: firstSentence(about) },
    fullDescription: { text: about },
    help: { text: [about, ...example].join('\n\n') },
    defaultConfiguration: { level: levels[traitsOf(code).severity] },
  }
}

const firstSentence = (text: string): string => /^.*?[.?](?= |$)/s.exec(text)?.[0] ?? text

function resultOf(diagnostic: Diagnostic, found: readonly Code[], { texts }: SarifView) {
  const { code, at } = diagnostic
  const { message, hint } = describe(diagnostic, texts)
  return {
    ruleId: code,
    ruleIndex: found.indexOf(code),
    level: levels[severityOf(diagnostic)],
    message: { text: `${message} ${texts.messages.fix}: ${hint}` },
    ...(at && { locations: [locationOf(at)] }),
  }
}

const locationOf = ({ file, line, column }: Place) => ({
  physicalLocation: {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
    region: { startLine: line, startColumn: column },
  },
})
