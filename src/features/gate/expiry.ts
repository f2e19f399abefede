import type { Diagnostic } from '../../core/diagnostic.js'
import { comparePlaces } from '../../core/place.js'
import { type Documented, documented, endOf, titleOf } from '../check/index.js'
import type { MissedCause } from './outcome.js'
import type { GateSubject } from './subject.js'

/** A document that counts, and that has expired or expires within the period. */
export interface DocumentExpiry {
  readonly cause: MissedCause
  readonly finding: Diagnostic
}

/**
 * By place. A document counts if it is at hand and not rejected, under an indicator that applies and is
 * claimed; the old edition of what a valid one proves today no longer does.
 */
export function endingsIn(subject: GateSubject): readonly DocumentExpiry[] {
  const claimed = new Set(
    subject.score.indicators
      .filter(({ claimed, notApplicable }) => !notApplicable && (claimed ?? 0) > 0)
      .map(({ indicator }) => indicator.id),
  )
  return documented(subject)
    .filter(({ indicator, document }) => {
      return claimed.has(indicator.id) && document.verdict !== 'rejected'
    })
    .toSorted((left, right) => comparePlaces(left.document.at, right.document.at))
    .flatMap((own) => endingOf(own, subject))
}

function endingOf(own: Documented, { context, score }: GateSubject): readonly DocumentExpiry[] {
  const end = endOf(own, context)
  if (!end) return []
  const { indicator, document } = own
  const { agency, year } = score
  const { at, unit } = document
  const { lastDay } = end
  const title = titleOf(document)
  const facts = { agency, year, title, indicator: indicator.id, lastDay }
  const units = unit === '' ? [] : [unit]
  return [
    {
      cause: { indicator, units, at, kind: 'document', end: end.kind, title, lastDay },
      finding:
        end.kind === 'expired'
          ? { code: 'gate-expired', facts: { ...facts, asOf: context.asOf }, at }
          : { code: 'gate-expiring', facts: { ...facts, until: end.until }, at },
    },
  ]
}
