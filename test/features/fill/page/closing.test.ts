import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { indicatorsOf } from '../../../../src/core/rubric.js'
import { closingPage } from '../../../../src/features/fill/page/closing.js'
import { paper } from '../../../../src/pages/page.js'
import { aDocument, shippedRubric } from '../../../support/builders.js'
import { english, type SituationParts, situationWith, view } from './situation.js'

const commands = {
  resume: 'merit fill kertas.csv',
  check: 'merit check kertas.csv',
  report: 'merit report kertas.csv',
}

function closing(parts: SituationParts = {}, { by = view, hasColor = false } = {}): string {
  const situation = situationWith(parts)
  const result = {
    tool: { name: 'indeks-merit', version: '0.0.0' },
    rubric: situation.rubric,
    asOf: '2024-12-31',
    scores: [situation.score],
    diagnostics: [],
  }
  return closingPage(situation, { commands, display: { ...paper, hasColor }, result, view: by })
}

const complete = {
  '1.1': 1,
  '1.2': { claim: 1, documents: [aDocument({ requirement: 'daftar' })] },
  '2.1a': 1,
  '2.2': 1,
}

describe('the closing page', () => {
  it('names whose it is, how far it is, and the totals', () => {
    const page = closing({ given: { '1.1': 3 } })
    expect(page).toContain('Kota Contoh')
    expect(page).toContain('2 dari 5 terjawab')
    expect(page).toContain('0,1875')
    expect(page).toContain('0,0625')
  })

  it('says how to go on while something is open, and no longer when nothing is', () => {
    expect(closing()).toContain(`Lanjutkan mengisi: ${commands.resume}`)
    const page = closing({ given: complete })
    expect(page).toContain('5 dari 5 terjawab')
    expect(page).not.toContain(commands.resume)
    expect(page).toContain(commands.check)
    expect(page).toContain(commands.report)
  })

  it('names what is not proved, and why', () => {
    const documents = [aDocument({ requirement: 'sk', status: 'draft' })]
    const page = closing({ given: { '1.1': { claim: 3, documents }, '2.2': 1 } })
    expect(page).toMatch(/Belum didukung bukti sepenuhnya:\n {2}1\.1: .*masih draf.*belum ada/)
    expect(page).not.toContain('  2.2:')
    expect(closing({ given: complete })).not.toContain('Belum didukung bukti sepenuhnya')
  })

  it('names eight of them at most, and counts the rest', () => {
    const rubric = shippedRubric('kasn-2018')
    const given = Object.fromEntries(
      indicatorsOf(rubric)
        .slice(0, 11)
        .map(({ id }) => [id, 2]),
    )
    const page = closing({ rubric, given })
    expect(page.match(/^ {2}\d\.\d: /gm)).toHaveLength(8)
    expect(page).toContain('... dan 3 indikator lagi.')
  })

  it('tells a verifier which claims are left', () => {
    const given = { '1.1': { claim: 3, verified: 2 }, '1.2': 2, '2.2': 1 }
    const page = closing({ given, scope: { mode: 'verify' } })
    expect(page).toContain('2 indikator belum diverifikasi: 1.2, 2.2')
    expect(closing({ given })).not.toContain('belum diverifikasi:')
  })

  it('has colour only where it is asked for, and the same words', () => {
    const [plain, coloured] = [closing(), closing({}, { hasColor: true })]
    expect(plain).not.toContain('\u001b')
    expect(coloured).toContain('\u001b[')
    expect(stripVTControlCharacters(coloured)).toBe(plain)
  })

  it('ends with one line break, and is written in English', () => {
    const page = closing({}, { by: english })
    expect(page).toMatch(/[^\n]\n$/)
    expect(page).toContain('1 of 5 answered')
    expect(page).not.toMatch(/undefined|NaN|\[object/)
  })
})
