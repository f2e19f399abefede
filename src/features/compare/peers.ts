import type { Level } from '../../core/level.js'
import { minus, type Points } from '../../core/points.js'
import type { Indicator, Requirement, TotalKind } from '../../core/rubric.js'
import { keyOf } from './agency-names.js'
import {
  byIndicator,
  type ComparableIndicator,
  type ComparableResult,
} from './comparable-result.js'
import {
  byInstrument,
  byYear,
  type ComparedResult,
  type ComparedTotal,
  comparableIn,
  type Instrument,
} from './compared-result.js'

/** All results under one rubric, by the total that is asked for. */
export interface RankedGroup {
  readonly instrument: Instrument
  readonly ranked: readonly RankedSide[]
}

export interface RankedSide {
  readonly side: ComparedResult
  /** Null for one that has no such total; equal totals share a rank. */
  readonly rank: number | null
  readonly figure: ComparedTotal | null
}

/** How one's own latest result stands among the latest results of the other agencies. */
export interface PeerPosition {
  readonly own: ComparedResult
  readonly figure: ComparedTotal
  readonly rank: number
  /** Agencies, one's own among them. */
  readonly count: number
  /** Other agencies with a lower total. */
  readonly below: number
  readonly best: { readonly side: ComparedResult; readonly figure: ComparedTotal }
  /** To the best; 0 for the best itself. */
  readonly distance: Points
}

/** An indicator in which others stand higher than one's own result. */
export interface Gap {
  readonly indicator: Indicator
  readonly own: Level
  readonly next: Level
  /** Who stands at the next level or above it, and what they prove for it. */
  readonly ahead: readonly Ahead[]
}

export interface Ahead {
  readonly side: ComparedResult
  readonly level: Level
  readonly proved: readonly Requirement[]
}

/** Highest first; of equal totals in the order given. */
export const rankSides = (
  sides: readonly ComparedResult[],
  total: TotalKind,
): readonly RankedGroup[] =>
  byInstrument(sides).map((group) => ({
    instrument: group[0].instrument,
    ranked: rankGroup(group, total),
  }))

function rankGroup(group: readonly ComparedResult[], total: TotalKind): readonly RankedSide[] {
  const figures = group.map((side) => ({ side, figure: side.figures[total] }))
  const sorted = figures.toSorted((left, right) => amountOf(right.figure) - amountOf(left.figure))
  const amounts = sorted.map(({ figure }) => amountOf(figure))
  return sorted.map(({ side, figure }) => ({
    side,
    figure,
    rank: figure && amounts.indexOf(amountOf(figure)) + 1,
  }))
}

const amountOf = (figure: ComparedTotal | null): number => figure?.points ?? -1

/** The latest result of each agency, in the order in which agencies come first. */
export function latestOfEach(sides: readonly ComparedResult[]): readonly ComparedResult[] {
  const latest = new Map<string, ComparedResult>()
  for (const side of sides.toSorted(byYear)) latest.set(keyOf(side.agency), side)
  return [...new Set(sides.map(({ agency }) => keyOf(agency)))].flatMap(
    (key) => latest.get(key) ?? [],
  )
}

/** Undefined if one's own latest result has no such total. */
export function positionOf(
  own: ComparedResult,
  others: readonly ComparedResult[],
  total: TotalKind,
): PeerPosition | undefined {
  const all = [own, ...others].flatMap((side) => {
    const figure = side.figures[total]
    return figure ? [{ side, figure }] : []
  })
  const figure = own.figures[total]
  const [best] = all.toSorted((left, right) => right.figure.points - left.figure.points)
  if (!figure || !best) return undefined
  return {
    own,
    figure,
    rank: all.filter((each) => each.figure.points > figure.points).length + 1,
    count: all.length,
    below: all.filter((each) => each.figure.points < figure.points).length,
    best,
    distance: minus(best.figure.points, figure.points),
  }
}

/** In the rubric's order. An indicator that does not apply to oneself is no gap. */
export function gapsOf(
  own: ComparableResult,
  peers: readonly ComparedResult[],
  total: TotalKind,
): readonly Gap[] {
  const { min } = own.rubric.levels
  const others = peers.map((side) => ({ side, results: byIndicator(comparableIn(side)) }))
  return own.indicators
    .filter(({ notApplicable }) => !notApplicable)
    .map((scored) => {
      const { indicator } = scored
      const level = scored[total] ?? 0
      const next = Math.max(level + 1, min)
      const ahead = others.flatMap(
        ({ side, results }) => aheadIn(side, results.get(indicator.id), next, total) ?? [],
      )
      return { indicator, own: level, next, ahead }
    })
    .filter(({ ahead }) => ahead.length > 0)
}

function aheadIn(
  side: ComparedResult,
  scored: ComparableIndicator | undefined,
  next: Level,
  total: TotalKind,
): Ahead | undefined {
  const level = scored?.[total] ?? 0
  return scored && !scored.notApplicable && level >= next
    ? { side, level, proved: provedFor(next, scored) }
    : undefined
}

const provedFor = (
  level: Level,
  { indicator, missing }: ComparableIndicator,
): readonly Requirement[] =>
  indicator.evidence
    .filter(({ fromLevel }) => fromLevel <= level)
    .filter(({ id }) => !missing.some(({ requirement }) => requirement?.id === id))
