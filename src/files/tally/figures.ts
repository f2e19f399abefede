import type { Answer, Claim } from '../../core/evidence.js'
import type { Place } from '../../core/place.js'
import { type Defect, defects, type Proof, type Scale } from '../../core/proof.js'
import { type Indicator, indicatorsOf, type Rubric } from '../../core/rubric.js'
import { type IndicatorResult, inapplicable, judgeIndicator } from '../../core/score.js'
import type { Kernel } from './kernel.js'
import * as numbers from './wasm/numbers.js'

/** Where the figures of each indicator stand in the record of an agency-year. */
export interface RecordLayout {
  readonly indicators: readonly Indicator[]
  /** By id. */
  readonly indexOf: ReadonlyMap<string, number>
  readonly offsets: Int32Array
  /** How many requirements each indicator has. */
  readonly lengths: Int32Array
  readonly recordSize: number
  /** Some indicators exclude each other. */
  readonly hasGroups: boolean
}

export function layoutOf(rubric: Rubric): RecordLayout {
  const indicators = indicatorsOf(rubric)
  const lengths = Int32Array.from(indicators, ({ evidence }) => evidence.length)
  const offsets = new Int32Array(indicators.length)
  let recordSize = numbers.indicatorsOffset
  for (const [index, length] of lengths.entries()) {
    offsets[index] = recordSize
    // Places are of eight bytes, and stand at a multiple of that.
    recordSize += Math.ceil((numbers.proofsOffset + length + 1) / 8) * 8
  }
  const indexOf = new Map(indicators.map(({ id }, index) => [id, index]))
  const hasGroups = indicators.some(({ oneOf }) => oneOf !== undefined)
  return { indicators, indexOf, offsets, lengths, recordSize, hasGroups }
}

/** More kinds of validity than a byte tells apart are no rubric's; nor are more requirements. */
const periodsAtMost = 100
const requirementsAtMost = 100

/** Whether a rubric's levels, periods and requirements fit into what a record holds, on this machine. */
export function canTally(rubric: Rubric): boolean {
  const indicators = indicatorsOf(rubric)
  const requirements = indicators.flatMap(({ evidence }) => evidence)
  const periods = new Set(requirements.map(({ validFor }) => validFor))
  return (
    isLittleEndian &&
    rubric.levels.max < numbers.notApplicableClaim &&
    periods.size <= periodsAtMost &&
    indicators.every(({ evidence }) => evidence.length <= requirementsAtMost)
  )
}

/** WebAssembly is, on every machine; what is handed over is read as it lies in memory. */
const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

/** What a byte of a record, or of what is handed to the kernel, can hold; beyond it nothing compiles. */
export type Byte = Below<256>
type Below<
  Limit extends number,
  Found extends readonly number[] = readonly [],
> = Found['length'] extends Limit
  ? Found[number]
  : Below<Limit, readonly [...Found, Found['length']]>

/** A proof is 0, or the number of the nearest defect, from 1. */
const farthest: Byte = defects.length

export const defectNumber = (defect: Defect | undefined): number =>
  defect === undefined ? 0 : defects.indexOf(defect) + 1

/** A record of which nothing is known yet. */
export function emptyRecord({ offsets, lengths, recordSize }: RecordLayout): Uint8Array {
  const record = new Uint8Array(recordSize)
  for (const [index, offset] of offsets.entries()) {
    const end = offset + numbers.proofsOffset + (lengths[index] ?? 0) + 1
    record.fill(numbers.openClaim, offset + numbers.claimOffset, offset + numbers.proofsOffset)
    record.fill(farthest, offset + numbers.proofsOffset, end)
  }
  return record
}

/**
 * What the rows of an indicator say together: of a country's 230,000 some thousand differ, each of
 * which is judged once. The reason why it does not apply is not part of it.
 */
export interface IndicatorTally extends Pick<Answer, 'claim' | 'verified'> {
  readonly judged: IndicatorResult
}

/** From the bytes of a record, from the claim of an indicator on. */
export function indicatorTallyOf(bytes: Uint8Array, at: number, scale: Scale): IndicatorTally {
  const verifiedLevel = signed(bytes[at + numbers.verifiedOffset - numbers.claimOffset])
  const claim = claimOf(signed(bytes[at]))
  const verified = verifiedLevel === numbers.openClaim ? null : verifiedLevel
  const answer = { claim, verified }
  if (claim.kind === 'not-applicable') return { ...answer, judged: inapplicable(scale.indicator) }
  const defectAt = (slot: number): Defect | undefined =>
    defects[(bytes[at + numbers.proofsOffset - numbers.claimOffset + slot] ?? 0) - 1]
  const { length } = scale.indicator.evidence
  const found: (Defect | undefined)[] = []
  for (let slot = 0; slot < length; slot += 1) found.push(defectAt(slot))
  const proof: Proof = { defects: found, general: defectAt(length) }
  return { ...answer, judged: judgeIndicator(scale, answer, proof) }
}

