import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delimiters } from '../../../src/files/csv/delimiter.js'
import { neutral, restored } from '../../../src/files/csv/neutral.js'
import { readCsvSheet } from '../../../src/files/csv/sheet.js'
import { type Dialect, writeCsv } from '../../../src/files/csv/write.js'
import { decodeText, windows1252ByteOf } from '../../../src/files/text.js'
import { told } from '../../support/builders.js'

type Rows = readonly (readonly string[])[]

const unicode: readonly Dialect[] = delimiters.flatMap((delimiter) =>
  (['\n', '\r\n'] as const).flatMap((lineEnd): Dialect[] => [
    { delimiter, lineEnd, encoding: 'utf-8', hasBom: false },
    { delimiter, lineEnd, encoding: 'utf-8', hasBom: true },
    { delimiter, lineEnd, encoding: 'utf-8', hasBom: true, isDelimiterStated: true },
    { delimiter, lineEnd, encoding: 'utf-16le', hasBom: true },
    { delimiter, lineEnd, encoding: 'utf-16be', hasBom: true },
  ]),
)

const western: readonly Dialect[] = delimiters.flatMap((delimiter) =>
  (['\n', '\r\n'] as const).map(
    (lineEnd): Dialect => ({ delimiter, lineEnd, encoding: 'windows-1252', hasBom: false }),
  ),
)

/** Written and read again: the cells, and the dialect that reading finds. */
function again(rows: Rows, dialect: Dialect) {
  const { value: bytes, diagnostics } = writeCsv(rows, dialect, 'kertas.csv')
  if (!bytes) return { cells: undefined, found: undefined, diagnostics }
  const decoded = decodeText(bytes, 'kertas.csv').value
  const sheet = decoded && readCsvSheet(decoded.text, 'kertas.csv').value
  const cells = sheet && [sheet.header, ...sheet.rows].map((row) => row.cells)
  const found = sheet &&
    decoded && {
      delimiter: sheet.delimiter,
      lineEnd: sheet.lineEnd,
      encoding: decoded.encoding,
      hasBom: decoded.hasBom,
      ...(sheet.isDelimiterStated && { isDelimiterStated: true }),
    }
  return { cells, found, diagnostics }
}

/** What makes CSV hard: quotes, delimiters, line breaks, formulas, apostrophes, wide letters. */
const hard = fc.constantFrom(
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  "'",
  "''",
  '=',
  '+',
  '-',
  '@',
  ' ',
  'sep=;',
  'é',
  '–',
  '1,1',
  'a',
)
const letters = fc.string({ unit: 'binary', maxLength: 6 })
/** A NUL makes a file binary; line breaks in cells are LF once they have been read. */
const cellOf = (letter: fc.Arbitrary<string>) =>
  fc
    .array(letter, { maxLength: 5 })
    .map((parts) => parts.join('').replaceAll('\0', '').replaceAll(/\r\n?/g, '\n'))

/** Rows of any widths. A blank row is no row, so each has a letter. */
const rowsOf = (cell: fc.Arbitrary<string>) =>
  fc.array(
    fc
      .array(cell, { minLength: 0, maxLength: 5 })
      .chain((cells) => cell.map((last) => [...cells, `${last}x`])),
    { minLength: 1, maxLength: 6 },
  )

const name = ({ delimiter, lineEnd, encoding, hasBom, isDelimiterStated }: Dialect): string =>
  JSON.stringify([delimiter, lineEnd, encoding, hasBom, isDelimiterStated ?? false])

