import { describe, expect, it } from 'vitest'
import type { Decision } from '../../src/core/eligibility.js'
import { inUnits, pointsOf } from '../../src/core/points.js'
import { type Score, scoreAssessment } from '../../src/core/score.js'
import {
  aBand,
  aBandCondition,
  aConsequence,
  aDocument,
  anAspect,
  anAssessment,
  anIndicator,
  aRequirement,
  aReview,
  aRubric,
  figuresOf,
  line,
  scoreOf,
} from '../support/builders.js'

const pointsIn = ({ totals }: Score) => ({
  claimed: inUnits(totals.claimed.points),
  backed: inUnits(totals.backed.points),
  verified: totals.verified && inUnits(totals.verified.points),
})

const indicatorIn = ({ indicators }: Score, id: string) =>
  indicators.find(({ indicator }) => indicator.id === id)

describe('the three totals', () => {
  const rubric = aRubric({
    indicators: [
      anIndicator({
        id: '1.1',
        weight: 2.5,
        evidence: [
          aRequirement({ id: 'sk', fromLevel: 2 }),
          aRequirement({ id: 'lap', fromLevel: 4 }),
        ],
      }),
      anIndicator({ id: '1.2', weight: 5 }),
    ],
  })
  const decree = aDocument({ requirement: 'sk' })

  it('are the claim, what documents prove of it, and the verifier’s level', () => {
    const answers = anAssessment({
      '1.1': { claim: 4, verified: 2, documents: [decree] },
      '1.2': { claim: 3, verified: 3 },
    })
    const score = scoreOf(rubric, answers)
    expect(pointsIn(score)).toEqual({ claimed: 25, backed: 12.5, verified: 20 })
    expect(indicatorIn(score, '1.1')).toMatchObject({ claimed: 4, backed: 3, verified: 2 })
    expect(indicatorIn(score, '1.2')).toMatchObject({ claimed: 3, backed: 1, verified: 3 })
  })

  it('tell what the claimed level lacks, and what proves', () => {
    const answers = anAssessment({ '1.1': { claim: 4, documents: [decree] } })
    const found = indicatorIn(scoreOf(rubric, answers), '1.1')
    expect(found?.missing.map(({ requirement }) => requirement?.id)).toEqual(['lap'])
    expect(found?.proof).toEqual([decree])
  })

  it('have no verified one where no row has a verified level', () => {
    expect(scoreOf(rubric, anAssessment({ '1.1': 4, '1.2': 4 })).totals.verified).toBeNull()
  })

  it('have a verified one, incomplete, as soon as one row has a verified level', () => {
    const { verified } = scoreOf(rubric, anAssessment({ '1.1': { claim: 4, verified: 0 } })).totals
    expect(figuresOf(verified)).toMatchObject({
      points: 0,
      lowest: 0,
      highest: 20,
      complete: false,
    })
  })

  it('let the verifier go above the claim', () => {
    const answers = anAssessment({ '1.1': { claim: 1, verified: 4 }, '1.2': 0 })
    expect(pointsIn(scoreOf(rubric, answers))).toEqual({ claimed: 2.5, backed: 2.5, verified: 10 })
  })

  it('count a verified level where nothing was claimed', () => {
    const answers = anAssessment({ '1.1': { verified: 3 } })
    expect(pointsIn(scoreOf(rubric, answers))).toEqual({ claimed: 0, backed: 0, verified: 7.5 })
  })

  it('depend on the day asked about only by what documents prove', () => {
    const answers = anAssessment({
      '1.1': { claim: 2, documents: [{ ...decree, validUntil: '2024-06-30' }] },
    })
    const on = (asOf: string) => pointsIn(scoreOf(rubric, answers, { asOf }))
    expect(on('2024-06-30')).toEqual({ claimed: 5, backed: 5, verified: null })
    expect(on('2024-07-01')).toEqual({ claimed: 5, backed: 2.5, verified: null })
  })

  it('ask for files where the run does', () => {
    const answers = anAssessment({ '1.1': { claim: 2, documents: [decree] } })
    const score = scoreOf(rubric, answers, { fileOf: () => 'missing' })
    expect(pointsIn(score)).toMatchObject({ claimed: 5, backed: 2.5 })
    expect(indicatorIn(score, '1.1')?.missing).toMatchObject([{ reason: 'file-missing' }])
  })
})

