import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../../../src/core/evidence.js'
import { type Indicator, indicatorsOf, type Rubric } from '../../../../src/core/rubric.js'
import {
  leftBehind,
  withoutCode,
  withoutVerdict,
} from '../../../../src/features/rubric/convert/conversion.js'
import { convertAssessment } from '../../../../src/features/rubric/convert/convert.js'
import { inverseOf, type MapEntry } from '../../../../src/features/rubric/convert/map.js'
import type { Rubrics } from '../../../../src/features/rubric/convert/map-rules.js'
import {
  type AnswerParts,
  aDocument,
  anAssessment,
  anIndicator,
  aRequirement,
  aRubric,
  line,
  shippedRubric,
} from '../../../support/builders.js'
import { aMap, anEntry, shippedMap } from '../../../support/maps.js'

const evidenced = (id: string, ...codes: readonly string[]): Indicator =>
  anIndicator({ id, evidence: codes.map((code) => aRequirement({ id: code })) })

const rubricWith = (id: string, ...indicators: readonly Indicator[]): Rubric =>
  aRubric({ id, indicators })

const old = rubricWith('lama', evidenced('1.1', 'sk', 'laporan'), evidenced('1.2', 'rekap'))
const answers: Readonly<Record<string, AnswerParts>> = {
  '1.1': {
    claim: 3,
    verified: 2,
    documents: [
      aDocument({ requirement: 'sk', title: 'SK', verdict: 'accepted' }),
      aDocument({ requirement: 'laporan', title: 'Laporan' }),
    ],
  },
  '1.2': { claim: 4, documents: [aDocument({ requirement: 'rekap', title: 'Rekap' })] },
}

const convert = (entries: readonly MapEntry[], rubrics: Rubrics, given = answers) =>
  convertAssessment(anAssessment(given), aMap(...entries), rubrics)

/** `3/2 [sk, ]`: level, verified level, evidence ids of the documents. */
const shown = ({ answers: all }: Assessment): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...all].map(([id, { claim, verified, documents }]) => [
      id,
      `${claim.kind === 'level' ? claim.level : claim.kind}/${verified ?? '-'} [${documents
        .map(({ requirement }) => requirement)
        .join(', ')}]`,
    ]),
  )

describe('each relation', () => {
  it('equal carries level, verified level and documents with their verdicts', () => {
    const to = rubricWith('baru', evidenced('9.1', 'sk', 'laporan'), evidenced('9.2', 'rekap'))
    const { assessment, steps } = convert(
      [
        anEntry('equal', { from: ['1.1'], to: ['9.1'] }),
        anEntry('equal', { from: ['1.2'], to: ['9.2'] }),
      ],
      { from: old, to },
    )
    expect(shown(assessment)).toEqual({ '9.1': '3/2 [sk, laporan]', '9.2': '4/- [rekap]' })
    expect(assessment.answers.get('9.1')?.documents[0]?.verdict).toBe('accepted')
    expect(steps.map(({ outcome }) => outcome)).toEqual(['carried', 'carried'])
  })

  it.each(['narrower', 'broader'] as const)(
    '%s carries documents and leaves the level open',
    (relation) => {
      const to = rubricWith('baru', evidenced('9.1', 'sk', 'kajian'), evidenced('9.2', 'rekap'))
      const { assessment, steps } = convert(
        [
          anEntry(relation, { from: ['1.1'], to: ['9.1'] }),
          anEntry('equal', { from: ['1.2'], to: ['9.2'] }),
        ],
        { from: old, to },
      )
      expect(shown(assessment)).toMatchObject({ '9.1': 'open/- [sk, ]' })
      const [step] = steps
      expect(step?.outcome).toBe('reassess')
      expect(step?.sources[0]?.answer?.claim).toEqual({ kind: 'level', level: 3 })
      expect(step && withoutCode(step).map(({ document }) => document.title)).toEqual(['Laporan'])
      expect(step && withoutVerdict(step).map(({ document }) => document.title)).toEqual(['SK'])
      expect(assessment.answers.get('9.1')?.documents[0]?.verdict).toBeUndefined()
    },
  )

  it('split gives each document to the one question that asks for it, and to no other', () => {
    const to = rubricWith(
      'baru',
      evidenced('9.1', 'sk'),
      evidenced('9.2', 'kajian'),
      evidenced('9.3', 'rekap'),
    )
    const { assessment, steps } = convert(
      [
        anEntry('split', { from: ['1.1'], to: ['9.1', '9.2'] }),
        anEntry('equal', { from: ['1.2'], to: ['9.3'] }),
      ],
      { from: old, to },
    )
    expect(shown(assessment)).toEqual({
      '9.1': 'open/- [sk]',
      '9.2': 'open/- []',
      '9.3': '4/- [rekap]',
    })
    const [step] = steps
    expect(step?.outcome).toBe('reassess')
    expect(step && leftBehind(step).map(({ document }) => document.title)).toEqual(['Laporan'])
  })

  it('split places nothing where two questions ask for the same document', () => {
    const to = rubricWith(
      'baru',
      evidenced('9.1', 'sk'),
      evidenced('9.2', 'sk'),
      evidenced('9.3', 'rekap'),
    )
    const { steps } = convert(
      [
        anEntry('split', { from: ['1.1'], to: ['9.1', '9.2'] }),
        anEntry('equal', { from: ['1.2'], to: ['9.3'] }),
      ],
      { from: old, to },
    )
    expect(steps.flatMap(leftBehind).map(({ document }) => document.title)).toEqual([
      'SK',
      'Laporan',
    ])
  })

  it('merged brings all documents together and carries no level, not even equal ones', () => {
    const to = rubricWith('baru', evidenced('9.1', 'sk', 'rekap'))
    const same = { ...answers, '1.2': { ...answers['1.2'], claim: 3 } } as const
    const { assessment, steps } = convert(
      [anEntry('merged', { from: ['1.1', '1.2'], to: ['9.1'] })],
      { from: old, to },
      same,
    )
    expect(shown(assessment)).toEqual({ '9.1': 'open/- [sk, , rekap]' })
    expect(steps.map(({ outcome }) => outcome)).toEqual(['reassess'])
  })

  it('dropped leaves answer and documents behind, and says so', () => {
    const to = rubricWith('baru', evidenced('9.2', 'rekap'))
    const { assessment, steps } = convert(
      [anEntry('dropped', { from: ['1.1'] }), anEntry('equal', { from: ['1.2'], to: ['9.2'] })],
      { from: old, to },
    )
    expect(shown(assessment)).toEqual({ '9.2': '4/- [rekap]' })
    expect(steps[0]?.outcome).toBe('lost')
    expect(steps.flatMap(leftBehind)).toHaveLength(2)
  })

  it('new is open', () => {
    const to = rubricWith(
      'baru',
      evidenced('9.1', 'sk'),
      evidenced('9.2', 'rekap'),
      evidenced('9.3'),
    )
    const { assessment, steps } = convert(
      [
        anEntry('new', { to: ['9.3'] }),
        anEntry('equal', { from: ['1.1'], to: ['9.1'] }),
        anEntry('equal', { from: ['1.2'], to: ['9.2'] }),
      ],
      { from: old, to },
    )
    expect(assessment.answers.has('9.3')).toBe(false)
    expect(steps.map(({ outcome }) => outcome)).toEqual(['carried', 'carried', 'new'])
  })
})

