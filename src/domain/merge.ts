import type { Diagnostic, Place } from './diagnostic.js'
import { byCodePoint, inTurn } from './order.js'
import { printable } from './printable.js'

/** A row of one of the files that are to be merged. */
export interface MergeRow {
  readonly agency: string
  readonly year: string
  /** As the rubric writes it, where the rubric has it. */
  readonly indicator: string
  /** Where the rubric has the indicator; what it does not have comes last. */
  readonly rank: number
  /** Where the row stood before its worksheet was split; undefined for a new row. */
  readonly order: number | undefined
  /** Which of the files it comes from, in the order they were named. */
  readonly source: number
  /** By column, in the order of the file. */
  readonly cells: ReadonlyMap<string, string>
  readonly placeOf: (column: string) => Place
}

export interface Merging {
  readonly columns: readonly string[]
  readonly rows: readonly MergeRow[]
  readonly conflicts: readonly Diagnostic[]
  /** Rows that stood in several files to the letter, and were kept once. */
  readonly repeated: number
}

/**
 * Rows of several files in one order: agency, year, rubric, place in the original. A row that
 * comes back in two files counts once if both say the same, else each cell that differs is told.
 */
export function mergeRows(
  files: readonly { readonly columns: readonly string[]; readonly rows: readonly MergeRow[] }[],
  claimColumns: readonly string[],
): Merging {
  const rows = files.flatMap((file) => file.rows)
  const { kept, conflicts, repeated } = withoutReturned(rows)
  const all = [...conflicts, ...claimConflicts(rows, claimColumns)]
  const places = new Map(all.map((found) => [JSON.stringify(found.at), found]))
  return {
    columns: [...new Set(files.flatMap(({ columns }) => columns))],
    rows: kept.toSorted(inOrder),
    conflicts: [...places.values()],
    repeated,
  }
}

/** New rows stand after those of the original of the same indicator, file by file. */
const inOrder = inTurn<MergeRow>(
  (left, right) => byCodePoint(left.agency, right.agency),
  (left, right) => byCodePoint(left.year, right.year),
  (left, right) => left.rank - right.rank,
  (left, right) => byCodePoint(left.indicator, right.indicator),
  (left, right) => orderOf(left) - orderOf(right),
)

const orderOf = ({ order }: MergeRow): number => order ?? Number.MAX_SAFE_INTEGER

interface Returned {
  readonly kept: readonly MergeRow[]
  readonly conflicts: readonly Diagnostic[]
  readonly repeated: number
}

/** Within one file a number may stand twice: whoever copies a row copies its number as well. */
function withoutReturned(rows: readonly MergeRow[]): Returned {
  const known = new Map<string, MergeRow[]>()
  const conflicts: Diagnostic[] = []
  const kept = rows.filter((row) => {
    if (row.order === undefined) return true
    const key = JSON.stringify([row.agency, row.year, row.indicator, row.order])
    const same = known.get(key) ?? []
    known.set(key, [...same, row])
    const others = same.filter(({ source }) => source !== row.source)
    const [first] = others
    if (!first) return true
    if (!others.some((other) => differing(other, row).length === 0)) {
      conflicts.push(...differing(first, row).map((column) => conflictIn(column, first, row)))
    }
    return false
  })
  return { kept, conflicts, repeated: rows.length - kept.length }
}

/** The columns in which two rows differ; a column that one of the files lacks is blank there. */
const differing = (left: MergeRow, right: MergeRow): readonly string[] =>
  [...new Set([...left.cells.keys(), ...right.cells.keys()])].filter(
    (column) => cellIn(left, column) !== cellIn(right, column),
  )

const cellIn = ({ cells }: MergeRow, column: string): string => cells.get(column)?.trim() ?? ''

/** What one file claims of an indicator and another one claims otherwise. */
function claimConflicts(
  rows: readonly MergeRow[],
  columns: readonly string[],
): readonly Diagnostic[] {
  return columns.flatMap((column) => {
    const first = new Map<string, MergeRow>()
    return rows.flatMap((row) => {
      if (cellIn(row, column) === '') return []
      const key = JSON.stringify([row.agency, row.year, row.indicator])
      const stated = first.get(key)
      if (!stated) first.set(key, row)
      const isOther = stated && stated.source !== row.source
      return isOther && cellIn(stated, column) !== cellIn(row, column)
        ? [conflictIn(column, stated, row)]
        : []
    })
  })
}

const conflictIn = (column: string, first: MergeRow, row: MergeRow): Diagnostic => ({
  code: 'merge-conflict',
  facts: {
    agency: printable(row.agency),
    year: printable(row.year),
    indicator: printable(row.indicator),
    column: printable(column),
    first: printable(cellIn(first, column)),
    firstAt: first.placeOf(column),
    found: printable(cellIn(row, column)),
  },
  at: row.placeOf(column),
})
