import { bandOf } from '../../core/band.js'
import type { Day } from '../../core/day.js'
import { inTurn } from '../../core/order.js'
import type { Points } from '../../core/points.js'
import type { RubricStatus, TotalKind } from '../../core/rubric.js'
import type { Total } from '../../core/total.js'
import type { Words } from '../../core/words.js'
import type { ComparableResult } from './comparable-result.js'
import { isCategoryOther, type PublishedResult, type PublishedStatus } from './published.js'

/** What a result was judged with. Results of different instruments are never subtracted. */
export interface Instrument {
  readonly id: string
  readonly version: string
  readonly status: RubricStatus
  readonly maximum: Points
}

/** A total with its category; the name is absent where the rubric is not at hand. */
export interface ComparedTotal {
  readonly points: Points
  readonly band: { readonly id: string; readonly category: string; readonly name?: Words }
  /** Both ends of what it may become; absent where that is not known. */
  readonly reachable?: Total['reachable']
}

/** One agency-year in a comparison. */
export interface ComparedResult {
  readonly agency: string
  readonly year: number
  readonly instrument: Instrument
  /** The day on which documents were judged; null where nobody has told. */
  readonly asOf: Day | null
  /** Null: nothing was verified. A published total stands for any of them. */
  readonly figures: Readonly<Record<TotalKind, ComparedTotal | null>>
  readonly source: ResultSource
}

export type ResultSource =
  | { readonly kind: 'computed'; readonly result: ComparableResult }
  /** From a document of ours whose rubric is not at hand: its totals are all that is known. */
  | { readonly kind: 'stated' }
  | {
      readonly kind: 'published'
      readonly result: PublishedResult
      /** The category that was published is not the one that the bands give. */
      readonly hasOtherCategory: boolean
    }

export const computedResult = (result: ComparableResult): ComparedResult => ({
  agency: result.agency,
  year: result.year,
  instrument: result.rubric,
  asOf: result.asOf,
  figures: result.totals,
  source: { kind: 'computed', result },
})

/** Read by the bands of a rubric, which is not known to be the one that it was decided by. */
export function publishedComparedResult(
  result: PublishedResult,
  rubric: ComparableResult['rubric'],
): ComparedResult {
  const figure = { points: result.points, band: bandOf(result.points, rubric.bands) }
  return {
    agency: result.agency,
    year: result.year,
    instrument: rubric,
    asOf: null,
    figures: { claimed: figure, backed: figure, verified: figure },
    source: { kind: 'published', result, hasOtherCategory: isCategoryOther(result, rubric) },
  }
}

export const comparableIn = ({ source }: ComparedResult): ComparableResult | undefined =>
  source.kind === 'computed' ? source.result : undefined

/** The same rubric in the same version. */
export const isSameInstrument = (left: Instrument, right: Instrument): boolean =>
  left.id === right.id && left.version === right.version

/** Sides by what they were judged with, in the order in which they come. */
export function byInstrument(
  sides: readonly ComparedResult[],
): readonly (readonly [ComparedResult, ...ComparedResult[]])[] {
  const groups: [ComparedResult, ...ComparedResult[]][] = []
  for (const side of sides) {
    const known = groups.find(([first]) => isSameInstrument(first.instrument, side.instrument))
    if (known) known.push(side)
    else groups.push([side])
  }
  return groups
}

const decidedness: Record<PublishedStatus, number> = { self: 1, interim: 2, final: 3 }

/** How much a side says of its year: the more decided a published one, and ours most of all. */
function weightOf({ source }: ComparedResult): number {
  if (source.kind !== 'published') return 4
  const { status } = source.result
  return status === null ? 0 : decidedness[status]
}

/** Earlier years first; of one year, what says most comes last. */
export const byYear = inTurn<ComparedResult>(
  (left, right) => left.year - right.year,
  (left, right) => weightOf(left) - weightOf(right),
)
