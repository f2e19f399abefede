import type { Day } from '../../core/day.js'
import type { Document } from '../../core/evidence.js'
import {
  documentDefect,
  lastDayOf,
  type ProofContext,
  requirementDefect,
} from '../../core/proof.js'
import type { Indicator } from '../../core/rubric.js'
import { type CellCodes, dayCode, dayCoded, stateCoded, stateCounts } from './cell-codes.js'
import { defectNumber } from './figures.js'
import type { Host, Kernel } from './kernel.js'

/** Judges a kind of document by the rules of proof; it is asked once about each kind. */
export function documentJudge(
  indicators: readonly Indicator[],
  { requirements }: Pick<CellCodes, 'requirements'>,
  context: ProofContext,
): Host['judge'] {
  return (index, requirementNumber, issued, validUntil, state) => {
    const indicator = indicators[index]
    if (!indicator) return 0
    const { status, verdict, isTitled } = stateCoded(state)
    const document: Document = {
      ...nothingElse,
      requirement: requirements.items[requirementNumber] ?? '',
      title: isTitled ? '-' : '',
      issued: dayCoded(issued),
      validUntil: dayCoded(validUntil),
      status,
      verdict,
    }
    const requirement = indicator.evidence.find(({ id }) => id === document.requirement)
    const own = requirement ? defectNumber(requirementDefect(document, requirement, context)) : 0
    return own * 256 + defectNumber(documentDefect(document, indicator, context))
  }
}

/** What proof does not depend on. */
const nothingElse = {
  file: '',
  number: '',
  unit: '',
  due: undefined,
  at: { file: '', line: 0, column: 0 },
}

/** Tells the kernel which requirement is whose, and for how long its documents prove. */
export function setRequirements(
  kernel: Kernel,
  indicators: readonly Indicator[],
  { requirements }: Pick<CellCodes, 'requirements'>,
  { asOf }: ProofContext,
): void {
  const count = requirements.items.length
  const slots = new Int16Array(indicators.length * count).fill(-1)
  // Documents that differ in nothing but their requirement are one kind where these last as long.
  const periods = new Uint8Array(indicators.length * count)
  // The first is that of a document that supports an indicator in general.
  const names = ['']
  for (const [index, { evidence }] of indicators.entries()) {
    for (const [slot, { id, validFor = '' }] of evidence.entries()) {
      const at = index * count + requirements.numberOf(id)
      slots[at] = slot
      if (!names.includes(validFor, 1)) names.push(validFor)
      periods[at] = names.indexOf(validFor, 1)
    }
  }
  kernel.setRequirements(
    count,
    kernel.put(slots),
    kernel.put(periods),
    kernel.put(Int32Array.from(names, (validFor) => firstDay(validFor, asOf))),
    names.length,
    dayCode(asOf),
    stateCounts.statuses,
    stateCounts.verdicts,
  )
}

/**
 * The number of the first day on which a document may have taken effect that has not expired yet:
 * found by halves, since of two documents the later one never expires earlier.
 */
function firstDay(validFor: string, asOf: Day): number {
  let [expired, valid] = [-1, dayCode(asOf)]
  while (valid - expired > 1) {
    const middle = Math.floor((expired + valid) / 2)
    if (isExpired(middle, validFor, asOf)) expired = middle
    else valid = middle
  }
  return valid
}

/** A period that is blank never ends. */
function isExpired(issued: number, validFor: string, asOf: Day): boolean {
  const lastDay = lastDayOf({ issued: dayCoded(issued), validUntil: undefined }, { validFor })
  return lastDay !== undefined && lastDay < asOf
}
