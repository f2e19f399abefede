import { type Block, type Page, plainText, type Text } from './page.js'
import { singleLine } from './score-facts.js'

/** A page for repositories and CI summaries; text from files is escaped. */
export const markdownPage = (page: Page): string => [...markdownParts(page)].join('')

/** The same while it is made, block by block. */
export function* markdownParts({ title, labels, blocks }: MarkdownPage): Iterable<string> {
  yield `# ${onOneLine(title)}`
  if (labels.length > 0) yield `\n\n${listOf(labels)}`
  for (const block of blocks) yield `\n\n${markdownBlock(block)}`
  yield '\n'
}

/** Blocks may be made one after the other. */
type MarkdownPage = Omit<Page, 'blocks'> & { readonly blocks: Iterable<Block> }

export function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level ?? 2)} ${onOneLine(block.text)}`
    case 'lines':
      return block.lines.map(inline).join('\n\n')
    case 'list':
      return block.items
        .flatMap(({ text, about = [] }) => [
          `- ${onOneLine(text)}`,
          ...about.map((line) => `  - ${onOneLine(line)}`),
        ])
        .join('\n')
    case 'outline':
      return block.lines
        .map(({ text, depth }) => `${'  '.repeat(Math.max(0, depth - 1))}- ${onOneLine(text)}`)
        .join('\n')
    case 'legend':
      return listOf(block.signs)
    case 'commands':
      return ['```', ...block.commands, '```'].join('\n')
    case 'table':
      return table(
        block.columns.map(({ heading }) => heading),
        block.rows,
      )
    case 'distribution':
      return table(
        [block.heading, block.count],
        block.shares.map(({ label, count }) => [label, String(count)]),
      )
    case 'section':
      return block.blocks.map(markdownBlock).join('\n\n')
  }
}

const listOf = (lines: readonly string[]): string =>
  lines.map((line) => `- ${onOneLine(line)}`).join('\n')

/** Read by columns, a table needs no emphasis. */
export function table(header: readonly string[], rows: readonly (readonly Text[])[]): string {
  const line = (cells: readonly Text[]) =>
    `| ${cells.map((cell) => onOneLine(plainText(cell))).join(' | ')} |`
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n')
}

const onOneLine = (text: Text): string =>
  typeof text === 'string' ? escaped(singleLine(text)) : singleLine(inline(text))

/** What is strong is strong here, too; colours are a screen's. */
const inline = (text: Text): string =>
  typeof text === 'string'
    ? escaped(text)
    : text
        .map(({ text: part, isStrong = false }) =>
          isStrong ? `**${escaped(part)}**` : escaped(part),
        )
        .join('')

/** Everything that Markdown or the HTML in it would obey. */
export const escaped = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<>|#~&]/g, (character) =>
    character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
  )
