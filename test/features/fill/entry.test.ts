import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorksheetChange } from '../../../src/features/fill/change.js'
import {
  cellsOfSheet,
  type EntrySheet,
  groupOf,
  withGroup,
} from '../../../src/features/fill/entry.js'
import { withChange } from '../../../src/features/fill/entry-changes.js'
import { isNews } from '../../../src/features/fill/news.js'
import { told } from '../../support/builders.js'
import { rubric } from './questions.js'
import { errorsIn, textAfter, worksheetOf } from './worksheet.js'

const owner = { agency: 'Kota Bunga', year: 2024, rubric }

const claimed = (indicator: string, level = 3): WorksheetChange => ({
  kind: 'level',
  indicator,
  level,
})
const entered = (
  indicator: string,
  entry: Extract<WorksheetChange, { readonly kind: 'document' }>['entry'],
): WorksheetChange => ({ kind: 'document', indicator, position: null, entry })

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`

const textWith = (text: string, ...changes: readonly WorksheetChange[]) =>
  textAfter(text, changes, owner)

describe('a level written into a worksheet', () => {
  it.each([
    {
      what: 'with Indonesian columns',
      before: lines('instansi,tahun,indikator,tingkat', 'Kota Bunga,2024,1.1,'),
      expected: lines('instansi,tahun,indikator,tingkat', 'Kota Bunga,2024,1.1,3'),
    },
    {
      what: 'with English columns in another order',
      before: lines('Level;Indicator;Year;Agency', ';1.1;2024;Kota Bunga'),
      expected: lines('Level;Indicator;Year;Agency', '3;1.1;2024;Kota Bunga'),
    },
    {
      what: 'with titles above the header',
      before: lines(
        'KERTAS KERJA',
        'Kota Bunga',
        'instansi,tahun,indikator,tingkat',
        'Kota Bunga,2024,1.1,2',
      ),
      expected: lines(
        'KERTAS KERJA',
        'Kota Bunga',
        'instansi,tahun,indikator,tingkat',
        'Kota Bunga,2024,1.1,3',
      ),
    },
    {
      what: 'without columns for agency and year',
      before: lines('indikator,tingkat', '1.1,', '1.2,2'),
      expected: lines('indikator,tingkat', '1.1,3', '1.2,2'),
    },
    {
      what: 'with columns of the office’s own',
      before: lines('indikator,tingkat,petugas', '1.1,,Sari'),
      expected: lines('indikator,tingkat,petugas', '1.1,3,Sari'),
    },
    {
      what: 'without a column for it, which is added at the end',
      before: lines('indikator,bukti', '1.1,SK', '1.2,Foto'),
      expected: lines('indikator,bukti,tingkat', '1.1,SK,3', '1.2,Foto,'),
    },
    {
      what: 'without it in English',
      before: lines('title,indicator,evidence', 'x,1.1,SK'),
      expected: lines('title,indicator,evidence,level', 'x,1.1,SK,3'),
    },
    {
      what: 'of others as well, who are left as they are',
      before: lines(
        'instansi,tahun,indikator,tingkat',
        'Kota Lain,2024,1.1,1',
        'Kota Bunga,2023,1.1,1',
        'Kota Bunga,2024,1.1,1',
        'Kota Lain,2024,1.2,1',
      ),
      expected: lines(
        'instansi,tahun,indikator,tingkat',
        'Kota Lain,2024,1.1,1',
        'Kota Bunga,2023,1.1,1',
        'Kota Bunga,2024,1.1,3',
        'Kota Lain,2024,1.2,1',
      ),
    },
    {
      what: 'whose agency is written in another case',
      before: lines('instansi,tahun,indikator,tingkat', 'KOTA  BUNGA,2024,1.1,1'),
      expected: lines('instansi,tahun,indikator,tingkat', 'KOTA  BUNGA,2024,1.1,3'),
    },
    {
      what: 'whose indicator Excel wrote with a comma',
      before: lines('indikator;tingkat', '1,1;2'),
      expected: lines('indikator;tingkat', '1,1;3'),
    },
  ])('$what', ({ before, expected }) => {
    expect(textWith(before, claimed('1.1'))).toBe(expected)
  })

  it.each([
    { what: 'the first row', rows: ['1.1,,SK', '1.1,,Foto'], expected: ['1.1,3,SK', '1.1,,Foto'] },
    {
      what: 'the row that states it',
      rows: ['1.1,,SK', '1.1,2,Foto', '1.1,,Peta'],
      expected: ['1.1,,SK', '1.1,3,Foto', '1.1,,Peta'],
    },
    {
      what: 'one row only, where several state it',
      rows: ['1.1,2,SK', '1.2,1,X', '1.1,2,Foto'],
      expected: ['1.1,3,SK', '1.2,1,X', '1.1,,Foto'],
    },
    {
      what: 'the first row, where the rows below leave their indicator to it',
      rows: ['1.1,2,SK', ',,Foto', ',,Peta'],
      expected: ['1.1,3,SK', ',,Foto', ',,Peta'],
    },
  ])('stands in $what', ({ rows, expected }) => {
    const header = 'indikator,tingkat,bukti'
    expect(textWith(lines(header, ...rows), claimed('1.1'))).toBe(lines(header, ...expected))
  })
})

describe('an indicator that the worksheet lacks', () => {
  const header = 'instansi,tahun,indikator,tingkat,bukti'
  const row = (indicator: string, rest = ',') => `Kota Bunga,2024,${indicator},${rest}`

  it.each([
    {
      what: 'comes after the one before it in the rubric',
      rows: [row('1.1'), row('2.2')],
      expected: [row('1.1'), row('1.2', '3,'), row('2.2')],
    },
    {
      what: 'comes after all rows of the one before it',
      rows: [row('1.1', '2,SK'), row('1.1', ',Foto'), ',,,,Peta', row('2.2')],
      expected: [row('1.1', '2,SK'), row('1.1', ',Foto'), ',,,,Peta', row('1.2', '3,'), row('2.2')],
    },
    {
      what: 'comes first where it is the first',
      rows: ['Kota Lain,2024,1.1,,', row('2.1a'), row('2.2')],
      expected: ['Kota Lain,2024,1.1,,', row('1.2', '3,'), row('2.1a'), row('2.2')],
    },
    {
      what: 'comes last where the agency has none yet',
      rows: ['Kota Lain,2024,1.1,1,', 'Kota Lain,2024,2.2,1,'],
      expected: ['Kota Lain,2024,1.1,1,', 'Kota Lain,2024,2.2,1,', row('1.2', '3,')],
    },
    { what: 'is the only one under a header alone', rows: [], expected: [row('1.2', '3,')] },
  ])('$what', ({ rows, expected }) => {
    const text = textWith(lines(header, ...rows), claimed('1.2'))
    expect(text).toBe(lines(header, ...expected))
    expect(errorsIn(text, owner)).toEqual([])
  })

  it('is added to an English sheet with titles and further columns', () => {
    const before = lines('Self-assessment,,', 'officer,indicator,level', 'Sari,1.1,2')
    expect(textWith(before, claimed('1.2'))).toBe(
      lines('Self-assessment,,', 'officer,indicator,level', 'Sari,1.1,2', ',1.2,3'),
    )
  })
})

describe('a column that is added', () => {
  it('leaves the titles above the header as they are', () => {
    const before = lines('KERTAS KERJA', 'indikator,tingkat', '1.1,2')
    expect(textWith(before, { kind: 'note', indicator: '1.1', text: 'lihat' })).toBe(
      lines('KERTAS KERJA', 'indikator,tingkat,catatan', '1.1,2,lihat'),
    )
  })

  it('is not added for a blank cell', () => {
    const before = lines('indikator,tingkat', '1.1,2')
    expect(textWith(before, { kind: 'note', indicator: '1.1', text: '' })).toBe(before)
  })

  it('comes once, however many rows need it', () => {
    const before = lines('indikator,tingkat', '1.1,2', '1.2,2')
    const text = textWith(
      before,
      { kind: 'note', indicator: '1.1', text: 'a' },
      { kind: 'note', indicator: '1.2', text: 'b' },
    )
    expect(text).toBe(lines('indikator,tingkat,catatan', '1.1,2,a', '1.2,2,b'))
  })

  it('pads rows that end early', () => {
    const before = lines('indikator,tingkat,petugas,', '1.1,2,Sari')
    expect(textWith(before, { kind: 'note', indicator: '1.1', text: 'a' })).toBe(
      lines('indikator,tingkat,petugas,,catatan', '1.1,2,Sari,,a'),
    )
  })
})

// Undoing

const header =
  'instansi,tahun,indikator,tingkat,kode_bukti,bukti,berkas,unit,status,catatan,petugas'

const sheetText = lines(
  'KERTAS KERJA',
  header,
  'Kota Bunga,2024,1.1,3,sk,SK Sekda,sk.pdf,Mutasi,ada,lihat,Sari',
  ',,,,laporan,Laporan,,Mutasi,draf,,',
  ',,,,,Foto,foto.jpg,,,,',
  'Kota Lain,2024,1.1,2,,,,,,,Budi',
  'Kota Bunga,2023,1.1,4,sk,SK lama,,,ada,,',
  'Kota Bunga,2024,1.2,,,,,,,,',
  'Kota Bunga,2024,2.1a,2,,,,,,,',
)

const indicators = ['1.1', '1.2', '2.1a', '2.1b', '2.2'] as const

/** Every kind of change, some of them of a document that may not be there. */
const changes: fc.Arbitrary<WorksheetChange> = fc
  .record({
    indicator: fc.constantFrom(...indicators),
    position: fc.nat(3),
    text: fc.constantFrom('', 'x', 'a,b', '=1', 'dua\nbaris'),
    level: fc.nat(4),
  })
  .chain(({ indicator, position, text, level }) =>
    fc.constantFrom<WorksheetChange>(
      { kind: 'level', indicator, level },
      { kind: 'not-applicable', indicator, reason: 'tanpa TPP' },
      { kind: 'open', indicator },
      { kind: 'note', indicator, text },
      { kind: 'document', indicator, position, entry: { title: text, status: 'have' } },
      { kind: 'document', indicator, position: null, entry: { requirement: 'sk', number: text } },
      { kind: 'removal', indicator, position },
      { kind: 'verified', indicator, level },
      { kind: 'verdict', indicator, position, verdict: 'accepted' },
      { kind: 'verifier-note', indicator, position, text },
    ),
  )

const isAbout = (
  { assessment }: ReturnType<typeof worksheetOf>,
  change: WorksheetChange,
): boolean =>
  !('position' in change) ||
  change.position === null ||
  change.position < (assessment.answers.get(change.indicator)?.documents.length ?? 0)

/** The cells that an earlier state had columns for; columns added since are blank again. */
function withoutAddedColumns({ rows, headerAt }: EntrySheet, width: number) {
  const added = rows.slice(headerAt + 1).flatMap(({ cells }) => cells.slice(width))
  return { cells: rows.map(({ cells }) => cells.slice(0, width)), added }
}

const columnsOf = ({ rows, headerAt }: EntrySheet) => rows[headerAt]?.cells.length ?? 0

const padded = (cells: readonly (readonly string[])[], width: number) =>
  cells.map((row) => [...row, ...Array.from({ length: width }, () => '')].slice(0, width))

/** All cells, with what merged cells leave to the row above written out. */
function spelledOut(sheet: EntrySheet): readonly (readonly string[])[] {
  const taken = new Map<string, number>()
  return sheet.rows.map(({ cells, indicator }) => {
    if (indicator === undefined) return cells
    const place = taken.get(indicator) ?? 0
    taken.set(indicator, place + 1)
    return groupOf(sheet, indicator).rows[place] ?? []
  })
}

const spelledRows = (sheet: EntrySheet): EntrySheet['rows'] =>
  spelledOut(sheet).map((cells, index) => ({
    line: undefined,
    indicator: undefined,
    ...sheet.rows[index],
    cells,
  }))

describe('undoing', () => {
  it('gives the cells back as they were, whatever was changed', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 5 }), (several) => {
        const before = several.slice(0, -1).reduce((text, change) => {
          const known = worksheetOf(text, owner)
          return isAbout(known, change) ? textWith(text, change) : text
        }, sheetText)
        const standing = worksheetOf(before, owner)
        const last = several.at(-1) ?? claimed('1.1')
        fc.pre(isAbout(standing, last))
        const { sheet, assessment } = standing
        const group = groupOf(sheet, last.indicator)
        const documents = assessment.answers.get(last.indicator)?.documents ?? []
        const undone = withGroup(withChange(sheet, last, documents), last.indicator, group)
        const width = columnsOf(sheet)
        const found = withoutAddedColumns({ ...undone, rows: spelledRows(undone) }, width)
        expect(padded(found.cells, width)).toEqual(padded(spelledOut(sheet), width))
        expect(found.added.filter((cell) => cell !== '')).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('of a first answer takes the new row away', () => {
    const { sheet } = worksheetOf(sheetText, owner)
    const group = groupOf(sheet, '2.2')
    expect(group.rows).toEqual([])
    const changed = withChange(sheet, claimed('2.2'), [])
    expect(cellsOfSheet(changed)).toHaveLength(10)
    expect(cellsOfSheet(withGroup(changed, '2.2', group))).toEqual(cellsOfSheet(sheet))
  })

  it('of a removal puts the row back in its place', () => {
    const { sheet, assessment } = worksheetOf(sheetText, owner)
    const documents = assessment.answers.get('1.1')?.documents ?? []
    const changed = withChange(sheet, { kind: 'removal', indicator: '1.1', position: 1 }, documents)
    expect(cellsOfSheet(changed)).toHaveLength(8)
    const undone = withGroup(changed, '1.1', groupOf(sheet, '1.1'))
    expect(spelledOut(undone)).toEqual(spelledOut(sheet))
  })

  it('keeps a merged row under its own indicator', () => {
    const text = lines('indikator,tingkat,bukti', '1.1,2,A', ',,B', '1.2,1,X', '1.1,,C')
    const { sheet, assessment } = worksheetOf(text, owner)
    const documents = assessment.answers.get('1.1')?.documents ?? []
    const changed = withChange(sheet, { kind: 'removal', indicator: '1.1', position: 1 }, documents)
    const undone = withGroup(changed, '1.1', groupOf(sheet, '1.1'))
    expect(cellsOfSheet(undone).slice(1)).toEqual([
      ['1.1', '2', 'A'],
      ['1.2', '1', 'X'],
      ['1.1', '', 'B'],
      ['1.1', '', 'C'],
    ])
  })
})

describe('removing a document', () => {
  it('leaves a merged row below it under its own indicator', () => {
    const text = lines('indikator,tingkat,bukti', '1.1,2,A', '1.2,1,X', '1.1,,B', ',,C')
    const expected = lines('indikator,tingkat,bukti', '1.1,2,A', '1.2,1,X', '1.1,,C')
    expect(textWith(text, { kind: 'removal', indicator: '1.1', position: 1 })).toBe(expected)
  })

  it('removes every row that says the same to the letter', () => {
    const text = lines('indikator,tingkat,bukti', '1.1,2,A', '1.1,,B', '1.1,,B')
    const expected = lines('indikator,tingkat,bukti', '1.1,2,A')
    expect(textWith(text, { kind: 'removal', indicator: '1.1', position: 1 })).toBe(expected)
  })
})

it('a document that stands there twice is edited in both rows, and goes on to count once', () => {
  const text = lines('indikator,tingkat,bukti', '1.1,2,A', '1.1,,B', '1.1,,B')
  const change: WorksheetChange = {
    kind: 'document',
    indicator: '1.1',
    position: 1,
    entry: { title: 'B2' },
  }
  expect(textWith(text, change)).toBe(
    lines('indikator,tingkat,bukti', '1.1,2,A', '1.1,,B2', '1.1,,B2'),
  )
})

describe('whatever is written', () => {
  it('is read back as it was meant, and leaves the rows of others alone', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const standing = worksheetOf(sheetText, owner)
        fc.pre(isAbout(standing, change) && change.kind !== 'removal')
        fc.pre(isNews(change, { rubric, assessment: standing.assessment }))
        const text = textWith(sheetText, change)
        const now = worksheetOf(text, owner)
        const isNew = change.kind === 'document' && change.position === null
        expect(isNews(change, { rubric, assessment: now.assessment })).toBe(isNew)
        for (const other of indicators.filter((id) => id !== change.indicator)) {
          const [one, two] = [now, standing].map(({ sheet }) =>
            padded(groupOf(sheet, other).rows, columnsOf(standing.sheet)),
          )
          expect(one).toEqual(two)
        }
        const others = sheetText.split('\n').filter((line) => /Lain|2023|KERTAS/.test(line))
        for (const line of others) expect(text).toContain(line)
        expect(told(now.diagnostics).filter((each) => each.includes('ragged'))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('a document with every kind of text comes back', () => {
    const entry = {
      requirement: 'sk',
      title: '=HYPERLINK("x"), "SK"',
      file: 'a;b.pdf',
      number: '0012',
      issued: '2024-02-01',
      validUntil: '2025-02-01',
      unit: 'Bidang\tMutasi',
      status: 'unsigned',
    }
    const text = textWith(lines('indikator', '1.1'), entered('1.1', entry))
    const [found] = worksheetOf(text, owner).assessment.answers.get('1.1')?.documents ?? []
    expect(found).toMatchObject(entry)
  })
})
