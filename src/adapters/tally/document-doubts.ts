import type { Document } from '../../domain/evidence.js'
import { doubtAbout, generalDoubt, type ProofContext } from '../../domain/proof.js'
import type { Indicator } from '../../domain/rubric.js'
import { doubtNumber } from './agency-year.js'
import { blank, type CellCodes } from './cell-codes.js'

/** The cells of a row that proof depends on, as numbers; see `CellCodes`. */
export interface DocumentCells {
  requirement: number
  issued: number
  validUntil: number
  status: number
  verdict: number
  isTitled: boolean
}

/** What one document proves. */
export interface DocumentDoubts {
  /** Where among the indicator's requirements it stands; -1: it supports the indicator in general. */
  readonly slot: (indicator: number, requirement: number) => number
  /** Numbers of doubts: about its own requirement x 256 + about being a valid document at all. */
  readonly of: (indicator: number, cells: DocumentCells) => number
}

/** Kept answers about documents with a last day, before they are forgotten. */
const answersAtMost = 1 << 16

/** Ways in which documents differ besides their dates; real files have some ten. */
const kindsAtMost = 64

/**
 * Judges each kind of document once, by the rules of proof, and remembers the answer: of 230,000
 * documents of one country some thousand differ in what proof depends on.
 */
export function documentDoubts(
  indicators: readonly Indicator[],
  codes: CellCodes,
  context: ProofContext,
): DocumentDoubts {
  const requirementCount = codes.requirements.items.length
  const slots = new Int16Array(indicators.length * requirementCount).fill(-1)
  const periods = new Int32Array(indicators.length * requirementCount)
  const periodNames = ['']
  for (const [index, { evidence }] of indicators.entries()) {
    for (const [slot, { id, validFor = '' }] of evidence.entries()) {
      const at = index * requirementCount + codes.requirements.numberOf(id)
      slots[at] = slot
      if (!periodNames.includes(validFor)) periodNames.push(validFor)
      // Two kinds of requirement that never differ in their answers: one period, one number.
      periods[at] = periodNames.indexOf(validFor) * 2 + 1
    }
  }
  const judge = (index: number, cells: DocumentCells): number => {
    const indicator = indicators[index]
    if (!indicator) return 0
    const document = documentOf(cells, codes)
    const requirement = indicator.evidence.find(({ id }) => id === document.requirement)
    const own = requirement ? doubtNumber(doubtAbout(document, requirement, context)) : 0
    return own * 256 + doubtNumber(generalDoubt(document, indicator, context))
  }
  const kinds = new Int16Array(64 * 256)
  let kindCount = 0
  // 0: not judged yet, else the answer + 1.
  let undated = new Int16Array(1024 * kindsAtMost)
  const dated = new Map<number, number>()
  const ofDated = (index: number, cells: DocumentCells, kind: number): number => {
    const key = ((cells.validUntil + 1) * daysAtMost + cells.issued + 1) * 64 * 256 + kind
    const known = dated.get(key)
    if (known !== undefined) return known
    if (dated.size === answersAtMost) dated.clear()
    const answer = judge(index, cells)
    dated.set(key, answer)
    return answer
  }
  return {
    slot: (indicator, requirement) =>
      requirement === blank ? -1 : (slots[indicator * requirementCount + requirement] ?? -1),
    of: (index, cells) => {
      const { requirement, issued, validUntil, status, verdict, isTitled } = cells
      const period =
        requirement === blank ? 0 : (periods[index * requirementCount + requirement] ?? 0)
      const way = (((status + 1) * 4 + verdict + 1) * 2 + (isTitled ? 1 : 0)) * 256 + period
      if (validUntil !== blank) return ofDated(index, cells, way)
      let kind = kinds[way] ?? 0
      if (kind === 0) {
        if (kindCount === kindsAtMost - 1) return judge(index, cells)
        kindCount += 1
        kind = kindCount
        kinds[way] = kind
      }
      const key = (issued + 1) * kindsAtMost + kind
      if (key >= undated.length) {
        const larger = new Int16Array(Math.max(undated.length * 2, key + 1))
        larger.set(undated)
        undated = larger
      }
      const known = undated[key] ?? 0
      if (known !== 0) return known - 1
      const answer = judge(index, cells)
      undated[key] = answer + 1
      return answer
    },
  }
}

/** More days than two centuries have are no worksheet's. */
export const daysAtMost = 1 << 17

/** A document that has all that proof asks for; the rest of it is not kept. */
function documentOf(cells: DocumentCells, codes: CellCodes): Document {
  return {
    requirement: codes.requirements.items[cells.requirement] ?? '',
    title: cells.isTitled ? '-' : '',
    file: '',
    number: '',
    issued: codes.days.items[cells.issued],
    validUntil: codes.days.items[cells.validUntil],
    unit: '',
    status: codes.statuses.items[cells.status],
    verdict: codes.verdicts.items[cells.verdict],
    due: undefined,
    at: { file: '', line: 0, column: 0 },
  }
}
