import type { Diagnostic } from '../domain/diagnostic.js'
import { nearest } from '../domain/nearest.js'
import type { Rubric } from '../domain/rubric.js'
import { loadScores, type ScoreQuery } from '../inputs/scores.js'
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
  if (!result) return refuse(diagnostics)
  const unknown = unknownAspect(options.aspect, result.rubric)
  if (unknown) return refuse([unknown])
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

function unknownAspect(found: string | undefined, { aspects }: Rubric): Diagnostic | undefined {
  const known = aspects.map(({ id }) => id)
  return found === undefined || known.includes(found)
    ? undefined
    : {
        code: 'aspect-unknown',
        facts: { found, near: nearest(found, known), known },
        at: null,
      }
}
