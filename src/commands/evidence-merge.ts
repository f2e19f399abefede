import { writeCsv } from '../adapters/csv/write.js'
import { columnName } from '../adapters/evidence/columns.js'
import { readWorksheet, type Worksheet } from '../adapters/evidence/worksheet.js'
import { byPlace, type Diagnostic, isError } from '../domain/diagnostic.js'
import { type MergeRow, mergeRows } from '../domain/merge.js'
import type { Rubric } from '../domain/rubric.js'
import { loadChosenRubric } from '../inputs/rubric.js'
import { commonDialect, type DialectSheet, loadWorksheet } from '../inputs/worksheets.js'
import { shownPath, writeOutput } from '../io.js'
import { type Answer, refuse, type Session } from './command.js'

export interface MergeOptions {
  readonly rubric?: string
  readonly output: string
  readonly dryRun?: boolean
  readonly force?: boolean
}

/** Columns of which all rows of an indicator say the same, or nothing. */
const claimColumns = [columnName('level'), columnName('verifiedLevel'), columnName('reason')]

/** The worksheets of the units become one again; where two say different things nothing is written. */
export async function merge(
  paths: readonly string[],
  options: MergeOptions,
  session: Session,
): Promise<Answer> {
  const { world, texts, project } = session
  if (project && !project.value) return refuse(project.diagnostics)
  const { value: rubric, diagnostics } = await loadChosenRubric(
    options.rubric,
    project?.value,
    world,
  )
  if (!rubric) return refuse(diagnostics)
  const { loaded, worksheets, found } = await loadAll(paths, rubric, session)
  if (found.some(isError)) return refuse(found)
  const merging = mergeRows(
    worksheets.map(({ columns, rows }) => ({ columns: columns.map(({ key }) => key), rows })),
    claimColumns,
  )
  const rows = [
    headerOf(merging.columns, worksheets),
    ...merging.rows.map(inColumns(merging.columns)),
  ]
  const written = writeCsv(rows, commonDialect(loaded), shownPath(options.output, world))
  const faults = [...found, ...merging.conflicts, ...written.diagnostics].toSorted(byPlace)
  if (!written.value || faults.some(isError)) return refuse(faults)
  const target = { world, isForced: options.force ?? false }
  const failed = options.dryRun ? [] : await writeOutput(options.output, written.value, target)
  const counts = { files: paths.length, rows: merging.rows.length, repeated: merging.repeated }
  const path = shownPath(options.output, world)
  return {
    output: failed.some(isError) ? '' : `${texts.sheets.merged(path, counts)}\n`,
    diagnostics: [...faults, ...failed],
    remarks: options.dryRun ? [texts.sheets.dryRun] : [],
  }
}

interface LoadedAll {
  readonly loaded: readonly DialectSheet[]
  readonly worksheets: readonly Worksheet[]
  readonly found: readonly Diagnostic[]
}

async function loadAll(
  paths: readonly string[],
  rubric: Rubric,
  { world }: Session,
): Promise<LoadedAll> {
  const files = await Promise.all(paths.map((path) => loadWorksheet(path, world)))
  const read = files.map(({ value }, source) =>
    value
      ? readWorksheet(value.sheet, { rubric, agency: undefined, year: undefined, source })
      : { value: undefined, diagnostics: [] },
  )
  return {
    loaded: files.flatMap(({ value }) => value ?? []),
    worksheets: read.flatMap(({ value }) => value ?? []),
    found: [...files, ...read].flatMap(({ diagnostics }) => diagnostics).toSorted(byPlace),
  }
}

/** Each column is headed as in the first file that has it. */
const headerOf = (keys: readonly string[], worksheets: readonly Worksheet[]): readonly string[] => {
  const columns = worksheets.flatMap((worksheet) => worksheet.columns)
  return keys.map((key) => columns.find((column) => column.key === key)?.name ?? key)
}

const inColumns =
  (columns: readonly string[]) =>
  ({ cells }: MergeRow): readonly string[] =>
    columns.map((column) => cells.get(column) ?? '')
