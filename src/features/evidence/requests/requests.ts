import { agencyYearKey, fold } from '../../../core/agency.js'
import { type Day, dayFor, type JudgingDay } from '../../../core/day.js'
import { type Document, type DocumentStatus, documentStatuses } from '../../../core/evidence.js'
import { groupBy } from '../../../core/groups.js'
import { byCodePoint, inTurn } from '../../../core/order.js'
import { comparePlaces, type Place } from '../../../core/place.js'
import type { Defect } from '../../../core/proof.js'
import type { Indicator, Requirement } from '../../../core/rubric.js'
import type { IndicatorScore, Score } from '../../../core/score.js'

/** A document that a unit still owes. */
export interface EvidenceRequest {
  readonly agency: string
  readonly year: number
  /** Empty where nobody is named for the indicator. */
  readonly unit: string
  readonly indicator: Indicator
  /** Null: the document supports the indicator in general. */
  readonly requirement: Requirement | null
  /** As the worksheet has it; empty where it has none yet. */
  readonly title: string
  readonly reason: Defect
  readonly due: Day | undefined
  readonly isOverdue: boolean
  readonly at: Place | null
}

/** Documents in these states are owed, whatever else proves the level. */
const owed: ReadonlySet<DocumentStatus | undefined> = new Set(
  documentStatuses.filter((status) => status !== 'have'),
)

/** All that units owe: overdue first, then by day, unit, indicator; what has no day comes last. */
export const requestsOf = (
  scores: readonly Score[],
  asOf: JudgingDay,
): readonly EvidenceRequest[] =>
  scores.flatMap((score) => requestsOfScore(score, dayFor(asOf, score.year))).toSorted(inOrder)

/** Overdue days are the earliest ones, so that the order of days puts them first. */
const inOrder = inTurn<EvidenceRequest>(
  (left, right) => byCodePoint(left.due ?? never, right.due ?? never),
  (left, right) => Number(left.unit === '') - Number(right.unit === ''),
  (left, right) => byCodePoint(left.unit, right.unit),
)

const never: Day = '9999-99-99'

const requestsOfScore = (
  { agency, year, indicators }: Score,
  asOf: Day,
): readonly EvidenceRequest[] =>
  indicators
    .filter(({ notApplicable }) => !notApplicable)
    .flatMap((scored) => {
      const open = owedDocuments(scored)
      const asked = [...open.map((document) => asDocument(document, scored)), ...lacking(scored)]
      return asked.map((part) => ({
        agency,
        year,
        indicator: scored.indicator,
        ...part,
        isOverdue: part.due !== undefined && part.due < asOf,
      }))
    })

type Part = Pick<EvidenceRequest, 'unit' | 'requirement' | 'title' | 'reason' | 'due' | 'at'>

const owedDocuments = ({ answer }: IndicatorScore): readonly Document[] =>
  (answer?.documents ?? [])
    .filter(({ status }) => owed.has(status))
    .toSorted((left, right) => comparePlaces(left.at, right.at))

const asDocument = (document: Document, scored: IndicatorScore): Part => ({
  unit: document.unit || unitOf(scored),
  requirement: requirementNamed(document.requirement, scored.indicator),
  title: document.title,
  reason: document.status === undefined || document.status === 'have' ? 'missing' : document.status,
  due: document.due,
  at: document.at,
})

const requirementNamed = (name: string, { evidence }: Indicator): Requirement | null =>
  evidence.find(({ id }) => id === name) ?? null

/** What the claimed level lacks and no document that is owed already stands for. */
function lacking(scored: IndicatorScore): readonly Part[] {
  const documents = scored.answer?.documents ?? []
  const open = owedDocuments(scored)
  return scored.missing
    .filter(({ requirement }) =>
      requirement
        ? !open.some((document) => document.requirement === requirement.id)
        : open.length === 0,
    )
    .map(({ requirement, reason }) => {
      const own = requirement
        ? documents.find((document) => document.requirement === requirement.id)
        : documents[0]
      return {
        unit: own?.unit || unitOf(scored),
        requirement,
        title: own?.title ?? '',
        reason,
        due: own?.due,
        at: own?.at ?? scored.answer?.at ?? null,
      }
    })
}

/** The unit that most rows of the indicator name; of several, the first. */
export function unitOf({ answer }: Pick<IndicatorScore, 'answer'>): string {
  const units = (answer?.remarks ?? []).map(({ unit }) => unit).filter((unit) => unit !== '')
  const counts = new Map<string, number>()
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return units.find((unit) => counts.get(unit) === most) ?? ''
}

export const isSameUnit = (left: string, right: string): boolean => fold(left) === fold(right)

/** What one unit owes to one agency in one year. */
export interface UnitRequests {
  readonly agency: string
  readonly year: number
  readonly unit: string
  readonly requests: readonly EvidenceRequest[]
}

/** By agency, year and unit, those without a unit last; the order in each stays. */
export function byUnit(requests: readonly EvidenceRequest[]): readonly UnitRequests[] {
  return groupBy(requests, (each) => JSON.stringify([agencyYearKey(each), each.unit]))
    .map((requests) => {
      const [{ agency, year, unit }] = requests
      return { agency, year, unit, requests }
    })
    .toSorted(
      inTurn<UnitRequests>(
        (left, right) => byCodePoint(left.agency, right.agency),
        (left, right) => left.year - right.year,
        (left, right) => Number(left.unit === '') - Number(right.unit === ''),
        (left, right) => byCodePoint(left.unit, right.unit),
      ),
    )
}
