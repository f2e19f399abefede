import { dirname, resolve } from 'node:path'
import { type CommandResult, refuse } from '../../cli/command.js'
import { isAddress } from '../../core/address.js'
import { judgingDay } from '../../core/day.js'
import { type Diagnostic, isError } from '../../core/diagnostic.js'
import { pathToKeep, shownPath } from '../../platform/files.js'
import { changesFor, type GivenAnswer, type GivenAnswers } from './answers.js'
import type { WorksheetChange } from './change.js'
import { levelChanges } from './claim.js'
import { closing, scopeOf, unitFault } from './closing.js'
import { isNews } from './news.js'
import type { FillContext } from './options.js'
import { situationOf } from './questionnaire.js'
import { startWorksheet } from './questionnaire-start.js'
import type { Questions } from './scope.js'
import { type OpenWorksheet, type StoreSetup, saveChanges } from './worksheet-store.js'

/** The questionnaire answered by a file: all of it is applied, or nothing. */
export async function applyAnswers(given: GivenAnswers, desk: FillContext): Promise<CommandResult> {
  const { path, options, session, rubric, view } = desk
  const { world, project } = session
  const started = await startWorksheet({
    ...desk,
    asOf: judgingDay(options.asOf, world.today),
    agency: options.agency ?? given.agency,
    year: options.year ?? given.year,
    project: project?.value,
    world,
    source: { kind: 'written', file: shownPath(options.answers ?? '', world) },
  })
  if (started.kind === 'interrupted') return { output: '', diagnostics: [], isInterrupted: true }
  if (started.kind === 'refused') return refuse(started.diagnostics)
  const { setup, worksheet } = started
  const questions = { rubric, assessment: worksheet.assessment }
  const scope = scopeOf(options, questions)
  const fault = unitFault(scope, questions)
  if (fault) return refuse([fault])
  const applied = await applyTo(worksheet, keptIn(dirname(resolve(world.cwd, path)), given), setup)
  if (applied.kind === 'refused') return refuse(applied.diagnostics)
  const { closing: words } = view.fill
  const shown = shownPath(path, world)
  const situation = situationOf(applied.worksheet, scope, { setup, previous: undefined })
  return {
    output: await closing(situation, desk),
    diagnostics: [],
    remarks: [applied.count > 0 ? words.applied(applied.count, shown) : words.unchanged(shown)],
  }
}

/** The answers, with the paths of files as a worksheet in this folder keeps them. */
const keptIn = (folder: string, given: GivenAnswers): GivenAnswers => ({
  ...given,
  answers: given.answers.map((answer) => ({
    ...answer,
    documents: answer.documents.map((entry) =>
      !entry.file || isAddress(entry.file)
        ? entry
        : { ...entry, file: pathToKeep(entry.file, folder) },
    ),
  })),
})

type Applied =
  | { readonly kind: 'applied'; readonly worksheet: OpenWorksheet; readonly count: number }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }

/** Against the newest content: someone else may write at the same moment. */
async function applyTo(
  worksheet: OpenWorksheet,
  given: GivenAnswers,
  setup: StoreSetup,
): Promise<Applied> {
  const questions = { rubric: setup.options.rubric, assessment: worksheet.assessment }
  const changes = given.answers.flatMap((answer) => changesIn(answer, questions))
  const news = changes.filter((change) => isNews(change, questions))
  const saved = await saveChanges(news, worksheet, setup)
  if (saved.kind === 'conflict') return applyTo(saved.worksheet, given, setup)
  return saved.kind === 'saved'
    ? { kind: 'applied', worksheet: saved.worksheet, count: answersIn(news) }
    : { kind: 'refused', diagnostics: saved.diagnostics.filter(isError) }
}

/** A level may free the question that excludes it. */
const changesIn = (given: GivenAnswer, questions: Questions): readonly WorksheetChange[] =>
  changesFor(given, questions.assessment).flatMap((change) =>
    change.kind === 'level' ? levelChanges(change.level, change.indicator, questions) : [change],
  )

const answersIn = (changes: readonly WorksheetChange[]): number =>
  new Set(changes.map(({ indicator }) => indicator)).size
