import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/core/evidence.js'
import type { WorksheetChange } from '../../../src/features/fill/change.js'
import type { Scope } from '../../../src/features/fill/scope.js'
import type { FieldStep, Step } from '../../../src/features/fill/step.js'
import { advance, begin, type WalkReply } from '../../../src/features/fill/walk.js'
import { aDocument, line } from '../../support/builders.js'
import { documentsOf, levelOf, questions, standingAt, verifying, whole } from './questions.js'

type Given = Parameters<typeof questions>[0]

/** The question after an answer, and what it changes. */
function answered(
  step: Step,
  reply: WalkReply,
  { given = {}, scope = whole }: { readonly given?: Given; readonly scope?: Scope } = {},
) {
  const { walk, changes } = advance(standingAt(step, scope), reply, questions(given))
  return { step: walk.step, changes }
}

const chosen = (level: number): WalkReply => ({ kind: 'level', level })
const typed = (text: string): WalkReply => ({ kind: 'text', text })
const meeting = (id: string): WalkReply => ({ kind: 'requirement', id })
const onwards: WalkReply = { kind: 'next' }
const end = (indicator: string): Step => ({ kind: 'end', indicator })

const complete = { '1.1': 1, '1.2': 1, '2.1a': 1, '2.2': 1 } as const

describe('the questionnaire begins', () => {
  it.each<{ what: string; given: Given; scope?: Partial<Scope>; step: Step }>([
    { what: 'nothing answered: with the first indicator', given: {}, step: levelOf('1.1') },
    { what: 'a few answered: with the first open one', given: { '1.1': 2 }, step: levelOf('1.2') },
    {
      what: 'a gap behind later answers: in the gap',
      given: { '1.1': 2, '2.2': 4 },
      step: levelOf('1.2'),
    },
    {
      what: 'one not applicable: after it',
      given: { '1.1': 'not-applicable' },
      step: levelOf('1.2'),
    },
    {
      what: 'documents without a level: there',
      given: { '1.1': { documents: [aDocument()] }, '1.2': 2 },
      step: levelOf('1.1'),
    },
    {
      what: 'the counterpart answered: not with the question that it excludes',
      given: { '1.1': 1, '1.2': 1, '2.1b': 3 },
      step: levelOf('2.2'),
    },
    {
      what: 'all answered: with the list of all',
      given: complete,
      step: { kind: 'jump', indicator: '1.1' },
    },
    {
      what: 'one aspect only: with its first open one',
      given: {},
      scope: { aspect: '2' },
      step: levelOf('2.1a'),
    },
    {
      what: 'that aspect answered: with the list, though another aspect is open',
      given: { '2.1a': 1, '2.2': 1 },
      scope: { aspect: '2' },
      step: { kind: 'jump', indicator: '2.1a' },
    },
    {
      what: 'one unit only: with the first row that names it, in any case',
      given: { '1.1': { remarks: [{ unit: 'Diklat' }] }, '2.2': { remarks: [{ unit: 'MUTASI' }] } },
      scope: { unit: 'mutasi' },
      step: levelOf('2.2'),
    },
    {
      what: 'a verifier: with the first claim without a verified level',
      given: { '1.1': { claim: 3, verified: 3 }, '2.2': 2 },
      scope: { mode: 'verify' },
      step: levelOf('2.2'),
    },
    {
      what: 'a verifier: level 0 is a verified level',
      given: { '1.1': { claim: 3, verified: 0 }, '1.2': 1 },
      scope: { mode: 'verify' },
      step: levelOf('1.2'),
    },
    {
      what: 'a verifier without claims: with the list',
      given: { '1.1': 'not-applicable' },
      scope: { mode: 'verify' },
      step: { kind: 'jump', indicator: '1.1' },
    },
  ])('$what', ({ given, scope, step }) => {
    expect(begin({ ...whole, ...scope }, questions(given)).step).toEqual(step)
  })
})

