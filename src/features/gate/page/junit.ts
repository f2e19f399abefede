import { dayOfRun } from '../../../core/day.js'
import { isError } from '../../../core/diagnostic.js'
import {
  fileSuites,
  type JunitOutcome,
  type JunitSuite,
  junitXml,
  outcomeOf,
  outputOf,
} from '../../../pages/findings/junit.js'
import { singleLine } from '../../../pages/score-facts.js'
import type { CheckOutcome } from '../outcome.js'
import type { GateReport } from '../report.js'
import { byResult, checkStateOf, type GateReporter, type GateView } from './view.js'
import { shownMessage, shownRubric } from './words.js'

/** A suite for each agency-year with a case for each check, and one for faults of the input. */
export const junit: GateReporter = (report, view) =>
  junitXml({
    name: 'merit gate',
    asOf: dayOfRun(report.asOf),
    suites: [...fileSuites(report.input, isError, view.texts), ...resultSuites(report, view)],
  })

function resultSuites(report: GateReport, view: GateView): readonly JunitSuite[] {
  const { total, found } = report
  const { texts, words } = view
  const others = found.filter((each) => !isError(each))
  return byResult(report).map(({ agency, year, outcomes }, index) => ({
    name: words.result(singleLine(agency), year),
    properties: [
      ['rubric', shownRubric(report, view)],
      ['total', total],
    ],
    cases: outcomes.map((outcome) => ({ name: outcome.id, outcome: caseOf(outcome, view) })),
    // Waivers belong to no agency alone, and are told once.
    output: index === 0 ? outputOf(others, texts) : '',
  }))
}

function caseOf(outcome: CheckOutcome, view: GateView): JunitOutcome {
  const { texts, words } = view
  const { waiver, findings } = outcome
  if (checkStateOf(outcome) !== 'waived' || !waiver) return outcomeOf(findings, texts)
  const { reason, approver, until } = waiver
  const said = `${words.waivedUntil(texts.day(until))}. ${words.reason}: ${reason}. ${words.approver}: ${approver}.`
  return { kind: 'skipped', message: `${shownMessage(outcome, view)} ${said}` }
}
