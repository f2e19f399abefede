import type { SheetRow } from '../sheet.js'

/** Where reading starts. */
interface Start {
  readonly start: number
  readonly line: number
  readonly index: number
}

/**
 * Rows of a text in which every quote is where it should be; undefined where one is not, or the
 * last one is open: then csv-parse is asked, which judges and tells the place. On a small file this
 * takes a tenth of the time, for the parser's loop over single bytes is not yet compiled when the
 * program starts. Same cells and same places as csv-parse gives, which a property test holds.
 */
export function cleanRows(
  text: string,
  delimiter: string,
  first: Start,
): readonly SheetRow[] | undefined {
  const rows: SheetRow[] = []
  let { line, index, start } = first
  let position = start
  while (position < text.length) {
    const record = readRecord(text, position, delimiter)
    if (!record) return undefined
    const written = text.slice(position, record.end)
    const end = start + Buffer.byteLength(written)
    rows.push({ cells: record.cells, line, index, start, end })
    line += written.split('\n').length - 1
    index += 1
    start = end
    position = record.end
  }
  return rows
}

interface Record {
  readonly cells: readonly string[]
  /** After the line break. */
  readonly end: number
}

function readRecord(text: string, start: number, delimiter: string): Record | undefined {
  const lineEnd = endOfLine(text, start)
  const line = text.slice(start, lineEnd)
  return line.includes('"')
    ? readQuotedRecord(text, start, delimiter)
    : { cells: line.split(delimiter), end: lineEnd + 1 }
}

function readQuotedRecord(text: string, start: number, delimiter: string): Record | undefined {
  const cells: string[] = []
  let position = start
  for (;;) {
    const cell =
      text[position] === '"' ? quotedCell(text, position) : plainCell(text, position, delimiter)
    if (!cell) return undefined
    cells.push(cell.value)
    position = cell.end + 1
    const after = text[cell.end]
    if (after === undefined || after === '\n') return { cells, end: position }
    if (after !== delimiter) return undefined
  }
}

interface Cell {
  readonly value: string
  /** Of the delimiter or line break after it. */
  readonly end: number
}

function quotedCell(text: string, start: number): Cell | undefined {
  let close = text.indexOf('"', start + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  const value = text.slice(start + 1, close).replaceAll('""', '"')
  return close === -1 ? undefined : { value, end: close + 1 }
}

function plainCell(text: string, start: number, delimiter: string): Cell | undefined {
  const lineEnd = endOfLine(text, start)
  const next = text.indexOf(delimiter, start)
  const end = next === -1 ? lineEnd : Math.min(next, lineEnd)
  const value = text.slice(start, end)
  return value.includes('"') ? undefined : { value, end }
}

function endOfLine(text: string, start: number): number {
  const lineBreak = text.indexOf('\n', start)
  return lineBreak === -1 ? text.length : lineBreak
}
