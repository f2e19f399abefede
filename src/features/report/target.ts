import { fraction, type Points, roundHalfUp } from '../../core/points.js'
import type { YearFacts } from '../../core/settings/report.js'
import type { Realisation, Span } from './previous.js'

/** What was aimed at and what was reached, as a performance report sets them side by side. */
export interface Performance {
  readonly realisation: Realisation
  /** Null where `merit.yaml` states none; so also below. */
  readonly target: Points | null
  /** Realisation / target, as a share: 1 is 100 %. */
  readonly achievement: Share | null
  readonly endTarget: { readonly year: number; readonly points: Points } | null
  /** Realisation / target at the end of the plan, as a share. */
  readonly progress: Share | null
}

/** Of the realisation so far, and of what it may still become. */
export interface Share {
  readonly soFar: Points
  readonly reachable: Span
}

export const performanceOf = (
  realisation: Realisation,
  facts: YearFacts | undefined,
): Performance => ({
  realisation,
  target: facts?.target?.points ?? null,
  achievement: shareOf(realisation, facts?.target?.points),
  endTarget: facts?.endTarget
    ? { year: facts.endTarget.year, points: facts.endTarget.points }
    : null,
  progress: shareOf(realisation, facts?.endTarget?.points),
})

function shareOf({ points, reachable }: Realisation, target: Points | undefined): Share | null {
  if (target === undefined) return null
  const of = (total: Points) => roundHalfUp(fraction(total, target))
  const { lowest, highest } = reachable
  return { soFar: of(points), reachable: { lowest: of(lowest), highest: of(highest) } }
}
