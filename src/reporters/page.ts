import { Chalk, type ChalkInstance } from 'chalk'
import { grid } from './grid.js'
import { escaped, table } from './score/markdown.js'
import { wrap } from './wrap.js'

/** One block of a page: text form and Markdown draw the same blocks. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | {
      readonly kind: 'table'
      readonly header: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Characters of each column at a terminal; negative: figures, aligned right. */
      readonly widths: readonly number[]
    }

/** What a report says, before it is drawn. */
export interface Page {
  readonly title: string
  /** What it rests on, and how official that is. */
  readonly labels: readonly string[]
  readonly blocks: readonly Block[]
}

/** For people at a terminal; 80 characters wide at most. */
export function pageText({ title, labels, blocks }: Page, hasColor: boolean): string {
  const pen = new Chalk({ level: hasColor ? 1 : 0 })
  const head = [pen.bold(wrap(title)), ...labels.map((line) => wrap(line))].join('\n')
  const parts = [head, ...blocks.map((block) => blockText(block, pen))]
  return `${parts.join('\n\n')}\n`.replaceAll(/\n{3,}/g, '\n\n')
}

function blockText(block: Block, pen: ChalkInstance): string {
  if (block.kind === 'heading') return pen.bold(wrap(block.text))
  if (block.kind === 'lines') return block.lines.map((line) => wrap(line)).join('\n')
  return grid(
    block.header,
    block.rows,
    block.widths.map((width) => (width < 0 ? { width: -width, alignment: 'right' } : { width })),
  )
}

/** Text from files is escaped, so that it stays text. */
export function blockMarkdown(block: Block): string {
  if (block.kind === 'heading') return `## ${escaped(block.text)}`
  if (block.kind === 'lines') return block.lines.map(escaped).join('\n\n')
  return table(block.header, block.rows)
}
