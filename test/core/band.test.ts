import { describe, expect, it } from 'vitest'
import { bandAfter, bandOf, readBand } from '../../src/core/band.js'
import { pointsOf, sum } from '../../src/core/points.js'
import { aBand, aRubric, shippedRubric } from '../support/builders.js'

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

describe('the band that is named', () => {
  it.each([
    ['baik', 'baik'],
    ['Sangat Baik', 'sangat-baik'],
    ['SANGAT-BAIK', 'sangat-baik'],
    ['sangat  baik ', 'sangat-baik'],
    ['very good', 'sangat-baik'],
    ['II', 'kurang'],
    ['ii', 'kurang'],
    ['\u2163', 'sangat-baik'],
    ['(IV)', 'sangat-baik'],
    ['[IV]', 'sangat-baik'],
    ['4', 'sangat-baik'],
    ['kategori 4', 'sangat-baik'],
    ['kategori dua', 'kurang'],
    ['Kategori III', 'baik'],
    ['kategori III (baik)', 'baik'],
    ['Kategori (IV)', 'sangat-baik'],
    ['Kategori: IV', 'sangat-baik'],
    ['Kategori IV: Sangat Baik', 'sangat-baik'],
    ['IV. Sangat Baik', 'sangat-baik'],
    ['IV – sangat baik', 'sangat-baik'],
    ['IV Sangat Baik', 'sangat-baik'],
    ['Predikat Baik', 'baik'],
    ['category four', 'sangat-baik'],
    ['IV.', 'sangat-baik'],
    ['sangat kategori baik', undefined],
    ['baik kategori', undefined],
    ['kategori II (baik)', undefined],
    ['II Baik', undefined],
    ['tidak baik', undefined],
    ['kurang baik', undefined],
    ['sangat', undefined],
    ['kategori', undefined],
    ['unggul', undefined],
    ['0', undefined],
    ['5', undefined],
    ['V', undefined],
    ['4,0', undefined],
    ['()', undefined],
    ['', undefined],
  ])('by "%s" is %s', (text, id) => {
    expect(readBand(text, shippedRubric('kasn-2018').bands)?.id).toBe(id)
  })

  it.each([
    ['i', 'satu', 'one', '1'],
    ['ii', 'dua', 'two', '2'],
    ['iii', 'tiga', 'three', '3'],
    ['iv', 'empat', 'four', '4'],
    ['v', 'lima', 'five', '5'],
    ['vi', 'enam', 'six', '6'],
    ['vii', 'tujuh', 'seven', '7'],
    ['viii', 'delapan', 'eight', '8'],
    ['ix', 'sembilan', 'nine', '9'],
    ['x', 'sepuluh', 'ten', '10'],
  ])('is counted from the lowest: %s, %s, %s, %s', (...numbers) => {
    const ten = Array.from({ length: 10 }, (_, index) =>
      aBand({ id: `pita-${index}`, category: `K${index}`, from: index }),
    )
    const found = numbers.map((number) => readBand(number, ten))
    expect(found).toEqual(numbers.map(() => ten[Number(numbers[3]) - 1]))
  })

  it('by its id, also where that is written with spaces', () => {
    const far = aBand({ id: 'amat-sangat-tinggi', from: 20 })
    expect(readBand('Amat Sangat Tinggi', [...bands, far])).toBe(far)
  })

  it('is the one that the rubric gives the number to, however it is counted', () => {
    const [worst, best] = [
      aBand({ id: 'd', category: '2', from: 0 }),
      aBand({ id: 'c', category: '1', from: 5 }),
    ]
    expect(readBand('1', [worst, best])).toBe(best)
    expect(readBand('II', [worst, best])).toBe(best)
  })
})
