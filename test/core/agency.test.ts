import { describe, expect, it } from 'vitest'
import { isSameAgency } from '../../src/core/agency.js'

describe('two names', () => {
  it.each([
    { left: 'Kota Bogor', right: 'Kota Bogor', is: true, why: 'letter for letter' },
    { left: 'Kota Bogor', right: 'KOTA BOGOR', is: true, why: 'but for capitals' },
    { left: 'Kota Bogor', right: ' Kota  Bogor ', is: true, why: 'but for spaces' },
    { left: 'Kota Bogor', right: 'Kota\nBogor', is: true, why: 'but for a line break' },
    { left: 'Kota Bogor', right: 'KotaBogor', is: false, why: 'a space is missing' },
    { left: 'Kota Bogor', right: 'Kabupaten Bogor', is: false, why: 'a word differs' },
    { left: 'Kota Bogor', right: 'Kota Bogor 2', is: false, why: 'one is longer' },
    { left: 'Kota Bogor', right: '', is: false, why: 'one is nothing' },
  ])('$left and $right are of one agency: $is, $why', ({ left, right, is }) => {
    expect(isSameAgency(left, right)).toBe(is)
    expect(isSameAgency(right, left)).toBe(is)
  })
})