describe('after a level comes', () => {
  it.each<{ what: string; at: string; level: number; given?: Given; step: Step }>([
    {
      what: 'the documents, where the level needs one',
      at: '1.1',
      level: 3,
      step: documentsOf('1.1'),
    },
    { what: 'the next indicator after level 0', at: '1.1', level: 0, step: levelOf('1.2') },
    {
      what: 'the next indicator after the lowest level, which needs nothing',
      at: '1.1',
      level: 1,
      step: levelOf('1.2'),
    },
    {
      what: 'the documents of the lowest level, where the rubric asks for one',
      at: '1.2',
      level: 1,
      step: documentsOf('1.2'),
    },
    {
      what: 'the documents of the lowest level, where there are some',
      at: '1.1',
      level: 1,
      given: { '1.1': { documents: [aDocument()] } },
      step: documentsOf('1.1'),
    },
    {
      what: 'no documents after level 0, though there are some',
      at: '1.1',
      level: 0,
      given: { '1.1': { documents: [aDocument()] } },
      step: levelOf('1.2'),
    },
    {
      what: 'the documents of a higher level, though the rubric names none',
      at: '2.2',
      level: 2,
      step: documentsOf('2.2'),
    },
    { what: 'the end after the last indicator', at: '2.2', level: 1, step: end('2.2') },
    {
      what: 'the next one even if it is answered already',
      at: '1.1',
      level: 1,
      given: { '1.2': 4 },
      step: levelOf('1.2'),
    },
  ])('$what', ({ at, level, given = {}, step }) => {
    const found = answered(levelOf(at), chosen(level), { given })
    expect(found.step).toEqual(step)
    expect(found.changes).toContainEqual({ kind: 'level', indicator: at, level })
  })

  it('of those that are open only, the next open one', () => {
    const given = { '1.2': 4, '2.1a': 2 }
    const scope = { ...whole, isOpenOnly: true }
    expect(answered(levelOf('1.1'), chosen(1), { given, scope }).step).toEqual(levelOf('2.2'))
  })

  it('the end, where no later one is of the aspect or the unit', () => {
    const scope = { ...whole, aspect: '1' }
    expect(answered(levelOf('1.2'), onwards, { scope }).step).toEqual(end('1.2'))
    const unit = { ...whole, unit: 'Mutasi' }
    const given = { '1.1': { remarks: [{ unit: 'Mutasi' }] }, '1.2': { remarks: [{ unit: 'X' }] } }
    expect(answered(levelOf('1.1'), onwards, { given, scope: unit }).step).toEqual(end('1.1'))
  })
})

describe('a question that another one excludes', () => {
  it('loses its level when the other one gets one', () => {
    const { changes } = answered(levelOf('2.1b'), chosen(3), { given: { '2.1a': 2 } })
    expect(changes).toEqual([
      { kind: 'open', indicator: '2.1a' },
      { kind: 'level', indicator: '2.1b', level: 3 },
    ])
  })

  it.each<{ what: string; given: Given; at: string }>([
    { what: 'has no level', given: { '2.1a': 'open' }, at: '2.1b' },
    { what: 'is said not to apply', given: { '2.1a': 'not-applicable' }, at: '2.1b' },
    { what: 'stands in no group', given: { '1.1': 2, '1.2': 3 }, at: '2.2' },
  ])('is left alone where it $what', ({ given, at }) => {
    const { changes } = answered(levelOf(at), chosen(1), { given })
    expect(changes).toEqual([{ kind: 'level', indicator: at, level: 1 }])
  })

  it('is left alone by a verifier, who changes no claim', () => {
    const given = { '2.1a': 2, '2.1b': 3 }
    const { changes } = answered(levelOf('2.1b'), chosen(3), { given, scope: verifying })
    expect(changes).toEqual([{ kind: 'verified', indicator: '2.1b', level: 3 }])
  })
})

describe('moving about', () => {
  const scopeOf2: WalkReply = { kind: 'scope', scope: { ...whole, aspect: '2' } }
  const back: WalkReply = { kind: 'go', step: levelOf('1.1') }

  it.each<{ what: string; from: Step; reply: WalkReply; step: Step }>([
    { what: 'skipping', from: levelOf('1.1'), reply: onwards, step: levelOf('1.2') },
    {
      what: 'leaving the documents',
      from: documentsOf('1.2'),
      reply: onwards,
      step: levelOf('2.1a'),
    },
    { what: 'skipping the last one', from: levelOf('2.2'), reply: onwards, step: end('2.2') },
    { what: 'going back', from: levelOf('1.2'), reply: back, step: levelOf('1.1') },
    {
      what: 'jumping ahead',
      from: { kind: 'jump', indicator: '1.1' },
      reply: { kind: 'go', step: levelOf('2.2') },
      step: levelOf('2.2'),
    },
    {
      what: 'narrowing to an aspect',
      from: levelOf('1.1'),
      reply: scopeOf2,
      step: levelOf('2.1a'),
    },
  ])('by $what changes nothing', ({ from, reply, step }) => {
    expect(answered(from, reply)).toEqual({ step, changes: [] })
  })

  it('into another scope stays there', () => {
    const { walk } = advance(standingAt(levelOf('1.1')), scopeOf2, questions())
    expect(walk.scope.aspect).toBe('2')
    expect(advance(walk, onwards, questions()).walk.scope.aspect).toBe('2')
  })
})

