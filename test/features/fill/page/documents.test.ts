import { describe, expect, it } from 'vitest'
import type { Document } from '../../../../src/core/evidence.js'
import type { Step } from '../../../../src/features/fill/step.js'
import { aDocument } from '../../../support/builders.js'
import { documentsOf, levelOf } from '../questions.js'
import { keysOf, lineOf, menuOf, type SituationParts, textsOf } from './situation.js'

const holding = (claim: number, ...documents: readonly Partial<Document>[]): SituationParts => ({
  given: { '1.1': { claim, documents: documents.map((each) => aDocument(each)) } },
})

const list = (parts: SituationParts = {}) => menuOf(documentsOf('1.1'), parts)

const listed = (parts: SituationParts = {}) => textsOf(list(parts).choices)

const at = <Kind extends 'document' | 'removal' | 'verdict'>(kind: Kind, position = 0) => ({
  kind,
  indicator: '1.1',
  position,
})

describe('the documents of an indicator', () => {
  it('begin with what leads on, so that Enter does', () => {
    const { choices, active } = list(holding(3))
    expect([active, choices[0]?.reply]).toEqual([0, { kind: 'next' }])
  })

  it('name each requirement that is lacking, or that a higher level would ask for', () => {
    expect(listed(holding(2)).slice(1, 3)).toEqual([
      '[x] Surat keputusan: belum ada',
      '[ ] Surat keputusan: baru diminta untuk tingkat 3',
    ])
    expect(list(holding(2)).choices[2]?.reply).toEqual({ kind: 'requirement', id: 'laporan' })
  })

  it('stand under their requirement, those for none and for others last', () => {
    const parts = holding(
      3,
      { title: 'Foto' },
      { title: 'Laporan', requirement: 'laporan' },
      { title: 'Daftar', requirement: 'daftar' },
      { title: 'SK', requirement: 'sk' },
    )
    expect(listed(parts).slice(1, 5)).toEqual([
      '[v] Surat keputusan: SK',
      '[v] Surat keputusan: Laporan',
      '[v] Foto',
      '[v] daftar: Daftar',
    ])
    const step: Step = { kind: 'document', indicator: '1.1', position: 3 }
    expect(list(parts).choices[1]?.reply).toEqual({ kind: 'go', step })
  })

  it.each<{ document: Partial<Document>; expected: string }>([
    { document: { status: 'draft' }, expected: '[x] Surat keputusan: SK (masih draf)' },
    { document: { validUntil: '2024-01-01' }, expected: '[x] Surat keputusan: SK (kedaluwarsa)' },
    {
      document: { title: '', status: undefined },
      expected: '[x] Surat keputusan: (tanpa judul) (tanpa judul dan status)',
    },
  ])('say why one does not prove: $expected', ({ document, expected }) => {
    const own = { title: 'SK', requirement: 'sk', ...document }
    expect(listed(holding(3, own))).toContain(expected)
  })

  it('tell number, day, last day, unit and file of the marked one', () => {
    const { choices } = list(
      holding(3, {
        requirement: 'sk',
        number: '12/2024',
        issued: '2024-02-01',
        validUntil: '2025-02-01',
        unit: 'Mutasi',
        file: 'sk.pdf',
      }),
    )
    expect(choices[1]?.detail).toEqual([
      '12/2024; 1 Februari 2024; berlaku sampai 1 Februari 2025; Mutasi; sk.pdf',
    ])
  })

  it('can be taken from another indicator, if another one has any with a title', () => {
    const reuse = 'Pakai dokumen dari indikator lain'
    const others = (document: Partial<Document>): SituationParts => ({
      given: { '1.1': 3, '1.2': { documents: [aDocument(document)] } },
    })
    expect(listed(holding(3, { title: 'SK' }))).not.toContain(reuse)
    expect(listed(others({ title: '' }))).not.toContain(reuse)
    expect(listed(others({ title: 'SK' }))).toContain(reuse)
  })

  it('have a verdict each for a verifier, who adds none', () => {
    const parts = holding(3, { title: 'SK', verdict: 'rejected' }, { title: 'Foto' })
    expect(listed({ ...parts, scope: { mode: 'verify' } })).toEqual([
      'Lanjut ke indikator berikutnya',
      '[ditolak] SK',
      '[belum diputus] Foto',
    ])
  })

  it('lead back to the level', () => {
    const [back] = list().shortcuts
    expect([back?.key, back?.reply]).toEqual(['b', { kind: 'go', step: levelOf('1.1') }])
    expect(keysOf(list())).toBe('bjuhq')
  })
})

