import type { Severity } from '../../core/codes.js'
import { type Diagnostic, severityOf } from '../../core/diagnostic.js'
import { describe, type Texts } from '../words/texts.js'

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' }

/** GitHub shows no more of a kind in one step, and drops the rest without a word. */
const shownOfAKind = 10

/**
 * Annotations of a workflow run: the commands that GitHub reads from the output of a step, each a
 * line. Of a kind the first are shown, beside notices that stand there already.
 */
export function annotations(
  all: readonly Diagnostic[],
  texts: Texts,
  notices = 0,
): readonly string[] {
  const ofKind = (severity: Severity) => all.filter((each) => severityOf(each) === severity)
  const kinds = [ofKind('error'), ofKind('warning'), ofKind('info')]
  const room = shownOfAKind - notices
  const isTooMuch = kinds.some(({ length }, index) => length > (index < 2 ? shownOfAKind : room))
  const limits = [shownOfAKind, shownOfAKind, room - (isTooMuch ? 1 : 0)]
  const shown = kinds.flatMap((kind, index) => kind.slice(0, limits[index]))
  const lines = shown.map((diagnostic) => annotation(diagnostic, texts))
  const left = all.length - shown.length
  return left > 0 ? [...lines, notice(texts.check.leftOut(left))] : lines
}

/** A line that is shown with the run, at no place of a file. */
export const notice = (text: string): string => `::notice::${escaped(text)}`

function annotation(diagnostic: Diagnostic, texts: Texts): string {
  const { code, at } = diagnostic
  const { message, hint } = describe(diagnostic, texts)
  const place = at ? [`file=${property(at.file)}`, `line=${at.line}`, `col=${at.column}`] : []
  const properties = [...place, `title=${property(code)}`].join(',')
  const text = `${message} ${texts.messages.fix}: ${hint}`
  return `::${commands[severityOf(diagnostic)]} ${properties}::${escaped(text)}`
}

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string =>
  escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