describe('a reason why an indicator does not apply', () => {
  const reason: Step = { kind: 'reason', indicator: '1.2' }

  it('is written, and the next indicator asked for', () => {
    expect(answered(reason, typed('  tidak membayar TPP '))).toEqual({
      step: levelOf('2.1a'),
      changes: [{ kind: 'not-applicable', indicator: '1.2', reason: 'tidak membayar TPP' }],
    })
  })

  it.each(['', '   ', '\t', '.', 'tidak ada'])(
    'is asked for again where it says nothing: "%s"',
    (text) => {
      expect(answered(reason, typed(text))).toEqual({ step: reason, changes: [] })
    },
  )
})

it('a verifier says that an indicator does not apply without a reason', () => {
  const given = { '1.1': 3 } as const
  expect(answered(levelOf('1.1'), { kind: 'not-applicable' }, { given, scope: verifying })).toEqual(
    {
      step: levelOf('1.2'),
      changes: [{ kind: 'verified', indicator: '1.1', level: 'not-applicable' }],
    },
  )
})

describe('a note', () => {
  const note: Step = { kind: 'note', indicator: '1.1' }

  it('of the office leads back to its indicator', () => {
    expect(answered(note, typed(' periksa lagi '))).toEqual({
      step: levelOf('1.1'),
      changes: [{ kind: 'note', indicator: '1.1', text: 'periksa lagi' }],
    })
  })

  it('of a verifier is a verifier’s note on the indicator', () => {
    expect(answered(note, typed('kurang jelas'), { scope: verifying })).toEqual({
      step: levelOf('1.1'),
      changes: [{ kind: 'verifier-note', indicator: '1.1', position: null, text: 'kurang jelas' }],
    })
  })

  it('is taken away by a blank one', () => {
    const given = { '1.1': { remarks: [{ note: 'lama' }] } }
    expect(answered(note, typed(''), { given }).changes).toEqual([
      { kind: 'note', indicator: '1.1', text: '' },
    ])
  })
})

const fieldOf = (parts: Partial<FieldStep> = {}): FieldStep => ({
  kind: 'field',
  indicator: '1.1',
  position: 0,
  field: 'title',
  isNew: true,
  ...parts,
})

const requirementOf = (
  parts: Partial<Extract<Step, { readonly kind: 'requirement' }>> = {},
): Step => ({ kind: 'requirement', indicator: '1.1', position: null, like: null, ...parts })

const written = (
  position: number | null,
  entry: Extract<WorksheetChange, { kind: 'document' }>['entry'],
) => ({
  kind: 'document' as const,
  indicator: '1.1',
  position,
  entry,
})

const titled = { title: 'SK Sekda', file: 'sk.pdf', number: '1/2024' }
const bare = { title: '', file: '', number: '', status: undefined }
const holding = (...documents: readonly Partial<Document>[]): Given => ({
  '1.1': { claim: 3, documents: documents.map(aDocument) },
})

describe('a new document', () => {
  it.each([
    { what: 'in the list of documents', from: documentsOf('1.1') },
    { what: 'when asked what it proves', from: requirementOf() },
  ])('is begun by choosing its requirement $what', ({ from }) => {
    expect(answered(from, meeting('sk'), { given: holding(titled) })).toEqual({
      step: fieldOf({ position: 1 }),
      changes: [written(null, { requirement: 'sk' })],
    })
  })

  it('belongs to the unit that the walk is narrowed to', () => {
    const scope = { ...whole, unit: 'Mutasi' }
    expect(answered(documentsOf('1.1'), meeting('sk'), { scope }).changes).toEqual([
      written(null, { requirement: 'sk', unit: 'Mutasi' }),
    ])
    const general = answered(fieldOf({ position: null }), typed('Foto'), { scope })
    expect(general.changes).toEqual([written(null, { title: 'Foto', unit: 'Mutasi' })])
  })

  it('that was begun and left is continued, not begun once more', () => {
    const given = holding({ ...titled, requirement: 'sk' }, { ...bare, requirement: 'sk' })
    expect(answered(documentsOf('1.1'), meeting('sk'), { given })).toEqual({
      step: fieldOf({ position: 1 }),
      changes: [],
    })
  })

  it.each(['title', 'file', 'number'] as const)(
    'is another one beside one of that requirement with a %s',
    (field) => {
      const given = holding({ ...bare, requirement: 'sk', [field]: 'x' })
      const { changes } = answered(documentsOf('1.1'), meeting('sk'), { given })
      expect(changes).toEqual([written(null, { requirement: 'sk' })])
    },
  )

  it('asks for one field after the other, and then for the list', () => {
    const given = holding(bare)
    let step: Step = fieldOf()
    const asked: string[] = []
    while (step.kind === 'field') {
      asked.push(step.field)
      const found = answered(step, typed('x'), { given })
      expect(found.changes).toEqual([written(0, { [step.field]: 'x' })])
      step = found.step
    }
    expect(asked).toEqual(['title', 'file', 'number', 'issued', 'validUntil', 'unit', 'status'])
    expect(step).toEqual(documentsOf('1.1'))
  })

  it('leaves a field blank without writing anything', () => {
    const given = holding({ ...bare, title: 'SK' })
    expect(answered(fieldOf({ field: 'file' }), typed(''), { given })).toEqual({
      step: fieldOf({ field: 'number' }),
      changes: [],
    })
  })
})

