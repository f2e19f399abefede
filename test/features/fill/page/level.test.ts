import { describe, expect, it } from 'vitest'
import type { Reply } from '../../../../src/features/fill/step.js'
import { aDocument, anIndicator, aRubric, line } from '../../../support/builders.js'
import { documentsOf, levelOf } from '../questions.js'
import { english, keysOf, menuOf, type SituationParts } from './situation.js'

const level = (indicator: string, parts: SituationParts = {}) => menuOf(levelOf(indicator), parts)

const verify = { mode: 'verify' } as const

const detailOf = (indicator: string, chosen: number, parts: SituationParts = {}) =>
  level(indicator, parts).choices[chosen]?.detail.join('\n') ?? ''

const replyTo = (key: string, indicator: string, parts: SituationParts = {}): Reply | undefined =>
  level(indicator, parts).shortcuts.find((shortcut) => shortcut.key === key)?.reply

describe('the question of an indicator', () => {
  it('says how far one is, in which aspect, and what the indicator weighs', () => {
    const { heading, question } = level('1.1', { given: { '1.2': 2, '2.1b': 1 } })
    expect(heading[0]).toMatch(/^3 dari 5 terjawab \| Aspek 1 /)
    expect(question).toMatch(/^1\.1 Indikator \(bobot 1\)/)
  })

  it('names what the walk is narrowed to', () => {
    const given = { '1.1': { remarks: [{ unit: 'Mutasi' }] } }
    const { heading } = level('1.1', { given, scope: { unit: 'Mutasi', isOpenOnly: true } })
    expect(heading[0]).toContain('Hanya unit Mutasi')
    expect(heading[0]).toContain('Hanya yang belum terjawab')
  })

  it('offers each level, by its number, with the total beside it', () => {
    const { choices } = level('1.1')
    expect(choices.map(({ key }) => key)).toEqual(['0', '1', '2', '3', '4'])
    expect(choices.map(({ reply }) => reply)).toEqual(
      [0, 1, 2, 3, 4].map((each) => ({ kind: 'level', level: each })),
    )
    expect(choices.map(({ side }) => side)).toEqual([
      '0 I',
      '0,0625 I',
      '0,125 I',
      '0,1875 I',
      '0,25 I',
    ])
  })

  it('has the rubric’s own text of a level, on one line', () => {
    const rubric = aRubric({
      indicators: [
        anIndicator({ levels: [{ level: 2, text: { id: 'Ada\nsebagian' }, at: line(1) }] }),
      ],
    })
    const { choices } = level('1.1', { rubric })
    expect(choices[2]?.text).toBe('2  Ada sebagian')
    expect(choices[3]?.text).toBe('3  Tingkat 3')
  })

  it.each<{ what: string; given: SituationParts['given']; expected: string }>([
    { what: 'nothing', given: {}, expected: 'Belum dijawab.' },
    { what: 'a level', given: { '1.1': 3 }, expected: 'Sekarang: tingkat 3. Terbukti: tingkat 1.' },
    {
      what: 'a reason',
      given: { '1.1': 'not-applicable' },
      expected: 'Sekarang: tidak berlaku (tidak membayar TPP).',
    },
  ])('says what is answered: $what', ({ given, expected }) => {
    expect(level('1.1', { given }).question).toContain(expected)
  })

  it('says that its counterpart is the one that is answered', () => {
    const given = { '2.1b': 3 }
    expect(level('2.1a', { given }).question).toContain('pertanyaan padanannya')
    expect(level('2.1b', { given }).question).not.toContain('pertanyaan padanannya')
  })

  it('shows notes of both sides', () => {
    const given = { '1.1': { remarks: [{ note: 'lihat\nlampiran', verifierNote: 'kurang' }] } }
    const { question } = level('1.1', { given })
    expect(question).toContain('Catatan: lihat lampiran')
    expect(question).toContain('Catatan verifikator: kurang')
  })

  it.each([
    { previous: { '1.1': 3 }, expected: 'Tahun 2023: tingkat 3.' },
    { previous: { '1.1': 'not-applicable' } as const, expected: 'Tahun 2023: tidak berlaku.' },
    { previous: {}, expected: 'Tahun 2023: belum dinilai.' },
  ])('shows the answer of the year before: $expected', ({ previous, expected }) => {
    expect(level('1.1', { previous }).question).toContain(expected)
  })
})

describe('the choice that is marked at first', () => {
  it.each<{ what: string; parts: SituationParts; expected: number }>([
    {
      what: 'the current answer',
      parts: { given: { '1.1': 3 }, previous: { '1.1': 2 } },
      expected: 3,
    },
    { what: 'level 0, if it is that', parts: { given: { '1.1': 0 } }, expected: 0 },
    { what: 'else the answer of the year before', parts: { previous: { '1.1': 2 } }, expected: 2 },
    { what: 'else the lowest', parts: {}, expected: 0 },
    {
      what: 'for a verifier the verified level',
      parts: { given: { '1.1': { claim: 4, verified: 2 } }, scope: verify },
      expected: 2,
    },
    {
      what: 'for a verifier else what documents prove, not the claim',
      parts: {
        given: { '1.1': { claim: 4, documents: [aDocument({ requirement: 'sk' })] } },
        previous: { '1.1': 3 },
        scope: verify,
      },
      expected: 2,
    },
  ])('is $what', ({ parts, expected }) => {
    expect(level('1.1', parts).active).toBe(expected)
  })

  it('is not said to be the current answer where there is none', () => {
    const current = (parts: SituationParts) =>
      level('1.1', parts).choices.findIndex(({ isCurrent }) => isCurrent)
    expect(current({ previous: { '1.1': 2 } })).toBe(-1)
    expect(current({ given: { '1.1': 3 } })).toBe(3)
    expect(current({ given: { '1.1': 3 }, scope: verify })).toBe(-1)
  })
})

