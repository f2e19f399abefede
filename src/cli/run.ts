import './codes.js'
import type { Diagnostic } from '../core/diagnostic.js'
import { type Language, wordsLoader } from '../core/words.js'
import type { Remainder } from '../pages/findings/list.js'
import type { Texts } from '../pages/words/texts.js'
import { errnoOf } from '../platform/errno.js'
import { exists, type Surroundings, toolIdentity, type World } from '../platform/files.js'
import { type CommandResult, refuse } from './command.js'
import { type ExitCode, exitCode, exitCodes } from './exit.js'
import type { CliTexts } from './help-id.js'
import { displayOf, printingWorld } from './printing.js'
import { namedCommand, readArguments } from './program.js'
import { blameVariable, languageFault, readSetting, withSettings } from './session.js'
import { loadExplanations } from './words/explanations.js'
import { loadTexts } from './words/texts.js'

/** Runs the program once: arguments in, exit code out. A bug ends in exit 70. */
export async function run(given: Surroundings): Promise<ExitCode> {
  const world = printingWorld(given)
  let language: Language = 'id'
  try {
    const setting = await readSetting(world)
    language = setting.language
    const texts = {
      cli: await loadCliTexts(setting.language),
      version: toolIdentity().version,
      columns: displayOf(world, 'stdout').width,
    }
    const args = withSettings(world, setting.project?.value, (given) => namedCommand(given, texts))
    const request = readArguments(args, texts)
    if (request.kind === 'text') {
      world.stdout.write(request.text)
      return exitCodes.done
    }
    const words = await loadTexts(setting.language)
    const session = {
      world,
      texts: words,
      loadExplanations: () => loadExplanations(setting.language),
      project: setting.project,
      display: displayOf(world, 'stdout'),
    }
    // Nothing can be found from a folder that is gone; help can still be given.
    if (!exists(world.cwd)) {
      return await answer(
        refuse([{ code: 'working-folder-missing', facts: {}, at: null }]),
        world,
        words,
      )
    }
    const badLanguage = languageFault(world)
    if (badLanguage) return await answer(refuse([badLanguage]), world, words)
    if (request.kind !== 'work') {
      const { usageFault } = await import('./usage.js')
      const found = blameVariable(usageFault(request.part, request.program(), args), world)
      return await answer(refuse([found]), world, words)
    }
    return await answer(await request.work(session), world, words, request.remainder)
  } catch (error) {
    return await reportFailure(error, world, language)
  }
}

/** Where standard error takes nothing either, the exit code is all that is left to say it with. */
async function reportFailure(error: unknown, world: World, language: Language): Promise<ExitCode> {
  const cause = writeFault(error)
  try {
    if (cause === undefined) return await reportBug(error, world, language)
    const failed: Diagnostic = { code: 'output-failed', facts: { path: '-', cause }, at: null }
    return await answer(refuse([failed]), world, await loadTexts(language))
  } catch (second) {
    if (writeFault(second) === undefined) throw second
    return cause === undefined ? exitCodes.bug : exitCodes.usage
  }
}

/** Why standard output could not be written, as when it is a file on a full disk. */
const writeFault = (error: unknown): string | undefined =>
  error instanceof Error && 'syscall' in error && error.syscall === 'write'
    ? errnoOf(error)
    : undefined

const loadCliTexts = wordsLoader<CliTexts>({
  id: async () => (await import('./help-id.js')).cliId,
  en: async () => (await import('./help-en.js')).cliEn,
})

/** Results to standard output, messages to standard error; the exit code is decided before. */
async function answer(
  given: CommandResult,
  world: World,
  texts: Texts,
  remainder: Remainder = 'counted',
): Promise<ExitCode> {
  const { output, reported = [], remarks = [], isPartial = false, isStrict = false } = given
  const { isInterrupted = false } = given
  const { diagnostics } = given
  const all = [...reported, ...diagnostics]
  const code = exitCode(
    isInterrupted
      ? { kind: 'interrupted' }
      : { kind: 'finished', diagnostics: all, isPartial, isStrict },
  )
  world.stdout.write(output)
  if (given.parts) await writeParts(given.parts, world)
  const { isQuiet } = world.flags
  if (diagnostics.length > 0) {
    const { renderDiagnostics } = await import('../pages/findings/list.js')
    const view = { texts, display: displayOf(world, 'stderr'), isQuiet, remainder }
    world.stderr.write(renderDiagnostics(diagnostics, view))
  }
  if (!isQuiet || code !== exitCodes.done) {
    for (const remark of remarks) world.stderr.write(`${remark}\n`)
  }
  return code
}

/** No more than the reader takes; one that has gone away ends the output. */
async function writeParts(parts: Iterable<string>, { stdout }: World): Promise<void> {
  let waiting = ''
  for (const part of parts) {
    waiting += part
    if (waiting.length < partLength) continue
    if (!(await written(waiting, stdout))) return
    waiting = ''
  }
  await written(waiting, stdout)
}

/** Characters that are written at once. */
const partLength = 1 << 18

/** False once nobody reads any more. */
const written = (text: string, stdout: World['stdout']): Promise<boolean> =>
  new Promise((resolve) => {
    stdout.write(text, (error) => resolve(!error))
  })

async function reportBug(error: unknown, world: World, language: Language): Promise<ExitCode> {
  const texts = await loadTexts(language)
  const isTraced = world.flags.isDebugged && error instanceof Error
  const detail = error instanceof Error ? error.message : String(error)
  world.stderr.write(`${texts.messages.bug(detail)}\n`)
  if (isTraced) world.stderr.write(`${error.stack}\n`)
  return exitCode({ kind: 'bug' })
}
