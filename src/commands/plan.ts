import type { Diagnostic } from '../domain/diagnostic.js'
import { planBest } from '../domain/plan.js'
import { type AskedAim, aimFor } from '../domain/plan-aim.js'
import { choicesOf, curveOf } from '../domain/plan-curve.js'
import { expiryOf } from '../domain/plan-expiry.js'
import type { PlanModel, PlanSubject } from '../domain/plan-model.js'
import type { PlanAnswer } from '../domain/plan-report.js'
import { stressOf } from '../domain/plan-stress.js'
import { type Change, faultIn, tryOut } from '../domain/plan-what-if.js'
import { inUnits } from '../domain/points.js'
import { loadPlanModel, type PlanQuery, unestimatedIn } from '../inputs/plan.js'
import { toolIdentity } from '../io.js'
import { type PlanFormat, planReporters } from '../reporters/plan/index.js'
import { type Answer, deliver, type OutputOptions, refuse, type Session } from './command.js'

export interface PlanOptions extends Omit<PlanQuery, 'paths'>, AskedAim, OutputOptions {
  readonly format: PlanFormat
  readonly frontier?: boolean
  readonly sensitivity?: boolean
  /** Claims to try out. */
  readonly set?: readonly Change[]
  /** Rejections to count with. */
  readonly stress?: number
}

/** What to do next: the cheapest plan, the best for a budget, and what else was asked. */
export async function plan(
  paths: readonly string[],
  options: PlanOptions,
  session: Session,
): Promise<Answer> {
  const misused = misuseOf(options)
  if (misused) return refuse([misused])
  const { value: model, diagnostics } = await loadPlanModel(
    { ...options, paths },
    session.project,
    session.world,
  )
  if (!model) return refuse(diagnostics)
  const isWeighed = options.set === undefined && options.stress === undefined
  const unestimated = isWeighed ? unestimatedIn(model) : []
  if (unestimated.length > 0) return refuse([...diagnostics, ...unestimated])
  const answered = answerTo(options, model)
  if (!answered.value) return refuse([...diagnostics, ...answered.diagnostics])
  const { asOf } = model.subject.context
  const report = { tool: toolIdentity(), asOf, model, answer: answered.value }
  const render = await planReporters[options.format]()
  const output = render(report, {
    texts: session.texts,
    hasColor: session.hasColor && options.output === undefined,
  })
  return deliver(
    { output, diagnostics: [...diagnostics, ...answered.diagnostics] },
    options,
    session,
  )
}

interface Answered {
  readonly value: PlanAnswer | undefined
  readonly diagnostics: readonly Diagnostic[]
}

const answered = (value: PlanAnswer | undefined): Answered => ({ value, diagnostics: [] })

function answerTo(options: PlanOptions, model: PlanModel): Answered {
  const { set, stress } = options
  if (set) {
    const faults = set.flatMap((change) => faultIn(change, model.subject))
    if (faults.length > 0) return { value: undefined, diagnostics: faults }
    return answered({ kind: 'what-if', whatIf: tryOut(set, model) })
  }
  if (stress !== undefined) return answered(stressAnswer(stress, model.subject))
  if (options.frontier) {
    const points = curveOf(model)
    return answered(points && { kind: 'curve', points })
  }
  if (options.sensitivity) return answered({ kind: 'choices', choices: choicesOf(model) })
  return planFor(options, model)
}

/** Documents prove what is backed; the claims can only be rejected as such. */
function stressAnswer(count: number, subject: PlanSubject): PlanAnswer {
  const kinds = subject.total === 'backed' ? (['document', 'indicator'] as const) : indicatorsOnly
  const stress = kinds.flatMap((kind) => stressOf(kind, count, subject) ?? [])
  return { kind: 'stress', stress, expiry: expiryOf(subject) }
}

const indicatorsOnly = ['indicator'] as const

function planFor(options: PlanOptions, model: PlanModel): Answered {
  const { value: aim, diagnostics } = aimFor(options, model.subject)
  if (!aim) return { value: undefined, diagnostics }
  const planning = planBest(aim, model)
  if (!planning) throw new Error('too many steps hang together')
  if (planning.kind === 'planned')
    return { value: { kind: 'plan', plan: planning.plan }, diagnostics }
  const { highest, from } = planning
  const target = aim.kind === 'target' ? aim.points : highest
  const facts = {
    target: inUnits(target),
    highest: inUnits(highest),
    total: model.subject.total,
    isRestricted: options.only !== undefined || options.except !== undefined,
    until: undefined,
  }
  return {
    value: { kind: 'unreachable', target, highest, from },
    diagnostics: [{ code: 'target-unreachable', facts, at: null }],
  }
}

/** Each asks another question, so one run answers one of them. */
const questions = ['target', 'budget', 'frontier', 'sensitivity', 'set', 'stress'] as const

function misuseOf(options: PlanOptions): Diagnostic | undefined {
  const [first, second] = questions.filter((name) => options[name] !== undefined)
  if (first && second) {
    const facts = { first: `--${first}`, second: `--${second}` }
    return { code: 'options-conflict', facts, at: null }
  }
  return undefined
}
