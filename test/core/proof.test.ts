import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/core/evidence.js'
import {
  type Defect,
  type FileState,
  lackingFor,
  type Missing,
  type ProofContext,
  proofOf,
  prove,
  provingDocuments,
} from '../../src/core/proof.js'
import type { Requirement } from '../../src/core/rubric.js'
import { aDocument, anIndicator, aRequirement, line } from '../support/builders.js'

const asOf = '2024-06-30'
const levels = { min: 1, max: 4 }

/** What a claim of level 2 has against one requirement from level 2 on. */
function doubtAbout(
  documents: readonly Document[],
  requirement: Partial<Requirement> = {},
  context: Partial<ProofContext> = {},
): Defect | 'none' {
  const indicator = anIndicator({ evidence: [aRequirement({ id: 'sk', ...requirement })] })
  const missing = lackingFor({ indicator, levels }, 2, documents, { asOf, ...context })
  return missing[0]?.reason ?? 'none'
}

const aDecree = (parts: Partial<Document> = {}): Document =>
  aDocument({ requirement: 'sk', ...parts })

const inState = (state: FileState) => ({ fileOf: () => state })

/** Of several doubts the first is the nearest to proof. */
const doubts = [
  'expired',
  'undated',
  'not-yet-in-effect',
  'unsigned',
  'draft',
  'rejected',
  'file-outside',
  'file-empty',
  'file-changed',
  'file-missing',
  'untitled',
  'requested',
  'absent',
  'missing',
] as const satisfies readonly Defect[]

const cases: Record<
  Defect,
  { documents: readonly Document[]; validFor?: string; file?: FileState }
> = {
  expired: { documents: [aDecree({ validUntil: '2024-06-29' })] },
  undated: { documents: [aDecree()], validFor: 'P1Y' },
  'not-yet-in-effect': { documents: [aDecree({ issued: '2024-07-01' })] },
  unsigned: { documents: [aDecree({ status: 'unsigned' })] },
  draft: { documents: [aDecree({ status: 'draft' })] },
  rejected: { documents: [aDecree({ verdict: 'rejected' })] },
  'file-outside': { documents: [aDecree()], file: 'outside' },
  'file-empty': { documents: [aDecree()], file: 'empty' },
  'file-changed': { documents: [aDecree()], file: 'changed' },
  'file-missing': { documents: [aDecree()], file: 'missing' },
  untitled: { documents: [aDecree({ status: undefined, title: '' })] },
  requested: { documents: [aDecree({ status: 'requested' })] },
  absent: { documents: [aDecree({ status: 'absent' })] },
  missing: { documents: [] },
}

describe('a document does not prove', () => {
  it.each(doubts.map((doubt) => ({ doubt, ...cases[doubt] })))(
    'if it is $doubt',
    ({ doubt, documents, validFor, file = 'present' }) => {
      const requirement = validFor === undefined ? {} : { validFor }
      expect(doubtAbout(documents, requirement, inState(file))).toBe(doubt)
    },
  )

  it('if what it has is a draft or a request, whatever else would speak for it', () => {
    const parts = { issued: '2024-01-01', validUntil: '2025-01-01', verdict: 'accepted' } as const
    expect(doubtAbout([aDecree({ ...parts, status: 'draft' })])).toBe('draft')
    expect(doubtAbout([aDecree({ ...parts, status: 'requested' })])).toBe('requested')
  })
})

describe('a document proves', () => {
  it.each([
    { name: 'with the status “ada”', document: aDecree({ status: 'have' }) },
    { name: 'with the status “ada” and no title', document: aDecree({ title: '' }) },
    { name: 'with a title and no status', document: aDecree({ status: undefined }) },
    { name: 'accepted by the verifier', document: aDecree({ verdict: 'accepted' }) },
    { name: 'on the day it takes effect', document: aDecree({ issued: asOf }) },
    { name: 'on its last day', document: aDecree({ validUntil: asOf }) },
    { name: 'without a date', document: aDecree({ issued: undefined }) },
    { name: 'for ever, if nothing ends it', document: aDecree({ issued: '1974-11-06' }) },
  ])('$name', ({ document }) => {
    expect(doubtAbout([document])).toBe('none')
  })

  it('whatever its file, unless files are checked', () => {
    expect(doubtAbout([aDecree({ file: '' })])).toBe('none')
  })

  it('if its file is there, where files are checked', () => {
    expect(doubtAbout([aDecree()], {}, inState('present'))).toBe('none')
  })

  it('beside others that do not', () => {
    expect(doubtAbout([aDecree({ status: 'draft' }), aDecree(), aDecree({ title: '' })])).toBe(
      'none',
    )
  })
})

