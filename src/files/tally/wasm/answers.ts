import * as numbers from './numbers'

// What rows say is put down first and applied in one go: records of a country do not fit into the
// processor's own memory, and while it waits for one of them it can look for the next ones, but not
// while it reads a row.

/** An answer: where its figures are, of which record, its place, what it says, and of its document. */
const answerSize: i32 = 40
const ofRecord: usize = 4
const ofPlace: usize = 8
const ofClaim: usize = 16
const ofVerified: usize = 20
const ofReason: usize = 24
/** The slots of two doubts and these; a slot that is not there is -1. */
const ofOwnSlot: usize = 28
const ofGeneralSlot: usize = 32
const ofDoubts: usize = 36

const answersAtOnce: i32 = 256
const answers = memory.data(10_240, 16)
let count: i32 = 0

export function putAnswer(
  record: usize,
  figures: usize,
  place: u64,
  claim: i32,
  verified: i32,
  reason: i32,
): void {
  if (count === answersAtOnce) applyAnswers()
  const answer = answers + count * answerSize
  store<u32>(answer, <u32>figures)
  store<u32>(answer, <u32>record, ofRecord)
  store<u64>(answer, place, ofPlace)
  store<i32>(answer, claim, ofClaim)
  store<i32>(answer, verified, ofVerified)
  store<i32>(answer, reason, ofReason)
  store<i32>(answer, -1, ofGeneralSlot)
  count += 1
}

/** Of the document of the answer that was put down last. */
export function putDoubts(ownSlot: i32, doubts: i32, generalSlot: i32): void {
  const answer = answers + (count - 1) * answerSize
  store<i32>(answer, ownSlot, ofOwnSlot)
  store<i32>(answer, generalSlot, ofGeneralSlot)
  store<i32>(answer, doubts, ofDoubts)
}

export function applyAnswers(): void {
  const end = answers + count * answerSize
  for (let answer = answers; answer < end; answer += answerSize) {
    const figures: usize = load<u32>(answer)
    const isSame = applyClaim(answer, figures) && applyVerified(answer, figures)
    if (!isSame) store<u8>(load<u32>(answer, ofRecord), 1, numbers.ofFlag)
    applyDoubts(answer, figures + numbers.ofProofs)
  }
  count = 0
}

/** False where another row says something else. */
function applyClaim(answer: usize, figures: usize): bool {
  const reason = load<i32>(answer, ofReason)
  if (reason !== numbers.blank) {
    const stated = load<i32>(figures, numbers.ofReason)
    if (stated === 0) store<i32>(figures, reason + 1, numbers.ofReason)
    else if (stated !== reason + 1) return false
  }
  const place = load<u64>(answer, ofPlace)
  if (load<u64>(figures, numbers.ofPlace) === 0) store<u64>(figures, place, numbers.ofPlace)
  const claim = load<i32>(answer, ofClaim)
  const stated: i32 = load<i8>(figures, numbers.ofClaim)
  if (claim === numbers.blank || claim === stated) return true
  if (stated !== numbers.openClaim) return false
  store<i8>(figures, <i8>claim, numbers.ofClaim)
  store<u64>(figures, place, numbers.ofPlace)
  if (claim === numbers.notApplicableClaim) {
    store<u8>(load<u32>(answer, ofRecord), 1, numbers.ofInapplicable)
  }
  return true
}

function applyVerified(answer: usize, figures: usize): bool {
  const level = load<i32>(answer, ofVerified)
  const stated: i32 = load<i8>(figures, numbers.ofVerified)
  if (level === numbers.blank || level === stated) return true
  if (stated !== numbers.openClaim) return false
  store<i8>(figures, <i8>level, numbers.ofVerified)
  store<u8>(load<u32>(answer, ofRecord), 1, numbers.ofVerification)
  return true
}

function applyDoubts(answer: usize, proofs: usize): void {
  const generalSlot = load<i32>(answer, ofGeneralSlot)
  if (generalSlot < 0) return
  const doubts = load<i32>(answer, ofDoubts)
  const ownSlot = load<i32>(answer, ofOwnSlot)
  if (ownSlot >= 0) keepNearest(proofs + ownSlot, doubts >> 8)
  keepNearest(proofs + generalSlot, doubts & 255)
}

function keepNearest(proof: usize, doubt: i32): void {
  if (doubt < <i32>load<u8>(proof)) store<u8>(proof, <u8>doubt)
}
