import { bandAfter, readBand } from '../../core/band.js'
import type { Checked, Diagnostic } from '../../core/diagnostic.js'
import { nearestWord } from '../../core/nearest.js'
import { type Points, pointsOf, sum } from '../../core/points.js'
import type { Band, Rubric } from '../../core/rubric.js'
import { type Days, daysOf } from '../../core/settings/days.js'
import type { PlanSubject } from './steps.js'

/** A target or a budget as it is asked for; margins are in the total's own points. */
export interface AskedAim {
  /** A category as `readBand` takes it, or points with a comma or a point. */
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
  const asked = wanted ? { points: wanted.from, band: wanted } : readTarget(target ?? '', rubric)
  if ('code' in asked) return { value: undefined, diagnostics: [asked] }
  const { points, band } = asked
  const extra = pointsOf(margin)
  return {
    value: { kind: 'target', points: sum([points, extra]), margin: extra, band },
    diagnostics: [],
  }
}

interface Target {
  readonly points: Points
  /** Absent where points are asked for. */
  readonly band: Band | undefined
}

/**
 * A number is points, and anything else a category. A whole number that could be the number of a category as
 * well as points is neither.
 */
function readTarget(text: string, { bands, maximum }: Rubric): Target | Diagnostic {
  const found = text.trim()
  const points = pointsIn(found)
  const numbered = /^\d+$/.test(found) ? bands[Number(found) - 1] : undefined
  if (points !== undefined && numbered && maximum > points) {
    const facts = { found, category: numbered.category }
    return { code: 'target-ambiguous', facts, at: null }
  }
  if (points !== undefined) return { points, band: undefined }
  const band = readBand(found, bands)
  if (band) return { points: band.from, band }
  const known = bands.map(({ id }) => id)
  const facts = { found, near: nearestWord(found, known), known }
  return { code: 'target-unknown', facts, at: null }
}

/** At most four decimals, as totals are printed; the word may be written with them. */
function pointsIn(text: string): Points | undefined {
  const [, digits] = /^(\d{1,9}(?:[.,]\d{1,4})?)(?: ?(?:poin|points?))?$/i.exec(text) ?? []
  return digits === undefined ? undefined : pointsOf(Number(digits.replace(',', '.')))
}

/** What a plan shall do: reach a total with the least effort, or the best total for an effort. */
export type PlanAim =
  | {
      readonly kind: 'target'
      /** Margin included. */
      readonly points: Points
      readonly margin: Points
      /** Where the target was named as a category. */
      readonly band: Band | undefined
    }
  | { readonly kind: 'budget'; readonly effort: Days }
