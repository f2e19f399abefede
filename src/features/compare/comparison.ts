import type { Day } from '../../core/day.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import type { TotalKind } from '../../core/rubric.js'
import { isOneAgency, keyOf } from './agency-names.js'
import { type ComparedResult, comparableIn, isSameInstrument } from './compared-result.js'
import { type ConvertedResult, convertResult, type RubricPair } from './converted-result.js'
import type { ResultDifference } from './difference.js'
import {
  type Gap,
  gapsOf,
  latestOfEach,
  type PeerPosition,
  positionOf,
  type RankedGroup,
  rankSides,
} from './peers.js'
import { betweenSides, type Run, runsOf } from './trend.js'

/** Why two results stand beside each other without a difference. */
export const notComparableReasons = [
  'rubrics-differ',
  'proof-stays',
  'levels-stay',
  'total-absent',
  'levels-absent',
] as const
export type NotComparableReason = (typeof notComparableReasons)[number]

export type Comparison =
  | {
      readonly kind: 'difference'
      readonly difference: ResultDifference
      /** Null: both were judged by one rubric. */
      readonly conversion: ConvertedResult | null
    }
  | {
      /** The word that JSON has for it. */
      readonly kind: 'apart'
      readonly from: ComparedResult
      readonly to: ComparedResult
      readonly reason: NotComparableReason
    }
  | Trend
  | Peers

export interface Trend {
  readonly kind: 'trend'
  readonly agency: string
  readonly runs: readonly Run[]
  /** From the first result that holds levels to the last; null where there are no two. */
  readonly whole: ResultDifference | null
}

export interface Peers {
  readonly kind: 'peers'
  readonly groups: readonly RankedGroup[]
  /** Null where nobody's own result is known, or it has no such total. */
  readonly position: PeerPosition | null
  readonly gaps: readonly Gap[]
}

/** All that a report of a comparison may show. */
export interface ComparisonReport {
  readonly tool: { readonly name: string; readonly version: string }
  /** The day on which all sides were judged; null where they were judged on different days. */
  readonly asOf: Day | null
  readonly total: TotalKind
  readonly sides: readonly ComparedResult[]
  readonly comparison: Comparison
  readonly diagnostics: readonly Diagnostic[]
}

export interface ComparisonQuestion {
  readonly total: TotalKind
  /** Two results were named, one for each side. */
  readonly isPair: boolean
  /** Whose gaps are asked about, among many agencies. */
  readonly own: string | undefined
  /** A map between the rubrics of two results, if there is one. */
  readonly pair?: RubricPair | undefined
}

/** Two sides: their difference. One agency: its trend. Several: how they stand to each other. */
export function compareSides(
  sides: readonly [ComparedResult, ComparedResult, ...ComparedResult[]],
  question: ComparisonQuestion,
): Comparison {
  const { total, isPair, own } = question
  const [from, to] = sides
  if (isPair) return comparePair(from, to, question)
  const isOne = new Set(sides.map(({ agency }) => keyOf(agency))).size === 1
  return isOne ? trendOf(sides, total) : peersOf(sides, total, own)
}

/** Whether and how two results can be subtracted is decided here alone. */
function comparePair(
  from: ComparedResult,
  to: ComparedResult,
  { total, pair }: ComparisonQuestion,
): Comparison {
  const notComparable = (reason: NotComparableReason) =>
    ({ kind: 'apart', from, to, reason }) as const
  if (!isSameInstrument(from.instrument, to.instrument)) {
    return pair ? compareAcross(from, to, { total, pair }) : notComparable('rubrics-differ')
  }
  if (!from.figures[total] || !to.figures[total]) return notComparable('total-absent')
  const difference = betweenSides(from, to, total)
  return difference
    ? { kind: 'difference', difference, conversion: null }
    : notComparable('levels-absent')
}

/** The result of the map's old rubric is carried to the new one, whichever side it is. */
function compareAcross(
  from: ComparedResult,
  to: ComparedResult,
  { total, pair }: { readonly total: TotalKind; readonly pair: RubricPair },
): Comparison {
  const notComparable = (reason: NotComparableReason) =>
    ({ kind: 'apart', from, to, reason }) as const
  if (total !== 'claimed') return notComparable('proof-stays')
  const isForward = from.instrument.id === pair.from.id
  const conversion = convertResult(isForward ? from : to, pair)
  if (!conversion) return notComparable('levels-stay')
  const { carried } = conversion
  const difference = isForward
    ? betweenSides(carried, to, total)
    : betweenSides(from, carried, total)
  return difference
    ? { kind: 'difference', difference, conversion }
    : notComparable('levels-absent')
}

function trendOf(sides: readonly [ComparedResult, ...ComparedResult[]], total: TotalKind): Trend {
  const runs = runsOf(sides, total)
  const levels = runs
    .map(({ points }) => points.filter(({ side, figure }) => figure && comparableIn(side)))
    .find((points) => points.length > 1)
  const [first, last] = [levels?.[0]?.side, levels?.at(-1)?.side]
  const whole = (first && last && betweenSides(first, last, total)) ?? null
  return { kind: 'trend', agency: runs.at(-1)?.points.at(-1)?.side.agency ?? '', runs, whole }
}

function peersOf(
  sides: readonly ComparedResult[],
  total: TotalKind,
  own: string | undefined,
): Peers {
  const groups = rankSides(sides, total)
  const isOwn = ({ agency }: ComparedResult) => own !== undefined && isOneAgency(agency, own)
  const mine = latestOfEach(sides).find(isOwn)
  if (!mine) return { kind: 'peers', groups, position: null, gaps: [] }
  const alike = sides.filter(({ instrument }) => isSameInstrument(instrument, mine.instrument))
  const others = latestOfEach(alike).filter((side) => !isOwn(side))
  const result = comparableIn(mine)
  return {
    kind: 'peers',
    groups,
    position: positionOf(mine, others, total) ?? null,
    gaps: result ? gapsOf(result, others, total) : [],
  }
}
