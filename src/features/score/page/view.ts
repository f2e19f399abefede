import type { Result, ScoreStream } from '../../../core/result.js'
import type { Display } from '../../../pages/page.js'
import type { Texts } from '../../../pages/words/texts.js'

/** How a result is to be shown. */
export interface View {
  readonly texts: Texts
  readonly display: Display
  /** With the trace of every point. */
  readonly isExplained: boolean
  /** The only aspect to show; totals stay those of the whole. */
  readonly aspect?: string | undefined
}

/** Makes the output, part by part; all of it together ends with a line break. */
export type Reporter = (stream: ScoreStream, view: View) => Iterable<string>

/** What the parts of a page are made from. */
export interface ScoreFrame {
  readonly result: Pick<Result, 'rubric' | 'asOf'>
  readonly view: Pick<View, 'texts' | 'aspect'>
}
