import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'
import { agency, askedDay, listOf, oneOf, year } from '../../cli/option-readers.js'
import { reportKinds } from './kinds.js'
import { defaultFormat, reportFormatNames } from './page/index.js'

export function defineReport(
  command: Command,
  { report: texts }: CliTexts,
  { choose }: Definition,
): void {
  command
    .argument('[files...]', texts.paths)
    .option('--kind <kind>', texts.kind, oneOf(reportKinds), 'tahunan')
    .option(
      '--format <formats>',
      texts.format(reportFormatNames.join(', '), defaultFormat),
      listOf(reportFormatNames),
      [defaultFormat],
    )
    .option('--output <folder>', texts.output, '.')
    .option('--force', texts.force)
    .option('--public', texts.public)
    .option('--open', texts.open)
    .option('--template <file>', texts.template)
    .option('--rubric <id|file>', texts.rubric)
    .option('--agency <name>', texts.agency, agency)
    .option('--year <year>', texts.year, year)
    .option('--as-of <day>', texts.asOf, askedDay)
    .option('--sheet <name>', texts.sheet)
    .option('--skip-invalid', texts.skipInvalid)
    .option('--files', texts.files)
    .option('--lock <file>', texts.lock)
    .action((paths, options) =>
      choose(async (session) => (await import('./run.js')).report(paths, options, session)),
    )
}
