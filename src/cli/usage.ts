import type { Command } from 'commander'
import type { Diagnostic } from '../core/diagnostic.js'
import { nearest } from '../core/nearest.js'
import { shownNames } from './help-page.js'
import { descendantsOf, type WrongPart } from './reading-command.js'

/** What the user may have meant instead. */
interface KnownWords {
  readonly commands: readonly string[]
  /** What stands before the name of the command. */
  readonly before: readonly string[]
  /** Of the command that was named, and of every command. */
  readonly options: readonly string[]
  readonly optionsOf: readonly CommandOptions[]
}

interface CommandOptions {
  readonly command: string
  readonly options: readonly string[]
}

/** What is told of a call that cannot be read. */
export function usageFault(part: WrongPart, program: Command, args: readonly string[]): Diagnostic {
  const known = knownWords(program, args)
  switch (part.kind) {
    case 'command-unknown': {
      const { kind: code, found } = part
      return { code, facts: { found, near: nearest(found, known.commands) }, at: null }
    }
    case 'option-unknown':
      return unknownOption(part.found, known)
    case 'option-value-missing':
      return { code: part.kind, facts: { option: part.option }, at: null }
    case 'argument-missing':
      return { code: part.kind, facts: { argument: part.argument }, at: null }
    case 'arguments-excessive':
      return { code: part.kind, facts: { found: part.found }, at: null }
    case 'option-value-wrong': {
      const { kind: code, option, found, expected } = part
      // The nearest is named where it is one of a few words.
      const near = expected.includes(', ') ? nearest(found, expected.split(', ')) : undefined
      return { code, facts: { option, found, expected, near }, at: null }
    }
  }
}

/**
 * An option of another command was not mistyped, and one that is nearest to such an option was not
 * meant to be one of this command: `--formt` is not `--force`.
 */
function unknownOption(typed: string, { before, options, optionsOf }: KnownWords): Diagnostic {
  const found = typed.replace(/=[\s\S]*$/, '')
  const isMisplaced = options.includes(found) && before.includes(typed)
  const commands = options.includes(found)
    ? []
    : optionsOf.filter((each) => each.options.includes(found)).map(({ command }) => command)
  const all = [...options, ...optionsOf.flatMap((each) => each.options)]
  const near = isMisplaced || commands.length > 0 ? undefined : nearest(found, all)
  const own = near !== undefined && options.includes(near) ? near : undefined
  // One that takes no value is named with the value that it was given.
  const shown = own === found ? typed : found
  const facts = { found: shown, near: own, isMisplaced, commands }
  return { code: 'option-unknown', facts, at: null }
}

/** All that could have been meant at the place where the arguments went wrong. */
function knownWords(program: Command, args: readonly string[]): KnownWords {
  let [command, start] = [program, 0]
  for (const [index, arg] of args.entries()) {
    const next = command.commands.find((each) => [each.name(), ...each.aliases()].includes(arg))
    if (next) [command, start] = [next, index]
  }
  return {
    before: args.slice(0, start),
    commands: command.commands.flatMap(shownNames),
    options: longOptions(command, program),
    optionsOf: descendantsOf(program).map((each) => ({
      command: commandPath(each),
      options: longOptions(each),
    })),
  }
}

const longOptions = (...commands: readonly Command[]): readonly string[] =>
  commands.flatMap(({ options }) => options.flatMap(({ long }) => long ?? []))

const commandPath = (command: Command): string =>
  command.parent ? `${commandPath(command.parent)} ${command.name()}` : command.name()
