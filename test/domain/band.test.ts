import { describe, expect, it } from 'vitest'
import { bandAfter, bandOf } from '../../src/domain/band.js'
import { pointsOf, sum } from '../../src/domain/points.js'
import { aBand, aRubric } from '../support/builders.js'

const low = aBand({ id: 'rendah', from: 0 })
const middle = aBand({ id: 'sedang', from: 2.6 })
const high = aBand({ id: 'tinggi', from: 10 })
const bands = [low, middle, high]

describe('the band of a total', () => {
  it.each([
    { points: 0, band: 'rendah' },
    { points: 2.5999, band: 'rendah' },
    { points: 2.6, band: 'sedang' },
    { points: 9.9999, band: 'sedang' },
    { points: 10, band: 'tinggi' },
    { points: 1_000_000, band: 'tinggi' },
  ])('of $points points is $band', ({ points, band }) => {
    expect(bandOf(pointsOf(points), bands).id).toBe(band)
  })

  it('holds a sum that floats would lose to the band below', () => {
    const steps = Array.from({ length: 8 }, () => 0.1)
    const reached = aBand({ id: 'tercapai', from: 0.8 })
    expect(steps.reduce((total, step) => total + step, 0)).toBeLessThan(0.8)
    expect(bandOf(sum(steps.map(pointsOf)), [low, reached])).toBe(reached)
  })

  it('is a bug of ours where a rubric starts above the total', () => {
    expect(() => bandOf(pointsOf(1), [high])).toThrow('no band holds')
  })
})

describe('the band after a band', () => {
  const rubric = aRubric({ bands })

  it('is the next one up', () => {
    expect(bandAfter(low, rubric)).toBe(middle)
    expect(bandAfter(middle, rubric)).toBe(high)
  })

  it('is none after the last', () => {
    expect(bandAfter(high, rubric)).toBeUndefined()
  })
})
