import { readCsvSheet } from '../adapters/csv/sheet.js'
import type { ReportDocument } from '../domain/report/report.js'
import { csvRowCount } from '../reporters/report/csv.js'
import type { ReportFormat } from '../reporters/report/index.js'

type Check = (written: Uint8Array, report: ReportDocument) => boolean | Promise<boolean>

/** What makes a file of a format whole, besides being the bytes that were meant. */
const checks: Readonly<Record<ReportFormat, Check>> = {
  html: (written) => textOf(written).endsWith('</html>\n'),
  markdown: (written, { tool }) => textOf(written).endsWith(`${tool.name} ${tool.version}\n`),
  json: (written, { kind }) => JSON.parse(textOf(written)).kind === kind,
  csv: (written, report) =>
    readCsvSheet(textOf(written), '').value?.rows.length === csvRowCount(report),
}

export const isSoundReport = async (
  format: ReportFormat,
  written: Uint8Array,
  report: ReportDocument,
): Promise<boolean> => checks[format](written, report)

const textOf = (written: Uint8Array): string => Buffer.from(written).toString('utf8')
