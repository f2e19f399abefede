import {
  type CommandResult,
  deliver,
  displayFor,
  type OutputOptions,
  refuse,
  type Session,
} from '../../cli/command.js'
import { commonDayOf, judgingDay } from '../../core/day.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import { toolIdentity } from '../../platform/files.js'
import { dayRemarks } from '../score/index.js'
import { type ComparisonQuery, loadComparison } from './load.js'
import { type CompareFormat, compareReporters } from './page/index.js'
import { loadCompareTexts } from './words.js'

export interface CompareOptions extends Omit<ComparisonQuery, 'names'>, OutputOptions {
  readonly format: CompareFormat
}

/** Years, agencies and published totals beside each other, and where a difference comes from. */
export async function compare(
  names: readonly string[],
  options: CompareOptions,
  session: Session,
): Promise<CommandResult> {
  const { world, texts, project } = session
  const { value: report, diagnostics } = await loadComparison({ ...options, names }, project, world)
  if (!report) return refuseIn(options, diagnostics, session)
  const words = await loadCompareTexts(texts.language)
  const render = await compareReporters[options.format]()
  const display = displayFor(options, session)
  const output = render(report, { texts, words, display })
  const judgedToday = report.sides.filter(({ asOf }) => asOf === world.today)
  const years = judgedToday.map(({ year }) => year)
  const remarks = await dayRemarks(options.asOf, years, session)
  return deliver({ output, diagnostics, remarks }, options, session)
}

/** Machine readers get their document even where nothing could be compared. */
async function refuseIn(
  { format, asOf, total }: CompareOptions,
  diagnostics: readonly Diagnostic[],
  { world, texts }: Session,
): Promise<CommandResult> {
  if (format !== 'json') return refuse(diagnostics)
  const { refusedJson } = await import('./page/json.js')
  const refusal = {
    tool: toolIdentity(),
    asOf: commonDayOf(judgingDay(asOf, world.today)),
    total,
    diagnostics,
  }
  return { output: refusedJson(refusal, texts), diagnostics }
}
