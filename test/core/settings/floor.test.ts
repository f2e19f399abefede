import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inUnits, pointsOf } from '../../../src/core/points.js'
import { lowestPoints, parseFloor } from '../../../src/core/settings/floor.js'

describe('a floor', () => {
  it.each([
    { text: '72', maximum: 120, lowest: 72 },
    { text: '72,5', maximum: 120, lowest: 72.5 },
    { text: '0.6125', maximum: 1, lowest: 0.6125 },
    { text: '60%', maximum: 130, lowest: 78 },
    { text: '60%', maximum: 120, lowest: 72 },
    { text: '33,33%', maximum: 40, lowest: 13.332 },
    { text: '33,33%', maximum: 1, lowest: 0.3333 },
    { text: '12,34%', maximum: 0.01, lowest: 0.0013 },
    { text: '0%', maximum: 40, lowest: 0 },
    { text: '100%', maximum: 40, lowest: 40 },
  ])('of $text in an aspect of $maximum is $lowest', ({ text, maximum, lowest }) => {
    const floor = parseFloor(text)
    expect(floor && inUnits(lowestPoints(floor, pointsOf(maximum)))).toBe(lowest)
  })

  it.each(['', '%', '101%', '33,333%', '-1', '1e3', '1.2.3', 'enam'])('is not "%s"', (text) => {
    expect(parseFloor(text)).toBeUndefined()
  })

  it('as a share is reached exactly by the points that are that share or more', () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 })
    const units = fc.integer({ min: 1, max: 4_100_000 })
    fc.assert(
      fc.property(hundredths, units, units, (share, maximum, found) => {
        const floor = { kind: 'share', hundredths: share } as const
        const lowest = lowestPoints(floor, pointsOf(maximum / 10_000))
        const isShare = BigInt(found) * 10_000n >= BigInt(share) * BigInt(maximum)
        expect(pointsOf(found / 10_000) >= lowest).toBe(isShare)
      }),
    )
  })
})