describe('a document of a requirement that lets documents expire', () => {
  it.each([
    { issued: '2023-06-30', validFor: 'P1Y', doubt: 'none', why: 'the last day counts' },
    { issued: '2023-06-29', validFor: 'P1Y', doubt: 'expired', why: 'the day after does not' },
    { issued: '2024-06-30', validFor: 'P1D', doubt: 'none', why: 'it took effect today' },
    { issued: '2024-05-30', validFor: 'P1M', doubt: 'none', why: 'a month has its last day too' },
    { issued: undefined, validFor: 'P1Y', doubt: 'undated', why: 'nothing says since when' },
    { issued: undefined, validFor: undefined, doubt: 'none', why: 'nothing lets it expire' },
  ])('issued $issued for $validFor: $doubt, for $why', ({ issued, validFor, doubt }) => {
    const requirement = validFor === undefined ? {} : { validFor }
    expect(doubtAbout([aDecree({ issued })], requirement)).toBe(doubt)
  })

  it.each([
    { validUntil: '2024-06-30', issued: '2020-01-01', doubt: 'none' },
    { validUntil: '2024-06-30', issued: undefined, doubt: 'none' },
    { validUntil: '2024-06-29', issued: '2024-06-01', doubt: 'expired' },
    { validUntil: '2024-06-29', issued: undefined, doubt: 'expired' },
  ])('counts until $validUntil if that is written, issued $issued', ({ doubt, ...days }) => {
    expect(doubtAbout([aDecree(days)], { validFor: 'P1Y' })).toBe(doubt)
  })

  it.each([
    { issued: '2023-01-31', asOf: '2023-02-28', doubt: 'none' },
    { issued: '2023-01-31', asOf: '2023-03-01', doubt: 'expired' },
    { issued: '2024-01-31', asOf: '2024-02-29', doubt: 'none' },
    { issued: '2024-01-31', asOf: '2024-03-01', doubt: 'expired' },
  ])(
    'of $issued for a month is $doubt on $asOf: clamped at the end',
    ({ issued, doubt, ...day }) => {
      expect(doubtAbout([aDecree({ issued })], { validFor: 'P1M' }, day)).toBe(doubt)
    },
  )
})

describe('of several documents for one requirement', () => {
  it.each(doubts.slice(0, -1).map((nearer, index) => ({ nearer, farther: doubts[index + 1] })))(
    'the nearest to proof is named: $nearer before $farther',
    ({ nearer, farther = 'missing' }) => {
      const own = [...cases[farther].documents, ...cases[nearer].documents]
      const files = new Map([
        ...cases[farther].documents.map((one) => [one, cases[farther].file] as const),
        ...cases[nearer].documents.map((one) => [one, cases[nearer].file] as const),
      ])
      const fileOf = (document: Document) => files.get(document) ?? 'present'
      const isUndated = [nearer, farther].includes('undated')
      expect(doubtAbout(own, isUndated ? { validFor: 'P1Y' } : {}, { fileOf })).toBe(nearer)
    },
  )
})

const talent = anIndicator({
  id: '3.3',
  evidence: [
    aRequirement({ id: 'sk-komite', fromLevel: 2 }),
    aRequirement({ id: 'talent-pool', fromLevel: 3 }),
    aRequirement({ id: 'rencana-suksesi', fromLevel: 3 }),
    aRequirement({ id: 'berita-acara', fromLevel: 4 }),
  ],
})

const proved = (indicator: typeof talent, claim: number, documents: readonly Document[]) =>
  prove({ indicator, levels }, claim, proofOf(indicator, documents, { asOf }))

const having = (...requirements: readonly string[]) =>
  requirements.map((requirement) => aDocument({ requirement }))

const briefly = (missing: readonly Missing[]) =>
  missing.map(({ requirement, reason }) => `${requirement?.id ?? 'any'} ${reason}`)

describe('the proved level', () => {
  const all = ['sk-komite', 'talent-pool', 'rencana-suksesi', 'berita-acara']

  it.each([
    { claim: 4, has: all, level: 4 },
    { claim: 4, has: ['sk-komite', 'talent-pool', 'rencana-suksesi'], level: 3 },
    { claim: 4, has: ['sk-komite', 'talent-pool', 'berita-acara'], level: 2 },
    { claim: 4, has: ['talent-pool', 'rencana-suksesi', 'berita-acara'], level: 1 },
    { claim: 4, has: [], level: 1 },
    { claim: 3, has: all, level: 3 },
    { claim: 3, has: ['sk-komite'], level: 2 },
    { claim: 2, has: all, level: 2 },
    { claim: 1, has: all, level: 1 },
    { claim: 1, has: [], level: 1 },
    { claim: 0, has: all, level: 0 },
  ])('of a claim of $claim with $has is $level', ({ claim, has, level }) => {
    expect(proved(talent, claim, having(...has)).level).toBe(level)
  })

  it('names all that the claim lacks, not only what the next lower level lacks', () => {
    const { missing } = proved(talent, 4, having('talent-pool'))
    expect(briefly(missing)).toEqual([
      'sk-komite missing',
      'rencana-suksesi missing',
      'berita-acara missing',
    ])
  })

  it('lacks nothing where the claim is proved', () => {
    expect(proved(talent, 2, having('sk-komite')).missing).toEqual([])
  })

  it('does not count a document under another requirement of the indicator', () => {
    expect(proved(talent, 2, having('talent-pool', 'rencana-suksesi')).level).toBe(1)
  })
})

