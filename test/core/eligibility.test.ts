import { describe, expect, it } from 'vitest'
import {
  type ConditionStatus,
  type EligibilityFacts,
  judgeConsequences,
  supervisorOn,
} from '../../src/core/eligibility.js'
import type { ConsequenceRequirement, Supervisor } from '../../src/core/rubric.js'
import type { Total } from '../../src/core/total.js'
import {
  aBand,
  aBandCondition,
  aConsequence,
  anIndicator,
  aReview,
  aRubric,
  aStatementAbout,
  aTotal,
} from '../support/builders.js'

const kurang = aBand({ id: 'kurang', from: 0 })
const baik = aBand({ id: 'baik', from: 250, review: 'P1Y' })
const sangatBaik = aBand({ id: 'sangat-baik', from: 325, review: 'P2Y' })

const claimed = aTotal(400, { band: sangatBaik })
const backed = aTotal(100, { band: kurang })

const atLeastGood = aBandCondition({ atLeast: 'baik' })

/** What becomes of a consequence that requires this. */
function judged(
  requires: readonly ConsequenceRequirement[],
  {
    totals,
    ...facts
  }: Partial<Omit<EligibilityFacts, 'totals'>> & {
    readonly totals?: Partial<EligibilityFacts['totals']>
  } = {},
) {
  const rubric = aRubric({
    indicators: [anIndicator({ weight: 100 })],
    bands: [kurang, baik, sangatBaik],
    consequences: [aConsequence({ requires })],
  })
  const [eligibility] = judgeConsequences(rubric, {
    asOf: '2024-06-30',
    decision: undefined,
    statements: [],
    totals: { claimed, backed, verified: null, ...totals },
    ...facts,
  })
  if (!eligibility) throw new Error('no consequence was judged')
  return eligibility
}

const conditionOf = (...given: Parameters<typeof judged>) => {
  const [condition] = judged(...given).conditions
  return { status: condition?.status, reason: condition?.reason, until: condition?.until }
}

describe('a band condition on the verified total', () => {
  it.each([
    { lowest: 250, highest: 250, status: 'met', reason: 'total-reaches' },
    { lowest: 250, highest: 400, status: 'met', reason: 'total-reaches' },
    { lowest: 325, highest: 325, status: 'met', reason: 'total-reaches' },
    { lowest: 249.5, highest: 249.5, status: 'not-met', reason: 'total-misses' },
    { lowest: 0, highest: 249.9999, status: 'not-met', reason: 'total-misses' },
    { lowest: 249.5, highest: 250, status: 'open', reason: 'total-incomplete' },
    { lowest: 0, highest: 400, status: 'open', reason: 'total-incomplete' },
  ])('is $status if $lowest to $highest is reachable', ({ lowest, highest, ...outcome }) => {
    const verified = aTotal(lowest, { highest })
    expect(conditionOf([atLeastGood], { totals: { verified } })).toMatchObject(outcome)
  })

  it('is open while there is no verified total, whatever was claimed', () => {
    expect(conditionOf([atLeastGood])).toMatchObject({ status: 'open', reason: 'total-absent' })
  })
})

describe('a band condition', () => {
  it.each([
    { total: 'claimed', status: 'met' },
    { total: 'backed', status: 'not-met' },
    { total: 'verified', status: 'open' },
  ] as const)('on the $total total asks that one: $status', ({ total, status }) => {
    expect(conditionOf([aBandCondition({ atLeast: 'baik', total })])).toMatchObject({ status })
  })

  it('on a band that does not exist is a bug of ours: the rubric’s rules refuse it', () => {
    expect(() => judged([aBandCondition({ atLeast: 'unggul' })])).toThrow('unggul')
  })
})

