import {
  compareFractions,
  type Fraction,
  leastPoints,
  minus,
  type Points,
  splitFraction,
  sum,
  times,
} from '../../core/points.js'

/** By the id of whose share it is. */
export type Shares = ReadonlyMap<string, Fraction>

/**
 * Shares as whole ten-thousandths that come to a stated sum exactly. A mean is rounded once, for its
 * total, so rounding each share by itself would leave a remainder that belongs to nobody. Each share
 * is cut, and the steps that are missing go to the largest remainders (the method by which seats are
 * given out); what did not move gets none. Shares that are whole already stay as they are.
 */
export function apportion(
  shares: Shares,
  total: Points,
  /** Who takes what is left where nothing moved. */
  otherwise: string | undefined,
): ReadonlyMap<string, Points> {
  const parts = [...shares].map(([id, share]) => ({ id, share, ...splitFraction(share) }))
  const missing = minus(total, sum(parts.map(({ whole }) => whole)))
  const moved = parts.filter(({ share }) => !isNothing(share))
  const takers = (moved.length > 0 ? moved : parts.filter(({ id }) => id === otherwise))
    .toSorted((left, right) => compareFractions(right.rest, left.rest))
    .map(({ id }) => id)
  const inTurn = missing < 0 ? takers.toReversed() : takers
  return new Map(
    parts.map(({ id, whole }) => {
      const place = inTurn.indexOf(id)
      const steps = place === -1 ? 0 : stepsFor(place, Math.abs(missing), inTurn.length)
      const gained = times(leastPoints, missing < 0 ? -steps : steps)
      return [id, steps === 0 ? whole : sum([whole, gained])]
    }),
  )
}

/** How many of some steps come to one of the takers, when they are given out in rounds. */
const stepsFor = (place: number, steps: number, takers: number): number =>
  Math.floor(steps / takers) + (place < steps % takers ? 1 : 0)

export const isNothing = ({ numerator }: Fraction): boolean => numerator === 0n

/** Whose share moved most in either direction; the first of those alike. */
export function largestOf(shares: Shares): string | undefined {
  let largest: readonly [id: string, size: Fraction] | undefined
  for (const [id, share] of shares) {
    const size = sizeOf(share)
    if (!largest || compareFractions(size, largest[1]) > 0) largest = [id, size]
  }
  return largest?.[0]
}

const sizeOf = ({ numerator, denominator }: Fraction): Fraction => ({
  numerator: numerator < 0n ? -numerator : numerator,
  denominator,
})
