import { groupBy } from '../../core/groups.js'
/**
 * What a plan may choose, as whole numbers only, so that any solver can be given it and checked.
 */
export interface PlanNode {
  readonly id: string
  /** Whole; what choosing it costs. */
  readonly effort: number
  /** Whole; what choosing it brings. */
  readonly gain: number
  /** A step that somebody takes; else a proven level that follows from steps. */
  readonly isStep: boolean
  /** It can be chosen only if at least one node of each clause is chosen. */
  readonly requires: readonly Clause[]
}

/** Ids of nodes of which one is enough. */
export type Clause = readonly string[]

/**
 * Nodes by their order of preference: of two plans that are alike, the one with the earlier step.
 */
export type Network = readonly PlanNode[]

/** Without nodes that can never be chosen, and without alternatives that can never be met. */
export function reachablePart(network: Network): Network {
  const known = new Set(network.map(({ id }) => id))
  const nodes = network.filter(({ requires }) =>
    requires.every((clause) => clause.some((id) => known.has(id))),
  )
  if (nodes.length < network.length) return reachablePart(nodes)
  return nodes.map((node) => ({
    ...node,
    requires: node.requires.map((clause) => clause.filter((id) => known.has(id))),
  }))
}

/** Whether everything that is chosen has what it requires. */
export const isClosed = (network: Network, chosen: ReadonlySet<string>): boolean =>
  network.every(
    ({ id, requires }) =>
      !chosen.has(id) || requires.every((clause) => clause.some((other) => chosen.has(other))),
  )

/** All that follows without effort from these steps: proven levels whose requirements are met. */
export function withProvenLevels(
  network: Network,
  steps: ReadonlySet<string>,
): ReadonlySet<string> {
  const chosen = new Set(steps)
  let before: number
  do {
    before = chosen.size
    for (const { id, isStep, requires } of network) {
      const follows =
        !isStep && requires.every((clause) => clause.some((other) => chosen.has(other)))
      if (follows) chosen.add(id)
    }
  } while (chosen.size > before)
  return chosen
}

export const gainOf = (network: Network, chosen: ReadonlySet<string>): number =>
  network.reduce((total, { id, gain }) => (chosen.has(id) ? total + gain : total), 0)

export const effortOf = (network: Network, chosen: ReadonlySet<string>): number =>
  network.reduce((total, { id, effort }) => (chosen.has(id) ? total + effort : total), 0)

/** Parts that have nothing to do with each other, each in the order of the whole. */
export function componentsOf(network: Network): readonly Network[] {
  const leader = new Map(network.map(({ id }) => [id, id]))
  const find = (id: string): string => {
    const up = leader.get(id) ?? id
    return up === id ? id : find(up)
  }
  for (const { id, requires } of network) {
    for (const other of requires.flat()) leader.set(find(id), find(other))
  }
  return groupBy(network, ({ id }) => find(id))
}
