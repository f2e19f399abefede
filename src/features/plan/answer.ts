import type { Diagnostic } from '../../core/diagnostic.js'
import { inUnits } from '../../core/points.js'
import { inDays } from '../../core/settings/days.js'
import { type AskedAim, aimFor, type PlanAim } from './aim.js'
import type { Calendar } from './calendar.js'
import { choicesOf, curveOf } from './curve.js'
import { planExpiryOf } from './expiry.js'
import type { PlanModel } from './model.js'
import type { PlanAnswer } from './report.js'
import { planBySearch, planDirectly, type ScheduledPlanning } from './search.js'
import { loadSolver } from './solver.js'
import type { PlanSubject } from './steps.js'
import { stressOf } from './stress.js'
import { faultIn, type LevelChange, tryOut } from './what-if.js'

/** One question about an agency-year. */
export interface PlanQuestion extends AskedAim {
  readonly frontier?: boolean
  readonly sensitivity?: boolean
  /** Claims to try out. */
  readonly set?: readonly LevelChange[]
  /** Rejections to count with. */
  readonly stress?: number
  /** Seconds that a search may take. */
  readonly timeLimit: number
  /** Whether some indicators were not to be touched. */
  readonly isRestricted: boolean
}

/** The answer, and what is to be said about it; without an answer the question was wrong. */
export interface AnsweredPlan {
  readonly value: PlanAnswer | undefined
  readonly diagnostics: readonly Diagnostic[]
}

const answered = (value: PlanAnswer | undefined): AnsweredPlan => ({ value, diagnostics: [] })

/** What was asked, answered from the model; only a search waits for a solver. */
export async function answerPlan(
  question: PlanQuestion,
  model: PlanModel,
  calendar: Calendar | undefined,
): Promise<AnsweredPlan> {
  const { set, stress, frontier, sensitivity } = question
  if (set) {
    const faults = set.flatMap((change) => faultIn(change, model.subject))
    if (faults.length > 0) return { value: undefined, diagnostics: faults }
    return answered({ kind: 'what-if', whatIf: tryOut(set, model) })
  }
  if (stress !== undefined) return answered(stressAnswer(stress, model.subject))
  if (frontier) {
    const points = curveOf(model)
    return points ? answered({ kind: 'curve', points }) : tangled
  }
  if (sensitivity) return answered({ kind: 'choices', choices: choicesOf(model) })
  const { value: aim, diagnostics } = aimFor(question, model.subject)
  return aim ? planFor(aim, question, model, calendar) : { value: undefined, diagnostics }
}

/** A curve is all plans at once; a search finds one at a time. */
const tangled: AnsweredPlan = {
  value: undefined,
  diagnostics: [{ code: 'plan-tangled', facts: {}, at: null }],
}

/** Documents prove what is backed; the claims can only be rejected as such. */
function stressAnswer(count: number, subject: PlanSubject): PlanAnswer | undefined {
  const kinds = subject.total === 'backed' ? (['document', 'indicator'] as const) : indicatorsOnly
  const stress = kinds.flatMap((kind) => stressOf(kind, count, subject) ?? [])
  return { kind: 'stress', stress, expiry: planExpiryOf(subject) }
}

const indicatorsOnly = ['indicator'] as const

async function planFor(
  aim: PlanAim,
  question: PlanQuestion,
  model: PlanModel,
  calendar: Calendar | undefined,
): Promise<AnsweredPlan> {
  const { timeLimit: seconds } = question
  const planning: ScheduledPlanning =
    planDirectly(aim, model, calendar) ??
    planBySearch(aim, model, calendar, await loadSolver(seconds))
  if (planning.kind === 'planned') {
    const { plan } = planning
    const facts = { gap: inDays(plan.gap), seconds }
    const doubt: Diagnostic = { code: 'plan-unproved', facts, at: null }
    return { value: { kind: 'plan', plan }, diagnostics: plan.isOptimal ? [] : [doubt] }
  }
  if (planning.kind === 'unfound') {
    return {
      value: undefined,
      diagnostics: [{ code: 'plan-unfound', facts: { seconds }, at: null }],
    }
  }
  const { highest, from } = planning
  const target = aim.kind === 'target' ? aim.points : highest
  const facts = {
    target: inUnits(target),
    highest: inUnits(highest),
    total: model.subject.total,
    isRestricted: question.isRestricted,
    until: isByCapacity(aim, model) ? calendar?.until : undefined,
  }
  return {
    value: { kind: 'unreachable', target, highest, from },
    diagnostics: [{ code: 'target-unreachable', facts, at: null }],
  }
}

/** Whether the target could be reached if there were more capacity. */
const isByCapacity = (aim: PlanAim, model: PlanModel): boolean =>
  planDirectly(aim, model, undefined)?.kind !== 'unreachable'
