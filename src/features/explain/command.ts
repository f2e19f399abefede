import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'

export function defineExplain(
  command: Command,
  { explain: texts }: CliTexts,
  { choose }: Definition,
): void {
  command
    .argument('<topic>', texts.topic)
    .option('--rubric <id|file>', texts.rubric)
    .action((topic, options) =>
      choose(async (session) => (await import('./run.js')).explain(topic, options, session)),
    )
}
