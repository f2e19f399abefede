import type { Day } from './day.js'

/** A quarter of a year as `2026-Q1`; the order of texts is the order of quarters. */
export type Quarter = string

export const parseQuarter = (text: string): Quarter | undefined =>
  /^\d{4}-Q[1-4]$/.test(text) ? text : undefined

export function quarterOf(day: Day): Quarter {
  const [year = '', month = ''] = day.split('-')
  return `${year}-Q${Math.ceil(Number(month) / 3)}`
}

/** Counted from the year 0, so that quarters can be added to. */
export function quarterNumber(quarter: Quarter): number {
  const [year = '', rank = ''] = quarter.split('-Q')
  return Number(year) * 4 + Number(rank) - 1
}

/** The last quarter that four digits can write: 9999-Q4. */
const lastQuarter = 9999 * 4 + 3

function quarterAt(count: number): Quarter {
  const number = Math.min(count, lastQuarter)
  return `${String(Math.floor(number / 4)).padStart(4, '0')}-Q${(number % 4) + 1}`
}

export const quartersAfter = (quarter: Quarter, count: number): Quarter =>
  quarterAt(quarterNumber(quarter) + count)

export const firstDayOf = (quarter: Quarter): Day => {
  const [year = '', rank = ''] = quarter.split('-Q')
  return `${year}-${String(Number(rank) * 3 - 2).padStart(2, '0')}-01`
}

const lastDays: Readonly<Record<string, string>> = {
  '1': '03-31',
  '2': '06-30',
  '3': '09-30',
  '4': '12-31',
}

export const lastDayIn = (quarter: Quarter): Day => {
  const [year = '', rank = ''] = quarter.split('-Q')
  return `${year}-${lastDays[rank] ?? '12-31'}`
}
