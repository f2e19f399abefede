import type { EvidenceOptions } from '../worksheet/row-context.js'
import { rolesOf, type TallyHead } from './columns.js'
import type { FileHead } from './head.js'
import { ignoreRows, type Listener, type TallyMachine } from './machine.js'
import { type OpenFile, type ReadBytes, scanPieces } from './pieces.js'
import * as numbers from './wasm/numbers.js'

/** A file, as its rows are added up. */
export interface TalliedFile {
  readonly head: FileHead
  readonly reading: EvidenceOptions
  /** In the order of their names, from 0. */
  readonly number: number
}

/** Where a part of a file begins; a part that is not the first does not know its rows' numbers. */
export interface PartStart {
  readonly line: number
  readonly index: number
  readonly isFirst: boolean
  /** No part comes after it. */
  readonly isLast: boolean
}

/** What a part of a file says besides its figures. */
export interface PartTally {
  /** Lines of rows that say nothing by themselves, or not whose they are. */
  readonly looseLines: readonly number[]
  readonly shortBlocks: ReadonlySet<number>
  /** Of the row after the last one. */
  readonly line: number
  readonly index: number
}

/** A file that was added up, still open for the rows that are read exactly. */
export interface TalliedSource extends TalliedFile {
  /** As findings name it. */
  readonly shown: string
  readonly open: OpenFile
  readonly tally: PartTally
}

/** Rows that nobody owns; of more than these, few can be told. */
const looseRowsAtMost = 1_000_000

/**
 * Adds up the rows of a part of a file. What has to be told of a row is not judged here: its owner is
 * flagged. Undefined where the file has to be read as a whole.
 */
export function tallyPart(
  machine: TallyMachine,
  read: ReadBytes,
  { head, reading, number }: TalliedFile,
  start: PartStart,
): PartTally | undefined {
  const { kernel } = machine
  const heard = collectRows(machine, start)
  machine.listen(heard.listener)
  setColumns(machine, head.head, reading)
  const headerIndex = start.isFirst ? head.head.index : -1
  const delimiter = head.delimiter.charCodeAt(0)
  kernel.start(numbers.addingUp, delimiter, number, start.line, start.index, headerIndex)
  const isSound = scanPieces(kernel, read, start.isLast)
  if (!isSound) return undefined
  const { looseLines, shortBlocks } = heard
  return { looseLines, shortBlocks, line: kernel.line.value, index: kernel.index.value }
}

function collectRows(
  { kernel, owners, rules: { asked } }: TallyMachine,
  { isFirst }: PartStart,
): Pick<PartTally, 'looseLines' | 'shortBlocks'> & { readonly listener: Listener } {
  const looseLines: number[] = []
  const shortBlocks = new Set<number>()
  const isFiltered = asked.agency !== undefined || asked.year !== undefined
  const giveUpIf = (isBeyond: boolean): void => {
    if (isBeyond) kernel.giveUp()
  }
  const loosen = (line: number): void => {
    looseLines.push(line)
    giveUpIf(looseLines.length > looseRowsAtMost)
  }
  const listener: Listener = {
    ...ignoreRows,
    tellOwnerless: (agency, year, line) => {
      if (owners.mayBeAsked(agency, year)) loosen(line)
    },
    tellFurther: (line, hasAbove, namesOwner) => {
      if (hasAbove === 0) return giveUpIf(!isFirst)
      giveUpIf(isFiltered || namesOwner === 1)
      loosen(line)
    },
    tellRagged: (owner) => {
      giveUpIf(!isFirst)
      owners.flagAgency(owners.all[owner]?.agency ?? '')
    },
    tellBlock: (block, isShort) => {
      if (isShort === 1) shortBlocks.add(block)
      else shortBlocks.delete(block)
    },
  }
  return { looseLines, shortBlocks, listener }
}

export function setColumns(
  { kernel, codes }: TallyMachine,
  head: TallyHead,
  reading: EvidenceOptions,
): void {
  const roles = rolesOf(head)
  const { indexOf, named, cells } = head
  const agency = suppliedAgency(reading)
  kernel.setColumns(
    kernel.put(roles),
    roles.length,
    named,
    cells,
    indexOf.has('agency') ? numbers.fromColumn : codes.agencies.numberOf(agency),
    indexOf.has('year') ? numbers.fromColumn : suppliedYear(reading),
  )
}

/** Where a file has no column for it. */
export const suppliedAgency = ({ agency, assumedAgency }: EvidenceOptions): string =>
  agency ?? assumedAgency ?? ''

export const suppliedYear = ({ year, assumedYear }: EvidenceOptions): number =>
  year ?? assumedYear ?? numbers.blank
