import type { NamedAgencyYear } from '../worksheet/rows.js'
import type { TallySubject } from './figures.js'
import type { PartTally } from './file.js'
import type { TallyMachine } from './machine.js'
import * as numbers from './wasm/numbers.js'

/** What a part of a file says, as one thread hands it to another. */
export interface PackedPart extends PartTally {
  readonly owners: readonly TallySubject[]
  /** Before filtering. */
  readonly known: readonly NamedAgencyYear[]
  readonly flaggedAgencies: ReadonlySet<string>
  readonly reasons: readonly string[]
  /** Of each owner, one after the other. */
  readonly records: Uint8Array<ArrayBuffer>
  /** Of each row, in `hashCounts.length` parts one after the other. */
  readonly hashes: BigUint64Array<ArrayBuffer>
  readonly hashCounts: Int32Array<ArrayBuffer>
}

/** All that a machine knows after it has read one part. */
export function packPart(machine: TallyMachine, part: PartTally): PackedPart {
  const { kernel, codes, owners, layout } = machine
  kernel.flagRepeats()
  const records = new Uint8Array(owners.all.length * layout.recordSize)
  for (const { number } of owners.all) {
    const at = kernel.recordOf(number)
    const record = kernel.bytes().subarray(at, at + layout.recordSize)
    records.set(record, number * layout.recordSize)
  }
  return {
    ...part,
    owners: owners.all,
    known: owners.known,
    flaggedAgencies: owners.flagged,
    reasons: codes.reasons.items,
    records,
    ...hashesOf(machine),
  }
}

function hashesOf({ kernel }: TallyMachine): Pick<PackedPart, 'hashes' | 'hashCounts'> {
  const hashCounts = Int32Array.from({ length: numbers.hashParts }, (_, part) =>
    kernel.hashCount(part),
  )
  const hashes = new BigUint64Array(hashCounts.reduce((sum, count) => sum + count, 0))
  const room = kernel.room(Math.max(...hashCounts) * hashes.BYTES_PER_ELEMENT)
  let next = 0
  for (const [part, count] of hashCounts.entries()) {
    kernel.copyHashes(part, room)
    hashes.set(new BigUint64Array(kernel.memory.buffer, room, count), next)
    next += count
  }
  return { hashes, hashCounts }
}

/** What is handed over, so that it is not copied. */
export const buffersOf = ({ records, hashes, hashCounts }: PackedPart): readonly ArrayBuffer[] => [
  records.buffer,
  hashes.buffer,
  hashCounts.buffer,
]

/** Where a part that was read elsewhere belongs. */
interface JoinedPlace {
  /** The number of its file. */
  readonly file: number
  /** Of the part before it. */
  readonly before: PartTally
  /** Nothing is read after it: a row that it has alone cannot come again. */
  readonly isLast: boolean
}

/** Adds a part that began to count its lines at 1; what both parts together say besides figures. */
export function joinPart(
  machine: TallyMachine,
  packed: PackedPart,
  { file, before, isLast }: JoinedPlace,
): PartTally {
  const { kernel, codes, owners } = machine
  const lines = before.line - 1
  kernel.setJoin(file, lines, kernel.put(Int32Array.from(packed.reasons, codes.reasons.numberOf)))
  const metBefore = owners.all.length
  const own = joinRecords(machine, packed)
  if (isLast) {
    const asked = own.map((number) => (number >= metBefore ? leftOut : number))
    eachHashes(machine, packed, asked, kernel.flagRepeatsWith)
  } else eachHashes(machine, packed, own, kernel.takeHashes)
  owners.addKnown(packed.known)
  for (const agency of packed.flaggedAgencies) owners.flagAgency(agency)
  return {
    looseLines: [...before.looseLines, ...packed.looseLines.map((line) => line + lines)],
    shortBlocks: before.shortBlocks,
    line: lines + packed.line,
    index: before.index + packed.index,
  }
}

/** Instead of the number of an owner: its rows are not asked for again. */
const leftOut = -1

/** The numbers that the owners have here. */
function joinRecords(
  { kernel, codes, layout }: TallyMachine,
  { owners, records }: PackedPart,
): Int32Array {
  const { offsets, lengths, recordSize, indicators } = layout
  const [offsetsAt, lengthsAt] = [kernel.put(offsets), kernel.put(lengths)]
  const later = kernel.room(recordSize)
  return Int32Array.from(owners, ({ agency, year, number }) => {
    const record = kernel.findOwner(codes.agencies.numberOf(agency), year)
    const from = number * recordSize
    kernel.bytes().set(records.subarray(from, from + recordSize), later)
    kernel.joinRecord(record, later, indicators.length, offsetsAt, lengthsAt)
    return kernel.bytes().readInt32LE(record + numbers.numberOffset)
  })
}

/** Hands over the hashes, a part at a time; `owners`: by the numbers that they had there, those here. */
function eachHashes(
  { kernel }: TallyMachine,
  { hashes, hashCounts }: PackedPart,
  owners: Int32Array,
  take: (part: number, from: number, count: number, owners: number) => void,
): void {
  const ownersAt = kernel.put(owners)
  const size = hashes.BYTES_PER_ELEMENT
  const room = kernel.room(Math.max(...hashCounts) * size)
  let next = 0
  for (const [part, count] of hashCounts.entries()) {
    kernel.bytes().set(new Uint8Array(hashes.buffer, next * size, count * size), room)
    take(part, room, count, ownersAt)
    next += count
  }
}
