import { sharesOf } from '../methods.js'
import { type Fraction, lessFraction, minus, noPoints, type Points, sum } from '../points.js'
import type { Aspect, Indicator, TotalKind } from '../rubric.js'
import { countedLevels } from '../total.js'
import { apportion, isNothing, largestOf } from './apportion.js'
import { type Cause, causesOf } from './causes.js'
import { type Part, type Parts, parts } from './parts.js'
import type { Standing, StandingIndicator } from './standing.js'

/** What lies between two results of one rubric; its parts add up to it exactly. */
export interface Difference {
  readonly from: Standing
  readonly to: Standing
  readonly total: TotalKind
  readonly fromPoints: Points
  readonly toPoints: Points
  readonly delta: Points
  readonly parts: Parts
  /** In the rubric's order, as are the indicators. */
  readonly aspects: readonly AspectDifference[]
  readonly indicators: readonly IndicatorDifference[]
}

/** What an aspect brings to the total, in the total's unit. */
export interface AspectDifference {
  readonly aspect: Aspect
  readonly from: Points
  readonly to: Points
  readonly delta: Points
  readonly parts: Parts
}

export interface IndicatorDifference {
  readonly indicator: Indicator
  readonly from: StandingIndicator
  readonly to: StandingIndicator
  readonly delta: Points
  readonly parts: Parts
  readonly causes: readonly Cause[]
}

/** Parts beyond the total that is asked for are 0. */
const partsOf: Record<TotalKind, readonly Part[]> = {
  claimed: ['claim'],
  backed: ['claim', 'proof'],
  verified: ['claim', 'proof', 'verification'],
}

/**
 * The difference between two results under one rubric; undefined if one of them has no such total.
 * Both must have been judged by the same version of the rubric.
 */
export function differenceOf(
  from: Standing,
  to: Standing,
  total: TotalKind,
): Difference | undefined {
  const [fromPoints, toPoints] = [from.totals[total]?.points, to.totals[total]?.points]
  if (fromPoints === undefined || toPoints === undefined) return undefined
  const indicators = indicatorDifferences({ from, to }, total)
  return {
    from,
    to,
    total,
    fromPoints,
    toPoints,
    delta: minus(toPoints, fromPoints),
    parts: sumParts(indicators),
    aspects: aspectDifferences({ from, to }, total, indicators),
    indicators,
  }
}

interface Pair {
  readonly from: Standing
  readonly to: Standing
}

function indicatorDifferences(pair: Pair, total: TotalKind): readonly IndicatorDifference[] {
  const cells = cellsOf(pair, partsOf[total])
  return pair.to.indicators.map((to, index) => {
    const from = pair.from.indicators[index] ?? to
    const own: Parts = {
      claim: cells.claim[index] ?? noPoints,
      proof: cells.proof[index] ?? noPoints,
      verification: cells.verification[index] ?? noPoints,
    }
    return {
      indicator: to.indicator,
      from,
      to,
      delta: sum(parts.map((part) => own[part])),
      parts: own,
      causes: causesOf(from, to, own),
    }
  })
}

type Cells = Readonly<Record<Part, readonly Points[]>>

/** Each part of each indicator; every part comes to what the printed totals say of it. */
function cellsOf(pair: Pair, asked: readonly Part[]): Cells {
  const moved = movesIn(pair)
  const mover = largestOf(moved.claim.map((claim, index) => moverOf(claim, moved.proof[index])))
  const cells = (part: Part): readonly Points[] =>
    asked.includes(part)
      ? apportion(moved[part], printedPart(part, pair), mover)
      : moved[part].map(() => noPoints)
  return { claim: cells('claim'), proof: cells('proof'), verification: cells('verification') }
}

const moverOf = (claim: Fraction, proof: Fraction | undefined): Fraction =>
  isNothing(claim) && proof ? proof : claim

/** The two totals between which a part lies, the higher one first. */
const between: Record<Part, readonly [TotalKind] | readonly [TotalKind, TotalKind]> = {
  claim: ['claimed'],
  proof: ['backed', 'claimed'],
  verification: ['verified', 'backed'],
}

function printedPart(part: Part, { from, to }: Pair): Points {
  const [upper, lower] = between[part]
  const change = (kind: TotalKind) =>
    minus(to.totals[kind]?.points ?? noPoints, from.totals[kind]?.points ?? noPoints)
  return lower === undefined ? change(upper) : minus(change(upper), change(lower))
}

type Moves = Readonly<Record<Part, readonly Fraction[]>>

/** The exact change of each indicator's share, part by part. */
function movesIn({ from, to }: Pair): Moves {
  const changes = (kind: TotalKind): readonly Fraction[] => {
    const [before, after] = [exactShares(from, kind), exactShares(to, kind)]
    return after.map((share, index) => lessFraction(share, before[index] ?? none))
  }
  const [claimed, backed, verified] = [changes('claimed'), changes('backed'), changes('verified')]
  const beyond = (upper: readonly Fraction[], lower: readonly Fraction[]) =>
    upper.map((change, index) => lessFraction(change, lower[index] ?? none))
  return {
    claim: claimed,
    proof: beyond(backed, claimed),
    verification: beyond(verified, backed),
  }
}

const none: Fraction = { numerator: 0n, denominator: 1n }

function exactShares({ rubric, indicators }: Standing, kind: TotalKind): readonly Fraction[] {
  const shares = sharesOf(rubric, countedLevels(kind, indicators))
  return indicators.map(({ indicator }) => shares.get(indicator.id) ?? none)
}

function aspectDifferences(
  { from, to }: Pair,
  total: TotalKind,
  indicators: readonly IndicatorDifference[],
): readonly AspectDifference[] {
  const before = aspectShares(from, total)
  return to.rubric.aspects.map((aspect, index) => {
    const own = indicators.filter(({ indicator }) =>
      aspect.indicators.some(({ id }) => id === indicator.id),
    )
    const start = before[index] ?? noPoints
    const delta = sum(own.map((each) => each.delta))
    return { aspect, from: start, to: sum([start, delta]), delta, parts: sumParts(own) }
  })
}

/** What each aspect brings to a printed total. */
function aspectShares(standing: Standing, total: TotalKind): readonly Points[] {
  const { rubric, totals, indicators } = standing
  const shares = new Map(
    exactShares(standing, total).map((share, index) => [indicators[index]?.indicator.id, share]),
  )
  const exact = rubric.aspects.map((aspect) =>
    aspect.indicators
      .map(({ id }) => shares.get(id) ?? none)
      .reduce((whole, share) => lessFraction(whole, lessFraction(none, share)), none),
  )
  return apportion(exact, totals[total]?.points ?? noPoints, 0)
}

const sumParts = (differences: readonly { readonly parts: Parts }[]): Parts => ({
  claim: sum(differences.map((each) => each.parts.claim)),
  proof: sum(differences.map((each) => each.parts.proof)),
  verification: sum(differences.map((each) => each.parts.verification)),
})
