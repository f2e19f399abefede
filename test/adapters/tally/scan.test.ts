import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanRows } from '../../../src/adapters/csv/clean-rows.js'
import { delimiters } from '../../../src/adapters/csv/delimiter.js'
import { restored } from '../../../src/adapters/csv/neutral.js'
import { cellReader } from '../../../src/adapters/tally/cell-reader.js'
import { scanPieces } from '../../../src/adapters/tally/pieces.js'
import { emptyRecord, scanner } from '../../../src/adapters/tally/scan.js'

/** Text of all that has a meaning in CSV, and letters of one to four bytes. */
const letters = [
  'a',
  '12.5',
  'Kabupaten',
  ' ',
  "'",
  "'=1",
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\u0007',
  'é',
  '€',
  '😀',
]
const texts = fc
  .array(fc.constantFrom(...letters), { maxLength: 60 })
  .map((parts) => parts.join(''))

interface Seen {
  readonly cells: readonly string[]
  readonly hash: string
  readonly line: number
}

/** Every record as scanning tells it, the file being read a few bytes at a time. */
function scanned(text: string, delimiter: string, atOnce: number): readonly Seen[] | undefined {
  const bytes = Buffer.from(text)
  const record = emptyRecord()
  const cells = cellReader(record)
  const seen: Seen[] = []
  let line = 1
  const scan = scanner(delimiter.charCodeAt(0), record, (piece) => {
    cells.read(piece)
    seen.push({
      cells: Array.from({ length: record.width }, (_, at) => cells.textAt(at)),
      hash: JSON.stringify(cells.rowHash()),
      line,
    })
    line += 1 + record.breaks
  })
  let position = 0
  const read = (into: Uint8Array, offset: number, length: number) => {
    const next = bytes.subarray(position, position + Math.min(length, atOnce))
    into.set(next, offset)
    position += next.length
    return next.length
  }
  return scanPieces(read, scan, true) ? seen : undefined
}

describe('records found in bytes', () => {
  it('are those that are read from text, cell by cell and line by line, in pieces of any size', () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(...delimiters),
        fc.integer({ min: 1, max: 40 }),
        (text, delimiter, atOnce) => {
          const lines = text.replaceAll(/\r\n?/g, '\n')
          const rows = cleanRows(lines, delimiter, { start: 0, line: 1, index: 0 })
          const seen = scanned(text, delimiter, atOnce)
          expect(seen?.map(({ cells, line }) => ({ cells, line }))).toEqual(
            rows?.map(({ cells, line }) => ({
              cells: cells.map((cell) => restored(cell).trim()),
              line,
            })),
          )
        },
      ),
      { numRuns: 5_000 },
    )
  })

  it.each([
    ['a,b,c\n', '"a",b,"c"\n'],
    ['a,b,c\n', ' a,b ,c \n'],
    ['a,"b ""c"""\n', 'a," b ""c"" "\n'],
    ['=1,b\n', "'=1,b\n"],
  ])('that say the same are known to be the same: %j and %j', (left, right) => {
    expect(scanned(right, ',', 99)?.[0]?.hash).toBe(scanned(left, ',', 99)?.[0]?.hash)
  })

  it.each([
    ['a,b\n', 'a,c\n'],
    ['a,b\n', 'b,a\n'],
    ['a,b\n', 'a,b,\n'],
    ['a,\n', ',a\n'],
    ['ab,c\n', 'a,bc\n'],
  ])('that do not say the same are told apart: %j and %j', (left, right) => {
    expect(scanned(right, ',', 99)?.[0]?.hash).not.toBe(scanned(left, ',', 99)?.[0]?.hash)
  })

  it('is not a text with a byte that no text has', () => {
    expect(scanned('a,b\n\u0000,d\n', ',', 99)).toBeUndefined()
  })

  it('need not end with a line break, but with a whole cell', () => {
    expect(scanned('a,b\nc,"d"', ',', 2)?.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(scanned('a,b\nc,"d', ',', 2)).toBeUndefined()
  })
})
