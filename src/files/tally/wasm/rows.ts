import { applyAnswers, putAnswer, putDefects } from './answers'
import { seeBlock, startBlocks } from './blocks'
import { codeIn } from './codes'
import { documentIn, slotOf } from './documents'
import { tellFurther, tellOwnerless, tellRagged, tellRecord } from './host'
import * as numbers from './numbers'
import { findOwner, foundNumber } from './owners'
import {
  breaks,
  broken,
  codeAt,
  hasText,
  lastText,
  readRecord,
  roleCount,
  rowHasControl,
  rowHash,
  setDelimiter,
  setRoles,
  setTables,
  width,
} from './records'
import { putRow } from './repeats'

// What is done with each record: it is told, told if it is to be read again, or added up.

/** Of the record to come. */
export let line: f64 = 1
export let index: i32 = 0
/** The last scan ended at a record that only csv-parse can judge. */
export let isBroken: bool = false
/** Something that only reading the file as a whole can explain. */
export let isBeyond: bool = false

/** Nothing is added up from here on. */
export function giveUp(): void {
  isBeyond = true
}

let mode: i32 = numbers.telling

// Of the file at hand.
let named: i32 = 0
let headCells: i32 = 0
let suppliedAgency: i32 = numbers.fromColumn
let suppliedYear: i32 = numbers.fromColumn
let filePlace: u64 = 0

// Of the rubric.
let tables: usize = 0
let offsets: usize = 0
let lengths: usize = 0
let isForbidden: bool = false

// Of the row above.
let hasAbove: bool = false
let above: usize = 0

/** `tablesAt`: of texts, by what a column is for. By indicator: where it stands in a record, how many requirements it has. */
export function setRubric(
  tablesAt: usize,
  offsetsAt: usize,
  lengthsAt: usize,
  forbidsInapplicable: bool,
): void {
  tables = tablesAt
  setTables(tablesAt)
  offsets = offsetsAt
  lengths = lengthsAt
  isForbidden = forbidsInapplicable
}

/** `rolesAt`: a byte for each column, up to the widest that is known. */
export function setColumns(
  rolesAt: usize,
  count: i32,
  namedCells: i32,
  cells: i32,
  agency: i32,
  year: i32,
): void {
  setRoles(rolesAt, count)
  named = namedCells
  headCells = cells
  suppliedAgency = agency
  suppliedYear = year
}

/** Where a file, or a part of it, begins. */
export function start(
  what: i32,
  separator: i32,
  file: i32,
  firstLine: f64,
  firstIndex: i32,
  headerIndex: i32,
): void {
  mode = what
  setDelimiter(separator)
  filePlace = (<u64>file) << 32
  line = firstLine
  index = firstIndex
  hasAbove = false
  above = 0
  startBlocks(headerIndex)
}

/** Takes whole records of a piece, which ends with a line break if the file does not go on; where it ended. */
export function scan(from: usize, to: usize): usize {
  let position = from
  isBroken = false
  while (position < to && !isBeyond) {
    const end = readRecord(position, to)
    if (end <= broken) {
      isBroken = end === broken
      break
    }
    takeRecord(position, end)
    line += 1 + breaks
    index += 1
    position = end
  }
  applyAnswers()
  return position
}

function takeRecord(at: usize, end: usize): void {
  if (mode === numbers.addingUp) {
    addUp()
    return
  }
  if (mode === numbers.telling) tellRecord(at, <i32>(end - at), line, index, false)
  else if (lastText !== -1) pick(at, <i32>(end - at))
}

/** Tells a row that is to be read again, or that does not say whose it is. */
function pick(at: usize, length: i32): void {
  const agency = ownAgency()
  const year = ownYear()
  const isOwned = agency !== numbers.blank && year >= 0
  const record = isOwned ? findOwner(agency, year) : 0
  const isFlagged = record !== 0 && load<u8>(record, numbers.flagOffset) !== 0
  if (isFlagged || !isOwned) tellRecord(at, length, line, index, isFlagged)
}

function ownAgency(): i32 {
  return suppliedAgency === numbers.fromColumn ? codeAt(numbers.agency) : suppliedAgency
}

function ownYear(): i32 {
  return suppliedYear === numbers.fromColumn ? codeAt(numbers.year) : suppliedYear
}

/** What has to be told of a row is not judged here: its agency-year is flagged. */
function addUp(): void {
  if (lastText === -1) return
  seeBlock(index, width, named)
  // A merged cell leaves its text in its first row only: such a row goes with the one above it.
  if (width >= roleCount && !hasText(numbers.indicator) && !hasText(numbers.level)) {
    tellFurther(line, hasAbove, hasText(numbers.agency) || hasText(numbers.year))
    if (hasAbove) {
      flag(above)
      return
    }
  }
  hasAbove = true
  above = ownerOfRow()
  if (above === 0) return
  if (width < named || lastText >= headCells) {
    tellRagged(foundNumber)
    return
  }
  putRow(rowHash, foundNumber)
  if (!addRow(above)) flag(above)
}

/** Writes the numbers of what is known of each indicator, one after the other. */
export function talliesOf(record: usize, to: usize, indicators: i32): void {
  for (let each = 0; each < indicators; each += 1) {
    const figures = record + load<u32>(offsets + ((<usize>each) << 2))
    const length = load<u32>(lengths + ((<usize>each) << 2)) + 3
    store<i32>(
      to,
      codeIn(tables, numbers.firstIndicator + each, figures + numbers.claimOffset, length),
    )
    to += 4
  }
}

function flag(record: usize): void {
  if (record !== 0) store<u8>(record, 1, numbers.flagOffset)
}

function ownerOfRow(): usize {
  const agency = ownAgency()
  const year = ownYear()
  if (agency !== numbers.blank && year >= 0) return findOwner(agency, year)
  tellOwnerless(agency, year, line)
  return 0
}

/** Puts down what the row says of its indicator; false where something of it has to be told. */
function addRow(record: usize): bool {
  if (rowHasControl) return false
  const indicator = codeAt(numbers.indicator)
  const reason = codeAt(numbers.reason)
  const verified = codeAt(numbers.verifiedLevel)
  let claim = codeAt(numbers.level)
  if (claim === numbers.blank && reason !== numbers.blank) claim = numbers.notApplicableClaim
  const isInapplicable = claim === numbers.notApplicableClaim
  const isFaulty =
    indicator < 0 ||
    claim === numbers.faulty ||
    verified === numbers.faulty ||
    (isInapplicable && isForbidden) ||
    (reason !== numbers.blank && !isInapplicable)
  if (isFaulty) return false
  const figures = record + load<u32>(offsets + ((<usize>indicator) << 2))
  const found = documentIn(indicator)
  if (found === numbers.faulty) return false
  putAnswer(record, figures, filePlace + <u64>line, claim, verified, reason)
  if (found !== numbers.blank) {
    const own = slotOf(indicator, codeAt(numbers.requirement))
    putDefects(own, found, load<u32>(lengths + ((<usize>indicator) << 2)))
  }
  return true
}
