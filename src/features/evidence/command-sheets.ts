import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'
import { agency, askedDay, oneOf, year } from '../../cli/option-readers.js'
import { requestFormats } from './requests/index.js'

/** Worksheets by unit and back, and what the units still owe. */
export function defineSheets(evidence: Command, cli: CliTexts, definition: Definition): void {
  defineSplit(evidence, cli, definition)
  defineMerge(evidence, cli, definition)
  defineRequests(evidence, cli, definition)
}

function defineSplit(
  evidence: Command,
  { sheets: { split: texts, ...shared } }: CliTexts,
  { choose, examples }: Definition,
): void {
  const command = evidence
    .command('split')
    .description(texts.description)
    .argument('<file>', texts.file)
    .requiredOption('--output <folder>', texts.output)
    .option('--format <format>', texts.format, oneOf(['csv', 'xlsx']), 'csv')
    .option('--rubric <id|file>', shared.rubric)
    .option('--agency <name>', texts.agency, agency)
    .option('--year <year>', texts.year, year)
    .option('--dry-run', shared.dryRun)
    .option('--force', shared.force)
    .action((path, options) =>
      choose(async (session) => (await import('./run-split.js')).split(path, options, session)),
    )
  examples.set(command, texts.examples)
}

function defineMerge(
  evidence: Command,
  { sheets: { merge: texts, ...shared } }: CliTexts,
  { choose, examples }: Definition,
): void {
  const command = evidence
    .command('merge')
    .description(texts.description)
    .argument('<files...>', texts.files)
    .requiredOption('--output <file>', texts.output)
    .option('--rubric <id|file>', shared.rubric)
    .option('--partial', texts.partial)
    .option('--delete-missing', texts.deleteMissing)
    .option('--dry-run', shared.dryRun)
    .option('--force', texts.force)
    .action((paths, options) =>
      choose(async (session) => (await import('./run-merge.js')).merge(paths, options, session)),
    )
  examples.set(command, texts.examples)
}

function defineRequests(
  evidence: Command,
  { sheets: { requests: texts, ...shared } }: CliTexts,
  { choose, examples }: Definition,
): void {
  const command = evidence
    .command('requests')
    .description(texts.description)
    .argument('[files...]', texts.paths)
    .option('--rubric <id|file>', shared.rubric)
    .option('--agency <name>', texts.agency, agency)
    .option('--year <year>', texts.year, year)
    .option('--as-of <day>', texts.asOf, askedDay)
    .option('--unit <name>', texts.unit)
    .option('--sheet <name>', shared.sheet)
    .option('--format <format>', texts.format, oneOf(requestFormats), 'text')
    .option('--output <path>', texts.output)
    .option('--force', shared.force)
    .action((paths, options) =>
      choose(async (session) =>
        (await import('./requests/run.js')).requests(paths, options, session),
      ),
    )
  examples.set(command, texts.examples)
}
