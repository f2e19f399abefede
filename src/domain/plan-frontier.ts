import { type Clause, componentsOf, type Network, type PlanNode } from './plan-network.js'

/** A best choice: no other brings as much for less, or more for as much. */
export interface Outcome {
  readonly effort: number
  readonly gain: number
  /** How many steps it takes. */
  readonly count: number
  /** Its steps, a bit each; the first node of the network has the highest. */
  readonly steps: bigint
}

/** By effort, and so by gain. */
export type Frontier = readonly Outcome[]

const nothing: Outcome = { effort: 0, gain: 0, count: 0, steps: 0n }

/** More open nodes than this at a time would make too many states: 2 to this power at most. */
const widest = 16

/**
 * Every best choice at once: a dynamic programme over the nodes. What was chosen so far is
 * remembered only for nodes that later ones still ask about, and of all choices that agree in
 * them only the best remain. Exact: a choice that is worse in effort or gain can be exchanged
 * for the better one in any plan. Of choices alike in both, the one with fewer steps stays, then the one
 * whose steps come earlier in the network; both orders hold for parts as for the whole.
 * Undefined where too many nodes hang together.
 */
export function frontierOf(network: Network): Frontier | undefined {
  const bits = bitsOf(network)
  let whole: Frontier = [nothing]
  for (const part of componentsOf(network)) {
    const own = frontierOfPart(part, bits)
    if (!own) return undefined
    whole = combined(whole, own)
  }
  return whole
}

/** The ids of an outcome's steps, in the order of the network. */
export const stepsOf = (network: Network, { steps }: Outcome): readonly string[] => {
  const bits = bitsOf(network)
  return network
    .filter(({ id, isStep }) => isStep && (steps & (bits.get(id) ?? 0n)) !== 0n)
    .map(({ id }) => id)
}

/** The first outcome that brings this much: the one with the least effort. */
export const leastEffort = (frontier: Frontier, gain: number): Outcome | undefined =>
  frontier.find((outcome) => outcome.gain >= gain)

/** The last outcome that this effort pays: the one that brings most. */
export const mostGain = (frontier: Frontier, effort: number): Outcome =>
  frontier.findLast((outcome) => outcome.effort <= effort) ?? nothing

function bitsOf(network: Network): ReadonlyMap<string, bigint> {
  const last = BigInt(network.length - 1)
  return new Map(network.map(({ id }, index) => [id, 1n << (last - BigInt(index))]))
}

/** Each state is the set of chosen nodes among the open ones, as a bit mask of their slots. */
type States = Map<number, Frontier>

interface Sweep {
  readonly slots: Map<string, number>
  states: States
}

function frontierOfPart(part: Network, bits: ReadonlyMap<string, bigint>): Frontier | undefined {
  const order = sweepOrder(part)
  const requirements = requirementsOf(order)
  const lastUse = lastUses(order, requirements)
  const sweep: Sweep = { slots: new Map(), states: new Map([[0, [nothing]]]) }
  for (const [index, node] of order.entries()) {
    const slot = freeSlot(sweep.slots)
    if (slot >= widest) return undefined
    sweep.slots.set(node.id, slot)
    sweep.states = decided(sweep, node, bits.get(node.id) ?? 0n)
    sweep.states = closed(
      sweep,
      requirements.filter(({ at }) => at === index),
    )
    forget(sweep, lastUse, index)
  }
  return sweep.states.get(0) ?? [nothing]
}

const freeSlot = (slots: ReadonlyMap<string, number>): number => {
  const used = new Set(slots.values())
  let slot = 0
  while (used.has(slot)) slot += 1
  return slot
}

/** Both ways: without the node, and with it. */
function decided({ slots, states }: Sweep, node: PlanNode, bit: bigint): States {
  const mask = 1 << (slots.get(node.id) ?? 0)
  const next: States = new Map()
  for (const [key, frontier] of states) {
    next.set(key, frontier)
    next.set(key | mask, shifted(frontier, asOutcome(node, bit)))
  }
  return next
}

const asOutcome = ({ effort, gain, isStep }: PlanNode, bit: bigint): Outcome => ({
  effort,
  gain,
  count: isStep ? 1 : 0,
  steps: isStep ? bit : 0n,
})

/** Without states that break a requirement, asked as soon as all its nodes are decided. */
function closed({ slots, states }: Sweep, asked: readonly Asked[]): States {
  if (asked.length === 0) return states
  const tests = asked.map(({ id, clause }) => ({
    own: maskOf([id], slots),
    others: maskOf(clause, slots),
  }))
  return new Map(
    [...states].filter(([key]) =>
      tests.every(({ own, others }) => (key & own) === 0 || (key & others) !== 0),
    ),
  )
}

