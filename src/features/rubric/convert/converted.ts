import { agencyYearKey } from '../../../core/agency.js'
import { groupMap } from '../../../core/groups.js'
import { indicatorsOf, type Rubric } from '../../../core/rubric.js'
import type { Sheet, SheetRow } from '../../../files/sheet.js'
import type { Header } from '../../../files/worksheet/columns.js'
import type { EvidenceRow } from '../../../files/worksheet/evidence-row.js'
import { layOut } from '../../../files/worksheet/layout.js'
import type { Conversion } from './conversion.js'
import { type ConvertedRow, cellsAfter, directedRows } from './converted-row.js'
import type { Rubrics } from './map-rules.js'

/** A row of the new worksheet; its rank is where the new rubric has its indicator. */
interface PlacedRow {
  readonly rank: number
  readonly cells: ConvertedRow
}

export interface ConvertedCells {
  /** Under the other rubric, the header and what stands above it first. */
  readonly converted: readonly ConvertedRow[]
  /** Rows that stay behind, as they stood, under the same header; empty if there are none. */
  readonly leftovers: readonly ConvertedRow[]
}

/**
 * The rows of a worksheet under another rubric. Only cells that the other rubric changes are
 * written anew; a worksheet in the order of its rubric is in that of the other one afterwards, any
 * other order is kept.
 */
export function convertedCells(
  sheet: Sheet,
  rows: readonly EvidenceRow[],
  conversions: readonly Conversion[],
  rubrics: Rubrics,
): ConvertedCells {
  const laidOut = layOut(sheet)
  const lines = new Map(laidOut.sheet.rows.map((row) => [row.line, row]))
  const all = [sheet.header, ...sheet.rows]
  const head = all.slice(0, all.indexOf(laidOut.sheet.header) + 1).map(({ cells }) => cells)
  const rowsOf = groupMap(rows, agencyYearKey)
  const owners = conversions.map((conversion) => ({
    owner: agencyYearKey(conversion.assessment),
    own: rowsOf.get(agencyYearKey(conversion.assessment)) ?? [],
    context: { conversion, header: laidOut.header, lines, rubrics, names: head.at(-1) },
  }))
  const queues = new Map(owners.map(({ owner, own, context }) => [owner, rowsAfter(own, context)]))
  const left = owners.flatMap(({ own, context }) => rowsLeft(own, context))
  return {
    converted: [...head, ...inTheirPlaces(rows, queues)],
    leftovers: left.length === 0 ? [] : [...head.slice(-1), ...left],
  }
}

/** Each agency-year in the places of its old rows; what is more follows its last one. */
function inTheirPlaces(
  rows: readonly EvidenceRow[],
  queues: ReadonlyMap<string, readonly PlacedRow[]>,
): readonly ConvertedRow[] {
  const last = new Map(rows.map((row, index) => [agencyYearKey(row), index]))
  const taken = new Map<string, number>()
  return rows.flatMap((row, index) => {
    const owner = agencyYearKey(row)
    const queue = queues.get(owner) ?? []
    const start = taken.get(owner) ?? 0
    const end = last.get(owner) === index ? queue.length : start + 1
    taken.set(owner, end)
    return queue.slice(start, end).map(({ cells }) => cells)
  })
}

interface Context {
  readonly conversion: Conversion
  readonly header: Header
  readonly lines: ReadonlyMap<number, SheetRow>
  readonly rubrics: Rubrics
  /** Of the columns, as written. */
  readonly names: ConvertedRow | undefined
}

function rowsAfter(rows: readonly EvidenceRow[], context: Context): readonly PlacedRow[] {
  const { from, to } = context.rubrics
  const carried = carriedRows(rows, context)
  const old = ranksIn(from)
  const isInOrder = rows.every((row, index) => {
    const before = rows[index - 1]
    return !before || (old.get(before.indicator) ?? 0) <= (old.get(row.indicator) ?? 0)
  })
  const placed = isInOrder ? carried.toSorted((left, right) => left.rank - right.rank) : carried
  return blankRows(carried, rows, context, ranksIn(to)).reduce(withBlank, placed)
}

const ranksIn = (rubric: Rubric): ReadonlyMap<string, number> =>
  new Map(indicatorsOf(rubric).map(({ id }, rank) => [id, rank]))

const withBlank = (rows: readonly PlacedRow[], blank: PlacedRow): readonly PlacedRow[] =>
  rows.toSpliced(rows.findLastIndex(({ rank }) => rank < blank.rank) + 1, 0, blank)

function carriedRows(rows: readonly EvidenceRow[], context: Context): readonly PlacedRow[] {
  const ranks = ranksIn(context.rubrics.to)
  return directedRows(rows, context).flatMap(({ target, ...directed }) =>
    target
      ? [
          {
            rank: ranks.get(target.indicator) ?? 0,
            cells: cellsAfter({ ...directed, target }, context),
          },
        ]
      : [],
  )
}

/** Those that say more than which indicator they are about. */
function rowsLeft(rows: readonly EvidenceRow[], context: Context): readonly ConvertedRow[] {
  const { indexOf } = context.header
  const identity = [indexOf.get('agency'), indexOf.get('year'), indexOf.get('indicator')]
  return directedRows(rows, context)
    .filter(({ target }) => !target)
    .map(({ cells }) => cells)
    .filter((cells) => cells.some((cell, at) => cell.trim() !== '' && !identity.includes(at)))
}

/** One for each new question, and for each that old ones were answered for but left no row. */
function blankRows(
  carried: readonly PlacedRow[],
  rows: readonly EvidenceRow[],
  { conversion, header: { indexOf }, lines, names = [] }: Context,
  ranks: ReadonlyMap<string, number>,
): readonly PlacedRow[] {
  const present = new Set(carried.map(({ rank }) => rank))
  const model = lines.get(rows[0]?.at.line ?? 0)?.cells ?? []
  return conversion.steps
    .filter(({ outcome, sources }) => outcome === 'new' || sources.some(({ answer }) => answer))
    .flatMap(({ targets }) => targets)
    .map(({ id }) => ({ id, rank: ranks.get(id) ?? 0 }))
    .filter(({ rank }) => !present.has(rank))
    .map(({ id, rank }) => ({
      rank,
      cells: names.map((_, index) => {
        if (index === indexOf.get('indicator')) return id
        const isIdentity = index === indexOf.get('agency') || index === indexOf.get('year')
        return isIdentity ? (model[index] ?? '') : ''
      }),
    }))
}
