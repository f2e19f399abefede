import { printable } from '../../domain/printable.js'
import type { ProofContext } from '../../domain/proof.js'
import type { Rubric } from '../../domain/rubric.js'
import { type AgencyYear, notApplicableClaim, openClaim, type Slots } from './agency-year.js'
import { blank, type CellCodes, faulty } from './cell-codes.js'
import type { CellReader } from './cell-reader.js'
import type { TallyColumns } from './columns.js'
import { type DocumentCells, documentDoubts } from './document-doubts.js'

/** What the cells of a row are understood by. */
export interface AnswerRules {
  readonly rubric: Rubric
  readonly codes: CellCodes
  readonly slots: Slots
  readonly proof: ProofContext
}

/** Adds what the row at hand says of its indicator; false where something of it has to be told. */
export interface AnswerTally {
  readonly add: (owner: AgencyYear, line: number) => boolean
}

export function answerTally(
  cells: CellReader,
  at: TallyColumns,
  { rubric, codes, slots, proof }: AnswerRules,
): AnswerTally {
  const isForbidden = rubric.notApplicable === 'forbidden'
  const documents = documentDoubts(slots.indicators, codes, proof)
  // One object for all rows, as with the record they are read from.
  const row: { -readonly [Key in keyof DocumentCells]: DocumentCells[Key] } = {
    requirement: blank,
    issued: blank,
    validUntil: blank,
    status: blank,
    verdict: blank,
    isTitled: false,
  }

  const addClaim = (owner: AgencyYear, indicator: number, line: number): boolean => {
    const level = cells.codeAt(at.level, codes.level)
    const hasReason = cells.hasText(at.reason)
    const claim = level === blank && hasReason ? notApplicableClaim : level
    if (claim === faulty || (claim === notApplicableClaim && isForbidden)) return false
    if (hasReason && (claim !== notApplicableClaim || !addReason(owner, indicator))) return false
    if (owner.places[indicator] === 0) owner.places[indicator] = line
    if (claim === blank || claim === owner.claims[indicator]) return true
    if (owner.claims[indicator] !== openClaim) return false
    owner.claims[indicator] = claim
    owner.places[indicator] = line
    return true
  }
  const addReason = (owner: AgencyYear, indicator: number): boolean => {
    const reason = printable(cells.textAt(at.reason))
    const stated = owner.reasons?.get(indicator)
    owner.reasons ??= new Map()
    owner.reasons.set(indicator, stated ?? reason)
    return stated === undefined || stated === reason
  }
  const addVerified = (owner: AgencyYear, indicator: number): boolean => {
    const level = cells.codeAt(at.verifiedLevel, codes.verifiedLevel)
    if (level === blank || level === owner.verified[indicator]) return true
    if (level === faulty || owner.verified[indicator] !== openClaim) return false
    owner.verified[indicator] = level
    return true
  }
  const readDocument = (): boolean => {
    row.requirement = cells.codeAt(at.requirement, codes.requirement)
    row.issued = cells.codeAt(at.issued, codes.day)
    row.validUntil = cells.codeAt(at.validUntil, codes.day)
    row.status = cells.codeAt(at.status, codes.status)
    row.verdict = cells.codeAt(at.verdict, codes.verdict)
    row.isTitled = cells.hasText(at.title)
    const due = cells.codeAt(at.due, codes.day)
    const isFaulty =
      row.requirement === faulty ||
      row.issued === faulty ||
      row.validUntil === faulty ||
      row.status === faulty ||
      row.verdict === faulty ||
      due === faulty
    return !isFaulty && (row.validUntil === blank || row.issued === blank || !isReversed())
  }
  const isReversed = (): boolean =>
    (codes.days.items[row.validUntil] ?? '') < (codes.days.items[row.issued] ?? '')
  const hasDocument = (): boolean =>
    row.isTitled ||
    row.requirement !== blank ||
    row.status !== blank ||
    cells.hasText(at.file) ||
    cells.hasText(at.number)
  const addDocument = ({ proofs }: AgencyYear, indicator: number): void => {
    const found = documents.of(indicator, row)
    const first = slots.first[indicator] ?? 0
    const own = documents.slot(indicator, row.requirement)
    if (own !== -1) keepNearest(proofs, first + own, found >> 8)
    keepNearest(proofs, first + (slots.indicators[indicator]?.evidence.length ?? 0), found & 255)
  }
  return {
    add: (owner, line) => {
      if (cells.hasControls(at.known)) return false
      const indicator = cells.codeAt(at.indicator, codes.indicator)
      if (indicator < 0 || !addClaim(owner, indicator, line)) return false
      if (!addVerified(owner, indicator) || !readDocument()) return false
      if (hasDocument()) addDocument(owner, indicator)
      return true
    },
  }
}

function keepNearest(proofs: Uint8Array, slot: number, doubt: number): void {
  if (doubt < (proofs[slot] ?? 0)) proofs[slot] = doubt
}
