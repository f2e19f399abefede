import {
  type CommandResult,
  deliver,
  displayFor,
  type OutputOptions,
  refuse,
  type Session,
} from '../../cli/command.js'
import { concernOf } from '../../core/diagnostic.js'
import { dayRemarks, showingFiles } from '../score/index.js'
import { type CheckQuery, loadCheck } from './load.js'
import { type CheckFormat, checkReporters } from './page/index.js'

export interface CheckOptions extends Omit<CheckQuery, 'paths'>, OutputOptions {
  readonly format: CheckFormat
  /** Warnings miss the check, too. */
  readonly strict?: boolean
}

/** Every fault and doubt in evidence, each with its place and how to mend it. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  session: Session,
): Promise<CommandResult> {
  const { world, texts, project } = session
  const report = await showingFiles(session, (onFile) =>
    loadCheck({ ...options, paths, onFile }, project, world),
  )
  const diagnostics = report.findings.map(({ diagnostic }) => diagnostic)
  const ofCall = diagnostics.filter((each) => concernOf(each) === 'usage')
  if (options.format === 'text' && (ofCall.length > 0 || !report.rubric)) return refuse(diagnostics)
  const render = await checkReporters[options.format]()
  const output = render(report, {
    texts,
    explanations: await session.loadExplanations(),
    display: displayFor(options, session),
    isStrict: options.strict ?? false,
  })
  const isStrict = options.strict ?? false
  const years = report.summary.map(({ year }) => year)
  const remarks = await dayRemarks(options.asOf, years, session)
  const result = { output, diagnostics: ofCall, reported: diagnostics, remarks, isStrict }
  return deliver(result, options, session)
}
