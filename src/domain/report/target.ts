import { fraction, type Points, roundHalfUp } from '../points.js'
import type { YearFacts } from './facts.js'
import type { Realisation } from './previous.js'

/** What was aimed at and what was reached, as a performance report sets them side by side. */
export interface Performance {
  readonly realisation: Realisation
  /** Null where `merit.yaml` states none; so also below. */
  readonly target: Points | null
  /** Realisation / target, as a share: 1 is 100 %. */
  readonly achievement: Points | null
  readonly endTarget: { readonly year: number; readonly points: Points } | null
  /** Realisation / target at the end of the plan, as a share. */
  readonly progress: Points | null
}

export const performanceOf = (
  realisation: Realisation,
  facts: YearFacts | undefined,
): Performance => ({
  realisation,
  target: facts?.target ?? null,
  achievement: shareOf(realisation, facts?.target),
  endTarget: facts?.endTarget ?? null,
  progress: shareOf(realisation, facts?.endTarget?.points),
})

const shareOf = ({ points }: Realisation, target: Points | undefined): Points | null =>
  target === undefined ? null : roundHalfUp(fraction(points, target))
