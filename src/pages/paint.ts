import { Chalk, type ChalkInstance } from 'chalk'
import type { Display, Text, TextSpan, TextTone } from './page.js'

/** Puts a text's emphasis on the lines that it was broken into. */
export type Paint = (lines: readonly string[], text: Text) => readonly string[]

/** The only place that knows how a terminal shows emphasis. */
export function painter({ hasColor }: Display): Paint {
  if (!hasColor) return (lines) => lines
  const pen = new Chalk({ level: 1 })
  return (lines, text) => (typeof text === 'string' ? lines : painted(lines, text, pen))
}

/** Lines have all letters of the spans in their order; only of spaces there may be fewer. */
function painted(
  lines: readonly string[],
  spans: readonly TextSpan[],
  pen: ChalkInstance,
): readonly string[] {
  const left = spans.map((span) => ({ span, letters: lettersIn(span.text) }))
  return lines.map((line) => {
    let drawn = ''
    let rest = line
    for (let next = left[0]; rest !== '' && next; next = left[0]) {
      const part = new RegExp(`^(?:\\s*\\S){0,${next.letters}}`).exec(rest)?.[0] ?? ''
      drawn += part === '' ? '' : styled(next.span, pen)(part)
      rest = rest.slice(part.length)
      next.letters -= lettersIn(part)
      if (next.letters > 0) break
      left.shift()
    }
    return drawn + rest
  })
}

const lettersIn = (text: string): number => text.replaceAll(/\s+/g, '').length

function styled(
  { tone, isStrong = false }: TextSpan,
  pen: ChalkInstance,
): (text: string) => string {
  const colored = tone ? pen[colors[tone]] : (text: string) => text
  return isStrong ? (text) => pen.bold(colored(text)) : colored
}

const colors = {
  good: 'green',
  bad: 'red',
  doubtful: 'yellow',
  remark: 'cyan',
  faint: 'dim',
} as const satisfies Record<TextTone, string>
