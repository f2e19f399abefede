import { stringify } from 'csv-stringify/sync'
import { documentOf, type RequestReporter } from './view.js'

const columns = [
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
export const csv: RequestReporter = ({ requests }, texts) =>
  stringify(
    requests.map((request) => [
      request.agency,
      request.year,
      request.unit,
      request.indicator.id,
      request.requirement?.id ?? '',
      documentOf(request, texts),
      request.reason,
      request.due ?? '',
      String(request.isOverdue),
      request.at ? `${request.at.file}:${request.at.line}` : '',
    ]),
    { header: true, columns, escape_formulas: true },
  )