describe('an aspect', () => {
  const rubric = aRubric({
    aspects: [
      anAspect({ id: '1', indicators: [anIndicator({ id: '1.1', weight: 2.5 })] }),
      anAspect({ id: '2', indicators: [anIndicator({ id: '2.1', weight: 5 })] }),
    ],
  })

  it('has the points of its own indicators, of a maximum', () => {
    const { aspects } = scoreOf(
      rubric,
      anAssessment({ '1.1': { claim: 3, verified: 2 }, '2.1': 4 }),
    )
    expect(aspects.map(({ aspect }) => aspect.id)).toEqual(['1', '2'])
    expect(aspects).toMatchObject([
      { maximum: 100_000, claimed: 75_000, backed: 25_000, verified: 50_000 },
      { maximum: 200_000, claimed: 200_000, backed: 50_000, verified: 0 },
    ])
  })

  it('has no verified points where nothing was verified', () => {
    const { aspects } = scoreOf(rubric, anAssessment({ '1.1': 3 }))
    expect(aspects.map(({ verified }) => verified)).toEqual([null, null])
  })

  it.each([
    { levels: { '1.1': 3, '2.1': 0 }, lost: [2.5, 20] },
    { levels: { '1.1': 3 }, lost: [2.5, 0] },
    { levels: {}, lost: [0, 0] },
  ])('leaves on the table what its claim lacks, not what is open: $levels', ({ levels, lost }) => {
    const { aspects } = scoreOf(rubric, anAssessment(levels))
    expect(aspects.map((aspect) => aspect.lost)).toEqual(lost.map(pointsOf))
  })
})

describe('the next band', () => {
  const rubric = aRubric({
    indicators: [anIndicator({ id: '1.1', weight: 100 })],
    bands: [aBand({ id: 'rendah' }), aBand({ id: 'tinggi', from: 325.5 })],
  })

  it('is as far away as the claimed total misses', () => {
    const { next } = scoreOf(rubric, anAssessment({ '1.1': 3 }))
    expect(next?.band.id).toBe('tinggi')
    expect(next?.missing).toBe(pointsOf(25.5))
  })

  it('does not exist after the last', () => {
    expect(scoreOf(rubric, anAssessment({ '1.1': 4 })).next).toBeNull()
  })
})

describe('the level after the backed one', () => {
  const evidence = [
    aRequirement({ id: 'sk', fromLevel: 2 }),
    aRequirement({ id: 'lap', fromLevel: 3 }),
  ]
  const rubric = aRubric({ indicators: [anIndicator({ id: '1.1', evidence })] })
  const decree = aDocument({ requirement: 'sk' })

  it.each([
    { claim: 3, documents: [decree], level: 3, lacking: ['lap'] },
    { claim: 3, documents: [], level: 2, lacking: ['sk'] },
    { claim: 0, documents: [], level: 1, lacking: [] },
    { claim: 'open', documents: [decree], level: 1, lacking: [] },
    { claim: 1, documents: [decree], level: 2, lacking: [] },
  ] as const)('of a claim of $claim is $level', ({ claim, documents, level, lacking }) => {
    const score = scoreOf(rubric, anAssessment({ '1.1': { claim, documents } }))
    const next = indicatorIn(score, '1.1')?.nextLevel
    expect(next?.level).toBe(level)
    expect(next?.lacking.map(({ requirement }) => requirement?.id)).toEqual(lacking)
  })

  it('may be the top', () => {
    const documents = [decree, aDocument({ requirement: 'lap' })]
    const score = scoreOf(rubric, anAssessment({ '1.1': { claim: 3, documents } }))
    expect(indicatorIn(score, '1.1')).toMatchObject({ backed: 3, nextLevel: { level: 4 } })
  })

  it('is the lowest of the scale after 0', () => {
    const fromTwo = { ...rubric, levels: { min: 2, max: 4 } }
    expect(indicatorIn(scoreOf(fromTwo, anAssessment({ '1.1': 0 })), '1.1')?.nextLevel).toEqual({
      level: 2,
      lacking: [{ requirement: evidence[0], reason: 'missing' }],
    })
  })

  it('does not exist at the top', () => {
    const documents = [decree, aDocument({ requirement: 'lap' })]
    const score = scoreOf(rubric, anAssessment({ '1.1': { claim: 4, documents } }))
    expect(indicatorIn(score, '1.1')).toMatchObject({ backed: 4, nextLevel: null })
  })
})

