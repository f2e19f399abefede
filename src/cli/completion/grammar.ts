/** A command as the command line defines it, with what may follow its name. */
export interface CommandFacts {
  /** Its name and its other names. */
  readonly names: readonly string[]
  readonly description: string
  /** Its own and those of every command. */
  readonly options: readonly OptionFacts[]
  readonly operands: readonly OperandFacts[]
  readonly commands: readonly CommandFacts[]
}

export interface OptionFacts {
  /** With their hyphens. */
  readonly names: readonly string[]
  readonly description: string
  /** Absent if the option takes none. */
  readonly value?: ValueFacts
}

export interface OperandFacts {
  readonly value: ValueFacts
  /** All further words belong to it. */
  readonly isLast: boolean
}

/** What is known of a value without looking at rubrics and files. */
export interface ValueFacts {
  /** How help names it, without brackets: `file`, `id|file`. */
  readonly placeholder: string
  /** Empty if there is no fixed choice. */
  readonly choices: readonly string[]
  /** Several choices may stand in it, with commas between. */
  readonly isList: boolean
}
