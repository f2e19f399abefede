import type { Command } from 'commander'
import { totalKinds } from './domain/rubric.js'
import type { CliTexts } from './i18n/cli-id.js'
import { agency, askedDay, oneOf } from './option-readers.js'
import type { Definition } from './program.js'
import { compareFormats } from './reporters/compare/index.js'

export function defineCompare(
  command: Command,
  { compare: texts }: CliTexts,
  { choose }: Definition,
): void {
  command
    .argument('[files...]', texts.results)
    .option('--total <total>', texts.total, oneOf(totalKinds), 'backed')
    .option('--agency <name>', texts.agency, agency)
    .option('--own <name>', texts.own)
    .option('--rubric <id|file>', texts.rubric)
    .option('--map <id|file>', texts.map)
    .option('--as-of <day>', texts.asOf, askedDay)
    .option('--sheet <name>', texts.sheet)
    .option('--files', texts.files)
    .option('--lock <file>', texts.lock)
    .option('--format <format>', texts.format, oneOf(compareFormats), 'text')
    .option('--output <file>', texts.output)
    .option('--force', texts.force)
    .action((names, options) =>
      choose(
        async (session) => (await import('./commands/compare.js')).compare(names, options, session),
        'in-json',
      ),
    )
}