describe('CSV that is written', () => {
  it.each(unicode.map((dialect) => ({ name: name(dialect), dialect })))(
    'reads back to the same cells: $name',
    ({ dialect }) => {
      fc.assert(
        fc.property(rowsOf(cellOf(fc.oneof(hard, letters))), (rows) => {
          expect(again(rows, dialect).cells).toEqual(rows)
        }),
        { numRuns: 150 },
      )
    },
  )

  it.each(western.map((dialect) => ({ name: name(dialect), dialect })))(
    'reads back to the same cells or names what would be lost: $name',
    ({ dialect }) => {
      const letter = fc.oneof(
        { weight: 5, arbitrary: hard },
        fc.constantFrom('ü', '€', 'Ã', '©', '≥'),
      )
      fc.assert(
        fc.property(rowsOf(cellOf(letter)), (rows) => {
          const { cells, diagnostics } = again(rows, dialect)
          if (diagnostics.length > 0) {
            expect(diagnostics[0]?.code).toBe('character-unwritable')
            expect(rows.flat().join('')).toMatch(/[^\0-\x7f]/)
          } else {
            expect(cells).toEqual(rows)
          }
        }),
        { numRuns: 200 },
      )
    },
  )

  it.each([...unicode, ...western].map((dialect) => ({ name: name(dialect), dialect })))(
    'is found in the dialect it was written in: $name',
    ({ dialect }) => {
      const rows = [
        ['indikator', 'bukti;nama, lengkap', 'catatan'],
        ['1.1', 'Café – “naskah”', 'satu\ndua'],
      ]
      expect(again(rows, dialect).found).toEqual(dialect)
    },
  )

  it('is byte for byte the file that was read, where that quotes what needs it', () => {
    const text = 'instansi;bukti;lain\r\n"Kota; Contoh";"SK ""baru""";a, b\r\n;\'=1+1;\r\n'
    const bytes = Buffer.from(`\ufeff${text}`)
    const decoded = decodeText(bytes, 'a.csv').value
    const sheet = readCsvSheet(decoded?.text ?? '', 'a.csv').value
    const dialect: Dialect = { delimiter: ';', lineEnd: '\r\n', encoding: 'utf-8', hasBom: true }
    const rows = [sheet?.header.cells ?? [], ...(sheet?.rows ?? []).map(({ cells }) => cells)]
    expect(rows[2]).toEqual(['', '=1+1', ''])
    expect(Buffer.from(writeCsv(rows, dialect, 'a.csv').value ?? []).toString()).toBe(
      bytes.toString(),
    )
  })

  it('names the first character that Windows-1252 lacks, with its place', () => {
    const dialect: Dialect = {
      delimiter: ';',
      lineEnd: '\r\n',
      encoding: 'windows-1252',
      hasBom: false,
    }
    const { value, diagnostics } = writeCsv(
      [
        ['a', 'b'],
        ['€', 'nilai ≥ 3'],
      ],
      dialect,
      'k.csv',
    )
    expect(value).toBeUndefined()
    expect(told(diagnostics)).toEqual(['2:9 character-unwritable'])
    expect(diagnostics[0]?.facts).toMatchObject({ found: '≥' })
  })

  it('in Windows-1252 is refused where every reader would take its bytes for UTF-8', () => {
    const dialect: Dialect = {
      delimiter: ',',
      lineEnd: '\n',
      encoding: 'windows-1252',
      hasBom: false,
    }
    expect(told(writeCsv([['a'], ['xÃ©']], dialect, 'k.csv').diagnostics)).toEqual([
      '2:2 character-unwritable',
    ])
  })
})

describe('a cell that a spreadsheet would take for a formula', () => {
  it.each(['=1+1', '+62', '-5', '@SUM', '\tx', '\nx', '＝1', '＋1', '－1', '＠A', "'=1", "''-"])(
    '%j is written with one more apostrophe and comes back',
    (cell) => {
      expect(neutral(cell)).toBe(`'${cell}`)
      expect(restored(neutral(cell))).toBe(cell)
    },
  )

  it.each(["'", "''", "'n", "' =", 'a=b', '1-2', ''])('%j is none and is left alone', (cell) => {
    expect(neutral(cell)).toBe(cell)
    expect(restored(cell)).toBe(cell)
  })

  it('never begins a written cell, and always comes back', () => {
    fc.assert(
      fc.property(cellOf(fc.oneof(hard, letters)), (cell) => {
        expect(neutral(cell)).not.toMatch(/^[=+\-@\t\r]/)
        expect(restored(neutral(cell))).toBe(cell)
      }),
    )
  })
})

describe('a byte of Windows-1252', () => {
  it.each([
    ['a', 0x61],
    ['é', 0xe9],
    ['€', 0x80],
    ['–', 0x96],
    ['Ÿ', 0x9f],
  ] as const)('of %s', (character, byte) => {
    expect(windows1252ByteOf(character)).toBe(byte)
  })

  it.each(['≥', '\u0081', '\u0080', 'Ā', '😀'])('%j has none', (character) => {
    expect(windows1252ByteOf(character)).toBeUndefined()
  })
})
