import type { Checked, Diagnostic } from '../core/diagnostic.js'
import { type Language, languages } from '../core/words.js'
import type { FoundProject } from '../features/project/project.js'
import { findUpwards, type World } from '../platform/files.js'
import { withoutOperands } from '../platform/flags.js'

/** What the place and the environment of a run say before its command line is read. */
export interface RunSetting {
  readonly language: Language
  /** Undefined where there is no project file. */
  readonly project: Checked<FoundProject> | undefined
}

/** Language: flag beats environment beats project file beats Indonesian. */
export async function readSetting(world: World): Promise<RunSetting> {
  const path = findUpwards('merit.yaml', world.cwd)
  const project = path === undefined ? undefined : await readProjectFile(path, world)
  const asked = [world.flags.lang, world.env['MERIT_LANG'], project?.value?.lang]
  return { language: asked.find(isLanguage) ?? 'id', project }
}

/** The YAML reader is loaded only where there is something to read. */
async function readProjectFile(path: string, world: World): Promise<Checked<FoundProject>> {
  const { loadProject } = await import('../features/project/project.js')
  return loadProject(path, world)
}

const isLanguage = (text: string | undefined): text is Language =>
  languages.some((language) => language === text)

/** A language that the environment asks for and that there is none of. */
export function languageFault({ env }: World): Diagnostic | undefined {
  const found = env['MERIT_LANG'] ?? ''
  if (found === '' || isLanguage(found)) return undefined
  const facts = { option: 'MERIT_LANG', found, expected: languages.join(', '), near: undefined }
  return { code: 'option-value-wrong', facts, at: null }
}

/** The name of the variable, where a value that is wrong came from the environment. */
export function blameVariable(diagnostic: Diagnostic, { args }: World): Diagnostic {
  if (diagnostic.code !== 'option-value-wrong') return diagnostic
  const { option } = diagnostic.facts
  const variable = variables[option]
  return variable === undefined || isGiven(option, args)
    ? diagnostic
    : { ...diagnostic, facts: { ...diagnostic.facts, option: variable } }
}

const isGiven = (flag: string, args: readonly string[]): boolean =>
  withoutOperands(args).some((arg) => arg === flag || arg.startsWith(`${flag}=`))

/** Settings that the environment can give for options of a command. */
const variables: Readonly<Record<string, string>> = {
  '--rubric': 'MERIT_RUBRIC',
  '--agency': 'MERIT_AGENCY',
  '--year': 'MERIT_YEAR',
  '--as-of': 'MERIT_AS_OF',
}

/** A command within the arguments. */
export interface NamedCommand {
  /** Arguments up to and with its name. */
  readonly end: number
  /** Its long options. */
  readonly options: readonly string[]
}

/**
 * The arguments, with the settings of the environment, else of the project file, where the command has the option
 * and no flag is given.
 */
export function withSettings(
  { args, env }: World,
  project: FoundProject | undefined,
  commandIn: (args: readonly string[]) => NamedCommand,
): readonly string[] {
  const stated: Readonly<Record<string, string | undefined>> = { '--as-of': project?.asOf }
  const settingOf = (flag: string) => env[variables[flag] ?? ''] || (stated[flag] ?? '')
  if (!Object.keys(variables).some((flag) => settingOf(flag) !== '')) return args
  const { end, options } = commandIn(args)
  const given = options.flatMap((flag) => {
    const value = settingOf(flag)
    return value === '' || isGiven(flag, args) ? [] : [`${flag}=${value}`]
  })
  return [...args.slice(0, end), ...given, ...args.slice(end)]
}
