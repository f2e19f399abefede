import { describe, expect, it } from 'vitest'
import { addPeriod, dayOf, parseDay, parsePeriod } from '../../src/core/day.js'

describe('a day', () => {
  it.each(['2024-12-31', '2024-02-29', '2000-02-29', '2023-02-28', '0900-01-01'])(
    'is read from %s',
    (text) => {
      expect(parseDay(text)).toBe(text)
    },
  )

  it.each([
    '2023-02-29',
    '2100-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-1-1',
    '31/12/2024',
    '2024-12-31T00:00:00Z',
    ' 2024-12-31',
    '20241231',
    '',
  ])('is not read from "%s"', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })

  it('is written with four, two and two digits', () => {
    expect(dayOf(900, 3, 4)).toBe('0900-03-04')
  })

  it('does not exist on the 31st of April', () => {
    expect(dayOf(2024, 4, 31)).toBeUndefined()
  })
})

describe('a period', () => {
  it.each([
    { text: 'P1Y', years: 1, months: 0, days: 0 },
    { text: 'P6M', years: 0, months: 6, days: 0 },
    { text: 'P90D', years: 0, months: 0, days: 90 },
    { text: 'P2W', years: 0, months: 0, days: 14 },
    { text: 'P1Y6M', years: 1, months: 6, days: 0 },
    { text: 'P1Y2M3W4D', years: 1, months: 2, days: 25 },
    { text: 'P0D', years: 0, months: 0, days: 0 },
  ])('is read from $text', ({ text, ...period }) => {
    expect(parsePeriod(text)).toEqual(period)
  })

  it.each(['1m', '1Y', 'P1m', 'p1y', 'P', 'PT1H', 'P1DT1H', 'P1.5Y', 'P-1Y', 'P1D1Y', 'P1Y ', ''])(
    'is not read from "%s"',
    (text) => {
      expect(parsePeriod(text)).toBeUndefined()
    },
  )
})

describe('a day plus a period', () => {
  it.each([
    { day: '2023-01-31', period: 'P1M', result: '2023-02-28', why: 'clamped in February' },
    { day: '2024-01-31', period: 'P1M', result: '2024-02-29', why: 'clamped in a leap year' },
    { day: '2024-01-31', period: 'P2M', result: '2024-03-31', why: 'clamped once, not twice' },
    { day: '2024-03-31', period: 'P1M', result: '2024-04-30', why: 'clamped at 30 days' },
    { day: '2024-02-29', period: 'P1Y', result: '2025-02-28', why: 'clamped a year later' },
    { day: '2024-02-29', period: 'P4Y', result: '2028-02-29', why: 'from leap day to leap day' },
    { day: '2023-02-28', period: 'P1Y', result: '2024-02-28', why: 'not moved to the 29th' },
    { day: '2024-11-30', period: 'P3M', result: '2025-02-28', why: 'over the turn of the year' },
    { day: '2024-12-15', period: 'P1M', result: '2025-01-15', why: 'from December to January' },
    {
      day: '2024-06-30',
      period: 'P18M',
      result: '2025-12-30',
      why: 'over more than twelve months',
    },
    { day: '2024-12-31', period: 'P1D', result: '2025-01-01', why: 'days over the year' },
    { day: '2023-01-31', period: 'P1M1D', result: '2023-03-01', why: 'days after clamping' },
    { day: '2024-02-01', period: 'P4W', result: '2024-02-29', why: 'weeks of seven days' },
    { day: '2024-05-17', period: 'P0D', result: '2024-05-17', why: 'nothing added' },
    { day: '0024-03-05', period: 'P1Y', result: '0025-03-05', why: 'a year mistyped as 0024' },
  ])('$day + $period = $result: $why', ({ day, period, result }) => {
    expect(addPeriod(day, readPeriod(period))).toBe(result)
  })
})

function readPeriod(text: string) {
  const period = parsePeriod(text)
  if (!period) throw new Error(`no period: ${text}`)
  return period
}

describe('the end of the calendar', () => {
  const period = (text: string) => parsePeriod(text) ?? { years: 0, months: 0, days: 0 }

  it.each([
    ['9999-12-31', 'P1D', '9999-12-31'],
    ['9999-12-30', 'P1D', '9999-12-31'],
    ['9999-06-01', 'P7M', '9999-12-31'],
    ['9998-12-31', 'P1Y', '9999-12-31'],
    ['9000-01-01', 'P999Y999M9999D', '9999-12-31'],
    ['9999-02-28', 'P1D', '9999-03-01'],
    ['0000-02-28', 'P1D', '0000-02-29'],
    ['0000-01-01', 'P1Y', '0001-01-01'],
  ])('%s and %s: %s, which is never before it', (day, length, end) => {
    expect(addPeriod(day, period(length))).toBe(end)
    expect(end >= day).toBe(true)
  })
})
