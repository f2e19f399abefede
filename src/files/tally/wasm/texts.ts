import { trim } from './host'
import { room } from './memory'

export const lineFeed: u8 = 10
export const carriageReturn: u8 = 13
export const space: u8 = 32
export const quote: u8 = 34
export const apostrophe: u8 = 39

/** The text of the cell at hand, as the exact reader has it: in the file's bytes, or made below. */
export let textAt: usize = 0
export let textLength: i32 = 0
/** It holds a character that a terminal would obey. */
export let hasControl: bool = false

/** A cell that is no more than its bytes say. */
export function takePlain(at: usize, length: i32): void {
  textAt = at
  textLength = length
  hasControl = false
}

let made: usize = 0
let madeSize: i32 = 0

/** A cell with doubled quotes, line breaks, blanks at its ends, an apostrophe in front, or letters beyond ASCII. */
export function takeOdd(from: usize, length: i32): void {
  if (length > madeSize) {
    madeSize = length * 2
    made = room(madeSize)
  }
  textAt = made
  textLength = unquoted(from, length)
  const isLed = textLength > 0 && load<u8>(made) === apostrophe
  if (isLed || !trimmed()) textLength = trim(made, textLength)
  hasControl = holdsControl()
}

/** Doubled quotes become one, line breaks LF. */
function unquoted(from: usize, length: i32): i32 {
  const end = from + length
  let to = made
  while (from < end) {
    const byte = load<u8>(from)
    from += 1
    if (byte === quote || byte === carriageReturn) {
      const twin = byte === quote ? quote : lineFeed
      if (from < end && load<u8>(from) === twin) from += 1
    }
    store<u8>(to, byte === carriageReturn ? lineFeed : byte)
    to += 1
  }
  return <i32>(to - made)
}

/** Takes off blanks of ASCII; leaves the text as it is where an end may be one of the blanks beyond it. */
function trimmed(): bool {
  let start = textAt
  let end = textAt + textLength
  while (start < end && isBlank(load<u8>(start))) start += 1
  while (start < end && isBlank(load<u8>(end - 1))) end -= 1
  if (start < end && (load<u8>(start) >= 128 || load<u8>(end - 1) >= 128)) return false
  textAt = start
  textLength = <i32>(end - start)
  return true
}

function isBlank(byte: u8): bool {
  return byte === space || (byte >= 9 && byte <= 13)
}

/** The same characters as `printable` writes out, as UTF-8. */
function holdsControl(): bool {
  const end = textAt + textLength
  for (let at = textAt; at < end; at += 1) {
    const byte = load<u8>(at)
    if (byte < 32 ? byte !== 9 && byte !== lineFeed : byte === 127) return true
    if (byte >= 128 && isControl(byte, at)) return true
  }
  return false
}

function isControl(first: u8, at: usize): bool {
  const second = load<u8>(at + 1)
  if (first === 0xc2) return second < 0xa0
  if (first === 0xd8) return second === 0x9c
  const third = load<u8>(at + 2)
  if (first === 0xef) return second === 0xbb && third === 0xbf
  if (first !== 0xe2) return false
  if (second === 0x81) return third >= 0xa0 && third <= 0xa9
  return second === 0x80 && ((third >= 0x8b && third <= 0x8f) || (third >= 0xa8 && third <= 0xae))
}

const spread: u64 = 0x9e37_79b9_7f4a_7c15
const spreadAgain: u64 = 0xd6e8_feb8_6659_fd93

/** Sixteen bytes that are kept, then sixteen that are not: for what is left of a text. */
const keeping = memory.data<u8>([
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
])

/** At most sixteen bytes of a text, the others 0. */
export function firstBytes(at: usize, count: i32): v128 {
  return v128.and(v128.load(at), v128.load(keeping + 16 - min(count, 16)))
}

/** The same for the same bytes. Two multiplications in turn spread every sixteen of them over 64 bits. */
export function hashOf(at: usize, length: i32): u64 {
  let hash = <u64>length * spread
  for (let left = length; left > 0; left -= 16, at += 16) {
    const bytes = firstBytes(at, left)
    hash = mixed(hash ^ v128.extract_lane<u64>(bytes, 0))
    hash = (hash ^ v128.extract_lane<u64>(bytes, 1)) * spreadAgain
    hash ^= hash >> 32
  }
  return hash
}

/** One of 64 bits for another, so that each bit of it depends on many. */
export function mixed(bits: u64): u64 {
  const product = bits * spread
  return product ^ (product >> 29)
}

/** Whether two texts of the same length are the same; the bytes after the kept one are 0. */
export function isSame(at: usize, kept: usize, length: i32): bool {
  for (let left = length; left > 0; left -= 16, at += 16, kept += 16) {
    if (v128.any_true(v128.xor(firstBytes(at, left), v128.load(kept)))) return false
  }
  return true
}
