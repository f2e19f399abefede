import { bandAfter, bandNamed } from '../band.js'
import type { Checked } from '../diagnostic.js'
import { nearest } from '../nearest.js'
import { type Points, pointsOf, sum } from '../points.js'
import { daysOf } from './days.js'
import type { PlanAim } from './plan.js'
import type { PlanSubject } from './steps.js'

/** A target or a budget as it is asked for; margins are in the total's own points. */
export interface AskedAim {
  /** A category by its id or its number, or points with a comma or a point. */
  readonly target?: string
  readonly margin?: number
  /** Person-days. */
  readonly budget?: number
}

/** What to plan for; without a target, the category after the one that the total is in. */
export function aimFor(
  { target, margin = 0, budget }: AskedAim,
  subject: PlanSubject,
): Checked<PlanAim> {
  if (budget !== undefined) {
    return { value: { kind: 'budget', effort: daysOf(budget) }, diagnostics: [] }
  }
  const { rubric, score, total } = subject
  const { band: current } = score.totals[total]
  const wanted = target === undefined ? (bandAfter(current, rubric) ?? current) : undefined
  const band = wanted ?? bandNamed(target ?? '', rubric.bands)
  const points = band ? band.from : pointsIn(target ?? '')
  if (points === undefined) {
    const known = rubric.bands.map(({ id }) => id)
    const found = target ?? ''
    const facts = { found, near: nearest(found, known), known }
    return { value: undefined, diagnostics: [{ code: 'target-unknown', facts, at: null }] }
  }
  const extra = pointsOf(margin)
  return {
    value: { kind: 'target', points: sum([points, extra]), margin: extra, band },
    diagnostics: [],
  }
}

/** At most four decimals, as totals are printed. */
const pointsIn = (text: string): Points | undefined =>
  /^\d{1,9}(?:[.,]\d{1,4})?$/.test(text) ? pointsOf(Number(text.replace(',', '.'))) : undefined