describe('what is carried', () => {
  const single = (
    given: AnswerParts,
    entry: MapEntry,
    to: Rubric,
    from = rubricWith('lama', evidenced('1.1', 'sk')),
  ) => convertAssessment(anAssessment({ '1.1': given }), aMap(entry), { from, to })

  it('levels go to another scale only as the map says', () => {
    const to = aRubric({
      id: 'baru',
      levels: { min: 0, max: 4 },
      indicators: [anIndicator({ id: '9.1' })],
    })
    const entry = anEntry('equal', {
      from: ['1.1'],
      to: ['9.1'],
      levels: { 1: 0, 2: 2, 3: 3, 4: 4 },
    })
    expect(shown(single({ claim: 1, verified: 0 }, entry, to).assessment)).toEqual({
      '9.1': '0/0 []',
    })
    expect(shown(single({ claim: 4 }, entry, to).assessment)).toEqual({ '9.1': '4/- []' })
    const without = anEntry('equal', { from: ['1.1'], to: ['9.1'] })
    expect(single({ claim: 3 }, without, to).steps[0]?.outcome).toBe('reassess')
  })

  it('two levels that became one cannot be told apart on the way back', () => {
    const from = aRubric({
      id: 'baru',
      levels: { min: 0, max: 4 },
      indicators: [anIndicator({ id: '9.1' })],
    })
    const to = rubricWith('lama', evidenced('1.1'))
    const map = aMap(
      anEntry('equal', { from: ['1.1'], to: ['9.1'], levels: { 1: 2, 2: 2, 3: 3, 4: 4 } }),
    )
    const back = (level: number) =>
      shown(convertAssessment(anAssessment({ '9.1': level }), map, { from, to }).assessment)
    expect(back(3)).toEqual({ '1.1': '3/- []' })
    expect(back(2)).toEqual({ '1.1': 'open/- []' })
  })

  it('an evidence id follows the map, in both directions', () => {
    const to = rubricWith('baru', evidenced('9.1', 'keputusan'))
    const from = rubricWith('lama', evidenced('1.1', 'sk'))
    const entry = anEntry('equal', {
      from: ['1.1'],
      to: ['9.1'],
      requirements: { sk: 'keputusan' },
    })
    const given = { claim: 2, documents: [aDocument({ requirement: 'sk' })] }
    const there = single(given, entry, to, from).assessment
    expect(shown(there)).toEqual({ '9.1': '2/- [keputusan]' })
    const back = convertAssessment(there, aMap(entry), { from: to, to: from })
    expect(shown(back.assessment)).toEqual({ '1.1': '2/- [sk]' })
    expect(back.map.from).toBe('baru')
  })

  it('an indicator that does not apply stays so only where the other rubric allows it', () => {
    const applies = { id: 'Bila TPP dibayarkan', en: 'Where TPP is paid' }
    const mean = (id: string, indicator: string, parts: Partial<Indicator> = { applies }) =>
      aRubric({
        id,
        method: 'weighted-mean',
        indicators: [{ ...anIndicator({ id: indicator }), ...parts }],
      })
    const entry = anEntry('equal', { from: ['1.1'], to: ['9.1'] })
    const kept = single(
      { claim: 'not-applicable' },
      entry,
      mean('baru', '9.1'),
      mean('lama', '1.1'),
    )
    expect(shown(kept.assessment)).toEqual({ '9.1': 'not-applicable/- []' })
    for (const to of [rubricWith('baru', anIndicator({ id: '9.1' })), mean('baru', '9.1', {})]) {
      for (const answer of [
        { claim: 'not-applicable' },
        { claim: 2, verified: 'not-applicable' },
      ] as const) {
        const refused = single(answer, entry, to, mean('lama', '1.1'))
        expect(shown(refused.assessment)).toEqual({ '9.1': 'open/- []' })
        expect(refused.steps[0]?.outcome).toBe('reassess')
      }
    }
  })

  it('the inverse of the inverse is the map', () => {
    for (const map of [shippedMap('kasn-2018--kasn-2019'), shippedMap('kasn-2019--panrb-2026')]) {
      expect(inverseOf(inverseOf(map))).toEqual(map)
    }
  })
})

