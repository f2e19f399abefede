import type { Command } from 'commander'
import type { Definition } from '../../cli/command.js'
import type { CliTexts } from '../../cli/help-id.js'
import {
  agency,
  amount,
  askedDay,
  capacity,
  change,
  count,
  names,
  oneOf,
  quarter,
  year,
} from '../../cli/option-readers.js'
import { planFormats } from './page/index.js'
import { plannedTotals } from './total.js'

export function definePlan(
  command: Command,
  { plan: texts }: CliTexts,
  { choose }: Definition,
): void {
  command
    .argument('[files...]', texts.paths)
    .option('--target <category|points>', texts.target)
    .option('--margin <points>', texts.margin, amount)
    .option('--budget <days>', texts.budget, amount)
    .option('--frontier', texts.frontier)
    .option('--sensitivity', texts.sensitivity)
    .option('--set <indicator=level>', texts.set, change)
    .option('--stress <count>', texts.stress, count)
    .option('--capacity <days/quarter>', texts.capacity, capacity)
    .option('--start <quarter>', texts.start, quarter)
    .option('--until <quarter>', texts.until, quarter)
    .option('--time-limit <seconds>', texts.timeLimit, amount, 10)
    .option('--total <total>', texts.total, oneOf(plannedTotals), 'backed')
    .option('--only <ids>', texts.only, names)
    .option('--except <ids>', texts.except, names)
    .option('--effort <file>', texts.effort)
    .option('--default-effort <days>', texts.defaultEffort, amount)
    .option('--rubric <id|file>', texts.rubric)
    .option('--agency <name>', texts.agency, agency)
    .option('--year <year>', texts.year, year)
    .option('--as-of <day>', texts.asOf, askedDay)
    .option('--sheet <name>', texts.sheet)
    .option('--files', texts.files)
    .option('--lock <file>', texts.lock)
    .option('--format <format>', texts.format, oneOf(planFormats), 'text')
    .option('--output <file>', texts.output)
    .option('--force', texts.force)
    .action((paths, options) =>
      choose(async (session) => (await import('./run.js')).plan(paths, options, session)),
    )
}
