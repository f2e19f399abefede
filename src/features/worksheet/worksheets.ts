import type { Checked } from '../../core/diagnostic.js'
import type { Dialect } from '../../files/csv/write.js'
import type { Sheet } from '../../files/sheet.js'
import type { World } from '../../platform/files.js'
import { loadSheet } from './sheet.js'

/** A worksheet, and how it is to be written back. */
export interface DialectSheet {
  readonly sheet: Sheet
  readonly dialect: Dialect
  /** Whether its bytes could not be read in another encoding as well, as plain ASCII could. */
  readonly isCertain: boolean
  readonly isWorkbook: boolean
}

/** A worksheet with the dialect it came in. A row that cannot be read at all is a fault. */
export async function loadWorksheet(
  path: string,
  world: World,
  sheetName?: string,
): Promise<Checked<DialectSheet>> {
  const { value, diagnostics } = await loadSheet(path, world, sheetName)
  if (!value || value.sheet.lost > 0) return { value: undefined, diagnostics }
  const { sheet, dialect } = value
  const isCertain = dialect !== undefined && (dialect.hasBom || !isAscii(sheet))
  const isWorkbook = dialect === undefined
  return { value: { sheet, dialect: dialect ?? excelDialect, isCertain, isWorkbook }, diagnostics }
}

const isAscii = ({ header, rows }: Sheet): boolean =>
  [header, ...rows].every(({ cells }) => cells.every((cell) => !/[^\0-\x7f]/.test(cell)))

/** Of several files: the first one's, in an encoding that fits them all. */
export function commonDialect(loaded: readonly DialectSheet[]): Dialect {
  const certain = loaded.filter(({ isCertain }) => isCertain).map(({ dialect }) => dialect)
  const [first = excelDialect] = loaded.map(({ dialect }) => dialect)
  const [{ encoding, hasBom } = first] = certain
  const isAgreed = certain.every((each) => each.encoding === encoding)
  // Two encodings hold different letters; UTF-8 holds all, and with a mark Excel knows it.
  return isAgreed ? { ...first, encoding, hasBom } : { ...first, encoding: 'utf-8', hasBom: true }
}

/** As Excel with Indonesian settings saves "CSV UTF-8"; for what comes from a workbook. */
const excelDialect: Dialect = { delimiter: ';', lineEnd: '\r\n', encoding: 'utf-8', hasBom: true }
