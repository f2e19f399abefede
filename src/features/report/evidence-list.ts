import { type Day, daysBetween } from '../../core/day.js'
import type { Document, Verdict } from '../../core/evidence.js'
import { byCodePoint, inTurn } from '../../core/order.js'
import { comparePlaces, type Place } from '../../core/place.js'
import { type Defect, defectOf, lastDayOf, type ProofContext } from '../../core/proof.js'
import type { Aspect, Indicator, Rubric } from '../../core/rubric.js'
import type { IndicatorScore, Score } from '../../core/score.js'
import type { Words } from '../../core/words.js'
import { type MissingProof, missingProof } from './indicators.js'

/** One document in the numbered list of evidence. */
export interface EvidenceEntry {
  /** Aspect, indicator and item, as `3.2.1`. */
  readonly number: string
  readonly aspect: string
  readonly indicator: string
  readonly indicatorName: Words
  /** Evidence id of the rubric; empty: for the indicator in general. */
  readonly requirement: string
  /** What the rubric calls it. */
  readonly requirementName: Words | null
  /** Empty texts are blank cells. */
  readonly title: string
  readonly documentNumber: string
  readonly file: string
  readonly unit: string
  readonly issued: Day | null
  /** The last day on which it counts; null if it has no end. */
  readonly lastDay: Day | null
  /** From the day asked about to the last day, which still counts; negative once it is over. */
  readonly daysLeft: number | null
  /** Null: it proves on the day asked about. */
  readonly doubt: Defect | null
  readonly verdict: Verdict | null
  readonly due: Day | null
  readonly at: Place
}

/** What the claimed level of an indicator lacks. */
export interface EvidenceGap {
  readonly aspect: string
  readonly indicator: string
  readonly indicatorName: Words
  readonly missing: MissingProof
}

/** Documents in the order of the rubric and of their rows, so that numbers stay put. */
export const evidenceEntries = (
  { indicators }: Score,
  { aspects }: Rubric,
  context: ProofContext,
): readonly EvidenceEntry[] =>
  aspects.flatMap((aspect) =>
    inAspect(aspect, indicators).flatMap(({ indicator, answer }) =>
      (answer?.documents ?? [])
        .toSorted((left, right) => comparePlaces(left.at, right.at))
        .map((document, index) => entryOf(document, index + 1, { aspect, indicator, context })),
    ),
  )

export const evidenceGaps = ({ indicators }: Score, { aspects }: Rubric): readonly EvidenceGap[] =>
  aspects.flatMap((aspect) =>
    inAspect(aspect, indicators).flatMap(({ indicator, missing }) =>
      missing.map((each) => ({
        aspect: aspect.id,
        indicator: indicator.id,
        indicatorName: indicator.name,
        missing: missingProof(each),
      })),
    ),
  )

export const inAspect = (
  aspect: Aspect,
  indicators: readonly IndicatorScore[],
): readonly IndicatorScore[] =>
  indicators.filter(({ indicator }) => aspect.indicators.some(({ id }) => id === indicator.id))

interface Under {
  readonly aspect: Aspect
  readonly indicator: Indicator
  readonly context: ProofContext
}

function entryOf(
  document: Document,
  item: number,
  { aspect, indicator, context }: Under,
): EvidenceEntry {
  const requirement = indicator.evidence.find(({ id }) => id === document.requirement)
  const lastDay = lastDayOf(document, requirement) ?? null
  return {
    number: itemNumber(aspect, indicator, item),
    aspect: aspect.id,
    indicator: indicator.id,
    indicatorName: indicator.name,
    requirement: document.requirement,
    requirementName: requirement?.name ?? null,
    title: document.title,
    documentNumber: document.number,
    file: document.file,
    unit: document.unit,
    issued: document.issued ?? null,
    lastDay,
    daysLeft: lastDay === null ? null : daysBetween(context.asOf, lastDay),
    doubt: defectOf(document, indicator, context) ?? null,
    verdict: document.verdict ?? null,
    due: document.due ?? null,
    at: document.at,
  }
}

/** Ids of indicators begin with their aspect's in every rubric known; else it is put before. */
export function itemNumber(aspect: Aspect, indicator: Indicator, item: number): string {
  const isNumbered = indicator.id.startsWith(`${aspect.id}.`)
  return `${isNumbered ? '' : `${aspect.id}.`}${indicator.id}.${item}`
}

/** A document that expires, on the way from its date to its last day. */
export interface ExpiryEntry {
  readonly number: string
  readonly indicator: string
  readonly title: string
  readonly issued: Day | null
  readonly lastDay: Day
  readonly daysLeft: number
  readonly state: ExpiryState
}

export const expiryStates = ['expired', 'expiring', 'valid'] as const
export type ExpiryState = (typeof expiryStates)[number]

/** Days before the end from which a document is said to expire soon: a quarter of a year. */
export const soon = 90

/** Documents that have an end, the earliest first. What is not there yet cannot expire. */
export const expiryOf = (entries: readonly EvidenceEntry[]): readonly ExpiryEntry[] =>
  entries
    .flatMap(({ number, indicator, title, issued, lastDay, daysLeft, doubt }) => {
      if (lastDay === null || daysLeft === null || !(doubt === null || doubt === 'expired'))
        return []
      return [{ number, indicator, title, issued, lastDay, daysLeft, state: stateOf(daysLeft) }]
    })
    .toSorted(inTurn<ExpiryEntry>((left, right) => byCodePoint(left.lastDay, right.lastDay)))

function stateOf(daysLeft: number): ExpiryState {
  if (daysLeft < 0) return 'expired'
  return daysLeft <= soon ? 'expiring' : 'valid'
}
