import type { Command } from 'commander'
import { type Checked, type Diagnostic, isError } from '../core/diagnostic.js'
import { printableOutput } from '../core/printable.js'
import type { FoundProject } from '../features/project/project.js'
import type { Explanations } from '../pages/findings/explanation.js'
import type { Remainder } from '../pages/findings/list.js'
import { type Display, paper } from '../pages/page.js'
import type { Texts } from '../pages/words/texts.js'
import { shownPath, type World, writeOutput } from '../platform/files.js'

/** What every command is given besides its own options. */
export interface Session {
  readonly world: World
  readonly texts: Texts
  /** What `merit explain` says of each code, which few runs need. */
  readonly loadExplanations: () => Promise<Explanations>
  /** The project file, if there is one. */
  readonly project: Checked<FoundProject> | undefined
  /** What standard output is shown on. */
  readonly display: Display
}

/** What a command answers; the program prints it and decides the exit code. */
export interface CommandResult {
  readonly output: string
  /** What follows it, made part by part because it may be larger than memory. */
  readonly parts?: Iterable<string>
  readonly diagnostics: readonly Diagnostic[]
  /** Sentences for standard error, after the diagnostics. */
  readonly remarks?: readonly string[]
  /** Something was scored although other agencies had errors. */
  readonly isPartial?: boolean
  /** Told in the output already: these only decide the exit code. */
  readonly reported?: readonly Diagnostic[]
  /** Warnings, too, mean that a check was not passed. */
  readonly isStrict?: boolean
  /** Whoever was asked has stopped; what was answered is saved. */
  readonly isInterrupted?: boolean
}

export interface OutputOptions {
  /** A file instead of standard output. */
  readonly output?: string
  readonly force?: boolean
}

export const refuse = (diagnostics: readonly Diagnostic[]): CommandResult => ({
  output: '',
  diagnostics,
})

/** A file has neither the width of a screen nor its colours. */
export const displayFor = ({ output }: OutputOptions, { display }: Session): Display =>
  output === undefined ? display : paper

/** Leaves the output for standard output, or writes it to the file that was asked for. */
export async function deliver(
  answer: CommandResult,
  { output: path, force = false }: OutputOptions,
  { world, texts }: Session,
): Promise<CommandResult> {
  if (path === undefined || path === '-') return answer
  const content = printableOutput([answer.output, ...(answer.parts ?? [])].join(''), false)
  if (content === '') return answer
  const faults = await writeOutput(path, content, { world, isForced: force })
  const written = faults.some(isError) ? [] : [texts.messages.written(shownPath(path, world))]
  return {
    ...answer,
    output: '',
    parts: [],
    diagnostics: [...answer.diagnostics, ...faults],
    remarks: [...(answer.remarks ?? []), ...written],
  }
}

/** A command with its options; its module is loaded when it is run. */
export type Work = (session: Session) => Promise<CommandResult>

/** What a part of the command line is defined with. */
export interface Definition {
  /**
   * Told by the command that the arguments name, with where findings are that its messages leave out;
   * `in-json` only where `--format json` holds them whatever the outcome.
   */
  readonly choose: (work: Work, remainder?: Remainder) => void
  /** Filled with the examples that the help of each command starts with. */
  readonly examples: Map<Command, readonly string[]>
}
