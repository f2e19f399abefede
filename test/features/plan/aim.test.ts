import { describe, expect, it } from 'vitest'
import { inUnits } from '../../../src/core/points.js'
import { inDays } from '../../../src/core/settings/days.js'
import { type AskedAim, aimFor } from '../../../src/features/plan/aim.js'
import { aBand, anAspect, anIndicator, aRubric } from '../../support/builders.js'
import { aSubject } from '../../support/plans.js'

/** Of 400 points at most, in four categories; 1.1 at level 1 is 100 of them, which is II. */
const rubric = aRubric({
  maximum: 400,
  aspects: [anAspect({ indicators: [anIndicator({ weight: 100 })] })],
  bands: [
    aBand({ id: 'buruk', category: 'I', name: { id: 'Buruk' } }),
    aBand({ id: 'kurang', category: 'II', name: { id: 'Kurang' }, from: 100 }),
    aBand({ id: 'baik', category: 'III', name: { id: 'Baik' }, from: 250 }),
    aBand({ id: 'sangat-baik', category: 'IV', name: { id: 'Sangat Baik' }, from: 325 }),
  ],
})

const aim = (asked: AskedAim, level = 1, own = rubric) =>
  aimFor(asked, aSubject(own, { '1.1': level }, { total: 'claimed' }))

/** Points, margin and category of a target. */
function told(asked: AskedAim, level = 1, own = rubric): string {
  const { value, diagnostics } = aim(asked, level, own)
  expect(diagnostics).toEqual([])
  if (value?.kind !== 'target') throw new Error('no target')
  return [inUnits(value.points), inUnits(value.margin), value.band?.id ?? '-'].join(' ')
}

describe('what is planned for', () => {
  it.each([
    ['III', '250 0 baik'],
    ['  III ', '250 0 baik'],
    ['ii', '100 0 kurang'],
    ['KURANG', '100 0 kurang'],
    ['sangat-baik', '325 0 sangat-baik'],
    ['Sangat Baik', '325 0 sangat-baik'],
    ['300', '300 0 -'],
    [' 300 ', '300 0 -'],
    ['0', '0 0 -'],
    ['5', '5 0 -'],
    ['300,5', '300.5 0 -'],
    ['300.1234', '300.1234 0 -'],
    ['4,0', '4 0 -'],
    ['4 poin', '4 0 -'],
    ['4poin', '4 0 -'],
    ['4 points', '4 0 -'],
    ['1 point', '1 0 -'],
    ['12 POIN', '12 0 -'],
    ['123456789', '123456789 0 -'],
  ])('"%s" is %s', (target, expected) => {
    expect(told({ target })).toBe(expected)
  })

  it('without a target is the category after the present one, or the present one if it is the last', () => {
    expect(told({}, 0)).toBe('100 0 kurang')
    expect(told({}, 1)).toBe('250 0 baik')
    expect(told({}, 4)).toBe('325 0 sangat-baik')
  })

  it('has its margin on top', () => {
    expect(told({ target: 'IV', margin: 5 })).toBe('330 5 sangat-baik')
    expect(told({ target: '300', margin: 2.5 })).toBe('302.5 2.5 -')
  })

  it('is a budget where one is given, whatever else is', () => {
    const { value, diagnostics } = aim({ budget: 12.5, target: 'IV' })
    expect([value?.kind, value?.kind === 'budget' && inDays(value.effort)]).toEqual([
      'budget',
      12.5,
    ])
    expect(diagnostics).toEqual([])
  })
})

describe('a whole number that could be the number of a category', () => {
  it.each([
    ['1', 'I'],
    ['4', 'IV'],
    [' 2 ', 'II'],
  ])('"%s" is neither points nor category %s', (target, category) => {
    expect(aim({ target })).toEqual({
      value: undefined,
      diagnostics: [
        { code: 'target-ambiguous', facts: { found: target.trim(), category }, at: null },
      ],
    })
  })

  it('is the number where the total can be no more points than that', () => {
    const small = aRubric({
      maximum: 4,
      aspects: [anAspect({ indicators: [anIndicator()] })],
      bands: ['a', 'b', 'c', 'd'].map((id, from) => aBand({ id, category: id, from })),
    })
    expect(told({ target: '4' }, 1, small)).toBe('4 0 -')
    expect(aim({ target: '3' }, 1, small).diagnostics).toHaveLength(1)
  })
})

describe('no target', () => {
  it.each(['', 'tingi', '1,23456', '-1', '1e3', 'x300', '300x', '300 poinn', '1234567890'])(
    'is "%s"',
    (target) => {
      const { value, diagnostics } = aim({ target })
      expect(value).toBeUndefined()
      expect(diagnostics.map(({ code }) => code)).toEqual(['target-unknown'])
    },
  )

  it('is told with all categories, and the one that is nearest', () => {
    const known = ['buruk', 'kurang', 'baik', 'sangat-baik']
    expect(aim({ target: ' kurrang ' }).diagnostics).toEqual([
      { code: 'target-unknown', facts: { found: 'kurrang', near: 'kurang', known }, at: null },
    ])
  })
})
