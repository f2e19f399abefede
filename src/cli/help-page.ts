import type { Command, Help, Option } from 'commander'
import type { CliTexts } from './help-id.js'

/** Examples first, then usage and the lists; headings in the language of the screen. */
export function formatHelp(
  command: Command,
  help: Help,
  { headings, placeholders }: CliTexts,
  examples: readonly string[],
): string {
  const width = help.padWidth(command, help)
  const translate = (usage: string) =>
    usage.replace('[options]', placeholders.options).replace('[command]', placeholders.command)
  const list = (heading: string, items: readonly (readonly [term: string, text: string])[]) =>
    items.map(([term, text], index) => {
      const item = help.formatItem(term, width, text, help)
      return index === 0 ? `${heading}:\n${item}` : item
    })
  const describe = ({ flags, description }: Option) => [flags, description] as const
  const blocks = [
    [help.boxWrap(help.commandDescription(command), help.helpWidth ?? 80)],
    examples.map((line, index) => (index === 0 ? `${headings.examples}:\n  ${line}` : `  ${line}`)),
    [`${headings.usage}: ${translate(help.commandUsage(command))}`],
    list(
      headings.arguments,
      help.visibleArguments(command).map((each) => [help.argumentTerm(each), each.description]),
    ),
    list(
      headings.commands,
      help
        .visibleCommands(command)
        .map((each) => [help.subcommandTerm(each), help.subcommandDescription(each)]),
    ),
    list(headings.options, help.visibleOptions(command).map(describe)),
    list(headings.globalOptions, help.visibleGlobalOptions(command).map(describe)),
  ]
  const sections = blocks.map((lines) => lines.join('\n')).filter((section) => section !== '')
  return `${sections.join('\n\n')}\n`
}

/** Its English name and the Indonesian one of today. */
export const shownNames = (command: Command): readonly string[] =>
  [command.name(), command.alias()].filter((name) => name !== undefined && name !== '')
