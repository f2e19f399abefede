import type { Place } from './place.js'

/** Whole years, both inclusive; an end that is absent is open. */
export interface YearSpan {
  readonly from?: number
  readonly until?: number
  readonly at: Place
}

export const hasYear = ({ from = -Infinity, until = Infinity }: YearSpan, year: number): boolean =>
  from <= year && year <= until

/** Four digits, not the first of them a nought: other files would read that as a shorter number. */
export const isYear = (text: string): boolean => /^[1-9]\d{3}$/.test(text)
