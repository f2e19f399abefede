import type { Command } from 'commander'
import type { CliTexts } from './i18n/cli-id.js'
import { agency, year } from './option-readers.js'
import type { Definition } from './program.js'

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
      choose(async (session) =>
        (await import('./commands/init.js')).init(folder, options, session),
      ),
    )
}
