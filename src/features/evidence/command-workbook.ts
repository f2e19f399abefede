import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'
import { agency, year } from '../../cli/option-readers.js'

/** Worksheets to workbooks and back, in the group of commands about evidence. */
export function defineWorkbook(
  evidence: Command,
  { workbook: texts }: CliTexts,
  { choose, examples }: Definition,
): void {
  const load = () => import('./run-workbook.js')
  const exporting = evidence
    .command('export')
    .description(texts.export)
    .argument('<file>', texts.exported)
    .option('--output <file>', texts.exportOutput)
    .option('--rubric <id|file>', texts.rubric)
    .option('--agency <name>', texts.agency, agency)
    .option('--year <year>', texts.year, year)
    .option('--sheet <name>', texts.sheet)
    .option('--force', texts.force)
    .action((path, options) =>
      choose(async (session) => (await load()).exportWorkbook(path, options, session)),
    )
  const importing = evidence
    .command('import')
    .description(texts.import)
    .argument('<file>', texts.imported)
    .option('--output <file>', texts.importOutput)
    .option('--sheet <name>', texts.sheet)
    .option('--force', texts.force)
    .action((path, options) =>
      choose(async (session) => (await load()).importWorkbook(path, options, session)),
    )
  examples.set(exporting, texts.exportExamples).set(importing, texts.importExamples)
}
