import { applyAnswers, putAnswer, putDoubts } from './answers'
import { codeIn, codeOf } from './codes'
import { doubtsOf, slotOf } from './documents'
import { tellBlock, tellFurther, tellOwnerless, tellRagged, tellRecord } from './host'
import * as numbers from './numbers'
import { findOwner, foundNumber } from './owners'
import { putRow } from './repeats'
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

/** Instead of a position: the record goes on after these bytes. */
const unfinished: usize = 0
/** Instead of a position: a quote where none can be, or a byte that no text has. */
const broken: usize = 1

/** No sheet has more columns: Excel's own limit. */
const columnsAtMost: i32 = 16_384

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
let delimiter: u8 = 44

// Of the file at hand.
let roles: usize = 0
let roleCount: i32 = 0
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

/** By what a column is for: what its cell means, or whether it holds text; in whole vectors. */
const codeVectors: i32 = (numbers.firstStanding + 3) / 4
const codes = memory.data(codeVectors * 16, 16)

// Of the record at hand.
let width: i32 = 0
let breaks: i32 = 0
let rowHash: u64 = 0
let lastText: i32 = -1
let rowHasControl: bool = false

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
  roles = rolesAt
  roleCount = count
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
  delimiter = <u8>separator
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

function readRecord(from: usize, to: usize): usize {
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

function codeAt(own: i32): i32 {
  return load<i32>(codes + (own << 2))
}

function hasText(own: i32): bool {
  return codeAt(own) !== numbers.blank
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
  const isFlagged = record !== 0 && load<u8>(record, numbers.ofFlag) !== 0
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
  seeBlock()
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
export function standingsOf(record: usize, to: usize, indicators: i32): void {
  for (let each = 0; each < indicators; each += 1) {
    const figures = record + load<u32>(offsets + ((<usize>each) << 2))
    const length = load<u32>(lengths + ((<usize>each) << 2)) + 3
    store<i32>(to, codeIn(tables, numbers.firstStanding + each, figures + numbers.ofClaim, length))
    to += 4
  }
}

function flag(record: usize): void {
  if (record !== 0) store<u8>(record, 1, numbers.ofFlag)
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
    putDoubts(own, found, load<u32>(lengths + ((<usize>indicator) << 2)))
  }
  return true
}

/** The doubts about the row's document, if it has one. */
function documentIn(indicator: i32): i32 {
  const requirement = codeAt(numbers.requirement)
  const issued = codeAt(numbers.issued)
  const validUntil = codeAt(numbers.validUntil)
  const status = codeAt(numbers.status)
  const verdict = codeAt(numbers.verdict)
  const isFaulty =
    min(
      requirement,
      min(issued, min(validUntil, min(status, min(verdict, codeAt(numbers.due))))),
    ) === numbers.faulty
  // Days are numbered in their order.
  if (isFaulty || (validUntil !== numbers.blank && validUntil < issued)) return numbers.faulty
  const isTitled = hasText(numbers.title)
  const isDocument =
    isTitled ||
    requirement !== numbers.blank ||
    status !== numbers.blank ||
    hasText(numbers.file) ||
    hasText(numbers.documentNumber)
  if (!isDocument) return numbers.blank
  const state = ((status + 1) << 3) | ((verdict + 1) << 1) | (isTitled ? 1 : 0)
  return doubtsOf(indicator, requirement, issued, validUntil, state)
}

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
function startBlocks(headerIndex: i32): void {
  seesBlocks = headerIndex >= 0
  headerBlock = headerIndex / rowsPerBlock
  block = -1
}

/** Which of Excel's blocks have rows whose last cells were left out; decided anew with each row of a block. */
function seeBlock(): void {
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
