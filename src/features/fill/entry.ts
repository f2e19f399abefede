import { isSameAgency } from '../../core/agency.js'
import { indicatorsOf, type Rubric } from '../../core/rubric.js'
import type { Language } from '../../core/words.js'
import type { Sheet } from '../../files/sheet.js'
import { type Column, columnsIn, hasLevels } from '../../files/worksheet/columns.js'
import { layOut } from '../../files/worksheet/layout.js'
import type { SheetReading } from '../../files/worksheet/rows.js'

/** The agency-year whose answers are entered. */
export interface WorksheetSubject {
  readonly agency: string
  readonly year: number
}

/** Every row of a worksheet as it stands; those of one agency-year are known by their indicator. */
export interface EntrySheet {
  readonly rows: readonly EntryRow[]
  /** Which row is the header; titles may stand above it. */
  readonly headerAt: number
  readonly columns: ReadonlyMap<Column, number>
  /** That of the header. */
  readonly language: Language
  readonly owner: WorksheetSubject
  readonly rubric: Rubric
}

export interface EntryRow {
  readonly cells: readonly string[]
  /** Undefined for a row that is new. */
  readonly line: number | undefined
  /** Undefined for the rows of others and above the table. */
  readonly indicator: string | undefined
}

/** The cells of one indicator's rows as they stand, under the header of that moment. */
export interface RowGroup {
  readonly header: readonly string[]
  /** With agency, year and indicator written out, also where a merged cell above said them. */
  readonly rows: readonly (readonly string[])[]
}

/** A sheet with what its rows were read as. */
export function readEntrySheet(
  sheet: Sheet,
  { rows }: Pick<SheetReading, 'rows'>,
  rubric: Rubric,
  owner: WorksheetSubject,
): EntrySheet {
  const laidOut = layOut(sheet)
  const all = [sheet.header, ...sheet.rows]
  const own = rows.filter(
    ({ agency, year }) => isSameAgency(agency, owner.agency) && year === owner.year,
  )
  const indicators = new Map(own.map(({ at, indicator }) => [at.line, indicator]))
  const { header } = laidOut
  const entry: EntrySheet = {
    rows: all.map(({ cells, line }) => ({ cells, line, indicator: indicators.get(line) })),
    headerAt: all.indexOf(laidOut.sheet.header),
    columns: header.indexOf,
    language: header.nameOf('indicator').toLowerCase() === 'indicator' ? 'en' : 'id',
    owner,
    rubric,
  }
  // A first answer may be a document only, and rows without a column of levels are a fault.
  return rows.length > 0 || hasLevels(header) ? entry : withColumn(entry, 'level')
}

export const cellsOfSheet = ({ rows }: EntrySheet): readonly (readonly string[])[] =>
  rows.map(({ cells }) => cells)

/** Which rows are those of an indicator. */
export const rowsOf = ({ rows }: EntrySheet, indicator: string): readonly number[] =>
  rows.flatMap((row, index) => (row.indicator === indicator ? [index] : []))

const headerOf = ({ rows, headerAt }: EntrySheet): readonly string[] => rows[headerAt]?.cells ?? []

export const groupOf = (sheet: EntrySheet, indicator: string): RowGroup => ({
  header: headerOf(sheet),
  rows: rowsOf(sheet, indicator).map((index) => writtenOut(sheet, index)),
})

/** Whether the columns of a group stand where they stood; new ones may have come after them. */
export const fits = (sheet: EntrySheet, { header }: RowGroup): boolean =>
  header.every((name, index) => headerOf(sheet)[index] === name)

/** A merged cell leaves its text in the row above; a row that moves has to say it itself. */
function writtenOut({ rows, columns, owner }: EntrySheet, index: number): readonly string[] {
  const { cells = [], indicator = '' } = rows[index] ?? {}
  if ((cells[columns.get('indicator') ?? -1] ?? '').trim() !== '') return cells
  const known = { agency: owner.agency, year: String(owner.year), indicator }
  const placed = new Map(identity.map((column) => [columns.get(column), known[column]]))
  return cells.map((cell, at) => (cell.trim() === '' ? (placed.get(at) ?? cell) : cell))
}

const identity = ['agency', 'year', 'indicator'] as const

