import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/core/evidence.js'
import { readCsvSheet } from '../../../src/files/csv/sheet.js'
import { type EvidenceReading, readEvidence } from '../../../src/files/worksheet/assessments.js'
import type { EvidenceOptions } from '../../../src/files/worksheet/row-context.js'
import { shippedRubric, told } from '../../support/builders.js'

interface Options extends Partial<Omit<EvidenceOptions, 'rubric'>> {
  readonly rubric?: keyof typeof rubrics
}

const rubrics = {
  'kasn-2018': shippedRubric('kasn-2018'),
  'kasn-2019': shippedRubric('kasn-2019'),
  'panrb-2026': shippedRubric('panrb-2026'),
}

/** Reads files, named a.csv, b.csv and so on, all with the same options. */
function read(texts: readonly string[], options: Options = {}): EvidenceReading {
  const { agency, year, assumedAgency, assumedYear } = options
  const rubric = rubrics[options.rubric ?? 'kasn-2018']
  const inputs = texts.flatMap((text, index) => {
    const { value: sheet } = readCsvSheet(text, `${'abc'[index]}.csv`)
    return sheet ? [{ sheet, options: { rubric, agency, year, assumedAgency, assumedYear } }] : []
  })
  return readEvidence(inputs, rubric)
}

const sheetOf = (header: string, ...rows: readonly string[]): string =>
  [header, ...rows, ''].join('\n')

const plain = 'instansi;tahun;indikator;tingkat'

/** Claims by agency, year and indicator: `Kota Contoh 2020 1.1` is 3. */
const claimsOf = ({ assessments }: EvidenceReading) =>
  Object.fromEntries(
    assessments.flatMap(({ agency, year, answers }) =>
      [...answers].map(([id, { claim }]) => [`${agency} ${year} ${id}`, shown(claim)]),
    ),
  )

const shown = (claim: Claim) => (claim.kind === 'level' ? claim.level : claim.kind)

const documentsIn = (row: string, header: string) => {
  const { assessments } = read([sheetOf(header, row)])
  return [...(assessments[0]?.answers.values() ?? [])].flatMap(({ documents }) => documents)
}

