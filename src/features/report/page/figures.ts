import type { Day } from '../../../core/day.js'
import type { Level } from '../../../core/level.js'
import type { TotalKind } from '../../../core/rubric.js'
import type { ExpiryState } from '../evidence-list.js'

/** What a mark or a line stands for, from which its colour and pattern follow. */
export type Tone = TotalKind | 'previous'

/** A figure in plain units: what `text` says is what the reader is to see beside it. */
export interface Amount {
  readonly label: string
  readonly value: number
  /** What open indicators may still make of it; both are the value where none is open. */
  readonly lowest: number
  readonly highest: number
  readonly text: string
}

/** Pictures as data, with their words; a renderer draws them and computes no figure. */
export type ReportFigure =
  | ScaleFigure
  | ProfileFigure
  | BarsFigure
  | HeatMapFigure
  | WaterfallFigure
  | TimelineFigure
  | DistributionFigure

/** The totals on their scale with the limits of the bands, and the gap to the next band. */
export interface ScaleFigure {
  readonly kind: 'scale'
  readonly maximum: number
  readonly bands: readonly {
    readonly label: string
    readonly from: number
    readonly to: number
    readonly fromText: string
  }[]
  readonly marks: readonly (Amount & { readonly tone: Tone })[]
  readonly gap: { readonly from: number; readonly to: number; readonly label: string } | null
}

/** Shares of each aspect's maximum, 0 to 1; null where there is none. */
export interface ProfileFigure {
  readonly kind: 'profile'
  readonly axes: readonly { readonly id: string; readonly label: string }[]
  readonly series: readonly {
    readonly tone: Tone
    readonly label: string
    readonly values: readonly (number | null)[]
    /** With open indicators at the top level. */
    readonly highest: readonly (number | null)[]
  }[]
}

export interface BarsFigure {
  readonly kind: 'bars'
  readonly bars: readonly (Amount & { readonly id: string; readonly isOpen: boolean })[]
}

/** One row an indicator, one column a level from `lowest` to `highest`. */
export interface HeatMapFigure {
  readonly kind: 'heat-map'
  readonly lowest: Level
  readonly highest: Level
  readonly rows: readonly {
    readonly id: string
    readonly label: string
    readonly claimed: Level | null
    readonly backed: Level | null
    readonly verified: Level | null
    readonly isApplicable: boolean
    readonly isOpen: boolean
  }[]
}

/** Start plus all steps is the end. */
export interface WaterfallFigure {
  readonly kind: 'waterfall'
  readonly start: Amount
  readonly steps: readonly (Amount & { readonly id: string })[]
  readonly end: Amount
}

export interface TimelineFigure {
  readonly kind: 'timeline'
  readonly asOf: Day
  readonly asOfText: string
  readonly entries: readonly {
    readonly label: string
    readonly from: Day | null
    readonly to: Day
    readonly toText: string
    readonly state: ExpiryState
  }[]
}

/** Counts of results in equal steps of the scale, with the limits of the bands. */
export interface DistributionFigure {
  readonly kind: 'distribution'
  readonly maximum: number
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[]
  readonly bands: readonly {
    readonly label: string
    readonly from: number
    readonly to: number
    readonly count: number
  }[]
}
