import type { Level } from '../../core/level.js'
import { worthOf } from '../../core/methods.js'
import { inTurn } from '../../core/order.js'
import type { Points } from '../../core/points.js'
import type { IndicatorScore } from '../../core/score.js'
import { isCounted } from '../../core/total.js'
import type { BaselineResult } from './baseline.js'
import type { MissedCause } from './outcome.js'
import { type GateSubject, unitsOf } from './subject.js'

type Shortfall = Extract<MissedCause, { readonly points: Points }>

/**
 * Which indicators leave points of the total on the table: first those that are open or that proof or
 * the verifier brought below the claim, then those claimed below the top level; the weightiest first.
 */
export function shortfalls(
  subject: GateSubject,
  isAsked: (score: IndicatorScore) => boolean = () => true,
): readonly Shortfall[] {
  const worth = worthIn(subject)
  return subject.score.indicators
    .filter((each) => isCounted(each, subject.total) && isAsked(each))
    .flatMap((each) => shortfallOf(each, worth, subject))
    .toSorted(byWeight)
}

const byWeight = inTurn<Shortfall>(
  (left, right) => Number(left.kind === 'low') - Number(right.kind === 'low'),
  (left, right) => right.points - left.points,
)

type Worth = (score: IndicatorScore, levels: Level) => Points

function worthIn({ rubric, score, total }: GateSubject): Worth {
  const applicable = new Set(
    score.indicators.filter((each) => isCounted(each, total)).map(({ indicator }) => indicator.id),
  )
  return ({ indicator }, levels) => worthOf(indicator, levels, rubric, applicable)
}

function shortfallOf(
  score: IndicatorScore,
  worth: Worth,
  { rubric, total }: GateSubject,
): readonly Shortfall[] {
  const { max } = rubric.levels
  const { claimed, missing } = score
  const level = score[total]
  const owner = ownerOf(score)
  if (level === null) return [{ ...owner, kind: 'open', points: worth(score, max) }]
  if (claimed !== null && level < claimed) {
    const fall = { ...owner, claimed, level, points: worth(score, claimed - level) }
    return [
      total === 'backed' ? { ...fall, kind: 'unproved', missing } : { ...fall, kind: 'lowered' },
    ]
  }
  return level < max
    ? [{ ...owner, kind: 'low', level, of: max, points: worth(score, max - level) }]
    : []
}

/** Which indicators stand lower than in an earlier result. */
export function fallsSince(earlier: BaselineResult, subject: GateSubject): readonly Shortfall[] {
  const worth = worthIn(subject)
  return subject.score.indicators
    .filter((each) => isCounted(each, subject.total))
    .flatMap((each): readonly Shortfall[] => {
      const from = earlier.levels.get(each.indicator.id)?.[subject.total] ?? 0
      const level = each[subject.total]
      const lost = from - (level ?? 0)
      const owner = ownerOf(each)
      return lost > 0 ? [{ ...owner, kind: 'fell', from, level, points: worth(each, lost) }] : []
    })
    .toSorted(byWeight)
}

const ownerOf = (score: IndicatorScore) => ({
  indicator: score.indicator,
  units: unitsOf(score),
  at: score.answer?.at ?? null,
})
