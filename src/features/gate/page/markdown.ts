import { markdownPage } from '../../../pages/markdown.js'
import { type Block, tableOf, textColumn } from '../../../pages/page.js'
import { singleLine } from '../../../pages/score-facts.js'
import type { CheckOutcome } from '../outcome.js'
import { type GateReport, isPassed } from '../report.js'
import { countsLine, labelsOf, ratchetLines, waiverLines } from './frame.js'
import {
  byResult,
  checkStateOf,
  type GateReporter,
  type GateView,
  type ResultOutcomes,
} from './view.js'
import { shownCause, shownExpectation, shownFound, shownName, shownNextStep } from './words.js'

/** For the summary of a CI run or a comment: a table of checks, then what each missed one is owed to. */
export const markdown: GateReporter = (report, view) =>
  markdownPage({
    title: view.words.title(isPassed(report)),
    labels: [...labelsOf(report, view), `${report.tool.name} ${report.tool.version}`],
    blocks: [
      ...byResult(report).flatMap((result) => resultBlocks(result, view)),
      ...waivers(report, view),
      { kind: 'lines', lines: [...ratchetLines(report, view), countsLine(report, view)] },
    ],
  })

function resultBlocks(
  { agency, year, outcomes }: ResultOutcomes,
  view: GateView,
): readonly Block[] {
  const { words } = view
  return [
    { kind: 'heading', text: words.result(singleLine(agency), year) },
    tableOf<CheckOutcome>(
      [
        { column: textColumn(words.check, 20), cell: (outcome) => shownName(outcome, view) },
        {
          column: textColumn(words.state, 10),
          cell: (outcome) => words.states[checkStateOf(outcome)],
        },
        {
          column: textColumn(words.expected, 21),
          cell: ({ measured }) => shownExpectation(measured, view),
        },
        { column: textColumn(words.found, 21), cell: (outcome) => shownFound(outcome, view) },
      ],
      outcomes,
    ),
    ...outcomes.filter(({ isMet }) => !isMet).flatMap((outcome) => details(outcome, view)),
  ]
}

function details(outcome: CheckOutcome, view: GateView): readonly Block[] {
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
  return [{ kind: 'heading', level: 3, text: id }, listOf(lines)]
}

const listOf = (lines: readonly string[]): Block => ({
  kind: 'list',
  items: lines.map((text) => ({ text })),
})

function waivers(report: GateReport, view: GateView): readonly Block[] {
  const notes = waiverLines(report, view)
  return notes.length === 0 ? [] : [{ kind: 'heading', text: view.words.waivers }, listOf(notes)]
}
