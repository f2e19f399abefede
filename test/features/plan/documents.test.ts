import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/core/evidence.js'
import { inUnits } from '../../../src/core/points.js'
import type { FileState } from '../../../src/core/proof.js'
import { stateAfter } from '../../../src/features/plan/apply.js'
import { fixedDocument, sharedDocuments } from '../../../src/features/plan/documents.js'
import { planExpiryOf } from '../../../src/features/plan/expiry.js'
import type { PlanModel } from '../../../src/features/plan/model.js'
import type { PlanStep } from '../../../src/features/plan/steps.js'
import {
  aBand,
  aDocument,
  anAssessment,
  anIndicator,
  aRequirement,
  aRubric,
  line,
  scoreOf,
} from '../../support/builders.js'
import { aModel, aSubject } from '../../support/plans.js'

const asOf = '2024-12-31'

/** The documents of one indicator, as they are grouped: the lines of their rows. */
function groupsOf(documents: readonly Partial<Document>[]): readonly string[] {
  const rows = documents.map((each, index) =>
    aDocument({ file: '', at: line(index + 1, 'bukti.csv'), ...each }),
  )
  const rubric = aRubric()
  const { indicators } = scoreOf(rubric, anAssessment({ '1.1': { claim: 2, documents: rows } }))
  return sharedDocuments(indicators, { asOf }).map((shared) =>
    shared.rows.map(({ document }) => document.at.line).join('+'),
  )
}

describe('rows of a worksheet', () => {
  it.each([
    ['with one file', [{ file: 'a' }, { file: 'b' }, { file: 'a' }], ['1+3', '2']],
    ['without a file, number or title', [{}, {}], ['1', '2']],
    [
      'without a title',
      [
        { number: '1', title: '' },
        { number: '1', title: '' },
      ],
      ['1', '2'],
    ],
    ['without a number', [{ title: 'a' }, { title: 'a' }], ['1', '2']],
    ['with one number and title', [{ number: '1' }, { number: '1' }], ['1+2']],
    ['with one number written otherwise', [{ number: 'A/1' }, { number: 'a/1' }], ['1+2']],
    [
      'with one title written otherwise',
      [{ number: '1' }, { number: '1', title: 'KEPUTUSAN' }],
      ['1+2'],
    ],
    ['with another number', [{ number: '1' }, { number: '2' }], ['1', '2']],
    ['with another title', [{ number: '1' }, { number: '1', title: 'Lain' }], ['1', '2']],
    [
      'that a later one joins',
      [{ file: 'a' }, { number: '1' }, { file: 'b' }, { file: 'a', number: '1' }],
      ['1+2+4', '3'],
    ],
    [
      'that are told in another order',
      [
        { file: 'a', at: line(9, 'bukti.csv') },
        { file: 'b', at: line(4, 'bukti.csv') },
        { file: 'a', at: line(2, 'bukti.csv') },
      ],
      ['2+9', '4'],
    ],
  ] as const)('%s are about %j: %j', (_, documents, groups) => {
    expect(groupsOf(documents)).toEqual(groups)
  })

  it('are about one document where a later row joins two groups', () => {
    const joined = [
      { file: 'a' },
      { file: 'b' },
      { file: 'b' },
      { file: 'a', number: '1' },
      { file: 'b', number: '1' },
    ]
    expect(groupsOf(joined)).toEqual(['1+2+3+4+5'])
  })

  it('tell what they stand for, and nothing where the rubric does not know it', () => {
    const requirement = aRequirement()
    const rubric = aRubric({ indicators: [anIndicator({ evidence: [requirement] })] })
    const documents = ['sk', 'lain'].map((name) => aDocument({ file: name, requirement: name }))
    const { indicators } = scoreOf(rubric, anAssessment({ '1.1': { claim: 2, documents } }))
    const rows = sharedDocuments(indicators, { asOf }).flatMap((shared) => shared.rows)
    expect(rows.map((row) => [row.document, row.requirement, row.scored])).toEqual([
      [documents[0], requirement, indicators[0]],
      [documents[1], undefined, indicators[0]],
    ])
  })

  it('count only where the indicator applies', () => {
    const rubric = aRubric({
      method: 'weighted-mean',
      indicators: [anIndicator(), anIndicator({ id: '1.2' })],
    })
    const documents = [aDocument()]
    const { indicators } = scoreOf(
      rubric,
      anAssessment({ '1.1': { claim: 'not-applicable', documents }, '1.2': 2 }),
    )
    expect(sharedDocuments(indicators, { asOf })).toEqual([])
  })
})

