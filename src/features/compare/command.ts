import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'
import { agency, askedDay, oneOf } from '../../cli/option-readers.js'
import { totalKinds } from '../../core/rubric.js'
import { compareFormats } from './page/index.js'

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
        async (session) => (await import('./run.js')).compare(names, options, session),
        'in-json',
      ),
    )
}
