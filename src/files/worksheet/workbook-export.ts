import { agencyYearKey, isSameAgency } from '../../core/agency.js'
import { type Checked, refused } from '../../core/diagnostic.js'
import { groupBy } from '../../core/groups.js'
import { nearest } from '../../core/nearest.js'
import { printable } from '../../core/printable.js'
import { type Indicator, indicatorsOf, type Rubric } from '../../core/rubric.js'
import { inLanguage, type Language } from '../../core/words.js'
import type { SheetRow } from '../sheet.js'
import { type Column, columnsIn, type Header, workbookColumns } from './columns.js'
import type { LaidOut } from './layout.js'
import { raggedness, shortBlocksOf } from './raggedness.js'

/** A kertas kerja as a workbook shows it: what was in the file, and what helps to fill it in. */
export interface WorkbookTable {
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly string[])[]
  /** Of the file, as it had them. */
  readonly fileColumns: readonly string[]
}

export type ColumnRole = Column | keyof typeof workbookColumns | 'other'

export interface WorkbookColumn {
  readonly name: string
  readonly role: ColumnRole
}

export interface ExportOptions {
  readonly rubric: Rubric
  /** Only these rows, where the column exists. */
  readonly agency: string | undefined
  readonly year: number | undefined
  /** Of questions and level texts. */
  readonly language: Language
}

/** Every row of the file, and one for each indicator that an agency-year has none for. */
export function workbookTable(laidOut: LaidOut, options: ExportOptions): Checked<WorkbookTable> {
  const { sheet, header } = laidOut
  const blocks = shortBlocksOf(sheet)
  const ragged = sheet.rows.flatMap((row) => raggedness(row, sheet, blocks, '') ?? [])
  const chosen = chooseRows(laidOut, options)
  const faults = [...ragged, ...chosen.diagnostics]
  if (!chosen.value || faults.length > 0) return { value: undefined, diagnostics: faults }
  const sources = sourceColumns(laidOut)
  const columns = [...withHelp(sources), ...addedColumns(header), rowColumn]
  const words = wordsOf(options)
  const entries = withMissing(chosen.value, header, options.rubric)
  const rows = entries.map((entry) => columns.map((column) => cellOf(entry, column, words)))
  const table = {
    columns: columns.map(({ name, role }) => ({ name, role })),
    rows,
    fileColumns: sources.map(({ name }) => name),
  }
  return { value: table, diagnostics: [] }
}

/** A row of the file, or the agency, year and indicator of one that is to be filled in. */
interface Entry {
  readonly row: SheetRow
  readonly indicator: string
  readonly isAdded: boolean
}

interface PlacedEntry extends Entry {
  /** The level texts are long: they stand once for all rows of an indicator. */
  readonly isFirst: boolean
}

interface PlacedColumn extends WorkbookColumn {
  /** Where it stands in the file; undefined if it does not. */
  readonly index: number | undefined
}

const rowColumn: PlacedColumn = { name: workbookColumns.row, role: 'row', index: undefined }

/** All columns of the file, but those that an earlier export has added. */
function sourceColumns({ sheet, header }: LaidOut): readonly PlacedColumn[] {
  const roleOf = new Map([...header.indexOf].map(([column, index]) => [index, column]))
  const own: readonly string[] = Object.values(workbookColumns)
  return sheet.header.cells
    .map((name, index) => ({ name, role: roleOf.get(index) ?? ('other' as const), index }))
    .filter(({ name }) => !own.includes(name.trim().toLowerCase()))
    .filter(({ name, index }) => name.trim() !== '' || hasText(sheet.rows, index))
}

const hasText = (rows: readonly SheetRow[], index: number): boolean =>
  rows.some(({ cells }) => (cells[index] ?? '').trim() !== '')

/** The question and what each level means stand beside the indicator. */
function withHelp(sources: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const after = sources.findIndex(({ role }) => role === 'indicator') + 1
  const help = (['question', 'levels'] as const).map((role) => ({
    name: workbookColumns[role],
    role,
    index: undefined,
  }))
  return [...sources.slice(0, after), ...help, ...sources.slice(after)]
}

/** Agency and year are not asked for again in a file that has no column for them. */
function addedColumns(header: Header): readonly PlacedColumn[] {
  const isEnglish = header.nameOf('indicator').toLowerCase() === 'indicator'
  return columnsIn(isEnglish ? 'en' : 'id')
    .filter(({ id }) => id !== 'agency' && id !== 'year' && !header.indexOf.has(id))
    .map(({ id, name }) => ({ name, role: id, index: undefined }))
}