describe('a document that supports an indicator in general', () => {
  const first = fieldOf({ position: null })

  it('is not written before it has a title', () => {
    const found = answered(requirementOf(), meeting(''), { given: holding(titled) })
    expect(found).toEqual({ step: first, changes: [] })
    expect(answered(first, typed(' '))).toEqual({ step: documentsOf('1.1'), changes: [] })
  })

  it('is written with its title, and then asked about', () => {
    expect(answered(first, typed('Foto'), { given: holding(titled) })).toEqual({
      step: fieldOf({ position: 1, field: 'file' }),
      changes: [written(null, { title: 'Foto' })],
    })
  })

  it('is the one that has this title already', () => {
    const given = holding({ requirement: 'sk', title: 'Foto' }, { title: 'Foto' })
    expect(answered(first, typed('Foto'), { given })).toEqual({
      step: fieldOf({ position: 1, field: 'file' }),
      changes: [],
    })
  })
})

describe('a document that stands there', () => {
  it.each(['title', 'file', 'number', 'issued', 'validUntil', 'unit', 'status'] as const)(
    'is shown again after its %s was edited',
    (field) => {
      const given = holding(titled, titled)
      expect(
        answered(fieldOf({ position: 1, field, isNew: false }), typed('lain'), { given }),
      ).toEqual({
        step: { kind: 'document', indicator: '1.1', position: 1 },
        changes: [written(1, { [field]: 'lain' })],
      })
    },
  )

  it('is shown again after another requirement was chosen', () => {
    const given = holding({ ...titled, requirement: 'sk' })
    expect(answered(requirementOf({ position: 0 }), meeting('laporan'), { given })).toEqual({
      step: { kind: 'document', indicator: '1.1', position: 0 },
      changes: [written(0, { requirement: 'laporan' })],
    })
  })

  it('is removed where that was asked, and nowhere else', () => {
    const removal: Step = { kind: 'removal', indicator: '1.1', position: 0 }
    expect(answered(removal, { kind: 'remove' }, { given: holding(titled) })).toEqual({
      step: documentsOf('1.1'),
      changes: [{ kind: 'removal', indicator: '1.1', position: 0 }],
    })
    expect(answered(documentsOf('1.1'), { kind: 'remove' }, { given: holding(titled) })).toEqual({
      step: documentsOf('1.1'),
      changes: [],
    })
  })
})

describe('a document of another indicator', () => {
  const like = aDocument({
    ...titled,
    requirement: 'peta',
    issued: '2024-02-01',
    validUntil: '2025-02-01',
    unit: 'Mutasi',
    status: 'unsigned',
    verdict: 'accepted',
  })

  it('is used again with all that was entered of it, but for its requirement', () => {
    expect(answered(requirementOf({ like }), meeting('sk'))).toEqual({
      step: documentsOf('1.1'),
      changes: [
        written(null, {
          ...titled,
          requirement: 'sk',
          issued: '2024-02-01',
          validUntil: '2025-02-01',
          unit: 'Mutasi',
          status: 'unsigned',
        }),
      ],
    })
  })

  it('is not used twice for one requirement', () => {
    const given = holding({ ...like, requirement: 'sk' })
    expect(answered(requirementOf({ like }), meeting('sk'), { given }).changes).toEqual([])
    expect(answered(requirementOf({ like }), meeting('laporan'), { given }).changes).toHaveLength(1)
  })
})