describe('the score condition', () => {
  const statusOf = (total: Total) =>
    judged([atLeastGood], { totals: { claimed: total } }).scoreCondition.claimed

  it.each<{ total: Total; status: ConditionStatus }>([
    { total: aTotal(250), status: 'met' },
    { total: aTotal(249.5), status: 'not-met' },
    { total: aTotal(100, { highest: 300 }), status: 'open' },
  ])('of a self-assessment is $status by the claimed total alone', ({ total, status }) => {
    expect(statusOf(total)).toBe(status)
  })

  it('is told for the claimed and the backed total, though the verified one decides', () => {
    const { status, scoreCondition } = judged([atLeastGood])
    expect(scoreCondition).toEqual({ claimed: 'met', backed: 'not-met' })
    expect(status).toBe('open')
  })

  it('does not depend on the other conditions', () => {
    const statements = [{ requirement: 'talenta', met: false }]
    const { status, scoreCondition } = judged([atLeastGood, aStatementAbout('talenta')], {
      statements,
    })
    expect(status).toBe('not-met')
    expect(scoreCondition.claimed).toBe('met')
  })

  it('asks every band condition of the consequence', () => {
    const both = [
      aBandCondition({ id: 'lama', atLeast: 'baik' }),
      aBandCondition({ id: 'baru', atLeast: 'sangat-baik' }),
    ]
    const totals = { claimed: aTotal(300) }
    expect(judged(both, { totals }).scoreCondition.claimed).toBe('not-met')
  })

  it('is open where the rubric states none', () => {
    const { scoreCondition } = judged([aStatementAbout('talenta')])
    expect(scoreCondition).toEqual({ claimed: 'open', backed: 'open' })
  })
})

describe('the review period', () => {
  const reviewed = [atLeastGood, aReview()]

  function reviewOn(asOf: string, decidedOn: string | undefined, verified: Total | null) {
    const decision = decidedOn === undefined ? undefined : { year: 2024, decidedOn }
    const { conditions } = judged(reviewed, { asOf, decision, totals: { verified } })
    const review = conditions.find(({ requirement }) => requirement.kind === 'review')
    return { status: review?.status, reason: review?.reason, until: review?.until }
  }

  const good = aTotal(266.5, { band: baik })
  const veryGood = aTotal(332, { band: sangatBaik })

  it.each([
    { band: 'baik', total: good, asOf: '2024-03-15', status: 'met', why: 'decided that day' },
    { band: 'baik', total: good, asOf: '2025-03-15', status: 'met', why: 'the last day counts' },
    { band: 'baik', total: good, asOf: '2025-03-16', status: 'not-met', why: 'a day later' },
    { band: 'sangat-baik', total: veryGood, asOf: '2025-03-16', status: 'met', why: 'two years' },
    {
      band: 'sangat-baik',
      total: veryGood,
      asOf: '2026-03-15',
      status: 'met',
      why: 'the last day',
    },
    { band: 'sangat-baik', total: veryGood, asOf: '2026-03-16', status: 'not-met', why: 'over' },
  ])('of $band from 2024-03-15 is $status on $asOf: $why', ({ asOf, total, status }) => {
    expect(reviewOn(asOf, '2024-03-15', total).status).toBe(status)
  })

  it('says whether it runs, and its last day', () => {
    expect(reviewOn('2024-06-30', '2024-03-15', good)).toEqual({
      status: 'met',
      reason: 'review-running',
      until: '2025-03-15',
    })
    expect(reviewOn('2025-06-30', '2024-03-15', good)).toEqual({
      status: 'not-met',
      reason: 'review-over',
      until: '2025-03-15',
    })
  })

  it('names who decided', () => {
    const decision = { year: 2024, decidedOn: '2024-03-15', by: 'BKN' }
    const { conditions } = judged(reviewed, { decision, totals: { verified: good } })
    expect(conditions.map(({ source }) => source)).toEqual([undefined, 'BKN'])
  })

  it('from a leap day ends on the last day of February', () => {
    expect(reviewOn('2025-02-28', '2024-02-29', good).status).toBe('met')
    expect(reviewOn('2025-03-01', '2024-02-29', good).status).toBe('not-met')
  })

  it.each([
    { why: 'nothing was decided', decidedOn: undefined, total: good, reason: 'decision-absent' },
    {
      why: 'the decision is later than the day',
      decidedOn: '2024-07-01',
      total: good,
      reason: 'decision-later',
    },
    {
      why: 'the band has no review period',
      decidedOn: '2024-03-15',
      total: aTotal(100, { band: kurang }),
      reason: 'review-unlimited',
    },
    {
      why: 'there is no verified total',
      decidedOn: '2024-03-15',
      total: null,
      reason: 'total-absent',
    },
  ])('is open if $why', ({ decidedOn, total, reason }) => {
    const outcome = { status: 'open', reason, until: undefined }
    expect(reviewOn('2024-06-30', decidedOn, total)).toEqual(outcome)
  })

  it('is that of the total which the band condition asks for', () => {
    const decision = { year: 2024, decidedOn: '2023-01-01' }
    const onClaim = [aBandCondition({ atLeast: 'baik', total: 'claimed' }), aReview()]
    const { conditions } = judged(onClaim, { decision, totals: { verified: good } })
    expect(conditions.map(({ until }) => until)).toEqual([undefined, '2025-01-01'])
  })

  it('is that of the verified total where no band is asked for', () => {
    const decision = { year: 2024, decidedOn: '2024-01-01' }
    const outcome = conditionOf([aReview()], { decision, totals: { verified: good } })
    expect(outcome).toMatchObject({ status: 'met', until: '2025-01-01' })
  })
})

