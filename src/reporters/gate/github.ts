import { isFailing, isPassed } from '../../domain/gate/report.js'
import { annotations, notice } from '../findings/github.js'
import { flat } from '../score/facts.js'
import type { GateReporter } from './view.js'
import { shownRubric } from './words.js'

/** One notice that names every missed check, however many annotations follow it. */
export const github: GateReporter = (report, view) => {
  const { outcomes, input, found } = report
  const { texts, words } = view
  const missed = outcomes
    .filter(isFailing)
    .map(({ id, agency, year }) => words.named(id, flat(agency), year))
  const title = words.title(isPassed(report))
  const summary = notice(words.summary(title, shownRubric(report, view), missed))
  return [summary, ...annotations([...found, ...input], texts, 1)]
    .map((line) => `${line}\n`)
    .join('')
}
