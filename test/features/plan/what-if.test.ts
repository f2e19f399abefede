import { describe, expect, it } from 'vitest'
import { inUnits } from '../../../src/core/points.js'
import { inDays } from '../../../src/core/settings/days.js'
import { faultIn, type LevelChange, tryOut } from '../../../src/features/plan/what-if.js'
import { aNeed, anIndicator, aRubric, line } from '../../support/builders.js'
import { aModel, aSubject } from '../../support/plans.js'

const efforts = (days: Readonly<Record<number, number>>) =>
  Object.entries(days).map(([level, each]) => ({ level: Number(level), days: each, at: line(1) }))

/** 1.2 needs 1.1 at level 2 and 1.4, which does not apply, from level 3 on. */
const rubric = aRubric({
  method: 'weighted-mean',
  maximum: 1,
  indicators: [
    anIndicator({ id: '1.1', effort: efforts({ 1: 2, 2: 3, 3: 5, 4: 8 }) }),
    anIndicator({
      id: '1.2',
      effort: efforts({ 2: 1, 3: 1.5 }),
      needs: [aNeed('1.1'), aNeed('1.4', { level: 4 })],
    }),
    anIndicator({ id: '1.3', effort: efforts({ 4: 9 }) }),
    anIndicator({ id: '1.4' }),
  ],
})
const claims = { '1.1': 1, '1.2': 1, '1.3': 3, '1.4': { claim: 'not-applicable' } } as const
const subject = aSubject(rubric, claims, { total: 'claimed' })
const change = (indicator: string, level: number): LevelChange => ({ indicator, level })

function told(...changes: readonly LevelChange[]) {
  const { changes: tried, before, after, effort } = tryOut(changes, aModel(subject))
  expect(before).toBe(subject.score)
  return {
    changes: tried.map(
      ({ indicator, from, to, unmet }) =>
        `${indicator.id} ${from} ${to} ${unmet.map((need) => need.indicator).join()}`,
    ),
    claims: after.indicators.map(({ claimed }) => claimed).join(),
    points: inUnits(after.totals.claimed.points),
    days: effort && inDays(effort),
  }
}

describe('levels that are tried out', () => {
  it('raise one indicator and leave the others', () => {
    expect(told(change('1.1', 3))).toEqual({
      changes: ['1.1 1 3 '],
      claims: '3,1,3,',
      points: 0.5833,
      days: 8,
    })
  })

  it('come in the order of the rubric, the last of several for one indicator', () => {
    expect(told(change('1.3', 2), change('1.1', 4), change('1.1', 2))).toEqual({
      changes: ['1.1 1 2 ', '1.3 3 2 '],
      claims: '2,1,2,',
      points: 0.4167,
      days: 3,
    })
  })

  it('lower and keep without effort', () => {
    expect(told(change('1.3', 0)).days).toBeUndefined()
    expect(told(change('1.3', 3))).toMatchObject({ claims: '1,1,3,', days: undefined })
    expect(told(change('1.3', 0))).toMatchObject({ changes: ['1.3 3 0 '], claims: '1,1,0,' })
  })

  it('have no effort where one of the raises has none', () => {
    expect(told(change('1.1', 2), change('1.2', 4)).days).toBeUndefined()
    expect(told(change('1.1', 2), change('1.2', 3)).days).toBe(5.5)
  })

  it('tell which prerequisites they leave unmet, from the level on that needs them', () => {
    expect(told(change('1.2', 2)).changes).toEqual(['1.2 1 2 '])
    expect(told(change('1.2', 3)).changes).toEqual(['1.2 1 3 1.1'])
    expect(told(change('1.2', 3), change('1.1', 2)).changes).toEqual(['1.1 1 2 ', '1.2 1 3 '])
    expect(told(change('1.2', 3), change('1.1', 3)).changes).toEqual(['1.1 1 3 ', '1.2 1 3 '])
    expect(told(change('1.2', 3), change('1.1', 0)).changes).toEqual(['1.1 1 0 ', '1.2 1 3 1.1'])
  })

  it('have no earlier level where nothing is answered yet', () => {
    const open = aSubject(aRubric(), { '1.1': { claim: 'open' } }, { total: 'claimed' })
    const { changes } = tryOut([change('1.1', 2)], aModel(open))
    expect(changes.map(({ from, to }) => [from, to])).toEqual([[null, 2]])
  })
})

describe('what cannot be tried out', () => {
  it.each([
    ['1.1', 0],
    ['1.2', 4],
    ['1.3', 1],
  ])('is not %s at level %d', (indicator, level) => {
    expect(faultIn(change(indicator, level), subject)).toEqual([])
  })

  it('is an indicator that is not in the rubric', () => {
    const fault = (found: string, near: string | undefined) => [
      { code: 'indicator-absent', facts: { option: '--set', found, near }, at: null },
    ]
    expect(faultIn(change('1.5', 2), subject)).toEqual(fault('1.5', undefined))
    const named = aSubject(aRubric({ indicators: [anIndicator({ id: 'talenta' })] }), {})
    expect(faultIn(change('talena', 2), named)).toEqual(fault('talena', 'talenta'))
  })

  it('is one that does not apply', () => {
    expect(faultIn(change('1.4', 2), subject)).toEqual([
      { code: 'indicator-inapplicable', facts: { indicator: '1.4' }, at: null },
    ])
  })

  it('is a level that the scale does not have', () => {
    const facts = { option: '--set', found: '1.1=5', expected: '0, 1, 2, 3, 4', near: undefined }
    expect(faultIn(change('1.1', 5), subject)).toEqual([
      { code: 'option-value-wrong', facts, at: null },
    ])
    const high = aSubject(aRubric({ levels: { min: 2, max: 3 } }), { '1.1': 2 })
    expect(faultIn(change('1.1', 1), high)).toMatchObject([{ facts: { expected: '0, 2, 3' } }])
  })
})
