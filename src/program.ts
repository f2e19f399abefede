import { Command, CommanderError, type Help, type Option } from 'commander'
import type { Answer, Session } from './commands/command.js'
import type { CommandFacts } from './domain/completion/grammar.js'
import type { Diagnostic } from './domain/diagnostic.js'
import { languages } from './domain/words.js'
import type { CliTexts } from './i18n/cli-id.js'
import { count, day, oneOf, year } from './option-readers.js'
import { defineCheck } from './program-check.js'
import { defineCompare } from './program-compare.js'
import { defineCompletion, factsOf } from './program-completion.js'
import { defineEvidence } from './program-evidence.js'
import { defineFill } from './program-fill.js'
import { defineGate } from './program-gate.js'
import { definePlan } from './program-plan.js'
import { defineReport } from './program-report.js'
import { defineRubricChanges } from './program-rubric.js'
import { scoreFormats } from './reporters/score/index.js'
import { schemaSubjects } from './schemas.js'
import type { NamedCommand } from './session.js'
import { usageFault } from './usage.js'

/** What the arguments ask for. */
export type Request =
  | { readonly kind: 'work'; readonly work: Work }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly diagnostic: Diagnostic }

/** A command with its options; its module is loaded when it is run. */
export type Work = (session: Session) => Promise<Answer>

export interface ProgramTexts {
  readonly cli: CliTexts
  readonly version: string
}