describe('a statement', () => {
  const statements = [
    { requirement: 'talenta', met: true },
    { requirement: 'laporan', met: false },
  ]

  it.each([
    { about: 'talenta', status: 'met', reason: 'stated-met' },
    { about: 'laporan', status: 'not-met', reason: 'stated-not-met' },
    { about: 'persetujuan', status: 'open', reason: 'not-stated' },
  ])('about $about makes it $status', ({ about, ...outcome }) => {
    expect(conditionOf([aStatementAbout(about)], { statements })).toMatchObject(outcome)
  })

  it('names the document that it rests on, if it has one', () => {
    const document = 'Peraturan Wali Kota 12/2023'
    const stated = [{ requirement: 'talenta', met: true, document }]
    const sourceOf = (statement: typeof statements | typeof stated) =>
      judged([aStatementAbout('talenta')], { statements: statement }).conditions[0]?.source
    expect(sourceOf(stated)).toBe(document)
    expect(sourceOf(statements)).toBeUndefined()
  })

  it('about something else leaves a band condition alone', () => {
    const verified = aTotal(300)
    const stated = [{ requirement: 'kategori', met: false }]
    const outcome = judged([atLeastGood], { statements: stated, totals: { verified } })
    expect(outcome.status).toBe('met')
  })
})

describe('a consequence', () => {
  const statements = [
    { requirement: 'ya', met: true },
    { requirement: 'tidak', met: false },
  ]

  it.each([
    { about: ['ya'], status: 'met' },
    { about: ['ya', 'ya'], status: 'met' },
    { about: ['ya', 'entah'], status: 'open' },
    { about: ['tidak', 'ya'], status: 'not-met' },
    { about: ['entah', 'tidak'], status: 'not-met' },
  ])('with conditions $about is $status', ({ about, status }) => {
    expect(judged(about.map(aStatementAbout), { statements }).status).toBe(status)
  })

  it('tells its conditions in the order of the rubric', () => {
    const { conditions } = judged([aReview(), aStatementAbout('a'), atLeastGood])
    expect(conditions.map(({ requirement }) => requirement.id)).toEqual([
      'masih-berlaku',
      'a',
      'kategori',
    ])
  })

  it('is not judged where the rubric has none', () => {
    const totals = { claimed, backed, verified: null }
    const facts = { asOf: '2024-06-30', totals, decision: undefined, statements: [] }
    expect(judgeConsequences(aRubric(), facts)).toEqual([])
  })
})

describe('the supervisor', () => {
  // biome-ignore lint/suspicious/noThenProperty: the key of the rubric file; its value is text
  const handedOver: Supervisor = { name: 'KASN', until: '2024-09-30', then: 'BKN' }

  it.each([
    { supervisor: handedOver, day: '2020-01-01', name: 'KASN' },
    { supervisor: handedOver, day: '2024-09-30', name: 'KASN' },
    { supervisor: handedOver, day: '2024-10-01', name: 'BKN' },
    { supervisor: { name: 'BKN' }, day: '2030-01-01', name: 'BKN' },
    { supervisor: { name: 'KASN', until: '2024-09-30' }, day: '2024-10-01', name: 'KASN' },
  ])('on $day is $name, if it is $supervisor', ({ supervisor, day, name }) => {
    expect(supervisorOn(aConsequence({ supervisor }), day)).toBe(name)
  })

  it('is nobody where the rubric names none', () => {
    expect(supervisorOn(aConsequence(), '2024-01-01')).toBeUndefined()
  })
})
