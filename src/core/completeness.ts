import type { Diagnostic } from './diagnostic.js'
import { comparePlaces, type Place } from './place.js'
import type { Score } from './score.js'

/** How much of the self-assessment is done, by the ids of indicators. */
export interface Completeness {
  readonly isComplete: boolean
  /** How many indicators apply. */
  readonly applicable: number
  /** Not assessed yet. */
  readonly open: readonly string[]
  readonly notApplicable: readonly string[]
}

export function completenessOf({ indicators, totals }: Score): Completeness {
  const applicable = indicators.filter(({ notApplicable }) => !notApplicable)
  const open = applicable.filter(({ claimed }) => claimed === null)
  return {
    isComplete: totals.claimed.complete,
    applicable: applicable.length,
    open: open.map(({ indicator }) => indicator.id),
    notApplicable: indicators.flatMap(({ notApplicable, indicator }) =>
      notApplicable ? [indicator.id] : [],
    ),
  }
}

/** How many of the indicators that apply are assessed, of one or of many agency-years. */
export interface AssessedCount {
  readonly assessed: number
  readonly applicable: number
}

export const assessedIn = (score: Score): AssessedCount => {
  const { applicable, open } = completenessOf(score)
  return { assessed: applicable - open.length, applicable }
}

export const sumAssessed = (counts: readonly AssessedCount[]): AssessedCount =>
  counts.reduce(
    (sum, { assessed, applicable }) => ({
      assessed: sum.assessed + assessed,
      applicable: sum.applicable + applicable,
    }),
    { assessed: 0, applicable: 0 },
  )

/** Neither the office nor a verifier has given a level to anything. */
export const isNothingAssessed = ({ indicators }: Score): boolean =>
  indicators.every(({ claimed, verified }) => claimed === null && verified === null)

/** What is open in an agency-year, or that nothing in it is assessed at all. */
export function openFindings(score: Score, isRequired: boolean): readonly Diagnostic[] {
  if (isNothingAssessed(score)) return [nothingAssessed(score)]
  const { applicable, open } = completenessOf(score)
  if (open.length === 0) return []
  const { agency, year } = score
  const facts = { agency, year, assessed: applicable - open.length, applicable, open }
  const found = { code: 'indicators-open', facts, at: startOf(score), agency } as const
  return [isRequired ? { ...found, severity: 'error' } : found]
}

export function nothingAssessed(score: Score): Diagnostic {
  const { agency, year } = score
  const { applicable } = completenessOf(score)
  return {
    code: 'nothing-assessed',
    facts: { agency, year, applicable },
    at: startOf(score),
    agency,
  }
}

/** The first row of an agency-year, at which what concerns all of it is reported. */
export function startOf({ indicators }: Pick<Score, 'indicators'>): Place | null {
  let first: Place | null = null
  for (const { answer } of indicators) {
    if (answer && (!first || comparePlaces(answer.at, first) < 0)) first = answer.at
  }
  return first
}
