import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isReason } from '../../src/core/evidence.js'
import { inUnits } from '../../src/core/points.js'
import { printable } from '../../src/core/printable.js'
import { indicatorsOf, type Rubric, totalKinds } from '../../src/core/rubric.js'
import type { Total } from '../../src/core/total.js'
import {
  type AnswerParts,
  anAspect,
  anAssessment,
  anIndicator,
  aRubric,
  type ClaimParts,
  scoreOf,
  shippedRubric,
} from '../support/builders.js'
import { type Answers, casesOf, means } from '../support/cases.js'

const tb = 'not-applicable'
const applies = { id: 'Bila TPP dibayarkan', en: 'Where TPP is paid' }

const rubric = aRubric({
  method: 'weighted-mean',
  levels: { min: 0, max: 4 },
  aspects: [
    anAspect({
      id: '1',
      weight: 1,
      indicators: [anIndicator({ id: '1.1' }), anIndicator({ id: '1.2', applies })],
    }),
    anAspect({
      id: '2',
      weight: 1,
      indicators: [
        anIndicator({ id: '2.1a', oneOf: 'skj', applies }),
        anIndicator({ id: '2.1b', oneOf: 'skj', applies }),
        anIndicator({ id: '2.2' }),
      ],
    }),
  ],
})

const figures = (total: Total | null) =>
  total && {
    points: inUnits(total.points),
    complete: total.complete,
    count: total.excluded?.declared.length,
    ifRefused: inUnits(total.excluded?.ifRefused.points ?? total.points),
  }

describe('what is declared not applicable', () => {
  const base = { '1.1': 4, '2.2': 4 } as const

  it.each([
    { answers: { '1.2': 4, '2.1a': 4 }, count: 0, points: 1, ifRefused: 1 },
    { answers: { '1.2': tb, '2.1a': 4 }, count: 1, points: 1, ifRefused: 0.75 },
    // One of a group that gives way to another one is not refused, however that is written.
    { answers: { '1.2': 4, '2.1a': 4, '2.1b': tb }, count: 0, points: 1, ifRefused: 1 },
    { answers: { '1.2': 4, '2.1a': tb }, count: 0, points: 0.75, ifRefused: 0.75 },
    // Where none of a group applies, both are declared so, and one would have to be answered.
    { answers: { '1.2': 4, '2.1a': tb, '2.1b': tb }, count: 2, points: 1, ifRefused: 0.75 },
    { answers: { '1.2': tb, '2.1a': tb, '2.1b': tb }, count: 3, points: 1, ifRefused: 0.5 },
  ] satisfies readonly {
    readonly answers: Readonly<Record<string, ClaimParts>>
    readonly count: number
    readonly points: number
    readonly ifRefused: number
  }[])('$answers: $count, $points, if refused $ifRefused', ({ answers, ...expected }) => {
    const { claimed } = scoreOf(rubric, anAssessment({ ...base, ...answers })).totals
    expect(figures(claimed)).toMatchObject(expected)
  })

  it('is told of no total where the rubric forbids it', () => {
    const answers = anAssessment({ '1.1': { claim: 3, verified: 2 } })
    const { totals } = scoreOf(aRubric(), answers)
    expect(totalKinds.map((kind) => totals[kind]?.excluded)).toEqual([null, null, null])
  })

  it('is told with the band of the refused total', () => {
    const panrb = shippedRubric('panrb-2026')
    const isAnswered = (id: string) => id === '1.1' || id === '1.2'
    const answers = indicatorsOf(panrb).map(({ id }) => [id, isAnswered(id) ? 4 : tb] as const)
    const { claimed } = scoreOf(panrb, anAssessment(Object.fromEntries(answers))).totals
    expect(claimed.band.category).toBe('IV')
    expect(claimed.excluded).toMatchObject({ ifRefused: { band: { category: 'I' } } })
    expect(claimed.excluded?.declared).toHaveLength(29)
  })
})

describe('the verified total', () => {
  const base = { '1.1': { claim: 4, verified: 4 }, '2.2': { claim: 4, verified: 4 } } as const
  const inGroup = { '2.1a': { claim: 4, verified: 4 } } as const
  const own = { '1.2': { claim: 4, verified: 4 } } as const

  it.each([
    {
      name: 'counts a level on what the agency calls not applicable',
      answers: { ...inGroup, '1.2': { claim: tb, verified: 0 } },
      claimed: { points: 1, count: 1, ifRefused: 0.75 },
      verified: { points: 0.75, count: 0, ifRefused: 0.75, complete: true },
    },
    {
      name: 'leaves out what the agency calls so and the verifier says nothing of',
      answers: { ...inGroup, '1.2': { claim: tb } },
      claimed: { points: 1, count: 1, ifRefused: 0.75 },
      verified: { points: 1, count: 1, ifRefused: 0.75, complete: true },
    },
    {
      name: 'leaves out what the verifier himself calls so',
      answers: { ...inGroup, '1.2': { claim: 2, verified: tb } },
      claimed: { points: 0.875, count: 0, ifRefused: 0.875 },
      verified: { points: 1, count: 1, ifRefused: 0.75, complete: true },
    },
    {
      name: 'counts a level on the counterpart of what is claimed, and that instead',
      answers: { ...own, '2.1a': { claim: 4 }, '2.1b': { verified: 2 } },
      claimed: { points: 1, count: 0, ifRefused: 1 },
      verified: { points: 0.875, count: 0, ifRefused: 0.875, complete: true },
    },
    {
      name: 'counts every level that the verifier gives, also two of a group',
      answers: { ...own, ...inGroup, '2.1b': { claim: tb, verified: 0 } },
      claimed: { points: 1, count: 0, ifRefused: 1 },
      verified: { points: 0.8333, count: 0, ifRefused: 0.8333, complete: true },
    },
    {
      name: 'asks for the counterpart of what the verifier calls not applicable',
      answers: { ...own, '2.1a': { claim: 4, verified: tb } },
      claimed: { points: 1, count: 0, ifRefused: 1 },
      verified: { points: 0.75, count: 0, ifRefused: 0.75, complete: false },
    },
    {
      name: 'refuses a group once where verifier and agency leave none of it',
      answers: { ...own, '2.1a': { claim: 4, verified: tb }, '2.1b': { claim: tb } },
      claimed: { points: 1, count: 0, ifRefused: 1 },
      verified: { points: 1, count: 2, ifRefused: 0.75, complete: true },
    },
  ] satisfies readonly {
    readonly name: string
    readonly answers: Readonly<Record<string, AnswerParts>>
    readonly claimed: object
    readonly verified: object
  }[])('$name', ({ answers, claimed, verified }) => {
    const { totals } = scoreOf(rubric, anAssessment({ ...base, ...answers }))
    expect(figures(totals.claimed)).toMatchObject(claimed)
    expect(figures(totals.verified)).toMatchObject(verified)
  })

  it('is there only if the verifier has given a level', () => {
    const { totals } = scoreOf(
      rubric,
      anAssessment({ '1.1': 4, '1.2': { claim: 4, verified: tb } }),
    )
    expect(totals.verified).toBeNull()
  })
})

