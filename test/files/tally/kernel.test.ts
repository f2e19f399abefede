import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printable } from '../../../src/core/printable.js'
import { cleanRows } from '../../../src/files/csv/clean-rows.js'
import { delimiters } from '../../../src/files/csv/delimiter.js'
import { restored } from '../../../src/files/csv/neutral.js'
import { tallyPart } from '../../../src/files/tally/file.js'
import { readHead } from '../../../src/files/tally/head.js'
import { ignoreRows } from '../../../src/files/tally/machine.js'
import { scanPieces } from '../../../src/files/tally/pieces.js'
import * as numbers from '../../../src/files/tally/wasm/numbers.js'
import { shippedRubric } from '../../support/builders.js'
import { aMachine, readsOf } from '../../support/tally.js'

const kasn = shippedRubric('kasn-2018')

/** Text of all that has a meaning in CSV, letters of one to four bytes, and texts of any length. */
const letters = [
  'a',
  '12.5',
  'Kabupaten',
  'Dinas Kependudukan dan Pencatatan Sipil',
  ' ',
  '\u00a0',
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
  '\u007f',
  '\u200b',
  'é',
  '€',
  '😀',
]
const texts = fc
  .array(fc.constantFrom(...letters), { maxLength: 60 })
  .map((parts) => parts.join(''))

/** A machine whose kernel takes a column for the agency's, each row having a year of its own. */
function machineWith(column: number, delimiter: string, what: number) {
  const machine = aMachine(kasn)
  const { kernel } = machine
  // The indicator's column is farther than any row is wide, so that no row is a merged one.
  const roles = new Uint8Array(100)
  roles[column] = numbers.agency
  roles[99] = numbers.indicator
  kernel.setColumns(kernel.put(roles), 100, 1, 100, numbers.fromColumn, 2024)
  kernel.start(what, delimiter.charCodeAt(0), 0, 1, 0, -1)
  return machine
}

/** Every record as it is told, the file being read a few bytes at a time. */
function recordsIn(text: string, delimiter: string, atOnce: number) {
  const machine = machineWith(0, delimiter, numbers.telling)
  const { kernel } = machine
  const seen: { readonly text: string; readonly line: number; readonly index: number }[] = []
  machine.listen({
    ...ignoreRows,
    tellRecord: (at, length, line, index) => {
      const record = kernel.bytes().toString('utf8', at, at + length)
      seen.push({ text: record.replaceAll(/\r\n?/g, '\n'), line, index })
    },
  })
  const bytes = Buffer.from(text)
  return scanPieces(kernel, readsOf(bytes, 0, bytes.length, atOnce), true) ? seen : undefined
}

/** What the cells of a column say, each text once, as it is understood. */
function textsIn(text: string, delimiter: string, column: number): readonly string[] | undefined {
  const machine = machineWith(column, delimiter, numbers.addingUp)
  const isRead = scanPieces(machine.kernel, readsOf(Buffer.from(text)), true)
  return isRead ? machine.owners.all.map(({ agency }) => agency) : undefined
}

const rowsIn = (text: string, delimiter: string) =>
  cleanRows(text.replaceAll(/\r\n?/g, '\n'), delimiter, { start: 0, line: 1, index: 0 })

/** As rows are read: trimmed, and without what neutralises a formula. */
const read = (cell = ''): string => printable(restored(cell).trim()).replaceAll(/\s+/g, ' ')