/** Arguments in, request out: nothing is run or printed here. */
export function readArguments(args: readonly string[], texts: ProgramTexts): Request {
  const printed: string[] = []
  const chosen: Work[] = []
  const examples = new Map<Command, readonly string[]>()
  const program = defineProgram(texts, { choose: (work) => chosen.push(work), examples })
  for (const command of [program, ...descendantsOf(program)]) {
    command
      .exitOverride()
      .showSuggestionAfterError(false)
      .helpOption('-h, --help', texts.cli.global.help)
      .configureHelp({
        showGlobalOptions: true,
        // What follows a name stands in the help of that command; here it would leave no room to wrap in.
        subcommandTerm: (each) => [each.name(), ...each.aliases()].join('|'),
        formatHelp: (asked, help) => formatHelp(asked, help, texts.cli, examples.get(asked) ?? []),
      })
      .configureOutput({
        writeOut: (text) => printed.push(text),
        writeErr: (text) => printed.push(text),
        outputError: () => undefined,
      })
  }
  try {
    program.parse(args.length === 0 ? ['--help'] : args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const diagnostic = usageFault(error, knownWords(program, args))
    return diagnostic ? { kind: 'fault', diagnostic } : { kind: 'text', text: printed.join('') }
  }
  const [work] = chosen
  return work ? { kind: 'work', work } : { kind: 'text', text: printed.join('') }
}

/** The command that the arguments name, with its groups: how far its name goes, and its options. */
export function namedCommand(args: readonly string[], texts: ProgramTexts): NamedCommand {
  const program = defineProgram(texts, { choose: () => undefined, examples: new Map() })
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

/** What a part of the command line is defined with. */
export interface Definition {
  /** Told by the command that the arguments name. */
  readonly choose: (work: Work) => void
  /** Filled with the examples that the help of each command starts with. */
  readonly examples: Map<Command, readonly string[]>
}

function defineProgram({ cli, version }: ProgramTexts, definition: Definition): Command {
  const program = new Command('merit')
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
  defineScore(program, cli, definition)
  defineFill(program, cli, definition)
  defineCheck(program, cli, definition)
  definePlan(program, cli, definition)
  defineCompare(program, cli, definition)
  defineGate(program, cli, definition)
  defineReport(program, cli, definition)
  defineEvidence(program, cli, definition)
  defineRubric(program, cli, definition)
  defineExplain(program, cli, definition)
  defineInit(program, cli, definition)
  defineCompletion(program, cli, definition)
  return program
}

function defineScore(
  program: Command,
  { score: texts }: CliTexts,
  { choose, examples }: Definition,
): void {
  const command = program
    .command('score')
    .alias('nilai')
    .description(texts.description)
    .argument('[files...]', texts.paths)
    .option('--rubric <id|file>', texts.rubric)
    .option('--agency <name>', texts.agency)
    .option('--year <year>', texts.year, year)
    .option('--sheet <name>', texts.sheet)
    .option('--aspect <id>', texts.aspect)
    .option('--as-of <day>', texts.asOf, day)
    .option('--format <format>', texts.format, oneOf(scoreFormats), 'text')
    .option('--output <file>', texts.output)
    .option('--force', texts.force)
    .option('--skip-invalid', texts.skipInvalid)
    .option('--explain', texts.explain)
    .option('--files', texts.files)
    .option('--jobs <n>', texts.jobs, count)
    .action((paths, options) =>
      choose(async (session) =>
        (await import('./commands/score.js')).score(paths, options, session),
      ),
    )
  examples.set(command, texts.examples)
}

function defineRubric(program: Command, cli: CliTexts, definition: Definition): void {
  const { rubric: texts } = cli
  const { choose, examples } = definition
  const rubric = program.command('rubric').alias('rubrik').description(texts.description)
  const load = () => import('./commands/rubric.js')
  const list = rubric
    .command('list')
    .description(texts.list)
    .action(() => choose(async (session) => (await load()).list(session)))
  const show = rubric
    .command('show')
    .description(texts.show)
    .argument('<rubric>', texts.name)
    .option('--yaml', texts.yaml)
    .action((name, options) =>
      choose(async (session) => (await load()).show(name, options, session)),
    )
  const check = rubric
    .command('check')
    .description(texts.check)
    .argument('<rubrics...>', texts.name)
    .action((names) => choose(async (session) => (await load()).check(names, session)))
  const test = rubric
    .command('test')
    .description(texts.test)
    .argument('<rubrics...>', texts.name)
    .action((names) => choose(async (session) => (await load()).test(names, session)))
  const schema = rubric
    .command('schema')
    .description(texts.schema)
    .argument('[schema]', texts.subject, oneOf(schemaSubjects), 'rubric')
    .action((subject) => choose(async () => (await load()).schema(subject)))
  defineRubricChanges(rubric, cli, definition)
  const sql = rubric
    .command('sql')
    .description(texts.sql)
    .argument('<rubric>', texts.name)
    .option('--table <table>', texts.table, 'kertas_kerja')
    .option('--output <file>', texts.output)
    .option('--force', texts.force)
    .action((name, options) =>
      choose(async (session) =>
        (await import('./commands/rubric-sql.js')).sql(name, options, session),
      ),
    )
  examples
    .set(rubric, texts.examples)
    .set(list, texts.listExamples)
    .set(show, texts.showExamples)
    .set(check, texts.checkExamples)
    .set(test, texts.testExamples)
    .set(schema, texts.schemaExamples)
    .set(sql, texts.sqlExamples)
}

function defineExplain(
  program: Command,
  { explain: texts }: CliTexts,
  { choose, examples }: Definition,
): void {
  const command = program
    .command('explain')
    .alias('jelaskan')
    .description(texts.description)
    .argument('<topic>', texts.topic)
    .option('--rubric <id|file>', texts.rubric)
    .action((topic, options) =>
      choose(async (session) =>
        (await import('./commands/explain.js')).explain(topic, options, session),
      ),
    )
  examples.set(command, texts.examples)
}

function defineInit(
  program: Command,
  { init: texts }: CliTexts,
  { choose, examples }: Definition,
): void {
  const command = program
    .command('init')
    .alias('mulai')
    .description(texts.description)
    .argument('[folder]', texts.folder, '.')
    .option('--agency <name>', texts.agency)
    .option('--year <year>', texts.year, year)
    .option('--rubric <id|file>', texts.rubric)
    .option('--force', texts.force)
    .action((folder, options) =>
      choose(async (session) =>
        (await import('./commands/init.js')).init(folder, options, session),
      ),
    )
  examples.set(command, texts.examples)
}

const descendantsOf = (command: Command): readonly Command[] =>
  command.commands.flatMap((child) => [child, ...descendantsOf(child)])

/** All that could have been meant at the place where the arguments went wrong. */
function knownWords(program: Command, args: readonly string[]) {
  let command = program
  for (const arg of args) {
    command =
      command.commands.find((each) => [each.name(), ...each.aliases()].includes(arg)) ?? command
  }
  return {
    commands: command.commands.flatMap((each) => [each.name(), ...each.aliases()]),
    options: [...command.options, ...program.options].flatMap(({ long }) => long ?? []),
    lastArgument: args.findLast((arg) => !arg.startsWith('-')) ?? '',
  }
}

/** Examples first, then usage and the lists; headings in the language of the screen. */
function formatHelp(
  command: Command,
  help: Help,
  { headings, placeholders }: CliTexts,
  examples: readonly string[],
): string {
  const width = help.padWidth(command, help)
  const translate = (usage: string) =>
    usage.replace('[options]', placeholders.options).replace('[command]', placeholders.command)
  const list = (heading: string, items: readonly (readonly [term: string, text: string])[]) =>
    items.map(([term, text], index) => {
      const item = help.formatItem(term, width, text, help)
      return index === 0 ? `${heading}:\n${item}` : item
    })
  const describe = ({ flags, description }: Option) => [flags, description] as const
  const blocks = [
    [help.boxWrap(help.commandDescription(command), help.helpWidth ?? 80)],
    examples.map((line, index) => (index === 0 ? `${headings.examples}:\n  ${line}` : `  ${line}`)),
    [`${headings.usage}: ${translate(help.commandUsage(command))}`],
    list(
      headings.arguments,
      help.visibleArguments(command).map((each) => [help.argumentTerm(each), each.description]),
    ),
    list(
      headings.commands,
      help
        .visibleCommands(command)
        .map((each) => [help.subcommandTerm(each), help.subcommandDescription(each)]),
    ),
    list(headings.options, help.visibleOptions(command).map(describe)),
    list(headings.globalOptions, help.visibleGlobalOptions(command).map(describe)),
  ]
  const sections = blocks.map((lines) => lines.join('\n')).filter((section) => section !== '')
  return `${sections.join('\n\n')}\n`
}
