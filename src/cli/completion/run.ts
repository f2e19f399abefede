import type { CommandResult, Session } from '../command.js'
import type { CommandFacts } from './grammar.js'
import { loadCompletion } from './look-up.js'
import type { Shell } from './shell.js'
import { completionLines, completionScript } from './shells/index.js'
import { readTypedLine } from './typed-line.js'
import { loadCompletionTexts } from './words.js'

/** What a shell has to be given once. */
export async function script(shell: Shell): Promise<CommandResult> {
  return { output: completionScript(shell), diagnostics: [] }
}

/** How to give it to each shell. */
export async function instructions({ texts }: Session): Promise<CommandResult> {
  const { install } = await loadCompletionTexts(texts.language)
  return { output: install, diagnostics: [] }
}

/** What can stand in place of the word that is being typed; a fault leaves fewer words, never an error. */
export async function complete(
  shell: Shell,
  handed: readonly string[],
  program: CommandFacts,
  { world, project, texts }: Session,
): Promise<CommandResult> {
  const line = readTypedLine(shell, handed)
  const place = { world, project: project?.value, language: texts.language }
  const completion = await loadCompletion(line.words, program, place)
  return { output: completionLines(shell, completion, line), diagnostics: [] }
}
