import { printable } from './printable.js'

/** Agencies whose names differ only by case and spaces are one agency, written in two ways. */
export const isSameAgency = (left: string, right: string): boolean => fold(left) === fold(right)

export const fold = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** What a worksheet can hold as the name of an agency: not blank, on one line, of visible characters. */
export const isAgencyName = (text: string): boolean =>
  text.trim() !== '' && !/[\t\r\n]/.test(text) && printable(text) === text
