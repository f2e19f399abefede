import type { Day } from './day.js'
import type { Plan } from './plan.js'
import type { Choice, CurvePoint } from './plan-curve.js'
import type { Expiry } from './plan-expiry.js'
import type { PlanModel } from './plan-model.js'
import type { Stress } from './plan-stress.js'
import type { WhatIf } from './plan-what-if.js'
import type { Points } from './points.js'

/** What was asked about an agency-year, answered. */
export type PlanAnswer =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | {
      readonly kind: 'unreachable'
      readonly target: Points
      readonly from: Points
      readonly highest: Points
    }
  | { readonly kind: 'curve'; readonly points: readonly CurvePoint[] }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'what-if'; readonly whatIf: WhatIf }
  | { readonly kind: 'stress'; readonly stress: readonly Stress[]; readonly expiry: Expiry }

/** All that a report of a plan may show. */
export interface PlanReport {
  readonly tool: { readonly name: string; readonly version: string }
  readonly asOf: Day
  readonly model: PlanModel
  readonly answer: PlanAnswer
}
