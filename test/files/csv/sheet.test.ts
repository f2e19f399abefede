import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsvSheet } from '../../../src/files/csv/sheet.js'
import { told } from '../../support/builders.js'

const read = (text: string) => {
  const { value, diagnostics } = readCsvSheet(text, 'kertas.csv')
  return { cells: value ? [value.header, ...value.rows].map((row) => row.cells) : [], diagnostics }
}

/** Where the cell of a row below the header stands: `line:column`. */
function placeIn(text: string, row: number, column: number): string {
  const sheet = readCsvSheet(text, 'kertas.csv').value
  const found = sheet?.rows[row]
  const place = sheet && found && sheet.placeOf(found, column)
  return `${place?.line}:${place?.column}`
}

const delimiters = [',', ';', '\t']
const lineEnds = [
  { name: 'LF', end: '\n' },
  { name: 'CRLF', end: '\r\n' },
  { name: 'CR', end: '\r' },
]

describe('a CSV sheet', () => {
  it.each(delimiters)('has its cells between %j', (delimiter) => {
    const text = ['indikator', 'tingkat\n1.1', '3\n1.2', '\n'].join(delimiter)
    expect(read(text).cells).toEqual([
      ['indikator', 'tingkat'],
      ['1.1', '3'],
      ['1.2', ''],
    ])
  })

  it.each([
    { name: 'a comma in a quoted title', text: '"Unit, bidang, seksi";tingkat\nA;3\n', cells: 2 },
    { name: 'commas in the rows', text: 'bukti;tingkat\na, b, c, d;3\n', cells: 2 },
    { name: 'a single column', text: 'indikator\n1.1\n', cells: 1 },
    { name: 'blank lines above the header', text: '\n\n  \na\tb\n1\t2\n', cells: 2 },
  ])('is not led astray by $name', ({ text, cells }) => {
    expect(read(text).cells.map((row) => row.length)).toEqual([cells, cells])
  })

  it.each(lineEnds)('has its rows between $name', ({ end }) => {
    expect(read(['a;b', '1;2', '3;4', ''].join(end)).cells).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it.each(lineEnds)('keeps line breaks ($name) in quotes as LF', ({ end }) => {
    expect(read(`a;b${end}"satu${end}dua";2${end}`).cells).toEqual([
      ['a', 'b'],
      ['satu\ndua', '2'],
    ])
  })

  it.each([
    { name: 'doubled quotes', cell: '"SK ""Talenta"""', value: 'SK "Talenta"' },
    { name: 'a delimiter in quotes', cell: '"a;b"', value: 'a;b' },
    { name: 'quotes around nothing', cell: '""', value: '' },
    { name: 'spaces at both ends', cell: ' SK ', value: ' SK ' },
    { name: 'the last cell without a line end', cell: 'SK', value: 'SK' },
    { name: 'an apostrophe', cell: "Ma'had", value: "Ma'had" },
  ])('understands $name', ({ cell, value }) => {
    expect(read(`a;b\n1;${cell}`)).toEqual({
      cells: [
        ['a', 'b'],
        ['1', value],
      ],
      diagnostics: [],
    })
  })

  it('has no blank rows, but counts their lines', () => {
    const text = '\na;b\n\n;;\n  ; \n1;2\n'
    expect(read(text).cells).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(placeIn(text, 0, 0)).toBe('6:1')
  })

  it('leaves too few and too many cells to whoever knows the columns', () => {
    expect(read('a;b\n1\n1;2;3\n')).toEqual({
      cells: [['a', 'b'], ['1'], ['1', '2', '3']],
      diagnostics: [],
    })
  })
})

describe('the place of a cell', () => {
  it.each([
    { name: 'the first', text: 'a;b\n1;2', row: 0, column: 0, place: '2:1' },
    { name: 'one after others', text: 'a;b;c\nsatu;dua;3', row: 0, column: 2, place: '2:10' },
    { name: 'one after CRLF', text: 'a;b\r\n1;2\r\n3;4', row: 1, column: 1, place: '3:3' },
    { name: 'one after CR', text: 'a;b\r1;2\r3;4', row: 1, column: 1, place: '3:3' },
    {
      name: 'one after letters of several bytes',
      text: 'a;b\né€😀;2',
      row: 0,
      column: 1,
      place: '2:5',
    },
    { name: 'one after a quoted delimiter', text: 'a;b\n"x;y";2', row: 0, column: 1, place: '2:7' },
    {
      name: 'one after doubled quotes',
      text: 'a;b\n"x"";""y";2',
      row: 0,
      column: 1,
      place: '2:11',
    },
    { name: 'a quoted one: its quote', text: 'a;b\n1;"2"', row: 0, column: 1, place: '2:3' },
    {
      name: 'one after a quoted line break in its row',
      text: 'a;b;c\n1;"x\r\ny";3',
      row: 0,
      column: 2,
      place: '3:4',
    },
    {
      name: 'one in the row after quoted line breaks',
      text: 'a;b\n"x\ny\nz";2\n3;4',
      row: 1,
      column: 1,
      place: '5:3',
    },
  ])('$name: $place', ({ text, row, column, place }) => {
    expect(placeIn(text, row, column)).toBe(place)
  })
})

describe('a broken quote', () => {
  it.each([
    { name: 'is open to the end of the file', text: 'a;b\n1;2\n3;"x', found: ['3:3'], rows: ['1'] },
    {
      name: 'swallows no row after it',
      text: 'a;b\n1;"x\n3;4\n5;6\n',
      found: ['2:3'],
      rows: ['3', '5'],
    },
    {
      name: 'swallows no row after it, even one with quotes',
      text: 'a;b\n1;"x\n3;"4"\n5;6\n',
      found: ['2:3'],
      rows: ['3', '5'],
    },
    { name: 'stands inside a text', text: 'a;b\n1;x "y"\n3;4\n', found: ['2:3'], rows: ['3'] },
    { name: 'ends before the cell does', text: 'a;b\n1;"x"y\n3;4\n', found: ['2:3'], rows: ['3'] },
    { name: 'follows a space', text: 'a;b\n1; "x"\n3;4\n', found: ['2:3'], rows: ['3'] },
    {
      name: 'is told for each row that has one',
      text: 'a;b\n1;"x\n3;4\n5;y"z\n7;8\n',
      found: ['2:3', '4:3'],
      rows: ['3', '7'],
    },
    {
      name: 'is told once, after a cell with a line break',
      text: 'a;b;c\n1;"x\ny";"z\n3;4;5\n',
      found: ['3:4'],
      rows: ['3'],
    },
    {
      name: 'in the header leaves nothing to be read',
      text: 'a;"b\n1;2\n3;4\n',
      found: ['1:3'],
      rows: [],
    },
  ])('$name', ({ text, found, rows }) => {
    const { value, diagnostics } = readCsvSheet(text, 'kertas.csv')
    expect(told(diagnostics)).toEqual(found.map((place) => `${place} quote-broken`))
    expect((value?.rows ?? []).map(({ cells }) => cells[0])).toEqual(rows)
  })

  it('is told fifty times at most', () => {
    expect(read(`a;b\n${'1;"x"y\n'.repeat(80)}`).diagnostics).toHaveLength(50)
  })
})

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\t', '\n', ' ', 'a', 'é', '😀'),
    maxLength: 8,
  }),
)
const header = ['instansi', 'tahun', 'indikator', 'bukti']
const written = fc.record({
  rows: fc
    .array(fc.tuple(cell, cell, cell, cell))
    .map((rows) => rows.filter((row) => row.some((text) => text.trim() !== ''))),
  delimiter: fc.constantFrom(...delimiters),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  quotesAll: fc.boolean(),
})

