import type { ComparisonReport } from '../../domain/compare/comparison.js'
import type { CompareTexts } from '../../i18n/compare-texts.js'
import type { Texts } from '../../i18n/texts.js'

/** How a comparison is to be shown. */
export interface ComparisonView {
  readonly texts: Texts
  /** Of this command alone. */
  readonly words: CompareTexts
  readonly hasColor: boolean
}

/** Makes the whole output; it ends with a line break. */
export type ComparisonReporter = (report: ComparisonReport, view: ComparisonView) => string
