import type { Column } from '../worksheet/columns.js'
import type { Byte } from './figures.js'
import * as numbers from './wasm/numbers.js'

/** What the head of a file says of the rows under it. */
export interface TallyHead {
  readonly indexOf: ReadonlyMap<Column, number>
  /** Cells of the header row; and without the blank ones at its end. */
  readonly cells: number
  readonly named: number
  /** Of the header, counted over all rows. */
  readonly index: number
}

/** What a column is for; on those that are only known no score depends. */
const roles: Readonly<Record<Column, Byte>> = {
  agency: numbers.agency,
  year: numbers.year,
  indicator: numbers.indicator,
  level: numbers.level,
  verifiedLevel: numbers.verifiedLevel,
  reason: numbers.reason,
  requirement: numbers.requirement,
  title: numbers.title,
  file: numbers.file,
  number: numbers.documentNumber,
  issued: numbers.issued,
  validUntil: numbers.validUntil,
  due: numbers.due,
  status: numbers.status,
  verdict: numbers.verdict,
  unit: numbers.known,
  verifierNote: numbers.known,
  response: numbers.known,
  note: numbers.known,
}

/** For each column up to the last that a worksheet may have. */
export function rolesOf({ indexOf }: TallyHead): Uint8Array {
  const found = new Uint8Array(Math.max(...indexOf.values()) + 1).fill(numbers.unknown)
  for (const [column, index] of indexOf) found[index] = roles[column]
  return found
}