describe('any sheet that a CSV writer writes', () => {
  it('is read back cell by cell, and every place points at its cell', () => {
    fc.assert(
      fc.property(written, ({ rows, delimiter, lineEnd, quotesAll }) => {
        const options = {
          delimiter,
          record_delimiter: lineEnd,
          quoted: quotesAll,
          quoted_empty: quotesAll,
          quoted_match: /\n/,
        }
        const text = stringify([header, ...rows], options)
        const { value, diagnostics } = readCsvSheet(text, 'kertas.csv')
        expect(diagnostics).toEqual([])
        expect(value?.rows.map((row) => row.cells)).toEqual(rows)
        const lines = text.replaceAll('\r\n', '\n').split('\n')
        for (const row of value?.rows ?? []) {
          row.cells.forEach((content, column) => {
            const place = value?.placeOf(row, column) ?? { line: 0, column: 0 }
            const [first = '', ...others] = lines.slice(place.line - 1)
            const rest = [[...first].slice(place.column - 1).join(''), ...others].join('\n')
            const end = column === header.length - 1 ? '\n' : delimiter
            const own = stringify([[content]], options).slice(0, -lineEnd.length)
            expect(rest.slice(0, own.length + 1)).toBe(own + end)
          })
        }
      }),
    )
  })
})
