import { type Command, CommanderError } from 'commander'
import { languages } from '../core/words.js'
import { defineCheck } from '../features/check/command.js'
import { defineCompare } from '../features/compare/command.js'
import { defineEvidence } from '../features/evidence/command.js'
import { defineExplain } from '../features/explain/command.js'
import { defineFill } from '../features/fill/command.js'
import { defineGate } from '../features/gate/command.js'
import { defineInit } from '../features/init/command.js'
import { definePlan } from '../features/plan/command.js'
import { defineReport } from '../features/report/command.js'
import { defineRubric } from '../features/rubric/command.js'
import { defineScore } from '../features/score/command.js'
import type { Remainder } from '../pages/findings/list.js'
import type { Definition, Work } from './command.js'
import { completingCommand, defineCompletion, defineLookUp, factsOf } from './completion/command.js'
import type { CommandFacts } from './completion/grammar.js'
import type { CliTexts } from './help-id.js'
import { formatHelp, shownNames } from './help-page.js'
import { oneOf } from './option-readers.js'
import {
  descendantsOf,
  nameRefusals,
  ReadingCommand,
  WrongCall,
  type WrongPart,
} from './reading-command.js'
import type { NamedCommand } from './session.js'

/** What the arguments ask for. */
export type Request =
  | { readonly kind: 'work'; readonly work: Work; readonly remainder: Remainder }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'wrong'
      readonly part: WrongPart
      /** The program with all its commands, of which one may have been meant. */
      readonly program: () => Command
    }

export interface ProgramTexts {
  readonly cli: CliTexts
  readonly version: string
  /** Characters in a line of help. */
  readonly columns: number
}

/** Arguments in, request out: nothing is run or printed here. */
export function readArguments(args: readonly string[], texts: ProgramTexts): Request {
  const printed: string[] = []
  const chosen: { readonly work: Work; readonly remainder: Remainder }[] = []
  const examples = new Map<Command, readonly string[]>()
  const definition: Definition = {
    choose: (work, remainder = 'counted') => chosen.push({ work, remainder }),
    examples,
  }
  const program = defineProgram(texts, definition, args)
  for (const command of [program, ...descendantsOf(program)]) {
    for (const target of [...command.options, ...command.registeredArguments]) nameRefusals(target)
    command
      .exitOverride()
      .showSuggestionAfterError(false)
      .helpOption('-h, --help', texts.cli.global.help)
      .configureHelp({
        showGlobalOptions: true,
        // What follows a name stands in the help of that command; here it would leave no room to wrap in.
        subcommandTerm: (each) => shownNames(each).join('|'),
        formatHelp: (asked, help) => formatHelp(asked, help, texts.cli, examples.get(asked) ?? []),
      })
      .configureOutput({
        writeOut: (text) => printed.push(text),
        writeErr: (text) => printed.push(text),
        outputError: () => undefined,
        // By itself it would ask node's streams, which are not even made for files and pipes.
        getOutHelpWidth: () => texts.columns,
        getErrHelpWidth: () => texts.columns,
        getOutHasColors: () => false,
        getErrHasColors: () => false,
      })
  }
  try {
    program.parse(args.length === 0 ? ['--help'] : args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && /^commander\.(?:help|version)/.test(error.code)) {
      return { kind: 'text', text: printed.join('') }
    }
    if (!(error instanceof WrongCall)) throw error
    return { kind: 'wrong', part: error.part, program: () => defineProgram(texts, definition) }
  }
  const [asked] = chosen
  return asked ? { kind: 'work', ...asked } : { kind: 'text', text: printed.join('') }
}

/** The command that the arguments name, with its groups: how far its name goes, and its options. */
export function namedCommand(args: readonly string[], texts: ProgramTexts): NamedCommand {
  const definition = { choose: () => undefined, examples: new Map() }
  const program = defineProgram(texts, definition, args)
  let [command, end] = [program, 0]
  for (const [index, arg] of args.entries()) {
    const next = command.commands.find((each) => [each.name(), ...each.aliases()].includes(arg))
    if (next) [command, end] = [next, index + 1]
  }
  const options = command === program ? [] : command.options
  return { end, options: options.flatMap(({ long }) => long ?? []) }
}

