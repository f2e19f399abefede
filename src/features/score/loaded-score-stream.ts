import type { Diagnostic } from '../../core/diagnostic.js'
import type { ScoreStream } from '../../core/result.js'
import type { ScoreQuery } from './scores.js'
export interface ScoreStreamQuery extends ScoreQuery {
  /** Every document is to be shown, so none can be forgotten. */
  readonly explain?: boolean
  /** How many threads may read one file; absent: as many as there are processors. */
  readonly jobs?: number
  /** Told how far reading is, in percent, where it takes longer than a second. */
  readonly onRead?: (percent: number) => void
  /** Bytes of evidence from which on rows are added up instead of kept. */
  readonly talliedFrom?: number
}

export interface LoadedScoreStream {
  /** Absent if the call itself was wrong. */
  readonly stream: ScoreStream | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Agencies set aside because of their errors. */
  readonly setAside: readonly string[]
}
