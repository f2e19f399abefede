import { gridLines, hanging } from './grid.js'
import {
  type Block,
  type Display,
  type Distribution,
  type OutlineLine,
  type Page,
  paper,
  type Text,
} from './page.js'
import { type Paint, painter } from './paint.js'
import { indentOf, widthOf } from './width.js'

/** For people at a terminal, as wide as it is. */
export const textPage = (page: Page, display: Display): string =>
  [...textParts(page, display)].join('')

/** The same while it is made, line by line. */
export function* textParts({ title, labels, blocks }: Page, display: Display): Iterable<string> {
  const canvas = { width: display.width, paint: painter(display) }
  const head = [...strong(title, canvas), ...labels.flatMap((line) => plain(line, canvas))]
  yield head.join('\n')
  for (const block of blocks) {
    let separator = '\n\n'
    for (const line of blockLines(block, canvas)) {
      yield `${separator}${line}`
      separator = '\n'
    }
  }
  yield '\n'
}

interface Canvas {
  readonly width: number
  readonly paint: Paint
}

function blockLines(block: Block, canvas: Canvas): Iterable<string> {
  const { width, paint } = canvas
  switch (block.kind) {
    case 'heading':
      return strong(block.text, canvas)
    case 'lines':
      return block.lines.flatMap((line) => plain(line, canvas))
    case 'list':
      return block.items.flatMap(({ text, about = [] }) => [
        // Further lines of an item stand deeper than its first, and what is said of it deeper still.
        ...hanging(text, { first: indentOf(1), others: indentOf(2), width }, paint),
        ...about.flatMap((line) => outlineLines({ text: line, depth: 3 }, canvas)),
      ])
    case 'outline':
      return block.lines.flatMap((line) => outlineLines(line, canvas))
    case 'legend':
      return legendLines(block.signs, indentOf(block.depth ?? 0), width)
    case 'commands':
      return block.commands.map((command) => indentOf(1) + command)
    case 'table':
      return gridLines(block, width, paint)
    case 'distribution':
      return distributionLines(block, canvas)
    case 'section':
      return sectionLines(block.blocks, canvas)
  }
}

function* sectionLines(blocks: readonly Block[], canvas: Canvas): Iterable<string> {
  for (const block of blocks) yield* blockLines(block, canvas)
}

const plain = (text: Text, { width, paint }: Canvas): readonly string[] =>
  hanging(text, { first: '', others: '', width }, paint)

const strong = (text: Text, canvas: Canvas): readonly string[] =>
  plain(typeof text === 'string' ? [{ text, isStrong: true }] : text, canvas)

function outlineLines(
  { text, depth, mark, isWhole = false }: OutlineLine,
  { width: screen, paint }: Canvas,
): readonly string[] {
  const indent = indentOf(depth)
  const width = isWhole && screen >= paper.width ? Number.POSITIVE_INFINITY : screen
  if (!mark) return hanging(text, { first: indent, others: indent, width }, paint)
  const others = `${indent}${' '.repeat(widthOf(mark.text) + 1)}`
  const first = `${indent}${paint([mark.text], [mark]).join('')} `
  return hanging(text, { first, others, width }, paint)
}

/** A sign and its meaning stay together. */
function legendLines(signs: readonly string[], indent: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const sign of signs) {
    const line = lines.at(-1)
    const longer = line === undefined ? undefined : `${line}  ${sign}`
    if (longer !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(indent + sign)
  }
  return lines
}

const labelWidth = 18
const countWidth = 5
const longestBar = 40

function distributionLines({ shares }: Distribution, { width, paint }: Canvas): readonly string[] {
  const room = width - indentOf(1).length - labelWidth - countWidth - 2
  const longest = Math.min(longestBar, room)
  const most = Math.max(...shares.map(({ count }) => count))
  return shares.map(({ label, count }) => {
    const bar = '█'.repeat(Math.ceil((count * longest) / most))
    const blank = ' '.repeat(Math.max(0, labelWidth - widthOf(label)))
    const drawn = paint([bar], [{ text: bar, tone: 'good' }]).join('')
    return `${indentOf(1)}${label}${blank} ${String(count).padStart(countWidth)} ${drawn}`.trimEnd()
  })
}
