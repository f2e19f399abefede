import type { JudgingDay } from '../../../../core/day.js'
import type { Diagnostic } from '../../../../core/diagnostic.js'
import type { TotalKind } from '../../../../core/rubric.js'
import type { RubricMap } from '../../convert/map.js'
import type { Rubrics } from '../../convert/map-rules.js'
import type { ConvertView } from '../../convert/page/view.js'
import type { Impact } from '../impact.js'

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