/** A byte that may be below 0. */
const signed = (byte = 0): number => (byte << 24) >> 24

function claimOf(claim: number): Claim {
  if (claim === numbers.openClaim) return { kind: 'open' }
  return claim === numbers.notApplicableClaim
    ? { kind: 'not-applicable', reason: '' }
    : { kind: 'level', level: claim }
}

/** An agency-year that was met. */
export interface TallySubject {
  readonly agency: string
  readonly year: number
  /** In the order of their first rows, from 0. */
  readonly number: number
}

/** What all rows say together, of each agency-year. */
export interface Figures {
  /** Something in its rows is to be told, or may be: they are read again, by the exact reader. */
  readonly isFlagged: (owner: TallySubject) => boolean
  readonly flag: (owner: TallySubject) => void
  readonly isVerified: (owner: TallySubject) => boolean
  /** Whether any indicator is said not to apply. */
  readonly hasInapplicable: (owner: TallySubject) => boolean
  /** By indicator. Made anew at each call. */
  readonly tallies: (owner: TallySubject) => readonly IndicatorTally[]
  /** The same, as far as a score goes; where none excludes another. */
  readonly judged: (owner: TallySubject) => readonly IndicatorResult[]
  /** By indicator: where its answer stands; null without rows. `files` by their numbers. */
  readonly places: (owner: TallySubject, files: readonly string[]) => readonly (Place | null)[]
  /** Why an indicator does not apply; undefined where that is not said. */
  readonly reason: (owner: TallySubject, indicator: number) => string | undefined
}

/** `tallies` and `reasons` by the numbers that stand for them. */
export function figuresOf(
  kernel: Kernel,
  { offsets, indicators }: RecordLayout,
  tallies: readonly IndicatorTally[],
  reasons: readonly string[],
): Figures {
  const codes = kernel.room(indicators.length * 4)
  let words = new Int32Array(kernel.memory.buffer)
  const memory = (): Int32Array => {
    if (words.buffer !== kernel.memory.buffer) words = new Int32Array(kernel.memory.buffer)
    return words
  }
  const byteAt = (owner: TallySubject, at: number): number =>
    kernel.bytes()[kernel.recordOf(owner.number) + at] ?? 0
  const tallyCodes = (owner: TallySubject): Int32Array => {
    kernel.talliesOf(kernel.recordOf(owner.number), codes, indicators.length)
    return memory()
  }
  return {
    isFlagged: (owner) => byteAt(owner, numbers.flagOffset) !== 0,
    flag: (owner) => {
      kernel.bytes()[kernel.recordOf(owner.number) + numbers.flagOffset] = 1
    },
    isVerified: (owner) => byteAt(owner, numbers.verificationOffset) !== 0,
    hasInapplicable: (owner) => byteAt(owner, numbers.inapplicableOffset) !== 0,
    tallies: (owner) => {
      const found = tallyCodes(owner)
      return indicators.map((_, index) => known(tallies[found[codes / 4 + index] ?? -1]))
    },
    judged: (owner) => {
      const found = tallyCodes(owner)
      const judged: IndicatorResult[] = []
      for (let at = codes / 4; at < codes / 4 + indicators.length; at += 1) {
        judged.push(known(tallies[found[at] ?? -1]).judged)
      }
      return judged
    },
    places: (owner, files) => {
      const record = kernel.recordOf(owner.number) + numbers.placeOffset
      const found = memory()
      const places: (Place | null)[] = []
      for (const offset of offsets) {
        const line = (found[(record + offset) / 4] ?? 0) >>> 0
        const file = files[(found[(record + offset) / 4 + 1] ?? 0) >>> 0] ?? ''
        places.push(line === 0 ? null : { file, line, column: 1 })
      }
      return places
    },
    reason: (owner, indicator) => {
      const at = kernel.recordOf(owner.number) + (offsets[indicator] ?? 0) + numbers.reasonOffset
      return reasons[(memory()[at / 4] ?? 0) - 1]
    },
  }
}

function known(tally: IndicatorTally | undefined): IndicatorTally {
  if (!tally) throw new Error('a tally is numbered before it is asked for')
  return tally
}
