import { Chalk, type ChalkInstance } from 'chalk'
import { grid } from '../grid.js'
import { wrap } from '../wrap.js'
import { pageOf } from './page.js'
import type { Block, PlanReporter } from './view.js'

/** For people at a terminal; 80 characters wide at most. */
export const text: PlanReporter = (report, { texts, hasColor }) => {
  const pen = new Chalk({ level: hasColor ? 1 : 0 })
  const { title, labels, blocks } = pageOf(report, texts)
  const head = [pen.bold(wrap(title)), ...labels.map((line) => wrap(line))].join('\n')
  return `${[head, ...blocks.map((block) => drawn(block, pen))].join('\n\n')}\n`.replaceAll(
    /\n{3,}/g,
    '\n\n',
  )
}

function drawn(block: Block, pen: ChalkInstance): string {
  if (block.kind === 'heading') return pen.bold(wrap(block.text))
  if (block.kind === 'lines') return block.lines.map((line) => wrap(line)).join('\n')
  return grid(
    block.header,
    block.rows,
    block.widths.map((width) => (width < 0 ? { width: -width, alignment: 'right' } : { width })),
  )
}
