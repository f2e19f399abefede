import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'
import {
  agency,
  askedDay,
  floor,
  maximum,
  oneOf,
  period,
  points,
  year,
} from '../../cli/option-readers.js'
import { totalKinds } from '../../core/rubric.js'
import { gateFormats } from './page/index.js'

export function defineGate(
  command: Command,
  { gate: texts }: CliTexts,
  { choose }: Definition,
): void {
  command
    .argument('[files...]', texts.paths)
    .option('--min-category <category>', texts.minCategory)
    .option('--min-points <points>', texts.minPoints, points)
    .option('--min-aspect <aspect=floor>', texts.minAspect, floor)
    .option('--complete', texts.complete)
    .option('--max-excluded <count>', texts.maxExcluded, maximum)
    .option('--no-expired', texts.noExpired)
    .option('--within <period>', texts.within, period)
    .option('--locked', texts.locked)
    .option('--baseline <file>', texts.baseline)
    .option('--no-regress', texts.noRegress)
    .option('--tolerance <points>', texts.tolerance, points)
    .option('--ratchet', texts.ratchet)
    .option('--total <total>', texts.total, oneOf(totalKinds))
    .option('--backed', texts.backed)
    .option('--rubric <id|file>', texts.rubric)
    .option('--agency <name>', texts.agency, agency)
    .option('--year <year>', texts.year, year)
    .option('--as-of <day>', texts.asOf, askedDay)
    .option('--sheet <name>', texts.sheet)
    .option('--files', texts.files)
    .option('--lock <file>', texts.lock)
    .option('--format <format>', texts.format, oneOf(gateFormats), 'text')
    .option('--output <file>', texts.output)
    .option('--force', texts.force)
    .action((paths, options) =>
      choose(
        async (session) => (await import('./run.js')).gate(paths, options, session),
        'in-json',
      ),
    )
}
