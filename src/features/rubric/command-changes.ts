import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'
import { agency, askedDay, oneOf, year } from '../../cli/option-readers.js'
import { convertFormats } from './convert/page/index.js'
import { diffFormats } from './diff/page/index.js'

/** From one rubric to another: what differs, and what becomes of answers. */
export function defineRubricChanges(rubric: Command, cli: CliTexts, definition: Definition): void {
  defineDiff(rubric, cli, definition)
  defineConvert(rubric, cli, definition)
}

function defineDiff(
  rubric: Command,
  { conversion: { diff: texts } }: CliTexts,
  { choose, examples }: Definition,
): void {
  const command = rubric
    .command('diff')
    .description(texts.description)
    .argument('<old>', texts.old)
    .argument('<new>', texts.new)
    .option('--impact <files...>', texts.impact)
    .option('--map <id|file>', texts.map)
    .option('--total <total>', texts.total, oneOf(['claimed', 'backed', 'verified']))
    .option('--as-of <day>', texts.asOf, askedDay)
    .option('--format <format>', texts.format, oneOf(diffFormats), 'text')
    .option('--output <file>', texts.output)
    .option('--force', texts.force)
    .action((old, is, options) =>
      choose(async (session) =>
        (await import('./diff/run.js')).diff({ from: old, to: is }, options, session),
      ),
    )
  examples.set(command, texts.examples)
}

function defineConvert(
  rubric: Command,
  { conversion: { convert: texts } }: CliTexts,
  { choose, examples }: Definition,
): void {
  const command = rubric
    .command('convert')
    .description(texts.description)
    .argument('<file>', texts.file)
    .option('--to <id|file>', texts.to)
    .option('--from <id|file>', texts.from)
    .option('--map <id|file>', texts.map)
    .option('--agency <name>', texts.agency, agency)
    .option('--year <year>', texts.year, year)
    .option('--sheet <name>', texts.sheet)
    .option('--format <format>', texts.format, oneOf(convertFormats), 'text')
    .option('--write', texts.write)
    .option('--output <file>', texts.output)
    .option('--leftovers <file>', texts.leftovers)
    .option('--force', texts.force)
    .action((path, options) =>
      choose(async (session) => (await import('./convert/run.js')).convert(path, options, session)),
    )
  examples.set(command, texts.examples)
}
