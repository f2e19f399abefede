import type { Level } from '../../core/level.js'
import { noPoints, type Points, roundHalfUp } from '../../core/points.js'
import type { Rubric } from '../../core/rubric.js'

/**
 * A rubric's total as a sum of whole numbers: each level of an indicator brings the same whole
 * number of units, whatever the method. A weighted mean is such a sum, too, once all aspects are
 * brought to one denominator; only the printed total is rounded, so the sum itself stays exact.
 */
export interface PlanScale {
  /** Units that one level of an indicator brings; absent for one that does not apply. */
  readonly perLevel: ReadonlyMap<string, number>
  /** The printed total of a sum of units, as the scorer rounds it. */
  readonly pointsOf: (units: number) => Points
  /** The least sum of units whose printed total is at least this. */
  readonly unitsFor: (points: Points) => number
}

/** The scale of a rubric for these applicable indicators; undefined if its weights are too fine. */
export function scaleOf(rubric: Rubric, applicable: ReadonlySet<string>): PlanScale | undefined {
  const { parts, denominator } = shares[rubric.method](rubric, applicable)
  const common = parts.reduce((divisor, { share }) => gcd(divisor, share), 0n)
  const unit = { numerator: common, denominator: denominator * BigInt(perPoint) }
  const perLevel = parts.map(({ id, share }) => [id, Number(share / common)] as const)
  const highest = perLevel.reduce((total, [, units]) => total + units * rubric.levels.max, 0)
  if (!Number.isSafeInteger(highest * 4)) return undefined
  return {
    perLevel: new Map(perLevel),
    pointsOf: (units) =>
      roundHalfUp({
        numerator: BigInt(units) * unit.numerator,
        denominator: unit.denominator,
      }),
    unitsFor: (points) => Number(leastUnits(BigInt(points), unit)),
  }
}

/** Ten-thousandths of a point. */
const perPoint = 10_000

interface Shares {
  /** Ten-thousandths of a point, times the denominator, that one level brings. */
  readonly parts: readonly { readonly id: string; readonly share: bigint }[]
  readonly denominator: bigint
}

const shares: Record<
  Rubric['method'],
  (rubric: Rubric, applicable: ReadonlySet<string>) => Shares
> = {
  'weighted-sum': ({ aspects }, applicable) => ({
    parts: aspects.flatMap(({ indicators }) =>
      indicators
        .filter(({ id }) => applicable.has(id))
        .map(({ id, weight }) => ({ id, share: BigInt(weight) })),
    ),
    denominator: 1n,
  }),
  'weighted-mean': meanShares,
}

/**
 * Total = sum of aspect weight x (sum of weight x level) / (sum of weight x max) / aspect weights.
 */
function meanShares({ aspects, levels }: Rubric, applicable: ReadonlySet<string>): Shares {
  const counted = aspects
    .map(({ indicators, weight = noPoints }) => ({
      weight: BigInt(weight),
      indicators: indicators.filter(({ id }) => applicable.has(id)),
    }))
    .filter(({ indicators }) => indicators.length > 0)
    .map((aspect) => ({
      ...aspect,
      all: aspect.indicators.reduce((total, { weight }) => total + BigInt(weight), 0n),
    }))
  const weights = counted.reduce((total, { weight }) => total + weight, 0n)
  const multiple = counted.reduce((product, { all }) => (product / gcd(product, all)) * all, 1n)
  return {
    parts: counted.flatMap(({ indicators, weight, all }) =>
      indicators.map((indicator) => ({
        id: indicator.id,
        share: (BigInt(indicator.weight) * weight * multiple * BigInt(perPoint)) / all,
      })),
    ),
    denominator: weights * multiple * BigInt(levels.max),
  }
}

/** Half up: the printed total reaches `points` from half a ten-thousandth below it. */
function leastUnits(
  points: bigint,
  unit: { readonly numerator: bigint; readonly denominator: bigint },
): bigint {
  const [above, below] = [
    (2n * points - 1n) * unit.denominator,
    2n * BigInt(perPoint) * unit.numerator,
  ]
  return above <= 0n ? 0n : (above + below - 1n) / below
}

const gcd = (left: bigint, right: bigint): bigint =>
  right === 0n ? left : gcd(right, left % right)

/** Levels from 0 up to this one: 0, then the rubric's scale. */
export const levelBelow = (level: Level, { min }: Rubric['levels']): Level =>
  level > min ? level - 1 : 0
