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
