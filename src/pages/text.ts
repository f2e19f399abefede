import { Chalk, type ChalkInstance } from 'chalk'
import { grid } from './grid.js'
import type { Block, ListItem, Page } from './page.js'
import { wrap } from './wrap.js'

/** For people at a terminal; 80 characters wide at most. */
export function textPage({ title, labels, blocks }: Page, hasColor: boolean): string {
  const pen = new Chalk({ level: hasColor ? 1 : 0 })
  const head = [pen.bold(wrap(title)), ...labels.map((line) => wrap(line))].join('\n')
  return `${[head, ...blocks.map((block) => drawn(block, pen))].join('\n\n')}\n`.replaceAll(
    /\n{3,}/g,
    '\n\n',
  )
}

function drawn(block: Block, pen: ChalkInstance): string {
  if (block.kind === 'heading') return pen.bold(wrap(block.text))
  if (block.kind === 'lines') return block.lines.map((line) => wrap(line)).join('\n')
  if (block.kind === 'list') return block.items.map(drawnItem).join('\n')
  return grid(
    block.header,
    block.rows,
    block.widths.map((width) => (width < 0 ? { width: -width, alignment: 'right' } : { width })),
  )
}

/** Further lines of an item stand deeper than its first, and what is said of it deeper still. */
const drawnItem = ({ text, about = [] }: ListItem): string =>
  [`  ${wrap(text, '    ').trimStart()}`, ...about.map((line) => wrap(line, '      '))].join('\n')
