import type { Display } from '../../../pages/page.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { ComparisonReport } from '../comparison.js'
import type { CompareTexts } from '../words.js'

/** How a comparison is to be shown. */
export interface ComparisonView {
  readonly texts: Texts
  /** Of this command alone. */
  readonly words: CompareTexts
  readonly display: Display
}

/** Makes the whole output; it ends with a line break. */
export type ComparisonReporter = (report: ComparisonReport, view: ComparisonView) => string
