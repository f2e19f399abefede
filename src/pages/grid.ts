import { table } from 'table'
import { fitted, gap } from './fit.js'
import { plainText, type Table, type TableColumn, type Text, type TextSpan } from './page.js'
import type { Paint } from './paint.js'
import { indentOf, isPlain } from './width.js'
import { wrap } from './wrap.js'

/** Rows under a ruled header, without other lines; below each other where the screen is too narrow. */
export function gridLines(grid: Table, width: number, paint: Paint): Iterable<string> {
  const columns = fitted(grid, width)
  if (!columns) return stacked(grid, width, paint)
  const header = columns.map(({ heading }) => heading)
  return [header, ...grid.rows].every((row) => row.every((cell) => isPlain(plainText(cell))))
    ? plainLines(header, grid.rows, columns, paint)
    : anyLines([header, ...grid.rows], columns, paint)
}

/**
 * Letters that are one column wide each need no library to be put under each other, which takes less
 * than half of the time; a property test holds that they stand where the library puts them.
 */
function* plainLines(
  header: readonly string[],
  rows: readonly (readonly Text[])[],
  columns: readonly TableColumn[],
  paint: Paint,
): Iterable<string> {
  yield* rowLines(header, columns, paint)
  yield '─'.repeat(columns.reduce((sum, column) => sum + column.width + gap, 0))
  for (const row of rows) yield* rowLines(row, columns, paint)
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
        const blank = ' '.repeat(column.width - (lines[line] ?? '').length)
        const part = drawn[line] ?? ''
        return column.kind === 'figures' ? blank + part : part + blank
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  ).filter((line) => line !== '')
}

/** At spaces, or behind a character that words may be broken at; as the library does. */
function wrapCell(cell: string, width: number): readonly string[] {
  if (cell.length <= width) return [cell.trimEnd()]
  const end = new RegExp(`^.{1,${width}}(?:\\s+|$)|^.{1,${Math.max(width - 1, 1)}}[\\\\/_.,;-]`)
  const lines: string[] = []
  for (let rest = cell; rest !== ''; ) {
    const line = end.exec(rest)?.[0] ?? rest.slice(0, width)
    lines.push(line.trimEnd())
    rest = rest.slice(line.length)
  }
  return lines
}

/** With real widths, by the library; it knows emphasis from letters. */
function anyLines(
  rows: readonly (readonly Text[])[],
  columns: readonly TableColumn[],
  paint: Paint,
): readonly string[] {
  const drawn = table(
    rows.map((row) =>
      columns.map((_, index) => paint([plainText(row[index] ?? '')], row[index] ?? '').join('')),
    ),
    {
      border: {
        ...{ topBody: '', topJoin: '', topLeft: '', topRight: '' },
        ...{ bottomBody: '', bottomJoin: '', bottomLeft: '', bottomRight: '' },
        ...{ bodyLeft: '', bodyRight: '', bodyJoin: '' },
        ...{ joinBody: '─', joinLeft: '', joinRight: '', joinJoin: '' },
      },
      columnDefault: { paddingLeft: 0, paddingRight: gap, wrapWord: true },
      columns: columns.map(({ width, kind }) => ({
        width,
        alignment: kind === 'figures' ? 'right' : 'left',
      })),
      drawHorizontalLine: (index) => index === 1,
    },
  )
  return drawn
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
}

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
