import type { Display } from '../../../../pages/page.js'
import type { Texts } from '../../../../pages/words/texts.js'
import type { RubricDifference } from '../difference.js'
import type { RubricDiffTexts } from '../words.js'

export interface DiffReport {
  readonly tool: { readonly name: string; readonly version: string }
  readonly difference: RubricDifference
}

export interface DiffView {
  readonly texts: Texts
  readonly words: RubricDiffTexts
  readonly display: Display
}

export type DiffReporter = (report: DiffReport, view: DiffView) => string