const [kasn2018, kasn2019, panrb] = [
  shippedRubric('kasn-2018'),
  shippedRubric('kasn-2019'),
  shippedRubric('panrb-2026'),
]

/** Any answers under a rubric, with documents of every kind. */
const assessmentsUnder = (rubric: Rubric): fc.Arbitrary<Assessment> => {
  const codes = indicatorsOf(rubric).flatMap(({ evidence }) => evidence.map(({ id }) => id))
  const level = fc.integer({ min: 0, max: 4 })
  const answer = ({ evidence }: Indicator) =>
    fc.option(
      fc.record({
        claim: fc.oneof(level, fc.constant('open' as const)),
        verified: fc.option(level),
        documents: fc.array(
          fc
            .record({
              requirement: fc.oneof(
                fc.constantFrom('', ...evidence.map(({ id }) => id)),
                fc.constantFrom(...codes),
              ),
              verdict: fc.constantFrom(undefined, 'accepted', 'rejected'),
            } as const)
            .map((parts) => aDocument({ ...parts, at: line(1, 'bukti.csv') })),
          { maxLength: 3 },
        ),
      }),
      { nil: undefined },
    )
  const indicators = indicatorsOf(rubric)
  return fc.tuple(...indicators.map(answer)).map((all) =>
    anAssessment(
      Object.fromEntries(
        indicators.flatMap(({ id }, index) => {
          const parts = all[index]
          return parts ? [[id, { ...parts, at: line(1, 'bukti.csv') }]] : []
        }),
      ),
    ),
  )
}

describe('laws', () => {
  const map = shippedMap('kasn-2018--kasn-2019')

  it('2018 to 2019 and back keeps every answer', () => {
    fc.assert(
      fc.property(assessmentsUnder(kasn2018), (assessment) => {
        const there = convertAssessment(assessment, map, { from: kasn2018, to: kasn2019 })
        const back = convertAssessment(there.assessment, map, { from: kasn2019, to: kasn2018 })
        expect(back.assessment).toEqual(assessment)
        expect(back.steps.flatMap(leftBehind)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('every document is carried once or named as left behind, and no level comes from nowhere', () => {
    const related = shippedMap('kasn-2019--panrb-2026')
    fc.assert(
      fc.property(assessmentsUnder(kasn2019), (assessment) => {
        const { assessment: after, steps } = convertAssessment(assessment, related, {
          from: kasn2019,
          to: panrb,
        })
        const count = ({ answers: all }: Assessment) =>
          [...all.values()].flatMap(({ documents }) => documents).length
        expect(count(after) + steps.flatMap(leftBehind).length).toBe(count(assessment))
        for (const { claim, verified } of after.answers.values()) {
          expect([claim.kind, verified]).toEqual(['open', null])
        }
        const outcomes = new Set(steps.map(({ outcome }) => outcome))
        expect(outcomes.has('carried')).toBe(false)
      }),
      { numRuns: 50 },
    )
  })
})
