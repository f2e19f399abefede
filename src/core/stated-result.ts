import type { Day } from './day.js'
import type { Place } from './place.js'
import type { Defect } from './proof.js'
import type { RubricStatus, TotalKind } from './rubric.js'

/** What a document that `merit score --format json` has written states; totals as plain points. */
export interface StatedDocument {
  readonly rubric: StatedRubric
  /** At least one. */
  readonly results: readonly StatedResult[]
  /** Found only when it is asked for: a document is mostly sound. */
  readonly placeOf: PlaceOf
}

export interface StatedRubric {
  readonly id: string
  readonly version: string
  readonly status: RubricStatus
  readonly maximum: number
  readonly sha256: string
}

/** Of one agency-year. */
export interface StatedResult {
  readonly agency: string
  readonly year: number
  readonly asOf: Day
  /** Null: nothing was verified. */
  readonly totals: Readonly<Record<TotalKind, StatedTotal | null>>
  readonly indicators: readonly StatedIndicator[]
  /** Of its own parts. */
  readonly placeOf: PlaceOf
}

export interface StatedTotal {
  readonly points: number
  readonly band: { readonly id: string; readonly category: string }
}

/** Levels; null: open, or it did not apply. */
export interface StatedIndicator extends Readonly<Record<TotalKind, number | null>> {
  readonly id: string
  readonly notApplicable: boolean
  readonly verifiedNotApplicable: boolean
  readonly missing: readonly { readonly requirement: string | null; readonly reason: Defect }[]
}

export type PlaceOf = (part: readonly (string | number)[]) => Place