describe('a verifier', () => {
  const given: Given = { '1.1': { claim: 3, documents: [aDocument(titled)] } }
  const verdict: Step = { kind: 'verdict', indicator: '1.1', position: 0 }
  const note: Step = { kind: 'verifier-note', indicator: '1.1', position: 0 }

  it('gives a verified level, never a claim, and sees the documents', () => {
    expect(answered(levelOf('1.1'), chosen(2), { given, scope: verifying })).toEqual({
      step: documentsOf('1.1'),
      changes: [{ kind: 'verified', indicator: '1.1', level: 2 }],
    })
  })

  it('sees the documents at level 0 as well, and none where there are none', () => {
    const { step } = answered(levelOf('1.1'), chosen(0), { given, scope: verifying })
    expect(step).toEqual(documentsOf('1.1'))
    const bare = answered(levelOf('1.1'), chosen(3), { given: { '1.1': 3 }, scope: verifying })
    expect(bare.step).toEqual(levelOf('1.2'))
  })

  it.each(['accepted', 'rejected'] as const)(
    'decides that a document is %s, then says why',
    (found) => {
      const reply: WalkReply = { kind: 'verdict', verdict: found }
      expect(answered(verdict, reply, { given, scope: verifying })).toEqual({
        step: note,
        changes: [{ ...verdict, verdict: found }],
      })
    },
  )

  it('goes from the note to the documents', () => {
    expect(answered(note, typed('tanpa tanda tangan'), { given, scope: verifying })).toEqual({
      step: documentsOf('1.1'),
      changes: [{ ...note, text: 'tanpa tanda tangan' }],
    })
  })

  it('decides nothing where no document is asked about', () => {
    const reply: WalkReply = { kind: 'verdict', verdict: 'accepted' }
    expect(answered(documentsOf('1.1'), reply, { given, scope: verifying }).changes).toEqual([])
  })
})

describe('an answer that says nothing new changes nothing', () => {
  const at = line(7, 'bukti.csv')
  const given: Given = {
    '1.1': {
      claim: 3,
      verified: 2,
      documents: [aDocument({ ...titled, requirement: 'sk', verdict: 'accepted', at })],
      remarks: [
        { note: 'lihat lampiran', verifierNote: 'umum' },
        { verifierNote: 'cap basah', at },
      ],
    },
    '1.2': 'not-applicable',
  }

  it.each<{ what: string; step: Step; same: WalkReply; other: WalkReply; scope?: Scope }>([
    { what: 'the level', step: levelOf('1.1'), same: chosen(3), other: chosen(4) },
    {
      what: 'the verified level',
      step: levelOf('1.1'),
      same: chosen(2),
      other: chosen(3),
      scope: verifying,
    },
    {
      what: 'the reason',
      step: { kind: 'reason', indicator: '1.2' },
      same: typed('tidak membayar TPP'),
      other: typed('Perwali 5/2026'),
    },
    {
      what: 'the note',
      step: { kind: 'note', indicator: '1.1' },
      same: typed(' lihat lampiran '),
      other: typed(''),
    },
    {
      what: 'the verifier’s note on the indicator',
      step: { kind: 'note', indicator: '1.1' },
      same: typed('umum'),
      other: typed('cap basah'),
      scope: verifying,
    },
    {
      what: 'the verifier’s note on a document',
      step: { kind: 'verifier-note', indicator: '1.1', position: 0 },
      same: typed('cap basah'),
      other: typed('umum'),
      scope: verifying,
    },
    {
      what: 'the verdict',
      step: { kind: 'verdict', indicator: '1.1', position: 0 },
      same: { kind: 'verdict', verdict: 'accepted' },
      other: { kind: 'verdict', verdict: null },
      scope: verifying,
    },
    {
      what: 'a field',
      step: fieldOf({ field: 'number', isNew: false }),
      same: typed('1/2024'),
      other: typed('2/2024'),
    },
    {
      what: 'a blank day',
      step: fieldOf({ field: 'issued', isNew: false }),
      same: typed(''),
      other: typed('2024-01-01'),
    },
    {
      what: 'the requirement',
      step: requirementOf({ position: 0 }),
      same: meeting('sk'),
      other: meeting(''),
    },
  ])('$what', ({ step, same, other, scope = whole }) => {
    expect(answered(step, same, { given, scope }).changes).toEqual([])
    expect(answered(step, other, { given, scope }).changes).toHaveLength(1)
  })

  it('a verdict that was never given', () => {
    const verdict: Step = { kind: 'verdict', indicator: '1.1', position: 0 }
    const open: WalkReply = { kind: 'verdict', verdict: null }
    const undecided = { given: holding(titled), scope: verifying }
    expect(answered(verdict, open, undecided).changes).toEqual([])
  })
})
