import { describe, expect, it } from 'vitest'
import type { WorksheetChange } from '../../../../src/features/fill/change.js'
import { savedLine } from '../../../../src/features/fill/page/told.js'
import { aDocument } from '../../../support/builders.js'
import { english, type SituationParts, situationWith, view } from './situation.js'

type Given = SituationParts['given']

const scoreWith = (given: Given) => situationWith({ given }).score

const told = (changes: readonly WorksheetChange[], before: Given, after: Given, by = view) =>
  savedLine(changes, { before: scoreWith(before), after: scoreWith(after) }, by)

const claim: WorksheetChange = { kind: 'level', indicator: '1.1', level: 3 }
const entered: WorksheetChange = { kind: 'document', indicator: '1.1', position: 0, entry: {} }

describe('what is said after an answer', () => {
  it('names the totals that moved', () => {
    const line = told([claim], {}, { '1.1': 3 })
    expect(line).toBe(
      '1.1: Tersimpan. Nilai mandiri 0,1875 (I Rendah), Didukung bukti 0,0625 (I Rendah)',
    )
  })

  it('names the claimed total where a claim moved none', () => {
    expect(told([claim], { '1.1': 3 }, { '1.1': 3 })).toBe(
      '1.1: Tersimpan. Nilai mandiri 0,1875 (I Rendah)',
    )
  })

  it('is nothing where a detail moved no total', () => {
    expect(told([entered], { '1.1': 3 }, { '1.1': 3 })).toBeUndefined()
    const note: WorksheetChange = { kind: 'note', indicator: '1.1', text: 'x' }
    expect(told([note], {}, {})).toBeUndefined()
  })

  it('names the backed total alone where a document moved it', () => {
    const documents = [aDocument({ requirement: 'sk' })]
    const line = told([entered], { '1.1': 3 }, { '1.1': { claim: 3, documents } })
    expect(line).toBe('1.1: Tersimpan. Didukung bukti 0,125 (I Rendah)')
  })

  it('names each indicator once', () => {
    const freed: WorksheetChange = { kind: 'open', indicator: '2.1a' }
    const chosen: WorksheetChange = { kind: 'level', indicator: '2.1b', level: 2 }
    const line = told([freed, chosen, chosen], { '2.1a': 3 }, { '2.1b': 2 })
    expect(line).toMatch(/^2\.1a, 2\.1b: /)
  })

  it('is said in English', () => {
    expect(told([claim], {}, { '1.1': 3 }, english)).toMatch(/^1\.1: Saved\. .*0\.1875/)
  })
})
