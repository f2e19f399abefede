import { join, relative, resolve, sep } from 'node:path'
import { type CommandResult, refuse, type Session } from '../../cli/command.js'
import type { Checked, Diagnostic } from '../../core/diagnostic.js'
import type { Rubric } from '../../core/rubric.js'
import { hasYear } from '../../core/year-span.js'
import { wrap } from '../../pages/wrap.js'
import { shownPath, type World, writeTogether } from '../../platform/files.js'
import { canAsk } from '../fill/index.js'
import { isRubricPath, loadRubric, rubricForYear, yearNote } from '../rubric/index.js'
import { starterFiles } from './starter.js'

export interface InitOptions {
  readonly agency?: string
  readonly year?: number
  readonly rubric?: string
  readonly force?: boolean
}

/** A starter folder: project file, worksheet, CI example. Nothing is written if anything is there. */
export async function init(
  folder: string,
  options: InitOptions,
  session: Session,
): Promise<CommandResult> {
  const { world, texts } = session
  const { year = Number(world.today.slice(0, 4)), rubric: asked, force = false } = options
  const { value: rubric, diagnostics } = await rubricFor(year, asked, world)
  if (!rubric) return refuse(diagnostics)
  const known = options.agency ?? session.project?.value?.agency
  if (known === undefined && !canAsk(session)) return refuse([agencyMissing])
  const agency = known ?? (await askAgency(session))
  if (agency === undefined) return { output: '', diagnostics: [], isInterrupted: true }
  const isPath = asked !== undefined && isRubricPath(asked)
  const files = starterFiles(
    { agency, year, rubric, rubricName: isPath ? pathFrom(folder, asked, world) : rubric.id },
    texts,
  ).map(({ path, content }) => ({ path: join(folder, path), content }))
  const faults = await writeTogether(files, { world, isForced: force, keepsOld: true })
  if (faults.length > 0) return refuse(faults)
  return {
    output: [
      ...files.map(({ path }) => texts.init.made(shownPath(path, world))),
      wrap(reasonFor(rubric, year, asked, session), session.display.width),
    ]
      .map((line) => `${line}\n`)
      .join(''),
    diagnostics: [
      ...diagnostics,
      ...(await yearNote(year, { rubric, asked: rubric.id, project: undefined }, world)),
    ],
    remarks: [texts.init.next(folder === '.' ? 'merit score' : `cd "${folder}"; merit score`)],
  }
}

const agencyMissing: Diagnostic = {
  code: 'argument-missing',
  facts: { argument: '--agency' },
  at: null,
}

const askAgency = async (session: Session): Promise<string | undefined> =>
  (await import('./question.js')).askAgency(session)

/** As asked for, else the one that is taken for the year. */
async function rubricFor(
  year: number,
  asked: string | undefined,
  world: World,
): Promise<Checked<Rubric>> {
  if (asked !== undefined) return loadRubric(asked, world)
  return { value: await rubricForYear(year, world), diagnostics: [] }
}

/** Which rubric was taken, and why. */
function reasonFor(
  { id, version, status, defaultFor }: Rubric,
  year: number,
  asked: string | undefined,
  { texts: { init, rubric, words } }: Session,
): string {
  const name = `${id} ${version} (${words.rubricStatuses[status]})`
  if (asked !== undefined) return init.rubricAsked(name)
  const isForYear = defaultFor !== undefined && hasYear(defaultFor, year)
  return isForYear
    ? init.rubricForYear(name, rubric.years(defaultFor))
    : init.rubricUsual(name, year)
}

/** As the project file in the folder has to name it. */
const pathFrom = (folder: string, path: string, { cwd }: World): string =>
  relative(resolve(cwd, folder), resolve(cwd, path)).split(sep).join('/')
