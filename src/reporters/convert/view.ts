import type { Conversion } from '../../domain/convert/conversion.js'
import type { RubricMap } from '../../domain/convert/map.js'
import type { Rubrics } from '../../domain/convert/map-rules.js'
import type { Diagnostic } from '../../domain/diagnostic.js'
import type { ConvertTexts } from '../../i18n/convert-texts.js'
import type { Texts } from '../../i18n/texts.js'

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
  readonly hasColor: boolean
}

export type ConvertReporter = (report: ConvertReport, view: ConvertView) => string
