import { componentsOf, type Network } from './network.js'
import { combined, type Frontier, nothing, type PlanOutcome } from './outcome.js'
import { frontierOfPart } from './sweep.js'

/**
 * Every best choice at once: a dynamic programme over the nodes. What was chosen so far is
 * remembered only for nodes that later ones still ask about, and of all choices that agree in them
 * only the best remain. Exact: a choice that is worse in effort or gain can be exchanged for the
 * better one in any plan. Of choices alike in both, the one with fewer steps stays, then the one
 * whose steps come earlier in the network; both orders hold for parts as for the whole. Undefined
 * where too many nodes hang together.
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
export const stepsOf = (network: Network, { steps }: PlanOutcome): readonly string[] => {
  const bits = bitsOf(network)
  return network
    .filter(({ id, isStep }) => isStep && (steps & (bits.get(id) ?? 0n)) !== 0n)
    .map(({ id }) => id)
}

/** The first outcome that brings this much: the one with the least effort. */
export const leastEffort = (frontier: Frontier, gain: number): PlanOutcome | undefined =>
  frontier.find((outcome) => outcome.gain >= gain)

/** The last outcome that this effort pays: the one that brings most. */
export const mostGain = (frontier: Frontier, effort: number): PlanOutcome =>
  frontier.findLast((outcome) => outcome.effort <= effort) ?? nothing

function bitsOf(network: Network): ReadonlyMap<string, bigint> {
  const last = BigInt(network.length - 1)
  return new Map(network.map(({ id }, index) => [id, 1n << (last - BigInt(index))]))
}
