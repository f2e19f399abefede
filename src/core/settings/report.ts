import type { Day } from '../day.js'
import type { Place } from '../place.js'
import type { Points } from '../points.js'

export const followUpStatuses = ['open', 'started', 'done'] as const
export type FollowUpStatus = (typeof followUpStatuses)[number]

/** What an office states for its reports and no worksheet holds; from the project file. */
export interface ReportFacts {
  /** Where reports are signed. */
  readonly place?: string
  readonly signatories: readonly Signatory[]
  /** One a year at most. */
  readonly years: readonly YearFacts[]
}

export interface Signatory {
  readonly role: string
  readonly name?: string
  /** NIP, as written. */
  readonly number?: string
}

/** What is stated about one year's result. Points are in the unit of the rubric's total. */
export interface YearFacts {
  readonly year: number
  readonly target?: { readonly points: Points; readonly at: Place }
  /** The target at the end of the strategic plan. */
  readonly endTarget?: StatedPoints
  readonly analysis?: string
  readonly obstacles: readonly string[]
  readonly nextSteps: readonly string[]
  /** A worksheet of an earlier year, relative to the project file. */
  readonly previous?: string
  /** An earlier total, where there is no worksheet of it. */
  readonly baseline?: StatedPoints & { readonly total: StatedTotalKind | null }
  readonly followUp: readonly StatedFollowUp[]
}

export interface StatedPoints {
  readonly year: number
  readonly points: Points
  /** In the project file. */
  readonly at: { readonly year: Place; readonly points: Place }
}

/** One line of the follow-up plan, as the office has agreed it. */
export interface StatedFollowUp {
  readonly indicator?: string
  readonly recommendation: string
  readonly unit?: string
  readonly output?: string
  readonly due?: Day
  readonly evidence?: string
  readonly status: FollowUpStatus
  /** In the project file. */
  readonly at: Place
}

export const noFacts: ReportFacts = { signatories: [], years: [] }

/** What a total without a worksheet may be, in the words of the project file. */
export const statedTotals = ['verified', 'claimed'] as const

export type StatedTotalKind = (typeof statedTotals)[number]