describe('a kertas kerja', () => {
  it.each([
    { name: 'Indonesian names', header: 'instansi;tahun;indikator;tingkat' },
    { name: 'English names', header: 'agency;year;indicator;level' },
    { name: 'names in capitals', header: 'INSTANSI;Tahun;Indikator;TINGKAT' },
  ])('says the same under $name', ({ header }) => {
    const reading = read([sheetOf(header, 'Kota Contoh;2020;1.1;3', 'Kota Contoh;2020;1.2;')])
    expect(reading.diagnostics).toEqual([])
    expect(claimsOf(reading)).toEqual({ 'Kota Contoh 2020 1.1': 3, 'Kota Contoh 2020 1.2': 'open' })
  })

  it('holds many agencies and years, sorted by name and year', () => {
    const { assessments } = read([
      sheetOf(plain, 'Kota B;2021;1.1;1', 'Kota B;2020;1.1;1', 'Kota A;2021;1.1;1'),
    ])
    expect(assessments.map(({ agency, year }) => `${agency} ${year}`)).toEqual([
      'Kota A 2021',
      'Kota B 2020',
      'Kota B 2021',
    ])
  })

  it('has one row for each document, the claim on one of them', () => {
    const header = `${plain};kode_bukti;bukti;tanggal;berlaku_sampai;status;putusan;unit;nomor;berkas`
    const { assessments, diagnostics } = read([
      sheetOf(
        header,
        'Kota Contoh;2020;1.1;;dokumen-anjab-abk;Anjab;2/1/2020;31/12/2022;ada;diterima;BKPSDM;800/1;a.pdf',
        'Kota Contoh;2020;1.1;3;;Peta jabatan;;;Belum TTD;;;;',
      ),
    ])
    expect(diagnostics).toEqual([])
    expect(assessments[0]?.answers.get('1.1')).toMatchObject({
      claim: { kind: 'level', level: 3 },
      verified: null,
      at: { file: 'a.csv', line: 3, column: 1 },
      documents: [
        {
          requirement: 'dokumen-anjab-abk',
          title: 'Anjab',
          file: 'a.pdf',
          number: '800/1',
          issued: '2020-01-02',
          validUntil: '2022-12-31',
          unit: 'BKPSDM',
          status: 'have',
          verdict: 'accepted',
          at: { file: 'a.csv', line: 2, column: 1 },
        },
        {
          requirement: '',
          title: 'Peta jabatan',
          file: '',
          number: '',
          issued: undefined,
          validUntil: undefined,
          unit: '',
          status: 'unsigned',
          verdict: undefined,
          at: { file: 'a.csv', line: 3, column: 1 },
        },
      ],
    })
  })

  it.each([
    { name: 'a title', row: 'Kota Contoh;2020;1.1;3;SK;;', count: 1 },
    { name: 'a file alone', row: 'Kota Contoh;2020;1.1;3;;sk.pdf;', count: 1 },
    { name: 'a status alone', row: 'Kota Contoh;2020;1.1;3;;;diminta', count: 1 },
    { name: 'none of these', row: 'Kota Contoh;2020;1.1;3;;;', count: 0 },
  ])('a row with $name has $count documents', ({ row, count }) => {
    expect(documentsIn(row, `${plain};bukti;berkas;status`)).toHaveLength(count)
  })

  it('knows a document in the slot of another indicator, and says nothing of it', () => {
    const row = 'Kota Contoh;2020;1.1;3;sk-komite-talenta;SK'
    expect(documentsIn(row, `${plain};kode_bukti;bukti`)).toMatchObject([
      { requirement: 'sk-komite-talenta' },
    ])
    expect(read([sheetOf(`${plain};kode_bukti;bukti`, row)]).diagnostics).toEqual([])
  })

  it('says that an indicator does not apply by tb, by na, or by the reason alone', () => {
    const header = `${plain};alasan_tidak_berlaku`
    const rows = ['6.3;tb;TPP tidak dibayarkan', '6.4b;n/a;Tidak pernah terjadi', '6.4c;;SE 2/2026']
    const { assessments, diagnostics } = read(
      [sheetOf(header, ...rows.map((row) => `Kota Contoh;2026;${row}`))],
      { rubric: 'panrb-2026' },
    )
    expect(diagnostics).toEqual([])
    expect([...(assessments[0]?.answers.values() ?? [])].map(({ claim }) => claim)).toEqual([
      { kind: 'not-applicable', reason: 'TPP tidak dibayarkan' },
      { kind: 'not-applicable', reason: 'Tidak pernah terjadi' },
      { kind: 'not-applicable', reason: 'SE 2/2026' },
    ])
  })

  it('may have the reason on another row than the tb', () => {
    const rows = ['Kota Contoh;2026;6.3;tb;', 'Kota Contoh;2026;6.3;;TPP tidak dibayarkan']
    const reading = read([sheetOf(`${plain};alasan_tidak_berlaku`, ...rows)], {
      rubric: 'panrb-2026',
    })
    expect(reading.diagnostics).toEqual([])
    expect(claimsOf(reading)).toEqual({ 'Kota Contoh 2026 6.3': 'not-applicable' })
  })

  it('is the same whatever the order of its rows', () => {
    const rows = ['1.1;3;3', '1.1;;', '1.2;0;', '2.1;;', '3.3;4;2', '3.3;;2'].map(
      (row) => `Kota Contoh;2020;${row}`,
    )
    const answersIn = (order: readonly string[]) =>
      [...(read([sheetOf(`${plain};tingkat_verifikasi`, ...order)]).assessments[0]?.answers ?? [])]
        .map(([id, { claim, verified }]) => ({ id, claim, verified }))
        .toSorted((left, right) => (left.id < right.id ? -1 : 1))
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) => {
        expect(answersIn(order)).toEqual(answersIn(rows))
      }),
    )
  })

  it('shows control characters of a cell written out', () => {
    const { assessments } = read([sheetOf(plain, 'Kota\u001b[31m Contoh;2020;1.1;3')])
    expect(assessments[0]?.agency).toBe('Kota\\u001b[31m Contoh')
  })

  it('notes ids with a comma once a file, with their number', () => {
    const commas = sheetOf(plain, 'Kota Contoh;2020;1,1;3', 'Kota Contoh;2020;1,2;3')
    const { diagnostics } = read([commas, sheetOf(plain, 'Kota Contoh;2020;3,3;1')])
    expect(diagnostics).toMatchObject([
      { code: 'indicator-comma', facts: { found: '1,1', read: '1.1', count: 2 } },
      { code: 'indicator-comma', facts: { found: '3,3', read: '3.3', count: 1 } },
    ])
  })
})

