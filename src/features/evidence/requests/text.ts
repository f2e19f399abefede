import { agencyYearKey } from '../../../core/agency.js'
import { grid } from '../../../pages/grid.js'
import { shownDays } from '../../../pages/score-facts.js'
import type { Texts } from '../../../pages/words/texts.js'
import { wrap } from '../../../pages/wrap.js'
import type { EvidenceRequest } from './requests.js'
import { type RequestReporter, requestedDocument, summaryOf, unitName } from './view.js'

/** Three tables, the most urgent first; 80 characters wide at most. */
export const text: RequestReporter = (list, texts) => {
  const { requests, asOf, years, assessed } = list
  const { sheets } = texts
  const units = new Set(requests.map(({ unit }) => unit)).size
  const isSeveral = new Set(requests.map(agencyYearKey)).size > 1
  const [first] = requests
  const title = first && !isSeveral ? sheets.title(first.agency, first.year) : sheets.titleAll
  const sections = [
    section(sheets.overdue, requests.filter(isOverdue), isSeveral, texts),
    section(sheets.dated, requests.filter(isDated), isSeveral, texts),
    section(sheets.undated, requests.filter(isUndated), isSeveral, texts),
  ]
  const summary =
    requests.length === 0
      ? summaryOf(list, texts)
      : [sheets.owed(requests.length, units), texts.check.assessed(assessed)]
  const days = wrap(texts.score.asOf(shownDays(asOf, years, texts)))
  const head = [wrap(title), days].join('\n')
  return `${[head, ...sections, summary.map((line) => wrap(line)).join('\n')].filter((part) => part !== '').join('\n\n')}\n`
}

const isOverdue = (request: EvidenceRequest): boolean => request.isOverdue
const isUndated = ({ due }: EvidenceRequest): boolean => due === undefined
const isDated = (request: EvidenceRequest): boolean => !isOverdue(request) && !isUndated(request)

function section(
  heading: string,
  requests: readonly EvidenceRequest[],
  isSeveral: boolean,
  texts: Texts,
): string {
  if (requests.length === 0) return ''
  const { sheets, words } = texts
  const rows = requests.map((request) => [
    request.due ?? texts.plain.none,
    unitName(request.unit, texts) + (isSeveral ? ` (${request.agency}, ${request.year})` : ''),
    request.indicator.id,
    requestedDocument(request, texts),
    words.defects[request.reason],
  ])
  const head = [sheets.due, sheets.unit, sheets.indicator, sheets.document, sheets.state]
  const widths = [{ width: 10 }, { width: 15 }, { width: 9 }, { width: 22 }, { width: 14 }]
  return `${heading} (${requests.length})\n${grid(head, rows, widths)}`
}
