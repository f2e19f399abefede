import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inUnits } from '../../../src/core/points.js'
import type { Rubric } from '../../../src/core/rubric.js'
import { comparableResultOf } from '../../../src/features/compare/comparable-result.js'
import {
  type ComparedResult,
  computedResult,
} from '../../../src/features/compare/compared-result.js'
import { compareSides } from '../../../src/features/compare/comparison.js'
import { convertResult } from '../../../src/features/compare/converted-result.js'
import { anAssessment, anIndicator, aRubric, scoreOf } from '../../support/builders.js'
import { aMap, anEntry } from '../../support/maps.js'

const rubric = (id: string, ids: readonly string[]): Rubric => ({
  ...aRubric({ indicators: ids.map((each) => anIndicator({ id: each, weight: 1 })) }),
  id,
})

const [from, to] = [rubric('lama', ['1.1', '1.2', '1.3']), rubric('baru', ['2.1', '2.2', '2.4'])]

const map = aMap(
  anEntry('equal', { from: ['1.1'], to: ['2.1'] }),
  anEntry('narrower', { from: ['1.2'], to: ['2.2'] }),
  anEntry('dropped', { from: ['1.3'] }),
  anEntry('new', { to: ['2.4'] }),
)
const pair = { map, from, to }

function side(own: Rubric, levels: Readonly<Record<string, number>>): ComparedResult {
  return computedResult(comparableResultOf(scoreOf(own, anAssessment(levels)), own, '2024-12-31'))
}

const idsOf = (indicators: readonly { readonly id: string }[] = []) =>
  indicators.map(({ id }) => id)

const level = fc.integer({ min: 0, max: 4 })

describe('a result that is carried to another rubric', () => {
  it('keeps the levels of equal questions; the others are open, or left behind and named', () => {
    const conversion = convertResult(side(from, { '1.1': 3, '1.2': 2, '1.3': 4 }), pair)
    expect(idsOf(conversion?.assessed)).toEqual(['2.1'])
    expect(idsOf(conversion?.open)).toEqual(['2.2', '2.4'])
    expect(idsOf(conversion?.left)).toEqual(['1.2', '1.3'])
    expect(
      inUnits(conversion?.carried.figures.claimed?.points ?? side(from, {}).instrument.maximum),
    ).toBe(3)
  })

  it('is none if no level can be carried', () => {
    expect(convertResult(side(from, { '1.2': 2, '1.3': 4 }), pair)).toBeUndefined()
  })

  it('differs from another by what the levels that were carried say, in both directions', () => {
    fc.assert(
      fc.property(level, level, level, (old, is, added) => {
        const [left, right] = [side(from, { '1.1': old }), side(to, { '2.1': is, '2.4': added })]
        const question = { total: 'claimed', isPair: true, own: undefined, pair } as const
        const there = compareSides([left, right], question)
        const back = compareSides([right, left], question)
        if (there.kind !== 'difference' || back.kind !== 'difference') throw new Error(there.kind)
        expect(inUnits(there.difference.delta)).toBe(is + added - old)
        expect(inUnits(back.difference.delta)).toBe(-inUnits(there.difference.delta) + 0)
        expect(there.difference.parts.claim).toBe(there.difference.delta)
      }),
    )
  })
})
