import type { Command, Help, Option } from 'commander'
import type { Definition } from '../command.js'
import type { CliTexts } from '../help-id.js'
import { shownNames } from '../help-page.js'
import { type Choosing, oneOf } from '../option-readers.js'
import type { CommandFacts, OptionFacts, ValueFacts } from './grammar.js'
import { shells } from './shell.js'

/** What the scripts call at each press of the tab key. Not for people, so help does not name it. */
export const completingCommand = '__complete'

export function defineCompletion(
  command: Command,
  { completion: texts }: CliTexts,
  { choose }: Definition,
): void {
  command
    .argument('[shell]', texts.shell, oneOf([...shells, 'install']))
    .action((shell) =>
      choose(async (session) =>
        shell === undefined || shell === 'install'
          ? (await load()).instructions(session)
          : (await load()).script(shell),
      ),
    )
}

const load = () => import('./run.js')

/** For the scripts, which know all of the program. */
export function defineLookUp(program: Command, { choose }: Definition): void {
  program
    .command(completingCommand, { hidden: true })
    .argument('<shell>', '', oneOf(shells))
    .argument('[words...]')
    .action((shell, words) =>
      choose(async (session) => (await load()).complete(shell, words, factsOf(program), session)),
    )
}

/** All that can be typed, as the program's own definition has it. */
export function factsOf(command: Command): CommandFacts {
  const help = command.createHelp()
  help.showGlobalOptions = true
  return {
    names: shownNames(command),
    description: command.description(),
    options: optionsOf(command, help),
    operands: command.registeredArguments.map((operand) => ({
      value: { placeholder: operand.name(), ...choicesOf(operand.parseArg) },
      isLast: operand.variadic,
    })),
    commands: help.visibleCommands(command).map(factsOf),
  }
}

const optionsOf = (command: Command, help: Help): readonly OptionFacts[] =>
  [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)]
    .filter(({ hidden }) => !hidden)
    .map((option) => ({
      names: [option.short, option.long].flatMap((name) => name ?? []),
      description: option.description,
      ...(option.required ? { value: valueFacts(option) } : {}),
    }))

const valueFacts = ({ flags, parseArg }: Option): ValueFacts => ({
  placeholder: /<(.+?)(?:\.\.\.)?>/.exec(flags)?.[1] ?? '',
  ...choicesOf(parseArg),
})

const choicesOf = (reader: unknown): Choosing =>
  isChoosing(reader) ? reader : { choices: [], isList: false }

const isChoosing = (reader: unknown): reader is Choosing =>
  typeof reader === 'function' && 'choices' in reader && 'isList' in reader
