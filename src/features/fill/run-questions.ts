import { type CommandResult, refuse } from '../../cli/command.js'
import type { AgencyYear } from '../../core/agency.js'
import { judgingDay } from '../../core/day.js'
import { describe } from '../../pages/words/texts.js'
import { wrap } from '../../pages/wrap.js'
import { shownPath } from '../../platform/files.js'
import { watchForInterruption } from '../../platform/interruption.js'
import { yearNote } from '../rubric/index.js'
import { prompterFor } from './asking.js'
import { closing, resumeCommand, scopeOf, unitFault } from './closing.js'
import type { FillContext } from './options.js'
import { loadPrevious } from './previous.js'
import type { Prompter } from './prompts/prompter.js'
import { type QuestionnaireEnding, runQuestionnaire } from './questionnaire.js'
import { startWorksheet } from './questionnaire-start.js'

/** The questionnaire asked at a terminal. */
export async function askQuestions(desk: FillContext): Promise<CommandResult> {
  const { world } = desk.session
  const interruption = watchForInterruption(world)
  const prompter = await prompterFor({
    ...desk,
    worksheet: desk.path,
    signal: interruption.signal,
    isPlain: desk.options.plain ?? false,
  })
  try {
    return await askWith(prompter, desk)
  } finally {
    prompter.close()
    interruption.end()
  }
}

async function askWith(prompter: Prompter, desk: FillContext): Promise<CommandResult> {
  const { options, session, rubric, view, path } = desk
  const { world, project, display } = session
  const started = await startWorksheet({
    ...desk,
    asOf: judgingDay(options.asOf, world.today),
    agency: options.agency,
    year: options.year,
    project: project?.value,
    world,
    source: { kind: 'asked', prompter },
  })
  if (started.kind === 'refused') return refuse(started.diagnostics)
  if (started.kind === 'interrupted') return stopped
  const { setup, worksheet } = started
  const questions = { rubric, assessment: worksheet.assessment }
  const scope = scopeOf(options, questions)
  const fault = unitFault(scope, questions)
  if (fault) return refuse([fault])
  const previous = await loadPrevious(
    { rubric, ...setup.owner, asked: options.previous, own: path },
    project?.value,
    world,
  )
  if (previous.value === undefined) return refuse(previous.diagnostics)
  await tellStart(prompter, setup.owner, desk)
  const ending = await runQuestionnaire(worksheet, {
    setup,
    scope,
    previous: previous.value ?? undefined,
    prompter,
    view,
    display,
  })
  return answerFor(ending, desk)
}

async function answerFor(ending: QuestionnaireEnding, desk: FillContext): Promise<CommandResult> {
  if (ending.kind === 'lost') return refuse(ending.diagnostics)
  if (ending.kind === 'finished') {
    return { output: `\n${await closing(ending.situation, desk)}`, diagnostics: [] }
  }
  const { interrupted } = desk.view.fill.told
  const shown = shownPath(desk.path, desk.session.world)
  return { ...stopped, remarks: [interrupted(shown, resumeCommand(desk))] }
}

/** Before there was a question about an indicator there was nothing to save. */
const stopped: CommandResult = { output: '', diagnostics: [], isInterrupted: true }

/** Whose worksheet it is, by which rubric and how official that is, and that nothing gets lost. */
async function tellStart(
  prompter: Prompter,
  { agency, year }: AgencyYear,
  { rubric, path, options, session, view: { fill } }: FillContext,
): Promise<void> {
  const { world, texts, project } = session
  const status = texts.words.rubricStatuses[rubric.status]
  const choice = { rubric, asked: options.rubric, project: project?.value }
  const notes = (await yearNote(year, choice, world)).map((note) => describe(note, texts))
  const told = [
    fill.start.owner(agency, year, `${rubric.id} ${rubric.version}`, status),
    ...notes.flatMap(({ message, hint }) => [message, hint]),
    fill.start.stored(shownPath(path, world)),
  ]
  prompter.tell(`${told.map((line) => wrap(line, session.display.width)).join('\n')}\n`)
}