describe('one document', () => {
  const parts = holding(3, { title: 'SK', issued: '2024-02-01', status: undefined, file: '' })

  it('shows each field with what stands in it', () => {
    expect(textsOf(menuOf(at('document'), parts).choices)).toEqual([
      'Kembali ke daftar dokumen',
      'Kode bukti: -',
      'Judul dokumen: SK',
      'Berkas: -',
      'Nomor: -',
      'Tanggal: 1 Februari 2024',
      'Berlaku sampai: -',
      'Unit: -',
      'Keadaan: tidak disebut (dianggap ada)',
      'Hapus dokumen ini',
    ])
  })

  it.each([
    ['title', 'text', 'SK'],
    ['file', 'path', ''],
    ['issued', 'day', '2024-02-01'],
    ['validUntil', 'day', ''],
    ['unit', 'text', ''],
  ] as const)('asks for its %s as a %s, "%s" now', (field, entry, initial) => {
    const step: Step = { kind: 'field', indicator: '1.1', position: 0, field, isNew: false }
    expect(lineOf(step, parts)).toMatchObject({ entry, initial })
  })

  it('asks for its status by choice, the current one marked', () => {
    const step: Step = {
      kind: 'field',
      indicator: '1.1',
      position: 0,
      field: 'status',
      isNew: false,
    }
    const { choices } = menuOf(step, holding(3, { status: 'draft' }))
    expect(choices.map(({ reply }) => (reply.kind === 'text' ? reply.text : reply.kind))).toEqual([
      'have',
      'unsigned',
      'draft',
      'requested',
      'absent',
      '',
    ])
    expect(choices.findIndex(({ isCurrent }) => isCurrent)).toBe(2)
  })

  it('is removed only after a second question, which Enter answers with no', () => {
    const { choices, active, question } = menuOf(at('removal'), parts)
    expect(question).toContain('"SK"')
    expect(choices[active]?.reply).toEqual({ kind: 'go', step: at('document') })
    expect(choices[1]?.reply).toEqual({ kind: 'remove' })
  })

  it('is shown before the verdict on it', () => {
    const judged = holding(3, { title: 'SK', number: '12', verdict: 'rejected' })
    const { question, choices, active } = menuOf(at('verdict'), judged)
    expect(question).toMatch(/^SK\n12; /)
    expect(choices.map(({ reply }) => reply)).toEqual(
      ['accepted', 'rejected', null].map((verdict) => ({ kind: 'verdict', verdict })),
    )
    expect(active).toBe(1)
  })
})

describe('the requirement of a document', () => {
  it('is chosen among those of the indicator, or none', () => {
    const step: Step = { kind: 'requirement', indicator: '1.1', position: 0, like: null }
    const { choices, active } = menuOf(step, holding(3, { requirement: 'laporan' }))
    expect(choices.map(({ reply }) => reply)).toEqual(
      ['sk', 'laporan', ''].map((id) => ({ kind: 'requirement', id })),
    )
    expect(active).toBe(1)
    expect(textsOf(choices)[1]).toBe('Surat keputusan (mulai tingkat 3)')
  })
})

describe('documents of other indicators', () => {
  const shared = { title: 'SK Sekda', number: '1', file: 'sk.pdf' }
  const step: Step = { kind: 'reuse', indicator: '2.2' }
  const parts: SituationParts = {
    given: {
      '1.1': { documents: [aDocument(shared), aDocument({ title: '' })] },
      '1.2': {
        documents: [aDocument({ ...shared, title: 'sk sekda' }), aDocument({ title: 'A' })],
      },
      '2.2': { documents: [aDocument({ title: 'Sendiri' })] },
    },
  }

  it('are offered once, with all indicators that they stand under', () => {
    expect(textsOf(menuOf(step, parts).choices)).toEqual(['SK Sekda (di 1.1, 1.2)', 'A (di 1.2)'])
  })

  it('can be searched, and lead to the question what they prove here', () => {
    const { search, choices } = menuOf(step, parts)
    expect(search?.escape).toEqual({ kind: 'go', step: documentsOf('2.2') })
    expect(choices[0]?.reply).toMatchObject({
      kind: 'go',
      step: { kind: 'requirement', indicator: '2.2', position: null, like: { title: 'SK Sekda' } },
    })
  })
})
