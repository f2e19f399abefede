import type { Block, Page } from './page.js'
import { singleLine } from './score-facts.js'

/** A page for repositories and CI summaries; text from files is escaped. */
export const markdownPage = ({ title, labels, blocks }: Page): string =>
  `${[
    `# ${escaped(singleLine(title))}`,
    ...(labels.length > 0
      ? [labels.map((line) => `- ${escaped(singleLine(line))}`).join('\n')]
      : []),
    ...blocks.map(markdownBlock),
  ].join('\n\n')}\n`

export function markdownBlock(block: Block): string {
  if (block.kind === 'heading') return `## ${escaped(singleLine(block.text))}`
  if (block.kind === 'lines') return block.lines.map(escaped).join('\n\n')
  if (block.kind === 'table') return table(block.header, block.rows)
  return block.items
    .flatMap(({ text, about = [] }) => [
      `- ${escaped(singleLine(text))}`,
      ...about.map((line) => `  - ${escaped(singleLine(line))}`),
    ])
    .join('\n')
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => escaped(singleLine(cell))).join(' | ')} |`
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n')
}

/** Everything that Markdown or the HTML in it would obey. */
export const escaped = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<>|#~&]/g, (character) =>
    character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
  )
