import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'
import { agency, askedDay, oneOf, period, year } from '../../cli/option-readers.js'
import { checkFormats } from './page/index.js'

export function defineCheck(
  command: Command,
  { check: texts }: CliTexts,
  { choose }: Definition,
): void {
  command
    .argument('[files...]', texts.paths)
    .option('--rubric <id|file>', texts.rubric)
    .option('--agency <name>', texts.agency, agency)
    .option('--year <year>', texts.year, year)
    .option('--as-of <day>', texts.asOf, askedDay)
    .option('--sheet <name>', texts.sheet)
    .option('--within <period>', texts.within, period)
    .option('--files', texts.files)
    .option('--lock <file>', texts.lock)
    .option('--strict', texts.strict)
    .option('--complete', texts.complete)
    .option('--format <format>', texts.format, oneOf(checkFormats), 'text')
    .option('--output <file>', texts.output)
    .option('--force', texts.force)
    .action((paths, options) =>
      choose(async (session) => (await import('./run.js')).check(paths, options, session)),
    )
}
