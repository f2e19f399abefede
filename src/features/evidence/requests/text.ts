import { agencyYearKey } from '../../../core/agency.js'
import { type Block, type Page, textColumn } from '../../../pages/page.js'
import { shownDays } from '../../../pages/score-facts.js'
import { textPage } from '../../../pages/text.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { EvidenceRequest } from './requests.js'
import { type RequestReporter, requestedDocument, summaryOf, unitName } from './view.js'

/** Three tables, the most urgent first. */
export const text: RequestReporter = (list, texts, display) => {
  const { requests, asOf, years, assessed } = list
  const { sheets } = texts
  const units = new Set(requests.map(({ unit }) => unit)).size
  const isSeveral = new Set(requests.map(agencyYearKey)).size > 1
  const [first] = requests
  const title = first && !isSeveral ? sheets.title(first.agency, first.year) : sheets.titleAll
  const summary =
    requests.length === 0
      ? summaryOf(list, texts)
      : [sheets.owed(requests.length, units), texts.check.assessed(assessed)]
  const page: Page = {
    title: [{ text: title }],
    labels: [texts.score.asOf(shownDays(asOf, years, texts))],
    blocks: [
      ...section(sheets.overdue, requests.filter(isOverdue), isSeveral, texts),
      ...section(sheets.dated, requests.filter(isDated), isSeveral, texts),
      ...section(sheets.undated, requests.filter(isUndated), isSeveral, texts),
      { kind: 'lines', lines: summary },
    ],
  }
  return textPage(page, display)
}

const isOverdue = (request: EvidenceRequest): boolean => request.isOverdue
const isUndated = ({ due }: EvidenceRequest): boolean => due === undefined
const isDated = (request: EvidenceRequest): boolean => !isOverdue(request) && !isUndated(request)

function section(
  heading: string,
  requests: readonly EvidenceRequest[],
  isSeveral: boolean,
  texts: Texts,
): readonly Block[] {
  if (requests.length === 0) return []
  const title: Block = { kind: 'lines', lines: [`${heading} (${requests.length})`] }
  return [{ kind: 'section', blocks: [title, requestTable(requests, isSeveral, texts)] }]
}

function requestTable(
  requests: readonly EvidenceRequest[],
  isSeveral: boolean,
  texts: Texts,
): Block {
  const { sheets, words } = texts
  return {
    kind: 'table',
    columns: [
      textColumn(sheets.due, 10),
      textColumn(sheets.unit, 15),
      textColumn(sheets.indicator, 9),
      textColumn(sheets.document, 22),
      textColumn(sheets.state, 14),
    ],
    rows: requests.map((request) => [
      request.due ?? texts.plain.none,
      unitName(request.unit, texts) + (isSeveral ? ` (${request.agency}, ${request.year})` : ''),
      request.indicator.id,
      requestedDocument(request, texts),
      words.defects[request.reason],
    ]),
  }
}
