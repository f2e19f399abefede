import type { Block, OutlineLine, Page, Text, TextTone } from '../../../pages/page.js'
import { singleLine } from '../../../pages/score-facts.js'
import { textPage } from '../../../pages/text.js'
import type { CheckOutcome } from '../outcome.js'
import { type GateReport, isPassed } from '../report.js'
import { countsLine, labelsOf, ratchetLines, waiverLines } from './frame.js'
import {
  byResult,
  checkStateOf,
  type GateReporter,
  type GateState,
  type GateView,
  marks,
  type ResultOutcomes,
} from './view.js'
import { shownCause, shownExpectation, shownFound, shownName, shownNextStep } from './words.js'

/** For people at a terminal: each check with what was expected, found, and to be done next. */
export const text: GateReporter = (report, view) => textPage(pageOf(report, view), view.display)

const pageOf = (report: GateReport, view: GateView): Page => ({
  title: titleOf(report, view),
  labels: labelsOf(report, view),
  blocks: [
    ...byResult(report).map((result) => resultBlock(result, view)),
    ...waiverBlocks(report, view),
    { kind: 'lines', lines: conclusion(report, view) },
  ],
})

const titleOf = (report: GateReport, { words }: GateView): Text => [
  {
    text: words.title(isPassed(report)),
    tone: isPassed(report) ? 'good' : 'bad',
    isStrong: true,
  },
]

const resultBlock = ({ agency, year, outcomes }: ResultOutcomes, view: GateView): Block => ({
  kind: 'section',
  blocks: [
    { kind: 'heading', text: view.words.result(singleLine(agency), year) },
    { kind: 'outline', lines: outcomes.flatMap((outcome) => checkLines(outcome, view)) },
  ],
})

/** What is said of a check stands under its name, behind the mark. */
const about = (text: string): OutlineLine => ({ text, depth: 3 })

function checkLines(outcome: CheckOutcome, view: GateView): readonly OutlineLine[] {
  const { words } = view
  const name = shownName(outcome, view)
  const state = checkStateOf(outcome)
  const found = shownFound(outcome, view)
  const expected = shownExpectation(outcome.measured, view)
  const marked = (text: string): OutlineLine => ({
    text,
    depth: 1,
    mark: { text: marks[state], tone: tones[state] },
  })
  if (state === 'met') return [marked(`${name}: ${words.metShort(found, expected)}`)]
  return [
    marked(name),
    about(`${words.expected}: ${expected}`),
    about(`${words.found}: ${found}`),
    ...(state === 'waived' ? waivedLines(outcome, view) : missedLines(outcome, view)),
  ]
}

const tones: Record<GateState, TextTone> = { met: 'good', missed: 'bad', waived: 'doubtful' }

function waivedLines({ waiver }: CheckOutcome, { texts, words }: GateView): readonly OutlineLine[] {
  if (!waiver) return []
  const { reason, approver, until } = waiver
  return [
    about(words.waivedUntil(texts.day(until))),
    about(`${words.reason}: ${reason}`),
    about(`${words.approver}: ${approver}`),
  ]
}

/** Indicators that are written out; documents all are. */
const causesAtMost = 5

function missedLines(outcome: CheckOutcome, view: GateView): readonly OutlineLine[] {
  const { words } = view
  const { causes, measured } = outcome
  const shown = measured.kind === 'no-expired' ? causes : causes.slice(0, causesAtMost)
  const left = causes.length - shown.length
  const listed = [
    ...shown.map((cause) => shownCause(cause, view)),
    ...(left > 0 ? [words.more(left)] : []),
  ]
  return [
    ...(causes.length > 0 ? [about(`${words.causes}:`)] : []),
    ...listed.map((line) => ({ ...about(line), mark: { text: '-' } })),
    about(`${words.nextStep}: ${shownNextStep(outcome, view)}`),
  ]
}

function waiverBlocks(report: GateReport, view: GateView): readonly Block[] {
  const lines = waiverLines(report, view).map((text) => ({ text, depth: 1 }))
  if (lines.length === 0) return []
  const blocks: readonly Block[] = [
    { kind: 'heading', text: view.words.waivers },
    { kind: 'outline', lines },
  ]
  return [{ kind: 'section', blocks }]
}

function conclusion(report: GateReport, view: GateView): readonly string[] {
  const [first] = report.found
  const explained = first ? [view.texts.messages.explain(first.code)] : []
  return [...ratchetLines(report, view), [countsLine(report, view), ...explained].join(' ')]
}