/** Instead of a declared exclusion level 0, of a group once, and only where none of it applies. */
function refusing(given: Rubric, answers: Answers, kind: 'claimed' | 'verified'): Answers {
  const leaves = ({ claim, verified }: Answers[string]) =>
    kind === 'claimed' || verified === null ? claim === tb : verified === tb
  const groups = new Set<string>()
  const isRefused = new Map(
    indicatorsOf(given).map(({ id, oneOf }) => {
      const group = indicatorsOf(given).filter((each) => oneOf && each.oneOf === oneOf)
      const isWhole = group.every((each) => answers[each.id] && leaves(answers[each.id] ?? open))
      const isFirst = oneOf === undefined || !groups.has(oneOf)
      if (oneOf !== undefined) groups.add(oneOf)
      return [id, leaves(answers[id] ?? open) && isWhole && isFirst]
    }),
  )
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      isRefused.get(id) ? { ...answer, [kind === 'claimed' ? 'claim' : 'verified']: 0 } : answer,
    ]),
  )
}

const open: Answers[string] = { claim: 'open', verified: null, documents: [] }

describe('if what is declared not applicable were refused', () => {
  const excluding = casesOf(fc.oneof(means, fc.constant(shippedRubric('panrb-2026'))))

  it('the totals would be those of level 0 instead', () => {
    fc.assert(
      fc.property(excluding, ({ rubric: given, answers }) => {
        const { totals } = scoreOf(given, anAssessment(answers))
        for (const kind of ['claimed', 'verified'] as const) {
          const total = totals[kind]
          if (!total) continue
          const refused = scoreOf(given, anAssessment(refusing(given, answers, kind))).totals[kind]
          expect(refused).toMatchObject(total.excluded?.ifRefused ?? {})
        }
      }),
    )
  })

  it('no total would be higher, and none would change without an exclusion', () => {
    fc.assert(
      fc.property(excluding, ({ rubric: given, answers }) => {
        const { totals } = scoreOf(given, anAssessment(answers))
        for (const kind of totalKinds) {
          const { points = 0, excluded } = totals[kind] ?? {}
          expect(excluded?.ifRefused.points ?? 0).toBeLessThanOrEqual(points)
          if (excluded?.declared.length === 0) expect(excluded.ifRefused.points).toBe(points)
        }
      }),
    )
  })
})

describe('every level of the verifier', () => {
  it('counts in the verified total, whatever the agency declares', () => {
    fc.assert(
      fc.property(casesOf(means), ({ rubric: given, answers }) => {
        const { indicators } = scoreOf(given, anAssessment(answers))
        for (const { indicator, verified, verifiedNotApplicable } of indicators) {
          const told = answers[indicator.id]?.verified ?? null
          expect(verified).toBe(typeof told === 'number' ? told : null)
          if (typeof told === 'number') expect(verifiedNotApplicable).toBe(false)
          if (told === tb) expect(verifiedNotApplicable).toBe(true)
        }
      }),
    )
  })

  it('alone decides the verified total, but for what he leaves open', () => {
    fc.assert(
      fc.property(casesOf(means), ({ rubric: given, answers }) => {
        const only = Object.fromEntries(
          Object.entries(answers).map(([id, answer]) => [
            id,
            { ...answer, verified: answer.verified ?? 1 },
          ]),
        )
        const asClaims = Object.fromEntries(
          Object.entries(only).map(([id, { verified }]) => [id, verified]),
        )
        const { verified } = scoreOf(given, anAssessment(only)).totals
        fc.pre(verified !== null)
        expect(verified).toEqual(scoreOf(given, anAssessment(asClaims)).totals.claimed)
      }),
    )
  })
})

describe('a reason', () => {
  it.each([
    ['TPP tidak dibayarkan', true],
    ['Perwali 5/2024', true],
    ['PP11', true],
    ['\u0661', true],
    ['a\u00a0b\tc', true],
    ['.', false],
    ['', false],
    ['- - - -', false],
    ['tidak ada', false],
    ['tidak berlaku.', false],
    [printable('\u200b'), false],
    [printable('\u200b \u200b \u200b'), false],
  ])('that says "%s" says something: %s', (text, expected) => {
    expect(isReason(text)).toBe(expected)
  })
})
