import { minus, noPoints, type Points, sum } from '../../core/points.js'
import type { Aspect, Indicator, TotalKind } from '../../core/rubric.js'
import { type ChangeCause, causesOf } from './causes.js'
import { type ComparedPair, comparedAspectShares, differenceCellsOf } from './cells.js'
import {
  byIndicator,
  type ComparableIndicator,
  type ComparableResult,
} from './comparable-result.js'
import { type DifferencePart, type DifferenceParts, parts } from './parts.js'

/** What lies between two results of one rubric; its parts add up to it exactly. */
export interface ResultDifference {
  readonly from: ComparableResult
  readonly to: ComparableResult
  readonly total: TotalKind
  readonly fromPoints: Points
  readonly toPoints: Points
  readonly delta: Points
  readonly parts: DifferenceParts
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
  readonly parts: DifferenceParts
}

export interface IndicatorDifference {
  readonly indicator: Indicator
  readonly from: ComparableIndicator
  readonly to: ComparableIndicator
  readonly delta: Points
  readonly parts: DifferenceParts
  readonly causes: readonly ChangeCause[]
}

/** Parts beyond the total that is asked for are 0. */
const partsOf: Record<TotalKind, readonly DifferencePart[]> = {
  claimed: ['claim'],
  backed: ['claim', 'proof'],
  verified: ['claim', 'proof', 'verification'],
}

/**
 * The difference between two results under one rubric; undefined if one of them has no such total.
 * Both must have been judged by the same version of the rubric.
 */
export function differenceOf(
  from: ComparableResult,
  to: ComparableResult,
  total: TotalKind,
): ResultDifference | undefined {
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

function indicatorDifferences(
  pair: ComparedPair,
  total: TotalKind,
): readonly IndicatorDifference[] {
  const cells = differenceCellsOf(pair, partsOf[total])
  const before = byIndicator(pair.from)
  return pair.to.indicators.map((to) => {
    const { indicator } = to
    const from = before.get(indicator.id) ?? to
    const partOf = (part: DifferencePart) => cells[part].get(indicator.id) ?? noPoints
    const own: DifferenceParts = {
      claim: partOf('claim'),
      proof: partOf('proof'),
      verification: partOf('verification'),
    }
    return {
      indicator,
      from,
      to,
      delta: sum(parts.map((part) => own[part])),
      parts: own,
      causes: causesOf(from, to, own),
    }
  })
}

function aspectDifferences(
  { from, to }: ComparedPair,
  total: TotalKind,
  indicators: readonly IndicatorDifference[],
): readonly AspectDifference[] {
  const before = comparedAspectShares(from, total)
  return to.rubric.aspects.map((aspect) => {
    const own = indicators.filter(({ indicator }) =>
      aspect.indicators.some(({ id }) => id === indicator.id),
    )
    const start = before.get(aspect.id) ?? noPoints
    const delta = sum(own.map((each) => each.delta))
    return { aspect, from: start, to: sum([start, delta]), delta, parts: sumParts(own) }
  })
}

const sumParts = (
  differences: readonly { readonly parts: DifferenceParts }[],
): DifferenceParts => ({
  claim: sum(differences.map((each) => each.parts.claim)),
  proof: sum(differences.map((each) => each.parts.proof)),
  verification: sum(differences.map((each) => each.parts.verification)),
})
