import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanRows } from '../../../src/files/csv/clean-rows.js'
import { delimiters } from '../../../src/files/csv/delimiter.js'
import { readRows } from '../../../src/files/csv/sheet.js'
import { isBlankRow } from '../../../src/files/sheet.js'

const first = { start: 0, line: 1, index: 0 }

/** Text of all that has a meaning in CSV, and letters of one to four bytes. */
const letters = ['a', '1', ' ', '"', '""', ',', ';', '\t', '\n', '\n\n', 'é', '€', '😀']
const texts = fc
  .array(fc.constantFrom(...letters), { maxLength: 60 })
  .map((parts) => parts.join(''))

const byParser = (text: string, delimiter: (typeof delimiters)[number]) =>
  readRows({ bytes: Buffer.from(text), delimiter, file: 'a.csv' })

describe('rows read without the parser', () => {
  it('are the rows that csv-parse reads, cell by cell and place by place', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...delimiters), (text, delimiter) => {
        const clean = cleanRows(text, delimiter, first)
        const { rows, diagnostics } = byParser(text, delimiter)
        if (clean) {
          expect(diagnostics).toEqual([])
          expect(clean.filter((row) => !isBlankRow(row))).toEqual(rows)
        } else {
          expect(diagnostics.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 20_000 },
    )
  })

  it('a file of a whole country is read', () => {
    const text = `indikator;tingkat\n${'1.1;"3"\n'.repeat(250_000)}`
    expect(cleanRows(text, ';', first)).toHaveLength(250_001)
  })
})
