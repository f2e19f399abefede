import type { Level } from './level.js'
import {
  type Fraction,
  fraction,
  minus,
  noPoints,
  type Points,
  pointsOf,
  roundHalfUp,
  sum,
  times,
} from './points.js'
import type { Aspect, Indicator, Rubric, ScoringMethod } from './rubric.js'

/** The level each applicable indicator counts with; an indicator that is absent does not apply. */
export type CountedLevels = ReadonlyMap<string, Level>

/** Points of an aspect; null if none of its indicators applies. */
export interface AspectPoints {
  readonly aspect: Aspect
  readonly points: Points | null
  /** What the aspect brings to the rubric's total, in the total's unit. */
  readonly contribution: Points
  /** What the aspect leaves of the rubric's total on the table. */
  readonly lost: Points
}

export interface Sums {
  readonly points: Points
  readonly aspects: readonly AspectPoints[]
}

/** Adds levels up by the rubric's method. At least one indicator must apply. */
export const addUp = (rubric: Rubric, levels: CountedLevels): Sums =>
  methods[rubric.method](rubric, levels)

const methods: Record<ScoringMethod, (rubric: Rubric, levels: CountedLevels) => Sums> = {
  'weighted-sum': weightedSum,
  'weighted-mean': weightedMean,
}

/** An indicator gives level x weight; aspects and total are sums. */
function weightedSum(rubric: Rubric, levels: CountedLevels): Sums {
  const aspects = rubric.aspects.map((aspect) => {
    const points = sum(pointsIn(aspect, levels))
    const lost = minus(maximumOf(aspect, rubric), points)
    return { aspect, points, contribution: points, lost }
  })
  return { points: sum(aspects.map(({ points }) => points)), aspects }
}

/**
 * An aspect's value is its share of the levels reachable in it; the total is the mean of these
 * values by aspect weight. Exact until each figure is rounded once.
 */
function weightedMean({ aspects, levels: { max } }: Rubric, levels: CountedLevels): Sums {
  const values = aspects.map((aspect) => ({ aspect, value: meanOf(aspect, levels, max) }))
  const applicable = values.flatMap(({ aspect, value }) =>
    value ? [{ weight: aspect.weight ?? noPoints, value }] : [],
  )
  const weights = sum(applicable.map(({ weight }) => weight))
  return {
    points: roundHalfUp(meanByWeight(applicable, weights)),
    aspects: values.map(({ aspect, value }) => ({
      aspect,
      points: value && roundHalfUp(value),
      contribution: value
        ? roundHalfUp(shareOf(value, aspect.weight ?? noPoints, weights))
        : noPoints,
      lost: value ? roundHalfUp(missingShare(value, aspect.weight ?? noPoints, weights)) : noPoints,
    })),
  }
}

/**
 * What each indicator brings to the total before that is rounded: exact, in the total's unit, and
 * adding up to it. One that does not apply is absent.
 */
export function sharesOf(rubric: Rubric, levels: CountedLevels): ReadonlyMap<string, Fraction> {
  const counted = rubric.aspects
    .map((aspect) => ({ aspect, own: aspect.indicators.filter(({ id }) => levels.has(id)) }))
    .filter(({ own }) => own.length > 0)
  const weights = sum(counted.map(({ aspect: { weight = noPoints } }) => weight))
  const shareIn = (aspect: Aspect, own: readonly Indicator[], points: Points): Fraction => {
    if (rubric.method === 'weighted-sum') return fraction(points, pointsOf(1))
    const reachable = times(sum(own.map(({ weight }) => weight)), rubric.levels.max)
    return shareOf(fraction(points, reachable), aspect.weight ?? noPoints, weights)
  }
  return new Map(
    counted.flatMap(({ aspect, own }) =>
      own.map(
        ({ id, weight }) => [id, shareIn(aspect, own, times(weight, levels.get(id) ?? 0))] as const,
      ),
    ),
  )
}

/** What a value brings, by its aspect's share of all weights. */
const shareOf = (
  { numerator, denominator }: Fraction,
  weight: Points,
  weights: Points,
): Fraction => ({
  numerator: numerator * BigInt(weight),
  denominator: denominator * BigInt(weights),
})

/** What a value lacks of 1, by its aspect's share of all weights. */
const missingShare = (
  { numerator, denominator }: Fraction,
  weight: Points,
  weights: Points,
): Fraction => ({
  numerator: (denominator - numerator) * BigInt(weight),
  denominator: denominator * BigInt(weights),
})

function meanOf(aspect: Aspect, levels: CountedLevels, max: Level): Fraction | null {
  const weights = aspect.indicators.filter(({ id }) => levels.has(id)).map(({ weight }) => weight)
  return weights.length > 0
    ? fraction(sum(pointsIn(aspect, levels)), times(sum(weights), max))
    : null
}

function meanByWeight(
  parts: readonly { readonly weight: Points; readonly value: Fraction }[],
  weights: Points,
): Fraction {
  const denominator = parts.reduce((product, { value }) => product * value.denominator, 1n)
  const numerator = parts.reduce(
    (total, { weight, value }) =>
      total + (BigInt(weight) * value.numerator * denominator) / value.denominator,
    0n,
  )
  return { numerator, denominator: denominator * BigInt(weights) }
}

const pointsIn = (aspect: Aspect, levels: CountedLevels): readonly Points[] =>
  aspect.indicators.map((indicator) => times(indicator.weight, levels.get(indicator.id) ?? 0))

/** The most that an aspect can give, in the unit of the rubric's total. */
export function maximumOf({ indicators }: Aspect, { method, levels }: Rubric): Points {
  return method === 'weighted-mean'
    ? pointsOf(1)
    : times(sum(indicators.map(({ weight }) => weight)), levels.max)
}

/** Points of one indicator where indicators have points of their own; null where they have none. */
export const indicatorPoints = (
  { weight }: Indicator,
  level: Level,
  { method }: Rubric,
): Points | null => (method === 'weighted-sum' ? times(weight, level) : null)

/** All indicators at the top level: what the stated maximum must equal. */
export function reachableMaximum(rubric: Rubric): Points {
  const maxima = rubric.aspects.map((aspect) => maximumOf(aspect, rubric))
  return rubric.method === 'weighted-mean' ? pointsOf(1) : sum(maxima)
}

/**
 * What a number of levels more (or fewer) of one indicator change in the total, in the total's
 * unit: every method is linear in each level. Rounded once. The indicator applies.
 */
export function worthOf(
  indicator: Indicator,
  steps: number,
  rubric: Rubric,
  applicable: ReadonlySet<string>,
): Points {
  if (rubric.method === 'weighted-sum') return times(indicator.weight, steps)
  const own = (aspect: Aspect) => aspect.indicators.filter(({ id }) => applicable.has(id))
  const counted = rubric.aspects.filter((aspect) => own(aspect).length > 0)
  const aspect = counted.find(({ indicators }) => indicators.includes(indicator))
  if (!aspect) return noPoints
  const reachable = times(sum(own(aspect).map(({ weight }) => weight)), rubric.levels.max)
  const weights = sum(counted.map(({ weight = noPoints }) => weight))
  const share = fraction(times(indicator.weight, steps), reachable)
  return roundHalfUp(shareOf(share, aspect.weight ?? noPoints, weights))
}
