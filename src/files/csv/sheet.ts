import { CsvError, parse } from 'csv-parse/sync'
import type { Checked, Diagnostic } from '../../core/diagnostic.js'
import type { Place } from '../../core/place.js'
import { isBlankRow, type Sheet, type SheetRow } from '../sheet.js'
import { cleanRows } from './clean-rows.js'
import { type Delimiter, delimiters, detectDelimiter, type LineEnd } from './delimiter.js'
import { restored } from './neutral.js'

/** A broken quote swallows the rows after it; reading is taken up again this often at most. */
const maxBrokenQuotes = 50

/** A sheet, and how its file writes CSV, so that it can be written back in the same way. */
export interface CsvSheet extends Sheet {
  readonly delimiter: Delimiter
  readonly lineEnd: LineEnd
  /** Excel's first line `sep=;` stands above the rows. */
  readonly isDelimiterStated: boolean
}

/** A sheet from CSV text: `,` `;` or tab, any line ends, line breaks in quotes. */
export function readCsvSheet(text: string, file: string): Checked<CsvSheet> {
  const lines = text.replace(/\r\n?/g, '\n')
  const stated = statedDelimiter(lines)
  const delimiter = stated ?? detectDelimiter(lines)
  const source: CsvSource = { bytes: Buffer.from(lines), delimiter, file }
  const first = stated === undefined ? firstLine : secondLine
  const clean = cleanRows(lines, delimiter, first)
  const { rows, diagnostics } = clean
    ? { rows: withoutBlank(clean), diagnostics: [] }
    : readRows(source, first)
  const [header, ...others] = rows.map((row) => ({ ...row, cells: row.cells.map(restored) }))
  const [broken] = diagnostics
  const isHeaderBroken = header && broken?.at && broken.at.line <= header.line
  if (isHeaderBroken) return { value: undefined, diagnostics: [broken] }
  if (!header && !broken) {
    const at = { file, line: 1, column: 1 }
    return { value: undefined, diagnostics: [{ code: 'file-empty', facts: {}, at }] }
  }
  const value = header && {
    file,
    header,
    rows: others,
    lost: diagnostics.length,
    delimiter,
    lineEnd: lineEndOf(text),
    isDelimiterStated: stated !== undefined,
    placeOf: (row: SheetRow, column: number) => placeOfCell(source, row, column),
  }
  return { value, diagnostics }
}

/** Excel's own first line `sep=;`, which names the delimiter and is no row. */
export const statedDelimiter = (text: string): Delimiter | undefined =>
  delimiters.find((delimiter) => text.slice(0, 6).toLowerCase() === `sep=${delimiter}\n`)

/** Of the first line that has one; a lone CR, as of old Macintoshes, is not written any more. */
const lineEndOf = (text: string): LineEnd => (/\r\n?|\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n')

/** A text as its bytes, with what it is to be read by. @internal */
export interface CsvSource {
  readonly bytes: Buffer
  readonly delimiter: Delimiter
  readonly file: string
}

interface Rows {
  readonly rows: readonly SheetRow[]
  readonly diagnostics: readonly Diagnostic[]
}

const firstLine: Position = { start: 0, line: 1, index: 0 }
const secondLine: Position = { start: 'sep=;\n'.length, line: 2, index: 0 }

/**
 * By csv-parse, which tells broken quotes from good ones.
 * @internal
 */
export function readRows(source: CsvSource, first: Position = firstLine): Rows {
  const parts: (readonly SheetRow[])[] = []
  const diagnostics: Diagnostic[] = []
  let from: Position | undefined = first
  while (from && diagnostics.length < maxBrokenQuotes) {
    const { records, broken } = readUntilBroken(source, from)
    parts.push(withoutBlank(records))
    if (broken) diagnostics.push(broken.diagnostic)
    from = broken?.next
  }
  return { rows: parts.flat(), diagnostics }
}

const withoutBlank = (rows: readonly SheetRow[]): readonly SheetRow[] =>
  rows.filter((row) => !isBlankRow(row))

interface Position {
  readonly start: number
  readonly line: number
  readonly index: number
}

interface Broken {
  readonly diagnostic: Diagnostic
  readonly next: Position | undefined
}

/** All rows from a position up to the end or up to the first row with a broken quote. */
function readUntilBroken(
  source: CsvSource,
  from: Position,
): { readonly records: readonly SheetRow[]; readonly broken: Broken | undefined } {
  const records: SheetRow[] = []
  let { start, line, index } = from
  try {
    parse(source.bytes.subarray(from.start), {
      delimiter: source.delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      on_record: (cells: string[], { bytes }) => {
        const end = from.start + bytes
        records.push({ cells, line, index, start, end })
        line += lineBreaksIn(source.bytes, start, end)
        start = end
        index += 1
        return null
      },
    })
    return { records, broken: undefined }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const column = typeof error['column'] === 'number' ? error['column'] : 0
    return { records, broken: brokenQuote(source, { start, line, index }, column) }
  }
}

/** Reading is taken up again after the line in which the broken cell begins. */
function brokenQuote(source: CsvSource, { start, line, index }: Position, column: number): Broken {
  const row: SheetRow = { cells: [], line, index, start, end: source.bytes.length }
  const at = placeOfCell(source, row, column)
  let lineEnd = source.bytes.indexOf('\n', start)
  for (let passed = line; passed < at.line; passed += 1) {
    lineEnd = source.bytes.indexOf('\n', lineEnd + 1)
  }
  const next = { start: lineEnd + 1, line: at.line + 1, index: index + 1 }
  return {
    diagnostic: { code: 'quote-broken', facts: {}, at },
    next: lineEnd === -1 ? undefined : next,
  }
}

function lineBreaksIn(bytes: Buffer, start: number, end: number): number {
  let count = 0
  for (let at = bytes.indexOf(10, start); at !== -1 && at < end; at = bytes.indexOf(10, at + 1)) {
    count += 1
  }
  return count
}

/** Walks the row from its start to the asked cell; needed only for rows with a fault. @internal */
export function placeOfCell(
  { bytes, delimiter, file }: CsvSource,
  row: SheetRow,
  column: number,
): Place {
  if (column === 0) return { file, line: row.line, column: 1 }
  const text = bytes.toString('utf8', row.start, row.end)
  const place = { line: row.line, column: 1 }
  let cell = 0
  let isQuoted = false
  for (const character of text) {
    if (cell === column) break
    if (character === '"') isQuoted = !isQuoted
    if (character === delimiter && !isQuoted) cell += 1
    if (character === '\n') {
      place.line += 1
      place.column = 1
    } else {
      place.column += 1
    }
  }
  return { file, ...place }
}
