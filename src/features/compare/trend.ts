import { minus, type Points } from '../../core/points.js'
import type { TotalKind } from '../../core/rubric.js'
import {
  byInstrument,
  byYear,
  type ComparedResult,
  type ComparedTotal,
  comparableIn,
  type Instrument,
} from './compared-result.js'
import { differenceOf, type ResultDifference } from './difference.js'

/** The results of one agency under one rubric, earliest first. */
export interface Run {
  readonly instrument: Instrument
  readonly points: readonly TrendPoint[]
}

export interface TrendPoint {
  readonly side: ComparedResult
  /** Null where the total that is asked for is absent. */
  readonly figure: ComparedTotal | null
  /** Since the point before that has a figure; null for the first. */
  readonly delta: Points | null
  /** Where that comes from, if both points hold levels. */
  readonly difference: ResultDifference | null
}

/** Each rubric has a run of its own: no difference is drawn between two of them. */
export const runsOf = (sides: readonly ComparedResult[], total: TotalKind): readonly Run[] =>
  byInstrument(sides.toSorted(byYear)).map((group) => ({
    instrument: group[0].instrument,
    points: group.map((side, index) => pointOf(side, group.slice(0, index), total)),
  }))

function pointOf(
  side: ComparedResult,
  earlier: readonly ComparedResult[],
  total: TotalKind,
): TrendPoint {
  const figure = side.figures[total]
  const before = earlier.findLast(({ figures }) => figures[total] !== null)
  const known = before?.figures[total]
  return {
    side,
    figure,
    delta: figure && known ? minus(figure.points, known.points) : null,
    difference: (before && betweenSides(before, side, total)) ?? null,
  }
}

/** The difference between two sides of one rubric that both hold levels. */
export function betweenSides(
  from: ComparedResult,
  to: ComparedResult,
  total: TotalKind,
): ResultDifference | undefined {
  const [before, after] = [comparableIn(from), comparableIn(to)]
  return before && after ? differenceOf(before, after, total) : undefined
}