const textIn = (row: SheetRow, column: Column, { indexOf }: Header): string =>
  (row.cells[indexOf.get(column) ?? -1] ?? '').trim()

/** A filter that finds nothing is a fault of the call. */
function chooseRows(
  { sheet, header }: LaidOut,
  { agency, year }: ExportOptions,
): Checked<readonly SheetRow[]> {
  const isFiltered = (column: Column) => header.indexOf.has(column)
  const own =
    agency === undefined || !isFiltered('agency')
      ? sheet.rows
      : sheet.rows.filter((row) => isSameAgency(textIn(row, 'agency', header), agency))
  if (agency !== undefined && own.length === 0) {
    const names = distinct(sheet.rows.map((row) => printable(textIn(row, 'agency', header))))
    const facts = { found: agency, near: nearest(agency, names) ?? names[0] }
    return refused([{ code: 'agency-unknown', facts, at: null }])
  }
  const chosen =
    year === undefined || !isFiltered('year')
      ? own
      : own.filter((row) => Number(textIn(row, 'year', header)) === year)
  if (year !== undefined && chosen.length === 0) {
    const known = distinct(own.map((row) => Number(textIn(row, 'year', header))))
      .filter(Number.isInteger)
      .toSorted((left, right) => left - right)
    return refused([{ code: 'year-unknown', facts: { found: String(year), known }, at: null }])
  }
  return { value: chosen, diagnostics: [] }
}

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

/** Indicators without rows come after the last row of the one before them in the rubric. */
function withMissing(
  rows: readonly SheetRow[],
  header: Header,
  rubric: Rubric,
): readonly PlacedEntry[] {
  const ownerOf = (row: SheetRow): string =>
    agencyYearKey({ agency: textIn(row, 'agency', header), year: textIn(row, 'year', header) })
  return groupBy(rows, ownerOf).flatMap((group) => {
    const order = indicatorsOf(rubric).map(({ id }) => id)
    const entries = group.map((row) => ({
      row,
      indicator: textIn(row, 'indicator', header).replace(',', '.'),
      isAdded: false,
    }))
    return withFirst(
      order.reduce<readonly Entry[]>(
        (all, id, index) => withIndicator(all, id, order.slice(0, index)),
        entries,
      ),
    )
  })
}

function withFirst(entries: readonly Entry[]): readonly PlacedEntry[] {
  const seen = new Set<string>()
  return entries.map((entry) => {
    const isFirst = !seen.has(entry.indicator)
    seen.add(entry.indicator)
    return { ...entry, isFirst }
  })
}

function withIndicator(
  entries: readonly Entry[],
  indicator: string,
  before: readonly string[],
): readonly Entry[] {
  const [first] = entries
  if (!first || entries.some((entry) => entry.indicator === indicator)) return entries
  const nearestBefore = before.findLast((id) => entries.some((entry) => entry.indicator === id))
  const at = entries.findLastIndex((entry) => entry.indicator === nearestBefore) + 1
  return entries.toSpliced(at, 0, { row: first.row, indicator, isAdded: true })
}

type HelpWords = ReadonlyMap<string, { readonly question: string; readonly levels: string }>

const wordsOf = ({ rubric, language }: ExportOptions): HelpWords =>
  new Map(
    indicatorsOf(rubric).map((indicator) => [
      indicator.id,
      { question: inLanguage(indicator.name, language), levels: levelsOf(indicator, language) },
    ]),
  )

const levelsOf = ({ levels }: Indicator, language: Language): string =>
  levels.map(({ level, text }) => `${level}: ${inLanguage(text, language)}`).join('\n')

function cellOf(
  { row, indicator, isAdded, isFirst }: PlacedEntry,
  { role, index }: PlacedColumn,
  words: HelpWords,
): string {
  if (role === 'question') return words.get(indicator)?.question ?? ''
  if (role === 'levels') return isFirst ? (words.get(indicator)?.levels ?? '') : ''
  if (role === 'row') return isAdded ? '' : String(row.line)
  if (!isAdded) return row.cells[index ?? -1] ?? ''
  if (role === 'indicator') return indicator
  return role === 'agency' || role === 'year' ? (row.cells[index ?? -1] ?? '') : ''
}
