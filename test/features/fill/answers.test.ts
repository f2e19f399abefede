import { describe, expect, it } from 'vitest'
import { changesFor, type GivenAnswer } from '../../../src/features/fill/answers.js'
import { aDocument } from '../../support/builders.js'
import { questions } from './questions.js'

const anAnswer = (parts: Partial<GivenAnswer> = {}): GivenAnswer => ({
  indicator: '1.1',
  claim: undefined,
  note: undefined,
  documents: [],
  ...parts,
})

const changes = (parts: Partial<GivenAnswer>, given: Parameters<typeof questions>[0] = {}) =>
  changesFor(anAnswer(parts), questions(given).assessment)

/** Where each document goes: the place of one that stands there, or null for a new one. */
const places = (parts: Partial<GivenAnswer>, given: Parameters<typeof questions>[0]) =>
  changes(parts, given).map((change) => ('position' in change ? change.position : undefined))

describe('an answer in writing', () => {
  it('that says nothing changes nothing', () => {
    expect(changes({})).toEqual([])
  })

  it('changes level, note and documents, in this order', () => {
    const found = changes({
      claim: { kind: 'level', level: 3 },
      note: 'lihat lampiran',
      documents: [{ requirement: 'sk', title: 'SK' }],
    })
    expect(found).toEqual([
      { kind: 'level', indicator: '1.1', level: 3 },
      { kind: 'note', indicator: '1.1', text: 'lihat lampiran' },
      {
        kind: 'document',
        indicator: '1.1',
        position: null,
        entry: { requirement: 'sk', title: 'SK' },
      },
    ])
  })

  it('states why an indicator does not apply', () => {
    expect(changes({ claim: { kind: 'not-applicable', reason: 'tanpa TPP' } })).toEqual([
      { kind: 'not-applicable', indicator: '1.1', reason: 'tanpa TPP' },
    ])
  })
})

describe('a document in an answers file', () => {
  const standing = {
    '1.1': {
      documents: [
        aDocument({ requirement: 'sk', title: 'SK Sekda' }),
        aDocument({ requirement: '', title: 'Foto' }),
        aDocument({ requirement: 'sk', title: 'SK Sekda' }),
      ],
    },
    '1.2': { documents: [aDocument({ requirement: 'sk', title: 'Lain' })] },
  }

  it.each([
    { what: 'the same requirement and title', entry: { requirement: 'sk', title: 'SK Sekda' } },
    {
      what: 'them, and more to say of it',
      entry: { requirement: 'sk', title: 'SK Sekda', file: 'baru.pdf' },
    },
  ])('with $what completes the one that stands there', ({ entry }) => {
    expect(places({ documents: [entry] }, standing)).toEqual([0])
  })

  it.each([
    { what: 'another title', entry: { requirement: 'sk', title: 'SK Kedua' } },
    { what: 'another requirement', entry: { requirement: 'laporan', title: 'SK Sekda' } },
    { what: 'no requirement', entry: { title: 'SK Sekda' } },
    { what: 'no title', entry: { requirement: 'sk' } },
    {
      what: 'the title of one under another indicator',
      entry: { requirement: 'sk', title: 'Lain' },
    },
  ])('with $what is a new one', ({ entry }) => {
    expect(places({ documents: [entry] }, standing)).toEqual([null])
  })

  it('without a requirement is one that supports the indicator in general', () => {
    expect(places({ documents: [{ title: 'Foto' }] }, standing)).toEqual([1])
  })

  it('is matched once: a further one like it takes the next, then a new place', () => {
    const documents = ['a.pdf', 'b.pdf', 'c.pdf'].map((file) => ({
      requirement: 'sk',
      title: 'SK Sekda',
      file,
    }))
    expect(places({ documents }, standing)).toEqual([0, 2, null])
  })

  it('that stands in the file twice to the letter counts once', () => {
    const entry = { requirement: 'laporan', title: 'Laporan' }
    expect(places({ documents: [entry, entry] }, standing)).toEqual([null])
  })
})
