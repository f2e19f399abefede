import type { Explanations } from '../../../pages/findings/explanation.js'
import type { Display } from '../../../pages/page.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { CheckReport } from '../report.js'

/** How a check is to be shown. */
export interface CheckView {
  readonly texts: Texts
  readonly explanations: Explanations
  readonly display: Display
  /** Warnings miss the check, too. */
  readonly isStrict: boolean
}

/** Makes the whole output; it ends with a line break. */
export type CheckReporter = (report: CheckReport, view: CheckView) => string
