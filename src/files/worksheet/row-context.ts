import type { Diagnostic, Finding } from '../../core/diagnostic.js'
import type { Place } from '../../core/place.js'
import { printable } from '../../core/printable.js'
import { type Indicator, indicatorsOf, type Rubric } from '../../core/rubric.js'
import type { Sheet, SheetRow } from '../sheet.js'
import type { Column, Header } from './columns.js'
import { shortBlocksOf } from './raggedness.js'

/** What a sheet is read against. */
export interface EvidenceOptions {
  readonly rubric: Rubric
  /** Filters where the column exists, else supplies it. */
  readonly agency: string | undefined
  readonly year: number | undefined
  /** Supplies the agency where the column is absent, never filters. */
  readonly assumedAgency: string | undefined
  /** Supplies the year of a file without that column, never filters. */
  readonly assumedYear: number | undefined
}

/** What every row of a sheet is read with. */
export interface Context {
  readonly sheet: Sheet
  readonly header: Header
  readonly options: EvidenceOptions
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly ids: ReadonlySet<string>
  readonly requirements: readonly string[]
  readonly shortBlocks: ReadonlySet<number>
}

export function contextOf(sheet: Sheet, header: Header, options: EvidenceOptions): Context {
  const indicators = new Map(indicatorsOf(options.rubric).map((each) => [each.id, each]))
  const requirements = [...indicators.values()].flatMap(({ evidence }) => evidence)
  return {
    sheet,
    header,
    options,
    indicators,
    ids: new Set(indicators.keys()),
    requirements: requirements.map(({ id }) => id),
    shortBlocks: sheet.shortBlocks ?? shortBlocksOf(sheet),
  }
}

/** The cells of one row by column, and where a fault in them is told. */
export interface RowCells {
  readonly of: (column: Column) => string
  readonly placeOf: (column: Column) => Place
  /** How a column is headed in this file. */
  readonly nameOf: (column: Column) => string
  readonly report: (found: Finding, column: Column) => void
}

export function cellsOf(
  row: SheetRow,
  { sheet, header }: Context,
  add: (found: Diagnostic) => void,
): RowCells {
  const placeOf = (column: Column) => sheet.placeOf(row, header.indexOf.get(column) ?? 0)
  return {
    of: (column) => printable((row.cells[header.indexOf.get(column) ?? -1] ?? '').trim()),
    placeOf,
    nameOf: header.nameOf,
    report: (found, column) => add({ ...found, at: placeOf(column) }),
  }
}
