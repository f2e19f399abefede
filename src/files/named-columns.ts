import type { Diagnostic, Finding } from '../core/diagnostic.js'
import { nearest } from '../core/nearest.js'
import type { Place } from '../core/place.js'
import { printable } from '../core/printable.js'
import type { Sheet, SheetRow } from './sheet.js'

/** The columns of a list, each with its Indonesian and its English name. */
export type ColumnNames = Readonly<Record<string, readonly [indonesian: string, english: string]>>

/** Where the known columns of a sheet stand. */
export interface NamedColumns<Column> {
  readonly indexOf: ReadonlyMap<Column, number>
  readonly diagnostics: readonly Diagnostic[]
}

/** In either language, any order and any case; spaces and hyphens count as `_`. */
export function readColumns<Names extends ColumnNames>(
  { header, placeOf }: Sheet,
  names: Names,
  required: readonly (keyof Names & string)[],
): NamedColumns<keyof Names & string> {
  const indexOf = new Map<keyof Names & string, number>()
  const diagnostics: Diagnostic[] = []
  for (const [index, cell] of header.cells.entries()) {
    const found = printable(cell.trim())
    if (found === '') continue
    const column = namedColumn(found, names)
    const at = placeOf(header, index)
    if (column === undefined) {
      const near = nearest(found, Object.values(names).flat())
      diagnostics.push({ code: 'column-unknown', facts: { found, near }, at })
    } else if (indexOf.has(column)) {
      const facts = { column: names[column]?.[0] ?? column, found }
      diagnostics.push({ code: 'column-repeated', facts, at })
    } else {
      indexOf.set(column, index)
    }
  }
  const at = placeOf(header, 0)
  const missing = required.filter((column) => !indexOf.has(column))
  const faults = missing.map(
    (column): Diagnostic => ({
      code: 'column-missing',
      facts: { column: names[column]?.[0] ?? column, unread: [] },
      at,
    }),
  )
  return { indexOf, diagnostics: [...diagnostics, ...faults] }
}

/** The column that a header names. */
export function namedColumn<Names extends ColumnNames>(
  name: string,
  names: Names,
): (keyof Names & string) | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
  return keysOf(names).find((column) => names[column]?.some((each) => each === plain))
}

const keysOf = <Names extends ColumnNames>(names: Names): readonly (keyof Names & string)[] =>
  Object.keys(names)

/** The cells of one row by column, and where a fault in them is told. */
export interface NamedCells<Column> {
  readonly of: (column: Column) => string
  readonly placeOf: (column: Column) => Place
  readonly report: (found: Finding, column: Column) => void
  readonly faults: readonly Diagnostic[]
}

export function namedCells<Column>(
  row: SheetRow,
  sheet: Sheet,
  indexOf: ReadonlyMap<Column, number>,
): NamedCells<Column> {
  const faults: Diagnostic[] = []
  const placeOf = (column: Column) => sheet.placeOf(row, indexOf.get(column) ?? 0)
  return {
    of: (column) => printable((row.cells[indexOf.get(column) ?? -1] ?? '').trim()),
    placeOf,
    report: (found, column) => faults.push({ ...found, at: placeOf(column) }),
    faults,
  }
}
