import type { Command } from 'commander'
import type { CliTexts } from './i18n/cli-id.js'
import { agency, askedDay, oneOf, period, year } from './option-readers.js'
import type { Definition } from './program.js'
import { checkFormats } from './reporters/check/index.js'

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
      choose(async (session) =>
        (await import('./commands/check.js')).check(paths, options, session),
      ),
    )
}