describe('what is told of a level', () => {
  it('is what it does to the claimed and the backed total', () => {
    const detail = detailOf('1.1', 4, { given: { '1.1': 3 } })
    expect(detail).toContain('Nilai mandiri 0,1875 -> 0,25, I Rendah.')
    expect(detail).toContain('Didukung bukti tetap 0,0625, I Rendah.')
  })

  it('is what it does to the verified total, for a verifier', () => {
    const detail = detailOf('1.1', 2, {
      given: { '1.1': 3, '2.2': { claim: 2, verified: 1 } },
      scope: verify,
    })
    expect(detail).toContain('Hasil verifikasi 0,0625 -> 0,1875, I Rendah.')
    expect(detail).not.toContain('mandiri 0')
  })

  it('is that a verifier goes above the claim', () => {
    const above = (chosen: number) =>
      detailOf('1.1', chosen, { given: { '1.1': 3 }, scope: verify }).includes('Lebih tinggi')
    expect([2, 3, 4].map(above)).toEqual([false, false, true])
  })

  it('is which documents it needs, and which of them are there', () => {
    const given = { '1.1': { documents: [aDocument({ requirement: 'sk' })] } }
    expect(detailOf('1.1', 1, { given })).toContain('Tidak perlu dokumen.')
    expect(detailOf('1.1', 2, { given })).toContain('Bukti yang perlu: Surat keputusan (ada).')
    expect(detailOf('1.1', 3, { given })).toContain(
      'Bukti yang perlu: Surat keputusan (ada); Surat keputusan.',
    )
  })

  it('is that any document will do, where the rubric names none', () => {
    expect(detailOf('2.2', 2)).toContain('Bukti yang perlu:')
    expect(detailOf('2.2', 0)).not.toContain('Bukti yang perlu:')
  })

  it('is told in English as well', () => {
    const { choices } = menuOf(levelOf('1.1'), {}, english)
    expect(choices[0]?.text).toBe('0  No valid evidence yet')
    expect(choices[2]?.detail.join()).toMatch(/^Claimed 0 -> 0\.125, I Low\./)
  })
})

describe('the letters of the question', () => {
  it('lead to documents, back, on, and wherever one wants', () => {
    expect(replyTo('d', '1.2')).toEqual({ kind: 'go', step: documentsOf('1.2') })
    expect(replyTo('b', '1.2')).toEqual({ kind: 'go', step: levelOf('1.1') })
    expect(replyTo('l', '1.2')).toEqual({ kind: 'next' })
    expect(replyTo('u', '1.2')).toEqual({ kind: 'undo' })
    expect(replyTo('h', '1.2')).toEqual({ kind: 'help', indicator: '1.2' })
    expect(replyTo('q', '1.2')).toEqual({ kind: 'quit' })
  })

  it('lead back nowhere from the first indicator, or the first of the aspect', () => {
    expect(replyTo('b', '1.1')).toBeUndefined()
    expect(replyTo('b', '2.1a', { scope: { aspect: '2' } })).toBeUndefined()
  })

  it.each([
    { what: 'where the rubric allows it', id: '1.1', parts: {}, isOffered: true },
    { what: 'to a verifier, too', id: '1.1', parts: { scope: verify }, isOffered: true },
    { what: 'of one that gives way to another', id: '2.1b', parts: {}, isOffered: true },
    { what: 'not of one that everybody answers', id: '1.2', parts: {}, isOffered: false },
    {
      what: 'not of that to a verifier',
      id: '1.2',
      parts: { scope: verify },
      isOffered: false,
    },
    {
      what: 'not where the rubric forbids it',
      id: '1.1',
      parts: { rubric: aRubric({ indicators: [anIndicator()] }) },
      isOffered: false,
    },
  ])('offer that it does not apply $what', ({ id, parts, isOffered }) => {
    expect(keysOf(level(id, parts)).includes('t')).toBe(isOffered)
  })

  it('ask the office for a reason, and not the verifier', () => {
    expect(replyTo('t', '1.1')).toEqual({ kind: 'go', step: { kind: 'reason', indicator: '1.1' } })
    expect(replyTo('t', '1.1', { scope: verify })).toEqual({ kind: 'not-applicable' })
  })
})

describe('the question to a verifier', () => {
  it('shows the claim with what is proved, and the verified level', () => {
    const given = { '1.1': { claim: 3, verified: 2 } }
    const { question } = level('1.1', { given, scope: verify })
    expect(question).toContain('Mandiri: tingkat 3.')
    expect(question).toContain('Terbukti: tingkat 1.')
    expect(question).toContain('Verifikasi sekarang: tingkat 2.')
  })

  it('says where the office has claimed nothing', () => {
    const { question } = level('1.1', { scope: verify })
    expect(question).toContain('Instansi belum mengisi tingkat.')
    expect(question).toContain('Belum diverifikasi.')
  })
})
