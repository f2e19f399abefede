import { describe, expect, it } from 'vitest'
import { byPlace, type Diagnostic, isCode, isError, severityOf } from '../../src/core/diagnostic.js'
import { comparePlaces, type Place } from '../../src/core/place.js'
import { told } from '../support/builders.js'

const place = (file: string, line: number, column: number): Place => ({ file, line, column })

const empty = (at: Place | null): Diagnostic => ({ code: 'file-empty', facts: {}, at })
const ragged = (at: Place): Diagnostic => ({ code: 'quote-broken', facts: {}, at })

describe('diagnostics', () => {
  it('stand in the order of file, line, column and code, those without a place first', () => {
    const sorted = [
      empty(null),
      empty(place('a.csv', 2, 9)),
      empty(place('a.csv', 10, 1)),
      empty(place('a.csv', 10, 2)),
      ragged(place('a.csv', 10, 2)),
      empty(place('b.csv', 1, 1)),
    ]
    expect(sorted.toReversed().toSorted(byPlace)).toEqual(sorted)
    expect(told(sorted.slice(3, 5))).toEqual(['10:2 file-empty', '10:2 quote-broken'])
  })

  it.each<{ diagnostic: Diagnostic; severity: string }>([
    { diagnostic: empty(null), severity: 'error' },
    {
      diagnostic: { code: 'translation-missing', facts: { text: 'Baik' }, at: null },
      severity: 'warning',
    },
    {
      diagnostic: {
        code: 'rubric-assumed',
        facts: { rubric: 'kasn-2018', year: 2022, fitting: ['kasn-2018', 'kasn-2019'] },
        at: null,
      },
      severity: 'info',
    },
  ])(
    'are errors only by severity: $diagnostic.code is an $severity',
    ({ diagnostic, severity }) => {
      expect(severityOf(diagnostic)).toBe(severity)
      expect(isError(diagnostic)).toBe(severity === 'error')
    },
  )

  it('are known by their code', () => {
    expect(isCode('level-wrong')).toBe(true)
    expect(isCode('level-rong')).toBe(false)
    expect(isCode('toString')).toBe(false)
  })
})

it('places stand in the order of file, line and column, as numbers', () => {
  const sorted = [place('a', 2, 1), place('a', 10, 2), place('a', 10, 10), place('b', 1, 1)]
  expect(sorted.toReversed().toSorted(comparePlaces)).toEqual(sorted)
})
