import { type Doubt, doubts, type Proof } from '../../domain/proof.js'
import type { Indicator, Rubric } from '../../domain/rubric.js'
import { indicatorsOf } from '../../domain/rubric.js'
import type { RowHash } from './cell-reader.js'

/** Where the figures of each indicator stand in a tally. */
export interface Slots {
  readonly indicators: readonly Indicator[]
  /** By id. */
  readonly indexOf: ReadonlyMap<string, number>
  /** Of an indicator's first requirement; after the last one stands "any document at all". */
  readonly first: Int32Array
  readonly count: number
  /** By indicator: of a country's 230,000 answers some hundred differ in what is proved. */
  readonly proofs: readonly Map<number, Proof>[]
}

export function slotsOf(rubric: Rubric): Slots {
  const indicators = indicatorsOf(rubric)
  const first = new Int32Array(indicators.length)
  let count = 0
  for (const [index, { evidence }] of indicators.entries()) {
    first[index] = count
    count += evidence.length + 1
  }
  const indexOf = new Map(indicators.map(({ id }, index) => [id, index]))
  return { indicators, indexOf, first, count, proofs: indicators.map(() => new Map()) }
}

/** A claim is a level, or one of these. */
export const openClaim = -1
export const notApplicableClaim = 100

/** More kinds of validity than the numbers of documents tell apart are no rubric's. */
const periodsAtMost = 100

/** Whether a rubric's levels and periods fit into the numbers that a tally is kept in. */
export function canTally(rubric: Rubric): boolean {
  const requirements = indicatorsOf(rubric).flatMap(({ evidence }) => evidence)
  const periods = new Set(requirements.map(({ validFor }) => validFor))
  return rubric.levels.max < notApplicableClaim && periods.size <= periodsAtMost
}

/** A proof is 0, or the number of the nearest doubt, from 1. */
const farthest = doubts.length

export const doubtNumber = (doubt: Doubt | undefined): number =>
  doubt === undefined ? 0 : doubts.indexOf(doubt) + 1

/** What all rows of one agency-year say together, in some hundred bytes, however many rows there are. */
export interface AgencyYear {
  readonly agency: string
  readonly year: number
  /** Something in its rows is to be told, or may be: they are read again, by the exact reader. */
  isFlagged: boolean
  /** By indicator. */
  readonly claims: Int8Array
  readonly verified: Int8Array
  /** The line of the row that states the claim, else of the first row; 0 without rows. */
  readonly places: Float64Array
  /** By slot: the nearest doubt so far. */
  readonly proofs: Uint8Array
  /** Why an indicator does not apply, by its index; absent while all apply. */
  reasons: Map<number, string> | undefined
  /** Hashes of its rows, to know a repeated row by: an open table whose length is a power of two. */
  rows: Int32Array
  /** Eight more bits of each hash. */
  marks: Uint8Array
  rowCount: number
}

/** Rows that an agency-year has room for before its table of hashes grows. */
const usualRows = 64

/** Agency-years whose figures lie in one piece of memory: thousands of small pieces cost more. */
const ownersAtOnce = 64

/** Makes agency-years that nothing is known of yet. */
export function agencyYears(slots: Slots): (agency: string, year: number) => AgencyYear {
  const count = slots.indicators.length
  const small = Math.ceil((2 * count + slots.count) / 8) * 8
  const size = 8 * count + 5 * usualRows + small
  let room = new ArrayBuffer(0)
  let next = 0
  return (agency, year) => {
    if (next === room.byteLength) {
      room = new ArrayBuffer(size * ownersAtOnce)
      next = 0
    }
    const places = next
    const rows = places + 8 * count
    const marks = rows + 4 * usualRows
    const claims = marks + usualRows
    next += size
    return {
      agency,
      year,
      isFlagged: false,
      places: new Float64Array(room, places, count),
      rows: new Int32Array(room, rows, usualRows),
      marks: new Uint8Array(room, marks, usualRows),
      claims: new Int8Array(room, claims, count).fill(openClaim),
      verified: new Int8Array(room, claims + count, count).fill(openClaim),
      proofs: new Uint8Array(room, claims + 2 * count, slots.count).fill(farthest),
      reasons: undefined,
      rowCount: 0,
    }
  }
}

/** Whether a row with this hash was there before; it is remembered. */
export function hasRow(owner: AgencyYear, { hash, mark }: RowHash): boolean {
  if (put(owner, hash === 0 ? 1 : hash, mark)) return true
  owner.rowCount += 1
  if (owner.rowCount * 8 > owner.rows.length * 7) grow(owner)
  return false
}

function grow(owner: AgencyYear): void {
  const { rows, marks } = owner
  owner.rows = new Int32Array(rows.length * 2)
  owner.marks = new Uint8Array(rows.length * 2)
  for (let slot = 0; slot < rows.length; slot += 1) {
    const hash = rows[slot] ?? 0
    if (hash !== 0) put(owner, hash, marks[slot] ?? 0)
  }
}

function put({ rows, marks }: AgencyYear, hash: number, mark: number): boolean {
  const last = rows.length - 1
  let slot = hash & last
  for (;;) {
    const found = rows[slot]
    if (found === 0) break
    if (found === hash && marks[slot] === (mark & 0xff)) return true
    slot = (slot + 1) & last
  }
  rows[slot] = hash
  marks[slot] = mark
  return false
}

export const firstPlace = ({ places }: AgencyYear): number =>
  places.reduce(
    (first, place) => (place !== 0 && (first === 0 || place < first) ? place : first),
    0,
  )

/** What an indicator's documents prove; the same object where they prove the same. */
export function proofIn({ proofs }: AgencyYear, index: number, slots: Slots): Proof {
  const start = slots.first[index] ?? 0
  const end = start + (slots.indicators[index]?.evidence.length ?? 0)
  let key = 0
  for (let slot = start; slot <= end; slot += 1) key = key * (farthest + 1) + (proofs[slot] ?? 0)
  const known = slots.proofs[index]?.get(key)
  if (known) return known
  const found = Array.from(proofs.subarray(start, end + 1), (number) => doubts[number - 1])
  const proof = { doubts: found.slice(0, -1), general: found.at(-1) }
  if (key <= Number.MAX_SAFE_INTEGER) slots.proofs[index]?.set(key, proof)
  return proof
}
