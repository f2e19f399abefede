import type { Day } from '../../../../core/day.js'
import type { Level } from '../../../../core/level.js'
import { inUnits, type Points } from '../../../../core/points.js'
import { columnLetter, serialOf, sheetReference } from '../../../../files/xlsx/cells.js'
import type { BookCell, BookSheet, CellKind, LevelRule } from '../../../../files/xlsx/workbook.js'

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
  /** What may be typed into the cells of the rows, where they are there to be changed. */
  readonly limit?: Limit
}

export interface Limit {
  /** A formula for this line. */
  readonly highest: (line: number) => string
  readonly message: string
}

export interface DataSheet<Row> {
  readonly name: string
  readonly columns: readonly SheetColumn<Row>[]
  readonly rows: readonly Row[]
  /** Headings sort the rows, unless their order is part of what they say. */
  readonly isSortable?: boolean
}

/** Row 1 names the columns; rows follow from row 2 on, then the sums, if any column has one. */
export function dataSheet<Row>({
  name,
  columns,
  rows,
  isSortable = true,
}: DataSheet<Row>): BookSheet {
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
    isSortable,
    levelRules: rows.length > 0 ? columns.flatMap(ruleOf(last)) : [],
    wide: [],
    orientation: width > 95 ? 'landscape' : 'portrait',
  }
}

const ruleOf =
  (last: number) =>
  ({ limit }: Pick<SheetColumn<never>, 'limit'>, index: number): readonly LevelRule[] => {
    if (!limit) return []
    const letter = columnLetter(index)
    const range = `${letter}2:${letter}${last}`
    return [{ range, highest: limit.highest(2), message: limit.message }]
  }

/** Where a sheet has its columns, for formulas of other sheets and its own. */
export interface Columns {
  readonly name: string
  /** How many rows it has below the one that names the columns. */
  readonly rows: number
  /** The letter of a column. */
  readonly at: (key: string) => string
}

export const columnsIn = (
  name: string,
  columns: readonly Pick<SheetColumn<never>, 'key'>[],
  rows: number,
): Columns => ({
  name,
  rows,
  at: (key) => {
    const index = columns.findIndex((each) => each.key === key)
    if (index === -1) throw new Error(`the sheet ${name} has no column ${key}`)
    return columnLetter(index)
  },
})

/*
 * Readers sort the rows. A formula in a row therefore names cells of that row, or whole columns and
 * cells outside of the rows, with `$`: a program that moves a row moves every other reference along.
 */

/** All rows of a column: `'Aspek'!$D$2:$D$9`. */
export function wholeColumn({ name, at, rows }: Columns, key: string): string {
  const letter = at(key)
  return `${sheetReference(name)}$${letter}$2:$${letter}$${rows + 1}`
}

/** The sum below a column: `'Aspek'!$D$10`. */
export const totalBelow = ({ name, at, rows }: Columns, key: string): string =>
  `${sheetReference(name)}$${at(key)}$${rows + 2}`

/** What a column holds in the row whose id stands in a cell of this row. */
export const lookup = (columns: Columns, key: string, id: string): string =>
  `INDEX(${wholeColumn(columns, key)},MATCH(${id},${wholeColumn(columns, 'id')},0))`

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
