import { describe, expect, it } from 'vitest'
import type { WorksheetChange } from '../../../src/features/fill/change.js'
import { rubric } from './questions.js'
import { answerIn, errorsIn, textAfter } from './worksheet.js'

const owner = { agency: 'Kota Bunga', year: 2024, rubric }

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`

const textWith = (text: string, ...changes: readonly WorksheetChange[]) =>
  textAfter(text, changes, owner)

const about = '1.1'

describe('an indicator that does not apply', () => {
  const columns = 'indikator,tingkat,alasan_tidak_berlaku'
  const change: WorksheetChange = {
    kind: 'not-applicable',
    indicator: about,
    reason: 'tanpa pembayaran TPP',
  }

  it.each([
    {
      what: 'has a word for it in Indonesian',
      before: lines(columns, '1.1,,'),
      expected: lines(columns, '1.1,tb,tanpa pembayaran TPP'),
    },
    {
      what: 'has a word for it in English',
      before: lines('indicator,level,not_applicable_reason', '1.1,,'),
      expected: lines('indicator,level,not_applicable_reason', '1.1,na,tanpa pembayaran TPP'),
    },
    {
      what: 'loses its level',
      before: lines(columns, '1.1,,', '1.1,3,'),
      expected: lines(columns, '1.1,,tanpa pembayaran TPP', '1.1,tb,'),
    },
    {
      what: 'has one reason',
      before: lines(columns, '1.1,tb,lama', '1.1,,lama'),
      expected: lines(columns, '1.1,tb,tanpa pembayaran TPP', '1.1,,'),
    },
  ])('$what', ({ before, expected }) => {
    expect(textWith(before, change)).toBe(expected)
    expect(errorsIn(expected, owner)).toEqual([])
  })

  it('loses its reason when it gets a level', () => {
    const before = lines(columns, '1.1,tb,lama', '1.1,,lama')
    const text = textWith(before, { kind: 'level', indicator: about, level: 2 })
    expect(text).toBe(lines(columns, '1.1,2,', '1.1,,'))
  })
})

describe('taking a claim back', () => {
  it('blanks level and reason and keeps the documents', () => {
    const columns = 'indikator,tingkat,alasan_tidak_berlaku,bukti'
    const before = lines(columns, '1.1,,lama,SK', '1.1,tb,,Foto')
    expect(textWith(before, { kind: 'open', indicator: about })).toBe(
      lines(columns, '1.1,,,SK', '1.1,,,Foto'),
    )
  })
})

describe('a note', () => {
  const columns = 'indikator,tingkat,catatan'

  it('stands in the first row of the indicator', () => {
    const text = textWith(lines(columns, '1.1,2,', '1.1,,lain'), {
      kind: 'note',
      indicator: about,
      text: 'lihat\nlampiran',
    })
    expect(text).toBe(lines(columns, '1.1,2,"lihat\nlampiran"', '1.1,,lain'))
  })

  it('is made blank', () => {
    const text = textWith(lines(columns, '1.1,2,lama'), {
      kind: 'note',
      indicator: about,
      text: '',
    })
    expect(text).toBe(lines(columns, '1.1,2,'))
  })
})

describe('a verifier’s answers', () => {
  const columns = 'indikator,tingkat,bukti,tingkat_verifikasi,putusan,catatan_verifikator'
  const before = lines(columns, '1.1,3,,,,', '1.1,,SK,,,', '1.1,,Foto,,,')

  it.each<{ what: string; change: WorksheetChange; expected: readonly string[] }>([
    {
      what: 'the verified level, in one row',
      change: { kind: 'verified', indicator: about, level: 2 },
      expected: ['1.1,3,,2,,', '1.1,,SK,,,', '1.1,,Foto,,,'],
    },
    {
      what: 'that it does not apply, in the words of the worksheet',
      change: { kind: 'verified', indicator: about, level: 'not-applicable' },
      expected: ['1.1,3,,tb,,', '1.1,,SK,,,', '1.1,,Foto,,,'],
    },
    {
      what: 'the verdict, in the row of its document',
      change: { kind: 'verdict', indicator: about, position: 1, verdict: 'rejected' },
      expected: ['1.1,3,,,,', '1.1,,SK,,,', '1.1,,Foto,,ditolak,'],
    },
    {
      what: 'a note on a document, in its row',
      change: { kind: 'verifier-note', indicator: about, position: 0, text: 'asli?' },
      expected: ['1.1,3,,,,', '1.1,,SK,,,asli?', '1.1,,Foto,,,'],
    },
    {
      what: 'a note on the indicator, in its first row',
      change: { kind: 'verifier-note', indicator: about, position: null, text: 'kurang' },
      expected: ['1.1,3,,,,kurang', '1.1,,SK,,,', '1.1,,Foto,,,'],
    },
  ])('$what', ({ change, expected }) => {
    expect(textWith(before, change)).toBe(lines(columns, ...expected))
  })

  it('are taken back', () => {
    const given = lines(columns, '1.1,3,,,,', '1.1,,SK,2,diterima,', '1.1,,Foto,2,,')
    const text = textWith(
      given,
      { kind: 'verified', indicator: about, level: null },
      { kind: 'verdict', indicator: about, position: 0, verdict: null },
    )
    expect(text).toBe(lines(columns, '1.1,3,,,,', '1.1,,SK,,,', '1.1,,Foto,,,'))
  })

  it('are written in the words of an English sheet', () => {
    const text = textWith(lines('indicator,level,evidence,verdict', '1.1,3,SK,'), {
      kind: 'verdict',
      indicator: about,
      position: 0,
      verdict: 'accepted',
    })
    expect(text).toBe(lines('indicator,level,evidence,verdict', '1.1,3,SK,accepted'))
  })
})

describe('a document', () => {
  const columns = 'indikator,tingkat,kode_bukti,bukti,berkas,status'
  const added = (
    entry: Extract<WorksheetChange, { readonly kind: 'document' }>['entry'],
  ): WorksheetChange => ({
    kind: 'document',
    indicator: about,
    position: null,
    entry,
  })

  it('goes into the row of the level while that has none', () => {
    expect(textWith(lines(columns, '1.1,2,,,,'), added({ requirement: 'sk', title: 'SK' }))).toBe(
      lines(columns, '1.1,2,sk,SK,,'),
    )
  })

  it.each(['sk,,,', ',SK,,', ',,sk.pdf,', ',,,diminta'])(
    'goes into a row of its own beside one with "%s"',
    (cells) => {
      const text = textWith(lines(columns, `1.1,2,${cells}`, '1.2,,,,,'), added({ title: 'Foto' }))
      expect(text).toBe(lines(columns, `1.1,2,${cells}`, '1.1,,,Foto,,', '1.2,,,,,'))
    },
  )

  it('goes after the last row of its indicator, wherever that is', () => {
    const before = lines(columns, '1.1,2,sk,SK,,', '1.2,,,,,', '1.1,,,Foto,,', '2.2,,,,,')
    expect(textWith(before, added({ title: 'Peta' }))).toBe(
      lines(columns, '1.1,2,sk,SK,,', '1.2,,,,,', '1.1,,,Foto,,', '1.1,,,Peta,,', '2.2,,,,,'),
    )
  })

  it('goes after rows that leave their indicator to the one above, and names its own', () => {
    const before = lines(columns, '1.1,2,sk,SK,,', ',,,Foto,,', '1.2,,,,,')
    const text = textWith(before, added({ title: 'Peta' }))
    expect(text).toBe(lines(columns, '1.1,2,sk,SK,,', ',,,Foto,,', '1.1,,,Peta,,', '1.2,,,,,'))
    expect(answerIn(text, about, owner)?.documents.map(({ title }) => title)).toEqual([
      'SK',
      'Foto',
      'Peta',
    ])
  })

  it.each([
    ['indikator,bukti,status', 'have', 'ada'],
    ['indikator,bukti,status', 'unsigned', 'belum-ttd'],
    ['indicator,evidence,status', 'requested', 'requested'],
    ['indicator,evidence,status', 'draft', 'draft'],
  ])('under %s is %s in the word %s', (header, status, word) => {
    expect(textWith(lines(header, '1.1,,'), added({ title: 'SK', status }))).toBe(
      lines(header, `1.1,SK,${word}`),
    )
  })

  it('keeps what was not entered, and loses what was made blank', () => {
    const before = lines(columns, '1.1,2,sk,SK,sk.pdf,ada')
    const change = { kind: 'document', indicator: about, position: 0 } as const
    expect(textWith(before, { ...change, entry: { title: 'SK Sekda', status: '' } })).toBe(
      lines(columns, '1.1,2,sk,SK Sekda,sk.pdf,'),
    )
  })

  it('is known by its row, not by the order of rows', () => {
    const before = lines(columns, '1.1,2,,,,', '1.2,,,X,,', '1.1,,,A,,', '1.1,,,B,,')
    const change = { kind: 'document', indicator: about, position: 1 } as const
    expect(textWith(before, { ...change, entry: { file: 'b.pdf' } })).toBe(
      lines(columns, '1.1,2,,,,', '1.2,,,X,,', '1.1,,,A,,', '1.1,,,B,b.pdf,'),
    )
  })

  it('may have been written without a column that it needs now', () => {
    const change = { kind: 'document', indicator: about, position: 0 } as const
    const text = textWith(lines('indikator,bukti', '1.1,SK'), {
      ...change,
      entry: { issued: '2024-01-31', number: '0012' },
    })
    expect(text).toBe(lines('indikator,bukti,nomor,tanggal', '1.1,SK,0012,2024-01-31'))
  })
})

describe('removing a document', () => {
  const columns = 'indikator,tingkat,kode_bukti,bukti,tanggal,unit,putusan,catatan,petugas'
  const removal = (position: number): WorksheetChange => ({
    kind: 'removal',
    indicator: about,
    position,
  })

  it('takes its row away, though the row names a unit', () => {
    const before = lines(columns, '1.1,2,sk,SK,,,,,', '1.1,,,Foto,2024-01-01,Mutasi,ditolak,,')
    expect(textWith(before, removal(1))).toBe(lines(columns, '1.1,2,sk,SK,,,,,'))
  })

  it.each([
    { what: 'the level', row: '1.1,2,,Foto,,,,,', left: '1.1,2,,,,,,,' },
    { what: 'a note', row: '1.1,,,Foto,,,,lihat,', left: '1.1,,,,,,,lihat,' },
    { what: 'a cell of the office’s own', row: '1.1,,,Foto,,,,,Sari', left: '1.1,,,,,,,,Sari' },
  ])('keeps a row that says more: $what', ({ row, left }) => {
    const before = lines(columns, '1.1,,sk,SK,,,,,', row)
    expect(textWith(before, removal(1))).toBe(lines(columns, '1.1,,sk,SK,,,,,', left))
  })

  it('keeps the first row, to which rows below may have left their indicator', () => {
    const before = lines(columns, '1.1,,sk,SK,2024-01-01,,diterima,,', ',,,Foto,,,,,')
    const text = textWith(before, removal(0))
    expect(text).toBe(lines(columns, '1.1,,,,,,,,', ',,,Foto,,,,,'))
    expect(answerIn(text, about, owner)?.documents.map(({ title }) => title)).toEqual(['Foto'])
  })

  it('adds no column', () => {
    expect(textWith(lines('indikator,bukti', '1.1,SK', '1.1,Foto'), removal(1))).toBe(
      lines('indikator,bukti', '1.1,SK'),
    )
  })
})
