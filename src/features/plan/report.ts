import type { Day } from '../../core/day.js'
import type { Points } from '../../core/points.js'
import type { CurveChoice, CurvePoint } from './curve.js'
import type { Expiry } from './expiry.js'
import type { PlanModel } from './model.js'
import type { Plan } from './plan.js'
import type { Stress } from './stress.js'
import type { WhatIf } from './what-if.js'

/** What can be asked about an agency-year, with what its answer holds. */
export interface PlanAnswers {
  readonly plan: { readonly plan: Plan }
  readonly unreachable: {
    readonly target: Points
    readonly from: Points
    readonly highest: Points
  }
  readonly curve: { readonly points: readonly CurvePoint[] }
  readonly choices: { readonly choices: readonly CurveChoice[] }
  readonly 'what-if': { readonly whatIf: WhatIf }
  readonly stress: { readonly stress: readonly Stress[]; readonly expiry: Expiry }
}

export type PlanAnswer = {
  readonly [Kind in keyof PlanAnswers]: { readonly kind: Kind } & PlanAnswers[Kind]
}[keyof PlanAnswers]

/** All that a report of a plan may show. */
export interface PlanReport {
  readonly tool: { readonly name: string; readonly version: string }
  readonly asOf: Day
  readonly model: PlanModel
  readonly answer: PlanAnswer
}
