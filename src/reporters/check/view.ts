import type { CheckReport } from '../../domain/check-report.js'
import type { Explanations } from '../../i18n/explanation.js'
import type { Texts } from '../../i18n/texts.js'

/** How a check is to be shown. */
export interface CheckView {
  readonly texts: Texts
  readonly explanations: Explanations
  readonly hasColor: boolean
  /** Warnings miss the check, too. */
  readonly isStrict: boolean
}

/** Makes the whole output; it ends with a line break. */
export type CheckReporter = (report: CheckReport, view: CheckView) => string
