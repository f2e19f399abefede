import type { Place } from '../../core/place.js'
import type { FixKind } from './documents.js'
import type { PlannedTotal } from './total.js'

/** What `merit plan` tells besides what reading finds. */
export interface PlanFacts {
  /** A plan is about one agency and year. */
  'plan-several': { readonly known: readonly string[] }
  'target-unknown': {
    readonly found: string
    readonly near: string | undefined
    readonly known: readonly string[]
  }
  /** A number of points that is the number of a category, too. */
  'target-ambiguous': { readonly found: string; readonly category: string }
  /** Points as plain numbers. */
  'target-unreachable': {
    readonly target: number
    readonly highest: number
    readonly total: PlannedTotal
    /** Some indicators were not to be touched. */
    readonly isRestricted: boolean
    /** The last quarter in which work is done, where capacity limits it. */
    readonly until: string | undefined
  }
  /** Person-days that a better plan could save at most. */
  'plan-unproved': { readonly gap: number; readonly seconds: number }
  /** No plan was found in time, and none was ruled out. */
  'plan-unfound': { readonly seconds: number }
  /** So many steps depend on each other that only one plan at a time can be found. */
  'plan-tangled': Record<never, never>
  'effort-missing': { readonly indicator: string; readonly levels: readonly number[] }
  'proof-effort-missing': { readonly kind: FixKind; readonly indicators: readonly string[] }
  'estimate-repeated': {
    readonly indicator: string
    readonly level: number
    readonly firstAt: Place
  }
  'indicator-absent': {
    readonly option: string
    readonly found: string
    readonly near: string | undefined
  }
  'indicator-inapplicable': { readonly indicator: string }
  'options-conflict': { readonly first: string; readonly second: string }
  'option-needed': { readonly option: string; readonly needed: string }
  'weights-fine': { readonly rubric: string }
}

const usage = { severity: 'error', concern: 'usage' } as const
const fault = { severity: 'error', concern: 'content' } as const
const caution = { severity: 'warning', concern: 'verdict' } as const
const missed = { severity: 'error', concern: 'verdict' } as const

export const planCodes = {
  'plan-several': usage,
  'target-unknown': usage,
  'target-ambiguous': usage,
  'target-unreachable': missed,
  'plan-unproved': caution,
  'plan-unfound': missed,
  'plan-tangled': usage,
  'effort-missing': usage,
  'proof-effort-missing': usage,
  'estimate-repeated': fault,
  'indicator-absent': usage,
  'indicator-inapplicable': usage,
  'options-conflict': usage,
  'option-needed': usage,
  'weights-fine': usage,
} as const satisfies Record<
  keyof PlanFacts,
  typeof usage | typeof fault | typeof caution | typeof missed
>
