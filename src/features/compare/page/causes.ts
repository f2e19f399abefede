import type { Level } from '../../../core/level.js'
import type { Requirement } from '../../../core/rubric.js'
import { localized, singleLine } from '../../../pages/score-facts.js'
import { isOneAgency } from '../agency-names.js'
import type { ChangeCause } from '../causes.js'
import type { ComparableIndicator } from '../comparable-result.js'
import type { ResultDifference } from '../difference.js'
import type { ComparisonView } from './view.js'

/** Between what a cause lies. */
export interface Between {
  readonly from: ComparableIndicator
  readonly to: ComparableIndicator
  /** Over time; between two agencies nothing is raised or new. */
  readonly isOne: boolean
}

export const isOneAgencyIn = ({ from, to }: Pick<ResultDifference, 'from' | 'to'>): boolean =>
  isOneAgency(from.agency, to.agency)

/** A cause in words. */
export function shownCause(cause: ChangeCause, between: Between, view: ComparisonView): string {
  const { texts, words } = view
  const { isOne, from, to } = between
  if (cause.kind === 'raised' || cause.kind === 'lowered') {
    const part = cause.part === 'verification' ? 'verification' : 'claim'
    return isOne
      ? words.causes[part][cause.kind](cause.from, cause.to)
      : words.causesBetween.level[part](String(cause.from), String(cause.to))
  }
  if (cause.kind === 'assessed' || cause.kind === 'unassessed') {
    const part = cause.part === 'verification' ? 'verification' : 'claim'
    const kind = part === 'claim' ? 'claimed' : 'verified'
    const levels = [shownLevel(from[kind], view), shownLevel(to[kind], view)] as const
    if (!isOne) return words.causesBetween.level[part](...levels)
    return cause.kind === 'assessed'
      ? words.causes[part].assessed(cause.to)
      : words.causes[part].unassessed(cause.from)
  }
  if (cause.kind === 'lacking') {
    const document = shownRequirement(cause.requirement, view)
    return words.causes.lacking(texts.words.defects[cause.reason], document)
  }
  if ('requirement' in cause) {
    const document = shownRequirement(cause.requirement, view)
    return isOne
      ? words.causes[cause.kind](document)
      : words.causesBetween.proved(document, texts.words.defects[cause.was])
  }
  return words.causes[cause.kind]
}

const shownLevel = (level: Level | null, { texts }: ComparisonView): string =>
  level === null ? texts.plain.none : String(level)

/** Without one of its own a requirement is any valid document. */
export const shownRequirement = (
  requirement: Requirement | null,
  { texts }: ComparisonView,
): string =>
  requirement ? singleLine(localized(requirement.name, texts)) : texts.score.anyDocument

/** For machines, in every language; what lacks proof is named by its reason: expired, rejected. */
export const causeCode = (cause: ChangeCause): string =>
  cause.kind === 'lacking' ? cause.reason : cause.kind
