import type { Diagnostic } from '../../core/diagnostic.js'
import type { Sheet, SheetRow } from '../sheet.js'
import {
  type Column,
  columnNamed,
  type Header,
  hasLevels,
  levelMissing,
  readHeader,
} from './columns.js'

/** A sheet whose header is the right row and whose merged cells are filled in, with what was done. */
export interface LaidOut {
  readonly sheet: Sheet
  readonly header: Header
  readonly diagnostics: readonly Diagnostic[]
}

/** Offices write a title, the agency and the year above the table; a header is sought this far. */
export const titleRowsAtMost = 20

export function layOut(sheet: Sheet): LaidOut {
  const all = [sheet.header, ...sheet.rows]
  const index = headerIndex(all)
  const underHeader = { ...sheet, header: all[index] ?? sheet.header, rows: all.slice(index + 1) }
  const header = readHeader(underHeader)
  const filled = fillMerged(underHeader.rows, header)
  return {
    sheet: { ...underHeader, rows: filled.map(({ row }) => row) },
    header,
    diagnostics: [...header.diagnostics, ...titleRows(sheet, index), ...merged(sheet, filled)],
  }
}

/** A fault where there are rows that no column of levels belongs to, and no other file is at hand. */
export const levelsMissing = ({ sheet, header }: LaidOut): Diagnostic[] =>
  hasLevels(header) || !header.indexOf.has('indicator') || sheet.rows.length === 0
    ? []
    : [levelMissing(sheet, header)]

/** The first row that names the indicator column and another one; else the first row. */
export const headerIndex = (rows: readonly SheetRow[]): number =>
  Math.max(0, rows.slice(0, titleRowsAtMost + 1).findIndex(isHeader))

/** Whether a row names the indicator column and another one. */
export function isHeader({ cells }: Pick<SheetRow, 'cells'>): boolean {
  const named = new Set(cells.flatMap((cell) => columnNamed(cell) ?? []))
  return named.has('indicator') && named.size > 1
}

const titleRows = ({ header, placeOf }: Sheet, count: number): Diagnostic[] =>
  count > 0 ? [{ code: 'title-rows', facts: { count }, at: placeOf(header, 0) }] : []

interface Filled {
  readonly row: SheetRow
  readonly isFilled: boolean
}

/**
 * A merged cell leaves its text in its first row only. A row without an indicator that states no
 * level of its own is a further document of the indicator above it.
 */
function fillMerged(rows: readonly SheetRow[], { indexOf }: Header): readonly Filled[] {
  const cellIn = (row: SheetRow, column: Column) =>
    (row.cells[indexOf.get(column) ?? -1] ?? '').trim()
  let above: SheetRow | undefined
  return rows.map((row) => {
    const isWhole = row.cells.length > Math.max(...indexOf.values())
    const isFurther = isWhole && cellIn(row, 'indicator') === '' && cellIn(row, 'level') === ''
    const isFilled = isFurther && above !== undefined
    const filled = isFilled && above ? withCellsOf(above, row, indexOf) : row
    above = filled
    return { row: filled, isFilled }
  })
}

const mergedColumns = ['agency', 'year', 'indicator'] as const

function withCellsOf(above: SheetRow, row: SheetRow, indexOf: Header['indexOf']): SheetRow {
  const cells = [...row.cells]
  for (const column of mergedColumns) {
    const index = indexOf.get(column)
    if (index !== undefined && (cells[index] ?? '').trim() === '') {
      cells[index] = above.cells[index] ?? ''
    }
  }
  return { ...row, cells }
}

function merged({ placeOf }: Sheet, rows: readonly Filled[]): Diagnostic[] {
  const filled = rows.filter(({ isFilled }) => isFilled)
  const [first] = filled
  return first
    ? [{ code: 'cells-merged', facts: { count: filled.length }, at: placeOf(first.row, 0) }]
    : []
}
