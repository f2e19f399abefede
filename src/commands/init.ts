import { join, relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '../domain/diagnostic.js'
import { defaultRubric, isRubricPath, loadRubric } from '../inputs/rubric.js'
import { exists, shownPath, type World, writeOutput } from '../io.js'
import { type StarterFile, starterFiles } from '../reporters/starter.js'
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
  const present = force ? [] : presentOf(files, session)
  if (present.length > 0) return refuse(present)
  const faults = await writeAll(files, session)
  return {
    output:
      faults.length > 0
        ? ''
        : files.map(({ path }) => `${texts.init.made(shownPath(path, world))}\n`).join(''),
    diagnostics: faults,
    remarks: [texts.init.next(folder === '.' ? 'merit score' : `cd "${folder}"; merit score`)],
  }
}

/** As the project file in the folder has to name it. */
const pathFrom = (folder: string, path: string, { cwd }: World): string =>
  relative(resolve(cwd, folder), resolve(cwd, path)).split(sep).join('/')

/** Checked before anything is written, so that a refusal leaves no half-made folder. */
const presentOf = (files: readonly StarterFile[], { world }: Session): readonly Diagnostic[] =>
  files
    .filter(({ path }) => exists(resolve(world.cwd, path)))
    .map(({ path }) => ({
      code: 'output-exists',
      facts: { path: shownPath(path, world) },
      at: null,
    }))

async function writeAll(
  files: readonly StarterFile[],
  { world }: Session,
): Promise<readonly Diagnostic[]> {
  const faults: Diagnostic[] = []
  for (const { path, content } of files) {
    const target = { world, isForced: true, makesFolder: true }
    faults.push(...(await writeOutput(path, content, target)))
  }
  return faults
}
