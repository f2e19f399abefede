import { rowsPerBlock } from '../evidence/raggedness.js'

/** Which of Excel's blocks have rows whose last cells were left out; see `shortBlocksOf`. */
export interface RowBlocks {
  readonly short: ReadonlySet<number>
  /** Told every row that is not blank, in order. */
  readonly see: (index: number, width: number) => void
}

export function rowBlocks(expected: number, headerIndex: number): RowBlocks {
  const short = new Set<number>()
  const headerBlock = Math.floor(headerIndex / rowsPerBlock)
  let block = -1
  let count = 0
  let width = 0
  let isEven = true
  return {
    short,
    see: (index, found) => {
      const own = Math.floor(index / rowsPerBlock)
      if (own !== block) {
        block = own
        count = 0
        width = found
        isEven = true
      }
      count += 1
      isEven = isEven && found === width
      if (width >= expected && isEven) return
      // With each row of the block it is decided anew; the last one counts.
      if (isEven && count > 1 && own > headerBlock) short.add(own)
      else short.delete(own)
    },
  }
}
