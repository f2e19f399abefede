import { groupBy } from '../../core/groups.js'
import type { Level } from '../../core/level.js'
import { type Points, sum } from '../../core/points.js'
import type { Quarter } from '../../core/quarter.js'
import type { Indicator, Requirement } from '../../core/rubric.js'
import type { IndicatorScore } from '../../core/score.js'
import { type Days, sumDays } from '../../core/settings/days.js'
import type { Words } from '../../core/words.js'
import type { DocumentRow, FixKind } from './documents.js'
import type { Plan, PlannedStep } from './plan.js'
import type { PlanStep } from './steps.js'

/** One line of a follow-up plan (rencana tindak lanjut), ready to be handed to its unit. */
export interface FollowUp {
  readonly id: string
  readonly indicator: Indicator
  readonly kind: 'raise' | FixKind
  readonly from: Level
  readonly to: Level
  /** What the level asks for, where the rubric says so; null for a document. */
  readonly recommendation: Words | null
  /** What helps, with the training (bimtek) where the rubric names one. */
  readonly advice: Words | null
  /** Empty where nobody is named. */
  readonly unit: string
  /** The evidence to prepare. */
  readonly outputs: readonly FollowUpOutput[]
  readonly effort: Days
  readonly cost: number | undefined
  readonly earliest: Quarter | undefined
  readonly after: readonly string[]
}

/** A document by its title in the worksheet, by the rubric's name, or any that proves. */
export type FollowUpOutput =
  | { readonly kind: 'document'; readonly title: string }
  | { readonly kind: 'requirement'; readonly name: Words }
  | { readonly kind: 'any' }

/** A document that a step makes: a row or more of the worksheet to be mended, or a new one. */
export interface PlannedDocument {
  readonly requirement: Requirement | null
  /** Every row that it stands in; none for a new one. */
  readonly rows: readonly DocumentRow[]
}

/** The follow-up plan of a plan: a line a step, in the plan's order. */
export function planFollowUp({ steps }: Pick<Plan, 'steps'>): readonly FollowUp[] {
  const documents = documentsByStep(steps)
  return steps.map((planned) =>
    followUpOf(planned, (documents.get(planned.step) ?? []).map(outputOf)),
  )
}

function followUpOf(
  { step, from, to, effort, after }: PlannedStep,
  outputs: readonly FollowUpOutput[],
): FollowUp {
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
    outputs,
    effort,
    cost: step.cost,
    earliest: step.earliest,
    after,
  }
}

/** What a plan does about one indicator, all its steps together. */
export interface PlannedIndicator {
  readonly scored: IndicatorScore
  /** In the plan's order; at least one. */
  readonly steps: readonly PlannedStep[]
  readonly documents: readonly PlannedDocument[]
  readonly effort: Days
  /** What the steps bring at their places: over all indicators exactly what the plan brings. */
  readonly gain: Points
}

/** A plan by indicator, in the order of their first steps; no document stands in two of them. */
export function plannedIndicators({ steps }: Pick<Plan, 'steps'>): readonly PlannedIndicator[] {
  const documents = documentsByStep(steps)
  return groupBy(steps, ({ step }) => step.scored.indicator.id).map((own) => ({
    scored: own[0].step.scored,
    steps: own,
    documents: own.flatMap(({ step }) => documents.get(step) ?? []),
    effort: sumDays(own.map(({ effort }) => effort)),
    gain: sum(own.map(({ points }) => points)),
  }))
}

/** What each step makes and none before it has made: several raises may bring one document. */
function documentsByStep(
  steps: readonly PlannedStep[],
): ReadonlyMap<PlanStep, readonly PlannedDocument[]> {
  const made = new Set<PlannedDocument['rows'] | string>()
  return new Map(
    steps.map(({ step }) => {
      const own = documentsOf(step).filter(({ requirement, rows }) => {
        const key = rows.length > 0 ? rows : `${step.scored.indicator.id}:${requirement?.id ?? ''}`
        const isNew = !made.has(key)
        made.add(key)
        return isNew
      })
      return [step, own]
    }),
  )
}

/** The documents that a step mends, brings or makes. */
function documentsOf(step: PlanStep): readonly PlannedDocument[] {
  if (step.kind === 'raise') {
    return step.documents.map(({ requirement, shared }) => ({
      requirement,
      rows: shared?.rows ?? [],
    }))
  }
  const [first] = step.rows
  return [{ requirement: (first ? first.requirement : step.wanted) ?? null, rows: step.rows }]
}

/** The same as they are called on the screen. */
export const outputsOf = (step: PlanStep): readonly FollowUpOutput[] =>
  documentsOf(step).map(outputOf)

function outputOf({ requirement, rows }: PlannedDocument): FollowUpOutput {
  const title = rows[0]?.document.title ?? ''
  if (title !== '') return { kind: 'document', title }
  return requirement ? { kind: 'requirement', name: requirement.name } : { kind: 'any' }
}
