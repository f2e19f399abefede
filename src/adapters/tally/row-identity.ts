import { blank, cellCodes } from './cell-codes.js'
import { cellReader } from './cell-reader.js'
import { columnsOf } from './columns.js'
import type { Record } from './scan.js'
import type { TallyOptions } from './tally.js'

/** Whose row the record at hand is; an empty name or a negative year where it does not say so. */
export function rowIdentity(
  record: Record,
  { head, reading }: TallyOptions,
): (bytes: Buffer) => { readonly agency: string; readonly year: number } {
  const codes = cellCodes(reading.rubric)
  const cells = cellReader(record)
  const at = columnsOf(head)
  const supplied = { agency: suppliedAgency(reading), year: suppliedYear(reading) }
  return (bytes) => {
    cells.read(bytes)
    const agency = cells.codeAt(at.agency, codes.agency)
    const named = agency === blank ? '' : (codes.agencies.items[agency] ?? '')
    return {
      agency: at.agency === -1 ? supplied.agency : named,
      year: at.year === -1 ? supplied.year : cells.codeAt(at.year, codes.year),
    }
  }
}

type Supplied = TallyOptions['reading']

/** Where a file has no column for it. */
export const suppliedAgency = ({ agency, assumedAgency }: Supplied): string =>
  agency ?? assumedAgency ?? ''

export const suppliedYear = ({ year, assumedYear }: Supplied): number =>
  year ?? assumedYear ?? blank
