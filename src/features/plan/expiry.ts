import { addPeriod, type Day } from '../../core/day.js'
import { byCodePoint } from '../../core/order.js'
import type { Points } from '../../core/points.js'
import { lastDayOf } from '../../core/proof.js'
import type { Band } from '../../core/rubric.js'
import { scoreAssessment } from '../../core/score.js'
import { type DocumentRow, sharedDocuments } from './documents.js'
import type { PlanSubject } from './steps.js'

/** A day on which the backed total changes by time alone. */
export interface ExpiryPoint {
  readonly day: Day
  readonly points: Points
  readonly band: Band
  /** Documents that counted for the last time the day before. */
  readonly expired: readonly DocumentRow[]
}

export interface Expiry {
  readonly changes: readonly ExpiryPoint[]
  /**
   * The first day on which the category is lower than now; undefined: time alone does not lower it.
   */
  readonly falls: ExpiryPoint | undefined
}

/** How what is backed changes day by day, if nothing is renewed; the scorer counts every time. */
export function planExpiryOf({ rubric, assessment, score, context }: PlanSubject): Expiry {
  const rows = sharedDocuments(score.indicators, context).flatMap((document) => document.rows)
  const days = [...new Set(rows.flatMap((row) => [firstDayWithout(row), row.document.issued]))]
    .flatMap((day) => (day !== undefined && day > context.asOf ? [day] : []))
    .toSorted(byCodePoint)
  const changes: ExpiryPoint[] = []
  let last = score.totals.backed.points
  for (const day of days) {
    const scoring = scoreAssessment(rubric, assessment, { ...context, asOf: day })
    if (scoring.kind === 'refused') continue
    const { points, band } = scoring.score.totals.backed
    if (points === last) continue
    last = points
    changes.push({
      day,
      points,
      band,
      expired: rows.filter((row) => firstDayWithout(row) === day),
    })
  }
  const { from } = score.totals.backed.band
  return { changes, falls: changes.find(({ band }) => band.from < from) }
}

/** The last day still counts. */
function firstDayWithout({ document, requirement }: DocumentRow): Day | undefined {
  const last = lastDayOf(document, requirement)
  return last && addPeriod(last, { years: 0, months: 0, days: 1 })
}
