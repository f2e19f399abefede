import { judge } from './host'
import { room } from './memory'
import * as numbers from './numbers'
import { codeAt, hasText } from './records'

// Each kind of document is judged once, by the rules of proof: of its days only that counts on which
// side of a few others they are.

/** Of an indicator and a requirement, where the one is not the other's. */
const noSlot: i16 = -1

let requirements: i32 = 0
/** By indicator and requirement: where it stands among the indicator's own; the number of its period. */
let slots: usize = 0
let periods: usize = 0
/** By period: the first day of a document that has not expired. */
let firstDays: usize = 0
let asOf: i32 = 0

/** How many verdicts there are, and states of a document; a blank cell is one more. */
let verdicts: i32 = 0
let states: i32 = 0

/** By period, days and state: 0 for what was not judged yet, else the answer and 1. */
let answers: usize = 0

/** What is known of the two days takes four bits. */
const daySides: i32 = 16

export function setRequirements(
  count: i32,
  slotsAt: usize,
  periodsAt: usize,
  firstDaysAt: usize,
  periodCount: i32,
  day: i32,
  statusCount: i32,
  verdictCount: i32,
): void {
  requirements = count
  slots = slotsAt
  periods = periodsAt
  firstDays = firstDaysAt
  asOf = day
  verdicts = verdictCount
  states = statusCount * verdictCount * 2
  answers = room((periodCount * daySides * states) << 2)
}

/** Where among the indicator's requirements a document stands; -1: it supports the indicator in general. */
export function slotOf(indicator: i32, requirement: i32): i32 {
  if (requirement === numbers.blank) return noSlot
  return load<i16>(slots + ((indicator * requirements + requirement) << 1))
}

/** `state` is what status, verdict and title say; days are numbered in their order. */
function defectsOf(
  indicator: i32,
  requirement: i32,
  issued: i32,
  validUntil: i32,
  state: i32,
): i32 {
  const period: i32 =
    requirement === numbers.blank ? 0 : load<u8>(periods + indicator * requirements + requirement)
  const days = (issuedSide(issued, period) << 2) | untilSide(validUntil)
  const answer = answers + (((period * daySides + days) * states + state) << 2)
  const known = load<i32>(answer)
  if (known !== 0) return known - 1
  const found = judge(indicator, requirement, issued, validUntil, state)
  store<i32>(answer, found + 1)
  return found
}

function issuedSide(issued: i32, period: i32): i32 {
  if (issued === numbers.blank) return 0
  if (issued > asOf) return 3
  return issued < load<i32>(firstDays + (period << 2)) ? 1 : 2
}

function untilSide(validUntil: i32): i32 {
  if (validUntil === numbers.blank) return 0
  return validUntil < asOf ? 1 : 2
}

/** The defects of the document of the record at hand, if it has one. */
export function documentIn(indicator: i32): i32 {
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
  const state = ((status + 1) * verdicts + verdict + 1) * 2 + (isTitled ? 1 : 0)
  return defectsOf(indicator, requirement, issued, validUntil, state)
}
