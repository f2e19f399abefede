import type { Basis } from './basis.js'
import type { Level } from './level.js'
import type { Place } from './place.js'
import type { Points } from './points.js'
import type { Words } from './words.js'
import type { YearSpan } from './year-span.js'

/** How official a rubric is; shown wherever a result is shown. */
export const rubricStatuses = ['official', 'reconstructed', 'draft'] as const
export type RubricStatus = (typeof rubricStatuses)[number]

/** Where a weight comes from: the regulation, another public source, or this project. */
export const weightSources = ['official', 'published', 'proposal'] as const
export type WeightSource = (typeof weightSources)[number]

export const scoringMethods = ['weighted-sum', 'weighted-mean'] as const
export type ScoringMethod = (typeof scoringMethods)[number]

/** What becomes of an indicator that does not apply to an agency; see `mayBeInapplicable`. */
export const applicabilities = ['forbidden', 'excluded'] as const
export type Applicability = (typeof applicabilities)[number]

/** The three totals: as claimed, as valid documents prove, as the verifier decided. */
export const totalKinds = ['claimed', 'backed', 'verified'] as const
export type TotalKind = (typeof totalKinds)[number]

/** The instrument: aspects, indicators, levels, weights, bands. Complete by itself. */
export interface Rubric {
  readonly id: string
  readonly version: string
  readonly status: RubricStatus
  readonly title: Words
  readonly basis: readonly Basis[]
  /** What a reader of any result has to know; printed with each. */
  readonly caveat?: Words
  /** The assessment years that the instrument is for; absent: any. */
  readonly valid?: YearSpan
  /** The years for which a new folder takes this rubric; absent: none. */
  readonly defaultFor?: YearSpan
  readonly method: ScoringMethod
  readonly levels: LevelRange
  readonly levelsAt: Place
  readonly maximum: Points
  readonly maximumAt: Place
  readonly notApplicable: Applicability
  readonly notApplicableAt: Place
  readonly bands: readonly Band[]
  readonly aspects: readonly Aspect[]
  readonly consequences: readonly Consequence[]
  readonly examples: readonly Example[]
  /** Person-days to mend one document, as estimates. */
  readonly proofEffort?: ProofEffort
  /** Of the file's bytes, so that a result names exactly what it was scored with. */
  readonly sha256: string
}

export interface LevelRange {
  readonly min: Level
  readonly max: Level
}

export interface ProofEffort {
  readonly sign?: number
  readonly renew?: number
  readonly collect?: number
}

/** A category, entered at `from` points; the last one is open upwards. */
export interface Band {
  readonly id: string
  readonly category: string
  readonly from: Points
  readonly fromAt: Place
  readonly name: Words
  /** The range as the regulation prints it. */
  readonly printed?: string
  /** ISO 8601 period after which a decision in this band is re-evaluated. */
  readonly review?: string
  readonly at: Place
}

export interface Aspect {
  readonly id: string
  readonly name: Words
  /** Weighted-mean only. */
  readonly weight?: Points
  readonly source?: WeightSource
  /** As stated in the file, to be checked against the weights. */
  readonly maximum?: Points
  readonly maximumAt: Place
  readonly indicators: readonly Indicator[]
  readonly at: Place
}

export interface Indicator {
  readonly id: string
  readonly name: Words
  readonly weight: Points
  readonly source?: WeightSource
  /** When the question applies, in words. */
  readonly applies?: Words
  /** Indicators that carry the same name exclude each other. */
  readonly oneOf?: string
  readonly levels: readonly LevelText[]
  readonly evidence: readonly Requirement[]
  readonly effort: readonly Effort[]
  readonly needs: readonly Need[]
  readonly advice?: Words
  readonly at: Place
}

export interface LevelText {
  readonly level: Level
  readonly text: Words
  readonly at: Place
}

/** A document that a level needs, and every level above it. */
export interface Requirement {
  readonly id: string
  readonly name: Words
  readonly fromLevel: Level
  /** ISO 8601 period for which a document proves, from the day it takes effect. */
  readonly validFor?: string
  readonly at: Place
}

/** Person-days to reach `level` from the one below, as an estimate. */
export interface Effort {
  readonly level: Level
  readonly days: number
  readonly at: Place
}

/** Another indicator must stand at `level` before this one can be raised to level 3 or above. */
export interface Need {
  readonly indicator: string
  readonly level: Level
  readonly at: Place
}

/** From this level on an indicator needs others. */
export const needyLevel = 3

/** What a category opens, with all its conditions: the score is only one of them. */
export interface Consequence {
  readonly id: string
  readonly name: Words
  readonly supervisor?: Supervisor
  readonly requires: readonly ConsequenceRequirement[]
  readonly note?: Words
  readonly at: Place
}

/** `name` supervises up to and including `until`, `then` after it. */
export interface Supervisor {
  readonly name: string
  readonly until?: string
  readonly then?: string
}

export type ConsequenceRequirement = {
  readonly id: string
  readonly name?: Words
  readonly basis?: readonly Basis[]
  readonly at: Place
} & (
  | { readonly kind: 'band'; readonly atLeast: string; readonly total: TotalKind }
  | { readonly kind: 'review' }
  | { readonly kind: 'statement'; readonly evidence: readonly Words[] }
)

/** A golden case: these levels must give these figures. */
export interface Example {
  readonly name: string
  readonly levels: readonly ExampleLevel[]
  readonly expect: {
    readonly total?: Points
    readonly band?: string
    readonly aspects: readonly {
      readonly id: string
      readonly points: Points
      readonly at: Place
    }[]
  }
  readonly bandAt: Place
  readonly at: Place
}

export interface ExampleLevel {
  readonly indicator: string
  readonly level: Level
  readonly at: Place
}

/** Whether it may be declared not applicable: only where the rubric says when it applies. */
export const mayBeInapplicable = (
  { applies, oneOf }: Pick<Indicator, 'applies' | 'oneOf'>,
  { notApplicable }: Pick<Rubric, 'notApplicable'>,
): boolean => notApplicable === 'excluded' && (applies !== undefined || oneOf !== undefined)

/** The ids of all of which that may be declared. */
export const inapplicableAllowed = (rubric: Rubric): readonly string[] =>
  indicatorsOf(rubric)
    .filter((indicator) => mayBeInapplicable(indicator, rubric))
    .map(({ id }) => id)

/** In the order of the rubric. Asked for by every score, so each rubric is gone through once. */
export function indicatorsOf(rubric: Rubric): readonly Indicator[] {
  const known = indicatorLists.get(rubric)
  if (known) return known
  const found = rubric.aspects.flatMap(({ indicators }) => indicators)
  indicatorLists.set(rubric, found)
  return found
}

const indicatorLists = new WeakMap<Rubric, readonly Indicator[]>()
