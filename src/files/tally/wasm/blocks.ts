import { tellBlock } from './host'

// Which of Excel's blocks of rows have rows whose last cells were left out; see `raggedness.ts` of the
// exact reader.

let rowsPerBlock: i32 = 1

/** See `rowsPerBlock` of the exact reader. */
export function setBlocks(rows: i32): void {
  rowsPerBlock = rows
}

let headerBlock: i32 = 0
let seesBlocks: bool = false
let block: i32 = -1
let rowsInBlock: i32 = 0
let widthOfBlock: i32 = 0
let isEven: bool = true

/** `headerIndex`: of the header, counted over all rows; -1 in a part of a file that does not know its blocks. */
export function startBlocks(headerIndex: i32): void {
  seesBlocks = headerIndex >= 0
  headerBlock = headerIndex / rowsPerBlock
  block = -1
}

/** Which of Excel's blocks have rows whose last cells were left out; decided anew with each row of a block. */
export function seeBlock(index: i32, width: i32, named: i32): void {
  if (!seesBlocks) return
  const own = index / rowsPerBlock
  if (own !== block) {
    block = own
    rowsInBlock = 0
    widthOfBlock = width
    isEven = true
  }
  rowsInBlock += 1
  isEven = isEven && width === widthOfBlock
  if (width >= named && isEven) return
  tellBlock(own, isEven && rowsInBlock > 1 && own > headerBlock)
}
