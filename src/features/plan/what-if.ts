import type { Diagnostic } from '../../core/diagnostic.js'
import type { Level } from '../../core/level.js'
import { nearest } from '../../core/nearest.js'
import { type Indicator, indicatorsOf, type Need, needyLevel } from '../../core/rubric.js'
import type { Score } from '../../core/score.js'
import { type Days, sumDays } from '../../core/settings/days.js'
import { scoreAfter } from './apply.js'
import type { PlanModel } from './model.js'
import { levelsFrom, type PlanStep, type PlanSubject, raiseId } from './steps.js'

/** A claim that is tried out. */
export interface LevelChange {
  readonly indicator: string
  readonly level: Level
}

export interface TriedChange {
  readonly indicator: Indicator
  readonly from: Level | null
  readonly to: Level
  /** Prerequisites that would not be met. */
  readonly unmet: readonly Need[]
}

/** Before and after, as if the claims were these; a raise brings its levels' documents with it. */
export interface WhatIf {
  readonly changes: readonly TriedChange[]
  readonly before: Score
  readonly after: Score
  /** Of all raises; undefined where there are none, or one has no estimate. */
  readonly effort: Days | undefined
}

/** Why a change cannot be tried out. */
export function faultIn(
  { indicator: found, level }: LevelChange,
  { rubric, score }: PlanSubject,
): readonly Diagnostic[] {
  const scored = score.indicators.find(({ indicator }) => indicator.id === found)
  if (!scored) {
    const known = score.indicators.map(({ indicator }) => indicator.id)
    const facts = { option: '--set', found, near: nearest(found, known) }
    return [{ code: 'indicator-absent', facts, at: null }]
  }
  if (scored.notApplicable) {
    return [{ code: 'indicator-inapplicable', facts: { indicator: found }, at: null }]
  }
  const levels = [0, ...levelsFrom(0, rubric)]
  if (levels.includes(level)) return []
  const [expected, near] = [levels.join(', '), undefined]
  const facts = { option: '--set', found: `${found}=${level}`, expected, near }
  return [{ code: 'option-value-wrong', facts, at: null }]
}

/** The last of several changes of one indicator holds. All indicators are known and apply. */
export function tryOut(changes: readonly LevelChange[], model: PlanModel): WhatIf {
  const { subject } = model
  const wanted = new Map(changes.map(({ indicator, level }) => [indicator, level]))
  const claimOf = (id: string): Level | null =>
    subject.score.indicators.find(({ indicator }) => indicator.id === id)?.claimed ?? null
  const raises = [...wanted].flatMap(([id, level]) => raisesTo(level, id, model))
  const lowered = new Map([...wanted].filter(([id, level]) => level <= (claimOf(id) ?? 0)))
  const after = scoreAfter(raises, subject, lowered)
  const efforts = raises.map(({ effort }) => effort)
  return {
    changes: indicatorsOf(subject.rubric).flatMap((indicator) => {
      const to = wanted.get(indicator.id)
      if (to === undefined) return []
      const unmet = to < needyLevel ? [] : indicator.needs.filter((need) => isUnmet(need, after))
      return [{ indicator, from: claimOf(indicator.id), to, unmet }]
    }),
    before: subject.score,
    after,
    effort:
      raises.length > 0 && efforts.every((effort) => effort !== undefined)
        ? sumDays(efforts)
        : undefined,
  }
}

const raisesTo = (level: Level, indicator: string, { steps }: PlanModel): readonly PlanStep[] =>
  Array.from({ length: level }, (_, index) => raiseId(indicator, index + 1)).flatMap(
    (id) => steps.get(id) ?? [],
  )

const isUnmet = ({ indicator, level }: Need, { indicators }: Score): boolean => {
  const other = indicators.find((each) => each.indicator.id === indicator)
  return other !== undefined && !other.notApplicable && (other.claimed ?? 0) < level
}
