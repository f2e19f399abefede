import {
  type CommandResult,
  deliver,
  displayFor,
  type OutputOptions,
  refuse,
  type Session,
} from '../../cli/command.js'
import { isError } from '../../core/diagnostic.js'
import { paper } from '../../pages/page.js'
import { writeOutput } from '../../platform/files.js'
import { dayRemarks, resultJson, type ScoreQuery, showingFiles } from '../score/index.js'
import { type LoadedGate, loadGate, refusedGate, settingsFor } from './load.js'
import { type AskedOptions, askedIn, misuseOf } from './options.js'
import { type GateFormat, gateReporters } from './page/index.js'
import type { GateReport } from './report.js'
import { loadGateTexts } from './words.js'

export interface GateOptions
  extends Omit<ScoreQuery, 'paths' | 'skipInvalid'>,
    AskedOptions,
    OutputOptions {
  readonly format: GateFormat
}

/** A verdict for CI: whether every agency-year meets what is asked, or somebody answers for it. */
export async function gate(
  paths: readonly string[],
  options: GateOptions,
  session: Session,
): Promise<CommandResult> {
  const loaded = await loadReport(paths, options, session)
  const report = await keepBaseline(loaded, session)
  const { texts } = session
  const words = await loadGateTexts(texts.language)
  const isJudged = !report.input.some(isError)
  const years = report.outcomes.map(({ year }) => year)
  const remarks = isJudged ? await dayRemarks(options.asOf, years, session) : [words.notJudged]
  if (!isJudged && forPeople.includes(options.format)) return { ...refuse(report.input), remarks }
  const render = await gateReporters[options.format]()
  const output = render(report, {
    texts,
    words,
    explanations: await session.loadExplanations(),
    display: displayFor(options, session),
  })
  return deliver(
    { output, diagnostics: report.input, reported: report.found, remarks },
    options,
    session,
  )
}

/** These have nothing to tell of a gate that could not be judged; machines get their document. */
const forPeople: readonly GateFormat[] = ['text', 'markdown']

/** A project file that cannot be read is told by itself, not by what it would have asked. */
async function loadReport(
  paths: readonly string[],
  options: GateOptions,
  session: Session,
): Promise<LoadedGate> {
  const { project, world } = session
  const settings = settingsFor(askedIn(options), project?.value)
  const isReadable = project === undefined || project.value !== undefined
  const misused = isReadable ? misuseOf(options, settings) : []
  const query = { ...options, paths, settings }
  return misused.length > 0
    ? { report: refusedGate(misused, query, world), next: undefined }
    : showingFiles(session, (onFile) => loadGate({ ...query, onFile }, project, world))
}

/** A better result takes the place of the earlier one, as `merit score` would have written it. */
async function keepBaseline(
  { report, next }: LoadedGate,
  { texts, world }: Session,
): Promise<GateReport> {
  if (!next) return report
  const content = await resultJson(next.result, { texts, display: paper, isExplained: false })
  const faults = await writeOutput(next.path, content, { world, isForced: true })
  return faults.length === 0 ? report : { ...report, input: [...report.input, ...faults] }
}
