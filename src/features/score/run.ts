import {
  type CommandResult,
  deliver,
  displayFor,
  type OutputOptions,
  refuse,
  type Session,
} from '../../cli/command.js'
import { type JudgingDay, judgingDay } from '../../core/day.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import { toolIdentity } from '../../platform/files.js'
import { progressOn } from '../../platform/progress.js'
import { unknownAspect } from '../rubric/index.js'
import { dayRemarks } from './day-remarks.js'
import { type ScoreFormat, scoreReporters } from './page/index.js'
import { loadScoreStream } from './score-stream.js'
import type { ScoreQuery } from './scores.js'

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
): Promise<CommandResult> {
  const { world, texts, project } = session
  const progress = progressOn(world)
  const onRead = (percent: number) => progress.show(texts.score.reading(percent))
  const onFile = (done: number, all: number) => progress.show(texts.lock.reading(done, all))
  const query = { ...options, paths, onRead, onFile }
  const { stream, diagnostics, setAside } = await loadScoreStream(query, project, world)
  progress.end()
  if (!stream)
    return refuseIn(options.format, diagnostics, judgingDay(options.asOf, world.today), session)
  const unknown = unknownAspect(options.aspect, stream.rubric)
  if (unknown) return refuseIn(options.format, [unknown], stream.asOf, session)
  const isScored = stream.count > 0
  const view = {
    texts,
    display: displayFor(options, session),
    isExplained: options.explain ?? false,
    aspect: options.aspect,
  }
  const report = await scoreReporters[options.format]()
  const parts = isScored || options.format === 'json' ? report(stream, view) : []
  const remarks = isScored
    ? await dayRemarks(options.asOf, stream.years, session)
    : [texts.messages.nothingScored]
  const aside = setAside.length > 0 ? [texts.messages.setAside(setAside)] : []
  return deliver(
    { output: '', parts, diagnostics, remarks: [...remarks, ...aside], isPartial: isScored },
    options,
    session,
  )
}

/** Machine readers get their document even where nothing could be read. */
async function refuseIn(
  format: ScoreFormat,
  diagnostics: readonly Diagnostic[],
  asOf: JudgingDay,
  { texts }: Session,
): Promise<CommandResult> {
  if (format !== 'json') return refuse(diagnostics)
  const { refusedJson } = await import('./page/json.js')
  return {
    output: refusedJson({ tool: toolIdentity(), asOf, diagnostics }, texts),
    diagnostics,
  }
}