describe('whose evidence it is, and of which year', () => {
  const noAgency = sheetOf('tahun;indikator;tingkat', '2020;1.1;3')
  const noYear = sheetOf('instansi;indikator;tingkat', 'Kota Contoh;1.1;3')
  const both = sheetOf(plain, 'Kota A;2020;1.1;1', 'Kota A;2021;1.1;2', 'Kota B;2020;1.1;3')
  const nobody = sheetOf('indikator;tingkat', '1.1;3')

  it.each<{ name: string; text: string; options: Options; claims: Record<string, number> }>([
    {
      name: 'an agency that was named supplies the missing column',
      text: noAgency,
      options: { agency: 'Kota Contoh' },
      claims: { 'Kota Contoh 2020 1.1': 3 },
    },
    {
      name: 'the project file’s agency supplies the missing column',
      text: noAgency,
      options: { assumedAgency: 'Kota Contoh' },
      claims: { 'Kota Contoh 2020 1.1': 3 },
    },
    {
      name: 'an agency that was named beats the project file’s',
      text: noAgency,
      options: { agency: 'Kota A', assumedAgency: 'Kota B' },
      claims: { 'Kota A 2020 1.1': 3 },
    },
    {
      name: 'a year that was named supplies the missing column',
      text: noYear,
      options: { year: 2020 },
      claims: { 'Kota Contoh 2020 1.1': 3 },
    },
    {
      name: 'the year that a file is kept under supplies the missing column',
      text: noYear,
      options: { assumedYear: 2020 },
      claims: { 'Kota Contoh 2020 1.1': 3 },
    },
    {
      name: 'both can be supplied',
      text: nobody,
      options: { agency: 'Kota Contoh', year: 2020 },
      claims: { 'Kota Contoh 2020 1.1': 3 },
    },
    {
      name: 'an agency that was named picks its rows',
      text: both,
      options: { agency: 'Kota A' },
      claims: { 'Kota A 2020 1.1': 1, 'Kota A 2021 1.1': 2 },
    },
    {
      name: 'it picks them in any case and spacing',
      text: both,
      options: { agency: ' kota  a' },
      claims: { 'Kota A 2020 1.1': 1, 'Kota A 2021 1.1': 2 },
    },
    {
      name: 'a year that was named picks its rows',
      text: both,
      options: { year: 2020 },
      claims: { 'Kota A 2020 1.1': 1, 'Kota B 2020 1.1': 3 },
    },
    {
      name: 'both pick together',
      text: both,
      options: { agency: 'Kota B', year: 2020 },
      claims: { 'Kota B 2020 1.1': 3 },
    },
    {
      name: 'the project file’s agency and year pick nothing',
      text: both,
      options: { assumedAgency: 'Kota A', assumedYear: 2021 },
      claims: { 'Kota A 2020 1.1': 1, 'Kota A 2021 1.1': 2, 'Kota B 2020 1.1': 3 },
    },
    { name: 'a filter may find nothing', text: both, options: { agency: 'Kota C' }, claims: {} },
  ])('$name', ({ text, options, claims }) => {
    const reading = read([text], options)
    expect(reading.diagnostics).toEqual([])
    expect(claimsOf(reading)).toEqual(claims)
  })

  it.each<{ name: string; text: string; options: Options; found: readonly string[] }>([
    { name: 'no agency', text: noAgency, options: {}, found: ['1:1 agency-unstated'] },
    { name: 'no year', text: noYear, options: {}, found: ['1:1 year-unstated'] },
    {
      name: 'neither',
      text: nobody,
      options: {},
      found: ['1:1 agency-unstated', '1:1 year-unstated'],
    },
  ])('is a fault of the file where nothing says it: $name', ({ text, options, found }) => {
    const { diagnostics, assessments } = read([text], options)
    expect(told(diagnostics)).toEqual(found)
    expect(assessments).toEqual([])
  })

  it('names what the files hold before filtering', () => {
    const { known } = read([both], { agency: 'Kota C' })
    const named = new Set(known.map(({ agency, year }) => `${agency} ${year}`))
    expect(named).toEqual(new Set(['Kota A 2020', 'Kota A 2021', 'Kota B 2020']))
  })

  it('faults of rows that were not asked for are not told', () => {
    const text = sheetOf(plain, 'Kota A;2020;1.1;9', 'Kota B;2020;1.1;3', 'Kota B;2021;9.9;3')
    expect(read([text], { agency: 'Kota B', year: 2020 }).diagnostics).toEqual([])
  })

  it('a row that names no agency, or no year, may be one that was asked for', () => {
    const text = sheetOf(plain, 'Kota A;2020;1.1;3', ';2020;1.2;3', 'Kota A;;1.3;3')
    expect(told(read([text], { year: 2020 }).diagnostics)).toEqual([
      '3:1 cell-missing',
      '4:8 cell-missing',
    ])
    expect(told(read([text], { agency: 'Kota A' }).diagnostics)).toEqual([
      '3:1 cell-missing',
      '4:8 cell-missing',
    ])
  })
})

