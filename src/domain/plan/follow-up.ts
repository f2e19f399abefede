import type { Level } from '../level.js'
import type { Quarter } from '../quarter.js'
import type { Indicator } from '../rubric.js'
import type { Words } from '../words.js'
import type { Days } from './days.js'
import type { MendKind } from './documents.js'
import type { Plan, PlannedStep } from './plan.js'
import type { PlanStep } from './steps.js'

/** One line of a follow-up plan (rencana tindak lanjut), ready to be handed to its unit. */
export interface FollowUp {
  readonly id: string
  readonly indicator: Indicator
  readonly kind: 'raise' | MendKind
  readonly from: Level
  readonly to: Level
  /** What the level asks for, where the rubric says so; null for a document. */
  readonly recommendation: Words | null
  /** What helps, with the training (bimtek) where the rubric names one. */
  readonly advice: Words | null
  /** Empty where nobody is named. */
  readonly unit: string
  /** The evidence to prepare. */
  readonly outputs: readonly Output[]
  readonly effort: Days
  readonly cost: number | undefined
  readonly earliest: Quarter | undefined
  readonly after: readonly string[]
}

/** A document by its title in the worksheet, by the rubric's name, or any that proves. */
export type Output =
  | { readonly kind: 'document'; readonly title: string }
  | { readonly kind: 'requirement'; readonly name: Words }
  | { readonly kind: 'any' }

/** The follow-up plan of a plan: a line a step, in the plan's order. */
export const planFollowUp = ({ steps }: Pick<Plan, 'steps'>): readonly FollowUp[] =>
  steps.map(followUpOf)

function followUpOf({ step, from, to, effort, after }: PlannedStep): FollowUp {
  const { indicator } = step.scored
  const isRaise = step.kind === 'raise'
  const level = isRaise ? indicator.levels.find((each) => each.level === step.level) : undefined
  return {
    id: step.id,
    indicator,
    kind: step.kind,
    from,
    to,
    recommendation: level?.text ?? null,
    advice: isRaise ? (indicator.advice ?? null) : null,
    unit: step.unit,
    outputs: outputsOf(step),
    effort,
    cost: step.cost,
    earliest: step.earliest,
    after,
  }
}

/** The documents that a step mends, brings or makes. */
export function outputsOf(step: PlanStep): readonly Output[] {
  if (step.kind === 'raise') {
    return step.documents.map(({ requirement, shared }): Output => {
      const title = shared?.rows[0]?.document.title ?? ''
      if (title !== '') return { kind: 'document', title }
      return requirement ? { kind: 'requirement', name: requirement.name } : { kind: 'any' }
    })
  }
  const [first] = step.rows
  const requirement = first ? first.requirement : step.wanted
  const title = first?.document.title ?? ''
  if (title !== '') return [{ kind: 'document', title }]
  return [requirement ? { kind: 'requirement', name: requirement.name } : { kind: 'any' }]
}
