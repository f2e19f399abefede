import { resolve } from 'node:path'
import { type CommandResult, refuse, type Session } from '../../cli/command.js'
import { type Checked, type Diagnostic, isError } from '../../core/diagnostic.js'
import type { Rubric } from '../../core/rubric.js'
import { closedFaults, shownPath } from '../../platform/files.js'
import { holdFile } from '../../platform/hold.js'
import { loadChosenRubric, unknownAspect } from '../rubric/index.js'
import type { GivenAnswers } from './answers.js'
import { canAsk } from './asking.js'
import type { FillContext, FillOptions } from './options.js'
import { loadFillTexts } from './words.js'

/** The questionnaire: asked at a terminal, or answered by a file. Its CSV is the only store. */
export async function fill(
  path: string | undefined,
  options: FillOptions,
  session: Session,
): Promise<CommandResult> {
  const { world, texts, project } = session
  if (project && !project.value) return refuse(project.diagnostics)
  const misuse = misuseOf(path, options, session)
  if (misuse) return refuse([misuse])
  const loaded = await loadChosenRubric(options.rubric, project?.value, world)
  if (!loaded.value) return refuse(loaded.diagnostics)
  const rubric = loaded.value
  const unknown = unknownAspect(options.aspect, rubric)
  if (unknown) return refuse([unknown])
  const answers = await givenAnswers(options.answers, rubric, session)
  if (answers.diagnostics.some(isError)) return refuse(answers.diagnostics)
  const fillTexts = await loadFillTexts(texts.language)
  const year = options.year ?? answers.value?.year
  const file = worksheetPath(path, year, session) ?? { path: fillTexts.start.file }
  const view = { texts, fill: fillTexts }
  const desk: FillContext = { ...file, keptYear: file.year, options, session, rubric, view }
  const closed = closedFaults(desk.path, world)
  if (closed.length > 0) return refuse(closed)
  const hold = holdFile(desk.path, world)
  if (hold.kind !== 'held') return refuse([heldFault(hold, desk)])
  try {
    return answers.value ? await applied(answers.value, desk) : await asked(desk)
  } finally {
    hold.release()
  }
}

/** The YAML reader is loaded only where there is a file to read; whoever is asked should not wait. */
async function givenAnswers(
  path: string | undefined,
  rubric: Rubric,
  { world }: Session,
): Promise<Checked<GivenAnswers>> {
  if (path === undefined) return { value: undefined, diagnostics: [] }
  const { loadAnswers } = await import('./load-answers.js')
  return loadAnswers(path, rubric, world)
}

const applied = async (answers: GivenAnswers, desk: FillContext): Promise<CommandResult> =>
  (await import('./run-answers.js')).applyAnswers(answers, desk)

const asked = async (desk: FillContext): Promise<CommandResult> =>
  (await import('./run-questions.js')).askQuestions(desk)

function misuseOf(
  path: string | undefined,
  { answers, verify = false }: FillOptions,
  session: Session,
): Diagnostic | undefined {
  if (answers !== undefined && verify) {
    const facts = { first: '--answers', second: '--verify' }
    return { code: 'options-conflict', facts, at: null }
  }
  if (path === '-') return { code: 'argument-missing', facts: { argument: 'file' }, at: null }
  return answers === undefined && !canAsk(session)
    ? { code: 'terminal-missing', facts: {}, at: null }
    : undefined
}

/** As named, else the worksheet that the project file keeps for the year, or for the latest one. */
function worksheetPath(
  path: string | undefined,
  year: number | undefined,
  { project }: Session,
): { readonly path: string; readonly year?: number } | undefined {
  if (path !== undefined) return { path }
  const kept = (project?.value?.evidence ?? [])
    .filter((file) => year === undefined || file.year === year)
    .toSorted((left, right) => left.year - right.year)
    .at(-1)
  return kept && { path: resolve(project?.value?.folder ?? '', kept.path), year: kept.year }
}

function heldFault(
  hold: Exclude<ReturnType<typeof holdFile>, { readonly kind: 'held' }>,
  { path, session: { world } }: FillContext,
): Diagnostic {
  if (hold.kind === 'failed') {
    const facts = { path: shownPath(path, world), cause: hold.cause }
    return { code: 'output-failed', facts, at: null }
  }
  const { pid, host } = hold.by
  return {
    code: 'worksheet-held',
    facts: { path: shownPath(hold.path, world), pid, host },
    at: null,
  }
}
