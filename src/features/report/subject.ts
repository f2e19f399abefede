import type { Day, JudgingDay } from '../../core/day.js'
import type { Points } from '../../core/points.js'
import type { ProofContext } from '../../core/proof.js'
import type { Result } from '../../core/result.js'
import type { Rubric } from '../../core/rubric.js'
import type { Score } from '../../core/score.js'
import type { Signatory, StatedTotalKind, YearFacts } from '../../core/settings/report.js'
import type { Plan } from '../plan/index.js'

/** What all reports of a run are made from. */
export interface ReportSource extends Omit<ProofContext, 'asOf'> {
  readonly asOf: JudgingDay
  readonly tool: Result['tool']
  readonly rubric: Rubric
  readonly subjects: readonly ReportSubject[]
  readonly isPublic: boolean
}

/** The same for a report about one year. */
export interface AssessmentSource extends ReportSource {
  readonly asOf: Day
}

/** One agency-year with what is known about it besides its score. */
export interface ReportSubject {
  readonly score: Score
  readonly previous: PreviousResult | null
  /** Absent where the project file is about another agency, or says nothing of the year. */
  readonly facts: YearFacts | undefined
  readonly place: string | undefined
  readonly signatories: readonly Signatory[]
  /** The cheapest way of the backed total to the next category, if there is one; worked out when asked. */
  readonly plan?: () => Plan | undefined
}

/** The result before: scored under the same rubric, or a total that the office states. */
export type PreviousResult =
  | { readonly kind: 'scored'; readonly score: Score }
  | {
      readonly kind: 'stated'
      readonly year: number
      readonly points: Points
      /** Null where the office does not say which of the totals it is. */
      readonly total: StatedTotalKind | null
    }
