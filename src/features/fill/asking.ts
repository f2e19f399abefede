import type { Session } from '../../cli/command.js'
import type { FillView } from './page/screen.js'
import { lineReaderFor } from './prompts/line-reader.js'
import type { Prompter } from './prompts/prompter.js'

/** Whether there is somebody to be asked. */
export const canAsk = ({ world: { flags, stdin, stdout } }: Session): boolean =>
  stdin.isTTY === true && stdout.isTTY === true && flags.mayAsk

export interface AskingSetup {
  /** Paths that are typed are relative to it. */
  readonly worksheet: string
  readonly view: FillView
  readonly session: Session
  readonly signal: AbortSignal
  /** In lines that are never drawn again. */
  readonly isPlain: boolean
}

/** Whoever asks at this terminal. */
export async function prompterFor(setup: AskingSetup): Promise<Prompter> {
  const { worksheet, view, session, signal, isPlain } = setup
  const { world, display } = session
  const reader = lineReaderFor(worksheet, view, world)
  if (isPlain || world.env['TERM'] === 'dumb') {
    const { plainPrompter } = await import('./prompts/plain.js')
    return plainPrompter({ world, fill: view.fill, reader, signal })
  }
  const { terminalPrompter } = await import('./prompts/prompts.js')
  return terminalPrompter({ world, hasColor: display.hasColor, reader, signal })
}
