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
 * The level that each indicator counts with, in the order of the rubric: null is open, undefined does
 * not apply.
 */
export type CountedLevels = readonly (Level | null | undefined)[]

export interface Sums {
  readonly points: Points
  /** Of each aspect; null if none of its indicators applies. */
  readonly aspects: readonly (Points | null)[]
}

/** What an aspect brings to the rubric's total, and leaves of it on the table, in the total's unit. */
export interface AspectShare {
  readonly contribution: Points
  readonly lost: Points
}

/** Adds levels up by the rubric's method; open ones count 0. At least one indicator must apply. */
export const addUp = (rubric: Rubric, levels: CountedLevels): Sums =>
  methods[rubric.method].sums(rubric, levels)

/** What each aspect brings; open indicators count 0. */
export const aspectShares = (rubric: Rubric, levels: CountedLevels): readonly AspectShare[] =>
  methods[rubric.method].shares(rubric, levels)

/** The same total without its aspects, where open ones count as told. */
export const totalPoints = (rubric: Rubric, levels: CountedLevels, open: Level): Points =>
  methods[rubric.method].total(rubric, levels, open)

interface Method {
  readonly sums: (rubric: Rubric, levels: CountedLevels) => Sums
  readonly total: (rubric: Rubric, levels: CountedLevels, open: Level) => Points
  readonly shares: (rubric: Rubric, levels: CountedLevels) => readonly AspectShare[]
}

const methods: Record<ScoringMethod, Method> = {
  'weighted-sum': { sums: weightedSum, total: sumOf, shares: sharesOfSum },
  'weighted-mean': { sums: weightedMean, total: meanOver, shares: sharesOfMean },
}

/** An indicator gives level x weight; aspects and total are sums. */
function weightedSum(rubric: Rubric, levels: CountedLevels): Sums {
  let [position, points] = [0, noPoints]
  const aspects: Points[] = []
  for (const aspect of rubric.aspects) {
    const own = pointsFrom(aspect, levels, position, 0)
    aspects.push(own)
    points = plus(points, own)
    position += aspect.indicators.length
  }
  return { points, aspects }
}

function sharesOfSum(rubric: Rubric, levels: CountedLevels): readonly AspectShare[] {
  const maxima = maximaOf(rubric)
  return weightedSum(rubric, levels).aspects.map((own, index) => {
    const contribution = own ?? noPoints
    return { contribution, lost: minus(maxima[index] ?? noPoints, contribution) }
  })
}

function sumOf({ aspects }: Rubric, levels: CountedLevels, open: Level): Points {
  let [position, points] = [0, noPoints]
  for (const aspect of aspects) {
    points = plus(points, pointsFrom(aspect, levels, position, open))
    position += aspect.indicators.length
  }
  return points
}

/** All points of an aspect whose first indicator has this position in the rubric. */
function pointsFrom(
  { indicators }: Aspect,
  levels: CountedLevels,
  position: number,
  open: Level,
): Points {
  // By number: pairs of position and indicator would be garbage, for each of a country's answers.
  let points = noPoints
  for (let index = 0; index < indicators.length; index += 1) {
    const level = levels[position + index]
    if (level === undefined) continue
    points = plus(points, times(indicators[index]?.weight ?? noPoints, level ?? open))
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

/** The indicators of an aspect that apply, with their levels; open ones count as told. */
const applicableIn = (
  { indicators }: Aspect,
  levels: CountedLevels,
  open: Level,
): readonly { readonly indicator: Indicator; readonly level: Level }[] =>
  indicators.flatMap((indicator, index) => {
    const level = levels[index]
    return level === undefined ? [] : [{ indicator, level: level ?? open }]
  })

/**
 * An aspect's value is its share of the levels reachable in it; the total is the mean of these
 * values by aspect weight. Exact until each figure is rounded once.
 */
function weightedMean(rubric: Rubric, levels: CountedLevels): Sums {
  const values = valuesOf(rubric, levels, 0)
  return {
    points: roundHalfUp(meanByWeight(values, weightsOf(values))),
    aspects: values.map(({ value }) => value && roundHalfUp(value)),
  }
}

function sharesOfMean(rubric: Rubric, levels: CountedLevels): readonly AspectShare[] {
  const values = valuesOf(rubric, levels, 0)
  const weights = weightsOf(values)
  return values.map(({ aspect: { weight = noPoints }, value }) => ({
    contribution: value ? roundHalfUp(shareOf(value, weight, weights)) : noPoints,
    lost: value ? roundHalfUp(missingShare(value, weight, weights)) : noPoints,
  }))
}

function meanOver(rubric: Rubric, levels: CountedLevels, open: Level): Points {
  const values = valuesOf(rubric, levels, open)
  return roundHalfUp(meanByWeight(values, weightsOf(values)))
}

/** An aspect's value, null if none of its indicators applies. */
interface AspectValue {
  readonly aspect: Aspect
  readonly value: Fraction | null
}

const valuesOf = (rubric: Rubric, levels: CountedLevels, open: Level): readonly AspectValue[] =>
  levelsByAspect(rubric, levels).map(({ aspect, levels: own }) => ({
    aspect,
    value: meanOf(applicableIn(aspect, own, open), rubric.levels.max),
  }))

/** Of all aspects that have a value. */
const weightsOf = (values: readonly AspectValue[]): Points =>
  sum(values.flatMap(({ aspect: { weight = noPoints }, value }) => (value ? weight : [])))

/**
 * What each indicator brings to the total before that is rounded: exact, in the total's unit, and
 * adding up to it. One that does not apply is absent.
 */
export function sharesOf(rubric: Rubric, levels: CountedLevels): ReadonlyMap<string, Fraction> {
  const counted = levelsByAspect(rubric, levels)
    .map((each) => ({ aspect: each.aspect, own: applicableIn(each.aspect, each.levels, 0) }))
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

function meanOf(own: ReturnType<typeof applicableIn>, max: Level): Fraction | null {
  if (own.length === 0) return null
  const points = sum(own.map(({ indicator: { weight }, level }) => times(weight, level)))
  return fraction(points, times(sum(own.map(({ indicator: { weight } }) => weight)), max))
}

function meanByWeight(values: readonly AspectValue[], weights: Points): Fraction {
  const denominator = values.reduce(
    (product, { value }) => product * (value?.denominator ?? 1n),
    1n,
  )
  const numerator = values.reduce(
    (total, { aspect: { weight = noPoints }, value }) =>
      value ? total + (BigInt(weight) * value.numerator * denominator) / value.denominator : total,
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
