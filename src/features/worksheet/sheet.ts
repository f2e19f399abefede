import type { Checked, Diagnostic } from '../../core/diagnostic.js'
import { readCsvSheet } from '../../files/csv/sheet.js'
import type { Dialect } from '../../files/csv/write.js'
import type { Sheet } from '../../files/sheet.js'
import { decodeText } from '../../files/text.js'
import { readInput, shownPath, type World } from '../../platform/files.js'

/** Megabytes of one evidence file: about 900,000 rows. */
export const evidenceMegabytes = 64

export interface LoadedSheet {
  readonly sheet: Sheet
  /** How a CSV file is written; absent for a workbook. */
  readonly dialect: Dialect | undefined
}

/** The rows of a CSV file or of a sheet of a workbook, told apart by their first bytes. */
export async function loadSheet(
  path: string,
  world: World,
  sheetName?: string,
): Promise<Checked<LoadedSheet>> {
  const bytes = await readInput(path, evidenceMegabytes, world)
  if (!bytes.value) return { value: undefined, diagnostics: bytes.diagnostics }
  const file = shownPath(path, world)
  const { value, diagnostics } = isWorkbook(bytes.value)
    ? await readWorkbook(bytes.value, file, sheetName)
    : readCsvFile(bytes.value, file)
  const isTold = value !== undefined && world.flags.isVerbose
  return { value, diagnostics: isTold ? [...diagnostics, howRead(value)] : diagnostics }
}

/** What was detected, for those who ask. */
function howRead({ sheet, dialect }: LoadedSheet): Diagnostic {
  const { encoding = '', delimiter = '', lineEnd = '' } = dialect ?? {}
  const format = dialect ? 'csv' : 'xlsx'
  return {
    code: 'file-read',
    facts: { format, encoding, delimiter, lineEnd, rows: sheet.rows.length },
    at: sheet.placeOf(sheet.header, 0),
  }
}

export const isWorkbook = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte)

/** The reader of workbooks is loaded only where there is one. */
async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  sheetName: string | undefined,
): Promise<Checked<LoadedSheet>> {
  const { readXlsxSheet } = await import('../../files/xlsx/read.js')
  const { value: sheet, diagnostics } = await readXlsxSheet(bytes, file, sheetName)
  return { value: sheet && { sheet, dialect: undefined }, diagnostics }
}

/** A sheet that comes from CSV, with what writing it back needs. */
export interface LoadedCsv extends LoadedSheet {
  readonly dialect: Dialect
}

export function readCsvFile(bytes: Uint8Array, file: string): Checked<LoadedCsv> {
  const decoded = decodeText(bytes, file)
  if (!decoded.value) return { value: undefined, diagnostics: decoded.diagnostics }
  const { text, encoding, hasBom } = decoded.value
  const { value: sheet, diagnostics } = readCsvSheet(text, file)
  if (!sheet) return { value: undefined, diagnostics }
  const { delimiter, lineEnd, isDelimiterStated } = sheet
  const dialect = { delimiter, lineEnd, isDelimiterStated, encoding, hasBom }
  return { value: { sheet, dialect }, diagnostics }
}
