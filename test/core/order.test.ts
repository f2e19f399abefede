import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byCodePoint, inTurn } from '../../src/core/order.js'

describe('the order of names', () => {
  it.each([
    { names: ['a', 'b'], why: 'by letter' },
    { names: ['Z', 'a'], why: 'capitals before small letters, in every locale' },
    { names: ['Kota', 'Kota Bogor'], why: 'the shorter before what it begins' },
    { names: ['', 'a'], why: 'nothing before something' },
    { names: ['10', '9'], why: 'digits as characters' },
    { names: ['zebra', 'ähnlich'], why: 'accents after all plain letters' },
    { names: ['\u{ff5e}', '\u{1f600}'], why: 'by code point, not by half of a surrogate pair' },
    { names: ['a', 'a\u0000'], why: 'a NUL is a character too' },
  ])('is $names: $why', ({ names: [first = '', second = ''] }) => {
    expect(byCodePoint(first, second)).toBeLessThan(0)
    expect(byCodePoint(second, first)).toBeGreaterThan(0)
  })

  it('tells equal names apart nowhere', () => {
    expect(byCodePoint('Kota Bogor', 'Kota Bogor')).toBe(0)
  })

  it.each([
    ['of any letters', fc.string({ unit: 'binary' })],
    ['that begin alike', fc.string({ unit: fc.constantFrom('a', 'b', '\uffff', '😀', '😁') })],
  ])('is that of UTF-8 bytes, for names %s', (_, names) => {
    fc.assert(
      fc.property(names, names, (left, right) => {
        const bytes = Buffer.compare(Buffer.from(left), Buffer.from(right))
        expect(Math.sign(byCodePoint(left, right))).toBe(bytes)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('orders in turn', () => {
  const byNameThenYear = inTurn<{ readonly name: string; readonly year: number }>(
    (left, right) => byCodePoint(left.name, right.name),
    (left, right) => left.year - right.year,
  )

  it('decide by the first that differs', () => {
    expect(byNameThenYear({ name: 'a', year: 2 }, { name: 'b', year: 1 })).toBeLessThan(0)
    expect(byNameThenYear({ name: 'a', year: 2 }, { name: 'a', year: 1 })).toBeGreaterThan(0)
  })

  it('find items equal that differ in none', () => {
    expect(byNameThenYear({ name: 'a', year: 1 }, { name: 'a', year: 1 })).toBe(0)
  })
})
