import { escaped, table } from '../../../pages/markdown.js'
import { provenance, singleLine } from '../../../pages/score-facts.js'
import { describe } from '../../../pages/words/texts.js'
import type { CheckOutcome } from '../outcome.js'
import { type GateReport, isPassed } from '../report.js'
import { waiverNotes } from './notes.js'
import {
  byResult,
  checkStateOf,
  type GateReporter,
  type GateState,
  type GateView,
  type ResultOutcomes,
} from './view.js'
import { shownCause, shownExpectation, shownFound, shownName, shownNextStep } from './words.js'

/** For the summary of a CI run or a comment: a table of checks, then what each missed one is owed to. */
export const markdown: GateReporter = (report, view) => {
  const blocks = [
    `# ${escaped(view.words.title(isPassed(report)))}`,
    labels(report, view),
    ...byResult(report).flatMap((result) => resultBlocks(result, view)),
    waivers(report, view),
    conclusion(report, view),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

const labels = (
  { rubric, asOf, total, tool, outcomes }: GateReport,
  { texts, words }: GateView,
): string =>
  [
    ...(rubric ? provenance({ rubric, asOf, years: outcomes.map(({ year }) => year) }, texts) : []),
    words.total(texts.words.totals[total]),
    words.ownReckoning,
    `${tool.name} ${tool.version}`,
  ]
    .map((line) => `- ${escaped(line)}`)
    .join('\n')

function resultBlocks(
  { agency, year, outcomes }: ResultOutcomes,
  view: GateView,
): readonly string[] {
  const { words } = view
  const rows = outcomes.map((outcome) => [
    shownName(outcome, view),
    words.states[checkStateOf(outcome)],
    shownExpectation(outcome.measured, view),
    shownFound(outcome, view),
  ])
  return [
    `## ${escaped(words.result(singleLine(agency), year))}`,
    table([words.check, words.state, words.expected, words.found], rows),
    ...outcomes.filter(({ isMet }) => !isMet).map((outcome) => details(outcome, view)),
  ]
}

function details(outcome: CheckOutcome, view: GateView): string {
  const { texts, words } = view
  const { id, waiver, causes } = outcome
  const lines = waiver
    ? [
        words.waivedUntil(texts.day(waiver.until)),
        `${words.reason}: ${waiver.reason}`,
        `${words.approver}: ${waiver.approver}`,
      ]
    : [
        ...causes.map((cause) => shownCause(cause, view)),
        `${words.nextStep}: ${shownNextStep(outcome, view)}`,
      ]
  const list = lines.map((line) => `- ${escaped(singleLine(line))}`)
  return [`### ${escaped(id)}`, list.join('\n')].join('\n\n')
}

function waivers(report: GateReport, { texts, words }: GateView): string {
  const notes = waiverNotes(report).map((note) => {
    const place = note.at ? `${note.at.file}:${note.at.line}: ` : ''
    return `- ${escaped(`${place}${describe(note, texts).message}`)}`
  })
  return notes.length === 0 ? '' : [`## ${words.waivers}`, notes.join('\n')].join('\n\n')
}

function conclusion({ outcomes, baseline }: GateReport, { words }: GateView): string {
  const count = (state: GateState) =>
    outcomes.filter((outcome) => checkStateOf(outcome) === state).length
  return [
    ...(baseline?.step ? [escaped(words.ratchet[baseline.step](baseline.path))] : []),
    words.counts(count('met'), count('waived'), count('missed')),
  ].join('\n\n')
}
