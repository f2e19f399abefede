import { meet } from './host'
import { powerFrom, room } from './memory'
import { numberOffset } from './numbers'
import { mixed } from './texts'

// What all rows of one agency-year say together, in one record of some hundred bytes, however many
// rows there are.

let emptyRecord: usize = 0
let recordSize: usize = 0

/** A record of which nothing is known yet. */
export function setRecord(empty: usize, size: usize): void {
  emptyRecord = empty
  recordSize = size
}

let count: i32 = 0
/** By number: where its record is. */
let records: usize = 0
let recordsSize: i32 = 0

export function recordOf(number: i32): usize {
  return load<u32>(records + ((<usize>number) << 2))
}

/** By agency and year: the key and one, then the record, 0 for one that is not asked for, and its number. */
const entrySize: i32 = 16
const recordOffset: usize = 8
const ownerOffset: usize = 12
let entries: usize = 0
let mask: i32 = 0
let taken: i32 = 0

// Rows of one owner mostly stand together.
let lastKey: i64 = 0
let lastRecord: usize = 0
/** Of the record that was found: to look into the record would cost as much as all else of a row. */
export let foundNumber: i32 = 0

/** The record of an agency-year, made when it is first met; 0 where the filter leaves it out. */
export function findOwner(agency: i32, year: i32): usize {
  const key: i64 = ((<i64>agency) << 16) + year + 1
  if (key === lastKey) return lastRecord
  if (taken * 2 >= mask) growEntries()
  const entry = entryOf(key)
  if (load<i64>(entry) === 0) {
    const isAsked = meet(agency, year)
    store<i64>(entry, key)
    store<i32>(entry, count, ownerOffset)
    store<u32>(entry, isAsked ? <u32>newRecord() : 0, recordOffset)
    taken += 1
  }
  lastKey = key
  lastRecord = load<u32>(entry, recordOffset)
  foundNumber = load<i32>(entry, ownerOffset)
  return lastRecord
}

function entryOf(key: i64): usize {
  let slot = <i32>(mixed(key) >> 40) & mask
  while (true) {
    const entry = entries + slot * entrySize
    const found = load<i64>(entry)
    if (found === key || found === 0) return entry
    slot = (slot + 1) & mask
  }
}

function growEntries(): void {
  const old = entries
  const oldCount = entries === 0 ? 0 : mask + 1
  const size = max(64, oldCount * 2)
  entries = room(size * entrySize)
  mask = size - 1
  for (let index = 0; index < oldCount; index += 1) {
    const entry = old + index * entrySize
    if (load<i64>(entry) !== 0) memory.copy(entryOf(load<i64>(entry)), entry, entrySize)
  }
}

function newRecord(): usize {
  const record = room(recordSize)
  memory.copy(record, emptyRecord, recordSize)
  store<i32>(record, count, numberOffset)
  if (count === recordsSize) {
    const larger = room(powerFrom(max(64, count * 2)) * 4)
    memory.copy(larger, records, count * 4)
    records = larger
    recordsSize = powerFrom(max(64, count * 2))
  }
  store<u32>(records + ((<usize>count) << 2), <u32>record)
  count += 1
  return record
}
