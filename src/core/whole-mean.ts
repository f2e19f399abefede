import { noPoints, type Points } from './points.js'
import type { Aspect, Indicator, Rubric } from './rubric.js'

/**
 * A weighted mean in whole numbers, for engines without exact fractions. An aspect's value is the sum of weight x
 * level by the same sum at the top level; every such denominator divides `multiple`, whichever
 * indicators apply.
 */
export interface WholeMean {
  readonly aspects: readonly WholeAspect[]
  readonly multiple: number
}

export interface WholeAspect {
  readonly aspect: Aspect
  readonly weight: number
  readonly indicators: readonly { readonly indicator: Indicator; readonly weight: number }[]
}

/** Sums that are looked at; more than any rubric with plain weights has. */
const sumsAtMost = 10_000

/** Undefined where the numbers would exceed what is counted exactly. */
export function wholeMean({ aspects, levels: { max } }: Rubric): WholeMean | undefined {
  const weights = inLowestTerms(aspects.map(({ weight }) => weight ?? noPoints))
  const whole = aspects.map((aspect, index) => {
    const own = inLowestTerms(aspect.indicators.map((indicator) => indicator.weight))
    const indicators = aspect.indicators.map((indicator, at) => ({
      indicator,
      weight: own[at] ?? 0,
    }))
    return { aspect, weight: weights[index] ?? 0, indicators }
  })
  let multiple = 1
  for (const { indicators } of whole) {
    const sums = subsetSums(indicators.map(({ weight }) => weight))
    for (const sum of sums) multiple = leastMultiple(multiple, sum * max)
    if (sums.size > sumsAtMost || !isCountable(multiple, weights)) return undefined
  }
  return { aspects: whole, multiple }
}

/** The largest number that rounding to four decimals counts up to. */
const isCountable = (multiple: number, weights: readonly number[]): boolean =>
  multiple * weights.reduce((sum, weight) => sum + weight, 0) * 20_001 <= Number.MAX_SAFE_INTEGER

function inLowestTerms(weights: readonly Points[]): readonly number[] {
  const divisor = weights.reduce<number>(greatestDivisor, 0)
  return weights.map((weight) => (divisor === 0 ? 0 : weight / divisor))
}

function subsetSums(weights: readonly number[]): ReadonlySet<number> {
  const sums = new Set([0])
  for (const weight of weights) {
    for (const sum of [...sums]) sums.add(sum + weight)
    if (sums.size > sumsAtMost) break
  }
  sums.delete(0)
  return sums
}

const greatestDivisor = (left: number, right: number): number =>
  right === 0 ? left : greatestDivisor(right, left % right)

/** Infinite as soon as it is no longer exact. */
function leastMultiple(left: number, right: number): number {
  const multiple = (left / greatestDivisor(left, right)) * right
  return Number.isSafeInteger(multiple) ? multiple : Number.POSITIVE_INFINITY
}
