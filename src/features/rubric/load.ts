import { resolve } from 'node:path'
import { byPlace, type Checked, type Diagnostic } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import type { Rubric } from '../../core/rubric.js'
import { readInput, shownPath, type World } from '../../platform/files.js'
import {
  hasPackageFile,
  packageFile,
  packageNames,
  readPackageFile,
} from '../../platform/package.js'
import type { FoundProject } from '../project/index.js'

/** The rubrics that come with the program, by name: all in its folder, which the build compiles to JSON. */
export const builtInRubrics = (): readonly string[] => packageNames(['rubrics'], '.yaml')

export const defaultRubric = 'kasn-2018'

/** Megabytes; a rubric of 40 indicators in two languages has a tenth of one. */
const limit = 5

/** A path if it looks like one, else the id of a built-in rubric. */
export const isRubricPath = (name: string): boolean => name === '-' || /[\\/]|\.ya?ml$/i.test(name)

export async function loadRubric(name: string, world: World): Promise<Checked<Rubric>> {
  if (isRubricPath(name)) return withoutEachTranslation(await loadRubricFile(name, world))
  if (!isBuiltIn(name)) return unknownRubric(name)
  const compiled = ['dist', 'rubrics', `${name}.json`]
  return hasPackageFile(...compiled)
    ? { value: JSON.parse(readPackageFile(...compiled)), diagnostics: [] }
    : withoutEachTranslation(await loadRubricSource(name, world))
}

/** Texts without English are told in one line: those who only use a rubric cannot help it. */
export function withoutEachTranslation<Value>({
  value,
  diagnostics,
}: Checked<Value>): Checked<Value> {
  const [first] = diagnostics.flatMap((each) => (each.code === 'translation-missing' ? [each] : []))
  const rest = diagnostics.filter(({ code }) => code !== 'translation-missing')
  const others = diagnostics.length - rest.length - 1
  if (!first || others === 0) return { value, diagnostics }
  const told = { ...first, facts: { ...first.facts, others } }
  return { value, diagnostics: [...rest, told].toSorted(byPlace) }
}

/** The rubric that was asked for, else the project file's, else the built-in default. */
export const loadChosenRubric = (
  asked: string | undefined,
  project: FoundProject | undefined,
  world: World,
): Promise<Checked<Rubric>> => loadRubric(asked ?? projectRubric(project) ?? defaultRubric, world)

/** A path in the project file is relative to the project file. */
export function projectRubric(project: FoundProject | undefined): string | undefined {
  const name = project?.rubric
  return name !== undefined && isRubricPath(name) && project ? resolve(project.folder, name) : name
}

/** An aspect that was asked for by its id, and that the rubric does not have. */
export function unknownAspect(
  found: string | undefined,
  { aspects }: Rubric,
): Diagnostic | undefined {
  const known = aspects.map(({ id }) => id)
  if (found === undefined || known.includes(found)) return undefined
  return { code: 'aspect-unknown', facts: { found, near: nearest(found, known), known }, at: null }
}

/** Always from the YAML, for those who ask about the file itself. */
export async function loadRubricSource(name: string, world: World): Promise<Checked<Rubric>> {
  if (isRubricPath(name)) return loadRubricFile(name, world)
  return isBuiltIn(name)
    ? loadRubricFile(packageFile('rubrics', `${name}.yaml`), world)
    : unknownRubric(name)
}

/** The YAML of a rubric that can be read, as it stands in its file. */
export async function rubricText(name: string, world: World): Promise<string> {
  const path = isRubricPath(name) ? name : packageFile('rubrics', `${name}.yaml`)
  const { value } = await readInput(path, limit, world)
  return Buffer.from(value ?? []).toString()
}

const isBuiltIn = (name: string): boolean => builtInRubrics().includes(name)

function unknownRubric(found: string): Checked<Rubric> {
  const known = builtInRubrics()
  const facts = { found, near: nearest(found, known), known }
  return { value: undefined, diagnostics: [{ code: 'rubric-unknown', facts, at: null }] }
}

/** The YAML reader is loaded only here because it is slow to load. */
async function loadRubricFile(path: string, world: World): Promise<Checked<Rubric>> {
  const { value: bytes, diagnostics } = await readInput(path, limit, world)
  if (!bytes) return { value: undefined, diagnostics }
  const file = shownPath(path, world)
  const read = async () => {
    const { readRubric } = await import('../../files/yaml/rubric.js')
    return readRubric(bytes, file)
  }
  if (!world.flags.mayCache) return read()
  const { cached: throughCache } = await import('./cache.js')
  return throughCache(bytes, file, read)
}