describe('an indicator that does not apply', () => {
  const rubric = aRubric({
    method: 'weighted-mean',
    levels: { min: 0, max: 4 },
    aspects: [
      anAspect({
        id: '1',
        weight: 10,
        indicators: [anIndicator({ id: '1.1' }), anIndicator({ id: '1.2' })],
      }),
      anAspect({ id: '2', weight: 30, indicators: [anIndicator({ id: '2.1' })] }),
    ],
  })

  it('leaves numerator and denominator', () => {
    const score = scoreOf(rubric, anAssessment({ '1.1': 2, '1.2': 'not-applicable', '2.1': 4 }))
    expect(figuresOf(score.totals.claimed)).toMatchObject({
      points: 0.875,
      highest: 0.875,
      complete: true,
    })
    expect(score.aspects.map(({ claimed }) => claimed)).toEqual([pointsOf(0.5), pointsOf(1)])
  })

  it('takes the weight of its aspect along, if it is the last one there', () => {
    const score = scoreOf(rubric, anAssessment({ '1.1': 2, '1.2': 4, '2.1': 'not-applicable' }))
    expect(figuresOf(score.totals.claimed)).toMatchObject({ points: 0.75 })
    expect(score.aspects.map(({ claimed }) => claimed)).toEqual([pointsOf(0.75), null])
    expect(score.aspects.map(({ lost }) => lost)).toEqual([pointsOf(0.25), 0])
  })

  it('counts its documents for nothing, but a level of the verifier stands', () => {
    const beside = { claim: 'not-applicable', verified: 4, documents: [aDocument()] } as const
    const score = scoreOf(rubric, anAssessment({ '1.1': { claim: 2, verified: 2 }, '1.2': beside }))
    expect(indicatorIn(score, '1.2')).toMatchObject({
      notApplicable: true,
      claimed: null,
      backed: null,
      verified: 4,
      verifiedNotApplicable: false,
      missing: [],
      proof: [],
      nextLevel: null,
    })
    expect(figuresOf(score.totals.verified)).toMatchObject({ points: 0.1875, highest: 0.9375 })
  })

  it('keeps the reason that the office states', () => {
    const score = scoreOf(rubric, anAssessment({ '1.1': 'not-applicable' }))
    expect(indicatorIn(score, '1.1')?.reason).toBe('tidak membayar TPP')
    expect(indicatorIn(score, '1.2')?.reason).toBeNull()
  })

  it('refuses the assessment if there is no other', () => {
    const none = anAssessment({
      '1.1': { claim: 'not-applicable', at: line(2, 'bukti.csv') },
      '1.2': 'not-applicable',
      '2.1': 'not-applicable',
    })
    const context = { asOf: '2024-12-31', decisions: [], statements: [] }
    expect(scoreAssessment(rubric, none, context)).toEqual({
      kind: 'refused',
      diagnostic: {
        code: 'nothing-applicable',
        facts: { agency: 'Kota Contoh', year: 2024 },
        at: line(2, 'bukti.csv'),
        agency: 'Kota Contoh',
      },
    })
  })
})

