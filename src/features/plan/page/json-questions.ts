import { inUnits, inUnitsOrNull } from '../../../core/points.js'
import type { Score } from '../../../core/score.js'
import { inDays } from '../../../core/settings/days.js'
import type { Expiry, ExpiryPoint } from '../expiry.js'
import type { Rejectable, Stress } from '../stress.js'
import type { WhatIf } from '../what-if.js'
import { movedAspects, movedIndicators } from './moved.js'

/** Before and after, and all that moves. */
export const whatIfOf = ({ changes, before, after, effort }: WhatIf): object => ({
  changes: changes.map(({ indicator, from, to, unmet }) => ({
    indicator: indicator.id,
    from,
    to,
    unmet: unmet.map((need) => ({ indicator: need.indicator, level: need.level })),
  })),
  effort: effort === undefined ? null : inDays(effort),
  before: totalsOf(before),
  after: totalsOf(after),
  aspects: movedAspects(before, after).map(({ was, is }) => ({
    id: is.aspect.id,
    claimed: [inUnitsOrNull(was.claimed), inUnitsOrNull(is.claimed)],
    backed: [inUnitsOrNull(was.backed), inUnitsOrNull(is.backed)],
  })),
  indicators: movedIndicators(before, after).map(({ was, is }) => ({
    id: is.indicator.id,
    claimed: [was.claimed, is.claimed],
    backed: [was.backed, is.backed],
  })),
})

const totalsOf = ({ totals, eligibility }: Score): object => ({
  claimed: { points: inUnits(totals.claimed.points), band: totals.claimed.band.id },
  backed: { points: inUnits(totals.backed.points), band: totals.backed.band.id },
  scoreConditions: eligibility.map(({ consequence, scoreCondition }) => ({
    id: consequence.id,
    claimed: scoreCondition.claimed,
    backed: scoreCondition.backed,
  })),
})

export const stressDocument = ({
  stress,
  expiry,
}: {
  readonly stress: readonly Stress[]
  readonly expiry: Expiry
}): object => ({
  stress: stress.map(({ kind, worst, critical, survives, count }) => ({
    kind,
    count,
    survives,
    worst: worst.map((each) => ({
      count: each.count,
      points: inUnits(each.points),
      band: each.band.id,
      rejected: each.rejected.map(rejectedDocument),
    })),
    critical: critical.map(rejectedDocument),
  })),
  expiry: {
    falls: expiry.falls?.day ?? null,
    changes: expiry.changes.map(({ day, points, band, expired }: ExpiryPoint) => ({
      day,
      points: inUnits(points),
      band: band.id,
      expired: expired.map((row) => rejectedDocument({ kind: 'document', rows: [row] })),
    })),
  },
})

const rejectedDocument = (rejected: Rejectable): object =>
  rejected.kind === 'indicator'
    ? { indicator: rejected.indicator.id }
    : {
        indicators: [...new Set(rejected.rows.map(({ scored }) => scored.indicator.id))],
        document: rejected.rows[0]?.document.title ?? '',
        source: rejected.rows.map(({ document: { at } }) => ({ file: at.file, line: at.line })),
      }