describe('rows of one agency-year', () => {
  it('are united over files', () => {
    const reading = read([
      sheetOf(`${plain};bukti`, 'Kota Contoh;2020;1.1;3;SK'),
      sheetOf(
        'indicator,level,agency,year,evidence',
        '1.1,,Kota Contoh,2020,Peta',
        '1.2,2,Kota Contoh,2020,',
      ),
    ])
    expect(reading.diagnostics).toEqual([])
    expect(claimsOf(reading)).toEqual({ 'Kota Contoh 2020 1.1': 3, 'Kota Contoh 2020 1.2': 2 })
    const documents = reading.assessments[0]?.answers.get('1.1')?.documents
    expect(documents?.map(({ title, at }) => `${at.file} ${title}`)).toEqual([
      'a.csv SK',
      'b.csv Peta',
    ])
  })

  it('that are the same to the letter count once, over files too', () => {
    const text = sheetOf(`${plain};bukti`, 'Kota Contoh;2020;1.1;3;SK')
    const { diagnostics, assessments } = read([text, `${text}Kota Contoh;2020;1.1;3;SK \n`])
    expect(diagnostics).toMatchObject([
      {
        code: 'row-repeated',
        at: { file: 'b.csv', line: 2 },
        facts: { firstAt: { file: 'a.csv', line: 2 } },
      },
      {
        code: 'row-repeated',
        at: { file: 'b.csv', line: 3 },
        facts: { firstAt: { file: 'a.csv', line: 2 } },
      },
    ])
    expect(assessments[0]?.answers.get('1.1')?.documents).toHaveLength(1)
  })

  it('that differ only in a column of the office’s own do not repeat each other', () => {
    const rows = ['Kota Contoh;2020;1.1;3;merah', 'Kota Contoh;2020;1.1;3;biru']
    expect(told(read([sheetOf(`${plain};warna`, ...rows)]).diagnostics)).toEqual([
      '1:34 column-unknown',
    ])
  })

  it('may repeat the claim', () => {
    const rows = ['Kota Contoh;2020;1.1;3;SK', 'Kota Contoh;2020;1.1;3,0;Peta']
    expect(read([sheetOf(`${plain};bukti`, ...rows)]).diagnostics).toEqual([])
  })

  it('that contradict each other are told with both places and both values', () => {
    const { diagnostics } = read([
      sheetOf(plain, 'Kota Contoh;2020;1.1;3'),
      sheetOf(plain, 'Kota Contoh;2020;1.1;2', 'Kota Lain;2020;1.1;1'),
    ])
    expect(diagnostics).toEqual([
      {
        code: 'answers-differ',
        facts: {
          agency: 'Kota Contoh',
          year: 2020,
          indicator: '1.1',
          column: 'tingkat',
          first: '3',
          firstAt: { file: 'a.csv', line: 2, column: 22 },
          found: '2',
        },
        at: { file: 'b.csv', line: 2, column: 22 },
        agency: 'Kota Contoh',
      },
    ])
  })

  it.each([
    { name: 'two claims', rows: ['1.1;3;;', '1.1;2;;'], found: ['3:22 answers-differ'] },
    {
      name: 'three claims, two of them different',
      rows: ['1.1;3;;', '1.1;2;;', '1.1;1;;'],
      found: ['3:22 answers-differ', '4:22 answers-differ'],
    },
    { name: 'two verified levels', rows: ['1.1;3;3;', '1.1;;2;'], found: ['3:23 answers-differ'] },
    {
      name: 'a verified level above the claim',
      rows: ['1.1;3;4;'],
      found: ['2:24 verified-above-claim'],
    },
    { name: 'a verified level below the claim', rows: ['1.1;3;2;'], found: [] },
    { name: 'a verified level without a claim', rows: ['1.1;;2;'], found: [] },
  ])('$name: $found', ({ rows, found }) => {
    const text = sheetOf(
      `${plain};tingkat_verifikasi;alasan_tidak_berlaku`,
      ...rows.map((row) => `Kota Contoh;2020;${row}`),
    )
    expect(told(read([text]).diagnostics)).toEqual(found)
  })

  it.each([
    { name: 'two reasons', rows: ['6.3;tb;PP 1', '6.3;tb;PP 2'], found: ['3:25 answers-differ'] },
    { name: 'no reason', rows: ['6.3;tb;'], found: ['2:22 reason-missing'] },
    { name: 'a level and tb', rows: ['6.3;2;', '6.3;tb;PP 1'], found: ['3:22 answers-differ'] },
    {
      name: 'a level, and on another row a reason: told where the reason stands',
      rows: ['6.3;2;', '6.3;;a'],
      found: ['3:23 answers-differ'],
    },
    {
      name: 'a level and a reason on one row',
      rows: ['6.3;2;a'],
      found: ['2:22 level-with-reason'],
    },
    {
      name: 'levels of two questions that exclude each other',
      rows: ['4.1a;2;', '4.1b;2;'],
      found: ['3:23 one-of-conflict'],
    },
    { name: 'a level and a tb of these', rows: ['4.1a;tb;Ini sebuah kota', '4.1b;2;'], found: [] },
    { name: 'a reason of one word', rows: ['6.3;tb;Kota'], found: ['2:25 reason-vague'] },
    { name: 'a reason on a later row', rows: ['6.3;tb;', '6.3;;.'], found: ['3:23 reason-vague'] },
    {
      name: 'tb where the rubric asks everybody, whatever the reason',
      rows: ['1.1;tb;.', '1.2;;.', '6.4a;n/a;'],
      found: [
        '2:22 not-applicable-forbidden',
        '3:23 not-applicable-forbidden',
        '4:23 not-applicable-forbidden',
      ],
    },
  ])('$name: $found', ({ rows, found }) => {
    const text = sheetOf(
      `${plain};alasan_tidak_berlaku`,
      ...rows.map((row) => `Kota Contoh;2026;${row}`),
    )
    expect(told(read([text], { rubric: 'panrb-2026' }).diagnostics)).toEqual(found)
  })

  it('of other agencies or years contradict nothing', () => {
    const rows = ['Kota A;2020;1.1;1', 'Kota A;2021;1.1;2', 'Kota B;2020;1.1;3']
    expect(read([sheetOf(plain, ...rows)]).diagnostics).toEqual([])
  })
})

