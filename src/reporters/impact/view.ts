import type { Impact } from '../../domain/convert/impact.js'
import type { RubricMap } from '../../domain/convert/map.js'
import type { Rubrics } from '../../domain/convert/map-rules.js'
import type { JudgingDay } from '../../domain/day.js'
import type { Diagnostic } from '../../domain/diagnostic.js'
import type { TotalKind } from '../../domain/rubric.js'
import type { ConvertView } from '../convert/view.js'

/** Agencies under two rubrics. */
export interface ImpactReport extends Rubrics {
  readonly tool: { readonly name: string; readonly version: string }
  readonly map: RubricMap
  readonly asOf: JudgingDay
  readonly total: TotalKind
  readonly impacts: readonly Impact[]
  readonly diagnostics: readonly Diagnostic[]
}

export type ImpactReporter = (report: ImpactReport, view: ConvertView) => string