describe('the decision that a review period runs from', () => {
  const rubric = aRubric({
    indicators: [anIndicator({ weight: 100 })],
    bands: [aBand({ id: 'baik', review: 'P1Y' })],
    consequences: [aConsequence({ requires: [aBandCondition({ atLeast: 'baik' }), aReview()] })],
  })

  function reviewed(decisions: readonly Decision[], asOf = '2024-06-30') {
    const assessment = anAssessment(
      { '1.1': { claim: 4, verified: 4 } },
      { agency: 'Kota Bogor', year: 2023 },
    )
    const [eligibility] = scoreOf(rubric, assessment, { asOf, decisions }).eligibility
    return eligibility?.conditions[1]
  }

  const lastDay = (...given: Parameters<typeof reviewed>) => reviewed(...given)?.until

  it.each([
    { name: 'is its own', decision: { agency: 'Kota Bogor', year: 2023 }, last: '2025-01-15' },
    {
      name: 'is its own in other capitals',
      decision: { agency: 'KOTA  Bogor', year: 2023 },
      last: '2025-01-15',
    },
    { name: 'may be one for every agency', decision: { year: 2023 }, last: '2025-01-15' },
    {
      name: 'is not that of another agency',
      decision: { agency: 'Kota Depok', year: 2023 },
      last: undefined,
    },
    {
      name: 'is not that of another year',
      decision: { agency: 'Kota Bogor', year: 2022 },
      last: undefined,
    },
  ])('$name', ({ decision, last }) => {
    expect(lastDay([{ ...decision, decidedOn: '2024-01-15' }])).toBe(last)
  })

  it('is the latest of several, in whatever order they stand', () => {
    const early = { year: 2023, decidedOn: '2024-01-15' }
    const late = { agency: 'Kota Bogor', year: 2023, decidedOn: '2024-05-20' }
    expect(lastDay([early, late])).toBe('2025-05-20')
    expect(lastDay([late, early])).toBe('2025-05-20')
  })

  it('is the one in force on the day asked about, whatever was decided later', () => {
    const inForce = { year: 2023, decidedOn: '2024-01-15' }
    const later = { year: 2023, decidedOn: '2024-09-01' }
    expect(lastDay([inForce, later], '2024-06-30')).toBe('2025-01-15')
    expect(lastDay([inForce, later], '2024-08-31')).toBe('2025-01-15')
    expect(lastDay([inForce, later], '2024-09-01')).toBe('2025-09-01')
  })

  it('is told to be later where none is in force yet', () => {
    const later = { year: 2023, decidedOn: '2024-09-01' }
    expect(reviewed([later])).toMatchObject({ status: 'open', reason: 'decision-later' })
    expect(reviewed([])).toMatchObject({ status: 'open', reason: 'decision-absent' })
  })
})

it('a score names the agency and the year it is of', () => {
  const assessment = anAssessment({}, { agency: 'Provinsi Kalimantan Timur', year: 2022 })
  expect(scoreOf(aRubric(), assessment)).toMatchObject({
    agency: 'Provinsi Kalimantan Timur',
    year: 2022,
  })
})

it('a score keeps indicators in the order of the rubric, with the answers given', () => {
  const rubric = aRubric({
    indicators: [anIndicator({ id: '1.10' }), anIndicator({ id: '1.9' })],
  })
  const assessment = anAssessment({ '1.9': 2, '1.10': 3 })
  const { indicators } = scoreOf(rubric, assessment)
  expect(indicators.map(({ indicator, answer }) => [indicator.id, answer])).toEqual([
    ['1.10', assessment.answers.get('1.10')],
    ['1.9', assessment.answers.get('1.9')],
  ])
})

describe('what an aspect of a weighted mean leaves on the table', () => {
  it('is its missing share by weight, so that the losses make up what the total lacks', () => {
    const mean = aRubric({
      method: 'weighted-mean',
      notApplicable: 'excluded',
      maximum: 1,
      aspects: [
        anAspect({ id: '1', weight: 10, indicators: [anIndicator({ id: '1.1' })] }),
        anAspect({ id: '2', weight: 30, indicators: [anIndicator({ id: '2.1' })] }),
      ],
    })
    const { aspects, totals } = scoreOf(mean, anAssessment({ '1.1': 2, '2.1': 3 }))
    expect(aspects.map(({ lost }) => lost)).toEqual([pointsOf(0.125), pointsOf(0.1875)])
    expect(totals.claimed.points).toBe(pointsOf(1 - 0.125 - 0.1875))
  })
})
