import { understand } from './host'
import { room } from './memory'
import { hashOf, isSame } from './texts'

// What the texts of one column mean, as whole numbers: each text is understood once, and known
// again by its bytes.

/** More texts than a year has days, or a country agencies; further ones are understood each time. */
const textsAtMost: i32 = 1 << 16

/** Longer texts are understood each time, so that the room for all of them has an end. */
const bytesAtMost: i32 = 200

/** A text that is known: its hash, where it is kept, its length (0: free), what it means. */
const entrySize: i32 = 24
const ofText: usize = 8
const ofLength: usize = 12
const ofCode: usize = 16

/** A table: its entries, their number less one, how many are taken, and the entry asked for last. */
const tableSize: i32 = 16
const ofMask: usize = 4
const ofCount: usize = 8
const ofLast: usize = 12

const entriesAtFirst: i32 = 64

/** Tables for so many roles of columns. */
export function codeTables(count: i32): usize {
  const tables = room(count * tableSize)
  for (let index = 0; index < count; index += 1) {
    const table = tables + index * tableSize
    store<u32>(table, <u32>room(entriesAtFirst * entrySize))
    store<i32>(table, entriesAtFirst - 1, ofMask)
    store<u32>(table, load<u32>(table), ofLast)
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
  const last: usize = load<u32>(table, ofLast)
  if (isEntryOf(last, at, length, hash)) return load<i32>(last, ofCode)
  const entries: usize = load<u32>(table)
  const mask = load<i32>(table, ofMask)
  let slot = <i32>(hash >> 40) & mask
  while (true) {
    const entry = entries + slot * entrySize
    if (load<i32>(entry, ofLength) === 0) return added(table, role, at, length, hash)
    if (isEntryOf(entry, at, length, hash)) {
      store<u32>(table, <u32>entry, ofLast)
      return load<i32>(entry, ofCode)
    }
    slot = (slot + 1) & mask
  }
}

function isEntryOf(entry: usize, at: usize, length: i32, hash: u64): bool {
  return (
    load<u64>(entry) === hash &&
    load<i32>(entry, ofLength) === length &&
    isSame(at, load<u32>(entry, ofText), length)
  )
}

function added(table: usize, role: i32, at: usize, length: i32, hash: u64): i32 {
  const code = understand(role, at, length)
  const count = load<i32>(table, ofCount)
  if (count === textsAtMost) return code
  // Kept with zeros up to sixteen bytes, as they are compared.
  const text = room((length + 15) & ~15)
  memory.copy(text, at, length)
  if (count * 2 > load<i32>(table, ofMask)) grow(table)
  const entry = freeEntry(load<u32>(table), load<i32>(table, ofMask), hash)
  store<u64>(entry, hash)
  store<u32>(entry, <u32>text, ofText)
  store<i32>(entry, length, ofLength)
  store<i32>(entry, code, ofCode)
  store<i32>(table, count + 1, ofCount)
  return code
}

function grow(table: usize): void {
  const old: usize = load<u32>(table)
  const count = load<i32>(table, ofMask) + 1
  const entries = room(count * 2 * entrySize)
  for (let index = 0; index < count; index += 1) {
    const entry = old + index * entrySize
    if (load<i32>(entry, ofLength) === 0) continue
    memory.copy(freeEntry(entries, count * 2 - 1, load<u64>(entry)), entry, entrySize)
  }
  store<u32>(table, <u32>entries)
  store<i32>(table, count * 2 - 1, ofMask)
  store<u32>(table, <u32>entries, ofLast)
}

function freeEntry(entries: usize, mask: i32, hash: u64): usize {
  let slot = <i32>(hash >> 40) & mask
  while (load<i32>(entries + slot * entrySize, ofLength) !== 0) slot = (slot + 1) & mask
  return entries + slot * entrySize
}
