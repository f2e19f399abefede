import { describe, expect, it } from 'vitest'
import {
  addUp,
  indicatorPoints,
  maximumOf,
  reachableMaximum,
  sharesOf,
  worthOf,
} from '../../src/core/methods.js'
import { type Points, pointsOf } from '../../src/core/points.js'
import { indicatorsOf, type Rubric } from '../../src/core/rubric.js'
import { anAspect, anIndicator, aRubric } from '../support/builders.js'

/** Points in units by aspect, and in all. */
function added(rubric: Rubric, levels: Readonly<Record<string, number>>) {
  const counted = indicatorsOf(rubric).map(({ id }) => levels[id])
  const { points, aspects } = addUp(rubric, counted)
  return { total: units(points), aspects: aspects.map(units) }
}

const units = (points: Points | null) => (points === null ? null : points / 10_000)

const twoAspects = [
  anAspect({
    id: '1',
    weight: 10,
    indicators: [anIndicator({ id: '1.1', weight: 2.5 }), anIndicator({ id: '1.2', weight: 5 })],
  }),
  anAspect({ id: '2', weight: 30, indicators: [anIndicator({ id: '2.1', weight: 0.1 })] }),
]

describe('a weighted sum', () => {
  const rubric = aRubric({ method: 'weighted-sum', aspects: twoAspects })

  it.each([
    { levels: { '1.1': 4, '1.2': 4, '2.1': 4 }, total: 30.4, aspects: [30, 0.4] },
    { levels: { '1.1': 1, '1.2': 2, '2.1': 3 }, total: 12.8, aspects: [12.5, 0.3] },
    { levels: { '1.1': 3, '1.2': 0, '2.1': 0 }, total: 7.5, aspects: [7.5, 0] },
    { levels: { '1.1': 0, '1.2': 0, '2.1': 0 }, total: 0, aspects: [0, 0] },
  ])('of levels $levels is $total', ({ levels, ...sums }) => {
    expect(added(rubric, levels)).toEqual(sums)
  })

  it('counts each indicator by its own points', () => {
    const indicator = anIndicator({ weight: 2.5 })
    expect(indicatorPoints(indicator, 3, rubric)).toBe(pointsOf(7.5))
    expect(indicatorPoints(indicator, 0, rubric)).toBe(0)
  })

  it('reaches weight times the top level in every aspect', () => {
    expect(twoAspects.map((aspect) => units(maximumOf(aspect, rubric)))).toEqual([30, 0.4])
    expect(reachableMaximum(rubric)).toBe(pointsOf(30.4))
  })

  it('reaches as much as the scale allows', () => {
    expect(reachableMaximum({ ...rubric, levels: { min: 0, max: 5 } })).toBe(pointsOf(38))
  })
})

