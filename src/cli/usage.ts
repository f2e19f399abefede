import type { Diagnostic } from '../core/diagnostic.js'
import { nearest } from '../core/nearest.js'
import type { WrongValue } from './wrong-value.js'

/** A refusal of the command-line library, whose words are English and are not shown. */
export interface ParsingFault {
  readonly code: string
  readonly message: string
}

/** What the user may have meant instead. */
export interface KnownWords {
  readonly commands: readonly string[]
  /** What stands before the name of the command. */
  readonly before: readonly string[]
  /** Of the command that was named, and of every command. */
  readonly options: readonly string[]
  readonly optionsOf: readonly CommandOptions[]
  readonly lastArgument: string
}

interface CommandOptions {
  readonly command: string
  readonly options: readonly string[]
}

type Translate = (parts: readonly string[], known: KnownWords) => Diagnostic

/** By the library's code: the parts of its message that are facts, and what they become. */
const translations: Readonly<Record<string, readonly [pattern: RegExp, translate: Translate]>> = {
  'commander.unknownOption': [
    /option '(.*?)'/,
    ([found = ''], known) => unknownOption(found, known),
  ],
  'commander.unknownCommand': [
    /command '(.*?)'/,
    ([found = ''], { commands }) => ({
      code: 'command-unknown',
      facts: { found, near: nearest(found, commands) },
      at: null,
    }),
  ],
  'commander.optionMissingArgument': [
    /(--[\w-]+)/,
    ([option = '']) => ({ code: 'option-value-missing', facts: { option }, at: null }),
  ],
  'commander.missingMandatoryOptionValue': [
    /(--[\w-]+)/,
    ([option = '']) => ({ code: 'option-value-missing', facts: { option }, at: null }),
  ],
  'commander.missingArgument': [
    /argument '(.*?)'/,
    ([argument = '']) => ({ code: 'argument-missing', facts: { argument }, at: null }),
  ],
  'commander.excessArguments': [
    /$/,
    (_, { lastArgument: found }) => ({ code: 'arguments-excessive', facts: { found }, at: null }),
  ],
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

/** What an option or operand expects; the nearest is named where it is one of a few words. */
export function wrongValue({ option, found, expected }: WrongValue): Diagnostic {
  const near = expected.includes(', ') ? nearest(found, expected.split(', ')) : undefined
  return { code: 'option-value-wrong', facts: { option, found, expected, near }, at: null }
}

/** A call that cannot be read; undefined if the code is not one of parsing. */
export function wrongCall(
  { code, message }: ParsingFault,
  known: KnownWords,
): Diagnostic | undefined {
  const translation = translations[code]
  if (!translation) return undefined
  const [pattern, translate] = translation
  return translate(pattern.exec(message)?.slice(1) ?? [], known)
}
