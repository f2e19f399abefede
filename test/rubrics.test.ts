import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testExamples } from '../src/core/examples.js'
import { inUnits } from '../src/core/points.js'
import { type Aspect, indicatorsOf, type Rubric } from '../src/core/rubric.js'
import { hasYear } from '../src/core/year-span.js'
import { readRubric } from '../src/files/yaml/rubric.js'
import { shippedRubric, shippedRubrics, told } from './support/builders.js'

describe.each(shippedRubrics)('the rubric %s', (name) => {
  it('is read without any fault, warning or note', () => {
    const path = `rubrics/${name}.yaml`
    expect(told(readRubric(readFileSync(path), path).diagnostics)).toEqual([])
  })

  it('is named as its file is', () => {
    expect(shippedRubric(name).id).toBe(name)
  })

  it('passes its own examples', () => {
    const outcomes = testExamples(shippedRubric(name))
    expect(outcomes.length).toBeGreaterThanOrEqual(3)
    expect(outcomes.flatMap(({ differences }) => told(differences))).toEqual([])
  })

  it('says of no weight that it is official, and of itself that it is not', () => {
    const rubric = shippedRubric(name)
    expect(rubric.status).toBe(name === 'panrb-2026' ? 'draft' : 'reconstructed')
    const sources = new Set(indicatorsOf(rubric).map(({ source }) => source))
    expect([...sources]).toEqual(['proposal'])
  })

  it('has for every indicator a text and an effort for each step, evidence and advice', () => {
    const { levels, ...rubric } = shippedRubric(name)
    const steps = Array.from(
      { length: levels.max - levels.min + 1 },
      (_, step) => levels.min + step,
    )
    for (const indicator of indicatorsOf({ levels, ...rubric })) {
      expect(indicator.levels.map(({ level }) => level)).toEqual(steps)
      expect(indicator.effort.map(({ level }) => level)).toEqual(steps.slice(1))
      expect(indicator.evidence).not.toEqual([])
      expect(indicator.advice).toBeDefined()
    }
  })
})

describe('the years of the built-in rubrics', () => {
  const rubrics = shippedRubrics.map(shippedRubric)
  const years = Array.from({ length: 40 }, (_, index) => 2010 + index)

  it.each(years)('give one rubric for a new folder of %i, and it is for that year', (year) => {
    const taken = rubrics.filter(({ defaultFor }) => defaultFor && hasYear(defaultFor, year))
    expect(taken.map(({ id }) => id)).toEqual([year < 2026 ? 'kasn-2018' : 'panrb-2026'])
    expect(taken.map(({ valid }) => valid && hasYear(valid, year))).toEqual([true])
  })

  it.each([
    { year: 2018, fitting: ['kasn-2018'] },
    { year: 2019, fitting: ['kasn-2018', 'kasn-2019'] },
    { year: 2025, fitting: ['kasn-2018', 'kasn-2019'] },
    { year: 2026, fitting: ['panrb-2026'] },
  ])('are for $year: $fitting', ({ year, fitting }) => {
    const found = rubrics.filter(({ valid }) => valid && hasYear(valid, year))
    expect(found.map(({ id }) => id)).toEqual(fitting)
  })
})

/** Weights of indicators by aspect, as the instrument's tables have them. */
const weightsOf2018 = {
  '1': { '1.1': 2.5, '1.2': 2.5, '1.3': 2.5, '1.4': 2.5 },
  '2': { '2.1': 2, '2.2': 2, '2.3': 2, '2.4': 2, '2.5': 2 },
  '3': {
    ...{ '3.1': 5, '3.2': 5, '3.3': 5, '3.4': 2.5 },
    ...{ '3.5': 2.5, '3.6': 5, '3.7': 2.5, '3.9': 2.5 },
  },
  '4': { '4.1': 2.5, '4.2': 2.5, '4.3': 2.5, '4.4': 2.5 },
  '5': { '5.1': 5, '5.2': 2.5, '5.3': 2.5, '5.4': 5, '5.5': 5 },
  '6': { '6.1': 2.5, '6.2': 2.5, '6.3': 2.5, '6.4': 2.5 },
  '7': { '7.1': 2, '7.2': 2 },
  '8': { '8.1': 2, '8.2': 2, '8.3': 1, '8.4': 1 },
}

const weightsOf2019 = { ...weightsOf2018, '3': { ...weightsOf2018['3'], '3.8': 2.5 } }

const weightsOf2026 = {
  '1': { '1.1': 1, '1.2': 1, '1.3': 1 },
  '2': { '2.1': 1, '2.2': 1, '2.3': 1, '2.4': 1, '2.5': 1, '2.6': 1 },
  '3': { '3.1': 1, '3.2': 1, '3.3': 1, '3.4': 1 },
  '4': { '4.1a': 1, '4.1b': 1, '4.2': 1, '4.3': 1 },
  '5': { '5.1': 1, '5.2': 1, '5.3': 1, '5.4': 1 },
  '6': { '6.1': 1, '6.2': 1, '6.3': 1, '6.4a': 1, '6.4b': 1, '6.4c': 1, '6.4d': 1 },
  '7': { '7.1': 1 },
  '8': { '8.1': 1, '8.2': 1 },
}

