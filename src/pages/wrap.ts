import { widthOf } from './width.js'

/** Breaks a text at spaces so that each line fits, all of them indented as asked. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let taken = 0
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const wide = widthOf(word)
    const line = lines.at(-1)
    if (line !== undefined && taken + 1 + wide <= width - indent.length) {
      lines[lines.length - 1] = `${line} ${word}`
      taken += 1 + wide
    } else {
      lines.push(word)
      taken = wide
    }
  }
  return lines.map((line) => indent + line).join('\n')
}
