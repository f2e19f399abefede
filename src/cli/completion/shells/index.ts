import type { Completion, TypedLine } from '../completion.js'
import type { Shell } from '../shell.js'
import { bashLines, bashScript } from './bash.js'
import { fishLines, fishScript } from './fish.js'
import { powershellLines, powershellScript } from './powershell.js'
import { zshLines, zshScript } from './zsh.js'

interface ShellReporter {
  readonly script: string
  readonly lines: (completion: Completion, line: TypedLine) => readonly string[]
}

const reporters: Record<Shell, ShellReporter> = {
  bash: { script: bashScript, lines: bashLines },
  zsh: { script: zshScript, lines: zshLines },
  fish: { script: fishScript, lines: fishLines },
  powershell: { script: powershellScript, lines: powershellLines },
}

export const completionScript = (shell: Shell): string => reporters[shell].script

/** First what the shell may add and whether more is to be typed, then a candidate a line. */
export function completionLines(shell: Shell, completion: Completion, line: TypedLine): string {
  const hint = completion.isUnfinished ? `${completion.paths} unfinished` : completion.paths
  return [hint, ...reporters[shell].lines(completion, line)].map((each) => `${each}\n`).join('')
}