describe('what a document needs', () => {
  const mending = (
    document: Partial<Document>,
    state: FileState = 'present',
    validFor?: string,
  ) => {
    const evidence = [aRequirement(validFor === undefined ? {} : { validFor })]
    const rubric = aRubric({ indicators: [anIndicator({ evidence })] })
    const own = aDocument({ requirement: 'sk', ...document })
    const { indicators } = scoreOf(rubric, anAssessment({ '1.1': { claim: 2, documents: [own] } }))
    return sharedDocuments(indicators, { asOf, fileOf: () => state })[0]?.mending
  }

  it.each([
    ['nothing', {}, 'present', undefined],
    ['the file', {}, 'missing', 'collect'],
    ['the file', {}, 'empty', 'collect'],
    ['the file', {}, 'outside', 'collect'],
    ['the file', {}, 'changed', 'collect'],
    ['a signature', { status: 'draft' }, 'present', 'sign'],
    ['the file and a signature', { status: 'draft' }, 'missing', 'collect'],
    ['the file and a new edition', { validUntil: '2024-01-01' }, 'missing', 'collect'],
    ['the document', { status: 'absent' }, 'present', 'collect'],
    ['the document', { status: 'requested', validUntil: '2024-01-01' }, 'present', 'collect'],
    ['a new edition', { status: 'draft', validUntil: '2024-12-30' }, 'present', 'renew'],
    ['a signature in time', { status: 'draft', validUntil: asOf }, 'present', 'sign'],
    ['to come into force', { status: 'draft', issued: '2025-01-01' }, 'present', 'collect'],
  ] as const)('is %s: %j, file %s: %s', (_, document, state, kind) => {
    expect(mending(document, state)).toBe(kind)
  })

  it('is a signature that dates it, where it has no day yet', () => {
    expect(mending({ status: 'unsigned' }, 'present', 'P1Y')).toBe('sign')
    expect(mending({}, 'present', 'P1Y')).toBe('renew')
  })

  it.each([
    [
      'sign',
      { status: 'have', issued: '2020-01-01', validUntil: '2021-01-01', verdict: 'rejected' },
    ],
    ['renew', { status: 'have', issued: asOf, validUntil: undefined, verdict: undefined }],
    ['collect', { status: 'have', issued: asOf, validUntil: undefined, verdict: undefined }],
  ] as const)('once it is there, to %s leaves it so', (kind, after) => {
    const document = aDocument({
      status: 'draft',
      issued: '2020-01-01',
      validUntil: '2021-01-01',
      verdict: 'rejected',
    })
    expect(fixedDocument(document, kind, asOf)).toEqual({ ...document, ...after })
  })

  it('once it is signed, is the day of the signature where it had none', () => {
    expect(fixedDocument(aDocument({ status: 'draft' }), 'sign', asOf).issued).toBe(asOf)
  })
})

