import type { Day } from '../../../domain/day.js'
import type { Level } from '../../../domain/level.js'
import { inUnits, type Points } from '../../../domain/points.js'
import { columnLetter, serialOf, sheetReference } from '../../../office/cells.js'
import type { BookCell, BookSheet, CellKind } from '../../../office/workbook.js'

/** A column of a sheet: its heading, and the cell of each row. */
export interface SheetColumn<Row> {
  /** Unique in its sheet; formulas ask for it. */
  readonly key: string
  readonly heading: string
  /** In characters. */
  readonly width: number
  readonly cell: (row: Row, line: number) => BookCell
  /** Below the last row. */
  readonly total?: (first: number, last: number) => BookCell
}

export interface DataSheet<Row> {
  readonly name: string
  readonly columns: readonly SheetColumn<Row>[]
  readonly rows: readonly Row[]
}

/** Row 1 names the columns; rows follow from row 2 on, then the sums, if any column has one. */
export function dataSheet<Row>({ name, columns, rows }: DataSheet<Row>): BookSheet {
  const last = rows.length + 1
  const hasTotal = rows.length > 0 && columns.some(({ total }) => total !== undefined)
  const totals = columns.map(
    ({ total }): BookCell => ({
      ...(total?.(2, last) ?? { kind: 'text', value: null }),
      isTotal: true,
    }),
  )
  const width = columns.reduce((sum, each) => sum + each.width, 0)
  return {
    name,
    widths: columns.map((each) => each.width),
    rows: [
      columns.map(({ heading }): BookCell => ({ kind: 'header', value: heading })),
      ...rows.map((row, index) => columns.map(({ cell }) => cell(row, index + 2))),
      ...(hasTotal ? [totals] : []),
    ],
    header: 0,
    wide: [],
    orientation: width > 95 ? 'landscape' : 'portrait',
  }
}

/** Where a sheet has its columns, for formulas of other sheets and its own. */
export interface Columns {
  readonly name: string
  /** The letter of a column. */
  readonly at: (key: string) => string
}

export const columnsIn = (
  name: string,
  columns: readonly Pick<SheetColumn<never>, 'key'>[],
): Columns => ({
  name,
  at: (key) => {
    const index = columns.findIndex((each) => each.key === key)
    if (index === -1) throw new Error(`the sheet ${name} has no column ${key}`)
    return columnLetter(index)
  },
})

/** `'Aspek'!D2`, or `'Aspek'!D2:D9`. */
export function reference({ name, at }: Columns, key: string, from: number, to?: number): string {
  const letter = at(key)
  const range = to === undefined ? `${letter}${from}` : `${letter}${from}:${letter}${to}`
  return `${sheetReference(name)}${range}`
}

export const text = (value: string): BookCell => ({ kind: 'text', value })

export const points = (value: Points | null, formula?: string): BookCell =>
  figure('points', value === null ? null : inUnits(value), formula)

/** A blank value stands for what a formula gives where there is no figure. */
export const figure = (
  kind: CellKind,
  value: number | string | null,
  formula?: string,
): BookCell => ({ kind, value, ...(formula === undefined ? {} : { formula }) })

export const level = (value: Level | null): BookCell => ({ kind: 'level', value })

/** As a day of the calendar where workbooks know it. */
export const day = (value: Day | null): BookCell => ({
  kind: 'day',
  value: value === null ? null : (serialOf(value) ?? value),
})
