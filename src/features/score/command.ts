import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'
import { agency, askedDay, count, oneOf, year } from '../../cli/option-readers.js'
import { scoreFormats } from './page/index.js'

export function defineScore(
  command: Command,
  { score: texts }: CliTexts,
  { choose }: Definition,
): void {
  command
    .argument('[files...]', texts.paths)
    .option('--rubric <id|file>', texts.rubric)
    .option('--agency <name>', texts.agency, agency)
    .option('--year <year>', texts.year, year)
    .option('--sheet <name>', texts.sheet)
    .option('--aspect <id>', texts.aspect)
    .option('--as-of <day>', texts.asOf, askedDay)
    .option('--format <format>', texts.format, oneOf(scoreFormats), 'text')
    .option('--output <file>', texts.output)
    .option('--force', texts.force)
    .option('--skip-invalid', texts.skipInvalid)
    .option('--explain', texts.explain)
    .option('--files', texts.files)
    .option('--lock <file>', texts.lock)
    .option('--jobs <count>', texts.jobs, count)
    .action((paths, options) =>
      choose(
        async (session) => (await import('./run.js')).score(paths, options, session),
        'in-json',
      ),
    )
}
