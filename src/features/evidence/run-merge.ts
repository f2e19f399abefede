import { type CommandResult, refuse, type Session } from '../../cli/command.js'
import { byPlace, type Diagnostic, isError } from '../../core/diagnostic.js'
import { printable } from '../../core/printable.js'
import { type Dialect, writeCsv } from '../../files/csv/write.js'
import { isSameFile, shownPath, writeOutput } from '../../platform/files.js'
import { backupOf } from '../../platform/target.js'
import { loadChosenRubric } from '../rubric/index.js'
import { commonDialect } from '../worksheet/index.js'
import { csvNeeded, type LoadedMerging, loadMerging, type MergeQuery } from './load-merge.js'
import type { TargetMerging } from './merge-target.js'
import type { Worksheet } from './unit-worksheet.js'
import type { SheetsTexts } from './words-id.js'

export interface MergeOptions {
  readonly rubric?: string
  readonly output: string
  /** Rows that the file of their unit lacks are kept. */
  readonly partial?: boolean
  /** They are taken out. */
  readonly deleteMissing?: boolean
  readonly dryRun?: boolean
}

/**
 * The worksheets of the units become one again, or go into the one that is there. Where two say
 * different things, or a row would be lost, nothing is written.
 */
export async function merge(
  paths: readonly string[],
  options: MergeOptions,
  session: Session,
): Promise<CommandResult> {
  const { world, project } = session
  if (project && !project.value) return refuse(project.diagnostics)
  const parts = partsOf(paths, options, session)
  const misuse = misuseOf(parts, options)
  if (misuse) return refuse([misuse])
  const chosen = await loadChosenRubric(options.rubric, project?.value, world)
  if (!chosen.value) return refuse(chosen.diagnostics)
  const query = { rubric: chosen.value, output: options.output, missing: missingIn(options) }
  const { value, diagnostics } = await loadMerging(parts, query, world)
  return value ? write(value, diagnostics, options, session) : refuse(diagnostics)
}

function missingIn({ partial, deleteMissing }: MergeOptions): MergeQuery['missing'] {
  if (partial) return 'keep'
  return deleteMissing ? 'remove' : 'refuse'
}

function misuseOf(
  parts: readonly string[],
  { output, partial, deleteMissing }: MergeOptions,
): Diagnostic | undefined {
  if (partial && deleteMissing) {
    const facts = { first: '--partial', second: '--delete-missing' }
    return { code: 'options-conflict', facts, at: null }
  }
  if (/\.xls[xm]?$/i.test(output)) return csvNeeded(output)
  return parts.length === 0
    ? { code: 'argument-missing', facts: { argument: 'files' }, at: null }
    : undefined
}

/** Each file once; a pattern such as `*.csv` may name the target, too, which is read as such. */
const partsOf = (
  paths: readonly string[],
  { output }: MergeOptions,
  { world }: Session,
): readonly string[] =>
  paths.filter(
    (path, index) =>
      !isSameFile(path, output, world) &&
      !paths.slice(0, index).some((before) => isSameFile(before, path, world)),
  )

async function write(
  loaded: LoadedMerging,
  found: readonly Diagnostic[],
  { output, dryRun = false, partial = false }: MergeOptions,
  { world, texts: { sheets } }: Session,
): Promise<CommandResult> {
  const path = shownPath(output, world)
  const written = writeCsv(rowsOf(loaded), dialectFor(loaded), path)
  if (!written.value) return refuse([...found, ...written.diagnostics].toSorted(byPlace))
  const isSame = isUnchanged(loaded)
  const failed =
    dryRun || isSame
      ? []
      : await writeOutput(output, written.value, { world, isForced: true, keepsOld: true })
  const diagnostics = [...found, ...failed]
  if (failed.some(isError)) return refuse(diagnostics)
  return {
    output: `${sheets.merged(path, countsOf(loaded))}\n`,
    diagnostics,
    remarks: [
      ...(loaded.target ? keptRemarks(loaded.target.merging, partial, sheets) : []),
      ...lastRemark(loaded, sheets),
      ...outcomeRemarks({ dryRun, isSame, isNew: !loaded.target }, path, sheets),
    ],
  }
}

function rowsOf({ files, target, merging }: LoadedMerging): readonly (readonly string[])[] {
  const worksheets = [...(target ? [target] : []), ...files].map(({ worksheet }) => worksheet)
  return [
    ...(target?.worksheet.above ?? []),
    headerOf(merging.columns, worksheets),
    ...merging.rows.map(({ cells }) => merging.columns.map((column) => cells.get(column) ?? '')),
  ]
}

/** Each column is headed as in the first file that has it. */
const headerOf = (keys: readonly string[], worksheets: readonly Worksheet[]): readonly string[] => {
  const all = worksheets.flatMap((worksheet) => worksheet.columns)
  return keys.map((key) => all.find((column) => column.key === key)?.name ?? key)
}

/** A worksheet that is there stays as it is written, unless its encoding cannot hold all letters. */
function dialectFor({ files, target }: LoadedMerging): Dialect {
  const loaded = files.map((file) => file.loaded)
  if (!target) return commonDialect(loaded)
  const { dialect, isCertain } = target.loaded
  return dialect.encoding === 'windows-1252' || !isCertain
    ? commonDialect([target.loaded, ...loaded])
    : dialect
}

const countsOf = ({ files, target, merging }: LoadedMerging) => ({
  files: files.length,
  rows: merging.rows.length,
  repeated: merging.repeated,
  ...(target && {
    target: {
      changed: target.merging.changed,
      added: target.merging.added,
      removed: removedBy(target),
    },
  }),
})

const removedBy = ({ worksheet, merging }: NonNullable<LoadedMerging['target']>): number =>
  worksheet.rows.length + merging.added - merging.rows.length

/** Written again it would lose at most how its cells were quoted. */
function isUnchanged({ target }: LoadedMerging): boolean {
  if (!target || target.worksheet.isNumbered) return false
  const { changed, added, columns } = target.merging
  const isWhole = changed === 0 && added === 0 && removedBy(target) === 0
  return isWhole && columns.length === target.worksheet.columns.length
}

function keptRemarks(
  { untouched, missing }: TargetMerging,
  isPartial: boolean,
  sheets: SheetsTexts,
): readonly string[] {
  const units = untouched.map(({ unit, count }) => ({ unit: printable(unit), count }))
  return [
    ...(units.length > 0 ? [sheets.untouched(units)] : []),
    ...(isPartial && missing.length > 0 ? [sheets.missingKept(missing.length)] : []),
  ]
}

/** Where the files do not say how many rows were split, there may have been more than came back. */
function lastRemark({ target, merging }: LoadedMerging, sheets: SheetsTexts): readonly string[] {
  const uncounted = merging.rows.filter(({ rowCount }) => rowCount === undefined)
  const last = uncounted.reduce((highest, { order = 0 }) => Math.max(highest, order), 0)
  return target || last === 0 ? [] : [sheets.lastNumber(last)]
}

function outcomeRemarks(
  { dryRun, isSame, isNew }: Record<'dryRun' | 'isSame' | 'isNew', boolean>,
  path: string,
  sheets: SheetsTexts,
): readonly string[] {
  if (isSame) return [sheets.unchanged(path)]
  if (dryRun) return [sheets.dryRun]
  return isNew ? [] : [sheets.oldKept(backupOf(path))]
}
