import { describe, expect, it } from 'vitest'
import { citedOn } from '../../src/core/basis.js'
import { line } from '../support/builders.js'

const at = line(1)

describe('a rule with the days of its force', () => {
  it.each([
    { day: '2023-12-31', cited: [] },
    { day: '2024-01-01', cited: [{ cite: 'UU', isPast: false }] },
    { day: '2024-12-31', cited: [{ cite: 'UU', isPast: false }] },
    { day: '2025-01-01', cited: [{ cite: 'UU', isPast: true }] },
  ])('is cited on $day as $cited', ({ day, cited }) => {
    const basis = [{ cite: 'UU', from: '2024-01-01', until: '2024-12-31', at }]
    expect(citedOn(basis, day)).toEqual(cited)
  })

  it('is cited on any day where none is stated, and anew when another day is asked about', () => {
    const basis = [
      { cite: 'PP', at },
      { cite: 'UU', until: '2024-12-31', at },
    ]
    const pastOn = (day: string) => citedOn(basis, day).map(({ isPast }) => isPast)
    expect([pastOn('2024-06-01'), pastOn('2025-06-01'), pastOn('2024-06-01')]).toEqual([
      [false, false],
      [false, true],
      [false, false],
    ])
  })
})