describe('a sheet without a column of levels', () => {
  const documents = 'instansi;tahun;indikator;bukti'
  const levels = sheetOf(plain, 'Kota Contoh;2020;1.1;3', 'Kota Contoh;2020;1.2;')

  it.each([
    { name: 'alone', texts: [sheetOf(documents, 'Kota Contoh;2020;1.1;SK')], found: ['1:1'] },
    {
      name: 'with points in another column',
      texts: [sheetOf('instansi;tahun;indikator;Nilai;Skor', 'Kota Contoh;2020;1.1;4;10')],
      found: ['1:1'],
    },
    {
      name: 'with a reason instead',
      texts: [sheetOf('instansi;tahun;indikator;alasan_tidak_berlaku', 'Kota Contoh;2020;1.1;a')],
      found: ['1:1'],
    },
    {
      name: 'beside the answers to the same questions',
      texts: [levels, sheetOf(documents, 'Kota Contoh;2020;1.1;SK', 'Kota Contoh;2020;1.2;SK')],
      found: [],
    },
    {
      name: 'beside the answers to other questions',
      texts: [levels, sheetOf(documents, 'Kota Contoh;2020;1.1;SK', 'Kota Contoh;2020;1.3;SK')],
      found: ['1:1'],
    },
    {
      name: 'beside the answers of another agency',
      texts: [levels, sheetOf(documents, 'Kota Lain;2020;1.1;SK')],
      found: ['1:1'],
    },
    {
      name: 'beside another one like it',
      texts: [1, 2].map((number) => sheetOf(documents, `Kota Contoh;2020;1.1;SK ${number}`)),
      found: ['1:1', '1:1'],
    },
    {
      name: 'whose rows are those of another agency than the one asked for',
      texts: [levels, sheetOf(documents, 'Kota Lain;2020;1.1;SK')],
      options: { agency: 'Kota Contoh' },
      found: [],
    },
    {
      name: 'none of whose rows can be read',
      texts: [levels, sheetOf(documents, 'Kota Contoh;2020;9.9;SK')],
      found: ['1:1'],
    },
    { name: 'without rows', texts: [levels, sheetOf(documents)], found: [] },
    {
      name: 'with the levels of the verifier',
      texts: [sheetOf('instansi;tahun;indikator;tingkat_verifikasi', 'Kota Contoh;2020;1.1;3')],
      found: [],
    },
  ])('$name: $found', ({ texts, options, found }) => {
    const { diagnostics } = read(texts, options)
    const missing = diagnostics.filter(({ code }) => code === 'column-missing')
    expect(told(missing)).toEqual(found.map((place) => `${place} column-missing`))
  })

  it('names the columns that may be meant', () => {
    const { diagnostics } = read([sheetOf('tahun;indikator;Nilai;Skor', '2020;1.1;4;10')])
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ facts: { column: 'tingkat', unread: ['Nilai', 'Skor'] } }),
    )
  })
})

