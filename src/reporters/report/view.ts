import type { ReportTexts } from '../../i18n/report-texts.js'
import type { Texts } from '../../i18n/texts.js'

/** The words that a report is told in. */
export interface ReportView {
  readonly texts: Texts
  readonly words: ReportTexts
}
