/** A best choice: no other brings as much for less, or more for as much. */
export interface PlanOutcome {
  readonly effort: number
  readonly gain: number
  /** How many steps it takes. */
  readonly count: number
  /** Its steps, a bit each; the first node of the network has the highest. */
  readonly steps: bigint
}

/** By effort, and so by gain. */
export type Frontier = readonly PlanOutcome[]

export const nothing: PlanOutcome = { effort: 0, gain: 0, count: 0, steps: 0n }

export const shifted = (frontier: Frontier, by: PlanOutcome): Frontier =>
  frontier.map((outcome) => ({
    effort: outcome.effort + by.effort,
    gain: outcome.gain + by.gain,
    count: outcome.count + by.count,
    steps: outcome.steps | by.steps,
  }))

/** All sums of two frontiers, and of them the best. */
export function combined(whole: Frontier, part: Frontier): Frontier {
  let best: Frontier = []
  for (const outcome of part) best = merged(best, shifted(whole, outcome))
  return best
}

/** The best of two frontiers, by effort. */
export function merged(left: Frontier, right: Frontier): Frontier {
  const best: PlanOutcome[] = []
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
function isBefore(left: PlanOutcome, right: PlanOutcome): boolean {
  if (left.effort !== right.effort) return left.effort < right.effort
  if (left.gain !== right.gain) return left.gain > right.gain
  return left.count === right.count ? left.steps >= right.steps : left.count < right.count
}
