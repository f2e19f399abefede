import {
  compareFractions,
  type Fraction,
  leastPoints,
  minus,
  type Points,
  splitFraction,
  sum,
  times,
} from '../points.js'

const nothing: Fraction = { numerator: 0n, denominator: 1n }

/**
 * Shares as whole ten-thousandths that come to a stated sum exactly. A mean is rounded once, for its
 * total, so rounding each share by itself would leave a remainder that belongs to nobody. Each share
 * is cut, and the steps that are missing go to the largest remainders (the method by which seats are
 * given out); what did not move gets none. Shares that are whole already stay as they are.
 */
export function apportion(
  shares: readonly Fraction[],
  total: Points,
  /** Who takes what is left where nothing moved. */
  otherwise: number,
): readonly Points[] {
  const parts = shares.map(splitFraction)
  const missing = minus(total, sum(parts.map(({ whole }) => whole)))
  const moved = shares.flatMap((share, index) => (isNothing(share) ? [] : [index]))
  const takers = (moved.length > 0 ? moved : [otherwise]).toSorted((left, right) =>
    compareFractions(parts[right]?.rest ?? nothing, parts[left]?.rest ?? nothing),
  )
  const inTurn = missing < 0 ? takers.toReversed() : takers
  return parts.map(({ whole }, index) => {
    const place = inTurn.indexOf(index)
    const steps = place === -1 ? 0 : stepsFor(place, Math.abs(missing), inTurn.length)
    const gained = times(leastPoints, missing < 0 ? -steps : steps)
    return steps === 0 ? whole : sum([whole, gained])
  })
}

/** How many of some steps come to one of the takers, when they are given out in rounds. */
const stepsFor = (place: number, steps: number, takers: number): number =>
  Math.floor(steps / takers) + (place < steps % takers ? 1 : 0)

export const isNothing = ({ numerator }: Fraction): boolean => numerator === 0n

/** The place of the share that moved most in either direction; the first of those alike. */
export function largestOf(shares: readonly Fraction[]): number {
  let largest = 0
  for (const [index, share] of shares.entries()) {
    if (compareFractions(sizeOf(share), sizeOf(shares[largest] ?? nothing)) > 0) largest = index
  }
  return largest
}

const sizeOf = ({ numerator, denominator }: Fraction): Fraction => ({
  numerator: numerator < 0n ? -numerator : numerator,
  denominator,
})
