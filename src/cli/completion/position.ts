import type { CommandFacts, OptionFacts, ValueFacts } from './grammar.js'

/** What stands on the command line before the word that is being typed, and what that word is. */
export interface CursorPosition {
  readonly command: CommandFacts
  readonly wanted: Wanted
  /** Values of options that were given, by their names. */
  readonly given: ReadonlyMap<string, string>
  /** Words that are neither commands nor options. */
  readonly operands: readonly string[]
}

export type Wanted =
  | { readonly kind: 'option' }
  /** A subcommand, or an operand where the command takes one more. */
  | { readonly kind: 'word'; readonly value: ValueFacts | undefined }
  | {
      readonly kind: 'value'
      readonly value: ValueFacts
      readonly option: string
      /** `--format=`, where the value is joined to its option. */
      readonly prefix: string
    }

interface Walk {
  readonly command: CommandFacts
  readonly given: Map<string, string>
  readonly operands: string[]
  /** An option whose value is the next word. */
  awaited: OptionFacts | undefined
  /** After `--` nothing is an option. */
  isLiteral: boolean
}

/** Walks over the words as the command line would read them; the last one is being typed. */
export function positionIn(words: readonly string[], program: CommandFacts): CursorPosition {
  const walk = words.slice(0, -1).reduce(stepOver, {
    command: program,
    given: new Map<string, string>(),
    operands: [],
    awaited: undefined,
    isLiteral: false,
  })
  const { command, given, operands } = walk
  return { command, given, operands, wanted: wantedBy(words.at(-1) ?? '', walk) }
}

function stepOver(walk: Walk, word: string): Walk {
  const { command, awaited } = walk
  if (awaited) {
    walk.given.set(nameOf(awaited), word)
    return { ...walk, awaited: undefined }
  }
  if (walk.isLiteral) return withOperand(walk, word)
  if (word === '--') return { ...walk, isLiteral: true }
  if (word.startsWith('-') && word !== '-') return withOption(walk, word)
  const next = walk.operands.length === 0 ? commandNamed(word, command) : undefined
  return next ? { ...walk, command: next } : withOperand(walk, word)
}

function withOperand(walk: Walk, word: string): Walk {
  walk.operands.push(word)
  return walk
}

function withOption(walk: Walk, word: string): Walk {
  const [name = '', ...rest] = word.split('=')
  const option = optionNamed(name, walk.command)
  if (!option?.value) return walk
  if (rest.length === 0) return { ...walk, awaited: option }
  walk.given.set(nameOf(option), rest.join('='))
  return walk
}

function wantedBy(word: string, { command, awaited, isLiteral, operands }: Walk): Wanted {
  if (awaited?.value) {
    return { kind: 'value', value: awaited.value, option: nameOf(awaited), prefix: '' }
  }
  const [, prefix = '', name = ''] = /^((--[^=]+)=)/.exec(word) ?? []
  const joined = isLiteral ? undefined : optionNamed(name, command)
  if (joined?.value) return { kind: 'value', value: joined.value, option: nameOf(joined), prefix }
  if (!isLiteral && word.startsWith('-')) return { kind: 'option' }
  const own = command.operands[operands.length] ?? command.operands.findLast(({ isLast }) => isLast)
  return { kind: 'word', value: own?.value }
}

const commandNamed = (word: string, { commands }: CommandFacts): CommandFacts | undefined =>
  commands.find(({ names }) => names.includes(word))

const optionNamed = (name: string, { options }: CommandFacts): OptionFacts | undefined =>
  options.find(({ names }) => names.includes(name))

const nameOf = ({ names }: OptionFacts): string => names.at(-1) ?? ''
