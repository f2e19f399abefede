import { type Argument, Command, InvalidArgumentError, Option } from 'commander'

/** Why a call cannot be read, with what stands in it. */
export type WrongPart =
  | { readonly kind: 'command-unknown'; readonly found: string }
  | { readonly kind: 'option-unknown'; readonly found: string }
  | { readonly kind: 'option-value-missing'; readonly option: string }
  | { readonly kind: 'argument-missing'; readonly argument: string }
  | { readonly kind: 'arguments-excessive'; readonly found: string }
  | {
      readonly kind: 'option-value-wrong'
      /** Of an operand its name. */
      readonly option: string
      readonly found: string
      readonly expected: string
    }

export class WrongCall extends Error {
  readonly part: WrongPart

  constructor(part: WrongPart) {
    super(part.kind)
    this.part = part
  }
}

/**
 * The library tells refusals in English sentences, from which their facts would have to be read
 * again. It makes each sentence in a method of its own; here these throw the facts. The library
 * documents none of them: a test for each refusal fails if one is called no longer.
 */
export class ReadingCommand extends Command {
  override createCommand(name?: string): ReadingCommand {
    return new ReadingCommand(name)
  }

  unknownCommand(): never {
    throw new WrongCall({ kind: 'command-unknown', found: this.args[0] ?? '' })
  }

  unknownOption(found: string): never {
    throw new WrongCall({ kind: 'option-unknown', found })
  }

  optionMissingArgument(option: Option): never {
    throw new WrongCall({ kind: 'option-value-missing', option: nameOf(option) })
  }

  missingMandatoryOptionValue(option: Option): never {
    throw new WrongCall({ kind: 'option-value-missing', option: nameOf(option) })
  }

  missingArgument(argument: string): never {
    throw new WrongCall({ kind: 'argument-missing', argument })
  }

  _excessArguments(received: readonly string[]): never {
    const found = received[this.registeredArguments.length] ?? ''
    throw new WrongCall({ kind: 'arguments-excessive', found })
  }
}

/** Lets the reader of a value say which one it refuses. */
export function nameRefusals(target: Option | Argument): void {
  const { parseArg: read } = target
  if (!read) return
  const naming = <Value>(value: string, before: Value): Value => {
    try {
      return read(value, before)
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error
      const option = target instanceof Option ? nameOf(target) : target.name()
      const { message: expected } = error
      throw new WrongCall({ kind: 'option-value-wrong', option, found: value, expected })
    }
  }
  // Completion asks a reader for its choices.
  target.parseArg = Object.assign(naming, read)
}

const nameOf = ({ long, flags }: Option): string => long ?? flags

/** Of a group all that are in it. */
export const descendantsOf = (command: Command): readonly Command[] =>
  command.commands.flatMap((child) => [child, ...descendantsOf(child)])
