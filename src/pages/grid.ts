import { fitted, gap } from './fit.js'
import { plainText, type Table, type TableColumn, type Text, type TextSpan } from './page.js'
import type { Paint } from './paint.js'
import { fitting, indentOf, widthOf } from './width.js'
import { wrap } from './wrap.js'

/** Rows under a ruled header, without other lines; below each other where the screen is too narrow. */
export function* gridLines(table: Table, width: number, paint: Paint): Iterable<string> {
  const columns = fitted(table, width)
  if (!columns) return yield* stacked(table, width, paint)
  const header = columns.map(({ heading }) => heading)
  yield* rowLines(header, columns, paint)
  yield '─'.repeat(columns.reduce((sum, column) => sum + column.width + gap, 0))
  for (const row of table.rows) yield* rowLines(row, columns, paint)
}

/** A row as lines: as many as its highest cell has. */
function rowLines(
  cells: readonly Text[],
  columns: readonly TableColumn[],
  paint: Paint,
): readonly string[] {
  const places = columns.map((column, index) => {
    const text = cells[index] ?? ''
    const lines = wrapCell(plainText(text), column.width)
    return { column, lines, drawn: paint(lines, text) }
  })
  const height = Math.max(...places.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    places
      .map(({ column, lines, drawn }) => {
        const blank = ' '.repeat(Math.max(0, column.width - widthOf(lines[line] ?? '')))
        const part = drawn[line] ?? ''
        return column.kind === 'figures' ? blank + part : part + blank
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  ).filter((line) => line !== '')
}

/** At spaces, or behind a character that words may be broken at. */
function wrapCell(cell: string, width: number): readonly string[] {
  if (widthOf(cell) <= width) return [cell.trimEnd()]
  const lines: string[] = []
  for (let rest = cell; rest !== ''; ) {
    const most = fitting(rest, width)
    const line = endIn(rest, most.length) ?? most
    lines.push(line.trimEnd())
    rest = rest.slice(line.length)
  }
  return lines
}

/** Up to the last place within so many letters where a line may end. */
const endIn = (text: string, letters: number): string | undefined =>
  new RegExp(`^.{1,${letters}}(?:\\s+|$)|^.{1,${Math.max(letters - 1, 1)}}[\\\\/_.,;-]`).exec(
    text,
  )?.[0]

/** Each cell behind its heading; what follows the first is said of it. */
function* stacked({ columns, rows }: Table, width: number, paint: Paint): Iterable<string> {
  for (const row of rows) {
    let depth = 0
    for (const [index, { heading }] of columns.entries()) {
      const text = row[index] ?? ''
      if (plainText(text).trim() === '') continue
      const named = [{ text: heading === '' ? '' : `${heading}: ` }, ...spansOf(text)]
      const indents = { first: indentOf(depth), others: indentOf(depth + 1) }
      yield* hanging(depth === 0 ? named.map(strong) : named, { ...indents, width }, paint)
      depth = 1
    }
  }
}

const strong = (span: TextSpan): TextSpan => ({ ...span, isStrong: true })

const spansOf = (text: Text): readonly TextSpan[] => (typeof text === 'string' ? [{ text }] : text)

/** A text whose further lines stand deeper than its first. */
export function hanging(
  text: Text,
  {
    first,
    others,
    width,
  }: { readonly first: string; readonly others: string; readonly width: number },
  paint: Paint,
): readonly string[] {
  const lines = wrap(plainText(text), width - others.length).split('\n')
  return paint(lines, text).map((line, index) => (index === 0 ? first : others) + line)
}