describe('the instrument’s tables', () => {
  it.each([
    { name: 'kasn-2018', weights: weightsOf2018, indicators: 36 },
    { name: 'kasn-2019', weights: weightsOf2019, indicators: 37 },
    { name: 'panrb-2026', weights: weightsOf2026, indicators: 31 },
  ] as const)('give the weights of $name', ({ name, weights, indicators }) => {
    const rubric = shippedRubric(name)
    const found = rubric.aspects.map(({ id, ...aspect }) => [
      id,
      Object.fromEntries(aspect.indicators.map(({ id, weight }) => [id, inUnits(weight)])),
    ])
    expect(Object.fromEntries(found)).toEqual(weights)
    expect(indicatorsOf(rubric)).toHaveLength(indicators)
  })

  it.each([
    { name: 'kasn-2018', total: 400, maxima: [40, 40, 120, 40, 80, 40, 16, 24] },
    { name: 'kasn-2019', total: 410, maxima: [40, 40, 130, 40, 80, 40, 16, 24] },
  ] as const)('give the maxima of $name, $total in all', ({ name, total, maxima }) => {
    const { aspects, maximum } = shippedRubric(name)
    expect(aspects.map((aspect) => inUnits(aspect.maximum ?? maximum))).toEqual(maxima)
    expect(maxima.reduce((sum, part) => sum + part, 0)).toBe(total)
    expect(inUnits(maximum)).toBe(total)
  })

  it.each([
    { name: 'kasn-2018', bands: { buruk: 0, kurang: 175, baik: 250, 'sangat-baik': 325 } },
    { name: 'kasn-2019', bands: { buruk: 0, kurang: 175, baik: 250, 'sangat-baik': 325 } },
    {
      name: 'panrb-2026',
      bands: { dasar: 0, lanjutan: 0.41, menengah: 0.61, tinggi: 0.81, maju: 1.01 },
    },
  ] as const)('give the bands of $name', ({ name, bands }) => {
    const found = shippedRubric(name).bands.map(({ id, from }) => [id, inUnits(from)])
    expect(found).toEqual(Object.entries(bands))
  })

  it.each(['kasn-2018', 'kasn-2019'] as const)(
    'give the review periods of %s: Baik a year, Sangat Baik two',
    (name) => {
      const periods = shippedRubric(name).bands.map(({ review }) => review)
      expect(periods).toEqual([undefined, undefined, 'P1Y', 'P2Y'])
    },
  )

  it('give the weights of aspects in 2026, a hundred in all', () => {
    const weights = shippedRubric('panrb-2026').aspects.map(
      ({ weight }) => weight && inUnits(weight),
    )
    expect(weights).toEqual([10, 20, 15, 15, 10, 10, 10, 10])
    expect(weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0)).toBe(100)
  })

  it('make one question of two in 2026: ministries and provinces, or kabupaten and kota', () => {
    const exclusive = indicatorsOf(shippedRubric('panrb-2026')).filter(({ oneOf }) => oneOf)
    expect(exclusive.map(({ id }) => id)).toEqual(['4.1a', '4.1b'])
    expect(new Set(exclusive.map(({ oneOf }) => oneOf)).size).toBe(1)
  })
})

describe('kasn-2019 differs from kasn-2018', () => {
  const older = shippedRubric('kasn-2018')
  const newer = shippedRubric('kasn-2019')
  const without38 = ({ indicators }: Aspect) => indicators.filter(({ id }) => id !== '3.8')

  it('in nothing but its identity, its maximum, the last band, aspect 3 and its examples', () => {
    expect(withoutPlaces(remaining(newer))).toEqual(withoutPlaces(remaining(older)))
  })

  it('in its identity and its maximum, indeed', () => {
    const identity = ({ id, title, basis, valid, maximum, sha256 }: Rubric) =>
      Object.entries({ id, title, basis, valid, maximum, sha256 })
    const same = new Map(identity(older))
    for (const [key, value] of identity(newer)) expect(value, key).not.toEqual(same.get(key))
  })

  it('in the printed range of the last band only', () => {
    expect(newer.bands.map(({ printed }) => printed)).toEqual([
      '100-174',
      '175-249',
      '250-324',
      '325-410',
    ])
    const unprinted = ({ bands }: Rubric) => bands.map(({ printed, ...band }) => band)
    expect(withoutPlaces(unprinted(newer))).toEqual(withoutPlaces(unprinted(older)))
    expect(older.bands.map(({ printed }) => printed).with(3, '325-410')).toEqual(
      newer.bands.map(({ printed }) => printed),
    )
  })

  it('in no indicator that both have, text for text', () => {
    expect(indicatorsOf(older)).toHaveLength(36)
    expect(withoutPlaces(newer.aspects.flatMap(without38))).toEqual(
      withoutPlaces(indicatorsOf(older)),
    )
  })

  it('in indicator 3.8, which stands between 3.7 and 3.9', () => {
    const ids = indicatorsOf(newer).map(({ id }) => id)
    expect(ids.slice(ids.indexOf('3.7'), ids.indexOf('3.9') + 1)).toEqual(['3.7', '3.8', '3.9'])
    expect(indicatorsOf(older).map(({ id }) => id)).not.toContain('3.8')
  })

  it('in no aspect but for the maximum of the third', () => {
    const bare = ({ aspects }: Rubric) => aspects.map(({ indicators, maximum, ...rest }) => rest)
    expect(withoutPlaces(bare(newer))).toEqual(withoutPlaces(bare(older)))
    const changed = newer.aspects.filter(
      ({ maximum }, index) => maximum !== older.aspects[index]?.maximum,
    )
    expect(changed.map(({ id }) => id)).toEqual(['3'])
  })
})

/** What both must share in full. */
function remaining(rubric: Rubric) {
  const {
    id,
    title,
    basis,
    valid,
    defaultFor,
    maximum,
    bands,
    aspects,
    examples,
    sha256,
    ...rest
  } = rubric
  return rest
}

/** A node without the places it was read from. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'at' && !key.endsWith('At'))
      .map(([key, part]) => [key, withoutPlaces(part)]),
  )
}
