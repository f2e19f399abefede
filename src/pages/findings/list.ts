import { Chalk } from 'chalk'
import type { Severity } from '../../core/codes.js'
import { type Code, type Diagnostic, isError, severityOf } from '../../core/diagnostic.js'
import type { Display } from '../page.js'
import { describe, type Texts } from '../words/texts.js'
import { wrap } from '../wrap.js'

/**
 * What becomes of findings of one code beyond those that are written out: they stand in the JSON of the
 * same command, they are only counted, or nothing is left out.
 */
export type Remainder = 'in-json' | 'counted' | 'none'

export interface DiagnosticView {
  readonly texts: Texts
  readonly display: Display
  /** Errors only. */
  readonly isQuiet: boolean
  readonly remainder: Remainder
}

/** Diagnostics for standard error: place, code, what is wrong, and how to mend it. */
export function renderDiagnostics(all: readonly Diagnostic[], view: DiagnosticView): string {
  const shown = view.isQuiet ? all.filter(isError) : all
  if (shown.length === 0) return ''
  const { messages } = view.texts
  const parts = withinBounds(shown, view)
  const placed = shown.filter(({ at }) => at !== null)
  const first = placed.find(isError) ?? placed[0]
  const summary = `${messages.summary(count(shown))}.${first ? ` ${messages.explain(first.code)}` : ''}`
  return [...parts, summary, ''].join('\n')
}

/** Diagnostics of one code that are written out; the others are counted. */
const shownPerCode = 20

function withinBounds(shown: readonly Diagnostic[], view: DiagnosticView): readonly string[] {
  const { remainder } = view
  if (remainder === 'none') return shown.map((diagnostic) => render(diagnostic, view))
  const seen = new Map<Code, number>()
  const parts = shown.flatMap((diagnostic) => {
    const count = (seen.get(diagnostic.code) ?? 0) + 1
    seen.set(diagnostic.code, count)
    return count > shownPerCode ? [] : [render(diagnostic, view)]
  })
  const rest = [...seen].filter(([, count]) => count > shownPerCode)
  const { more, moreInJson } = view.texts.messages
  const told = remainder === 'in-json' ? moreInJson : more
  return [...parts, ...rest.map(([code, count]) => told(count - shownPerCode, code))]
}

function render(diagnostic: Diagnostic, { texts, display }: DiagnosticView): string {
  const pen = new Chalk({ level: display.hasColor ? 1 : 0 })
  const paint = { error: pen.red, warning: pen.yellow, info: pen.cyan }
  const { code, at } = diagnostic
  const severity = severityOf(diagnostic)
  const { message, hint } = describe(diagnostic, texts)
  const place = at ? `${at.file}:${at.line}:${at.column}: ` : ''
  return [
    `${pen.bold(place)}${paint[severity](texts.severities[severity])} ${code}`,
    wrap(message, display.width, '  '),
    wrap(`${texts.messages.fix}: ${hint}`, display.width, '  '),
  ].join('\n')
}

function count(diagnostics: readonly Diagnostic[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const diagnostic of diagnostics) counts[severityOf(diagnostic)] += 1
  return counts
}