describe('a worksheet after steps', () => {
  const evidence = [aRequirement(), aRequirement({ id: 'peta', name: { id: 'Peta', en: 'Map' } })]
  const rubric = aRubric({
    indicators: [anIndicator({ evidence }), anIndicator({ id: '1.2' })],
    levels: { min: 1, max: 3 },
  })

  function afterSteps(model: PlanModel, ids: readonly string[]) {
    const steps = ids.flatMap((id): readonly PlanStep[] => {
      const step = model.steps.get(id)
      if (!step) throw new Error(`no step ${id}`)
      return [step]
    })
    const { score, proof } = stateAfter(steps, model.subject)
    const answerOf = (id: string) =>
      score.indicators.find((each) => each.indicator.id === id)?.answer
    return { score, proof, answerOf }
  }

  it('has its documents mended in every row, with a title', () => {
    const blank = { file: 'a', title: '', status: 'unsigned', number: '' } as const
    const documents = [
      aDocument({ ...blank, requirement: 'peta' }),
      aDocument({ ...blank, file: 'b' }),
      aDocument({ ...blank, file: 'c', title: 'Judul', requirement: 'sk' }),
    ]
    const model = aModel(aSubject(rubric, { '1.1': { claim: 2, documents }, '1.2': 1 }))
    const mended =
      afterSteps(model, ['1.1:peta', '1.1:*', '1.1:sk']).answerOf('1.1')?.documents ?? []
    expect(mended.map(({ title, status, issued }) => [title, status, issued])).toEqual([
      ['Peta', 'have', asOf],
      ['dokumen', 'have', asOf],
      ['Judul', 'have', asOf],
    ])
    expect(afterSteps(model, ['1.1:sk']).answerOf('1.1')?.documents.slice(0, 2)).toEqual(
      documents.slice(0, 2),
    )
  })

  it('has new documents of the step', () => {
    const model = aModel(aSubject(rubric, { '1.1': 2, '1.2': 2 }))
    const { answerOf, score } = afterSteps(model, ['1.1:peta+', '1.2:*+'])
    const at = model.subject.assessment.answers.get('1.1')?.at
    expect(answerOf('1.1')?.documents).toEqual([
      {
        requirement: 'peta',
        title: 'Peta',
        file: '',
        number: '',
        issued: asOf,
        validUntil: undefined,
        unit: '',
        status: 'have',
        verdict: undefined,
        due: undefined,
        at,
      },
    ])
    expect(answerOf('1.2')?.documents).toMatchObject([{ requirement: '', title: 'dokumen' }])
    expect(inUnits(score.totals.backed.points)).toBe(3)
  })

  it('has what a raise brings: new documents, and those that are there mended', () => {
    const documents = [
      aDocument({ file: 'a', requirement: 'sk', status: 'draft' }),
      aDocument({ file: 'b' }),
    ]
    const model = aModel(aSubject(rubric, { '1.1': { claim: 1, documents }, '1.2': 1 }))
    const { answerOf, score } = afterSteps(model, ['1.1=2'])
    const found = answerOf('1.1')?.documents.map(({ requirement, status }) => [requirement, status])
    expect(found).toEqual([
      ['sk', 'have'],
      ['', 'have'],
      ['peta', 'have'],
    ])
    expect(inUnits(score.totals.backed.points)).toBe(3)
  })

  it('has the highest of the levels, in whatever order steps are done', () => {
    const model = aModel(aSubject(rubric, { '1.1': 1, '1.2': 1 }, { total: 'claimed' }))
    const levels = [['1.1=2'], ['1.1=2', '1.1=3'], ['1.1=3', '1.1=2']].map(
      (ids) => afterSteps(model, ids).answerOf('1.1')?.claim,
    )
    expect(levels).toEqual([2, 3, 3].map((level) => ({ kind: 'level', level })))
  })

  it('has the claims of the worksheet where nothing is raised', () => {
    const model = aModel(aSubject(rubric, { '1.1': 2, '1.2': { claim: 'open' } }))
    const { answerOf } = afterSteps(model, ['1.1:sk+', '1.2=1'])
    expect([answerOf('1.1')?.claim, answerOf('1.2')?.claim]).toEqual([
      { kind: 'level', level: 2 },
      { kind: 'level', level: 1 },
    ])
  })

  it('answers what had no answer', () => {
    const model = aModel(aSubject(rubric, { '1.2': 1 }))
    const { at } = rubric.aspects[0]?.indicators[0] ?? {}
    expect(afterSteps(model, ['1.1=1']).answerOf('1.1')).toEqual({
      claim: { kind: 'level', level: 1 },
      verified: null,
      documents: [],
      remarks: [],
      at,
    })
    expect(afterSteps(model, ['1.1=1', '1.1=2']).answerOf('1.1')?.documents[0]?.at).toEqual(at)
    expect(afterSteps(model, ['1.1:sk+']).answerOf('1.1')?.claim).toEqual({ kind: 'open' })
  })

  it('has lowered claims as they are told', () => {
    const subject = aSubject(rubric, { '1.1': 3, '1.2': 2 }, { total: 'claimed' })
    const { score } = stateAfter([], subject, new Map([['1.1', 0]]))
    expect(inUnits(score.totals.claimed.points)).toBe(2)
  })

  it('has the files of what was made, and of nothing else', () => {
    const documents = [
      aDocument({ file: 'a', requirement: 'sk' }),
      aDocument({ file: 'b', requirement: 'peta' }),
    ]
    const answers = { '1.1': { claim: 2, documents }, '1.2': 2 }
    const context = { asOf, decisions: [], statements: [], fileOf: () => 'missing' as const }
    const score = scoreOf(rubric, anAssessment(answers), context)
    const model = aModel(aSubject(rubric, answers, { context, score }))
    const { proof, score: scored, answerOf } = afterSteps(model, ['1.1:sk', '1.2:*+', '1.2=3'])
    const made = [...(answerOf('1.1')?.documents ?? []), ...(answerOf('1.2')?.documents ?? [])]
    expect(made.map((document) => proof.fileOf?.(document))).toEqual([
      'present',
      'missing',
      'present',
      'present',
    ])
    expect(scored.indicators.map(({ backed }) => backed)).toEqual([1, 3])
  })

  it('looks for no file where none is checked', () => {
    const model = aModel(aSubject(rubric, { '1.1': 2, '1.2': 2 }))
    expect(afterSteps(model, ['1.1:sk+']).proof).toEqual(model.subject.context)
  })

  it('without anything that applies cannot be scored', () => {
    const mean = aRubric({ method: 'weighted-mean' })
    const assessment = anAssessment({ '1.1': 'not-applicable' })
    const subject = { ...aSubject(mean, { '1.1': 2 }), assessment }
    expect(() => stateAfter([], subject)).toThrow('a plan made every indicator inapplicable')
  })
})

