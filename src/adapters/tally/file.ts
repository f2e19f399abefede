import type { FileHead } from './head.js'
import { type PickedRows, pickedRows } from './picked-sheet.js'
import { type ReadBytes, scanPieces } from './pieces.js'
import { rowIdentity } from './row-identity.js'
import { emptyRecord, scanner } from './scan.js'
import { type PartStart, rowTally, type Tally, type TallyOptions } from './tally.js'

/** Adds up the rows of a part of a file; undefined where the file has to be read as a whole. */
export function tallyPart(
  read: ReadBytes,
  delimiter: FileHead['delimiter'],
  options: TallyOptions,
  start: PartStart,
): Tally | undefined {
  const record = emptyRecord()
  const rows = rowTally(record, options, start)
  const scan = scanner(delimiter.charCodeAt(0), record, rows.tell)
  if (!scanPieces(read, scan, start.isLast)) return undefined
  const tally = rows.tally()
  return tally.isBeyond ? undefined : tally
}

/** Which rows of a file are to be read again. */
export interface Pick {
  readonly isFlagged: (agency: string, year: number) => boolean
  readonly looseLines: ReadonlySet<number>
  /** Bytes; more is not kept. */
  readonly limit: number
}

/** Reads a file once more, for some of its rows only; undefined where these are too many. */
export function pickRows(
  read: ReadBytes,
  head: FileHead,
  file: string,
  options: TallyOptions,
  pick: Pick,
): PickedRows | undefined {
  const { delimiter, line, index } = head
  const record = emptyRecord()
  const picked = pickedRows(delimiter, file)
  for (const { bytes, line: own, index: ownIndex } of head.records) picked.add(bytes, own, ownIndex)
  const identity = rowIdentity(record, options)
  const next = { line, index }
  const scan = scanner(delimiter.charCodeAt(0), record, (bytes, start, end) => {
    const { agency, year } = identity(bytes)
    const isWanted = pick.looseLines.has(next.line) || pick.isFlagged(agency, year)
    if (isWanted && picked.size() <= pick.limit) {
      picked.add(bytes.subarray(start, end), next.line, next.index)
    }
    next.line += 1 + record.breaks
    next.index += 1
  })
  scanPieces(read, scan, true)
  return picked.size() > pick.limit ? undefined : picked
}
