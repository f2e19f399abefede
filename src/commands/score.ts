import type { Day } from '../domain/day.js'
import type { Diagnostic } from '../domain/diagnostic.js'
import { unknownAspect } from '../inputs/rubric.js'
import { loadScores, type ScoreQuery } from '../inputs/scores.js'
import { toolIdentity } from '../io.js'
import { type ScoreFormat, scoreReporters } from '../reporters/score/index.js'
import { type Answer, deliver, type OutputOptions, refuse, type Session } from './command.js'

export interface ScoreOptions extends Omit<ScoreQuery, 'paths'>, OutputOptions {
  readonly format: ScoreFormat
  readonly aspect?: string
  readonly explain?: boolean
}

/** The main job: evidence files in, three totals with all that follows from them out. */
export async function score(
  paths: readonly string[],
  options: ScoreOptions,
  session: Session,
): Promise<Answer> {
  const { world, texts, project } = session
  const { result, diagnostics, setAside } = await loadScores({ ...options, paths }, project, world)
  if (!result) return refuseIn(options.format, diagnostics, options.asOf ?? world.today, session)
  const unknown = unknownAspect(options.aspect, result.rubric)
  if (unknown) return refuseIn(options.format, [unknown], result.asOf, session)
  const isScored = result.scores.length > 0
  const view = {
    texts,
    hasColor: session.hasColor && options.output === undefined,
    isExplained: options.explain ?? false,
    aspect: options.aspect,
  }
  const report = await scoreReporters[options.format]()
  const output = isScored || options.format === 'json' ? report(result, view) : ''
  const remarks = isScored ? [] : [texts.messages.nothingScored]
  const aside = setAside.length > 0 ? [texts.messages.setAside(setAside)] : []
  return deliver(
    { output, diagnostics, remarks: [...remarks, ...aside], isPartial: isScored },
    options,
    session,
  )
}

/** Machine readers get their document even where nothing could be read. */
async function refuseIn(
  format: ScoreFormat,
  diagnostics: readonly Diagnostic[],
  asOf: Day,
  { texts }: Session,
): Promise<Answer> {
  if (format !== 'json') return refuse(diagnostics)
  const { refusedJson } = await import('../reporters/score/json.js')
  return {
    output: refusedJson({ tool: toolIdentity(), asOf, diagnostics }, texts),
    diagnostics,
  }
}
