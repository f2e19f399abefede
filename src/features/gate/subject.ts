import type { Assessment } from '../../core/evidence.js'
import type { LockState } from '../../core/lock.js'
import type { Rubric, TotalKind } from '../../core/rubric.js'
import type { IndicatorScore, Score } from '../../core/score.js'
import type { CheckContext } from '../check/index.js'

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

/** Who owns or owes the documents of an indicator, each once. */
export const unitsOf = ({ answer }: IndicatorScore): readonly string[] => [
  ...new Set(
    [...(answer?.documents ?? []), ...(answer?.remarks ?? [])].flatMap(({ unit }) =>
      unit === '' ? [] : [unit],
    ),
  ),
]
