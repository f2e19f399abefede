import { readTypedLine } from '../adapters/typed-line.js'
import type { CommandFacts } from '../domain/completion/grammar.js'
import type { Shell } from '../domain/completion/shell.js'
import { loadCompletionTexts } from '../i18n/completion-texts.js'
import { loadCompletion } from '../inputs/completion.js'
import { completionLines, completionScript } from '../reporters/completion/index.js'
import type { Answer, Session } from './command.js'

/** What a shell has to be given once. */
export async function script(shell: Shell): Promise<Answer> {
  return { output: completionScript(shell), diagnostics: [] }
}

/** How to give it to each shell. */
export async function instructions({ texts }: Session): Promise<Answer> {
  const { install } = await loadCompletionTexts(texts.language)
  return { output: install, diagnostics: [] }
}

/** What can stand in place of the word that is being typed; a fault leaves fewer words, never an error. */
export async function complete(
  shell: Shell,
  handed: readonly string[],
  program: CommandFacts,
  { world, project, texts }: Session,
): Promise<Answer> {
  const line = readTypedLine(shell, handed)
  const place = { world, project: project?.value, language: texts.language }
  const completion = await loadCompletion(line.words, program, place)
  return { output: completionLines(shell, completion, line), diagnostics: [] }
}