/** All that can be typed, as completion offers it. */
export const commandFacts = (texts: ProgramTexts): CommandFacts =>
  factsOf(defineProgram(texts, { choose: () => undefined, examples: new Map() }))

/** A command of the program, or a group of them. */
interface TopCommand {
  readonly names: readonly [english: string, indonesian: string]
  /** A name that it had; it goes on working and is not shown. */
  readonly formerly?: string
  readonly texts: (cli: CliTexts) => TopTexts
  /** Adds its operands, options and subcommands. */
  readonly define: (command: Command, cli: CliTexts, definition: Definition) => void
}

interface TopTexts {
  readonly description: string
  readonly examples: readonly string[]
}

/** In the order of help. */
const commands: readonly TopCommand[] = [
  { names: ['score', 'nilai'], texts: ({ score }) => score, define: defineScore },
  { names: ['fill', 'isi'], texts: ({ fill }) => fill, define: defineFill },
  { names: ['check', 'periksa'], texts: ({ check }) => check, define: defineCheck },
  { names: ['plan', 'rencana'], texts: ({ plan }) => plan, define: definePlan },
  {
    names: ['compare', 'bandingkan'],
    formerly: 'banding',
    texts: ({ compare }) => compare,
    define: defineCompare,
  },
  { names: ['gate', 'ambang'], formerly: 'gerbang', texts: ({ gate }) => gate, define: defineGate },
  { names: ['report', 'laporan'], texts: ({ report }) => report, define: defineReport },
  { names: ['evidence', 'bukti'], texts: ({ evidence }) => evidence, define: defineEvidence },
  { names: ['rubric', 'rubrik'], texts: ({ rubric }) => rubric, define: defineRubric },
  { names: ['explain', 'jelaskan'], texts: ({ explain }) => explain, define: defineExplain },
  { names: ['init', 'mulai'], texts: ({ init }) => init, define: defineInit },
  {
    names: ['completion', 'pelengkapan'],
    texts: ({ completion }) => completion,
    define: defineCompletion,
  },
]

/**
 * Only the command that the arguments begin with is defined; where they begin with none, only names
 * and descriptions of those that they do not name: the rest would take as long as reading a
 * worksheet. Without arguments all of them are.
 */
function defineProgram(
  { cli, version }: ProgramTexts,
  definition: Definition,
  args?: readonly string[],
): Command {
  const program = new ReadingCommand('merit')
    .description(cli.program.description)
    .version(version, '-V, --version', cli.global.version)
    .helpCommand(`help ${cli.placeholders.command}`, cli.global.helpCommand)
    .option('--lang <id|en>', cli.global.lang, oneOf(languages))
    .option('--quiet', cli.global.quiet)
    .option('--verbose', cli.global.verbose)
    .option('--no-input', cli.global.noInput)
    .option('--no-cache', cli.global.noCache)
    .option('--debug', cli.global.debug)
  definition.examples.set(program, cli.program.examples)
  const isAsked = (name: string) => args === undefined || args.includes(name)
  const first = commands.find((each) => namesOf(each).some((name) => name === args?.[0]))
  for (const each of first ? [first] : commands) {
    const { names, formerly, texts, define } = each
    const [english, indonesian] = names
    const { description, examples } = texts(cli)
    const command = program.command(english).alias(indonesian).description(description)
    if (formerly) command.alias(formerly)
    definition.examples.set(command, examples)
    if (isAsked(completingCommand) || namesOf(each).some(isAsked)) define(command, cli, definition)
  }
  if (isAsked(completingCommand)) defineLookUp(program, definition)
  return program
}

const namesOf = ({ names, formerly }: TopCommand): readonly string[] =>
  formerly === undefined ? names : [...names, formerly]
