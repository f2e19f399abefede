import type { ProofContext } from '../../domain/proof.js'
import type { EvidenceOptions } from '../evidence/row-context.js'
import type { AgencyYear as NamedAgencyYear } from '../evidence/rows.js'
import { type AgencyYear, hasRow, type Slots } from './agency-year.js'
import { answerTally } from './answer-tally.js'
import { blank, cellCodes } from './cell-codes.js'
import { cellReader } from './cell-reader.js'
import { columnsOf, type TallyHead } from './columns.js'
import { daysAtMost } from './document-doubts.js'
import { ownerTable } from './owners.js'
import { rowBlocks } from './row-blocks.js'
import { suppliedAgency, suppliedYear } from './row-identity.js'
import type { Record } from './scan.js'

export interface TallyOptions {
  readonly head: TallyHead
  readonly reading: EvidenceOptions
  readonly slots: Slots
  readonly proof: ProofContext
}

/** Where a part of a file begins; a part that is not the first does not know its rows' numbers. */
export interface PartStart {
  readonly line: number
  readonly index: number
  readonly isFirst: boolean
  /** No part comes after it. */
  readonly isLast: boolean
}

/** More agency-years than any country has in a century; their figures are what memory holds. */
const agencyYearsAtMost = 100_000

/** Rows that nobody owns; of more than these, few can be told. */
const looseRowsAtMost = 1_000_000

/** What the rows of a part of a file say together. */
export interface Tally {
  /** In the order of their first rows. */
  readonly owners: readonly AgencyYear[]
  /** All that the part names, before filtering. */
  readonly known: readonly NamedAgencyYear[]
  /** Agencies all of whose rows in this file are to be told. */
  readonly flaggedAgencies: ReadonlySet<string>
  /** Lines of rows that say nothing by themselves, or not whose they are. */
  readonly looseLines: readonly number[]
  readonly shortBlocks: ReadonlySet<number>
  /** Of the row after the last one. */
  readonly line: number
  readonly index: number
  /** Something that only reading the file as a whole can explain. */
  readonly isBeyond: boolean
}

export interface RowTally {
  /** Told every record: the bytes that its offsets are of. */
  readonly tell: (bytes: Buffer) => void
  readonly tally: () => Tally
}

/** Adds up rows. What has to be told of a row is not judged here: its owner is flagged. */
export function rowTally(record: Record, options: TallyOptions, start: PartStart): RowTally {
  const { head, reading, slots, proof } = options
  const codes = cellCodes(reading.rubric)
  const cells = cellReader(record)
  const blocks = rowBlocks(head.named, head.index)
  const at = columnsOf(head)
  const owners = ownerTable(reading, slots, codes.agencies.items)
  const answers = answerTally(cells, at, { codes, slots, proof, rubric: reading.rubric })
  const supplied = {
    agency: codes.agencies.numberOf(suppliedAgency(reading)),
    year: suppliedYear(reading),
  }
  const isFiltered = reading.agency !== undefined || reading.year !== undefined
  const looseLines: number[] = []
  let { line, index } = start
  let isBeyond = false
  let hasAbove = false
  let above: AgencyYear | undefined

  /** A merged cell leaves its text in its first row only: such a row goes with the one above it. */
  const isFurther = (): boolean =>
    record.width > at.widest && !cells.hasText(at.indicator) && !cells.hasText(at.level)

  const tellFurther = (own: number): void => {
    isBeyond ||= isFiltered || cells.hasText(at.agency) || cells.hasText(at.year)
    looseLines.push(own)
    if (above) above.isFlagged = true
  }
  const ownerOfRow = (own: number): AgencyYear | undefined => {
    const agency = at.agency === -1 ? supplied.agency : cells.codeAt(at.agency, codes.agency)
    const year = at.year === -1 ? supplied.year : cells.codeAt(at.year, codes.year)
    if (agency !== blank && year >= 0) return owners.find(agency, year)
    if (owners.mayBeAsked(agency, year)) looseLines.push(own)
    return undefined
  }
  const isTooMuch = (): boolean =>
    owners.known.length > agencyYearsAtMost ||
    looseLines.length > looseRowsAtMost ||
    codes.days.items.length > daysAtMost

  return {
    tell: (bytes) => {
      if (isBeyond) return
      cells.read(bytes)
      const [own, ownIndex] = [line, index]
      line += 1 + record.breaks
      index += 1
      if (cells.firstText(0) === record.width) return
      if (start.isFirst) blocks.see(ownIndex, record.width)
      if (isFurther()) {
        if (hasAbove) return tellFurther(own)
        isBeyond ||= !start.isFirst
      }
      hasAbove = true
      above = ownerOfRow(own)
      isBeyond ||= isTooMuch()
      if (!above) return
      if (record.width < head.named || cells.firstText(head.cells) < record.width) {
        isBeyond ||= !start.isFirst
        owners.flagAgency(above.agency)
      } else if (hasRow(above, cells.rowHash()) || !answers.add(above, own)) {
        above.isFlagged = true
      }
    },
    tally: () => ({
      owners: owners.all,
      flaggedAgencies: owners.flagged,
      known: owners.known,
      looseLines,
      shortBlocks: blocks.short,
      line,
      index,
      isBeyond,
    }),
  }
}
