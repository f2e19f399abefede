import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../../src/core/evidence.js'
import type { Rubric } from '../../../src/core/rubric.js'
import { checkAssessment } from '../../../src/features/check/check.js'
import type { CheckContext } from '../../../src/features/check/subject.js'
import {
  aDocument,
  aNeed,
  anAssessment,
  anIndicator,
  aRequirement,
  aRubric,
  line,
  told,
} from '../../support/builders.js'

const at = (number: number) => line(number, 'bukti.csv')

const find = (
  rubric: Rubric,
  assessment: Assessment,
  context: Partial<CheckContext> = {},
): readonly string[] =>
  told(checkAssessment({ rubric, assessment, context: { asOf: '2024-12-31', ...context } }, true))

const demanding = aRubric({
  indicators: [
    anIndicator({ id: '1.1', evidence: [aRequirement({ id: 'sk', validFor: 'P1Y' })] }),
    anIndicator({ id: '1.2', evidence: [aRequirement({ id: 'sop' })] }),
  ],
})

const signed = (parts = {}) =>
  aDocument({ requirement: 'sk', issued: '2024-06-01', at: at(2), ...parts })

const withDocuments = (...documents: readonly ReturnType<typeof signed>[]) =>
  anAssessment({ '1.1': { claim: 2, documents, at: at(2) } })

describe('a claim', () => {
  it('without any document is told once, not for each requirement', () => {
    expect(find(demanding, anAssessment({ '1.1': { claim: 2, at: at(5) } }))).toEqual([
      '5:1 proof-missing',
    ])
  })

  it.each([0, 1, 'open'] as const)('of %s needs no proof', (claim) => {
    expect(find(demanding, anAssessment({ '1.1': { claim, at: at(5) } }))).toEqual([])
  })

  it('with a doubtful document is told by that document only', () => {
    expect(find(demanding, withDocuments(signed({ status: 'draft' })))).toEqual([
      '2:1 document-draft',
    ])
  })

  it('of level 3 needs its prerequisite, of level 2 it does not', () => {
    const rubric = aRubric({
      indicators: [
        anIndicator({ id: '1.1', needs: [aNeed('1.2', { level: 2 })] }),
        anIndicator({ id: '1.2' }),
      ],
    })
    const claims = (level: number, other: number | 'open') =>
      anAssessment({
        '1.1': { claim: level, documents: [aDocument()], at: at(2) },
        '1.2': { claim: other, documents: [aDocument({ file: 'lain.pdf' })], at: at(3) },
      })
    expect(find(rubric, claims(3, 1))).toEqual(['2:1 prerequisite-unmet'])
    expect(find(rubric, claims(3, 'open'))).toEqual(['2:1 prerequisite-unmet'])
    expect(find(rubric, claims(3, 2))).toEqual([])
    expect(find(rubric, claims(2, 1))).toEqual([])
  })
})

describe('an expired document', () => {
  const expired = { issued: '2022-01-01', validUntil: '2023-12-31' } as const

  it('that a valid one of its requirement replaces is no doubt', () => {
    const old = signed({ ...expired, file: 'lama.pdf', at: at(3) })
    expect(find(demanding, withDocuments(signed(), old))).toEqual([])
  })

  it('without a code is replaced by none', () => {
    const old = signed({ ...expired, requirement: '', file: 'lama.pdf', at: at(3) })
    const other = signed({ requirement: '', file: 'lain.pdf', at: at(4) })
    expect(find(demanding, withDocuments(signed(), old, other))).toEqual(['3:1 document-expired'])
  })
})

describe('a file', () => {
  it.each([
    { state: 'outside', code: 'document-file-outside' },
    { state: 'missing', code: 'document-file-missing' },
    { state: 'empty', code: 'document-file-empty' },
  ] as const)('that is $state is told as $code', ({ state, code }) => {
    expect(find(demanding, withDocuments(signed()), { fileOf: () => state })).toEqual([
      `2:1 ${code}`,
    ])
  })

  it('that cannot be read is told so', () => {
    const contentOf = () => ({ kind: 'unreadable' }) as const
    expect(find(demanding, withDocuments(signed()), { contentOf })).toEqual([
      '2:1 document-file-unreadable',
    ])
  })

  it('that is there in two spellings of one path is one file', () => {
    const twice = anAssessment({
      '1.1': { claim: 2, documents: [signed({ file: 'a/b.pdf' })], at: at(2) },
      '1.2': {
        claim: 2,
        documents: [aDocument({ requirement: 'sop', file: './a\\c/../b.pdf', at: at(3) })],
        at: at(3),
      },
    })
    expect(find(demanding, twice)).toEqual(['3:1 file-shared'])
  })

  it('may stand twice under one indicator', () => {
    expect(
      find(demanding, withDocuments(signed(), signed({ requirement: '', at: at(3) }))),
    ).toEqual([])
  })
})
