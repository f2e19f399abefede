import { type Argument, InvalidArgumentError, Option } from 'commander'

/** A value that its reader does not take: of which option or operand, and what is expected. */
export class WrongValue extends Error {
  readonly option: string
  readonly found: string
  readonly expected: string

  constructor(option: string, found: string, expected: string) {
    super(`${option} ${found}`)
    this.option = option
    this.found = found
    this.expected = expected
  }
}

/** Lets the reader of a value say which one it refuses; the library says so in an English sentence. */
export function nameRefusals(target: Option | Argument): void {
  const { parseArg: read } = target
  if (!read) return
  const name = target instanceof Option ? (target.long ?? target.flags) : target.name()
  const naming = <Value>(value: string, before: Value): Value => {
    try {
      return read(value, before)
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error
      throw new WrongValue(name, value, error.message)
    }
  }
  // Completion asks a reader for its choices.
  target.parseArg = Object.assign(naming, read)
}