/** One requirement of one node, and the position of the last node that it is about. */
interface Asked {
  readonly id: string
  readonly clause: Clause
  readonly at: number
}

function requirementsOf(order: Network): readonly Asked[] {
  const positions = new Map(order.map(({ id }, index) => [id, index]))
  return order.flatMap(({ id, requires }) =>
    requires.map((clause) => ({
      id,
      clause,
      at: Math.max(...[id, ...clause].map((each) => positions.get(each) ?? 0)),
    })),
  )
}

const maskOf = (ids: readonly string[], slots: ReadonlyMap<string, number>): number =>
  ids.reduce((mask, id) => mask | (1 << (slots.get(id) ?? 0)), 0)

/** Closes nodes that no later one asks about: states that differ only in them become one. */
function forget(sweep: Sweep, lastUse: ReadonlyMap<string, number>, index: number): void {
  const done = [...sweep.slots.keys()].filter((id) => (lastUse.get(id) ?? 0) <= index)
  if (done.length === 0) return
  const mask = ~maskOf(done, sweep.slots)
  const next: States = new Map()
  for (const [key, frontier] of sweep.states) {
    const own = key & mask
    const other = next.get(own)
    next.set(own, other ? merged(other, frontier) : frontier)
  }
  for (const id of done) sweep.slots.delete(id)
  sweep.states = next
}

/** The position of the last node that shares a requirement with each node. */
function lastUses(order: Network, requirements: readonly Asked[]): ReadonlyMap<string, number> {
  const last = new Map(order.map(({ id }, index) => [id, index]))
  for (const { id, clause, at } of requirements) {
    for (const each of [id, ...clause]) last.set(each, Math.max(last.get(each) ?? 0, at))
  }
  return last
}

/** Next is always the node that leaves the fewest open; of several, the first. */
function sweepOrder(part: Network): Network {
  const groups = part.flatMap(({ id, requires }) => requires.map((clause) => [id, ...clause]))
  const left = new Map(part.map((node) => [node.id, node]))
  const open = new Set<string>()
  const order: PlanNode[] = []
  const groupsOf = new Map(part.map(({ id }) => [id, groups.filter((group) => group.includes(id))]))
  const stillAsked = (id: string, taken: string): boolean =>
    (groupsOf.get(id) ?? []).some((group) => group.some((each) => each !== taken && left.has(each)))
  while (left.size > 0) {
    let best: { readonly id: string; readonly size: number } | undefined
    for (const id of left.keys()) {
      const isNear =
        open.size === 0 || (groupsOf.get(id) ?? []).some((g) => g.some((e) => open.has(e)))
      if (!isNear) continue
      const size = [...open, id].filter((each) => stillAsked(each, id)).length
      if (!best || size < best.size) best = { id, size }
    }
    const taken = best && left.get(best.id)
    if (!taken) break
    left.delete(taken.id)
    order.push(taken)
    for (const each of [...open, taken.id]) {
      if (stillAsked(each, taken.id)) open.add(each)
      else open.delete(each)
    }
  }
  return order
}

const shifted = (frontier: Frontier, by: Outcome): Frontier =>
  frontier.map((outcome) => ({
    effort: outcome.effort + by.effort,
    gain: outcome.gain + by.gain,
    count: outcome.count + by.count,
    steps: outcome.steps | by.steps,
  }))

/** All sums of two frontiers, and of them the best. */
function combined(whole: Frontier, part: Frontier): Frontier {
  let best: Frontier = []
  for (const outcome of part) best = merged(best, shifted(whole, outcome))
  return best
}

/** The best of two frontiers, by effort. */
function merged(left: Frontier, right: Frontier): Frontier {
  const best: Outcome[] = []
  let [i, j] = [0, 0]
  for (;;) {
    const [a, b] = [left[i], right[j]]
    const next = a && (!b || isBefore(a, b)) ? a : b
    if (!next) return best
    if (next === a) i += 1
    else j += 1
    const last = best.at(-1)
    if (!last || next.gain > last.gain) best.push(next)
  }
}

/** Less effort first, then more gain, fewer steps, earlier steps. */
function isBefore(left: Outcome, right: Outcome): boolean {
  if (left.effort !== right.effort) return left.effort < right.effort
  if (left.gain !== right.gain) return left.gain > right.gain
  return left.count === right.count ? left.steps >= right.steps : left.count < right.count
}
