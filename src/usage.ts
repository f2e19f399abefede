import type { Diagnostic } from './domain/diagnostic.js'
import { nearest } from './domain/nearest.js'

/** A refusal of the command-line library, whose words are English and are not shown. */
export interface ParsingFault {
  readonly code: string
  readonly message: string
}

/** What the user may have meant instead. */
export interface KnownWords {
  readonly commands: readonly string[]
  readonly options: readonly string[]
  readonly lastArgument: string
}

type Translate = (parts: readonly string[], known: KnownWords) => Diagnostic

/** By the library's code: the parts of its message that are facts, and what they become. */
const translations: Readonly<Record<string, readonly [pattern: RegExp, translate: Translate]>> = {
  'commander.unknownOption': [
    /option '(.*?)'/,
    ([found = ''], { options }) => ({
      code: 'option-unknown',
      facts: { found, near: nearest(found, options) },
      at: null,
    }),
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
  'commander.invalidArgument': [
    /^error: (?:option '(--[\w-]+)[^']*' argument|command-argument value) '([\s\S]*)' is invalid(?: for argument '(\w+)')?\. ([\s\S]*)$/,
    ([name, found = '', argument = '', expected = '']) => {
      const option = name ?? argument
      const near = expected.includes(', ') ? nearest(found, expected.split(', ')) : undefined
      return { code: 'option-value-wrong', facts: { option, found, expected, near }, at: null }
    },
  ],
}

/** A usage diagnostic from a refusal; undefined if the code is not one of parsing. */
export function usageFault(
  { code, message }: ParsingFault,
  known: KnownWords,
): Diagnostic | undefined {
  const translation = translations[code]
  if (!translation) return undefined
  const [pattern, translate] = translation
  return translate(pattern.exec(message)?.slice(1) ?? [], known)
}
