import { understand } from './host'
import { room } from './memory'
import { firstBytes, hashOf, isSame } from './texts'

// What the texts of one column mean, as whole numbers: each text is understood once, and known
// again by its bytes.

/** More texts than a year has days, or a country agencies; further ones are understood each time. */
const textsAtMost: i32 = 1 << 16

/** Longer texts are understood each time, so that the room for all of them has an end. */
const bytesAtMost: i32 = 200

/**
 * A text that is known: its first sixteen bytes, a part of its hash, its length (0: free), what it
 * means, and where its further bytes are kept.
 */
const entrySize: i32 = 32
const hashOffset: usize = 16
const lengthOffset: usize = 20
const codeOffset: usize = 24
const restOffset: usize = 28

/** A table: its entries, their number less one, how many are taken, and the entry asked for last. */
const tableSize: i32 = 16
const maskOffset: usize = 4
const countOffset: usize = 8
const lastOffset: usize = 12

const entriesAtFirst: i32 = 64

/** Tables for so many roles of columns. */
export function codeTables(count: i32): usize {
  const tables = room(count * tableSize)
  for (let index = 0; index < count; index += 1) {
    const table = tables + index * tableSize
    store<u32>(table, <u32>room(entriesAtFirst * entrySize))
    store<i32>(table, entriesAtFirst - 1, maskOffset)
    store<u32>(table, load<u32>(table), lastOffset)
  }
  return tables
}

/** The number of a text that is not empty. */
export function codeIn(tables: usize, role: i32, at: usize, length: i32): i32 {
  return codeOf(tables, role, at, length, hashOf(at, length))
}

/** The same where its hash is known. */
export function codeOf(tables: usize, role: i32, at: usize, length: i32, hash: u64): i32 {
  if (length > bytesAtMost) return understand(role, at, length)
  const table = tables + role * tableSize
  const last: usize = load<u32>(table, lastOffset)
  const mark = <u32>(hash >> 32)
  if (isEntryOf(last, at, length, mark)) return load<i32>(last, codeOffset)
  const entries: usize = load<u32>(table)
  const mask = load<i32>(table, maskOffset)
  let slot = <i32>hash & mask
  while (true) {
    const entry = entries + slot * entrySize
    if (load<i32>(entry, lengthOffset) === 0) return added(table, role, at, length, hash)
    if (isEntryOf(entry, at, length, mark)) {
      store<u32>(table, <u32>entry, lastOffset)
      return load<i32>(entry, codeOffset)
    }
    slot = (slot + 1) & mask
  }
}

function isEntryOf(entry: usize, at: usize, length: i32, mark: u32): bool {
  if (load<u32>(entry, hashOffset) !== mark || load<i32>(entry, lengthOffset) !== length)
    return false
  if (v128.any_true(v128.xor(firstBytes(at, length), v128.load(entry)))) return false
  return length <= 16 || isSame(at + 16, load<u32>(entry, restOffset), length - 16)
}

function added(table: usize, role: i32, at: usize, length: i32, hash: u64): i32 {
  const code = understand(role, at, length)
  const count = load<i32>(table, countOffset)
  if (count === textsAtMost) return code
  if (count * 2 > load<i32>(table, maskOffset)) grow(table)
  const entry = freeEntry(load<u32>(table), load<i32>(table, maskOffset), hash)
  v128.store(entry, firstBytes(at, length))
  store<u32>(entry, <u32>(hash >> 32), hashOffset)
  store<i32>(entry, length, lengthOffset)
  store<i32>(entry, code, codeOffset)
  if (length > 16) {
    // Kept with zeros up to sixteen bytes, as they are compared.
    const rest = room((length - 1) & ~15)
    memory.copy(rest, at + 16, length - 16)
    store<u32>(entry, <u32>rest, restOffset)
  }
  store<i32>(table, count + 1, countOffset)
  return code
}

function grow(table: usize): void {
  const old: usize = load<u32>(table)
  const count = load<i32>(table, maskOffset) + 1
  const entries = room(count * 2 * entrySize)
  for (let index = 0; index < count; index += 1) {
    const entry = old + index * entrySize
    const length = load<i32>(entry, lengthOffset)
    if (length === 0) continue
    memory.copy(freeEntry(entries, count * 2 - 1, hashOfEntry(entry, length)), entry, entrySize)
  }
  store<u32>(table, <u32>entries)
  store<i32>(table, count * 2 - 1, maskOffset)
  store<u32>(table, <u32>entries, lastOffset)
}

/** A text is hashed again from its bytes, which lie in two places where it is long. */
function hashOfEntry(entry: usize, length: i32): u64 {
  if (length <= 16) return hashOf(entry, length)
  v128.store(whole, v128.load(entry))
  memory.copy(whole + 16, load<u32>(entry, restOffset), length - 16)
  return hashOf(whole, length)
}

const whole = memory.data(224, 16)

function freeEntry(entries: usize, mask: i32, hash: u64): usize {
  let slot = <i32>hash & mask
  while (load<i32>(entries + slot * entrySize, lengthOffset) !== 0) slot = (slot + 1) & mask
  return entries + slot * entrySize
}
