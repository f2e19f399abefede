import { type Checked, type Diagnostic, isError } from '../../core/diagnostic.js'
import { indicatorsOf, type Rubric } from '../../core/rubric.js'
import type { Sheet, SheetRow } from '../../files/sheet.js'
import { readIndicator } from '../../files/worksheet/cells.js'
import {
  type Column,
  columnName,
  columnNamed,
  ownColumns,
  splitMarks,
} from '../../files/worksheet/columns.js'
import { layOut } from '../../files/worksheet/layout.js'
import { raggedness, shortBlocksOf } from '../../files/worksheet/raggedness.js'
import type { MergeRow } from './merge.js'

/** A worksheet as it is handed on: every cell as it stands, whatever it says. */
export interface Worksheet {
  /** Rows above the header, such as a title, as they are. */
  readonly above: readonly (readonly string[])[]
  /** Without the columns that splitting adds. */
  readonly columns: readonly WorksheetColumn[]
  readonly rows: readonly MergeRow[]
  /** It comes from `split`: its rows know where they stood. */
  readonly isNumbered: boolean
}

export interface WorksheetColumn {
  /** The Indonesian name of a known column, else the header; told apart where two are alike. */
  readonly key: string
  /** The header as written. */
  readonly name: string
}

export interface WorksheetOptions {
  readonly rubric: Rubric
  /** Supply what the sheet has no column for. */
  readonly agency: string | undefined
  readonly year: number | undefined
  /** Which of several files it is. */
  readonly source: number
}

/** Columns that are filled in on every row, so that a row can be understood by itself. */
const identity = ['agency', 'year'] as const

/** Only what would move cells to other columns or lose rows is a fault here; `score` tells the rest. */
export function readWorksheet(input: Sheet, options: WorksheetOptions): Checked<Worksheet> {
  const { sheet, diagnostics: found } = layOut(input)
  const blocks = shortBlocksOf(sheet)
  const diagnostics = [
    ...found.filter(({ code }) => code !== 'column-unknown'),
    ...sheet.rows.flatMap((row) => raggedness(row, sheet, blocks, '') ?? []),
  ]
  if (diagnostics.some(isError)) return { value: undefined, diagnostics }
  const placed = placedColumns(sheet)
  const supplied = suppliedColumns(placed, options)
  const reader = rowReader(sheet, placed, supplied, options)
  const own = new Set<string>(Object.values(ownColumns))
  const all = [input.header, ...input.rows]
  return {
    value: {
      above: all.slice(0, all.indexOf(sheet.header)).map(({ cells }) => cells),
      columns: [
        ...supplied.map(({ key }) => ({ key, name: key })),
        ...placed.filter(({ key }) => !own.has(key)),
      ],
      rows: sheet.rows.map(reader),
      isNumbered: placed.some(({ key }) => key === ownColumns.order),
    },
    diagnostics,
  }
}

interface PlacedColumn extends WorksheetColumn {
  readonly index: number
}

function placedColumns({ header }: Sheet): readonly PlacedColumn[] {
  const names = header.cells.map((cell) => cell.trim().toLowerCase())
  const isSplit = splitMarks.every((own) => names.includes(own))
  const taken = new Set<string>()
  return header.cells.map((name, index) => {
    const known = columnNamed(name)
    const plain = known ? columnName(known) : keyOf(name, isSplit)
    const key = freeKey(plain, taken)
    taken.add(key)
    return { key, name, index }
  })
}

/**
 * A file from `split` has all of them; one alone was made by the office itself and is kept. The
 * space keeps such a key apart, since all others are trimmed.
 */
function keyOf(name: string, isSplit: boolean): string {
  const plain = name.trim()
  const own = Object.values(ownColumns).find((each) => each === plain.toLowerCase())
  if (own === undefined) return plain
  return isSplit ? own : `${own} `
}

function freeKey(plain: string, taken: ReadonlySet<string>): string {
  let [key, count] = [plain, 1]
  while (taken.has(key)) {
    count += 1
    key = `${plain} (${count})`
  }
  return key
}

interface SuppliedColumn {
  readonly key: string
  readonly cell: string
}

function suppliedColumns(
  placed: readonly PlacedColumn[],
  { agency, year }: WorksheetOptions,
): readonly SuppliedColumn[] {
  const given = { agency, year: year?.toString() }
  return identity.flatMap((column) => {
    const [key, cell] = [columnName(column), given[column]]
    return cell === undefined || placed.some((each) => each.key === key) ? [] : [{ key, cell }]
  })
}

function rowReader(
  sheet: Sheet,
  placed: readonly PlacedColumn[],
  supplied: readonly SuppliedColumn[],
  { rubric, source }: WorksheetOptions,
): (row: SheetRow) => MergeRow {
  const ranks = new Map(indicatorsOf(rubric).map(({ id }, rank) => [id, rank]))
  const ids = new Set(ranks.keys())
  const indexes = new Map(placed.map(({ key, index }) => [key, index]))
  return (row) => {
    const all = new Map([
      ...supplied.map(({ key, cell }) => [key, cell] as const),
      ...placed.map(({ key, index: at }) => [key, row.cells[at] ?? ''] as const),
    ])
    const cellIn = (column: Column) => (all.get(columnName(column)) ?? '').trim()
    const read = readIndicator(cellIn('indicator'), ids)
    const isKnown = read.kind === 'known' || read.kind === 'comma'
    const indicator = isKnown ? read.id : cellIn('indicator')
    const own = new Set<string>(Object.values(ownColumns))
    return {
      agency: cellIn('agency').replaceAll(/\s+/g, ' '),
      year: cellIn('year'),
      unit: cellIn('unit').replaceAll(/\s+/g, ' '),
      indicator,
      rank: ranks.get(indicator) ?? ids.size,
      order: wholeNumberIn(all.get(ownColumns.order) ?? ''),
      rowCount: wholeNumberIn(all.get(ownColumns.rowCount) ?? ''),
      source,
      cells: new Map([...all].filter(([key]) => !own.has(key))),
      placeOf: (column) => sheet.placeOf(row, indexes.get(column) ?? 0),
    }
  }
}

const wholeNumberIn = (cell: string): number | undefined =>
  /^\s*\d{1,9}(?:[.,]0+)?\s*$/.test(cell) ? Number.parseInt(cell, 10) : undefined

/** What a worksheet does not say and nobody has supplied. */
export function unstatedIn(
  { columns }: Worksheet,
  { file, header, placeOf }: Sheet,
): readonly Diagnostic[] {
  const at = { ...placeOf(header, 0), file }
  const lacks = (column: Column) => !columns.some(({ key }) => key === columnName(column))
  return [
    ...(lacks('agency') ? [{ code: 'agency-unstated', facts: {}, at } as const] : []),
    ...(lacks('year') ? [{ code: 'year-unstated', facts: {}, at } as const] : []),
  ]
}
