import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import {
  type Block,
  barColumn,
  figureColumn,
  paper,
  type Table,
  type Text,
  textColumn,
} from '../../src/pages/page.js'
import { textPage } from '../../src/pages/text.js'

const drawn = (block: Block, width: number, hasColor = false): string =>
  textPage({ title: [{ text: 'x' }], labels: [], blocks: [block] }, { width, hasColor }).slice(
    3,
    -1,
  )

const widest = (text: string): number =>
  Math.max(...text.split('\n').map((line) => stringWidth(line)))

const aTable: Table = {
  kind: 'table',
  columns: [textColumn('Aspek', 30), figureColumn('Poin', 7), barColumn('', 10)],
  rows: [
    ['1 Perencanaan Kebutuhan Pegawai Aparatur Sipil', '37,5', '████████▒░'],
    ['2 Pengadaan', '30', '███████░░░'],
  ],
}

describe('a table', () => {
  it('has its own widths on a screen of 80', () => {
    expect(drawn(aTable, paper.width)).toBe(
      [
        'Aspek                              Poin',
        '─────────────────────────────────────────────────────',
        '1 Perencanaan Kebutuhan            37,5  ████████▒░',
        'Pegawai Aparatur Sipil',
        '2 Pengadaan                          30  ███████░░░',
      ].join('\n'),
    )
  })

  it('lets text have what is left of a wider one, and no more than it needs', () => {
    const [, , first = '', second = ''] = drawn(aTable, 120).split('\n')
    expect(first).toBe('1 Perencanaan Kebutuhan Pegawai Aparatur Sipil     37,5  ████████▒░')
    expect(second.indexOf('30')).toBe(first.indexOf('37,5') + 2)
  })

  it('gives up width that no cell needs before it breaks more lines', () => {
    const [header] = drawn({ ...aTable, rows: aTable.rows.slice(1) }, 40).split('\n')
    expect(header).toBe('Aspek                 Poin')
  })

  it('puts cells behind their headings where columns do not fit beside each other', () => {
    const columns = [
      figureColumn('Aspek', 40),
      figureColumn('Poin', 7),
      barColumn('', 10),
      figureColumn('Terbukti', 8),
    ]
    const rows = [['1 Perencanaan Kebutuhan Pegawai Aparatur', '37,5', '██', '']]
    expect(drawn({ kind: 'table', columns, rows }, 40)).toBe(
      ['Aspek: 1 Perencanaan Kebutuhan Pegawai', '  Aparatur', '  Poin: 37,5', '  ██'].join('\n'),
    )
  })

  const words = fc.constantFrom(
    ...['a', 'Baik', 'penggajian/', 'sk-komite', '1.234,5', ';', '  ', ' ', 'xxxxxxxx', '██░░'],
  )
  const cell = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''))
  const column = fc
    .tuple(fc.constantFrom(textColumn, figureColumn), fc.integer({ min: 2, max: 12 }))
    .map(([columnOf, width]) => columnOf('kepala', width))
  const anyTable = fc.array(column, { minLength: 1, maxLength: 4 }).chain((columns) => {
    const row = fc.array(cell, { minLength: columns.length, maxLength: columns.length })
    return fc.record({
      columns: fc.constant(columns),
      rows: fc.array(row, { minLength: 1, maxLength: 5 }),
    })
  })

  it('puts plain letters where it puts them beside letters of any kind', () => {
    fc.assert(
      fc.property(anyTable, ({ columns, rows }) => {
        const plain = drawn({ kind: 'table', columns, rows }, paper.width)
        // A wide letter in a last row of its own leaves all others to the library.
        const wide = [...rows, columns.map(() => '中')]
        const any = drawn({ kind: 'table', columns, rows: wide }, paper.width)
        expect(any.split('\n').slice(0, -1).join('\n')).toBe(plain)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps wide letters under each other', () => {
    const rows = [
      ['日本語', '1'],
      ['abc', '22'],
      ['日本語日本語', '3'],
    ]
    const columns = [textColumn('Kota', 8), figureColumn('Nilai', 5)]
    const [, , ...lines] = drawn({ kind: 'table', columns, rows }, 80).split('\n')
    expect(lines).toEqual(['日本語        1', 'abc          22', '日本語日      3', '本語'])
  })

  it('says every word within the width, whatever stands in it', () => {
    const word = fc.constantFrom(
      'a',
      'Baik',
      'sk-komite',
      '1.234,5',
      'kota',
      '中文',
      'é',
      '👍🏽',
      '██',
    )
    const cell = fc.array(word, { maxLength: 9 }).map((parts) => parts.join(' '))
    const kind = fc.constantFrom(textColumn, figureColumn, barColumn)
    const columns = fc.array(
      fc.tuple(kind, fc.integer({ min: 9, max: 30 })).map(([of, width]) => of('kepala', width)),
      { minLength: 1, maxLength: 6 },
    )
    const table = columns.chain((own) =>
      fc.record({
        columns: fc.constant(own),
        rows: fc.array(fc.array(cell, { minLength: own.length, maxLength: own.length }), {
          minLength: 1,
          maxLength: 4,
        }),
      }),
    )
    fc.assert(
      fc.property(table, fc.integer({ min: 40, max: 79 }), (given, width) => {
        const text = drawn({ kind: 'table', ...given }, width)
        expect(widest(text)).toBeLessThanOrEqual(width)
        const said = text.replaceAll(/kepala:?|─/g, ' ')
        expect(lettersOf(said)).toEqual(lettersOf(given.rows.flat().join(' ')))
      }),
      { numRuns: 300 },
    )
  })
})

/** Rows are read line by line, so words of one cell may stand apart. */
const lettersOf = (text: string): readonly string[] => [...text.replaceAll(/\s+/g, '')].toSorted()

describe('text', () => {
  it('has its emphasis on every line that it is broken into, and the same words without', () => {
    const text: Text = [
      { text: 'satu dua tiga empat ', isStrong: true },
      { text: 'lima enam tujuh delapan', tone: 'bad' },
    ]
    const lines = drawn({ kind: 'lines', lines: [text] }, 20, true)
    expect(lines.split('\n')).toEqual([
      '\u001b[1msatu dua tiga empat\u001b[22m',
      '\u001b[31mlima enam tujuh\u001b[39m',
      '\u001b[31mdelapan\u001b[39m',
    ])
    expect(stripVTControlCharacters(lines)).toBe(drawn({ kind: 'lines', lines: [text] }, 20))
  })

  it('counts what letters take on the screen, not how many there are', () => {
    const lines = drawn({ kind: 'lines', lines: ['日本 日本 日本 日本'] }, 10)
    expect(lines).toBe('日本 日本\n日本 日本')
  })

  it('leaves a line whole that programs read, but on a screen narrower than 80', () => {
    const line = `${'folder/'.repeat(12)}a.csv:2:22: error document-draft`
    const block: Block = { kind: 'outline', lines: [{ text: line, depth: 1, isWhole: true }] }
    expect(drawn(block, 80)).toBe(`  ${line}`)
    expect(drawn(block, 79).split('\n')).toHaveLength(2)
  })

  it('keeps a sign beside its meaning, and commands whole', () => {
    const signs = ['[v] terpenuhi', '[x] tidak terpenuhi', '[?] belum dinyatakan']
    expect(drawn({ kind: 'legend', signs }, 40)).toBe(
      '[v] terpenuhi  [x] tidak terpenuhi\n[?] belum dinyatakan',
    )
    const command = `merit check "${'folder panjang/'.repeat(5)}a.csv"`
    expect(drawn({ kind: 'commands', commands: [command] }, 40)).toBe(`  ${command}`)
  })
})
