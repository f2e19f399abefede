import { describe, expect, it } from 'vitest'
import { inUnits } from '../../../src/core/points.js'
import type { TotalKind } from '../../../src/core/rubric.js'
import type { ChangeCause } from '../../../src/features/compare/causes.js'
import { comparableResultOf } from '../../../src/features/compare/comparable-result.js'
import { differenceOf } from '../../../src/features/compare/difference.js'
import { parts } from '../../../src/features/compare/parts.js'
import {
  type AnswerParts,
  aDocument,
  anAspect,
  anAssessment,
  anIndicator,
  aRequirement,
  aRubric,
  type ClaimParts,
  scoreOf,
} from '../../support/builders.js'

const rubric = aRubric({
  aspects: [
    anAspect({
      indicators: [
        anIndicator({
          id: '1.1',
          weight: 2.5,
          evidence: [aRequirement({ id: 'sk' }), aRequirement({ id: 'laporan', fromLevel: 4 })],
        }),
      ],
    }),
  ],
})

const asOf = '2024-12-31'
const standing = (answer: ClaimParts | AnswerParts) =>
  comparableResultOf(scoreOf(rubric, anAssessment({ '1.1': answer }), { asOf }), rubric, asOf)

const sk = (parts = {}) => aDocument({ requirement: 'sk', ...parts })
const laporan = aDocument({ requirement: 'laporan' })

/** A cause as `part kind`, with the levels, the requirement and the reason that it names. */
const told = (cause: ChangeCause): string =>
  [
    cause.part,
    cause.kind,
    'from' in cause ? cause.from : '',
    'to' in cause ? cause.to : '',
    'requirement' in cause ? (cause.requirement?.id ?? 'any') : '',
    'reason' in cause ? cause.reason : '',
    'was' in cause ? `was ${cause.was}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')

function explained(
  from: ClaimParts | AnswerParts,
  to: ClaimParts | AnswerParts,
  total: TotalKind = 'verified',
) {
  const difference = differenceOf(standing(from), standing(to), total)
  return {
    parts: parts.flatMap((part) => (difference ? inUnits(difference.parts[part]) : [])),
    causes: difference?.indicators.flatMap(({ causes }) => causes.map(told)),
  }
}

const proved = { claim: 3, documents: [sk()] } as const

describe('what a difference is named by', () => {
  it.each<[string, AnswerParts, AnswerParts, number[], string[]]>([
    [
      'a level raised with its documents',
      proved,
      { claim: 4, documents: [sk(), laporan] },
      [2.5, 0],
      ['claim raised 3 4'],
    ],
    [
      'a level raised without them',
      proved,
      { claim: 4, documents: [sk()] },
      [2.5, -2.5],
      ['claim raised 3 4', 'proof lacking laporan missing'],
    ],
    ['a level lowered', proved, { claim: 2, documents: [sk()] }, [-2.5, 0], ['claim lowered 3 2']],
    [
      'a level assessed for the first time',
      { claim: 'open' },
      proved,
      [7.5, 0],
      ['claim assessed 3'],
    ],
    ['one assessed no more', proved, { claim: 'open' }, [-7.5, 0], ['claim unassessed 3']],
    ['a document that is new', { claim: 3 }, proved, [0, 5], ['proof new sk was missing']],
    [
      'a document signed by now',
      { claim: 3, documents: [sk({ status: 'unsigned' })] },
      proved,
      [0, 5],
      ['proof signed sk was unsigned'],
    ],
    [
      'a document renewed',
      { claim: 3, documents: [sk({ validUntil: '2023-01-01' })] },
      proved,
      [0, 5],
      ['proof renewed sk was expired'],
    ],
    [
      'a document in the place of a rejected one',
      { claim: 3, documents: [sk({ verdict: 'rejected' })] },
      proved,
      [0, 5],
      ['proof replaced sk was rejected'],
    ],
    [
      'a document that expired',
      proved,
      { claim: 3, documents: [sk({ validUntil: '2024-01-01' })] },
      [0, -5],
      ['proof lacking sk expired'],
    ],
    [
      'a document that was rejected',
      proved,
      { claim: 3, documents: [sk({ verdict: 'rejected' })] },
      [0, -5],
      ['proof lacking sk rejected'],
    ],
    [
      'what was not proved and is not claimed any more',
      { claim: 4, documents: [sk()] },
      proved,
      [-2.5, 2.5],
      ['claim lowered 4 3', 'proof unclaimed'],
    ],
    [
      'a claim raised over what lacks as before',
      { claim: 2 },
      { claim: 3 },
      [2.5, -2.5],
      ['claim raised 2 3', 'proof lacking sk missing'],
    ],
  ])('%s', (_, from, to, points, causes) => {
    expect(explained(from, to, 'backed')).toEqual({ parts: [...points, 0], causes })
  })

  it('a verified level, and the claim that moves under one that stands', () => {
    const at = (claim: number, verified: number | null): AnswerParts => ({
      claim,
      verified,
      documents: [sk()],
    })
    expect(explained(at(3, 3), at(3, 2))).toEqual({
      parts: [0, 0, -2.5],
      causes: ['verification lowered 3 2'],
    })
    expect(explained(at(2, 2), at(3, 2))).toEqual({
      parts: [2.5, 0, -2.5],
      causes: ['claim raised 2 3', 'verification standing'],
    })
  })

  it('nothing of an absent total', () => {
    expect(differenceOf(standing(3), standing(4), 'verified')).toBeUndefined()
  })
})

describe('under a mean', () => {
  const two = aRubric({
    method: 'weighted-mean',
    notApplicable: 'excluded',
    levels: { min: 0, max: 4 },
    aspects: [
      anAspect({
        weight: 100,
        indicators: [anIndicator({ id: '1.1' }), anIndicator({ id: '1.2' })],
      }),
    ],
  })
  const mean = (first: ClaimParts, second: ClaimParts) =>
    comparableResultOf(scoreOf(two, anAssessment({ '1.1': first, '1.2': second })), two, asOf)

  it('an indicator that applies no more leaves its share to the others', () => {
    const difference = differenceOf(mean(4, 2), mean(4, 'not-applicable'), 'claimed')
    expect(difference?.indicators.map(({ delta }) => inUnits(delta))).toEqual([0.5, -0.25])
    expect(difference?.indicators.flatMap(({ causes }) => causes.map(told))).toEqual([
      'claim reweighted',
      'claim not-applicable',
    ])
  })
})