describe('the lowest level of the scale', () => {
  const strict = anIndicator({ evidence: [aRequirement({ id: 'daftar', fromLevel: 1 })] })

  it('needs no document', () => {
    expect(proved(anIndicator(), 1, [])).toEqual({ level: 1, missing: [] })
  })

  it('needs the document that a requirement names', () => {
    expect(proved(strict, 1, having('daftar')).level).toBe(1)
    expect(proved(strict, 1, []).level).toBe(0)
    expect(briefly(proved(strict, 1, []).missing)).toEqual(['daftar missing'])
  })

  it('needs no second document beside the one named', () => {
    expect(proved(strict, 2, having('daftar')).level).toBe(2)
  })

  it('is what a scale from 0 has below level 1', () => {
    const fromZero = { min: 0, max: 4 }
    const indicator = anIndicator()
    const proof = proofOf(indicator, [], { asOf })
    const standing = prove({ indicator, levels: fromZero }, 1, proof)
    expect(standing.level).toBe(0)
    expect(briefly(standing.missing)).toEqual(['any missing'])
  })

  it('has nothing between it and 0', () => {
    const fromThree = { min: 3, max: 5 }
    const indicator = anIndicator({ evidence: [aRequirement({ id: 'sk', fromLevel: 3 })] })
    const proof = proofOf(indicator, [], { asOf })
    expect(prove({ indicator, levels: fromThree }, 5, proof).level).toBe(0)
  })
})

describe('a level above the lowest without requirements', () => {
  const free = anIndicator({ id: '1.1', evidence: [aRequirement({ id: 'sk', fromLevel: 4 })] })

  it('needs any valid document at all', () => {
    expect(proved(free, 3, []).level).toBe(1)
    expect(briefly(proved(free, 3, []).missing)).toEqual(['any missing'])
    expect(proved(free, 3, [aDocument()]).level).toBe(3)
  })

  it('is proved by a document that a higher level asks for', () => {
    expect(proved(free, 3, having('sk')).level).toBe(3)
  })

  it('is proved by a document with the code of another indicator, in general', () => {
    expect(proved(free, 3, having('talent-pool')).level).toBe(3)
  })

  it('names the doubt about the document nearest to proof', () => {
    const documents = [aDocument({ status: 'requested' }), aDocument({ status: 'unsigned' })]
    expect(briefly(proved(free, 3, documents).missing)).toEqual(['any unsigned'])
  })
})

describe('a document with the code of another indicator', () => {
  it('meets no requirement of this one', () => {
    expect(proved(talent, 2, having('dokumen-anjab')).level).toBe(1)
    expect(briefly(proved(talent, 2, having('dokumen-anjab')).missing)).toEqual([
      'sk-komite missing',
    ])
  })

  it('is a valid document under the indicator nevertheless', () => {
    const [document] = having('dokumen-anjab')
    expect(provingDocuments(talent, document ? [document] : [], { asOf })).toEqual([document])
  })

  it('does not expire by the other indicator’s period', () => {
    const yearly = anIndicator({ evidence: [aRequirement({ id: 'sk', validFor: 'P1Y' })] })
    const old = { issued: '2020-01-01' }
    const documents = [
      aDocument({ ...old, requirement: 'sk', title: 'Di tempatnya' }),
      aDocument({ ...old, requirement: 'lain', title: 'Salah tempat' }),
    ]
    const proving = provingDocuments(yearly, documents, { asOf })
    expect(proving.map(({ title }) => title)).toEqual(['Salah tempat'])
  })
})

describe('the proving documents', () => {
  it('are the valid ones, by place', () => {
    const documents = [
      aDocument({ title: 'C', at: line(9, 'b.csv') }),
      aDocument({ title: 'B', at: line(12, 'a.csv') }),
      aDocument({ title: 'Draf', at: line(3, 'a.csv'), status: 'draft' }),
      aDocument({ title: 'A', at: line(2, 'a.csv') }),
    ]
    const proving = provingDocuments(anIndicator(), documents, { asOf })
    expect(proving.map(({ title }) => title)).toEqual(['A', 'B', 'C'])
  })

  it('count an undated one in general, though not for a requirement that lets it expire', () => {
    const yearly = anIndicator({ evidence: [aRequirement({ id: 'sk', validFor: 'P1Y' })] })
    expect(provingDocuments(yearly, [aDecree()], { asOf })).toHaveLength(1)
    expect(briefly(proved(yearly, 2, [aDecree()]).missing)).toEqual(['sk undated'])
  })
})
