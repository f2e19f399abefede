import { isUtf8 } from 'node:buffer'
import { type Delimiter, detectDelimiter } from '../csv/delimiter.js'
import { statedDelimiter } from '../csv/sheet.js'
import { readHeader } from '../evidence/columns.js'
import { headerIndex, titleRowsAtMost } from '../evidence/layout.js'
import { columnsOf as namedColumns } from '../evidence/raggedness.js'
import type { TallyHead } from './columns.js'
import { pickedRows } from './picked-sheet.js'
import { emptyRecord, scanner } from './scan.js'

/** The beginning of a file, up to the row under its header. */
export interface FileHead {
  readonly delimiter: Delimiter
  readonly head: TallyHead
  /** Title rows and the header. */
  readonly records: readonly HeadRecord[]
  /** The first row under the header: where it begins in the file's bytes, its line, its number. */
  readonly offset: number
  readonly line: number
  readonly index: number
}

interface HeadRecord {
  readonly bytes: Uint8Array
  readonly line: number
  readonly index: number
}

/** Enough for any header with the title rows above it. */
export const headBytes = 64 * 1024

/**
 * Undefined where the exact reader has to read the file: another encoding than UTF-8, a broken
 * quote, no header, or one that lacks what every row needs.
 */
export function readHead(piece: Uint8Array, file: string): FileHead | undefined {
  const isWhole = piece.length < headBytes
  const lastLine = piece.lastIndexOf(0x0a) + 1
  const bytes = isWhole
    ? Buffer.concat([piece, Buffer.from('\n')])
    : Buffer.from(piece.subarray(0, lastLine))
  if (!isUtf8(bytes)) return undefined
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const marked = hasMark ? 3 : 0
  const text = bytes.toString('utf8', marked).replaceAll(/\r\n?/g, '\n')
  const stated = statedDelimiter(text)
  const delimiter = stated ?? detectDelimiter(text)
  const from = stated === undefined ? marked : bytes.indexOf(0x0a) + 1
  return headUnder(bytes, { delimiter, from, line: stated === undefined ? 1 : 2, file })
}

interface HeadStart {
  readonly delimiter: Delimiter
  readonly from: number
  readonly line: number
  readonly file: string
}

function headUnder(
  bytes: Buffer,
  { delimiter, from, line, file }: HeadStart,
): FileHead | undefined {
  const picked = pickedRows(delimiter, file)
  const record = emptyRecord()
  const records: HeadRecord[] = []
  const after: Pick<FileHead, 'offset' | 'line' | 'index'>[] = []
  let next = { offset: from, line, index: 0 }
  const scan = scanner(delimiter.charCodeAt(0), record, (_, start, end) => {
    if (picked.rows.length > titleRowsAtMost) return
    const before = picked.rows.length
    const own = { bytes: bytes.slice(start, end), line: next.line, index: next.index }
    picked.add(own.bytes, own.line, own.index)
    next = { offset: end, line: own.line + 1 + record.breaks, index: own.index + 1 }
    if (picked.rows.length === before) return
    records.push(own)
    after.push(next)
  })
  scan(bytes, from, bytes.length)
  const at = headerIndex(picked.rows)
  const [header, start] = [picked.rows[at], after[at]]
  if (!header || !start) return undefined
  const sheet = { file, header, rows: [], lost: 0, placeOf: picked.placeOf }
  const { indexOf } = readHeader(sheet)
  if (!indexOf.has('indicator')) return undefined
  return {
    delimiter,
    head: { indexOf, cells: header.cells.length, named: namedColumns(header), index: header.index },
    records: records.slice(0, at + 1),
    ...start,
  }
}
