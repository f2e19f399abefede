import { annotations, notice } from '../../../pages/findings/github.js'
import { singleLine } from '../../../pages/score-facts.js'
import { isFailing, isPassed } from '../report.js'
import { type GateReporter, marks } from './view.js'
import { shownRubric } from './words.js'

/** The verdict and annotations; then plain lines name every missed check, of which GitHub drops none. */
export const github: GateReporter = (report, view) => {
  const { outcomes, input, found } = report
  const { texts, words } = view
  const missed = outcomes
    .filter(isFailing)
    .map(({ id, agency, year }) => `${marks.missed} ${words.named(id, singleLine(agency), year)}`)
  const verdict = notice(words.summary(words.title(isPassed(report)), shownRubric(report, view)))
  return [verdict, ...annotations([...found, ...input], texts, 1), ...missed]
    .map((line) => `${line}\n`)
    .join('')
}
