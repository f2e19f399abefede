import { readCsvSheet } from '../../files/csv/sheet.js'
import { unzipParts } from '../../files/xlsx/parts.js'
import { csvRowCount } from './page/csv.js'
import type { ReportFormat } from './page/index.js'
import type { RenderContext } from './page/view.js'
import type { ReportDocument } from './report.js'

type Check = (
  written: Uint8Array,
  report: ReportDocument,
  context: RenderContext,
) => boolean | Promise<boolean>

/** What makes a file of a format whole, besides being the bytes that were meant. */
const checks: Readonly<Record<ReportFormat, Check>> = {
  html: (written) => textOf(written).endsWith('</html>\n'),
  markdown: (written, { tool }) => textOf(written).endsWith(`${tool.name} ${tool.version}\n`),
  json: (written, { kind }) => JSON.parse(textOf(written)).kind === kind,
  csv: (written, report) =>
    readCsvSheet(textOf(written), '').value?.rows.length === csvRowCount(report),
  docx: isSoundDocument,
  xlsx: isSoundWorkbook,
}

export const isSoundReport = async (
  format: ReportFormat,
  written: Uint8Array,
  report: ReportDocument,
  context: RenderContext,
): Promise<boolean> => checks[format](written, report, context)

const textOf = (written: Uint8Array): string => Buffer.from(written).toString('utf8')

/** Bytes of an office file, unzipped; far beyond what the largest report takes. */
const unzippedAtMost = 1_000_000_000

function partsOf(written: Uint8Array): (name: string) => string {
  const unzipped = unzipParts(written, unzippedAtMost)
  const parts: ReadonlyMap<string, Uint8Array> =
    unzipped.kind === 'parts' ? unzipped.parts : new Map()
  return (name) => {
    const part = parts.get(name)
    return part ? textOf(part) : ''
  }
}

/** Each table of the report stands in it with all of its rows; a template may add some. */
async function isSoundDocument(
  written: Uint8Array,
  report: ReportDocument,
  context: RenderContext,
): Promise<boolean> {
  const { documentRows } = await import('./page/docx.js')
  const part = partsOf(written)
  const found = documentRows.foundIn(part('word/document.xml'))
  const meant = documentRows.meantIn(report, context)
  const areRowsThere = context.template ? found >= meant : found === meant
  return areRowsThere && ['[Content_Types].xml', 'word/styles.xml'].every((name) => part(name))
}

/** Every sheet goes down to the row that it was meant to. */
async function isSoundWorkbook(
  written: Uint8Array,
  report: ReportDocument,
  context: RenderContext,
): Promise<boolean> {
  const { sheetRows } = await import('./page/xlsx.js')
  const part = partsOf(written)
  const isWhole = sheetRows
    .meantIn(report, context)
    .every((rows, index) => sheetRows.foundIn(part(`xl/worksheets/sheet${index + 1}.xml`)) === rows)
  return (
    isWhole &&
    ['[Content_Types].xml', 'xl/styles.xml', 'xl/workbook.xml'].every((name) => part(name))
  )
}
