import { type Completeness, completenessOf } from '../../core/completeness.js'
import type { Day, JudgingDay } from '../../core/day.js'
import type { MaskedCounts } from '../../core/personal-number.js'
import type { Points } from '../../core/points.js'
import type { Result } from '../../core/result.js'
import {
  indicatorsOf,
  type LevelRange,
  type Rubric,
  type RubricStatus,
  type ScoringMethod,
  type WeightSource,
} from '../../core/rubric.js'
import type { Score } from '../../core/score.js'
import type { Words } from '../../core/words.js'
import type { AssessmentSource, ReportSource } from './subject.js'

/** What every report names: the tool, the instrument, and the day asked about. */
export interface ReportHeader {
  readonly tool: Result['tool']
  readonly rubric: RubricLabel
  readonly asOf: JudgingDay
  /** Personal numbers are masked and verifier notes left out. */
  readonly isPublic: boolean
  /** How many personal numbers were masked; null in a report that is not for the public. */
  readonly masked: MaskedCounts | null
}

export interface RubricLabel {
  readonly id: string
  readonly version: string
  readonly status: RubricStatus
  readonly title: Words
  /** What a reader of any result has to know. */
  readonly caveat?: Words
  readonly method: ScoringMethod
  /** The denominator of every index. */
  readonly maximum: Points
  readonly levels: LevelRange
  /** Where weights come from, each source once, in the rubric's order. */
  readonly weightSources: readonly WeightSource[]
  readonly bands: readonly BandMark[]
  /** How many questions it has. */
  readonly indicators: number
  readonly sha256: string
}

/** A category on the scale of the total; `to` is where the next begins, null for the last. */
export interface BandMark {
  readonly id: string
  readonly category: string
  readonly name: Words
  readonly from: Points
  readonly to: Points | null
}

export interface AssessmentHeader extends ReportHeader {
  readonly asOf: Day
  readonly agency: string
  readonly year: number
  readonly completeness: Completeness
}

export const headerOf = ({ tool, rubric, asOf, isPublic }: ReportSource): ReportHeader => ({
  tool,
  rubric: labelOf(rubric),
  asOf,
  isPublic,
  // Counted once its texts are known.
  masked: null,
})

export const assessmentHeader = (source: AssessmentSource, score: Score): AssessmentHeader => ({
  ...headerOf(source),
  asOf: source.asOf,
  agency: score.agency,
  year: score.year,
  completeness: completenessOf(score),
})

const labelOf = (rubric: Rubric): RubricLabel => ({
  id: rubric.id,
  version: rubric.version,
  status: rubric.status,
  title: rubric.title,
  ...(rubric.caveat && { caveat: rubric.caveat }),
  method: rubric.method,
  maximum: rubric.maximum,
  levels: rubric.levels,
  weightSources: [...new Set(indicatorsOf(rubric).flatMap(({ source }) => source ?? []))],
  bands: rubric.bands.map(({ id, category, name, from }, index) => ({
    id,
    category,
    name,
    from,
    to: rubric.bands[index + 1]?.from ?? null,
  })),
  indicators: indicatorsOf(rubric).length,
  sha256: rubric.sha256,
})
