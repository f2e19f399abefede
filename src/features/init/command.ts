import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'
import { agency, year } from '../../cli/option-readers.js'

export function defineInit(
  command: Command,
  { init: texts }: CliTexts,
  { choose }: Definition,
): void {
  command
    .argument('[folder]', texts.folder, '.')
    .option('--agency <name>', texts.agency, agency)
    .option('--year <year>', texts.year, year)
    .option('--rubric <id|file>', texts.rubric)
    .option('--force', texts.force)
    .action((folder, options) =>
      choose(async (session) => (await import('./run.js')).init(folder, options, session)),
    )
}
