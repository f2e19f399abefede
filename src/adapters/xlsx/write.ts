import type { Cell, CellStyle, ConditionalRule, DataValidation, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { columnLetter, escaped } from '../../office/cells.js'
import { unzipped, zipped } from '../../office/zip.js'
import { neutral } from '../csv/neutral.js'
import { statusWords, verdictWords } from '../evidence/cells.js'
import type { ColumnRole, WorkbookColumn, WorkbookTable } from '../evidence/workbook-export.js'
import { originSheet } from './origin.js'

export interface WorkbookWords {
  readonly sheetName: string
  readonly listTitle: string
  readonly listMessage: string
}

export interface WorkbookOptions {
  readonly table: WorkbookTable
  readonly levels: { readonly max: number; readonly isOptional: boolean }
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
  const lists = listsOf(levels)
  const workbook = await writeXlsx({
    sheets: [
      {
        ...sheet,
        dataValidations: table.columns.flatMap((column, index) =>
          dropDown(lists[column.role], rangeOf(index, table), words),
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
    columns: columns.map(({ role }) => ({ width: widths[role] ?? 16 })),
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
    isHelp(role) ? linesOf(cells[index] ?? '', widths[role] ?? 1) : 2,
  )
  return Math.min(rowHeightAtMost, Math.max(...lines) * lineHeight)
}

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)

const textCell = (text: string): string | null => (text === '' ? null : escaped(neutral(text)))

/** Characters. */
const widths: Readonly<Partial<Record<ColumnRole, number>>> = {
  agency: 22,
  year: 8,
  indicator: 10,
  question: 40,
  levels: 60,
  level: 9,
  requirement: 24,
  title: 40,
  file: 36,
  unit: 24,
  status: 12,
  issued: 13,
  validUntil: 15,
  due: 13,
  verifierNote: 30,
  response: 30,
  reason: 30,
  note: 30,
  row: 10,
}

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

const helpRoles: readonly ColumnRole[] = ['question', 'levels', 'row']

const isHelp = (role: ColumnRole): boolean => helpRoles.includes(role)

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
  if (role !== 'level' && role !== 'verifiedLevel') return { style: textStyle }
  return /^\d$/.test(text)
    ? { value: Number(text), type: 'number', style: levelStyle }
    : { style: levelStyle }
}

type Lists = Readonly<Partial<Record<ColumnRole, readonly string[]>>>

function listsOf({ max, isOptional }: WorkbookOptions['levels']): Lists {
  const levels = Array.from({ length: max + 1 }, (_, level) => String(level))
  return {
    level: isOptional ? [...levels, 'tb'] : levels,
    verifiedLevel: levels,
    status: statusWords.map(({ id }) => id),
    verdict: verdictWords.map(({ id }) => id),
  }
}

const rangeOf = (column: number, { rows }: WorkbookTable): string =>
  `${columnLetter(column)}2:${columnLetter(column)}${rows.length + spareRows + 1}`

const dropDown = (
  values: readonly string[] | undefined,
  range: string,
  { listTitle, listMessage }: WorkbookWords,
): readonly DataValidation[] =>
  values
    ? [
        {
          type: 'list',
          values: [...values],
          range,
          allowBlank: true,
          showErrorMessage: true,
          errorTitle: listTitle,
          errorMessage: `${listMessage} ${values.join(', ')}`,
        },
      ]
    : []

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
