import type { ScoreStream } from '../../../core/result.js'
import type { Texts } from '../../../pages/words/texts.js'

/** How a result is to be shown. */
export interface View {
  readonly texts: Texts
  readonly hasColor: boolean
  /** With the trace of every point. */
  readonly isExplained: boolean
  /** The only aspect to show; totals stay those of the whole. */
  readonly aspect?: string | undefined
}

/** Makes the output, part by part; all of it together ends with a line break. */
export type Reporter = (stream: ScoreStream, view: View) => Iterable<string>
