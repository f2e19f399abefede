import { stringify } from 'csv-stringify/sync'
import { inUnits, type Points } from '../../domain/points.js'
import { rank } from '../../domain/ranking.js'
import type { Result } from '../../domain/result.js'
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
export const csv: Reporter = (result, view) => {
  const rows = view.isExplained ? indicatorRows(result, view) : resultRows(result, view)
  const [first = {}] = rows
  return stringify(
    rows.map((row) => Object.values(row)),
    {
      header: true,
      columns: Object.keys(first),
      escape_formulas: true,
      cast: { boolean: String },
    },
  )
}

type Row = Readonly<Record<string, Cell>>

const resultRows = (result: Result, view: View): readonly Row[] =>
  rank(result.scores).map(({ rank: place, score }) => ({
    rank: place,
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
  }))

/** What a row rests on; it may be cut out of its table. */
const labels = ({ rubric, asOf }: Result): Row => ({
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

const indicatorRows = (result: Result, view: View): readonly Row[] =>
  result.scores.flatMap((score) =>
    rowsOfScore(score, view).map((row) => ({ ...row, ...labels(result) })),
  )

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
