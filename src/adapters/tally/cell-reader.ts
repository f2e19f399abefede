import { printable } from '../../domain/printable.js'
import { restored } from '../csv/neutral.js'
import { blank } from './cell-codes.js'
import type { CodeTable } from './code-table.js'
import { hashOf, mixed, type Record } from './scan.js'

/** Reads cells of the record that is being told. */
export interface CellReader {
  /** The bytes that the record's offsets are of. */
  readonly read: (bytes: Buffer) => void
  /** Whether a column holds any text. */
  readonly hasText: (at: number) => boolean
  readonly codeAt: (at: number, table: CodeTable) => number
  /** As the exact reader takes it: trimmed, and without what neutralises a formula. */
  readonly textAt: (at: number) => string
  /** The first cell from a column on that holds text; the record's width if none does. */
  readonly firstText: (from: number) => number
  /** Of all cells in their order; the same for rows with the same content: 40 bits. */
  readonly rowHash: () => RowHash
  /** Whether a cell of these columns holds a character that a terminal would obey. */
  readonly hasControls: (columns: readonly number[]) => boolean
}

/** 32 bits and 8 more: in 32 alone some of ten million rows would look like others. */
export interface RowHash {
  readonly hash: number
  readonly mark: number
}

export function cellReader(record: Record): CellReader {
  const { start: starts, end: ends, hash: hashes, odd: odds } = record
  let bytes: Buffer = Buffer.alloc(0)
  // One object for all rows, as with the record they are read from.
  const row = { hash: 0, mark: 0 }
  const textAt = (at: number): string => cellText(bytes, starts[at] ?? 0, ends[at] ?? 0)
  const hasText = (at: number): boolean =>
    at >= 0 && at < record.width && starts[at] !== ends[at] && (odds[at] === 0 || textAt(at) !== '')
  return {
    read: (from) => {
      bytes = from
    },
    textAt,
    hasText,
    codeAt: (at, table) => {
      if (at < 0 || at >= record.width) return blank
      const [start, end] = [starts[at] ?? 0, ends[at] ?? 0]
      if (start === end) return blank
      if (odds[at] === 0) return table.ofBytes(bytes, start, end, hashes[at] ?? 0)
      const text = printable(textAt(at))
      return text === '' ? blank : table.ofText(text)
    },
    firstText: (from) => {
      let at = from
      while (at < record.width && !hasText(at)) at += 1
      return at
    },
    rowHash: () => {
      row.hash = record.width
      row.mark = 0
      for (let at = 0; at < record.width; at += 1) {
        const own = odds[at] === 0 ? (hashes[at] ?? 0) : textHash(textAt(at))
        row.hash = mixed(row.hash, own)
        row.mark = (Math.imul(row.mark ^ own, 0x9e3779b1) >>> 11) | 0
      }
      return row
    },
    hasControls: (columns) =>
      columns.some((at) => {
        if (at >= record.width || odds[at] === 0) return false
        const text = textAt(at)
        return printable(text) !== text
      }),
  }
}

/** Only for cells that are more than their bytes say. */
const cellText = (bytes: Buffer, start: number, end: number): string =>
  restored(
    bytes.toString('utf8', start, end).replaceAll('""', '"').replaceAll(/\r\n?/g, '\n'),
  ).trim()

/** As of the same text in a cell that is not odd. */
function textHash(text: string): number {
  const bytes = Buffer.from(text)
  return hashOf(bytes, 0, bytes.length)
}
