import { describe, expect, it } from 'vitest'
import type { Step } from '../../../../src/features/fill/step.js'
import { aDocument, line } from '../../../support/builders.js'
import { levelOf, whole } from '../questions.js'
import { lineOf, menuOf, type SituationParts, textsOf } from './situation.js'

const about = (kind: 'jump' | 'scope' | 'end' | 'reason' | 'note', indicator = '1.1'): Step => ({
  kind,
  indicator,
})

const verify = { mode: 'verify' } as const

describe('the list of indicators', () => {
  const given = {
    '1.1': { claim: 2, documents: [aDocument({ requirement: 'sk' })] },
    '1.2': 3,
    '2.1b': 'not-applicable',
    '2.2': 1,
  } as const

  const marks = (parts: SituationParts) =>
    textsOf(menuOf(about('jump'), parts).choices).map((text) => text.slice(0, 3))

  it('marks what is proved, not fully proved, not applicable and open', () => {
    expect(marks({ given })).toEqual(['[v]', '[~]', '[ ]', '[-]', '[v]'])
  })

  it('marks for a verifier what is verified', () => {
    const verified = { '1.1': { claim: 2, verified: 2 }, '1.2': 3, '2.2': 1 }
    expect(marks({ given: verified, scope: verify })).toEqual(['[v]', '[ ]', '[ ]', '[-]', '[ ]'])
  })

  it('has those of the scope only, from the one where one stands', () => {
    const menu = menuOf(about('jump', '2.2'), { given, scope: { aspect: '2' } })
    expect(textsOf(menu.choices)).toHaveLength(3)
    expect(menu.active).toBe(2)
    expect(menu.choices[0]?.reply).toEqual({ kind: 'go', step: levelOf('2.1a') })
  })

  it('goes back to the question, or ends where all is answered', () => {
    expect(menuOf(about('jump')).search?.escape).toEqual({ kind: 'go', step: levelOf('1.1') })
    const complete = { '1.1': 1, '1.2': 1, '2.1a': 1, '2.2': 1 }
    const done = menuOf(about('jump'), { given: complete })
    expect(done.search?.escape).toEqual({ kind: 'quit' })
    expect(done.heading.join(' ')).toContain('Semua sudah terjawab')
  })
})

describe('the scopes on offer', () => {
  const given = { '1.1': { remarks: [{ unit: 'Mutasi' }, { unit: 'Diklat' }] } }
  const offered = (parts: SituationParts) =>
    menuOf(about('scope'), parts).choices.flatMap(({ reply }) =>
      reply.kind === 'scope' ? [reply.scope] : [],
    )

  it('are all, open ones, each aspect and each unit', () => {
    expect(offered({ given })).toEqual([
      whole,
      { ...whole, isOpenOnly: true },
      { ...whole, aspect: '1' },
      { ...whole, aspect: '2' },
      { ...whole, unit: 'Mutasi' },
      { ...whole, unit: 'Diklat' },
    ])
  })

  it('keep who is answering', () => {
    const modes = offered({ given, scope: verify }).map(({ mode }) => mode)
    expect(new Set(modes)).toEqual(new Set(['verify']))
  })
})

describe('after the last indicator', () => {
  it('the open ones come first, then the end', () => {
    const { choices } = menuOf(about('end', '2.2'), { given: { '1.1': 1, '2.2': 1 } })
    expect(choices[0]?.text).toContain('(2)')
    expect(choices.map(({ reply }) => reply)).toEqual([
      { kind: 'go', step: levelOf('1.2') },
      { kind: 'quit' },
      { kind: 'go', step: about('jump', '2.2') },
    ])
  })

  it('the end comes first where nothing is open', () => {
    const given = { '1.1': 1, '1.2': 1, '2.1a': 1, '2.2': 1 }
    expect(menuOf(about('end', '2.2'), { given }).choices[0]?.reply).toEqual({ kind: 'quit' })
  })
})

describe('a line of text', () => {
  it('for a reason must say something, and begins with the one that stands there', () => {
    const given = { '1.1': 'not-applicable' } as const
    expect(lineOf(about('reason'), { given })).toMatchObject({
      entry: 'reason',
      initial: 'tidak membayar TPP',
      escape: { kind: 'go', step: levelOf('1.1') },
    })
    expect(lineOf(about('reason'), { given: { '1.1': 3 } }).initial).toBe('')
  })

  it('for a note begins with one’s own, not with that of the other side', () => {
    const given = { '1.1': { remarks: [{ note: 'kami', verifierNote: 'mereka' }] } }
    expect(lineOf(about('note'), { given }).initial).toBe('kami')
    expect(lineOf(about('note'), { given, scope: verify }).initial).toBe('mereka')
  })

  it('for a verifier’s note on a document begins with that of its row', () => {
    const at = line(9, 'bukti.csv')
    const given = {
      '1.1': {
        documents: [aDocument(), aDocument({ at })],
        remarks: [{ verifierNote: 'umum' }, { verifierNote: 'cap basah', at }],
      },
    }
    const step: Step = { kind: 'verifier-note', indicator: '1.1', position: 1 }
    expect(lineOf(step, { given, scope: verify }).initial).toBe('cap basah')
  })
})
