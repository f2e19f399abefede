import type { Assessment } from '../../core/evidence.js'
import type { Rubric, TotalKind } from '../../core/rubric.js'
import type { IndicatorScore, Score } from '../../core/score.js'
import type { CheckContext } from '../check/subject.js'

/** One agency-year, and the total of it that a gate looks at. */
export interface GateSubject {
  readonly rubric: Rubric
  readonly assessment: Assessment
  readonly score: Score
  readonly total: TotalKind
  readonly context: CheckContext
  /** How its evidence differs from its locks; absent where nobody has looked. */
  readonly lock?: LockState | undefined
}

/** The evidence of one agency-year beside the locks that keep it. */
export interface LockState {
  /** Worksheets whose evidence no lock keeps, as they are shown. */
  readonly unkept: readonly string[]
  /** Paths that differ, as they are shown. */
  readonly differing: readonly string[]
}

/** Who owns or owes the documents of an indicator, each once. */
export const unitsOf = ({ answer }: IndicatorScore): readonly string[] => [
  ...new Set(
    [...(answer?.documents ?? []), ...(answer?.remarks ?? [])].flatMap(({ unit }) =>
      unit === '' ? [] : [unit],
    ),
  ),
]
