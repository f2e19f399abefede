import type { Points } from '../../core/points.js'
import { type Days, daysOf } from '../../core/settings/days.js'
import type { PlanAim } from './aim.js'
import type { PlanModel } from './model.js'
import { effortOf, gainOf, type Network, type PlanNode, withProvenLevels } from './network.js'

/** What anyone would do by hand: always the steps with most points per person-day. */
export interface NaivePlan {
  readonly effort: Days
  readonly reached: Points
}

/** The naive plan for an aim; null where it does not reach it. For comparison only. */
export function naivePlan(aim: PlanAim, { network, scale, base }: PlanModel): NaivePlan | null {
  const limit = aim.kind === 'budget' ? aim.effort : Number.POSITIVE_INFINITY
  const wanted = aim.kind === 'target' ? scale.unitsFor(aim.points) - base : undefined
  let chosen: ReadonlySet<string> = withProvenLevels(network, new Set())
  for (;;) {
    const [effort, gain] = [effortOf(network, chosen), gainOf(network, chosen)]
    const isDone = wanted !== undefined && gain >= wanted
    const next = isDone ? undefined : rankedBundles(network, chosen, limit - effort)[0]
    if (!next) {
      const isMissed = wanted !== undefined && !isDone
      return isMissed
        ? null
        : { effort: inHundredths(effort), reached: scale.pointsOf(base + gain) }
    }
    chosen = withProvenLevels(network, new Set([...chosen, ...next.steps]))
  }
}

const inHundredths = (effort: number): Days => daysOf(effort / 100)

/** The steps that one more proven level takes, and what they bring together. */
export interface Bundle {
  readonly node: string
  readonly steps: readonly string[]
  readonly effort: number
  readonly gain: number
}

/**
 * All that could be done next, by gain per effort; of equals the one that comes first in the
 * rubric.
 */
export function rankedBundles(
  network: Network,
  chosen: ReadonlySet<string>,
  limit: number,
): readonly Bundle[] {
  const byId = new Map(network.map((node) => [node.id, node]))
  return network
    .filter(({ id, gain }) => gain > 0 && !chosen.has(id))
    .flatMap((node) => bundleOf(node, { network, byId }, chosen) ?? [])
    .filter(({ effort }) => effort <= limit)
    .toSorted((left, right) => right.gain * left.effort - left.gain * right.effort)
}

function bundleOf(
  node: PlanNode,
  { network, byId }: { readonly network: Network; readonly byId: ReadonlyMap<string, PlanNode> },
  chosen: ReadonlySet<string>,
): Bundle | undefined {
  const needed = closure(node, byId, chosen)
  if (!needed) return undefined
  const steps = network.filter(({ id, isStep }) => isStep && needed.has(id)).map(({ id }) => id)
  const all = withProvenLevels(network, new Set([...chosen, ...steps]))
  return {
    node: node.id,
    steps,
    effort: steps.reduce((total, id) => total + (byId.get(id)?.effort ?? 0), 0),
    gain: gainOf(network, all) - gainOf(network, chosen),
  }
}

/** A node with all it requires, of alternatives always the one that costs least by itself. */
function closure(
  node: PlanNode,
  byId: ReadonlyMap<string, PlanNode>,
  chosen: ReadonlySet<string>,
): ReadonlySet<string> | undefined {
  const needed = new Set([node.id])
  const open = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    // What there is only one way for comes first: it may be the way of another requirement, too.
    for (const clause of next.requires.toSorted((left, right) => left.length - right.length)) {
      if (clause.some((id) => chosen.has(id) || needed.has(id))) continue
      const [cheapest] = clause
        .flatMap((id) => byId.get(id) ?? [])
        .toSorted((left, right) => left.effort - right.effort)
      if (!cheapest) return undefined
      needed.add(cheapest.id)
      open.push(cheapest)
    }
  }
  return needed
}
