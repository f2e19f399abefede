import * as numbers from './numbers'

// What rows say is put down first and applied in one go: records of a country do not fit into the
// processor's own memory, and while it waits for one of them it can look for the next ones, but not
// while it reads a row.

/** An answer: where its figures are, of which record, its place, what it says, and of its document. */
const answerSize: i32 = 40
const recordOffset: usize = 4
const placeOffset: usize = 8
const claimOffset: usize = 16
const verifiedOffset: usize = 20
const reasonOffset: usize = 24
/** The slots of two defects and these; a slot that is not there is -1. */
const ownSlotOffset: usize = 28
const generalSlotOffset: usize = 32
const defectsOffset: usize = 36

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
  store<u32>(answer, <u32>record, recordOffset)
  store<u64>(answer, place, placeOffset)
  store<i32>(answer, claim, claimOffset)
  store<i32>(answer, verified, verifiedOffset)
  store<i32>(answer, reason, reasonOffset)
  store<i32>(answer, -1, generalSlotOffset)
  count += 1
}

/** Of the document of the answer that was put down last. */
export function putDefects(ownSlot: i32, defects: i32, generalSlot: i32): void {
  const answer = answers + (count - 1) * answerSize
  store<i32>(answer, ownSlot, ownSlotOffset)
  store<i32>(answer, generalSlot, generalSlotOffset)
  store<i32>(answer, defects, defectsOffset)
}

export function applyAnswers(): void {
  const end = answers + count * answerSize
  for (let answer = answers; answer < end; answer += answerSize) {
    const figures: usize = load<u32>(answer)
    const isSame = applyClaim(answer, figures) && applyVerified(answer, figures)
    if (!isSame) store<u8>(load<u32>(answer, recordOffset), 1, numbers.flagOffset)
    applyDoubts(answer, figures + numbers.proofsOffset)
  }
  count = 0
}

/** False where another row says something else. */
function applyClaim(answer: usize, figures: usize): bool {
  const reason = load<i32>(answer, reasonOffset)
  if (reason !== numbers.blank) {
    const stated = load<i32>(figures, numbers.reasonOffset)
    if (stated === 0) store<i32>(figures, reason + 1, numbers.reasonOffset)
    else if (stated !== reason + 1) return false
  }
  const place = load<u64>(answer, placeOffset)
  if (load<u64>(figures, numbers.placeOffset) === 0) store<u64>(figures, place, numbers.placeOffset)
  const claim = load<i32>(answer, claimOffset)
  const stated: i32 = load<i8>(figures, numbers.claimOffset)
  if (claim === numbers.blank || claim === stated) return true
  if (stated !== numbers.openClaim) return false
  store<i8>(figures, <i8>claim, numbers.claimOffset)
  store<u64>(figures, place, numbers.placeOffset)
  if (claim === numbers.notApplicableClaim) {
    store<u8>(load<u32>(answer, recordOffset), 1, numbers.inapplicableOffset)
  }
  return true
}

function applyVerified(answer: usize, figures: usize): bool {
  const level = load<i32>(answer, verifiedOffset)
  const stated: i32 = load<i8>(figures, numbers.verifiedOffset)
  if (level === numbers.blank || level === stated) return true
  if (stated !== numbers.openClaim) return false
  store<i8>(figures, <i8>level, numbers.verifiedOffset)
  store<u8>(load<u32>(answer, recordOffset), 1, numbers.verificationOffset)
  return true
}

function applyDoubts(answer: usize, proofs: usize): void {
  const generalSlot = load<i32>(answer, generalSlotOffset)
  if (generalSlot < 0) return
  const defects = load<i32>(answer, defectsOffset)
  const ownSlot = load<i32>(answer, ownSlotOffset)
  if (ownSlot >= 0) keepNearest(proofs + ownSlot, defects >> 8)
  keepNearest(proofs + generalSlot, defects & 255)
}

function keepNearest(proof: usize, defect: i32): void {
  if (defect < <i32>load<u8>(proof)) store<u8>(proof, <u8>defect)
}
