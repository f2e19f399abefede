import { powerFrom, room } from './memory'
import { flagOffset, hashParts } from './numbers'
import { recordOf } from './owners'

// Rows that stand twice are known by their hashes. Hashes are put down in parts, by some of their
// bits, and each part is looked through at the end: a table of all of them would be read at a place
// of its own for each row, which takes longer than reading the row.

/** A block of hashes: the block before it, then hashes. */
const blockHashes: i32 = 127
const blockSize: i32 = 8 + blockHashes * 8

/** By part: its last block, how many hashes that holds, how many the part holds. */
const partSize: i32 = 12
const usedOffset: usize = 4
const totalOffset: usize = 8
const parts = memory.data(hashParts * partSize)

/** The number of an agency-year takes the place of these bits; rows of others are not the same. */
const numberBits: u64 = 0x1_ffff

/** Puts down what a row of an agency-year looks like: 47 bits, and 7 by its part. */
export function putRow(hash: u64, number: i32): void {
  const value = (hash & ~numberBits) | number
  put(<i32>hash & (hashParts - 1), value === 0 ? ~numberBits : value)
}

function put(index: i32, value: u64): void {
  const part = parts + index * partSize
  let block: usize = load<u32>(part)
  let used = load<i32>(part, usedOffset)
  if (block === 0 || used === blockHashes) {
    const before = block
    block = room(blockSize)
    store<u32>(block, <u32>before)
    store<u32>(part, <u32>block)
    used = 0
  }
  store<u64>(block + 8 + ((<usize>used) << 3), value)
  store<i32>(part, used + 1, usedOffset)
  store<i32>(part, load<i32>(part, totalOffset) + 1, totalOffset)
}

/** Flags the agency-years of which a row stands twice. */
export function flagRepeats(): void {
  for (let index = 0; index < hashParts; index += 1) lookThrough(index, 0, 0, 0)
}

/**
 * The same for one part with hashes from elsewhere, of agency-years that are known by other numbers
 * here (-1: left out). No row comes after them, so that the part's own hashes are forgotten.
 */
export function flagRepeatsWith(index: i32, from: usize, count: i32, owners: usize): void {
  lookThrough(index, from, count, owners)
  memory.fill(parts + index * partSize, 0, partSize)
}

let table: usize = 0
let tableSize: i32 = 0

function lookThrough(index: i32, from: usize, count: i32, owners: usize): void {
  const part = parts + index * partSize
  const most = load<i32>(part, totalOffset) + count
  if (most === 0) return
  const size = <i32>powerFrom(most + (most >> 1))
  if (size > tableSize) {
    table = room((<usize>size) << 3)
    tableSize = size
  } else memory.fill(table, 0, (<usize>size) << 3)
  let used = load<i32>(part, usedOffset)
  for (let block: usize = load<u32>(part); block !== 0; block = load<u32>(block)) {
    for (let at = 0; at < used; at += 1) look(load<u64>(block + 8 + ((<usize>at) << 3)), size - 1)
    used = blockHashes
  }
  for (; count > 0; count -= 1, from += 8) {
    const value = renumbered(load<u64>(from), owners)
    if (value !== 0) look(value, size - 1)
  }
}

/** As it is known here; 0 where it is left out. */
function renumbered(value: u64, owners: usize): u64 {
  const number = load<i32>(owners + ((<usize>(value & numberBits)) << 2))
  if (number < 0) return 0
  const own = (value & ~numberBits) | number
  return own === 0 ? ~numberBits : own
}

function look(value: u64, mask: i32): void {
  if (!isNew(value, mask)) store<u8>(recordOf(<i32>(value & numberBits)), 1, flagOffset)
}

function isNew(value: u64, mask: i32): bool {
  let slot = <i32>(value >> 32) & mask
  while (true) {
    const place = table + ((<usize>slot) << 3)
    const found = load<u64>(place)
    if (found === value) return false
    if (found === 0) {
      store<u64>(place, value)
      return true
    }
    slot = (slot + 1) & mask
  }
}

/** Of a part: how many hashes it holds. */
export function hashCount(index: i32): i32 {
  return load<i32>(parts + index * partSize, totalOffset)
}

/** Writes the hashes of a part one after the other. */
export function copyHashes(index: i32, to: usize): void {
  const part = parts + index * partSize
  let used = load<i32>(part, usedOffset)
  for (let block: usize = load<u32>(part); block !== 0; block = load<u32>(block)) {
    memory.copy(to, block + 8, (<usize>used) << 3)
    to += (<usize>used) << 3
    used = blockHashes
  }
}

/** Takes over such hashes from elsewhere; see `flagRepeatsWith`. */
export function takeHashes(index: i32, from: usize, count: i32, owners: usize): void {
  for (; count > 0; count -= 1, from += 8) {
    const value = renumbered(load<u64>(from), owners)
    if (value !== 0) put(index, value)
  }
}
