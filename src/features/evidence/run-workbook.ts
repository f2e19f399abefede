import { type CommandResult, type OutputOptions, refuse, type Session } from '../../cli/command.js'
import { isError } from '../../core/diagnostic.js'
import { inapplicableAllowed } from '../../core/rubric.js'
import { shownPath, writeOutput } from '../../platform/files.js'
import { loadChosenRubric } from '../rubric/index.js'
import { loadTable, loadWorkbookRows } from './load-workbook.js'

interface ImportOptions extends OutputOptions {
  readonly sheet?: string
}

export interface WorkbookExportOptions extends ImportOptions {
  readonly rubric?: string
  readonly agency?: string
  readonly year?: number
}

/** A worksheet as a workbook to fill in, with the questions beside it. */
export async function exportWorkbook(
  path: string,
  options: WorkbookExportOptions,
  session: Session,
): Promise<CommandResult> {
  const { world, texts, project } = session
  if (project && !project.value) return refuse(project.diagnostics)
  const { output, agency, year, sheet } = options
  if (output === undefined) return refuse([outputMissing])
  const { value: rubric, diagnostics: rubricFindings } = await loadChosenRubric(
    options.rubric,
    project?.value,
    world,
  )
  if (!rubric) return refuse(rubricFindings)
  const query = { rubric, agency, year, sheet, language: texts.language }
  const { value, diagnostics } = await loadTable(path, query, world)
  if (!value || diagnostics.some(isError)) return refuse([...rubricFindings, ...diagnostics])
  const { table, dialect } = value
  const { writeWorkbook } = await import('../../files/xlsx/write.js')
  const bytes = await writeWorkbook({
    table,
    levels: { max: rubric.levels.max, optional: inapplicableAllowed(rubric) },
    origin: JSON.stringify({ columns: table.fileColumns, dialect }),
    words: texts.workbook,
  })
  return write(bytes, { ...options, output }, diagnostics, session)
}

/** The rows of a workbook as a CSV file again. */
export async function importWorkbook(
  path: string,
  options: ImportOptions,
  session: Session,
): Promise<CommandResult> {
  const { output, sheet } = options
  if (output === undefined) return refuse([outputMissing])
  const { value, diagnostics } = await loadWorkbookRows(path, sheet, session.world)
  if (!value) return refuse(diagnostics)
  const { writeCsv } = await import('../../files/csv/write.js')
  const written = writeCsv(value.rows, value.dialect, shownPath(output, session.world))
  const found = [...diagnostics, ...written.diagnostics]
  if (!written.value) return refuse(found)
  return write(written.value, { ...options, output }, found, session)
}

const outputMissing = {
  code: 'option-value-missing',
  facts: { option: '--output' },
  at: null,
} as const

async function write(
  bytes: Uint8Array,
  { output, force = false }: OutputOptions & { readonly output: string },
  found: CommandResult['diagnostics'],
  { world, texts }: Session,
): Promise<CommandResult> {
  const faults = await writeOutput(output, bytes, { world, isForced: force, keepsOld: true })
  const written = faults.some(isError) ? [] : [texts.messages.written(shownPath(output, world))]
  return { output: '', diagnostics: [...found, ...faults], remarks: written }
}
