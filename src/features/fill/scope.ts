import { fold } from '../../core/agency.js'
import type { Answer, Assessment } from '../../core/evidence.js'
import { excludedVariants } from '../../core/one-of.js'
import { type Indicator, indicatorsOf, type Rubric } from '../../core/rubric.js'

/** Who answers: the office that claims, or the verifier. */
export type Mode = 'fill' | 'verify'

/** Which indicators are walked through. */
export interface Scope {
  readonly mode: Mode
  readonly aspect: string | undefined
  /** Those with a row of this unit. */
  readonly unit: string | undefined
  readonly isOpenOnly: boolean
}

/** The worksheet that is answered, and the questions. */
export interface Questions {
  readonly rubric: Rubric
  readonly assessment: Assessment
}

/** The indicators of an aspect and a unit, in the order of the rubric, answered or not. */
export function indicatorsIn(
  { aspect, unit }: Scope,
  { rubric, assessment }: Questions,
): readonly Indicator[] {
  const own = rubric.aspects.filter(({ id }) => aspect === undefined || id === aspect)
  return own
    .flatMap(({ indicators }) => indicators)
    .filter(({ id }) => unit === undefined || belongsTo(unit, assessment.answers.get(id)))
}

const belongsTo = (unit: string, answer: Answer | undefined): boolean =>
  (answer?.remarks ?? []).some((remark) => fold(remark.unit) === fold(unit))

/** All units that a worksheet names, as first written. */
export function unitsIn({ rubric, assessment }: Questions): readonly string[] {
  const units = new Map<string, string>()
  for (const { id } of indicatorsOf(rubric)) {
    for (const { unit } of assessment.answers.get(id)?.remarks ?? []) {
      if (unit !== '' && !units.has(fold(unit))) units.set(fold(unit), unit)
    }
  }
  return [...units.values()]
}

/**
 * Whether an indicator still waits for an answer: of the office a claim, of the verifier a level
 * for a claim. A question whose counterpart is answered waits for nothing.
 */
export function isOpen({ id }: Indicator, { mode }: Scope, { rubric, assessment }: Questions) {
  if (excludedVariants(rubric, assessment).has(id)) return false
  const answer = assessment.answers.get(id)
  const kind = answer?.claim.kind ?? 'open'
  return mode === 'fill' ? kind === 'open' : kind === 'level' && answer?.verified === null
}

export interface FillProgress {
  readonly done: number
  readonly all: number
  readonly open: readonly Indicator[]
}

/** How far the indicators of a scope are answered. */
export function progressOf(scope: Scope, questions: Questions): FillProgress {
  const own = indicatorsIn(scope, questions)
  const open = own.filter((indicator) => isOpen(indicator, scope, questions))
  return { done: own.length - open.length, all: own.length, open }
}

/** The indicator after this one that the scope asks for. */
export const nextOf = (
  indicator: string,
  scope: Scope,
  questions: Questions,
): Indicator | undefined =>
  laterThan(indicator, scope, questions).find(
    (each) => !scope.isOpenOnly || isOpen(each, scope, questions),
  )

/** The one before it, answered or not: whoever goes back wants to see what was just answered. */
export const previousAnswerOf = (
  indicator: string,
  scope: Scope,
  questions: Questions,
): Indicator | undefined =>
  indicatorsIn(scope, questions).findLast(
    ({ id }) => rankOf(id, questions) < rankOf(indicator, questions),
  )

const laterThan = (indicator: string, scope: Scope, questions: Questions): readonly Indicator[] =>
  indicatorsIn(scope, questions).filter(
    ({ id }) => rankOf(id, questions) > rankOf(indicator, questions),
  )

const rankOf = (indicator: string, { rubric }: Questions): number =>
  indicatorsOf(rubric).findIndex(({ id }) => id === indicator)
