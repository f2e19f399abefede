declare const unit: unique symbol

/**
 * Points, weights and indexes alike, in whole ten-thousandths, so that sums and comparisons are
 * exact: 266.5 points are 2,665,000. Only reporters divide.
 */
export type Points = number & { readonly [unit]: 'ten-thousandths' }

const perPoint = 10_000

/** The only place where a plain number becomes Points. */
const whole = (tenThousandths: number): Points => tenThousandths as Points

export const noPoints = whole(0)

/** From a number with at most four decimals, as rubric files hold them (they allow two). */
export const pointsOf = (value: number): Points => whole(Math.round(value * perPoint))

export const inUnits = (points: Points): number => points / perPoint

/** The same where there may be none. */
export const inUnitsOrNull = (points: Points | null): number | null =>
  points === null ? null : inUnits(points)

export const times = (points: Points, count: number): Points => whole(points * count)

export const plus = (points: Points, other: Points): Points => whole(points + other)

export const minus = (points: Points, other: Points): Points => whole(points - other)

export const sum = (parts: readonly Points[]): Points =>
  whole(parts.reduce((total, part) => total + part, 0))

/** An exact share, kept as two integers until it is rounded once, for showing. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** The one rounding of the program: half up, to four decimals. The denominator is not zero. */
export function roundHalfUp({ numerator, denominator }: Fraction): Points {
  const doubled = 2n * numerator * BigInt(perPoint) + denominator
  return whole(Number(doubled / (2n * denominator)))
}

/** `count` of `parts` equal parts, rounded half up. */
export const partOf = (points: Points, count: number, parts: number): Points =>
  roundHalfUp({ numerator: BigInt(points) * BigInt(count), denominator: BigInt(parts * perPoint) })

export const fraction = (numerator: Points, denominator: Points): Fraction => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
})

/** `left - right`, exact. */
export const lessFraction = (left: Fraction, right: Fraction): Fraction => ({
  numerator: left.numerator * right.denominator - right.numerator * left.denominator,
  denominator: left.denominator * right.denominator,
})

/** Below 0, 0 or above 0, as orders are; denominators are above 0. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const { numerator } = lessFraction(left, right)
  if (numerator === 0n) return 0
  return numerator < 0n ? -1 : 1
}

/** The whole ten-thousandths below a fraction, and what it has above them. */
export function splitFraction({ numerator, denominator }: Fraction): {
  readonly whole: Points
  readonly rest: Fraction
} {
  const scaled = numerator * BigInt(perPoint)
  const rest = ((scaled % denominator) + denominator) % denominator
  return {
    whole: whole(Number((scaled - rest) / denominator)),
    rest: { numerator: rest, denominator: denominator * BigInt(perPoint) },
  }
}

/** One step of what can be printed. */
export const leastPoints = whole(1)

/** The largest amount of which both are multiples. */
export const commonDivisor = (left: Points, right: Points): Points =>
  right === 0 ? left : commonDivisor(right, whole(left % right))
