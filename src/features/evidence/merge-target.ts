import { agencyYearKey } from '../../core/agency.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import { byCodePoint } from '../../core/order.js'
import { printable } from '../../core/printable.js'
import {
  addTo,
  cellIn,
  claimConflicts,
  distinctRows,
  eachOnce,
  indicatorKey,
  inOrder,
  type MergeFile,
  type MergeRow,
  type Merging,
  mergedColumns,
} from './merge.js'
import { type KnownColumns, matchRows } from './merge-match.js'

/** A worksheet that is there already, with what the units have sent put into it. */
export interface TargetMerging extends Merging {
  /** Rows that are not in the file of their unit although that file was given. */
  readonly missing: readonly MergeRow[]
  /** Rows that were kept because the file of their unit was not given. */
  readonly untouched: readonly UnitCount[]
  readonly changed: number
  readonly added: number
}

export interface UnitCount {
  readonly unit: string
  readonly count: number
}

export interface TargetOptions extends KnownColumns {
  readonly claimColumns: readonly string[]
  /** Whether a missing row is taken out. */
  readonly removesMissing: boolean
}

/**
 * The rows of a worksheet in their own order, those of the given files as they are there now, new ones
 * after the last of their indicator. A row that no file has is kept.
 */
export function mergeInto(
  target: MergeFile,
  files: readonly MergeFile[],
  options: TargetOptions,
): TargetMerging {
  const gathered = distinctRows(files)
  const rows = gathered.rows.toSorted(inOrder)
  const matches = matchRows(target.rows, rows, options)
  const newest = new Map([...matches].map(([row, match]) => [match, row]))
  const isGiven = givenUnits(rows, matches)
  const unmatched = target.rows.filter((row) => !newest.has(row))
  const missing = unmatched.filter(isGiven)
  const isRemoved = options.removesMissing ? new Set(missing) : new Set()
  const kept = target.rows
    .filter((row) => !isRemoved.has(row))
    .map((row) => ({ row, now: updated(row, newest.get(row)) }))
  const added = rows.filter((row) => !matches.has(row))
  const all = withAdded(
    kept.map(({ now }) => now),
    added,
  )
  return {
    columns: mergedColumns([target, ...files]),
    rows: all,
    conflicts: eachOnce([...gathered.conflicts, ...claimConflicts(all, options.claimColumns)]),
    repeated: gathered.repeated,
    missing,
    untouched: countByUnit(unmatched.filter((row) => !isGiven(row))),
    changed: kept.filter(({ row, now }) => now.cells !== row.cells).length,
    added: added.length,
  }
}

/**
 * Whose files were given: the units to which the rows of a file belong in the worksheet. A file that
 * the worksheet knows nothing of is that of the units that it names itself.
 */
function givenUnits(
  rows: readonly MergeRow[],
  matches: ReadonlyMap<MergeRow, MergeRow>,
): (row: MergeRow) => boolean {
  const known = new Set([...matches.keys()].map(({ source }) => source))
  const own = rows.filter(({ source }) => !known.has(source))
  const given = new Set([...matches.values(), ...own].map(unitKey))
  return (row) => given.has(unitKey(row))
}

const unitKey = (row: MergeRow): string => JSON.stringify([agencyYearKey(row), row.unit])

/** The cells that a unit has changed, in the row as it stands; a column that its file lacks stays. */
function updated(row: MergeRow, newest: MergeRow | undefined): MergeRow {
  if (!newest) return row
  const changed = [...newest.cells].filter(([column, cell]) => cellIn(row, column) !== cell.trim())
  const { source, placeOf, unit } = newest
  const cells = changed.length > 0 ? new Map([...row.cells, ...changed]) : row.cells
  return { ...row, unit, source, placeOf, cells }
}

/** After the last row of the same indicator, else where the rubric has it within the same agency. */
function withAdded(rows: readonly MergeRow[], added: readonly MergeRow[]): readonly MergeRow[] {
  const anchorOf = anchorsIn(rows)
  const after = new Map<number, MergeRow[]>()
  for (const row of added) addTo(after, anchorOf(row), row)
  return [
    ...(after.get(-1) ?? []),
    ...rows.flatMap((row, index) => [row, ...(after.get(index) ?? [])]),
  ]
}

/** The place of the row behind which a new one is put. */
function anchorsIn(rows: readonly MergeRow[]): (row: MergeRow) => number {
  const lastOf = new Map<string, number>()
  const subjects = new Map<string, { readonly rank: number; readonly index: number }[]>()
  for (const [index, row] of rows.entries()) {
    lastOf.set(indicatorKey(row), index)
    addTo(subjects, agencyYearKey(row), { rank: row.rank, index })
  }
  return (row) => {
    const own = lastOf.get(indicatorKey(row))
    if (own !== undefined) return own
    const subject = subjects.get(agencyYearKey(row))
    if (!subject) return rows.length - 1
    const before = subject.filter(({ rank }) => rank <= row.rank)
    const highest = Math.max(...before.map(({ rank }) => rank))
    const last = before.findLast(({ rank }) => rank === highest)
    return last?.index ?? (subject[0]?.index ?? 0) - 1
  }
}

/** By name, those without a unit last. */
function countByUnit(rows: readonly MergeRow[]): readonly UnitCount[] {
  const units = new Map<string, MergeRow[]>()
  for (const row of rows) addTo(units, row.unit, row)
  return [...units]
    .map(([unit, own]) => ({ unit, count: own.length }))
    .toSorted(
      (left, right) =>
        Number(left.unit === '') - Number(right.unit === '') || byCodePoint(left.unit, right.unit),
    )
}

/** A row that is not in the file of its unit, as it is told. */
export const missingFound = (row: MergeRow, { indicator, title }: KnownColumns): Diagnostic => ({
  code: 'merge-row-missing',
  facts: {
    agency: printable(row.agency),
    year: printable(row.year),
    indicator: printable(row.indicator),
    unit: printable(row.unit),
    title: printable(cellIn(row, title)),
  },
  at: row.placeOf(indicator),
})
