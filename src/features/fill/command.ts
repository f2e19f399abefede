import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'
import { agency, askedDay, year } from '../../cli/option-readers.js'

/** The questionnaire. */
export function defineFill(
  command: Command,
  { fill: texts }: CliTexts,
  { choose }: Definition,
): void {
  command
    .argument('[file]', texts.file)
    .option('--rubric <id|file>', texts.rubric)
    .option('--agency <name>', texts.agency, agency)
    .option('--year <year>', texts.year, year)
    .option('--as-of <day>', texts.asOf, askedDay)
    .option('--answers <file>', texts.answers)
    .option('--previous <file>', texts.previous)
    .option('--aspect <id>', texts.aspect)
    .option('--unit <name>', texts.unit)
    .option('--open', texts.open)
    .option('--verify', texts.verify)
    .option('--plain', texts.plain)
    .action((file, options) =>
      choose(async (session) => (await import('./run.js')).fill(file, options, session)),
    )
}
