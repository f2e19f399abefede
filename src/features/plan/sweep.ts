import type { Clause, Network, PlanNode } from './network.js'
import { type Frontier, merged, nothing, type PlanOutcome, shifted } from './outcome.js'

/** More open nodes than this at a time would make too many states: 2 to this power at most. */
const widest = 16

/** More outcomes than this at a time would take longer than a solver does: about a second. */
const mostOutcomes = 100_000

/** Each state is the set of chosen nodes among the open ones, as a bit mask of their slots. */
type States = Map<number, Frontier>

interface Sweep {
  readonly slots: Map<string, number>
  states: States
}

/** All best choices of a part whose nodes hang together; undefined if there are too many states. */
export function frontierOfPart(
  part: Network,
  bits: ReadonlyMap<string, bigint>,
): Frontier | undefined {
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
    if (sizeOf(sweep) > mostOutcomes) return undefined
  }
  return sweep.states.get(0) ?? [nothing]
}

const sizeOf = ({ states }: Sweep): number => {
  let size = 0
  for (const frontier of states.values()) size += frontier.length
  return size
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

const asOutcome = ({ effort, gain, isStep }: PlanNode, bit: bigint): PlanOutcome => ({
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
  const neighbours = neighboursIn(part)
  const waiting = new Map(part.map((node) => [node.id, node]))
  let open: readonly string[] = []
  const openAfter = (next: string): readonly string[] =>
    [...open, next].filter((id) =>
      neighbours(id).some((other) => other !== next && waiting.has(other)),
    )
  const order: PlanNode[] = []
  while (waiting.size > 0) {
    const near = [...waiting.values()].filter(
      ({ id }) => open.length === 0 || neighbours(id).some((other) => open.includes(other)),
    )
    const next = firstLeast(near, ({ id }) => openAfter(id).length)
    if (!next) break
    open = openAfter(next.id)
    waiting.delete(next.id)
    order.push(next)
  }
  return order
}

/** Which nodes share a requirement with each. */
function neighboursIn(part: Network): (id: string) => readonly string[] {
  const groups = part.flatMap(({ id, requires }) => requires.map((clause) => [id, ...clause]))
  const known = new Map(
    part.map(({ id }) => [id, groups.filter((group) => group.includes(id)).flat()]),
  )
  return (id) => (known.get(id) ?? []).filter((other) => other !== id)
}

function firstLeast<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
): Item | undefined {
  const sizes = items.map(sizeOf)
  return items[sizes.indexOf(Math.min(...sizes))]
}
