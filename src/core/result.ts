import type { JudgingDay } from './day.js'
import type { Diagnostic } from './diagnostic.js'
import type { Place } from './place.js'
import type { Rubric } from './rubric.js'
import type { Score, ScoreOutline } from './score.js'

/** All that a report of scores may show. */
export interface Result {
  readonly tool: { readonly name: string; readonly version: string }
  readonly rubric: Rubric
  readonly asOf: JudgingDay
  /** Sorted by agency and year. */
  readonly scores: readonly Score[]
  /** Faults and warnings of the input, sorted by place. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A score of many: whole only where its answers are asked for. */
export interface ScoreSummary {
  readonly outline: ScoreOutline
  /** Where each indicator's answer stands; null without one. */
  readonly places: () => readonly (Place | null)[]
  readonly details: () => Score
}

/** A result with any number of scores: each is made when its turn comes, and not kept. */
export interface ScoreStream extends Omit<Result, 'scores'> {
  readonly scores: Iterable<ScoreSummary>
  /** How many scores there are. */
  readonly count: number
  /** Of all scores, each once. */
  readonly years: readonly number[]
}

export const scoreStreamOf = (result: Result): ScoreStream => ({
  ...result,
  scores: result.scores.map(scoreSummaryOf),
  count: result.scores.length,
  years: [...new Set(result.scores.map(({ year }) => year))],
})

export const scoreSummaryOf = (score: Score): ScoreSummary => ({
  outline: { ...score, indicatorResults: score.indicators },
  places: () => score.indicators.map(({ answer }) => answer?.at ?? null),
  details: () => score,
})