/** The rows of an indicator as they were once: what came after is gone, what went is there again. */
export function withGroup(sheet: EntrySheet, indicator: string, group: RowGroup): EntrySheet {
  const standing = rowsOf(sheet, indicator)
  const surplus = standing.slice(group.rows.length)
  const kept = surplus.toReversed().reduce(withoutRow, sheet)
  const replaced = group.rows.reduce<EntrySheet>((changed, cells, place) => {
    const index = standing[place]
    return index === undefined ? changed : withCells(changed, index, cells)
  }, kept)
  return group.rows
    .slice(standing.length)
    .reduce((changed, cells) => withNewRow(changed, indicator, cells), replaced)
}

const withCells = (sheet: EntrySheet, index: number, cells: readonly string[]): EntrySheet => ({
  ...sheet,
  rows: sheet.rows.map((row, at) => (at === index ? { ...row, cells: padded(cells, sheet) } : row)),
})

const padded = (cells: readonly string[], { rows, headerAt }: EntrySheet): readonly string[] => {
  const width = rows[headerAt]?.cells.length ?? 0
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')]
}

/** The row below may have left its indicator to this one. */
export function withoutRow(sheet: EntrySheet, index: number): EntrySheet {
  const below = sheet.rows[index + 1]
  const independent =
    below?.indicator === undefined
      ? sheet
      : withCells(sheet, index + 1, writtenOut(sheet, index + 1))
  return { ...independent, rows: independent.rows.toSpliced(index, 1) }
}

export const entryCell = ({ rows, columns }: EntrySheet, index: number, column: Column): string =>
  (rows[index]?.cells[columns.get(column) ?? -1] ?? '').trim()

/** A column that the sheet lacks is added at its end, unless the cell is blank. */
export function withCell(
  sheet: EntrySheet,
  index: number,
  [column, text]: readonly [Column, string],
): EntrySheet {
  const at = sheet.columns.get(column)
  if (at === undefined) {
    return text === '' ? sheet : withCell(withColumn(sheet, column), index, [column, text])
  }
  const cells = padded(sheet.rows[index]?.cells ?? [], sheet)
  return withCells(sheet, index, cells.with(at, text))
}

function withColumn(sheet: EntrySheet, column: Column): EntrySheet {
  const name = columnsIn(sheet.language).find(({ id }) => id === column)?.name ?? column
  const width = sheet.rows[sheet.headerAt]?.cells.length ?? 0
  return {
    ...sheet,
    columns: new Map([...sheet.columns, [column, width]]),
    rows: sheet.rows.map((row, index) => {
      if (index < sheet.headerAt) return row
      const cells = padded(row.cells, sheet)
      return { ...row, cells: [...cells, index === sheet.headerAt ? name : ''] }
    }),
  }
}

/** A further row of an indicator, after its last one; of a new indicator, where the rubric has it. */
export function withNewRow(
  sheet: EntrySheet,
  indicator: string,
  cells: readonly string[] = blankRow(sheet, indicator),
): EntrySheet {
  const row = { cells: padded(cells, sheet), line: undefined, indicator }
  return { ...sheet, rows: sheet.rows.toSpliced(placeFor(sheet, indicator), 0, row) }
}

function placeFor(sheet: EntrySheet, indicator: string): number {
  const order = indicatorsOf(sheet.rubric).map(({ id }) => id)
  const upTo = order.slice(0, order.indexOf(indicator) + 1)
  const nearest = upTo.findLast((id) => rowsOf(sheet, id).length > 0)
  if (nearest !== undefined) return (rowsOf(sheet, nearest).at(-1) ?? 0) + 1
  const firstOwn = sheet.rows.findIndex((row) => row.indicator !== undefined)
  return firstOwn === -1 ? sheet.rows.length : firstOwn
}

function blankRow({ columns, owner }: EntrySheet, indicator: string): readonly string[] {
  const known: Partial<Record<Column, string>> = {
    agency: owner.agency,
    year: String(owner.year),
    indicator,
  }
  const nameOf = new Map([...columns].map(([column, index]) => [index, column]))
  return Array.from({ length: Math.max(...nameOf.keys()) + 1 }, (_, index) => {
    const column = nameOf.get(index)
    return column === undefined ? '' : (known[column] ?? '')
  })
}
