import type { RubricDifference } from '../../domain/rubric-diff/rubric-difference.js'
import type { RubricDiffTexts } from '../../i18n/rubric-diff-texts.js'
import type { Texts } from '../../i18n/texts.js'

export interface DiffReport {
  readonly tool: { readonly name: string; readonly version: string }
  readonly difference: RubricDifference
}

export interface DiffView {
  readonly texts: Texts
  readonly words: RubricDiffTexts
  readonly hasColor: boolean
}

export type DiffReporter = (report: DiffReport, view: DiffView) => string
