import { agencyYearKey } from '../../core/agency.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import { groupBy } from '../../core/groups.js'
import { byCodePoint, inTurn } from '../../core/order.js'
import type { Place } from '../../core/place.js'
import { printable } from '../../core/printable.js'

/** A row of one of the files that are to be merged. */
export interface MergeRow {
  readonly agency: string
  readonly year: string
  /** As written, but for spaces; empty for a row without a unit. */
  readonly unit: string
  /** As the rubric writes it, where the rubric has it. */
  readonly indicator: string
  /** Where the rubric has the indicator; what it does not have comes last. */
  readonly rank: number
  /** Where the row stood before its worksheet was split; undefined for a new row. */
  readonly order: number | undefined
  /** How many rows that worksheet had; undefined where nobody has counted them. */
  readonly rowCount: number | undefined
  /** Which of the files it comes from, in the order they were named. */
  readonly source: number
  /** By column, in the order of the file. */
  readonly cells: ReadonlyMap<string, string>
  readonly placeOf: (column: string) => Place
}

export interface MergeFile {
  readonly columns: readonly string[]
  readonly rows: readonly MergeRow[]
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
export function mergeRows(files: readonly MergeFile[], claimColumns: readonly string[]): Merging {
  const { rows, conflicts, repeated } = distinctRows(files)
  return {
    columns: mergedColumns(files),
    rows: rows.toSorted(inOrder),
    conflicts: eachOnce([
      ...conflicts,
      ...claimConflicts(
        files.flatMap((file) => file.rows),
        claimColumns,
      ),
    ]),
    repeated,
  }
}

/** Every column of any file, those of the first one first. */
export const mergedColumns = (files: readonly MergeFile[]): readonly string[] => [
  ...new Set(files.flatMap(({ columns }) => columns)),
]

/** New rows stand after those of the original of the same indicator, file by file. */
export const inOrder = inTurn<MergeRow>(
  (left, right) => byCodePoint(left.agency, right.agency),
  (left, right) => byCodePoint(left.year, right.year),
  (left, right) => left.rank - right.rank,
  (left, right) => byCodePoint(left.indicator, right.indicator),
  (left, right) => orderOf(left) - orderOf(right),
)

const orderOf = ({ order }: MergeRow): number => order ?? Number.MAX_SAFE_INTEGER

/** Numbers of rows that stood in the original and are in none of the files. */
export interface NumberRange {
  readonly from: number
  readonly to: number
}

/**
 * Which rows of the originals are in no file: up to how many an original had, or where files do not
 * say, up to the highest number that is there.
 */
export function missingNumbers(rows: readonly MergeRow[]): readonly NumberRange[] {
  const numbered = rows.filter(({ order }) => order)
  const counts = new Set(numbered.flatMap(({ rowCount }) => rowCount ?? []))
  const [only] = counts.size === 1 ? counts : []
  return groupBy(numbered, ({ rowCount }) => rowCount ?? only).flatMap(missingOfOneLength)
}

/** Agencies that share a number come from different originals, each of which begins with 1. */
function missingOfOneLength(rows: readonly MergeRow[]): readonly NumberRange[] {
  const each = groupBy(rows, agencyYearKey)
  const distinct = each.reduce((sum, own) => sum + numbersIn(own).size, 0)
  return numbersIn(rows).size === distinct ? gapsIn(rows) : each.flatMap(gapsIn)
}

const numbersIn = (rows: readonly MergeRow[]): ReadonlySet<number> =>
  new Set(rows.flatMap(({ order }) => order ?? []))

function gapsIn(rows: readonly MergeRow[]): readonly NumberRange[] {
  const numbers = [...numbersIn(rows)].toSorted((left, right) => left - right)
  let last = 0
  return [...numbers, (rows.find(({ rowCount }) => rowCount)?.rowCount ?? 0) + 1].flatMap(
    (number) => {
      const gap = { from: last + 1, to: number - 1 }
      last = number
      return gap.from <= gap.to ? [gap] : []
    },
  )
}

export interface DistinctRows {
  readonly rows: readonly MergeRow[]
  readonly conflicts: readonly Diagnostic[]
  readonly repeated: number
}

/** The rows of all files, each once. */
export function distinctRows(files: readonly MergeFile[]): DistinctRows {
  const rows = files.flatMap((file) => file.rows)
  const { kept, conflicts } = withoutReturned(rows)
  const once = withoutCopies(kept)
  return { rows: once, conflicts, repeated: rows.length - once.length }
}

/** Within one file a number may stand twice: whoever copies a row copies its number as well. */
function withoutReturned(rows: readonly MergeRow[]): {
  readonly kept: readonly MergeRow[]
  readonly conflicts: readonly Diagnostic[]
} {
  const known = new Map<string, MergeRow[]>()
  const conflicts: Diagnostic[] = []
  const kept = rows.filter((row) => {
    if (row.order === undefined) return true
    const key = JSON.stringify([indicatorKey(row), row.order])
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
  return { kept, conflicts }
}

/** A new row that a second file repeats to the letter: it is a copy of the first file. */
function withoutCopies(rows: readonly MergeRow[]): readonly MergeRow[] {
  const counts = new Map<string, Map<number, number>>()
  return rows.filter((row) => {
    if (row.order !== undefined) return true
    const key = JSON.stringify([indicatorKey(row), contentOf(row)])
    const bySource = counts.get(key) ?? new Map<number, number>()
    const others = Math.max(
      0,
      ...[...bySource].filter(([source]) => source !== row.source).map(([, count]) => count),
    )
    const count = (bySource.get(row.source) ?? 0) + 1
    counts.set(key, bySource.set(row.source, count))
    return count > others
  })
}

/** The columns in which two rows differ; a column that one of the files lacks is blank there. */
const differing = (left: MergeRow, right: MergeRow): readonly string[] =>
  [...new Set([...left.cells.keys(), ...right.cells.keys()])].filter(
    (column) => cellIn(left, column) !== cellIn(right, column),
  )

export const cellIn = ({ cells }: Pick<MergeRow, 'cells'>, column: string): string =>
  cells.get(column)?.trim() ?? ''

/** All that a row says, so that rows of files with other columns can be compared. */
export const contentOf = (row: MergeRow): string =>
  JSON.stringify(
    [...row.cells.keys()]
      .map((column) => [column, cellIn(row, column)] as const)
      .filter(([, cell]) => cell !== '')
      .toSorted(([left], [right]) => byCodePoint(left, right)),
  )

export const indicatorKey = (row: MergeRow): string =>
  JSON.stringify([agencyYearKey(row), row.indicator])

export function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

/** What one file claims of an indicator and another one claims otherwise. */
export function claimConflicts(
  rows: readonly MergeRow[],
  columns: readonly string[],
): readonly Diagnostic[] {
  return columns.flatMap((column) => {
    const first = new Map<string, MergeRow>()
    return rows.flatMap((row) => {
      if (cellIn(row, column) === '') return []
      const key = indicatorKey(row)
      const stated = first.get(key)
      if (!stated) first.set(key, row)
      const isOther = stated && stated.source !== row.source
      return isOther && cellIn(stated, column) !== cellIn(row, column)
        ? [conflictIn(column, stated, row)]
        : []
    })
  })
}

/** Each cell is told once. */
export const eachOnce = (conflicts: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(conflicts.map((found) => [JSON.stringify(found.at), found])).values(),
]

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