describe('agencies whose names differ by case or spaces only', () => {
  const rows = ['Kota Contoh;2020;1.1;3', 'KOTA CONTOH;2020;1.2;3', 'Kota Contoh;2021;1.1;3']

  it('are kept apart, with a warning for each name but the first', () => {
    const { assessments, diagnostics } = read([sheetOf(plain, ...rows)])
    expect(assessments).toHaveLength(3)
    expect(diagnostics).toMatchObject([
      {
        code: 'agency-similar',
        at: { line: 3, column: 1 },
        facts: { agency: 'KOTA CONTOH', other: 'Kota Contoh' },
      },
    ])
  })

  it('that differ in the number of spaces are the same', () => {
    const { assessments, diagnostics } = read([
      sheetOf(plain, 'Kota  Contoh;2020;1.1;3', ' Kota Contoh;2020;1.2;3'),
    ])
    expect(assessments.map(({ agency }) => agency)).toEqual(['Kota Contoh'])
    expect(diagnostics).toEqual([])
  })
})

describe('rows that Excel leaves short', () => {
  const header = `${plain};bukti;catatan`
  const ids = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '2.5', '3.1', '3.2', '3.3']
  const ended = (count: number, end: string): readonly string[] =>
    Array.from(
      { length: count },
      (_, n) => `Kota Contoh;${2020 + Math.floor(n / 12)};${ids[n % 12]}${end}`,
    )

  it.each([
    {
      name: 'a whole block of sixteen',
      rows: [...ended(15, ';3;SK;'), ...ended(16, ';3')],
      found: ['17:1 rows-short'],
    },
    {
      name: 'a last block of fewer',
      rows: [...ended(15, ';3;SK;'), ...ended(3, ';3')],
      found: ['17:1 rows-short'],
    },
    {
      name: 'two blocks, each with its own width',
      rows: [...ended(15, ';3;SK;'), ...ended(16, ';3'), ...ended(16, ';3;SK')],
      found: ['17:1 rows-short'],
    },
    {
      name: 'a full block in between',
      rows: [...ended(15, ';3;SK;'), ...ended(16, ';3;SK;'), ...ended(2, ';3')],
      found: ['33:1 rows-short'],
    },
  ])('are whole blocks of one width: $name', ({ rows, found }) => {
    const { diagnostics } = read([sheetOf(header, ...rows)])
    expect(told(diagnostics).filter((each) => !each.endsWith('row-repeated'))).toEqual(found)
  })

  it('are read as if the cells that are not there were blank', () => {
    const text = sheetOf(
      header,
      ...ended(15, ';3;SK;'),
      'Kota Contoh;2020;8.1;2',
      'Kota Contoh;2020;8.2;',
    )
    const reading = read([text])
    expect(claimsOf(reading)).toMatchObject({
      'Kota Contoh 2020 8.1': 2,
      'Kota Contoh 2020 8.2': 'open',
    })
    expect(reading.diagnostics).toMatchObject([{ code: 'rows-short', facts: { count: 2 } }])
  })

  it.each([
    { name: 'in the block of the header', rows: ended(3, ';3'), faults: 3 },
    {
      name: 'beside longer rows of the block',
      rows: [...ended(15, ';3;SK;'), ...ended(2, ';3;SK;'), ...ended(1, ';2')],
      faults: 1,
    },
    {
      name: 'of different widths',
      rows: [...ended(15, ';3;SK;'), ...ended(1, ';3'), ...ended(1, ';3;Anjab')],
      faults: 2,
    },
  ])('are faults elsewhere: $name', ({ rows, faults }) => {
    const { diagnostics } = read([sheetOf(header, ...rows)])
    expect(diagnostics.filter(({ code }) => code === 'row-ragged')).toHaveLength(faults)
  })
})

