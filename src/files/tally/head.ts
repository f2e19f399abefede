import { isUtf8 } from 'node:buffer'
import { type Delimiter, detectDelimiter } from '../csv/delimiter.js'
import { statedDelimiter } from '../csv/sheet.js'
import { hasLevels, readHeader } from '../worksheet/columns.js'
import { headerIndex, isHeader, titleRowsAtMost } from '../worksheet/layout.js'
import { filledColumnsOf as namedColumns } from '../worksheet/raggedness.js'
import type { TallyHead } from './columns.js'
import type { TallyMachine } from './machine.js'
import { pickedRows } from './picked-sheet.js'
import { recordsIn, type TextRecord } from './records.js'

/** The beginning of a file, up to the row under its header. */
export interface FileHead {
  readonly delimiter: Delimiter
  readonly head: TallyHead
  /** Title rows and the header. */
  readonly records: readonly TextRecord[]
  /** The first row under the header: where it begins in the file's bytes, its line, its number. */
  readonly offset: number
  readonly line: number
  readonly index: number
}

/** Enough for any header with the title rows above it. */
export const headBytes = 64 * 1024

/**
 * Undefined where the exact reader has to read the file: another encoding than UTF-8, a broken
 * quote, no header, or one that lacks what every row needs.
 */
export function readHead(
  piece: Uint8Array,
  file: string,
  machine: TallyMachine,
): FileHead | undefined {
  const isWhole = piece.length < headBytes
  const bytes = isWhole ? piece : piece.subarray(0, piece.lastIndexOf(lineFeed) + 1)
  if (!isUtf8(bytes)) return undefined
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const marked = hasMark ? 3 : 0
  const text = Buffer.from(bytes.subarray(marked)).toString().replaceAll(/\r\n?/g, '\n')
  const stated = statedDelimiter(text)
  const delimiter = stated ?? detectDelimiter(text)
  const from = stated === undefined ? marked : bytes.indexOf(lineFeed) + 1
  const line = stated === undefined ? 1 : 2
  return headUnder(bytes, { delimiter, from, line, file, isWhole }, machine)
}

const lineFeed = 0x0a

interface HeadStart {
  readonly delimiter: Delimiter
  readonly from: number
  readonly line: number
  readonly file: string
  /** The file does not go on behind these bytes. */
  readonly isWhole: boolean
}

function headUnder(
  bytes: Uint8Array,
  { delimiter, from, line, file, isWhole }: HeadStart,
  machine: TallyMachine,
): FileHead | undefined {
  const picked = pickedRows(delimiter, file)
  const records: TextRecord[] = []
  const text = { bytes: bytes.subarray(from), delimiter, line, isWhole }
  const isEnough = () => records.length > titleRowsAtMost || picked.rows.some(isHeader)
  const keep = (record: TextRecord): void => {
    if (isEnough()) return
    const before = picked.rows.length
    picked.add(record.bytes, record.line, record.index)
    if (picked.rows.length > before) records.push(record)
  }
  recordsIn(machine, text, keep, isEnough)
  const at = headerIndex(picked.rows)
  const [header, record] = [picked.rows[at], records[at]]
  if (!header || !record) return undefined
  const sheet = { file, header, rows: [], lost: 0, placeOf: picked.placeOf }
  const { indexOf } = readHeader(sheet)
  if (!indexOf.has('indicator') || !hasLevels({ indexOf })) return undefined
  return {
    delimiter,
    head: { indexOf, cells: header.cells.length, named: namedColumns(header), index: header.index },
    records: records.slice(0, at + 1),
    // The last line may lack its line break.
    offset: Math.min(bytes.length, from + record.end),
    line: record.line + lineBreaksIn(record.bytes),
    index: record.index + 1,
  }
}

const lineBreaksIn = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n?|\n/).length - 1
