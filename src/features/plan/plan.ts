import { bandOf } from '../../core/band.js'
import type { Level } from '../../core/level.js'
import { byCodePoint, inTurn } from '../../core/order.js'
import { minus, type Points } from '../../core/points.js'
import type { ProofContext } from '../../core/proof.js'
import type { Band } from '../../core/rubric.js'
import type { Score } from '../../core/score.js'
import { type Days, noDays, sumDays } from '../../core/settings/days.js'
import type { PlanAim } from './aim.js'
import { scoreAfter, stateAfter } from './apply.js'
import type { Calendar } from './calendar.js'
import { frontierOf, leastEffort, mostGain, stepsOf } from './frontier.js'
import { type NaivePlan, naivePlan } from './greedy.js'
import type { PlanModel } from './model.js'
import { isClosed, withProvenLevels } from './network.js'
import type { Frontier, PlanOutcome } from './outcome.js'
import type { Schedule } from './schedule.js'
import type { PlanStep, PlanSubject } from './steps.js'

/** One step of a plan, in the plan's order, with what it brings at its place. */
export interface PlannedStep {
  readonly step: PlanStep
  /** Levels of its indicator, in the total that is planned, before and after it. */
  readonly from: Level
  readonly to: Level
  readonly effort: Days
  /** What the total gains by it, after all steps above it. */
  readonly points: Points
  /** The total with it and all steps above it. */
  readonly running: Points
  /** Entered by this step. */
  readonly crosses: Band | undefined
  /** Ids of the steps of the plan that must be done before it. */
  readonly after: readonly string[]
}

/** A set of steps with what they cost and bring, as the scorer confirms. */
export interface Plan {
  readonly aim: PlanAim
  readonly from: Points
  readonly reached: Points
  readonly effort: Days
  readonly cost: number
  readonly steps: readonly PlannedStep[]
  readonly before: Score
  readonly after: Score
  /** By which `after` was scored. */
  readonly proofAfter: ProofContext
  /** Proved to be the best there is. */
  readonly isOptimal: boolean
  /** What a better plan could save at most; nothing where this one is proved. */
  readonly gap: Days
  /** When each step is worked on, where capacity was asked about. */
  readonly schedule?: PlanSchedule
  /** What always taking the step with most points per person-day comes to; null: it fails. */
  readonly naive: NaivePlan | null
}

export interface PlanSchedule {
  readonly calendar: Calendar
  readonly stretches: Schedule
}

export type Planning =
  | { readonly kind: 'planned'; readonly plan: Plan }
  | { readonly kind: 'unreachable'; readonly highest: Points; readonly from: Points }

/**
 * The best plan there is, exactly, of a model in which nothing is unestimated; undefined where too
 * many steps hang together for this method.
 */
export function planBest(aim: PlanAim, model: PlanModel): Planning | undefined {
  const frontier = frontierOf(model.network)
  if (!frontier) return undefined
  const outcome = outcomeFor(aim, model, frontier)
  if (!outcome) {
    const highest = model.scale.pointsOf(model.base + (frontier.at(-1)?.gain ?? 0))
    return { kind: 'unreachable', highest, from: model.scale.pointsOf(model.base) }
  }
  const ids = stepsOf(model.network, outcome)
  return { kind: 'planned', plan: { ...planOf(aim, ids, model), isOptimal: true, gap: noDays } }
}

function outcomeFor(aim: PlanAim, model: PlanModel, frontier: Frontier): PlanOutcome | undefined {
  return aim.kind === 'target'
    ? leastEffort(frontier, model.scale.unitsFor(aim.points) - model.base)
    : mostGain(frontier, aim.effort)
}

/**
 * A plan of these steps. Checked twice, in whole numbers: nothing is chosen without what it
 * requires, and the scorer gives the applied steps exactly the total that the choice promises.
 */
export function planOf(
  aim: PlanAim,
  ids: readonly string[],
  model: PlanModel,
): Omit<Plan, 'isOptimal' | 'gap'> {
  const { subject, network, scale, base } = model
  const chosen = withProvenLevels(network, new Set(ids))
  if (!isClosed(network, chosen)) throw new Error('a plan lacks what its steps require')
  const promised = network.reduce(
    (total, { id, gain }) => (chosen.has(id) ? total + gain : total),
    base,
  )
  const steps = inOrder(ids, model)
  const walked = walk(steps, model)
  const { score: after, proof: proofAfter } = stateAfter(steps, subject)
  const reached = after.totals[subject.total].points
  if (reached !== scale.pointsOf(promised)) throw new Error('a plan differs from its score')
  return {
    aim,
    from: scale.pointsOf(base),
    reached,
    effort: sumDays(walked.map(({ effort }) => effort)),
    cost: steps.reduce((total, { cost = 0 }) => total + cost, 0),
    steps: walked,
    before: subject.score,
    after,
    proofAfter,
    naive: naivePlan(aim, model),
  }
}

/**
 * By unit, those without one last; in each unit what must come first stands first, else as in the
 * rubric.
 */
function inOrder(ids: readonly string[], { network, steps }: PlanModel): readonly PlanStep[] {
  const sorted = network.flatMap(({ id }) => (ids.includes(id) ? (steps.get(id) ?? []) : []))
  const placed: PlanStep[] = []
  const place = (step: PlanStep): void => {
    if (placed.includes(step)) return
    for (const other of sorted) if (isNeededBy(other, step, { network })) place(other)
    placed.push(step)
  }
  for (const step of sorted) place(step)
  return placed.toSorted(
    inTurn<PlanStep>(
      (left, right) => Number(left.unit === '') - Number(right.unit === ''),
      (left, right) => byCodePoint(left.unit, right.unit),
    ),
  )
}

const isNeededBy = (
  { id }: PlanStep,
  step: PlanStep,
  { network }: Pick<PlanModel, 'network'>,
): boolean =>
  network.some((node) => node.id === step.id && node.requires.some((clause) => clause.includes(id)))

/** What each step brings after those above it; the scorer counts every time. */
function walk(steps: readonly PlanStep[], model: PlanModel): readonly PlannedStep[] {
  const { subject } = model
  let before = subject.score
  return steps.map((step, index): PlannedStep => {
    const score = scoreAfter(steps.slice(0, index + 1), subject)
    const [was, is] = [before.totals[subject.total], score.totals[subject.total]]
    const planned = {
      step,
      ...levelsOf(step, { before, score }, subject),
      effort: effortOfStep(step),
      points: minus(is.points, was.points),
      running: is.points,
      crosses: bandOf(is.points, subject.rubric.bands) === was.band ? undefined : is.band,
      after: steps.filter((other) => isNeededBy(other, step, model)).map(({ id }) => id),
    }
    before = score
    return planned
  })
}

/** A raise goes from level to level of the claim; mending moves what is backed, if anything. */
function levelsOf(
  step: PlanStep,
  { before, score }: { readonly before: Score; readonly score: Score },
  { total }: PlanSubject,
): Pick<PlannedStep, 'from' | 'to'> {
  if (step.kind === 'raise') return { from: step.from, to: step.level }
  const levelIn = ({ indicators }: Score): Level =>
    indicators.find(({ indicator }) => indicator.id === step.scored.indicator.id)?.[total] ?? 0
  return { from: levelIn(before), to: levelIn(score) }
}

function effortOfStep({ id, effort }: PlanStep): Days {
  if (effort === undefined) throw new Error(`step ${id} has no effort`)
  return effort
}
