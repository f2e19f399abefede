import type { Day } from '../../core/day.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import type { Level } from '../../core/level.js'
import type { Place } from '../../core/place.js'
import type { Points } from '../../core/points.js'
import type { Missing } from '../../core/proof.js'
import type { Aspect, Band, Indicator } from '../../core/rubric.js'
import type { AspectFloor } from '../../core/settings/floor.js'
import type { Waiver } from '../../core/settings/gate.js'
import type { Total } from '../../core/total.js'
import type { Baseline, BaselineResult } from './baseline.js'

/** What each kind of check asks for. */
export interface GateQuestions {
  readonly 'min-category': { readonly band: Band }
  readonly 'min-points': { readonly points: Points }
  readonly 'min-aspect': { readonly aspect: Aspect; readonly floor: AspectFloor }
  readonly complete: Readonly<Record<never, never>>
  /** How many indicators may be declared not applicable. */
  readonly 'max-excluded': { readonly most: number }
  readonly 'no-expired': Readonly<Record<never, never>>
  /** Evidence is what it was when it was locked. */
  readonly locked: Readonly<Record<never, never>>
  readonly 'no-regress': {
    /** Null: there is none yet, and this result becomes it. */
    readonly baseline: Baseline | null
    readonly tolerance: Points
    /** Agencies that it lacks are added to it. */
    readonly isGrowing: boolean
  }
}

/** What each kind of check has found. */
export interface GateFindings {
  readonly 'min-category': { readonly total: Total | null }
  readonly 'min-points': { readonly total: Total | null }
  readonly 'min-aspect': {
    readonly lowest: Points
    readonly maximum: Points
    /** Null: nothing in it applies, or nothing was verified. */
    readonly points: Points | null
  }
  readonly complete: {
    readonly open: number
    readonly of: number
    /** How many of all indicators of the rubric are declared not applicable. */
    readonly excluded: number
    readonly all: number
  }
  readonly 'max-excluded': { readonly total: Total | null; readonly all: number }
  readonly 'no-expired': {
    /** The last day of the period within which nothing may expire, where one was asked for. */
    readonly until: Day | undefined
    readonly count: number
  }
  readonly locked: {
    /** Paths that differ; null: there is no lock. */
    readonly differing: readonly string[] | null
  }
  readonly 'no-regress': {
    readonly earlier: BaselineResult | null
    readonly before: Points | null
    readonly lowest: Points | null
    readonly total: Total | null
  }
}

export type GateKind = keyof GateQuestions

export type AskedCheck = {
  readonly [Kind in GateKind]: { readonly kind: Kind } & GateQuestions[Kind]
}[GateKind]

export type MeasuredOf<Kind extends GateKind> = { readonly kind: Kind } & GateQuestions[Kind] &
  GateFindings[Kind]

export type Measured = { readonly [Kind in GateKind]: MeasuredOf<Kind> }[GateKind]

/** One check of one agency-year. */
export interface CheckOutcome {
  /** Stable: what a waiver names. With agency and year it is unique. */
  readonly id: string
  readonly agency: string
  readonly year: number
  readonly measured: Measured
  readonly isMet: boolean
  /** What it is owed to that it is not met, the weightiest first. */
  readonly causes: readonly MissedCause[]
  /** Why it is not met; empty if it is. */
  readonly findings: readonly Diagnostic[]
  /** Who answers for it that it is not met. */
  readonly waiver: Waiver | null
}

/** By whom or what a check is missed. Points are in the unit of the total. */
export type MissedCause = {
  readonly indicator: Indicator
  /** Who owns or owes its documents. */
  readonly units: readonly string[]
  readonly at: Place | null
} & (
  | { readonly kind: 'open'; readonly points: Points }
  | {
      readonly kind: 'unproved'
      readonly claimed: Level
      readonly level: Level
      readonly points: Points
      readonly missing: readonly Missing[]
    }
  | {
      readonly kind: 'lowered'
      readonly claimed: Level
      readonly level: Level
      readonly points: Points
    }
  | { readonly kind: 'low'; readonly level: Level; readonly of: Level; readonly points: Points }
  | {
      readonly kind: 'fell'
      readonly from: Level
      /** Null: open. */
      readonly level: Level | null
      readonly points: Points
    }
  | {
      readonly kind: 'document'
      readonly end: 'expired' | 'expiring'
      readonly title: string
      readonly lastDay: Day
    }
)

/** The name of a check, as flags, waivers and reports have it. */
export const gateCheckId = (check: AskedCheck): string =>
  check.kind === 'min-aspect' ? aspectCheckId(check.aspect.id) : check.kind

export const aspectCheckId = (aspect: string): string => `min-aspect-${aspect}`

/** Kinds that have one check at most. */
export const singleKinds = [
  'min-category',
  'min-points',
  'complete',
  'max-excluded',
  'no-expired',
  'locked',
  'no-regress',
] as const satisfies readonly GateKind[]
