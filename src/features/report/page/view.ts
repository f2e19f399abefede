import type { Texts } from '../../../pages/words/texts.js'
import type { ReportTexts } from '../words.js'

/** The words that a report is told in. */
export interface ReportView {
  readonly texts: Texts
  readonly words: ReportTexts
}
