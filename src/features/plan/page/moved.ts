import type { AspectScore, IndicatorScore, Score } from '../../../core/score.js'
import { singleLine } from '../../../pages/score-facts.js'
import type { DocumentRow } from '../documents.js'
import type { Rejectable } from '../stress.js'

interface Moved<Part> {
  readonly was: Part
  readonly is: Part
}

/** Indicators whose levels differ between two scores of one assessment. */
export const movedIndicators = (before: Score, after: Score): readonly Moved<IndicatorScore>[] =>
  pairs(before.indicators, after.indicators, ({ indicator }) => indicator.id).filter(
    ({ was, is }) => was.claimed !== is.claimed || was.backed !== is.backed,
  )

export const movedAspects = (before: Score, after: Score): readonly Moved<AspectScore>[] =>
  pairs(before.aspects, after.aspects, ({ aspect }) => aspect.id).filter(
    ({ was, is }) => was.claimed !== is.claimed || was.backed !== is.backed,
  )

function pairs<Part>(
  before: readonly Part[],
  after: readonly Part[],
  idOf: (part: Part) => string,
): readonly Moved<Part>[] {
  const known = new Map(before.map((was) => [idOf(was), was]))
  return after.flatMap((is) => {
    const was = known.get(idOf(is))
    return was === undefined ? [] : [{ was, is }]
  })
}

/** A document by its title and its indicators; an indicator by its number. */
export const rejectedName = (rejected: Rejectable): string =>
  rejected.kind === 'indicator' ? rejected.indicator.id : documentName(rejected.rows)

export function documentName(rows: readonly DocumentRow[]): string {
  const document = rows[0]?.document
  const title = singleLine(document?.title || document?.requirement || document?.file || '')
  const ids = [...new Set(rows.map(({ scored }) => scored.indicator.id))]
  return `${title} (${ids.join(', ')})`
}
