import { ignoreRows, type TallyMachine } from './machine.js'
import { type ReadBytes, scanPieces } from './pieces.js'
import * as numbers from './wasm/numbers.js'
/** A record of a text: where it ends in that, its line, its number over all records. */
export interface TextRecord {
  readonly bytes: Uint8Array
  readonly end: number
  readonly line: number
  readonly index: number
}

export interface TextStart {
  readonly bytes: Uint8Array
  readonly delimiter: string
  readonly line: number
  /** It does not go on behind these bytes. */
  readonly isWhole: boolean
}

/** Of a text that is not read to its end. */
const bytesAtOnce = 4096

/** Tells the records of a text, up to where only csv-parse can judge, or until there are enough. */
export function recordsIn(
  machine: TallyMachine,
  { bytes, delimiter, line, isWhole }: TextStart,
  tell: (record: TextRecord) => void,
  isEnough: () => boolean,
): void {
  const { kernel } = machine
  let position = 0
  let end = 0
  const read: ReadBytes = (into, offset, length) => {
    if (isEnough()) return 0
    const next = bytes.subarray(position, position + Math.min(length, bytesAtOnce))
    into.set(next, offset)
    position += next.length
    return next.length
  }
  machine.listen({
    ...ignoreRows,
    tellRecord: (at, length, ownLine, index) => {
      end += length
      const record = Uint8Array.from(kernel.bytes().subarray(at, at + length))
      tell({ bytes: record, end, line: ownLine, index })
    },
  })
  kernel.start(numbers.telling, delimiter.charCodeAt(0), 0, line, 0, -1)
  scanPieces(kernel, read, isWhole)
}
