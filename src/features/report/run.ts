import { type CommandResult, refuse, type Session } from '../../cli/command.js'
import { dayFor, dayOfRun, judgingDay } from '../../core/day.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import type { PersonalNumberKind } from '../../core/personal-number.js'
import { shownPath, writeTogether } from '../../platform/files.js'
import { progressOn } from '../../platform/progress.js'
import { dayRemarks, showingFiles } from '../score/index.js'
import { type ReportFile, reportFiles } from './files.js'
import type { ReportKind } from './kinds.js'
import { loadReport, type ReportQuery } from './load.js'
import { csvRowCount } from './page/csv.js'
import { formatsOf, type ReportFormat } from './page/index.js'
import type { RenderContext } from './page/view.js'
import { stampOf } from './stamp.js'
import type { ReportSource } from './subject.js'
import { appendSummary } from './summary.js'
import { readTemplate } from './template.js'
import { loadReportTexts } from './words.js'

export interface ReportOptions extends Omit<ReportQuery, 'paths'> {
  readonly kind: ReportKind
  readonly format: readonly ReportFormat[]
  /** The folder of the files. */
  readonly output: string
  readonly force?: boolean
  readonly open?: boolean
  readonly template?: string
}

/** From evidence files to the reports that an office hands in. */
export async function report(
  paths: readonly string[],
  options: ReportOptions,
  session: Session,
): Promise<CommandResult> {
  const { world, texts, project } = session
  const judging = judgingDay(options.asOf, world.today)
  const epoch = world.env['SOURCE_DATE_EPOCH']
  const { diagnostics: unstamped } = stampOf(dayOfRun(judging), epoch)
  const template = await readTemplate(options.template, options.format, world)
  const refused = [...unsupported(options), ...unstamped, ...template.diagnostics]
  if (refused.length > 0) return refuse(refused)
  const loaded = await showingFiles(session, (onFile) =>
    loadReport({ ...options, paths, onFile }, project, world),
  )
  const { source, diagnostics, setAside } = loaded
  if (!source) return refuse(diagnostics)
  const words = await loadReportTexts(texts.language)
  const years = source.subjects.map(({ score }) => score.year)
  // Of several days the last: a run of past years gives the same files whenever it is made.
  const stamp = stampOf(dayFor(judging, Math.max(...years)), epoch)
  if (stamp.value === undefined) return refuse(stamp.diagnostics)
  const day = await dayRemarks(options.asOf, years, session)
  const context = { texts, words, stamp: stamp.value, template: template.value }
  if (options.output === '-') {
    const printed = await printReport(source, options, context)
    return {
      ...printed,
      diagnostics: [...diagnostics, ...printed.diagnostics],
      remarks: [...day, ...(printed.remarks ?? [])],
      isPartial: true,
    }
  }
  const { faults, remarks } = await writeReports(source, options, context, session)
  const aside = setAside.length > 0 ? [texts.messages.setAside(setAside)] : []
  return {
    output: '',
    diagnostics: [...diagnostics, ...faults],
    remarks: [...remarks, ...aside, ...day],
    isPartial: true,
  }
}

const unsupported = ({ kind, format: formats }: ReportOptions): readonly Diagnostic[] => {
  const known = formatsOf(kind)
  return formats
    .filter((format) => !known.includes(format))
    .map((format) => ({ code: 'format-unsupported', facts: { format, kind, known }, at: null }))
}

/** One text for standard output, as a pipeline reads it; several reports need a folder. */
async function printReport(
  source: ReportSource,
  { kind, format: formats }: ReportOptions,
  context: RenderContext,
): Promise<Pick<CommandResult, 'output' | 'diagnostics' | 'remarks'>> {
  const files = await reportFiles(source, { kind, formats, folder: '', context })
  const content = files.length === 1 ? await files[0]?.content() : undefined
  if (typeof content === 'string') {
    return { output: content, diagnostics: [], remarks: maskedRemarks(files, context) }
  }
  const facts = { option: '--output', found: '-', expected: 'folder', near: undefined }
  return refuse([{ code: 'option-value-wrong', facts, at: null }])
}

interface Written {
  readonly faults: readonly Diagnostic[]
  readonly remarks: readonly string[]
}

/** Written together, read back, and only then told of. */
async function writeReports(
  source: ReportSource,
  options: ReportOptions,
  context: RenderContext,
  { world }: Session,
): Promise<Written> {
  const { words } = context
  const progress = progressOn(world)
  const summary = world.env['GITHUB_STEP_SUMMARY']
  const summaries: string[] = []
  let done = 0
  const files = await reportFiles(source, {
    kind: options.kind,
    formats: options.format,
    folder: options.output,
    context,
    onMade: (format, content) => {
      done += 1
      progress.show(words.progress(done, files.length))
      if (summary && format === 'markdown' && typeof content === 'string') summaries.push(content)
    },
  })
  const faults = await writeTogether(files, { world, isForced: options.force ?? false })
  progress.end()
  if (faults.length > 0) return { faults, remarks: [] }
  const told = files.map(({ path, ...file }) => words.written(shownPath(path, world), rowsOf(file)))
  const unopened = options.open ? await open(files, context, world) : []
  const appended = summary ? appendSummary(summary, summaries, words, world) : []
  return { faults: appended, remarks: [...told, ...maskedRemarks(files, context), ...unopened] }
}

/** A public copy says how many numbers were found, also where that is none. */
function maskedRemarks(files: readonly ReportFile[], { words }: RenderContext): readonly string[] {
  const counts = [...new Set(files.map((file) => file.report))].flatMap(
    ({ masked }) => masked ?? [],
  )
  const count = (kind: PersonalNumberKind) => counts.reduce((sum, each) => sum + each[kind], 0)
  return counts.length > 0 ? [words.masked({ NIP: count('NIP'), NIK: count('NIK') })] : []
}

const rowsOf = ({ format, report: made }: Pick<ReportFile, 'format' | 'report'>): number | null =>
  format === 'csv' ? csvRowCount(made) : null

async function open(
  [first]: readonly ReportFile[],
  { words }: RenderContext,
  world: Session['world'],
): Promise<readonly string[]> {
  if (!first) return []
  const { openForUser: openFile } = await import('../../platform/opener.js')
  const isOpen = await openFile(first.path, world)
  return isOpen ? [] : [words.notOpened(shownPath(first.path, world))]
}
