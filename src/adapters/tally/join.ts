import type { Place } from '../../domain/diagnostic.js'
import { type AgencyYear, hasRow, openClaim } from './agency-year.js'
import type { Tally } from './tally.js'

/** A place is a line; with the number of its file in front of it, in whole files. */
const linesPerFile = 2 ** 32

/** `files` are in the order that they were joined in. */
export const placeNumbered = (place: number, files: readonly string[]): Place => ({
  file: files[Math.floor(place / linesPerFile)] ?? '',
  line: place % linesPerFile,
  column: 1,
})

/** Two parts of one file, the second of which began to count its lines at 1. */
export function joinParts(first: Tally, second: Tally): Tally {
  const lines = first.line - 1
  const owners = joinOwners(first.owners, second.owners, lines)
  return {
    owners,
    flaggedAgencies: new Set([...first.flaggedAgencies, ...second.flaggedAgencies]),
    known: [...first.known, ...second.known],
    looseLines: [...first.looseLines, ...second.looseLines.map((line) => line + lines)],
    shortBlocks: first.shortBlocks,
    line: lines + second.line,
    index: first.index + second.index,
    isBeyond: first.isBeyond || second.isBeyond,
  }
}

/** The agency-years of several files, in the order of their names. */
export function joinFiles(tallies: readonly Tally[]): readonly AgencyYear[] {
  for (const { owners, flaggedAgencies } of tallies) {
    for (const owner of owners) owner.isFlagged ||= flaggedAgencies.has(owner.agency)
  }
  return tallies.reduce<readonly AgencyYear[]>(
    (joined, { owners }, file) => joinOwners(joined, owners, file * linesPerFile),
    [],
  )
}

function joinOwners(
  first: readonly AgencyYear[],
  second: readonly AgencyYear[],
  shift: number,
): readonly AgencyYear[] {
  if (first.length === 0 && shift === 0) return second
  const byName = new Map(first.map((owner) => [nameOf(owner), owner]))
  for (const owner of second) {
    movePlaces(owner, shift)
    const known = byName.get(nameOf(owner))
    if (known) join(known, owner)
    else byName.set(nameOf(owner), owner)
  }
  return [...byName.values()]
}

export const nameOf = ({ agency, year }: Pick<AgencyYear, 'agency' | 'year'>): string =>
  `${agency}\u0000${year}`

function movePlaces(owner: AgencyYear, shift: number): void {
  if (shift === 0) return
  for (const [index, place] of owner.places.entries()) {
    if (place !== 0) owner.places[index] = place + shift
  }
}

/** The earlier rows come first; where the later ones say something else, it is to be told. */
function join(earlier: AgencyYear, later: AgencyYear): void {
  earlier.isFlagged ||= later.isFlagged
  for (const [index, place] of later.places.entries()) {
    if (place === 0) continue
    joinClaim(earlier, later, index)
    joinVerified(earlier, later, index)
  }
  for (const [index, reason] of later.reasons ?? []) {
    const stated = earlier.reasons?.get(index)
    earlier.isFlagged ||= stated !== undefined && stated !== reason
    earlier.reasons ??= new Map()
    earlier.reasons.set(index, stated ?? reason)
  }
  for (const [slot, proof] of later.proofs.entries()) {
    if (proof < (earlier.proofs[slot] ?? 0)) earlier.proofs[slot] = proof
  }
  for (const [slot, hash] of later.rows.entries()) {
    const mark = later.marks[slot] ?? 0
    if (hash !== 0 && hasRow(earlier, { hash, mark })) earlier.isFlagged = true
  }
}

function joinClaim(earlier: AgencyYear, later: AgencyYear, index: number): void {
  const [first = openClaim, second = openClaim] = [earlier.claims[index], later.claims[index]]
  if (first !== openClaim && second !== openClaim) earlier.isFlagged ||= first !== second
  const isLater = first === openClaim && second !== openClaim
  if (isLater) earlier.claims[index] = second
  if (isLater || earlier.places[index] === 0) earlier.places[index] = later.places[index] ?? 0
}

function joinVerified(earlier: AgencyYear, later: AgencyYear, index: number): void {
  const [first = openClaim, second = openClaim] = [earlier.verified[index], later.verified[index]]
  if (second === openClaim) return
  if (first === openClaim) earlier.verified[index] = second
  else earlier.isFlagged ||= first !== second
}
