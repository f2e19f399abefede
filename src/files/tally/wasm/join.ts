import {
  claimOffset,
  flagOffset,
  inapplicableOffset,
  openClaim,
  placeOffset,
  proofsOffset,
  reasonOffset,
  verificationOffset,
  verifiedOffset,
} from './numbers'

// What a part of a file that was read elsewhere says, added to what is known here. The earlier rows
// come first; where the later ones say something else, it is to be told.

/** Numbers of reasons there, as they are numbered here. */
let reasons: usize = 0
let filePlace: u64 = 0
let lines: u64 = 0

export function setJoin(file: i32, linesBefore: f64, reasonsAt: usize): void {
  filePlace = (<u64>file) << 32
  lines = <u64>linesBefore
  reasons = reasonsAt
}

/** `offsetsAt` and `lengthsAt` as in `setRubric`, for so many indicators. */
export function joinRecord(
  earlier: usize,
  later: usize,
  indicators: i32,
  offsetsAt: usize,
  lengthsAt: usize,
): void {
  joinMark(earlier, later, flagOffset)
  joinMark(earlier, later, verificationOffset)
  joinMark(earlier, later, inapplicableOffset)
  for (let index = 0; index < indicators; index += 1) {
    const offset: usize = load<u32>(offsetsAt + ((<usize>index) << 2))
    const isSame = joinFigures(earlier + offset, later + offset)
    if (!isSame) store<u8>(earlier, 1, flagOffset)
    joinProofs(earlier + offset, later + offset, load<u32>(lengthsAt + ((<usize>index) << 2)))
  }
}

function joinMark(earlier: usize, later: usize, mark: usize): void {
  if (load<u8>(later + mark) !== 0) store<u8>(earlier + mark, 1)
}

function joinFigures(earlier: usize, later: usize): bool {
  const place = load<u64>(later, placeOffset)
  if (place === 0) return true
  const isSame = joinClaim(earlier, later, filePlace + lines + place)
  return joinVerified(earlier, later) && joinReason(earlier, later) && isSame
}

function joinClaim(earlier: usize, later: usize, place: u64): bool {
  const first = load<i8>(earlier, claimOffset)
  const second = load<i8>(later, claimOffset)
  const isLater = first === openClaim && second !== openClaim
  if (isLater) store<i8>(earlier, second, claimOffset)
  if (isLater || load<u64>(earlier, placeOffset) === 0) store<u64>(earlier, place, placeOffset)
  return isLater || second === openClaim || first === second
}

function joinVerified(earlier: usize, later: usize): bool {
  const first = load<i8>(earlier, verifiedOffset)
  const second = load<i8>(later, verifiedOffset)
  if (first === openClaim) store<i8>(earlier, second, verifiedOffset)
  return first === openClaim || second === openClaim || first === second
}

function joinReason(earlier: usize, later: usize): bool {
  const there = load<i32>(later, reasonOffset)
  if (there === 0) return true
  const reason = load<i32>(reasons + ((<usize>(there - 1)) << 2)) + 1
  const first = load<i32>(earlier, reasonOffset)
  if (first === 0) store<i32>(earlier, reason, reasonOffset)
  return first === 0 || first === reason
}

/** `length`: how many requirements there are; after them stands "any document at all". */
function joinProofs(earlier: usize, later: usize, length: i32): void {
  for (let slot = 0; slot <= length; slot += 1) {
    const proof = load<u8>(later + slot, proofsOffset)
    if (proof < load<u8>(earlier + slot, proofsOffset))
      store<u8>(earlier + slot, proof, proofsOffset)
  }
}