describe('time', () => {
  const rubric = aRubric({
    indicators: [anIndicator(), anIndicator({ id: '1.2', weight: 2 })],
    bands: [aBand(), aBand({ id: 'cukup', from: 5 }), aBand({ id: 'tinggi', from: 8 })],
  })
  const expiry = (one: readonly Partial<Document>[], other: readonly Partial<Document>[] = []) =>
    planExpiryOf(
      aSubject(rubric, {
        '1.1': {
          claim: 4,
          documents: one.map((each, index) => aDocument({ file: `a${index}`, ...each })),
        },
        '1.2': {
          claim: 2,
          documents: other.map((each, index) => aDocument({ file: `b${index}`, ...each })),
        },
      }),
    )
  const told = (found: ReturnType<typeof planExpiryOf>) =>
    found.changes.map(({ day, points, band, expired }) =>
      [day, inUnits(points), band.id, ...expired.map(({ document }) => document.file)].join(' '),
    )

  it('changes nothing where nothing ends', () => {
    expect(expiry([{}], [{}])).toEqual({ changes: [], falls: undefined })
    expect(told(expiry([{ issued: '2024-01-01', validUntil: '2024-06-30' }]))).toEqual([])
  })

  it('lowers the total day by day, and tells when the category falls', () => {
    const found = expiry(
      [{ validUntil: '2025-03-31' }],
      [{ validUntil: '2025-01-31' }, { validUntil: '2025-02-28' }],
    )
    expect(told(found)).toEqual(['2025-03-01 6 cukup b1', '2025-04-01 3 rendah a0'])
    expect(found.falls?.day).toBe('2025-03-01')
  })

  it('falls only below the category of today', () => {
    const found = expiry([{ validUntil: '2025-03-31' }], [{ issued: '2025-02-01' }])
    expect(told(found)).toEqual(['2025-02-01 8 tinggi', '2025-04-01 5 cukup a0'])
    expect(found.falls).toBeUndefined()
  })

  it('ends a document on the day after its last one, and not before', () => {
    expect(told(expiry([{ validUntil: asOf }]))).toEqual(['2025-01-01 3 rendah a0'])
    expect(told(expiry([{ issued: asOf, validUntil: '2024-12-30' }]))).toEqual([])
  })

  it('tells all documents that end on a day', () => {
    const found = expiry([{ validUntil: '2025-03-31' }, { validUntil: '2025-03-31' }], [{}])
    expect(told(found)).toEqual(['2025-04-01 5 cukup a0 a1'])
  })
})
