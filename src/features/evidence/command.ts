import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'
import { agency, oneOf, year } from '../../cli/option-readers.js'
import { defineSheets } from './command-sheets.js'
import { defineWorkbook } from './command-workbook.js'
import { verificationFormats } from './page-verify.js'

/** The group of commands about evidence files; each subcommand has one name in both languages. */
export function defineEvidence(evidence: Command, cli: CliTexts, definition: Definition): void {
  defineLock(evidence, cli, definition)
  defineVerify(evidence, cli, definition)
  defineSheets(evidence, cli, definition)
  defineWorkbook(evidence, cli, definition)
}

function defineLock(
  evidence: Command,
  { evidence: texts }: CliTexts,
  { choose, examples }: Definition,
): void {
  const command = evidence
    .command('lock')
    .description(texts.lock)
    .argument('[files...]', texts.paths)
    .option('--rubric <id|file>', texts.rubric)
    .option('--agency <name>', texts.agency, agency)
    .option('--year <year>', texts.year, year)
    .option('--sheet <name>', texts.sheet)
    .option('--output <file>', texts.output)
    .option('--force', texts.force)
    .action((paths, options) =>
      choose(async (session) => (await import('./run-lock.js')).lock(paths, options, session)),
    )
  examples.set(command, texts.lockExamples)
}

function defineVerify(
  evidence: Command,
  { evidence: texts }: CliTexts,
  { choose, examples }: Definition,
): void {
  const command = evidence
    .command('verify')
    .description(texts.verify)
    .argument('[files...]', texts.paths)
    .option('--rubric <id|file>', texts.rubric)
    .option('--agency <name>', texts.agency, agency)
    .option('--year <year>', texts.year, year)
    .option('--sheet <name>', texts.sheet)
    .option('--lock <file>', texts.lockFile)
    .option('--format <format>', texts.format, oneOf(verificationFormats), 'text')
    .action((paths, options) =>
      choose(
        async (session) => (await import('./run-verify.js')).verify(paths, options, session),
        'in-json',
      ),
    )
  examples.set(command, texts.verifyExamples)
}
