import { stringify } from 'csv-stringify/sync'
import { inUnits, type Points } from '../../domain/points.js'
import { rankBy } from '../../domain/ranking.js'
import type { Listing } from '../../domain/result.js'
import type { Score } from '../../domain/score.js'
import type { Total } from '../../domain/total.js'
import { shownAspects } from './facts.js'
import type { Reporter, View } from './view.js'

type Cell = string | number | boolean | null

/**
 * For spreadsheets and scripts: a row per result, or with the trace a row per indicator. Names
 * are English and numbers have a point, in every language; cells that would be formulas are
 * neutralised.
 */
export const csv: Reporter = function* (listing, view) {
  if (view.isExplained) return yield* indicatorLines(listing, view)
  let columns: readonly string[] = []
  const lines = Array.from(listing.scores, (score) => {
    const row = resultRow(score, listing, view)
    if (columns.length === 0) columns = Object.keys(row)
    return { points: score.totals.claimed.points, line: lineOf(Object.values(row)) }
  })
  yield lineOf(['rank', ...columns])
  for (const { rank, item } of rankBy(lines, ({ points }) => points)) yield `${rank},${item.line}`
}

const lineOf = (cells: readonly Cell[]): string =>
  stringify([[...cells]], { escape_formulas: true, cast: { boolean: String } })

type Row = Readonly<Record<string, Cell>>

const resultRow = (score: Score, result: Labelled, view: View): Row => ({
  agency: score.agency,
  year: score.year,
  ...labels(result),
  maximum: inUnits(result.rubric.maximum),
  ...totalCells('claimed', score.totals.claimed),
  ...totalCells('backed', score.totals.backed),
  ...totalCells('verified', score.totals.verified),
  next_band: score.next?.band.id ?? null,
  missing_to_next: unitsOf(score.next?.missing ?? null),
  ...Object.fromEntries(
    shownAspects(score, view.aspect).flatMap(({ aspect, claimed, backed, verified }) => [
      [`aspect_${aspect.id}_claimed`, unitsOf(claimed)],
      [`aspect_${aspect.id}_backed`, unitsOf(backed)],
      [`aspect_${aspect.id}_verified`, unitsOf(verified)],
    ]),
  ),
  ...Object.fromEntries(
    score.eligibility.flatMap(({ consequence, status, scoreCondition }) => [
      [`${consequence.id}_status`, status],
      [`${consequence.id}_score_claimed`, scoreCondition.claimed],
      [`${consequence.id}_score_backed`, scoreCondition.backed],
    ]),
  ),
})

type Labelled = Pick<Listing, 'rubric' | 'asOf'>

/** What a row rests on; it may be cut out of its table. */
const labels = ({ rubric, asOf }: Labelled): Row => ({
  rubric: rubric.id,
  rubric_version: rubric.version,
  rubric_status: rubric.status,
  as_of: asOf,
})

const totalCells = (kind: string, total: Total | null): Row => ({
  [kind]: unitsOf(total?.points ?? null),
  [`${kind}_index`]: unitsOf(total?.index ?? null),
  [`${kind}_band`]: total?.band.id ?? null,
  [`${kind}_lowest`]: unitsOf(total?.reachable.lowest ?? null),
  [`${kind}_highest`]: unitsOf(total?.reachable.highest ?? null),
  [`${kind}_complete`]: total?.complete ?? null,
})

function* indicatorLines(listing: Listing, view: View): Iterable<string> {
  let isFirst = true
  for (const score of listing.scores) {
    for (const row of rowsOfScore(score, view)) {
      const labelled = { ...row, ...labels(listing) }
      if (isFirst) yield lineOf(Object.keys(labelled))
      isFirst = false
      yield lineOf(Object.values(labelled))
    }
  }
}

function rowsOfScore(score: Score, { aspect: only }: View): readonly Row[] {
  return shownAspects(score, only).flatMap(({ aspect }) =>
    score.indicators
      .filter(({ indicator }) => aspect.indicators.includes(indicator))
      .map((each) => ({
        agency: score.agency,
        year: score.year,
        aspect: aspect.id,
        indicator: each.indicator.id,
        weight: inUnits(each.indicator.weight),
        weight_source: each.indicator.source ?? null,
        claimed: each.claimed,
        backed: each.backed,
        verified: each.verified,
        not_applicable: each.notApplicable,
        missing: each.missing
          .map(({ requirement, reason }) => `${requirement?.id ?? '*'}=${reason}`)
          .join(' '),
        proof: each.proof.map(({ at }) => `${at.file}:${at.line}`).join(' '),
        source: each.answer ? `${each.answer.at.file}:${each.answer.at.line}` : null,
      })),
  )
}

const unitsOf = (points: Points | null): number | null => (points === null ? null : inUnits(points))
