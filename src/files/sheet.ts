import type { Place } from '../core/place.js'

/** Rows of cells as a CSV file or a workbook holds them, before anything is made of them. */
export interface Sheet {
  readonly file: string
  readonly header: SheetRow
  /** Without blank rows. */
  readonly rows: readonly SheetRow[]
  /** Rows that are not among these: they could not be read at all, and were reported, or are not asked for. */
  readonly lost: number
  /** Known from the whole file, where these are only some of its rows; see `shortBlocksOf`. */
  readonly shortBlocks?: ReadonlySet<number>
  readonly placeOf: (row: SheetRow, column: number) => Place
}

export interface SheetRow {
  /** As written, but for line breaks (LF); may hold characters that must not be printed. */
  readonly cells: readonly string[]
  readonly line: number
  /** Counted from 0 over all rows of the file, blank ones too. */
  readonly index: number
  /** Where the row starts and ends in its source, in a unit that only its adapter knows. */
  readonly start: number
  readonly end: number
}

export const isBlankRow = ({ cells }: Pick<SheetRow, 'cells'>): boolean =>
  cells.every((cell) => cell.trim() === '')
