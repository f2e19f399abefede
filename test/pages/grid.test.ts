import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grid } from '../../src/pages/grid.js'

const words = fc.constantFrom(
  'a',
  'Baik',
  'penggajian/',
  'sk-komite',
  '1.234,5',
  ';',
  '  ',
  ' ',
  'xxxxxxxx',
  '██░░',
)
const cells = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(''))
const column = fc.record({
  width: fc.integer({ min: 2, max: 12 }),
  alignment: fc.constantFrom('left', 'right'),
})

describe('a grid', () => {
  it('puts plain letters where it puts them beside letters of any kind', () => {
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 4 }).chain((columns) =>
          fc.record({
            columns: fc.constant(columns),
            rows: fc.array(
              fc.array(cells, { minLength: columns.length, maxLength: columns.length }),
              { minLength: 1, maxLength: 5 },
            ),
          }),
        ),
        ({ columns, rows }) => {
          const header = columns.map(() => 'kepala')
          const plain = grid(header, rows, columns)
          // A wide letter in a last row of its own leaves all others to the library.
          const any = grid(header, [...rows, columns.map(() => '中')], columns)
          expect(any.split('\n').slice(0, -1).join('\n')).toBe(plain)
        },
      ),
      { numRuns: 500 },
    )
  })
})