describe('records found in bytes', () => {
  it('are those that are read from text, line by line, in pieces of any size', () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(...delimiters),
        fc.integer({ min: 1, max: 40 }),
        (text, delimiter, atOnce) => {
          const ended = text.replaceAll(/\r\n?/g, '\n')
          const rows = rowsIn(text, delimiter)
          const last = ended.endsWith('\n') || ended === '' ? ended : `${ended}\n`
          const bytes = Buffer.from(last)
          expect(recordsIn(text, delimiter, atOnce)).toEqual(
            rows?.map(({ start, end, line, index }, at) => {
              const until = at === rows.length - 1 ? bytes.length : end
              return { text: bytes.toString('utf8', start, until), line, index }
            }),
          )
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('have the cells that are read from text', () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(...delimiters),
        fc.integer({ min: 0, max: 3 }),
        (text, delimiter, column) => {
          const found = rowsIn(text, delimiter)?.map(({ cells }) => read(cells[column]))
          const expected = found && [...new Set(found.filter((cell) => cell !== ''))]
          expect(textsIn(text, delimiter, column)).toEqual(expected)
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('are not those of a text with a byte that no text has', () => {
    expect(recordsIn('a,b\n\u0000,d\n', ',', 99)).toBeUndefined()
  })

  it('take no more room than they had, where their bytes are not those of letters', () => {
    const machine = machineWith(0, ',', numbers.addingUp)
    const bytes = Buffer.from(`${'\u00a0'.repeat(40)},b\n`, 'latin1')
    expect(scanPieces(machine.kernel, readsOf(bytes), true)).toBe(false)
    const [owner] = machine.owners.all
    expect(Buffer.byteLength(owner?.agency ?? '')).toBeGreaterThan(0)
    expect(Buffer.byteLength(owner?.agency ?? '')).toBeLessThanOrEqual(40)
  })

  it('are given up where memory ends', () => {
    const machine = machineWith(0, ',', numbers.addingUp)
    // Room that is only counted: nothing is written there.
    machine.kernel.room(2 ** 32 - 2 ** 21)
    const rows = Array.from({ length: 20_000 }, (_, index) => `Kota ${index},b\n`).join('')
    expect(scanPieces(machine.kernel, readsOf(Buffer.from(rows)), true)).toBe(false)
    expect(machine.kernel.isFull.value).toBe(1)
  })

  it('have their cells wherever in memory they are read', () => {
    const machine = machineWith(0, ',', numbers.addingUp)
    machine.kernel.room(2 ** 31)
    const text = 'Kota Jauh,b\n\u00a0Kota É\u00a0,c\n'
    expect(scanPieces(machine.kernel, readsOf(Buffer.from(text)), true)).toBe(true)
    expect(machine.owners.all.map(({ agency }) => agency)).toEqual(['Kota Jauh', 'Kota É'])
    const places = machine.owners.all.map((owner) => machine.figures.tallies(owner).length)
    expect(places).toEqual([36, 36])
  })

  it('may be longer than the pieces that a file is read in', () => {
    const long = `"${'panjang\n'.repeat(100_000)}"`
    const records = recordsIn(`a,b\n${long},c\nd,e\n`, ',', 1 << 20)
    expect(records?.map(({ line }) => line)).toEqual([1, 2, 100_003])
  })

  it('need not end with a line break, but with a whole cell', () => {
    expect(recordsIn('a,b\nc,"d"', ',', 2)?.map(({ text }) => text)).toEqual(['a,b\n', 'c,"d"\n'])
    expect(recordsIn('a,b\nc,"d', ',', 2)).toBeUndefined()
  })
})

/** Whether two rows under one indicator are taken for the same row, standing twice. */
function isRepeated(left: string, right: string): boolean {
  const machine = aMachine(kasn)
  const text = `indikator,tingkat,bukti,catatan,unit\n1.1,,${left}\n1.1,,${right}\n`
  const bytes = Buffer.from(text)
  const head = readHead(bytes, 'a.csv', machine)
  if (!head) throw new Error('the header can be read')
  const reading = {
    rubric: kasn,
    agency: undefined,
    year: undefined,
    assumedAgency: 'Kota A',
    assumedYear: 2024,
  }
  const start = { line: head.line, index: head.index, isFirst: true, isLast: true }
  tallyPart(machine, readsOf(bytes, head.offset), { head, reading, number: 0 }, start)
  machine.kernel.flagRepeats()
  return machine.owners.all.some(machine.figures.isFlagged)
}

describe('rows', () => {
  it.each([
    ['a,b,c', '"a",b,"c"'],
    ['a,b,c', ' a,b ,c '],
    ['a,"b ""c""",d', 'a," b ""c"" ",d'],
    ['=1,b,c', "'=1,b,c"],
    ['é,b,c', '\u00a0é,b,c'],
    ['"a\nb",c,d', '"a\r\nb",c,d'],
  ])('that say the same are known to be the same: %j and %j', (left, right) => {
    expect(isRepeated(left, right)).toBe(true)
  })

  it.each([
    ['a,b,c', 'a,c,c'],
    ['a,b,c', 'b,a,c'],
    [',a,', 'a,,'],
    [',,a', 'a,,'],
    ['ab,c,d', 'a,bc,d'],
    ['a,b,sebuah catatan yang panjang 1', 'a,b,sebuah catatan yang panjang 2'],
  ])('that do not say the same are told apart: %j and %j', (left, right) => {
    expect(isRepeated(left, right)).toBe(false)
  })
})
