import { describe, expect, it } from 'vitest'
import { pointsOf } from '../../src/core/points.js'
import { indicatorsOf, type Rubric } from '../../src/core/rubric.js'
import { totalOf } from '../../src/core/total.js'
import {
  aBand,
  aDocument,
  anAssessment,
  anIndicator,
  aRubric,
  figuresOf,
  scoreOf,
  shippedRubric,
} from '../support/builders.js'

const kasn2018 = shippedRubric('kasn-2018')
const panrb2026 = shippedRubric('panrb-2026')

/** One level for every indicator, but for those that are named. */
function allAt(rubric: Rubric, level: number, others: Readonly<Record<string, number>> = {}) {
  const levels = indicatorsOf(rubric).map(({ id }) => [id, others[id] ?? level] as const)
  return anAssessment(Object.fromEntries(levels))
}

describe('a total', () => {
  it('asks for ids, not for the order in which indicators are given', () => {
    const levels = allAt(kasn2018, 1, { '1.1': 4, '3.3': 2, '8.2': 3 })
    const { indicators, totals } = scoreOf(kasn2018, levels)
    expect(totalOf('claimed', kasn2018, indicators.toReversed()).total).toEqual(totals.claimed)
  })
})

describe('the category under kasn-2018', () => {
  const fourFives = { '3.1': 1, '3.2': 1, '3.3': 1, '3.6': 1 }
  const above = (base: number, steps: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, base + step]))

  it.each([
    {
      points: 174.5,
      band: 'buruk',
      base: 1,
      others: { '3.1': 4, '3.2': 4, '3.3': 4, '3.6': 4, '5.4': 3, '1.1': 2, '2.1': 2 },
    },
    {
      points: 175,
      band: 'kurang',
      base: 1,
      others: { '3.1': 4, '3.2': 4, '3.3': 4, '3.6': 4, '5.4': 4 },
    },
    {
      points: 249.5,
      band: 'kurang',
      base: 2,
      others: { '3.1': 4, '3.2': 4, '3.3': 4, '3.6': 4, '5.4': 3, '1.1': 3, '2.1': 3 },
    },
    {
      points: 250,
      band: 'baik',
      base: 2,
      others: { '3.1': 4, '3.2': 4, '3.3': 4, '3.6': 4, '5.4': 4 },
    },
    {
      points: 324.5,
      band: 'baik',
      base: 3,
      others: above(3, { ...fourFives, '1.1': 1, '2.1': 1 }),
    },
    { points: 325, band: 'sangat-baik', base: 3, others: above(3, { ...fourFives, '5.4': 1 }) },
    { points: 400, band: 'sangat-baik', base: 4, others: {} },
    { points: 0, band: 'buruk', base: 0, others: {} },
  ])('of $points points is $band', ({ points, band, base, others }) => {
    const { claimed } = scoreOf(kasn2018, allAt(kasn2018, base, others)).totals
    expect(figuresOf(claimed)).toMatchObject({ points, band })
  })
})

describe('the category under panrb-2026', () => {
  const bandAt = (weight: number) => {
    const half = anIndicator({ id: '1.1', weight })
    const rest = anIndicator({ id: '1.2', weight: 200 - weight })
    const rubric = aRubric({
      method: 'weighted-mean',
      levels: { min: 0, max: 4 },
      bands: panrb2026.bands,
      indicators: [half, rest],
    })
    return figuresOf(scoreOf(rubric, anAssessment({ '1.1': 4, '1.2': 0 })).totals.claimed)
  }

  it.each([
    { weight: 81, points: 0.405, band: 'dasar', why: 'the gap belongs to the lower band' },
    { weight: 81.98, points: 0.4099, band: 'dasar', why: 'below the bound' },
    { weight: 81.99, points: 0.41, band: 'lanjutan', why: 'rounded up to it, as printed' },
    { weight: 82, points: 0.41, band: 'lanjutan', why: 'on the bound' },
  ])('of $points is $band: $why', ({ weight, points, band }) => {
    expect(bandAt(weight)).toMatchObject({ points, index: points, band })
  })

  it('never reaches the band above its maximum, which is still the next one', () => {
    const levels = indicatorsOf(panrb2026)
      .filter(({ id }) => id !== '4.1b')
      .map(({ id }) => [id, 4] as const)
    const { totals, next } = scoreOf(panrb2026, anAssessment(Object.fromEntries(levels)))
    expect(figuresOf(totals.claimed)).toMatchObject({ points: 1, band: 'tinggi', complete: true })
    expect(next?.band.id).toBe('maju')
    expect(next?.missing).toBe(pointsOf(0.01))
  })
})

