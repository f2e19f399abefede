import { describe, expect, it } from 'vitest'
import {
  commonDivisor,
  compareFractions,
  fraction,
  inUnits,
  minus,
  noPoints,
  partOf,
  pointsOf,
  roundHalfUp,
  splitFraction,
  sum,
  times,
} from '../../src/core/points.js'

describe('points', () => {
  it.each([
    { value: 0, tenThousandths: 0 },
    { value: 2.5, tenThousandths: 25_000 },
    { value: 266.5, tenThousandths: 2_665_000 },
    { value: 0.41, tenThousandths: 4100 },
    { value: 0.29, tenThousandths: 2900 },
    { value: 1.15, tenThousandths: 11_500 },
    { value: 0.0001, tenThousandths: 1 },
    { value: 1_000_000, tenThousandths: 10_000_000_000 },
  ])('hold $value as $tenThousandths ten-thousandths', ({ value, tenThousandths }) => {
    expect(pointsOf(value)).toBe(tenThousandths)
    expect(inUnits(pointsOf(value))).toBe(value)
  })

  it('add up without the errors of decimal fractions', () => {
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(sum([pointsOf(0.1), pointsOf(0.2)])).toBe(pointsOf(0.3))
    expect(sum(Array.from({ length: 8 }, () => pointsOf(0.1)))).toBe(pointsOf(0.8))
  })

  it('are none where there is nothing to add', () => {
    expect(sum([])).toBe(noPoints)
  })

  it('multiply and subtract exactly', () => {
    expect(times(pointsOf(1.1), 3)).toBe(pointsOf(3.3))
    expect(minus(pointsOf(325), pointsOf(324.9))).toBe(pointsOf(0.1))
  })
})

describe('shares of points', () => {
  it.each([
    { points: 10, count: 1, parts: 4, share: 2.5 },
    { points: 10, count: 3, parts: 4, share: 7.5 },
    { points: 1, count: 1, parts: 3, share: 0.3333 },
    { points: 1, count: 2, parts: 3, share: 0.6667 },
    { points: 0.0001, count: 1, parts: 2, share: 0.0001 },
  ])('$count of $parts equal parts of $points are $share', ({ points, count, parts, share }) => {
    expect(partOf(pointsOf(points), count, parts)).toBe(pointsOf(share))
  })

  it.each([
    { left: 2.5, right: 4, divisor: 0.5 },
    { left: 4, right: 2.5, divisor: 0.5 },
    { left: 3, right: 3, divisor: 3 },
    { left: 0.07, right: 0.05, divisor: 0.01 },
    { left: 6, right: 0, divisor: 6 },
    { left: 0, right: 6, divisor: 6 },
  ])('$left and $right are multiples of $divisor', ({ left, right, divisor }) => {
    expect(commonDivisor(pointsOf(left), pointsOf(right))).toBe(pointsOf(divisor))
  })
})

describe('exact fractions', () => {
  it.each([
    { left: [1, 3], right: [2, 6], order: 0 },
    { left: [1, 3], right: [1, 2], order: -1 },
    { left: [1, 2], right: [1, 3], order: 1 },
    { left: [-1, 2], right: [1, 3], order: -1 },
    { left: [0, 5], right: [0, 7], order: 0 },
  ])('$left and $right are ordered $order', ({ left, right, order }) => {
    expect(compareFractions(aFraction(left), aFraction(right))).toBe(order)
  })

  it.each([
    { parts: [1, 3], below: 0.3333, rest: [1, 30_000] },
    { parts: [5, 2], below: 2.5, rest: [0, 20_000] },
    { parts: [-1, 3], below: -0.3334, rest: [2, 30_000] },
    { parts: [0, 3], below: 0, rest: [0, 30_000] },
  ])('$parts is $below and a rest of $rest', ({ parts, below, rest }) => {
    expect(splitFraction(aFraction(parts))).toEqual({
      whole: pointsOf(below),
      rest: aFraction(rest),
    })
  })
})

const aFraction = ([numerator = 0, denominator = 1]: readonly number[]) => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
})

describe('a fraction rounded half up to four decimals', () => {
  it.each([
    { part: 266.5, whole: 400, rounded: 0.6663, why: 'an exact half goes up' },
    { part: 1, whole: 20_000, rounded: 0.0001, why: 'the smallest half goes up' },
    { part: 3, whole: 20_000, rounded: 0.0002, why: 'a half after an odd digit goes up' },
    { part: 5, whole: 20_000, rounded: 0.0003, why: 'a half after an even digit goes up too' },
    { part: 1, whole: 3, rounded: 0.3333, why: 'less than a half goes down' },
    { part: 2, whole: 3, rounded: 0.6667, why: 'more than a half goes up' },
    { part: 1, whole: 20_000.01, rounded: 0, why: 'just below a half goes down' },
    { part: 332, whole: 410, rounded: 0.8098, why: 'the denominator is the rubric’s' },
    { part: 0, whole: 400, rounded: 0, why: 'nothing stays nothing' },
    { part: 400, whole: 400, rounded: 1, why: 'all is exactly 1' },
  ])('$part of $whole is $rounded: $why', ({ part, whole, rounded }) => {
    expect(roundHalfUp(fraction(pointsOf(part), pointsOf(whole)))).toBe(pointsOf(rounded))
  })

  it('is rounded from integers of any size', () => {
    const denominator = 2n * 10n ** 40n
    expect(roundHalfUp({ numerator: 10n ** 36n, denominator })).toBe(pointsOf(0.0001))
    expect(roundHalfUp({ numerator: 10n ** 36n - 1n, denominator })).toBe(noPoints)
  })
})
