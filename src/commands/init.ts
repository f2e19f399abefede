import { join, relative, resolve, sep } from 'node:path'
import { defaultRubric, isRubricPath, loadRubric } from '../inputs/rubric.js'
import { shownPath, type World, writeTogether } from '../io.js'
import { starterFiles } from '../reporters/starter.js'
import { type Answer, refuse, type Session } from './command.js'

export interface InitOptions {
  readonly agency?: string
  readonly year?: number
  readonly rubric?: string
  readonly force?: boolean
}

/** A starter folder: project file, worksheet, CI example. Nothing is written if anything is there. */
export async function init(
  folder: string,
  { agency, year, rubric: name = defaultRubric, force = false }: InitOptions,
  session: Session,
): Promise<Answer> {
  const { world, texts } = session
  const { value: rubric, diagnostics } = await loadRubric(name, world)
  if (!rubric) return refuse(diagnostics)
  const files = starterFiles(
    {
      agency: agency ?? texts.init.agency,
      year: year ?? Number(world.today.slice(0, 4)),
      rubric,
      rubricName: isRubricPath(name) ? pathFrom(folder, name, world) : name,
    },
    texts,
  ).map(({ path, content }) => ({ path: join(folder, path), content }))
  const faults = await writeTogether(files, { world, isForced: force, keepsOld: true })
  if (faults.length > 0) return refuse(faults)
  return {
    output: files.map(({ path }) => `${texts.init.made(shownPath(path, world))}\n`).join(''),
    diagnostics,
    remarks: [texts.init.next(folder === '.' ? 'merit score' : `cd "${folder}"; merit score`)],
  }
}

/** As the project file in the folder has to name it. */
const pathFrom = (folder: string, path: string, { cwd }: World): string =>
  relative(resolve(cwd, folder), resolve(cwd, path)).split(sep).join('/')
