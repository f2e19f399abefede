import type { AgencyYear, Slots } from './agency-year.js'
import type { Tally } from './tally.js'

/** A tally in a few long arrays, to be handed from thread to thread without copying each owner. */
export interface PackedTally extends Omit<Tally, 'owners'> {
  readonly owners: readonly PackedOwner[]
  readonly claims: Int8Array<ArrayBuffer>
  readonly verified: Int8Array<ArrayBuffer>
  readonly places: Float64Array<ArrayBuffer>
  readonly proofs: Uint8Array<ArrayBuffer>
  /** The tables of row hashes, one after the other. */
  readonly rows: Int32Array<ArrayBuffer>
  readonly marks: Uint8Array<ArrayBuffer>
}

interface PackedOwner
  extends Pick<AgencyYear, 'agency' | 'year' | 'isFlagged' | 'reasons' | 'rowCount'> {
  /** Of its table of row hashes. */
  readonly rowSlots: number
}

export function packTally({ owners, ...rest }: Tally, slots: Slots): PackedTally {
  const indicators = slots.indicators.length
  const rowSlots = owners.reduce((sum, { rows }) => sum + rows.length, 0)
  const packed = {
    ...rest,
    owners: owners.map(({ agency, year, isFlagged, reasons, rowCount, rows }) => ({
      agency,
      year,
      isFlagged,
      reasons,
      rowCount,
      rowSlots: rows.length,
    })),
    claims: new Int8Array(owners.length * indicators),
    verified: new Int8Array(owners.length * indicators),
    places: new Float64Array(owners.length * indicators),
    proofs: new Uint8Array(owners.length * slots.count),
    rows: new Int32Array(rowSlots),
    marks: new Uint8Array(rowSlots),
  }
  let row = 0
  for (const [index, owner] of owners.entries()) {
    packed.claims.set(owner.claims, index * indicators)
    packed.verified.set(owner.verified, index * indicators)
    packed.places.set(owner.places, index * indicators)
    packed.proofs.set(owner.proofs, index * slots.count)
    packed.rows.set(owner.rows, row)
    packed.marks.set(owner.marks, row)
    row += owner.rows.length
  }
  return packed
}

/** What is handed over, so that it is not copied. */
export const buffersOf = ({ claims, verified, places, proofs, rows, marks }: PackedTally) =>
  [claims, verified, places, proofs, rows, marks].map(({ buffer }) => buffer)

export function unpackTally(packed: PackedTally, slots: Slots): Tally {
  const { owners, claims, verified, places, proofs, rows, marks, ...rest } = packed
  const indicators = slots.indicators.length
  let row = 0
  return {
    ...rest,
    owners: owners.map(({ rowSlots, ...owner }, index) => {
      const [from, to] = [index * indicators, (index + 1) * indicators]
      row += rowSlots
      return {
        ...owner,
        claims: claims.subarray(from, to),
        verified: verified.subarray(from, to),
        places: places.subarray(from, to),
        proofs: proofs.subarray(index * slots.count, (index + 1) * slots.count),
        rows: rows.subarray(row - rowSlots, row),
        marks: marks.subarray(row - rowSlots, row),
      }
    }),
  }
}
