import { Chalk, type ChalkInstance } from 'chalk'
import { provenance, singleLine } from '../../../pages/score-facts.js'
import { describe } from '../../../pages/words/texts.js'
import { wrap } from '../../../pages/wrap.js'
import type { CheckOutcome } from '../outcome.js'
import { type GateReport, isPassed } from '../report.js'
import { waiverNotes } from './notes.js'
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

interface Page {
  readonly report: GateReport
  readonly view: GateView
  readonly pen: ChalkInstance
}

/** For people at a terminal: each check with what was expected, found, and to be done next. */
export const text: GateReporter = (report, view) => {
  const page: Page = { report, view, pen: new Chalk({ level: view.hasColor ? 1 : 0 }) }
  const blocks = [
    heading(page),
    ...byResult(report).map((result) => resultBlock(result, page)),
    waiverBlock(page),
    conclusion(page),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function heading({ report, view: { texts, words }, pen }: Page): string {
  const { rubric, asOf, total, outcomes } = report
  const years = outcomes.map(({ year }) => year)
  const paint = isPassed(report) ? pen.green : pen.red
  return [
    pen.bold(paint(words.title(isPassed(report)))),
    ...(rubric ? provenance({ rubric, asOf, years }, texts).map((line) => wrap(line)) : []),
    words.total(texts.words.totals[total]),
    wrap(words.ownReckoning),
  ].join('\n')
}

function resultBlock({ agency, year, outcomes }: ResultOutcomes, page: Page): string {
  const title = wrap(page.view.words.result(singleLine(agency), year))
    .split('\n')
    .map((line) => page.pen.bold(line))
  return [...title, ...outcomes.map((outcome) => checkLines(outcome, page))].join('\n')
}

const indent = '      '

function checkLines(outcome: CheckOutcome, page: Page): string {
  const { view, pen } = page
  const { words } = view
  const { measured } = outcome
  const name = shownName(outcome, view)
  const state = checkStateOf(outcome)
  const paint = { met: pen.green, missed: pen.red, waived: pen.yellow }[state]
  const found = shownFound(outcome, view)
  const expected = shownExpectation(measured, view)
  const mark = `  ${paint(marks[state])} `
  if (state === 'met') {
    return `${mark}${wrap(`${name}: ${words.metShort(found, expected)}`, indent).trimStart()}`
  }
  return [
    `${mark}${wrap(name, indent).trimStart()}`,
    wrap(`${words.expected}: ${expected}`, indent),
    wrap(`${words.found}: ${found}`, indent),
    ...(state === 'waived' ? waivedLines(outcome, view) : missedLines(outcome, view)),
  ].join('\n')
}

function waivedLines({ waiver }: CheckOutcome, { texts, words }: GateView): readonly string[] {
  if (!waiver) return []
  const { reason, approver, until } = waiver
  return [
    `${indent}${words.waivedUntil(texts.day(until))}`,
    wrap(`${words.reason}: ${reason}`, indent),
    wrap(`${words.approver}: ${approver}`, indent),
  ]
}

/** Indicators that are written out; documents all are. */
const causesAtMost = 5

function missedLines(outcome: CheckOutcome, view: GateView): readonly string[] {
  const { words } = view
  const { causes, measured } = outcome
  const shown = measured.kind === 'no-expired' ? causes : causes.slice(0, causesAtMost)
  const left = causes.length - shown.length
  const listed = shown.map(
    (cause) => `${indent}- ${wrap(shownCause(cause, view), `${indent}  `).trimStart()}`,
  )
  return [
    ...(causes.length > 0 ? [`${indent}${words.causes}:`] : []),
    ...listed,
    ...(left > 0 ? [wrap(`- ${words.more(left)}`, indent)] : []),
    wrap(`${words.nextStep}: ${shownNextStep(outcome, view)}`, indent),
  ]
}

function waiverBlock({ report, view, pen }: Page): string {
  const notes = waiverNotes(report)
  if (notes.length === 0) return ''
  const lines = notes.map((note) => {
    const place = note.at ? `${note.at.file}:${note.at.line}: ` : ''
    return wrap(`${place}${describe(note, view.texts).message}`, '  ')
  })
  return [pen.bold(view.words.waivers), ...lines].join('\n')
}

function conclusion({ report, view: { texts, words } }: Page): string {
  const count = (state: GateState) =>
    report.outcomes.filter((outcome) => checkStateOf(outcome) === state).length
  const { baseline, found } = report
  const [first] = found
  const explained = first ? [texts.messages.explain(first.code)] : []
  return [
    ...(baseline?.step ? [wrap(words.ratchet[baseline.step](baseline.path))] : []),
    wrap([words.counts(count('met'), count('waived'), count('missed')), ...explained].join(' ')),
  ].join('\n')
}
