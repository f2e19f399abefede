import { bandOf } from '../../core/band.js'
import { minus, type Points } from '../../core/points.js'
import type { Band } from '../../core/rubric.js'
import { type Days, daysOf } from '../../core/settings/days.js'
import { frontierOf } from './frontier.js'
import { rankedBundles } from './greedy.js'
import type { PlanModel } from './model.js'
import { withProvenLevels } from './network.js'
import type { PlanStep } from './steps.js'

/** The best total for an effort, where one more point asks for more effort. */
export interface CurvePoint {
  readonly effort: Days
  readonly points: Points
  readonly band: Band
  /**
   * From here on a person-day brings fewer points than before: what comes up to the next such
   * point.
   */
  readonly kink: Stretch | undefined
  /** The least effort with which its category is reached. */
  readonly isEntry: boolean
}

/** A straight part of the curve that lies above all others. */
interface Stretch {
  readonly effort: Days
  readonly points: Points
}

/**
 * Best total by effort, from nothing to all that is possible; undefined if too much hangs together.
 */
export function curveOf({
  network,
  scale,
  base,
  subject,
}: PlanModel): readonly CurvePoint[] | undefined {
  const frontier = frontierOf(network)
  if (!frontier) return undefined
  const corners = cornersOf(frontier)
  const following = new Map(corners.map((corner, index) => [corner, corners[index + 1]]))
  const pointsAt = ({ gain }: Spot): Points => scale.pointsOf(base + gain)
  let before = bandOf(scale.pointsOf(base), subject.rubric.bands)
  return frontier.map((outcome) => {
    const points = pointsAt(outcome)
    const next = outcome === frontier[0] ? undefined : following.get(outcome)
    const band = bandOf(points, subject.rubric.bands)
    const isEntry = band !== before
    before = band
    return {
      effort: daysOf(outcome.effort / 100),
      points,
      band,
      kink: next && {
        effort: daysOf((next.effort - outcome.effort) / 100),
        points: minus(pointsAt(next), points),
      },
      isEntry,
    }
  })
}

interface Spot {
  readonly effort: number
  readonly gain: number
}

/** Corners of the concave curve over all points, with its two ends. */
function cornersOf<Point extends Spot>(points: readonly Point[]): readonly Point[] {
  const hull: Point[] = []
  for (const point of points) {
    for (;;) {
      const [before, last] = [hull.at(-2), hull.at(-1)]
      if (!before || !last || isBent(before, last, point)) break
      hull.pop()
    }
    hull.push(point)
  }
  return hull
}

/** Whether the way up is steeper before `middle` than after it. */
const isBent = (left: Spot, middle: Spot, right: Spot): boolean =>
  BigInt(middle.gain - left.gain) * BigInt(right.effort - middle.effort) >
  BigInt(right.gain - middle.gain) * BigInt(middle.effort - left.effort)

/** What could be done next, with all it needs. */
export interface CurveChoice {
  readonly steps: readonly PlanStep[]
  readonly effort: Days
  readonly points: Points
}

/**
 * Every next improvement with all it needs, by points per person-day; of equals the rubric's first.
 */
export function choicesOf({ network, scale, base, steps }: PlanModel): readonly CurveChoice[] {
  const now = withProvenLevels(network, new Set())
  const seen = new Set<string>()
  return rankedBundles(network, now, Number.POSITIVE_INFINITY).flatMap((bundle): CurveChoice[] => {
    const key = bundle.steps.join('\u0000')
    if (seen.has(key)) return []
    seen.add(key)
    return [
      {
        steps: bundle.steps.flatMap((id) => steps.get(id) ?? []),
        effort: daysOf(bundle.effort / 100),
        points: minus(scale.pointsOf(base + bundle.gain), scale.pointsOf(base)),
      },
    ]
  })
}