describe('a bad row', () => {
  it('never hides the next, nor its own other faults', () => {
    const header = `${plain};bukti;tanggal;status`
    const rows = [
      'Kota Contoh;TA 2020;9.9;lima;SK;31/02/2020;sebagian',
      'Kota Contoh;2020;1.1',
      'Kota Contoh;2020;01-Jan;2,5;SK;;',
      'Kota Contoh;2020;1.2;3;SK;;',
    ]
    const reading = read([sheetOf(header, ...rows)])
    expect(told(reading.diagnostics)).toEqual([
      '2:13 year-wrong',
      '2:21 indicator-unknown',
      '2:25 level-wrong',
      '2:33 date-wrong',
      '2:44 word-unknown',
      '3:1 row-ragged',
      '4:18 indicator-damaged',
      '4:25 level-fractional',
    ])
    expect(claimsOf(reading)).toEqual({ 'Kota Contoh 2020 1.2': 3 })
  })

  it.each([
    { row: ';2020;1.1;3', found: '2:1 cell-missing' },
    { row: 'Kota Contoh;;1.1;3', found: '2:13 cell-missing' },
    { row: 'Kota Contoh;2020;;3', found: '2:18 cell-missing' },
    { row: 'Kota Contoh;20;1.1;3', found: '2:13 year-wrong' },
    { row: 'Kota Contoh;2.020;1.1;3', found: '2:13 year-wrong' },
    { row: 'Kota Contoh;2020;1.1;5', found: '2:22 level-out-of-range' },
    { row: 'Kota Contoh;2020;1.1;-1', found: '2:22 level-out-of-range' },
    { row: 'Kota Contoh;2020;1.1;tb', found: '2:22 not-applicable-forbidden' },
    { row: 'Kota Contoh;2020;1.1;3;4', found: '2:24 row-ragged' },
    { row: 'Kota Contoh;2020;1.1;3;;4', found: '2:25 row-ragged' },
    { row: 'Kota Contoh;2020;1.1', found: '2:1 row-ragged' },
  ])('$row: $found', ({ row, found }) => {
    expect(told(read([sheetOf(plain, row)]).diagnostics)).toEqual([found])
  })

  it.each(['Kota Contoh;2020;1.1;0', 'Kota Contoh;2020;1.1;3;;', ' Kota Contoh ; 2020 ; 1.1 ; 3 '])(
    '%s is none',
    (row) => {
      expect(read([sheetOf(plain, row)]).diagnostics).toEqual([])
    },
  )

  it.each([
    { found: 'dok-anjab-abk', near: 'dokumen-anjab-abk', name: 'a code of its indicator first' },
    { found: 'sk-komite-talent', near: 'sk-komite-talenta', name: 'else one of another indicator' },
    { found: '800/123/2020', near: undefined, name: 'or none' },
  ])('with the code $found is told the nearest: $name', ({ found, near }) => {
    const { diagnostics } = read([
      sheetOf(`${plain};kode_bukti`, `Kota Contoh;2020;1.1;3;${found}`),
    ])
    expect(diagnostics).toMatchObject([{ code: 'requirement-unknown', facts: { found, near } }])
  })

  it.each([
    {
      name: 'an indicator',
      row: 'Kota Contoh;2020;9.9;3',
      code: 'indicator-unknown',
    },
    { name: 'a contradiction', row: 'Kota Contoh;2020;1.2;2', code: 'answers-differ' },
    { name: 'a ragged row', row: 'Kota Contoh;2020;1.1', code: 'row-ragged' },
  ])('is blamed on its agency, so that others can be scored: $name', ({ row, code }) => {
    const { diagnostics } = read([
      sheetOf(plain, 'Kota Contoh;2020;1.2;3', 'Kota Lain;2020;1.2;3', row),
    ])
    expect(diagnostics).toMatchObject([{ code, agency: 'Kota Contoh' }])
  })

  it.each([
    { name: 'a row that names no agency', rows: [';2020;1.2;3'] },
    { name: 'a ragged row whose agency no sound row names', rows: ['lampiran 2;2020'] },
  ])('is blamed on nobody where its agency is not certain: $name', ({ rows }) => {
    const { diagnostics } = read([sheetOf(plain, 'Kota Contoh;2020;1.2;3', ...rows)])
    expect(diagnostics.map(({ agency }) => agency)).toEqual([undefined])
  })

  it('faults of the header are blamed on nobody', () => {
    const { diagnostics } = read([sheetOf(`${plain};level`, 'Kota Contoh;2020;1.2;3;3')])
    expect(diagnostics.map(({ code, agency }) => ({ code, agency }))).toEqual([
      { code: 'column-repeated', agency: undefined },
    ])
  })
})
