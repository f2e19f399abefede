import type { Cell, CellStyle, ConditionalRule, DataValidation, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { neutral } from '../csv/neutral.js'
import { statusWords, verdictWords } from '../worksheet/cells.js'
import { type Column, columnFacts } from '../worksheet/columns.js'
import type { ColumnRole, WorkbookColumn, WorkbookTable } from '../worksheet/workbook-export.js'
import { unzipped, zipped } from '../zip.js'
import { columnLetter, escaped } from './cells.js'
import { originSheet } from './origin.js'

export interface WorkbookWords {
  readonly sheetName: string
  readonly listTitle: string
  readonly listMessage: string
}

export interface WorkbookOptions {
  readonly table: WorkbookTable
  /** `optional`: ids of the indicators that may be declared not applicable. */
  readonly levels: { readonly max: number; readonly optional: readonly string[] }
  /** What an import has to know of the file, as JSON. */
  readonly origin: string
  readonly words: WorkbookWords
}

/** A workbook to fill in; the same bytes for the same rows, whenever and wherever it is made. */
export async function writeWorkbook({
  table,
  levels,
  origin,
  words,
}: WorkbookOptions): Promise<Uint8Array> {
  const sheet = worksheet(table, words)
  const workbook = await writeXlsx({
    sheets: [
      {
        ...sheet,
        dataValidations: table.columns.flatMap(({ role }, index) =>
          listsOf(role, table, levels).map((list) => dropDown(list, index, words)),
        ),
      },
      { name: originSheet, veryHidden: true, rows: [[originSheet, escaped(origin)]] },
    ],
    defaultFont: font,
    properties: { creator: 'merit', created: fixedDay, modified: fixedDay },
  })
  return zipped(unzipped(workbook))
}

/** Dates inside the file say nothing of when it was made. */
export const fixedDay = new Date(Date.UTC(2000, 0, 1))

/** Blank rows below the last one that can be filled in although the sheet is protected. */
const spareRows = 200

function worksheet({ columns, rows }: WorkbookTable, { sheetName }: WorkbookWords): WriteSheet {
  const spare = Array.from({ length: spareRows }, () => columns.map(() => ''))
  const body = [...rows, ...spare]
  const last = columnLetter(columns.length - 1)
  return {
    name: sheetName,
    columns: columns.map(({ role }) => ({ width: widthOf(role) })),
    rows: [columns.map(({ name }) => textCell(name)), ...body.map((cells) => cells.map(textCell))],
    cells: new Map([
      ...columns.map(({ role }, index) => [`0,${index}`, headerCell(role)] as const),
      ...body.flatMap((cells, row) =>
        columns.map(
          ({ role }, index) => [`${row + 1},${index}`, bodyCell(role, cells[index] ?? '')] as const,
        ),
      ),
    ]),
    rowDefs: new Map(rows.map((cells, index) => [index + 1, { height: heightOf(cells, columns) }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rows.length + 1}` },
    conditionalRules: colours(columns, rows.length + spareRows + 1),
    protection: allowed,
  }
}

const font = { name: 'Calibri', size: 11 }

/** Points of one line, and the most that Excel allows for a row. */
const lineHeight = 15
const rowHeightAtMost = 405

/** High enough for the question and for all level texts. */
function heightOf(cells: readonly string[], columns: readonly WorkbookColumn[]): number {
  const lines = columns.map(({ role }, index) =>
    isHelp(role) ? linesOf(cells[index] ?? '', widthOf(role)) : 2,
  )
  return Math.min(rowHeightAtMost, Math.max(...lines) * lineHeight)
}

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)

const textCell = (text: string): string | null => (text === '' ? null : escaped(neutral(text)))

/** Characters of the columns that only help, and of those that are not known. */
const furtherWidths: Readonly<Record<Exclude<ColumnRole, Column>, number>> = {
  question: 40,
  levels: 60,
  row: 10,
  other: 16,
}

const widthOf = (role: ColumnRole): number =>
  isFurther(role) ? furtherWidths[role] : columnFacts(role).width

/** Without a password: it keeps texts from being changed by mistake, and nothing more. */
const allowed = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
}

/** One that is no column of worksheets. */
const isFurther = (role: ColumnRole): role is Exclude<ColumnRole, Column> =>
  Object.hasOwn(furtherWidths, role)

const isHelp = (role: ColumnRole): boolean => isFurther(role) && role !== 'other'

const heldIn = (role: ColumnRole) => (isFurther(role) ? undefined : columnFacts(role).holds)

const fill = (rgb: string): CellStyle => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } },
})

const headerCell = (role: ColumnRole): Partial<Cell> => ({
  style: {
    ...fill(isHelp(role) ? 'BFBFBF' : 'BDD7EE'),
    font: { ...font, bold: true },
    numFmt: '@',
    alignment: { wrapText: true, vertical: 'top' },
    protection: { locked: true },
  },
})

const helpStyle: CellStyle = {
  ...fill('EDEDED'),
  font: { ...font, color: { rgb: '595959' } },
  numFmt: '@',
  alignment: { wrapText: true, vertical: 'top' },
  protection: { locked: true },
}

/** As text, so that Excel makes no date of `1.1`. */
const textStyle: CellStyle = {
  numFmt: '@',
  alignment: { wrapText: true, vertical: 'top' },
  protection: { locked: false },
}

const levelStyle: CellStyle = {
  alignment: { horizontal: 'center', vertical: 'top' },
  protection: { locked: false },
}

function bodyCell(role: ColumnRole, text: string): Partial<Cell> {
  if (isHelp(role)) return { style: helpStyle }
  if (heldIn(role) !== 'level') return { style: textStyle }
  return /^\d$/.test(text)
    ? { value: Number(text), type: 'number', style: levelStyle }
    : { style: levelStyle }
}

/** Words to choose from, in these rows of a column. */
interface List {
  readonly values: readonly string[]
  readonly rows: readonly Span[]
}

/** Rows of the sheet, both included. */
type Span = readonly [first: number, last: number]

function listsOf(
  role: ColumnRole,
  table: WorkbookTable,
  levels: WorkbookOptions['levels'],
): readonly List[] {
  const rows: readonly Span[] = [[2, table.rows.length + spareRows + 1]]
  const held = heldIn(role)
  if (held === 'level') return levelLists(table, levels)
  if (held === 'status') return [{ values: statusWords.map(({ id }) => id), rows }]
  return held === 'verdict' ? [{ values: verdictWords.map(({ id }) => id), rows }] : []
}

/** Only indicators that may be declared not applicable offer that; blank rows are nobody's yet. */
function levelLists(
  { columns, rows }: WorkbookTable,
  { max, optional }: WorkbookOptions['levels'],
): readonly List[] {
  const values = Array.from({ length: max + 1 }, (_, level) => String(level))
  const column = columns.findIndex(({ role }) => role === 'indicator')
  const isOptional = (row: readonly string[]): boolean =>
    optional.includes((row[column] ?? '').trim().replace(',', '.'))
  const spare = Array.from({ length: spareRows }, () => false)
  const marks = [...rows.map(isOptional), ...spare]
  return [
    { values, rows: spansOf(marks, false) },
    { values: [...values, 'tb'], rows: spansOf(marks, true) },
  ].filter((list) => list.rows.length > 0)
}

/** The stretches of rows with this mark; the first row stands under the header. */
function spansOf(marks: readonly boolean[], wanted: boolean): readonly Span[] {
  const spans: Span[] = []
  for (const [index, mark] of marks.entries()) {
    if (mark !== wanted) continue
    const row = index + 2
    const last = spans.at(-1)
    if (last?.[1] === row - 1) spans[spans.length - 1] = [last[0], row]
    else spans.push([row, row])
  }
  return spans
}

function dropDown(
  { values, rows }: List,
  column: number,
  { listTitle, listMessage }: WorkbookWords,
): DataValidation {
  const letter = columnLetter(column)
  return {
    type: 'list',
    values: [...values],
    range: rows.map(([first, last]) => `${letter}${first}:${letter}${last}`).join(' '),
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: listTitle,
    errorMessage: `${listMessage} ${values.join(', ')}`,
  }
}

/** Documents that do not prove: rejected ones red, those that are not yet there yellow. */
function colours(columns: readonly WorkbookColumn[], lastRow: number): ConditionalRule[] {
  const range = `A2:${columnLetter(columns.length - 1)}${lastRow}`
  const ruleFor = (role: ColumnRole, words: readonly string[], rgb: string) => {
    const index = columns.findIndex((column) => column.role === role)
    if (index === -1) return []
    const cell = `$${columnLetter(index)}2`
    const formula = `OR(${words.map((word) => `${cell}="${word}"`).join(',')})`
    return [{ formula, rgb }]
  }
  const rejecting = verdictWords.filter(({ means }) => means === 'rejected')
  const lacking = statusWords.filter(({ means }) => means !== 'have')
  const words = (list: readonly { readonly id: string; readonly en: string }[]) =>
    list.flatMap(({ id, en }) => [id, en])
  return [
    ...ruleFor('verdict', words(rejecting), 'F8CBAD'),
    ...ruleFor('status', words(lacking), 'FFF2CC'),
  ].map(({ formula, rgb }, index) => ({
    type: 'expression',
    priority: index + 1,
    formula,
    range,
    style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb }, fgColor: { rgb } } },
  }))
}
