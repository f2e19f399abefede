import { codeOf } from './codes'
import * as numbers from './numbers'
import {
  apostrophe,
  carriageReturn,
  hasControl,
  hashOf,
  lineFeed,
  mixed,
  quote,
  space,
  takeOdd,
  takePlain,
  textAt,
  textLength,
} from './texts'

// Finds the cells of a record, sixteen bytes at a time, and what they mean.

/** Instead of a position: the record goes on after these bytes. */
const unfinished: usize = 0
/** Instead of a position: a quote where none can be, or a byte that no text has. */
export const broken: usize = 1

/** No sheet has more columns: Excel's own limit. */
const columnsAtMost: i32 = 16_384

let delimiter: u8 = 44

export function setDelimiter(byte: i32): void {
  delimiter = <u8>byte
}

/** Of texts, by what a column is for. */
let tables: usize = 0

export function setTables(at: usize): void {
  tables = at
}

/** A byte for each column, up to the widest that is known: what it is for. */
let roles: usize = 0
export let roleCount: i32 = 0

export function setRoles(at: usize, count: i32): void {
  roles = at
  roleCount = count
}

/** By what a column is for: what its cell means, or whether it holds text; in whole vectors. */
const codeVectors: i32 = (numbers.firstIndicator + 3) / 4
const codes = memory.data(codeVectors * 16, 16)

// Of the record at hand: cells, line breaks within them, a hash of all their texts, the last column
// with text, and whether a column of worksheets holds what a terminal would obey.
export let width: i32 = 0
export let breaks: i32 = 0
export let rowHash: u64 = 0
export let lastText: i32 = -1
export let rowHasControl: bool = false

/** The end of the record that begins at a position: where the next one begins; `broken` or less if there is none. */
export function readRecord(from: usize, to: usize): usize {
  width = 0
  breaks = 0
  rowHash = 1
  lastText = -1
  rowHasControl = false
  for (let each = 0; each < codeVectors; each += 1) {
    v128.store(codes + (each << 4), i32x4.splat(numbers.blank))
  }
  let at = from
  while (true) {
    if (at >= to) return unfinished
    if (width === columnsAtMost) return broken
    at = load<u8>(at) === quote ? readQuoted(at + 1, to) : readPlain(at, to)
    if (at <= broken) return at
    const byte = load<u8>(at)
    at += 1
    if (byte === delimiter) continue
    if (byte === lineFeed) return at
    if (byte !== carriageReturn) return broken
    if (at === to) return unfinished
    return load<u8>(at) === lineFeed ? at + 1 : at
  }
}

/** The end of the cell: at its delimiter or line break. */
function readPlain(from: usize, to: usize): usize {
  let isOdd = false
  let at = from
  while (true) {
    const bytes = v128.load(at)
    let marks = i8x16.bitmask(
      v128.or(
        v128.or(unusual(bytes), i8x16.eq(bytes, i8x16.splat(delimiter))),
        i8x16.eq(bytes, i8x16.splat(quote)),
      ),
    )
    for (; marks !== 0; marks &= marks - 1) {
      const end = at + ctz(marks)
      if (end >= to) return unfinished
      const byte = load<u8>(end)
      if (byte === delimiter || byte === lineFeed || byte === carriageReturn) {
        addCell(from, <i32>(end - from), isOdd)
        return end
      }
      if (byte === quote || byte === 0) return broken
      isOdd = true
    }
    at += 16
    if (at >= to) return unfinished
  }
}

/** The end of the cell: behind its closing quote. */
function readQuoted(from: usize, to: usize): usize {
  let isOdd = false
  let at = from
  while (true) {
    const bytes = v128.load(at)
    const marks = i8x16.bitmask(v128.or(unusual(bytes), i8x16.eq(bytes, i8x16.splat(quote))))
    if (marks === 0) {
      at += 16
      if (at >= to) return unfinished
      continue
    }
    at += ctz(marks)
    if (at + 1 >= to) return unfinished
    const byte = load<u8>(at)
    if (byte === 0) return broken
    const next = load<u8>(at + 1)
    if (byte === quote && next !== quote) {
      addCell(from, <i32>(at - from), isOdd)
      return at + 1
    }
    if (byte === lineFeed || (byte === carriageReturn && next !== lineFeed)) breaks += 1
    isOdd = true
    at += byte === quote ? 2 : 1
  }
}

/** Control characters and letters beyond ASCII, which are negative here. */
function unusual(bytes: v128): v128 {
  return v128.or(i8x16.lt_s(bytes, i8x16.splat(space)), i8x16.eq(bytes, i8x16.splat(127)))
}

function addCell(at: usize, length: i32, isOdd: bool): void {
  const column = width
  width += 1
  if (length === 0) {
    rowHash = mixed(rowHash)
    return
  }
  const first = load<u8>(at)
  if (isOdd || first === space || first === apostrophe || load<u8>(at + length - 1) === space) {
    takeOdd(at, length)
    if (textLength === 0) {
      rowHash = mixed(rowHash)
      return
    }
  } else {
    takePlain(at, length)
  }
  const hash = hashOf(textAt, textLength)
  rowHash = mixed(rowHash ^ hash)
  lastText = column
  if (column >= roleCount) return
  const own: i32 = load<u8>(roles + column)
  if (own !== numbers.unknown && hasControl) rowHasControl = true
  if (own > numbers.known) {
    const code = own < numbers.firstMeant ? 0 : codeOf(tables, own, textAt, textLength, hash)
    store<i32>(codes + (own << 2), code)
  }
}

/** What the cell of such a column means. */
export function codeAt(own: i32): i32 {
  return load<i32>(codes + (own << 2))
}

export function hasText(own: i32): bool {
  return codeAt(own) !== numbers.blank
}
