import type { Command } from 'commander'
import type { CliTexts } from './i18n/cli-id.js'
import type { Definition } from './program.js'

export function defineExplain(
  command: Command,
  { explain: texts }: CliTexts,
  { choose }: Definition,
): void {
  command
    .argument('<topic>', texts.topic)
    .option('--rubric <id|file>', texts.rubric)
    .action((topic, options) =>
      choose(async (session) =>
        (await import('./commands/explain.js')).explain(topic, options, session),
      ),
    )
}
