import { describe, expect, it } from 'vitest'
import { isOneAgency } from '../../../src/domain/compare/agency-names.js'
import { bandNamed } from '../../../src/domain/compare/category.js'
import { stepOf } from '../../../src/domain/compare/published.js'
import { inUnits } from '../../../src/domain/points.js'
import { shippedRubric } from '../../support/builders.js'

const { bands } = shippedRubric('kasn-2018')

describe('a published category', () => {
  it.each([
    ['baik', 'baik'],
    ['Sangat Baik', 'sangat-baik'],
    ['SANGAT-BAIK', 'sangat-baik'],
    ['very good', 'sangat-baik'],
    ['II', 'kurang'],
    ['ii', 'kurang'],
    ['4', 'sangat-baik'],
    ['kategori dua', 'kurang'],
    ['Kategori III', 'baik'],
    ['kategori III (baik)', 'baik'],
    ['Predikat Baik', 'baik'],
    ['category four', 'sangat-baik'],
    ['kategori II (baik)', undefined],
    ['unggul', undefined],
    ['5', undefined],
    ['()', undefined],
  ])('"%s" is %s', (text, id) => {
    expect(bandNamed(text, bands)?.id).toBe(id)
  })
})

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
