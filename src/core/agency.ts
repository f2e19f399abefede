import { printable } from './printable.js'

/** Agencies whose names differ only by case and spaces are one agency, written in two ways. */
export const isSameAgency = (left: string, right: string): boolean => fold(left) === fold(right)

export const fold = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** What a worksheet can hold as the name of an agency: not blank, on one line, of visible characters. */
export const isAgencyName = (text: string): boolean =>
  text.trim() !== '' && !/[\t\r\n]/.test(text) && printable(text) === text

/** Whose self-assessment, and of which year. */
export interface AgencyYear {
  readonly agency: string
  readonly year: number
}

/** One key for the rows, results and findings of an agency-year, whose name is written alike. */
export const agencyYearKey = ({
  agency,
  year,
}: {
  readonly agency: string
  /** As it is written, where it is not read yet. */
  readonly year: number | string | undefined
}): string => `${agency}\u0000${year}`
