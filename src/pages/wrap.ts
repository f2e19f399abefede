/** Screens are at least this wide. */
const screenWidth = 80

/** Breaks a text at spaces so that each line fits, the following lines indented as asked. */
export function wrap(text: string, indent = '', width = screenWidth): string {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width - indent.length) {
      lines[lines.length - 1] = `${line} ${word}`
    } else {
      lines.push(word)
    }
  }
  return lines.map((line) => indent + line).join('\n')
}
