import { type Days, daysOf, lessDays, noDays } from '../../core/settings/days.js'
import type { PlanAim } from './aim.js'
import { type Calendar, horizonOf, type Task, tasksOf } from './calendar.js'
import { frontierOf, leastEffort } from './frontier.js'
import type { PlanModel } from './model.js'
import { effortOf, gainOf, isClosed, withProvenLevels } from './network.js'
import { type Plan, type Planning, planBest, planOf } from './plan.js'
import { type Cuts, programFor, type Solver, type Wish } from './program.js'
import { isKept, type Schedule, type Scheduling, schedule } from './schedule.js'

/** A plan with its calendar, or why there is none. */
export type ScheduledPlanning =
  | Planning
  /** Out of time: none was found, and none was ruled out. */
  | { readonly kind: 'unfound' }

/**
 * The best plan without regard to capacity, if it can be done in time: then none is better.
 * Undefined where only a search can tell.
 */
export function planDirectly(
  aim: PlanAim,
  model: PlanModel,
  calendar: Calendar | undefined,
): Planning | undefined {
  const planning = planBest(aim, model)
  if (!calendar || planning?.kind !== 'planned') return planning
  const { plan } = planning
  const ids = plan.steps.map(({ step }) => step.id)
  const found = scheduled(ids, model, calendar)
  return found.kind === 'scheduled'
    ? { kind: 'planned', plan: { ...plan, schedule: { calendar, stretches: found.schedule } } }
    : undefined
}

function scheduled(ids: readonly string[], model: PlanModel, calendar: Calendar): Scheduling {
  const chosen = new Set(ids)
  const tasks = tasksOf(model, calendar).filter(({ id }) => chosen.has(id))
  const quarters = horizonOf(calendar)
  const found = schedule(tasks, quarters)
  const isSound = found.kind !== 'scheduled' || isKept(found.schedule, tasks, quarters)
  if (!isSound) throw new Error('a schedule breaks its own rules')
  return found
}

/** The best plan within capacity, by a solver; each of its answers is counted again here. */
export function planBySearch(
  aim: PlanAim,
  model: PlanModel,
  calendar: Calendar | undefined,
  solver: Solver,
): ScheduledPlanning {
  const search: Search = {
    model,
    calendar,
    tasks: calendar ? tasksOf(model, calendar) : [],
    solver,
  }
  if (aim.kind === 'target') {
    const gain = model.scale.unitsFor(aim.points) - model.base
    const found = best({ kind: 'effort', gain }, search)
    return found.kind === 'impossible' ? outOfReach(search) : asPlanning(found, aim, search)
  }
  const most = best({ kind: 'gain', effort: aim.effort }, search)
  if (most.kind !== 'found') return asPlanning(most, aim, search)
  const cheapest = best({ kind: 'effort', gain: gainOf(model.network, most.chosen) }, search)
  const isProved = most.isProved && cheapest.kind === 'found' && cheapest.isProved
  const better = cheapest.kind === 'found' ? cheapest : most
  return asPlanning({ ...better, isProved }, aim, search)
}

interface Search {
  readonly model: PlanModel
  readonly calendar: Calendar | undefined
  readonly tasks: readonly Task[]
  readonly solver: Solver
}

type Found =
  | {
      readonly kind: 'found'
      readonly chosen: ReadonlySet<string>
      readonly steps: readonly string[]
      readonly schedule: Schedule | undefined
      readonly isProved: boolean
    }
  | { readonly kind: 'impossible' | 'unfound' }

/** Answers of the solver that cannot be scheduled are ruled out, at most so often. */
const cutsAtMost = 200

function best(wish: Wish, search: Search): Found {
  const { model, calendar, tasks, solver } = search
  const { network } = model
  let cuts: Cuts = []
  let isProved = true
  while (cuts.length < cutsAtMost) {
    const answer = solver(programFor(wish, network, { tasks, calendar, cuts }))
    if (answer.kind === 'infeasible') return { kind: isProved ? 'impossible' : 'unfound' }
    if (answer.kind === 'unsolved') return { kind: 'unfound' }
    const picked = network.filter(({ isStep }, column) => isStep && answer.columns.has(column))
    const steps = picked.map(({ id }) => id)
    const chosen = withProvenLevels(network, new Set(steps))
    if (!isSound(wish, chosen, search)) return { kind: 'unfound' }
    const found = calendar && scheduled(steps, model, calendar)
    if (!found || found.kind === 'scheduled') {
      const own = found?.schedule
      return { kind: 'found', chosen, steps, schedule: own, isProved: isProved && answer.isProved }
    }
    if (found.kind === 'unknown') isProved = false
    cuts = [...cuts, calendar ? conflictIn(steps, model, calendar) : steps]
  }
  return { kind: 'unfound' }
}

/** Counted in whole numbers; a solver counts in fractions. */
function isSound(wish: Wish, chosen: ReadonlySet<string>, { model }: Search): boolean {
  const { network } = model
  const isEnough =
    wish.kind === 'effort'
      ? gainOf(network, chosen) >= wish.gain
      : wish.effort === undefined || effortOf(network, chosen) <= wish.effort
  return isEnough && isClosed(network, chosen)
}

/** A part of the steps that cannot be done in time by itself, without any that could be spared. */
function conflictIn(
  steps: readonly string[],
  model: PlanModel,
  calendar: Calendar,
): readonly string[] {
  let conflict = steps
  for (const id of steps.toReversed()) {
    const isNeeded = model.network.some(
      (node) => conflict.includes(node.id) && node.requires.some((clause) => clause.includes(id)),
    )
    const rest = conflict.filter((other) => other !== id)
    if (!isNeeded && scheduled(rest, model, calendar).kind === 'impossible') conflict = rest
  }
  return conflict
}

/** The highest total that can be had in time, if the search can tell. */
function outOfReach(search: Search): ScheduledPlanning {
  const { scale, base, network } = search.model
  const most = best({ kind: 'gain', effort: undefined }, search)
  return most.kind === 'found' && most.isProved
    ? {
        kind: 'unreachable',
        highest: scale.pointsOf(base + gainOf(network, most.chosen)),
        from: scale.pointsOf(base),
      }
    : { kind: 'unfound' }
}

function asPlanning(found: Found, aim: PlanAim, search: Search): ScheduledPlanning {
  if (found.kind !== 'found') return { kind: 'unfound' }
  const { model, calendar } = search
  const { steps, isProved, schedule: stretches } = found
  const base = planOf(aim, steps, model)
  const plan: Plan = {
    ...base,
    isOptimal: isProved,
    gap: isProved ? noDays : gapOf(base.effort, aim, model),
    ...(calendar && stretches && { schedule: { calendar, stretches } }),
  }
  return { kind: 'planned', plan }
}

/** Without regard to capacity a plan costs no more: what is above that may be saved at most. */
function gapOf(effort: Days, aim: PlanAim, { network, scale, base }: PlanModel): Days {
  const frontier = aim.kind === 'target' ? frontierOf(network) : undefined
  const bound =
    aim.kind === 'target' && frontier
      ? leastEffort(frontier, scale.unitsFor(aim.points) - base)?.effort
      : undefined
  return lessDays(effort, daysOf((bound ?? 0) / 100))
}
