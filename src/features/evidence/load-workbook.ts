import { type Checked, isError } from '../../core/diagnostic.js'
import type { Rubric } from '../../core/rubric.js'
import type { Language } from '../../core/words.js'
import type { Dialect } from '../../files/csv/write.js'
import type { WorkbookTable } from '../../files/worksheet/workbook-export.js'
import { readInput, shownPath, type World } from '../../platform/files.js'
import { loadSheet } from '../worksheet/index.js'

/** Megabytes of a workbook. */
const limit = 64

export interface TableQuery {
  readonly rubric: Rubric
  readonly agency: string | undefined
  readonly year: number | undefined
  readonly sheet: string | undefined
  readonly language: Language
}

export interface LoadedTable {
  readonly table: WorkbookTable
  readonly dialect: Dialect | undefined
}

/** A worksheet as a workbook is to show it; rows that could not be read would be lost, so none is made. */
export async function loadTable(
  path: string,
  { sheet: sheetName, ...options }: TableQuery,
  world: World,
): Promise<Checked<LoadedTable>> {
  const { layOut, levelsMissing } = await import('../../files/worksheet/layout.js')
  const { workbookTable } = await import('../../files/worksheet/workbook-export.js')
  const { limits } = await import('../../files/xlsx/read.js')
  const { value: loaded, diagnostics: read } = await loadSheet(path, world, sheetName)
  if (!loaded || read.some(isError)) return { value: undefined, diagnostics: read }
  const laidOut = layOut(loaded.sheet)
  const found = [...read, ...laidOut.diagnostics, ...levelsMissing(laidOut)]
  if (found.some(isError)) return { value: undefined, diagnostics: found }
  const { value: table, diagnostics } = workbookTable(laidOut, options)
  if (table && table.rows.length * table.columns.length > limits.cells) {
    const facts = { limit: limits.cells, what: 'cells' } as const
    const at = { file: shownPath(path, world), line: 1, column: 1 }
    return { value: undefined, diagnostics: [{ code: 'file-too-large', facts, at }] }
  }
  const value = table && { table, dialect: loaded.dialect }
  return { value, diagnostics: [...found, ...diagnostics] }
}

export interface LoadedRows {
  /** The header first. */
  readonly rows: readonly (readonly string[])[]
  readonly dialect: Dialect
}

/** A workbook that has no CSV file behind it becomes one that every program reads. */
const plain: Dialect = { delimiter: ',', lineEnd: '\n', encoding: 'utf-8', hasBom: false }

/** The rows of a workbook as they go back into a CSV file. */
export async function loadWorkbookRows(
  path: string,
  sheetName: string | undefined,
  world: World,
): Promise<Checked<LoadedRows>> {
  const bytes = await readInput(path, limit, world)
  if (!bytes.value) return { value: undefined, diagnostics: bytes.diagnostics }
  const { readXlsxSheet } = await import('../../files/xlsx/read.js')
  const { originSheet, readOrigin } = await import('../../files/xlsx/origin.js')
  const { layOut, levelsMissing } = await import('../../files/worksheet/layout.js')
  const { rowsOfWorkbook } = await import('../../files/worksheet/workbook-import.js')
  const file = shownPath(path, world)
  const read = await readXlsxSheet(bytes.value, file, sheetName)
  if (!read.value) return { value: undefined, diagnostics: read.diagnostics }
  const hidden = await readXlsxSheet(bytes.value, file, originSheet)
  const origin = hidden.value && readOrigin(hidden.value)
  const laidOut = layOut(read.value)
  const found = [...laidOut.diagnostics, ...levelsMissing(laidOut)]
  if (found.some(isError)) return { value: undefined, diagnostics: found }
  const { value: rows, diagnostics } = rowsOfWorkbook(laidOut, origin?.columns)
  const value = rows && { rows, dialect: origin?.dialect ?? plain }
  return { value, diagnostics: [...found, ...diagnostics] }
}
