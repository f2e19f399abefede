import type { Checked } from '../../core/diagnostic.js'
import type { Place } from '../../core/place.js'
import { printable } from '../../core/printable.js'
import { decodeText, type Encoding, windows1252ByteOf } from '../text.js'
import { type Delimiter, delimiters, detectDelimiter, type LineEnd } from './delimiter.js'
import { neutral } from './neutral.js'

/** How a file writes CSV; what reading found, or what is wanted. */
export interface Dialect {
  readonly delimiter: Delimiter
  readonly lineEnd: LineEnd
  readonly encoding: Encoding
  readonly hasBom: boolean
  /** Excel's first line `sep=;`. */
  readonly isDelimiterStated?: boolean
}

type Cells = readonly string[]

/**
 * Rows, the header first, as the bytes of a file that reads back to the same cells. Line breaks in
 * cells are written as LF, as Excel does. A character that the encoding lacks is a fault with its
 * place in the file that would have been made.
 */
export const writeCsv = (
  rows: readonly Cells[],
  dialect: Dialect,
  file: string,
): Checked<Uint8Array> => encodeText(csvText(rows, dialect), dialect, file)

function csvText(rows: readonly Cells[], dialect: Dialect): string {
  const { delimiter, lineEnd, isDelimiterStated = false } = dialect
  const plain = recordsOf(rows, dialect, [delimiter])
  const isTold = detectDelimiter(plain.replaceAll('\r\n', '\n')) === delimiter
  // A header of one cell holds no delimiter that could be found.
  const isNarrow = (rows[0]?.length ?? 0) < 2
  if (isDelimiterStated || (!isTold && isNarrow)) return `sep=${delimiter}${lineEnd}${plain}`
  return isTold ? plain : recordsOf(rows, dialect, delimiters)
}

/** In the header more may have to be quoted than the delimiter, not to mislead the next reader. */
const recordsOf = (
  rows: readonly Cells[],
  { delimiter, lineEnd }: Dialect,
  inHeader: readonly Delimiter[],
): string =>
  rows
    .map((cells, row) => {
      const quoted = row === 0 ? inHeader : [delimiter]
      return cells.map((cell) => written(cell, quoted)).join(delimiter) + lineEnd
    })
    .join('')

function written(cell: string, quoted: readonly Delimiter[]): string {
  const text = neutral(cell.replaceAll(/\r\n?/g, '\n'))
  const needsQuotes =
    /["\n]|^\ufeff|^sep=/i.test(text) || quoted.some((delimiter) => text.includes(delimiter))
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
}

function encodeText(text: string, dialect: Dialect, file: string): Checked<Uint8Array> {
  const { encoding, hasBom } = dialect
  if (encoding === 'windows-1252') return encodeWindows1252(text, file)
  const marked = Buffer.from(
    hasBom ? `\ufeff${text}` : text,
    encoding === 'utf-8' ? 'utf8' : 'utf16le',
  )
  return { value: encoding === 'utf-16be' ? marked.swap16() : marked, diagnostics: [] }
}

/**
 * A text may also be one that this encoding holds but whose bytes every reader takes for UTF-8
 * (`Ã©`); that would be lost as surely, so the bytes are read once more.
 */
function encodeWindows1252(text: string, file: string): Checked<Uint8Array> {
  const characters = [...text]
  const codes = characters.map(windows1252ByteOf)
  const bytes = Uint8Array.from(codes, (code) => code ?? 0)
  const lacking = codes.indexOf(undefined)
  if (lacking !== -1) return unwritable(characters, lacking, file)
  const isPlain = !codes.some((code) => (code ?? 0) > 0x7f)
  if (isPlain || decodeText(bytes, file).value?.text === text) {
    return { value: bytes, diagnostics: [] }
  }
  const foreign = characters.findIndex((character) => character > '\u007f')
  return unwritable(characters, foreign, file)
}

const unwritable = (
  characters: readonly string[],
  index: number,
  file: string,
): Checked<Uint8Array> => ({
  value: undefined,
  diagnostics: [
    {
      code: 'character-unwritable',
      facts: { found: printable(characters[index] ?? ''), encoding: 'Windows-1252' },
      at: placeOf(characters.slice(0, index).join(''), file),
    },
  ],
})

function placeOf(before: string, file: string): Place {
  const lines = before.split(/\r\n?|\n/)
  return { file, line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 }
}
