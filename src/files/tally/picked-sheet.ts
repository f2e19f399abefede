import { cleanRows } from '../csv/clean-rows.js'
import { restored } from '../csv/neutral.js'
import { type CsvSource, placeOfCell } from '../csv/sheet.js'
import { isBlankRow, type Sheet, type SheetRow } from '../sheet.js'

/** Rows of a file that are picked out of it, as the exact reader has them: with their own lines. */
export interface PickedRows {
  /** Bytes of whole records, from the start of one on. */
  readonly add: (record: Uint8Array, line: number, index: number) => void
  readonly rows: readonly SheetRow[]
  /** Bytes picked so far. */
  readonly size: () => number
  readonly placeOf: Sheet['placeOf']
}

export function pickedRows(delimiter: CsvSource['delimiter'], file: string): PickedRows {
  const rows: SheetRow[] = []
  const texts: string[] = []
  let size = 0
  let source: CsvSource | undefined
  return {
    rows,
    size: () => size,
    add: (record, line, index) => {
      const text = Buffer.from(record).toString().replaceAll(/\r\n?/g, '\n')
      const read = cleanRows(text, delimiter, { start: 0, line, index }) ?? []
      for (const row of read) {
        if (isBlankRow(row)) continue
        rows.push({
          ...row,
          cells: row.cells.map(restored),
          start: row.start + size,
          end: row.end + size,
        })
      }
      texts.push(text)
      size += Buffer.byteLength(text)
      source = undefined
    },
    placeOf: (row, column) => {
      source ??= { bytes: Buffer.from(texts.join('')), delimiter, file }
      return placeOfCell(source, row, column)
    },
  }
}
