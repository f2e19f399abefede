import { dirname, resolve } from 'node:path'
import { readDay } from '../adapters/evidence/cells.js'
import { isAddress } from '../inputs/evidence.js'
import { loadPrevious } from '../inputs/previous.js'
import { fileState, pathsLike, shownPath } from '../io.js'
import { watchForInterruption } from '../io-interruption.js'
import type { LineReader, Prompter, ReadLine } from '../prompter.js'
import { runQuestionnaire } from '../questionnaire.js'
import { startWorksheet } from '../questionnaire-start.js'
import type { Entry, FillView } from '../reporters/fill/screen.js'
import { wrap } from '../reporters/wrap.js'
import { type Answer, refuse } from './command.js'
import type { FillDesk } from './fill.js'
import { closing, resumeCommand, scopeFault, scopeOf } from './fill-closing.js'

/** The questionnaire asked at a terminal. */
export async function askQuestions(desk: FillDesk): Promise<Answer> {
  const { world } = desk.session
  const interruption = watchForInterruption(world)
  const prompter = await prompterFor(desk, interruption.signal)
  try {
    return await askWith(prompter, desk)
  } finally {
    prompter.close()
    interruption.end()
  }
}

async function prompterFor(desk: FillDesk, signal: AbortSignal): Promise<Prompter> {
  const { options, session, view } = desk
  const { world, hasColor } = session
  const reader = readerFor(desk)
  if (options.plain || world.env['TERM'] === 'dumb') {
    const { plainPrompter } = await import('../prompts-plain.js')
    return plainPrompter({ world, fill: view.fill, reader, signal })
  }
  const { terminalPrompter } = await import('../prompts.js')
  return terminalPrompter({ world, hasColor, reader, signal })
}

async function askWith(prompter: Prompter, desk: FillDesk): Promise<Answer> {
  const { options, session, rubric, view, path } = desk
  const { world, project, hasColor } = session
  const started = await startWorksheet({
    ...desk,
    asOf: options.asOf ?? world.today,
    agency: options.agency,
    year: options.year,
    project: project?.value,
    world,
    source: { kind: 'asked', prompter },
  })
  if (started.kind === 'refused') return refuse(started.diagnostics)
  if (started.kind === 'interrupted') return { output: '', diagnostics: [], isInterrupted: true }
  const { setup, worksheet } = started
  const scope = scopeOf(options)
  const fault = scopeFault(scope, { rubric, assessment: worksheet.assessment })
  if (fault) return refuse([fault])
  const previous = await loadPrevious(
    { rubric, ...setup.owner, asked: options.previous, own: path },
    project?.value,
    world,
  )
  if (previous.value === undefined) return refuse(previous.diagnostics)
  tellStart(prompter, setup.owner, desk)
  const ending = await runQuestionnaire(worksheet, {
    setup,
    scope,
    previous: previous.value ?? undefined,
    prompter,
    view,
    hasColor,
  })
  if (ending.kind === 'lost') return refuse(ending.diagnostics)
  if (ending.kind === 'finished') {
    return { output: `\n${await closing(ending.situation, desk)}`, diagnostics: [] }
  }
  const { interrupted } = view.fill.told
  return {
    output: '',
    diagnostics: [],
    remarks: [interrupted(shownPath(path, world), resumeCommand(desk))],
    isInterrupted: true,
  }
}

function tellStart(
  prompter: Prompter,
  { agency, year }: { readonly agency: string; readonly year: number },
  { rubric, path, session: { world, texts }, view: { fill } }: FillDesk,
): void {
  const status = texts.words.rubricStatuses[rubric.status]
  const width = world.stdout.columns || 80
  const owner = fill.start.owner(agency, year, `${rubric.id} ${rubric.version}`, status)
  prompter.tell(wrap(owner, '', width))
  prompter.tell(`${wrap(fill.start.stored(shownPath(path, world)), '', width)}\n`)
}

/** Days in any form that a worksheet may have, and files that are there. */
function readerFor({ path, session: { world }, view }: FillDesk): LineReader {
  const folder = dirname(resolve(world.cwd, path))
  const { wrong } = view.fill
  const required = (text: string): ReadLine =>
    text === '' ? { kind: 'wrong', message: wrong.blank } : { kind: 'fine', text }
  const readers: Record<Entry, (text: string) => ReadLine> = {
    text: (text) => ({ kind: 'fine', text }),
    required,
    day: (text) => readDayLine(text, view),
    path: (text) => readPathLine(text, folder, view),
    year: (text) =>
      /^\d{4}$/.test(text) ? { kind: 'fine', text } : { kind: 'wrong', message: wrong.year(text) },
  }
  return {
    read: (text, entry) => readers[entry](text.trim()),
    complete: (text) => pathsLike(text, folder),
  }
}

function readDayLine(text: string, { fill }: FillView): ReadLine {
  if (text === '') return { kind: 'fine', text }
  const day = readDay(text)
  return day ? { kind: 'fine', text: day } : { kind: 'wrong', message: fill.wrong.day(text) }
}

/** An address is never fetched; a file may be on its way and recorded all the same. */
function readPathLine(text: string, folder: string, { fill: { wrong } }: FillView): ReadLine {
  if (text === '' || isAddress(text)) return { kind: 'fine', text }
  const state = fileState(text, folder)
  if (state === 'outside') return { kind: 'wrong', message: wrong.fileOutside(text) }
  return state === 'present'
    ? { kind: 'fine', text: text.replaceAll('\\', '/') }
    : { kind: 'doubtful', message: wrong.fileMissing(text) }
}
