export const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

export type LineEnd = '\n' | '\r\n'

/** The delimiter that stands most often in the first line with text, outside of quotes. */
export function detectDelimiter(text: string): Delimiter {
  const unquoted = firstLineOf(text).replace(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => unquoted.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/** No header is longer, in characters. */
const headerAtMost = 20_000

/** With the line breaks that stand in its quotes; a quote without end ends with its line. */
function firstLineOf(text: string): string {
  const start = text.search(/\S/)
  const lineStart = text.lastIndexOf('\n', start) + 1
  const head = text.slice(lineStart, lineStart + headerAtMost)
  const whole = /^(?:[^"\n]|"[^"]*")*(?=\n|$)/.exec(head)
  return whole?.[0] ?? head.split('\n', 1)[0] ?? ''
}
