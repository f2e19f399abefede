import type { Day } from './day.js'
import type { Diagnostic } from './diagnostic.js'
import type { Rubric } from './rubric.js'
import type { Score } from './score.js'

/** All that a report of scores may show. */
export interface Result {
  readonly tool: { readonly name: string; readonly version: string }
  readonly rubric: Rubric
  readonly asOf: Day
  /** Sorted by agency and year. */
  readonly scores: readonly Score[]
  /** Faults and warnings of the input, sorted by place. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A result with any number of scores: each is made when its turn comes, and not kept. */
export interface Listing extends Omit<Result, 'scores'> {
  readonly scores: Iterable<Score>
  /** How many scores there are. */
  readonly count: number
}

export const listingOf = (result: Result): Listing => ({ ...result, count: result.scores.length })
