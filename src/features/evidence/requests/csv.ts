import { stringify } from 'csv-stringify/sync'
import type { Texts } from '../../../pages/words/texts.js'
import { type RequestList, type RequestReporter, requestedDocument } from './view.js'

export const requestColumns = [
  'agency',
  'year',
  'unit',
  'indicator',
  'requirement',
  'document',
  'state',
  'due',
  'overdue',
  'source',
]

/** For spreadsheets and scripts: names of columns and states are English in every language. */
export const csv: RequestReporter = (list, texts) =>
  stringify(requestRows(list, texts), {
    header: true,
    columns: requestColumns,
    escape_formulas: true,
  })

/** One row a request, as CSV and workbook hold it. */
export const requestRows = ({ requests }: RequestList, texts: Texts): string[][] =>
  requests.map((request) => [
    request.agency,
    String(request.year),
    request.unit,
    request.indicator.id,
    request.requirement?.id ?? '',
    requestedDocument(request, texts),
    request.reason,
    request.due ?? '',
    String(request.isOverdue),
    request.at ? `${request.at.file}:${request.at.line}` : '',
  ])
