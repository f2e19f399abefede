import type { Checked } from '../../core/diagnostic.js'
import type { SheetRow } from '../sheet.js'
import { columnsAbout, workbookColumns } from './columns.js'
import type { LaidOut } from './layout.js'

/**
 * The rows of an exported workbook as they go back into a CSV file, header first: without the
 * columns that only help, the rows that nobody has filled in, and the columns that the file did
 * not have and that are still blank.
 */
export function rowsOfWorkbook(
  { sheet, header }: LaidOut,
  fileColumns: readonly string[] | undefined,
): Checked<readonly (readonly string[])[]> {
  const names = sheet.header.cells
  // What an exported row has even if nobody has filled it in.
  const keys = new Set(columnsAbout('subject').map((column) => header.indexOf.get(column)))
  const origin = indexOfOwn(names, workbookColumns.row)
  const own = names.map((_, index) => index).filter((index) => !isHelp(names[index] ?? ''))
  const isFilled = ({ cells }: SheetRow) =>
    origin === -1 ||
    (cells[origin] ?? '').trim() !== '' ||
    own.some((index) => !keys.has(index) && (cells[index] ?? '').trim() !== '')
  const rows = inFileOrder(sheet.rows, origin).filter(isFilled)
  if (rows.length === 0) {
    const at = sheet.placeOf(sheet.header, 0)
    return { value: undefined, diagnostics: [{ code: 'header-only', facts: {}, at }] }
  }
  const kept = keptColumns(own, names, rows, fileColumns)
  const pick = ({ cells }: SheetRow) => kept.map((index) => cells[index] ?? '')
  return { value: [sheet.header, ...rows].map(pick), diagnostics: [] }
}

/** Rows that were sorted stand as in the file again; a new row stays below the row it was put under. */
function inFileOrder(rows: readonly SheetRow[], origin: number): readonly SheetRow[] {
  let line = 0
  const placed = rows.map((row) => {
    line = Number(row.cells[origin] || line) || line
    return { row, line }
  })
  return placed.toSorted((left, right) => left.line - right.line).map(({ row }) => row)
}

const help: readonly string[] = Object.values(workbookColumns)

const isHelp = (name: string): boolean => help.includes(name.trim().toLowerCase())

const indexOfOwn = (names: readonly string[], own: string): number =>
  names.findIndex((name) => name.trim().toLowerCase() === own)

/** The columns of the file in its order, then those that were added and filled in. */
function keptColumns(
  own: readonly number[],
  names: readonly string[],
  rows: readonly SheetRow[],
  fileColumns: readonly string[] | undefined,
): readonly number[] {
  const hasText = (index: number) => rows.some(({ cells }) => (cells[index] ?? '').trim() !== '')
  const rest = [...own]
  const known = (fileColumns ?? []).flatMap((name) => {
    const at = rest.findIndex((index) => names[index] === name)
    return at === -1 ? [] : rest.splice(at, 1)
  })
  const isKept = (index: number) =>
    hasText(index) || (fileColumns === undefined && (names[index] ?? '').trim() !== '')
  return [...known, ...rest.filter(isKept)]
}
