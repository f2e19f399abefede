import type { Diagnostic } from '../../../../core/diagnostic.js'
import type { Display } from '../../../../pages/page.js'
import type { Texts } from '../../../../pages/words/texts.js'
import type { Conversion } from '../conversion.js'
import type { RubricMap } from '../map.js'
import type { Rubrics } from '../map-rules.js'
import type { ConvertTexts } from '../words.js'

/** A worksheet under another rubric, by agency and year. */
export interface ConvertReport extends Rubrics {
  readonly tool: { readonly name: string; readonly version: string }
  readonly map: RubricMap
  readonly conversions: readonly Conversion[]
  /** The new worksheet as shown; null where nothing is written. */
  readonly written: string | null
  readonly diagnostics: readonly Diagnostic[]
}

export interface ConvertView {
  readonly texts: Texts
  readonly words: ConvertTexts
  readonly display: Display
}

export type ConvertReporter = (report: ConvertReport, view: ConvertView) => string
