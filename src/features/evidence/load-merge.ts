import { agencyYearKey } from '../../core/agency.js'
import { byPlace, type Checked, type Diagnostic, isError } from '../../core/diagnostic.js'
import { printable } from '../../core/printable.js'
import type { Rubric } from '../../core/rubric.js'
import { columnName, columnsAbout } from '../../files/worksheet/columns.js'
import { isFile, type World } from '../../platform/files.js'
import { type DialectSheet, loadWorksheet } from '../worksheet/index.js'
import {
  type MergeFile,
  type MergeRow,
  type Merging,
  mergeRows,
  missingNumbers,
  type NumberRange,
} from './merge.js'
import { mergeInto, missingFound, type TargetMerging } from './merge-target.js'
import { readWorksheet, type Worksheet } from './unit-worksheet.js'

export interface MergeQuery {
  readonly rubric: Rubric
  readonly output: string
  /** What becomes of rows that the file of their unit lacks; they are faults if nobody says. */
  readonly missing: 'refuse' | 'keep' | 'remove'
}

/** A worksheet as it was read, and how it is written. */
export interface MergedSheet {
  readonly worksheet: Worksheet
  readonly loaded: DialectSheet
}

export interface LoadedMerging {
  readonly files: readonly MergedSheet[]
  /** The worksheet that is there already, with what becomes of it. */
  readonly target: (MergedSheet & { readonly merging: TargetMerging }) | undefined
  readonly merging: Merging
}

const columns = {
  indicator: columnName('indicator'),
  requirement: columnName('requirement'),
  title: columnName('title'),
  /** All rows of an indicator say the same in these, or nothing. */
  claimColumns: columnsAbout('answer').map(columnName),
} as const

/** What the files of units give together, or put into a worksheet that is there. */
export async function loadMerging(
  paths: readonly string[],
  query: MergeQuery,
  world: World,
): Promise<Checked<LoadedMerging>> {
  const read = await Promise.all(paths.map((path, source) => loadPart(path, source, query, world)))
  const files = read.flatMap(({ value }) => value ?? [])
  const target = await loadTarget(files, query, world)
  const found = [...read, target].flatMap(({ diagnostics }) => diagnostics)
  if (found.some(isError)) return { value: undefined, diagnostics: found.toSorted(byPlace) }
  const merged = mergedOf(files, target.value, query)
  const all = [...found, ...merged.diagnostics].toSorted(byPlace)
  return { value: all.some(isError) ? undefined : merged.value, diagnostics: all }
}

async function loadPart(
  path: string,
  source: number,
  { rubric }: MergeQuery,
  world: World,
): Promise<Checked<MergedSheet>> {
  const { value: loaded, diagnostics } = await loadWorksheet(path, world)
  if (!loaded) return { value: undefined, diagnostics }
  const options = { rubric, agency: undefined, year: undefined, source }
  const read = readWorksheet(loaded.sheet, options)
  const value = read.value && { worksheet: read.value, loaded }
  return { value, diagnostics: [...diagnostics, ...read.diagnostics, ...emptiness(loaded)] }
}

/** Nobody can see whose file it is, nor that its rows were meant to go. */
const emptiness = ({ sheet }: DialectSheet): readonly Diagnostic[] =>
  sheet.rows.length > 0
    ? []
    : [{ code: 'header-only', facts: {}, at: sheet.placeOf(sheet.header, 0) }]

/** Comes after all files that were named. */
const targetSource = Number.MAX_SAFE_INTEGER

/** The worksheet that is there already; absent if there is none. */
async function loadTarget(
  files: readonly MergedSheet[],
  { rubric, output }: MergeQuery,
  world: World,
): Promise<Checked<MergedSheet>> {
  if (!isFile(output, world)) return { value: undefined, diagnostics: [] }
  const { value: loaded, diagnostics } = await loadWorksheet(output, world)
  if (!loaded) return { value: undefined, diagnostics }
  if (loaded.isWorkbook) return { value: undefined, diagnostics: [csvNeeded(output)] }
  const read = readWorksheet(loaded.sheet, {
    rubric,
    agency: onlyOne(files, ({ agency }) => agency),
    year: Number(onlyOne(files, ({ year }) => year)) || undefined,
    source: targetSource,
  })
  const value = read.value && { worksheet: numbered(read.value), loaded }
  return { value, diagnostics: [...diagnostics, ...read.diagnostics] }
}

/** Only CSV is written: a workbook would lose its lists and its other sheets. */
export const csvNeeded = (output: string): Diagnostic => ({
  code: 'option-value-wrong',
  facts: { option: '--output', found: printable(output), expected: 'csv', near: undefined },
  at: null,
})

/** What a worksheet of one agency has no column for, its parts say on every row. */
function onlyOne(
  files: readonly MergedSheet[],
  read: (row: MergeRow) => string,
): string | undefined {
  const values = new Set(files.flatMap(({ worksheet }) => worksheet.rows.map(read)))
  const [only] = values
  return values.size === 1 && only !== '' ? only : undefined
}

/** As splitting would number its rows. */
const numbered = (worksheet: Worksheet): Worksheet => ({
  ...worksheet,
  rows: worksheet.rows.map((row, index) =>
    worksheet.isNumbered ? row : { ...row, order: index + 1 },
  ),
})

function mergedOf(
  files: readonly MergedSheet[],
  target: MergedSheet | undefined,
  { missing }: MergeQuery,
): Checked<LoadedMerging> {
  const parts = files.map(partOf)
  const holes = missing === 'remove' ? [] : holesIn(parts, target?.worksheet)
  if (!target) {
    const merging = mergeRows(parts, columns.claimColumns)
    return {
      value: { files, target, merging },
      diagnostics: [...merging.conflicts, ...holes],
    }
  }
  const removesMissing = missing === 'remove'
  const merging = mergeInto(partOf(target), parts, { ...columns, removesMissing })
  const lost = missing === 'refuse' ? merging.missing : []
  return {
    value: { files, target: { ...target, merging }, merging },
    diagnostics: [...merging.conflicts, ...lost.map((row) => missingFound(row, columns)), ...holes],
  }
}

const partOf = ({ worksheet: { columns: own, rows } }: MergedSheet): MergeFile => ({
  columns: own.map(({ key }) => key),
  rows,
})

/** Where the worksheet has rows of the same agency and year, those that are in no file are kept. */
function holesIn(
  files: readonly MergeFile[],
  target: Worksheet | undefined,
): readonly Diagnostic[] {
  const rows = files.flatMap((file) => file.rows)
  const known = new Set(target?.rows.map(agencyYearKey))
  if (rows.some((row) => known.has(agencyYearKey(row)))) return []
  const missing = missingNumbers(rows)
  const count = missing.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  const facts = { count, ranges: missing.map(rangeText) }
  return count > 0 ? [{ code: 'merge-numbers-missing', facts, at: null }] : []
}

const rangeText = ({ from, to }: NumberRange): string => (from === to ? `${from}` : `${from}–${to}`)
