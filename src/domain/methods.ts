import type { Level } from './level.js'
import {
  type Fraction,
  fraction,
  minus,
  noPoints,
  type Points,
  plus,
  pointsOf,
  roundHalfUp,
  sum,
  times,
} from './points.js'
import type { Aspect, Indicator, Rubric, ScoringMethod } from './rubric.js'

/**
 * The level that each indicator counts with, in the order of the rubric; one that does not apply has
 * none.
 */
export type CountedLevels = readonly (Level | undefined)[]

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
  const maxima = maximaOf(rubric)
  let position = 0
  const aspects = rubric.aspects.map((aspect, index) => {
    const points = pointsFrom(aspect, levels, position)
    position += aspect.indicators.length
    const lost = minus(maxima[index] ?? noPoints, points)
    return { aspect, points, contribution: points, lost }
  })
  return { points: sum(aspects.map(({ points }) => points)), aspects }
}

/** All points of an aspect whose first indicator has this position in the rubric. */
function pointsFrom({ indicators }: Aspect, levels: CountedLevels, position: number): Points {
  // By number: pairs of position and indicator would be garbage, for each of a country's answers.
  let points = noPoints
  for (let index = 0; index < indicators.length; index += 1) {
    const weight = indicators[index]?.weight ?? noPoints
    points = plus(points, times(weight, levels[position + index] ?? 0))
  }
  return points
}

/** The aspects, each with the levels of its own indicators. */
function levelsByAspect(
  { aspects }: Rubric,
  levels: CountedLevels,
): readonly { readonly aspect: Aspect; readonly levels: CountedLevels }[] {
  let end = 0
  return aspects.map((aspect) => {
    const start = end
    end += aspect.indicators.length
    return { aspect, levels: levels.slice(start, end) }
  })
}

/** The indicators of an aspect that apply, with their levels. */
const applicableIn = (
  { indicators }: Aspect,
  levels: CountedLevels,
): readonly { readonly indicator: Indicator; readonly level: Level }[] =>
  indicators.flatMap((indicator, index) => {
    const level = levels[index]
    return level === undefined ? [] : [{ indicator, level }]
  })

/**
 * An aspect's value is its share of the levels reachable in it; the total is the mean of these
 * values by aspect weight. Exact until each figure is rounded once.
 */
function weightedMean(rubric: Rubric, levels: CountedLevels): Sums {
  const values = levelsByAspect(rubric, levels).map((each) => ({
    aspect: each.aspect,
    value: meanOf(each.aspect, each.levels, rubric.levels.max),
  }))
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
  const counted = levelsByAspect(rubric, levels)
    .map((each) => ({ aspect: each.aspect, own: applicableIn(each.aspect, each.levels) }))
    .filter(({ own }) => own.length > 0)
  const weights = sum(counted.map(({ aspect: { weight = noPoints } }) => weight))
  const shareIn = (aspect: Aspect, reachable: Points, points: Points): Fraction =>
    rubric.method === 'weighted-sum'
      ? fraction(points, pointsOf(1))
      : shareOf(fraction(points, reachable), aspect.weight ?? noPoints, weights)
  return new Map(
    counted.flatMap(({ aspect, own }) => {
      const reachable = times(sum(own.map(({ indicator }) => indicator.weight)), rubric.levels.max)
      return own.map(
        ({ indicator: { id, weight }, level }) =>
          [id, shareIn(aspect, reachable, times(weight, level))] as const,
      )
    }),
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
  const own = applicableIn(aspect, levels)
  if (own.length === 0) return null
  const points = sum(own.map(({ indicator: { weight }, level }) => times(weight, level)))
  return fraction(points, times(sum(own.map(({ indicator: { weight } }) => weight)), max))
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

/** The most that an aspect can give, in the unit of the rubric's total. */
export function maximumOf({ indicators }: Aspect, { method, levels }: Rubric): Points {
  return method === 'weighted-mean'
    ? pointsOf(1)
    : times(sum(indicators.map(({ weight }) => weight)), levels.max)
}

/** Of each aspect; every score asks for them. */
export function maximaOf(rubric: Rubric): readonly Points[] {
  const known = maxima.get(rubric)
  if (known) return known
  const found = rubric.aspects.map((aspect) => maximumOf(aspect, rubric))
  maxima.set(rubric, found)
  return found
}

const maxima = new WeakMap<Rubric, readonly Points[]>()

/** Points of one indicator where indicators have points of their own; null where they have none. */
export const indicatorPoints = (
  { weight }: Indicator,
  level: Level,
  { method }: Rubric,
): Points | null => (method === 'weighted-sum' ? times(weight, level) : null)

/** All indicators at the top level: what the stated maximum must equal. */
export function reachableMaximum(rubric: Rubric): Points {
  return rubric.method === 'weighted-mean' ? pointsOf(1) : sum(maximaOf(rubric))
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
