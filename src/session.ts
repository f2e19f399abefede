import type { Checked } from './domain/diagnostic.js'
import { type Language, languages } from './domain/words.js'
import type { FoundProject } from './inputs/project.js'
import { findUpwards, type World } from './io.js'

/** What the place and the environment of a run say before its command line is read. */
export interface Setting {
  readonly language: Language
  /** Undefined where there is no project file. */
  readonly project: Checked<FoundProject> | undefined
}

/** Language: flag beats environment beats project file beats Indonesian. */
export async function readSetting(world: World): Promise<Setting> {
  const path = await findUpwards('merit.yaml', world.cwd)
  const project = path === undefined ? undefined : await readProjectFile(path, world)
  const asked = [flagValue('--lang', world.args), world.env['MERIT_LANG'], project?.value?.lang]
  return { language: asked.find(isLanguage) ?? 'id', project }
}

/** The YAML reader is loaded only where there is something to read. */
async function readProjectFile(path: string, world: World): Promise<Checked<FoundProject>> {
  const { loadProject } = await import('./inputs/project.js')
  return loadProject(path, world)
}

const isLanguage = (text: string | undefined): text is Language =>
  languages.some((language) => language === text)

function flagValue(flag: string, args: readonly string[]): string | undefined {
  const joined = args.find((arg) => arg.startsWith(`${flag}=`))
  return joined?.slice(flag.length + 1) ?? args[args.indexOf(flag) + 1 || args.length]
}

/** Settings that the environment can give for options of a command. */
const variables: Readonly<Record<string, string>> = {
  '--rubric': 'MERIT_RUBRIC',
  '--agency': 'MERIT_AGENCY',
  '--year': 'MERIT_YEAR',
  '--as-of': 'MERIT_AS_OF',
}

/** The arguments, with the environment's settings where the command has the option and no flag is given. */
export function withEnvironment(
  { args, env }: World,
  optionsOf: (command: string) => readonly string[],
): readonly string[] {
  if (!Object.values(variables).some((variable) => env[variable])) return args
  const [command = '', ...rest] = args
  const given = optionsOf(command).flatMap((flag) => {
    const value = env[variables[flag] ?? ''] ?? ''
    const isGiven = rest.some((arg) => arg === flag || arg.startsWith(`${flag}=`))
    return value === '' || isGiven ? [] : [`${flag}=${value}`]
  })
  return args.length === 0 ? args : [command, ...given, ...rest]
}