describe('the index', () => {
  it.each([
    { weight: 266.5, maximum: 400, index: 0.6663, why: 'an exact half goes up' },
    { weight: 332, maximum: 410, index: 0.8098, why: 'by the rubric’s own maximum' },
    { weight: 332, maximum: 400, index: 0.83, why: 'by another rubric’s maximum' },
    { weight: 0.01, maximum: 400, index: 0, why: 'too little to show' },
  ])('of $weight in $maximum is $index: $why', ({ weight, maximum, index }) => {
    const rubric = aRubric({
      levels: { min: 0, max: 1 },
      indicators: [
        anIndicator({ id: '1.1', weight }),
        anIndicator({ id: '1.2', weight: maximum - weight }),
      ],
    })
    const { claimed } = scoreOf(rubric, anAssessment({ '1.1': 1, '1.2': 0 })).totals
    expect(figuresOf(claimed)).toMatchObject({ points: weight, index })
  })
})

describe('an open indicator', () => {
  const rubric = aRubric({
    indicators: [anIndicator({ id: '1.1', weight: 50 }), anIndicator({ id: '1.2', weight: 50 })],
    bands: [aBand({ id: 'rendah' }), aBand({ id: 'tinggi', from: 250 })],
  })

  it.each([
    { name: 'has no rows', answers: { '1.1': 4 } },
    { name: 'has rows, but no claim', answers: { '1.1': 4, '1.2': { documents: [aDocument()] } } },
  ])('counts 0, may reach the top, and stays in the denominator if it $name', ({ answers }) => {
    const score = scoreOf(rubric, anAssessment(answers))
    expect(figuresOf(score.totals.claimed)).toEqual({
      points: 200,
      index: 0.5,
      band: 'rendah',
      lowest: 200,
      highest: 400,
      complete: false,
      certain: false,
    })
    expect(score.indicators[1]).toMatchObject({ claimed: null, backed: null, missing: [] })
  })

  it('is not one that is claimed at 0', () => {
    const { claimed } = scoreOf(rubric, anAssessment({ '1.1': 4, '1.2': 0 })).totals
    expect(figuresOf(claimed)).toMatchObject({ points: 200, highest: 200, complete: true })
  })

  it('may leave the band certain', () => {
    const { claimed } = scoreOf(
      { ...rubric, bands: [aBand({ id: 'rendah' }), aBand({ id: 'tinggi', from: 200 })] },
      anAssessment({ '1.1': 4 }),
    ).totals
    expect(figuresOf(claimed)).toMatchObject({ band: 'tinggi', complete: false, certain: true })
  })

  it('is every one of an empty assessment', () => {
    const { totals, next } = scoreOf(rubric, anAssessment())
    expect(figuresOf(totals.claimed)).toMatchObject({ points: 0, lowest: 0, highest: 400 })
    expect(next?.missing).toBe(pointsOf(250))
  })

  it('of the verified total is one without a verified level, though it is claimed', () => {
    const answers = anAssessment({ '1.1': { claim: 4, verified: 4 }, '1.2': 4 })
    const { claimed, verified } = scoreOf(rubric, answers).totals
    expect(claimed.complete).toBe(true)
    expect(figuresOf(verified)).toMatchObject({ points: 200, highest: 400, complete: false })
  })
})
