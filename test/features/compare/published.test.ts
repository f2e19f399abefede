import { describe, expect, it } from 'vitest'
import { inUnits } from '../../../src/core/points.js'
import { isOneAgency } from '../../../src/features/compare/agency-names.js'
import { stepOf } from '../../../src/features/compare/published.js'
import { shippedRubric } from '../../support/builders.js'

describe('what totals are multiples of', () => {
  it.each([
    ['kasn-2018', 0.5],
    ['kasn-2019', 0.5],
  ] as const)('in %s: %d', (name, step) => {
    const found = stepOf(shippedRubric(name))
    expect(found && inUnits(found)).toBe(step)
  })

  it('a mean has no such step', () => {
    expect(stepOf(shippedRubric('panrb-2026'))).toBeUndefined()
  })
})

describe('an agency in two lists', () => {
  it.each([
    ['Prov Riau', 'Provinsi Riau', true],
    ['Prov. Riau', 'PROVINSI  RIAU', true],
    ['Pemkab Kudus', 'Kabupaten Kudus', true],
    ['Kab Bogor', 'Kota Bogor', false],
    ['Provinsi', 'Prov', true],
  ])('%s and %s: %s', (left, right, isOne) => {
    expect(isOneAgency(left, right)).toBe(isOne)
  })
})
