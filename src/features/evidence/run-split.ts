import { join } from 'node:path'
import { type CommandResult, refuse, type Session } from '../../cli/command.js'
import { type Checked, type Diagnostic, isError } from '../../core/diagnostic.js'
import { fileNamesOf } from '../../core/file-names.js'
import { printable } from '../../core/printable.js'
import { inapplicableAllowed, indicatorsOf, type Rubric } from '../../core/rubric.js'
import { inLanguage } from '../../core/words.js'
import { type Dialect, writeCsv } from '../../files/csv/write.js'
import { columnNamed, ownColumns } from '../../files/worksheet/columns.js'
import { layOut, levelsMissing } from '../../files/worksheet/layout.js'
import type { Texts } from '../../pages/words/texts.js'
import { presentFaults, shownPath, writeTogether } from '../../platform/files.js'
import { loadChosenRubric } from '../rubric/index.js'
import { loadWorksheet } from '../worksheet/index.js'
import type { MergeRow } from './merge.js'
import { splitByUnit } from './split.js'
import { readWorksheet, unstatedIn, type Worksheet } from './unit-worksheet.js'

export interface SplitOptions {
  readonly rubric?: string
  readonly agency?: string
  readonly year?: number
  readonly output: string
  readonly format: 'csv' | 'xlsx'
  readonly dryRun?: boolean
  readonly force?: boolean
}

interface UnitFile {
  readonly path: string
  readonly unit: string
  readonly count: number
  readonly bytes: Uint8Array | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** One worksheet for each unit, in the dialect of the source; all are made before one is written. */
export async function split(
  path: string,
  options: SplitOptions,
  session: Session,
): Promise<CommandResult> {
  const { world, texts, project } = session
  if (project && !project.value) return refuse(project.diagnostics)
  const { value: rubric, diagnostics } = await loadChosenRubric(
    options.rubric,
    project?.value,
    world,
  )
  if (!rubric) return refuse(diagnostics)
  const loaded = await loadWorksheet(path, world)
  if (!loaded.value) return refuse(loaded.diagnostics)
  const { sheet, dialect } = loaded.value
  const agency = options.agency ?? project?.value?.agency
  const read = readWorksheet(sheet, { rubric, agency, year: options.year, source: 0 })
  if (!read.value) return refuse([...loaded.diagnostics, ...read.diagnostics])
  const files = await unitFiles(read.value, { rubric, dialect, options, texts })
  const faults = [
    ...levelsMissing(layOut(sheet)),
    ...unstatedIn(read.value, sheet),
    ...files.flatMap((file) => file.diagnostics),
    ...(options.force ? [] : presentFaults(files, world)),
  ]
  const found = [...loaded.diagnostics, ...read.diagnostics, ...faults]
  if (faults.some(isError)) return refuse(found)
  const failed = options.dryRun
    ? []
    : await writeTogether(
        files.map(({ path, bytes: content = new Uint8Array() }) => ({ path, content })),
        { world, isForced: true, keepsOld: true },
      )
  const lines = files.map(({ path: file, unit, count }) =>
    texts.sheets.unitFile(shownPath(file, world), printable(unit), count),
  )
  return {
    output: failed.length > 0 ? '' : lines.map((line) => `${line}\n`).join(''),
    diagnostics: [...found, ...failed],
    remarks: options.dryRun ? [texts.sheets.dryRun] : [],
  }
}

interface Making {
  readonly rubric: Rubric
  readonly dialect: Dialect
  readonly options: SplitOptions
  readonly texts: Texts
}

async function unitFiles(worksheet: Worksheet, making: Making): Promise<readonly UnitFile[]> {
  const numbered = worksheet.rows.map((row, index) =>
    worksheet.isNumbered ? row : { ...row, order: index + 1, rowCount: worksheet.rows.length },
  )
  const parts = splitByUnit(numbered, ({ unit }) => unit)
  const names = fileNamesOf(['', ...parts.map(({ unit }) => unit).filter(Boolean)], 'tanpa-unit')
  return Promise.all(
    parts.map(async ({ unit, rows }) => {
      const name = `${names.get(unit)}.${making.options.format}`
      const body = rows.map((row) => cellsOf(row, worksheet, making))
      const { value: bytes, diagnostics } =
        making.options.format === 'xlsx'
          ? await workbookOf(worksheet, body, making)
          : writeCsv([headerOf(worksheet), ...body], making.dialect, name)
      return {
        path: join(making.options.output, name),
        unit,
        count: rows.length,
        bytes,
        diagnostics,
      }
    }),
  )
}

/** With the same lists and locked questions as `merit evidence export` makes. */
async function workbookOf(
  worksheet: Worksheet,
  rows: readonly (readonly string[])[],
  { rubric, dialect, texts }: Making,
): Promise<Checked<Uint8Array>> {
  const { writeWorkbook } = await import('../../files/xlsx/write.js')
  const fileColumns = worksheet.columns.map(({ name }) => name)
  const value = await writeWorkbook({
    table: {
      columns: [
        { name: ownColumns.order, role: 'row' },
        { name: ownColumns.rowCount, role: 'row' },
        { name: ownColumns.question, role: 'question' },
        ...fileColumns.map((name) => ({ name, role: columnNamed(name) ?? ('other' as const) })),
      ],
      rows,
      fileColumns,
    },
    levels: { max: rubric.levels.max, optional: inapplicableAllowed(rubric) },
    origin: JSON.stringify({ columns: fileColumns, dialect }),
    words: texts.workbook,
  })
  return { value, diagnostics: [] }
}

const headerOf = ({ columns }: Worksheet): readonly string[] => [
  ownColumns.order,
  ownColumns.rowCount,
  ownColumns.question,
  ...columns.map(({ name }) => name),
]

function cellsOf(
  row: MergeRow,
  { columns }: Worksheet,
  { rubric, texts: { language } }: Making,
): readonly string[] {
  const indicator = indicatorsOf(rubric).find(({ id }) => id === row.indicator)
  return [
    row.order?.toString() ?? '',
    row.rowCount?.toString() ?? '',
    indicator ? inLanguage(indicator.name, language) : '',
    ...columns.map(({ key }) => row.cells.get(key) ?? ''),
  ]
}