describe('a weighted mean', () => {
  const rubric = aRubric({
    method: 'weighted-mean',
    levels: { min: 0, max: 4 },
    aspects: twoAspects,
  })

  it.each([
    { levels: { '1.1': 4, '1.2': 4, '2.1': 4 }, total: 1, aspects: [1, 1] },
    { levels: { '1.1': 0, '1.2': 0, '2.1': 0 }, total: 0, aspects: [0, 0] },
    { levels: { '1.1': 4, '1.2': 4, '2.1': 0 }, total: 0.25, aspects: [1, 0] },
    { levels: { '1.1': 0, '1.2': 4, '2.1': 2 }, total: 0.5417, aspects: [0.6667, 0.5] },
  ])('of levels $levels is $total', ({ levels, ...means }) => {
    expect(added(rubric, levels)).toEqual(means)
  })

  it('leaves an indicator that does not apply out of both parts of the fraction', () => {
    expect(added(rubric, { '1.1': 2, '2.1': 4 })).toEqual({ total: 0.875, aspects: [0.5, 1] })
  })

  it('leaves out the weight of an aspect of which nothing applies', () => {
    expect(added(rubric, { '2.1': 3 })).toEqual({ total: 0.75, aspects: [null, 0.75] })
  })

  it('is rounded once, from the exact fraction and not from rounded aspects', () => {
    const thirds = (id: string) =>
      anAspect({ id, weight: 1, indicators: [anIndicator({ id: `${id}.1` })] })
    const twoThirds = aRubric({
      method: 'weighted-mean',
      levels: { min: 0, max: 3 },
      aspects: [thirds('1'), thirds('2')],
    })
    const means = { total: 0.3333, aspects: [0.6667, 0] }
    expect(added(twoThirds, { '1.1': 2, '2.1': 0 })).toEqual(means)
  })

  it.each([
    { weight: 0.01, level: 1, value: 0.0001, why: 'a half goes up' },
    { weight: 0.01, level: 3, value: 0.0002, why: 'a half goes up from an odd digit' },
    { weight: 0.03, level: 3, value: 0.0005, why: 'a half goes up from an even digit' },
    { weight: 0.01, level: 2, value: 0.0001, why: 'nothing is left to round' },
  ])('of $weight at level $level in 50 is $value: $why', ({ weight, level, value }) => {
    const half = anIndicator({ id: '1.1', weight })
    const rest = anIndicator({ id: '1.2', weight: 50 - weight })
    const tie = aRubric({
      method: 'weighted-mean',
      levels: { min: 0, max: 4 },
      indicators: [half, rest],
    })
    expect(added(tie, { '1.1': level, '1.2': 0 })).toEqual({ total: value, aspects: [value] })
  })

  it('knows no points of a single indicator', () => {
    expect(indicatorPoints(anIndicator(), 3, rubric)).toBeNull()
  })

  it('reaches 1, in every aspect and in all', () => {
    expect(twoAspects.map((aspect) => units(maximumOf(aspect, rubric)))).toEqual([1, 1])
    expect(reachableMaximum(rubric)).toBe(pointsOf(1))
  })
})

describe('what one level of an indicator is worth', () => {
  const method = 'weighted-mean'
  const mean = aRubric({ method, levels: { min: 0, max: 4 }, aspects: twoAspects })
  const worth = (rubric: Rubric, id: string, steps: number, applicable: readonly string[]) => {
    const indicator = indicatorsOf(rubric).find((each) => each.id === id) ?? anIndicator()
    return units(worthOf(indicator, steps, rubric, new Set(applicable)))
  }

  it('is its weight in a weighted sum', () => {
    const rubric = aRubric({ method: 'weighted-sum', aspects: twoAspects })
    expect(worth(rubric, '1.1', 1, ['1.1', '1.2', '2.1'])).toBe(2.5)
    expect(worth(rubric, '2.1', -2, ['1.1', '1.2', '2.1'])).toBe(-0.2)
  })

  it.each([
    { id: '1.1', applicable: ['1.1', '1.2', '2.1'], value: 0.0208, why: '10/40 x 2,5/7,5 / 4' },
    { id: '2.1', applicable: ['1.1', '1.2', '2.1'], value: 0.1875, why: '30/40 / 4' },
    { id: '1.1', applicable: ['1.1', '2.1'], value: 0.0625, why: '10/40 / 4' },
    { id: '1.1', applicable: ['1.1', '1.2'], value: 0.0833, why: '2,5/7,5 / 4' },
    { id: '1.1', applicable: ['2.1'], value: 0, why: 'nothing of its aspect applies' },
  ])('of $id where $applicable apply is $value: $why', ({ id, applicable, value }) => {
    expect(worth(mean, id, 1, applicable)).toBe(value)
  })

  it('is shared out among the indicators that apply, exactly', () => {
    const shares = sharesOf(mean, [undefined, undefined, 3])
    expect([...shares.keys()]).toEqual(['2.1'])
    const { numerator, denominator } = shares.get('2.1') ?? { numerator: 0n, denominator: 1n }
    expect(numerator * 4n).toBe(denominator * 3n)
  })
})
