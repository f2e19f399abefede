import type { Level } from '../../core/level.js'
import type { Quarter } from '../../core/quarter.js'
import type { Indicator, Rubric } from '../../core/rubric.js'
import { type Days, daysOf, noDays } from '../../core/settings/days.js'

/** What an office itself says about a level step; it beats the rubric, part by part. */
export interface StepEstimate {
  readonly indicator: string
  readonly level: Level
  /** Person-days to reach the level from the one below. */
  readonly days?: Days | undefined
  /** Money, in the office's own currency. */
  readonly cost?: number | undefined
  /** Who does it. */
  readonly unit?: string | undefined
  /** The first quarter in which work on it can be done. */
  readonly earliest?: Quarter | undefined
}

/** Where efforts come from, the first that knows one decides. */
export interface EffortSources {
  readonly estimates: readonly StepEstimate[]
  /** For level steps that nobody estimated; without it such a step has no effort. */
  readonly otherwise: Days | undefined
}

/** The effort of one level step, as far as it is known. */
export interface KnownEffort extends Omit<StepEstimate, 'days'> {
  readonly days: Days | undefined
}

/**
 * Person-days of raising an indicator to a level from the one below: the office's estimate, the
 * rubric's, else the default. The lowest level of a scale that starts above 0 is reached by
 * answering the question, which takes no effort unless somebody says so or a document is asked for.
 */
export function effortTo(
  level: Level,
  indicator: Indicator,
  { levels }: Rubric,
  { estimates, otherwise }: EffortSources,
): KnownEffort {
  const own = estimates.filter(
    (estimate) => estimate.indicator === indicator.id && estimate.level === level,
  )
  const stated = indicator.effort.find((effort) => effort.level === level)
  const isAnswer =
    level <= levels.min && indicator.evidence.every(({ fromLevel }) => fromLevel > level)
  const usual = stated ? daysOf(stated.days) : isAnswer ? noDays : otherwise
  return {
    indicator: indicator.id,
    level,
    days: own.find(({ days }) => days !== undefined)?.days ?? usual,
    cost: own.find(({ cost }) => cost !== undefined)?.cost,
    unit: own.find(({ unit }) => unit !== undefined)?.unit,
    earliest: own.find(({ earliest }) => earliest !== undefined)?.earliest,
  }
}
