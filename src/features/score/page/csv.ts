import { stringify } from 'csv-stringify/sync'
import { dayFor } from '../../../core/day.js'
import { inUnits, inUnitsOrNull } from '../../../core/points.js'
import type { ScoreStream } from '../../../core/result.js'
import { type Rubric, type TotalKind, totalKinds } from '../../../core/rubric.js'
import type { Score, ScoreOutline } from '../../../core/score.js'
import { shownAspects } from '../../../pages/score-facts.js'
import { rankBy } from '../ranking.js'
import type { Reporter, View } from './view.js'

type Cell = string | number | boolean | null

/**
 * For spreadsheets and scripts: a row per result, or with the trace a row per indicator. Names
 * are English and numbers have a point, in every language; cells that would be formulas are
 * neutralised.
 */
export const csv: Reporter = (stream, view) =>
  view.isExplained ? indicatorLines(stream, view) : resultLines(stream, view)

/** A line is kept as text until its rank is known: its cells would need ten times the room. */
function* resultLines(stream: ScoreStream, view: View): Iterable<string> {
  const columns = resultColumns(stream, view)
  const line = lineWriter()
  // One list for all results: it is written before the next one is made.
  const cells: Cell[] = []
  const cellsOf = (outline: ScoreOutline): readonly Cell[] => {
    for (const [index, { of }] of columns.entries()) cells[index] = of(outline)
    return cells
  }
  const lines = Array.from(stream.scores, ({ outline }) => ({
    points: outline.totals.claimed.points,
    line: line(cellsOf(outline)),
  }))
  yield `${line(['rank', ...columns.map(({ name }) => name)])}\n`
  for (const { rank, item } of rankBy(lines, ({ points }) => points)) {
    yield `${rank},${item.line}\n`
  }
}

/** A line without its end. Each cell is written once, and known again: most come again and again. */
function lineWriter(): (cells: readonly Cell[]) => string {
  const known = new Map<Cell, string>()
  const written = (cell: Cell): string => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const text = cellText(cell)
    known.set(cell, text)
    return text
  }
  // Joined and not added up: a text that is added up keeps all its parts.
  return (cells) => cells.map(written).join(',')
}

/** Numbers stand for themselves. */
const cellText = (cell: Cell): string =>
  typeof cell === 'string'
    ? stringify([[cell]], { escape_formulas: true }).slice(0, -1)
    : String(cell ?? '')

interface Column {
  readonly name: string
  readonly of: (score: ScoreOutline) => Cell
}

const resultColumns = ({ rubric, asOf }: ScoreStream, view: View): readonly Column[] => [
  { name: 'agency', of: ({ agency }) => agency },
  { name: 'year', of: ({ year }) => year },
  ...Object.entries(labelsOf(rubric)).map(([name, label]) => ({ name, of: () => label })),
  { name: 'as_of', of: ({ year }) => dayFor(asOf, year) },
  { name: 'maximum', of: () => inUnits(rubric.maximum) },
  ...totalKinds.flatMap((kind) => totalColumns(kind, rubric)),
  { name: 'next_band', of: ({ next }) => next?.band.id ?? null },
  { name: 'missing_to_next', of: ({ next }) => inUnitsOrNull(next?.missing ?? null) },
  ...rubric.aspects.flatMap(({ id }) =>
    view.aspect === undefined || view.aspect === id ? aspectColumns(id) : [],
  ),
  ...rubric.consequences.flatMap(({ id }) => consequenceColumns(id)),
]

/** What a row rests on; it may be cut out of its table. */
const labelsOf = (rubric: Rubric): Row => ({
  rubric: rubric.id,
  rubric_version: rubric.version,
  rubric_status: rubric.status,
})

const totalColumns = (kind: TotalKind, { notApplicable }: Rubric): readonly Column[] => [
  { name: kind, of: ({ totals }) => inUnitsOrNull(totals[kind]?.points ?? null) },
  { name: `${kind}_index`, of: ({ totals }) => inUnitsOrNull(totals[kind]?.index ?? null) },
  { name: `${kind}_band`, of: ({ totals }) => totals[kind]?.band.id ?? null },
  {
    name: `${kind}_lowest`,
    of: ({ totals }) => inUnitsOrNull(totals[kind]?.reachable.lowest ?? null),
  },
  {
    name: `${kind}_highest`,
    of: ({ totals }) => inUnitsOrNull(totals[kind]?.reachable.highest ?? null),
  },
  { name: `${kind}_complete`, of: ({ totals }) => totals[kind]?.complete ?? null },
  ...(notApplicable === 'forbidden' ? [] : excludedColumns(kind)),
]

/** What is declared not applicable, and what the total would be if all of it were refused. */
const excludedColumns = (kind: TotalKind): readonly Column[] => [
  { name: `${kind}_excluded`, of: ({ totals }) => totals[kind]?.excluded?.declared.length ?? null },
  {
    name: `${kind}_if_refused`,
    of: ({ totals }) => inUnitsOrNull(totals[kind]?.excluded?.ifRefused.points ?? null),
  },
  {
    name: `${kind}_if_refused_band`,
    of: ({ totals }) => totals[kind]?.excluded?.ifRefused.band.id ?? null,
  },
]

function aspectColumns(id: string): readonly Column[] {
  const own = ({ aspects }: ScoreOutline) => aspects.find(({ aspect }) => aspect.id === id)
  return totalKinds.map((kind) => ({
    name: `aspect_${id}_${kind}`,
    of: (score) => inUnitsOrNull(own(score)?.[kind] ?? null),
  }))
}

function consequenceColumns(id: string): readonly Column[] {
  const own = ({ eligibility }: ScoreOutline) =>
    eligibility.find(({ consequence }) => consequence.id === id)
  return [
    { name: `${id}_status`, of: (score) => own(score)?.status ?? null },
    ...(['claimed', 'backed'] as const).map((kind) => ({
      name: `${id}_score_${kind}`,
      of: (score: ScoreOutline) => own(score)?.scoreCondition[kind] ?? null,
    })),
  ]
}

type Row = Readonly<Record<string, Cell>>

function* indicatorLines(stream: ScoreStream, view: View): Iterable<string> {
  const line = lineWriter()
  let isFirst = true
  for (const { details } of stream.scores) {
    const score = details()
    const labels = { ...labelsOf(stream.rubric), as_of: dayFor(stream.asOf, score.year) }
    const rows = rowsOfScore(score, view).map((row) => ({ ...row, ...labels }))
    if (isFirst) yield `${line(Object.keys(rows[0] ?? {}))}\n`
    isFirst = false
    yield rows.map((row) => `${line(Object.values(row))}\n`).join('')
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
        verified_not_applicable: each.verifiedNotApplicable,
        missing: each.missing
          .map(({ requirement, reason }) => `${requirement?.id ?? '*'}=${reason}`)
          .join(' '),
        proof: each.proof.map(({ at }) => `${at.file}:${at.line}`).join(' '),
        source: each.answer ? `${each.answer.at.file}:${each.answer.at.line}` : null,
      })),
  )
}
