import type { Cell, CellStyle, DataValidation, FillStyle, SheetChart, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { unzipped, zipped } from '../zip.js'
import { columnLetter, escaped, sheetReference } from './cells.js'
import { xmlSafe } from './text.js'

/** What a cell is, from which its look and its number format follow. */
export type CellKind =
  | 'title'
  | 'subtitle'
  | 'note'
  | 'term'
  | 'header'
  | 'text'
  | 'points'
  | 'exact'
  | 'level'
  | 'count'
  | 'plain'
  | 'percent'
  | 'day'
  | 'flag'

export interface BookCell {
  readonly kind: CellKind
  /** What is shown; for a formula what it gives. Null is blank. */
  readonly value: string | number | null
  readonly formula?: string
  readonly isTotal?: boolean
}

export interface BookSheet {
  readonly name: string
  /** Of the columns, in characters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (BookCell | null)[])[]
  /** The row, from 0, that names the columns: it stays in view and is printed on every page. */
  readonly header: number | null
  /** Whether the headings sort and filter the rows below them. */
  readonly isSortable?: boolean
  readonly levelRules?: readonly LevelRule[]
  /** Rows whose cell in this column takes all the room to the last column. */
  readonly wide: readonly { readonly row: number; readonly from: number }[]
  readonly orientation: 'portrait' | 'landscape'
  readonly chart?: BookChart
}

/** Cells that take a whole number from 0 on, or nothing. */
export interface LevelRule {
  /** Such as `F2:F9`. */
  readonly range: string
  /** A formula, as it is meant for the first cell. */
  readonly highest: string
  /** What is said to those who type anything else. */
  readonly message: string
}

export interface BookChart {
  readonly title: string
  readonly alternative: string
  readonly series: string
  /** Ranges of this sheet, such as `A2:A9`. */
  readonly labels: string
  readonly values: string
  /** Its upper left and lower right cell, from 0. */
  readonly from: { readonly row: number; readonly col: number }
  readonly to: { readonly row: number; readonly col: number }
}

export interface Book {
  readonly sheets: readonly BookSheet[]
  readonly title: string
  readonly subject: string
  readonly creator: string
  /** At the foot of each page, with its number. */
  readonly footer: string
  readonly words: {
    readonly page: string
    readonly of: string
    readonly yes: string
    readonly no: string
  }
  readonly language: 'id' | 'en'
  /** ISO 8601. */
  readonly stamp: string
}

/** The same bytes for the same sheets. Texts stay texts, whatever they begin with. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  const stamp = new Date(book.stamp)
  const workbook = await writeXlsx({
    sheets: book.sheets.map((sheet) => worksheet(sheet, book)),
    // The library's own way leaves out the quotation marks that a name with a space needs.
    namedRanges: book.sheets.flatMap(({ name, header }) =>
      header === null
        ? []
        : [
            {
              name: '_xlnm.Print_Titles',
              range: `${sheetReference(name)}$${header + 1}:$${header + 1}`,
              scope: name,
            },
          ],
    ),
    defaultFont: font,
    properties: {
      title: xmlSafe(book.title),
      subject: xmlSafe(book.subject),
      creator: book.creator,
      lastModifiedBy: book.creator,
      created: stamp,
      modified: stamp,
    },
  })
  return zipped(unzipped(workbook))
}

const font = { name: 'Arial', size: 10 }

function worksheet(sheet: BookSheet, book: Book): WriteSheet {
  const { name, rows, widths, header, wide, orientation, chart } = sheet
  const { isSortable = true, levelRules = [] } = sheet
  const last = widths.length - 1
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((cells) => cells.map((cell) => (cell ? shown(cell.value) : null))),
    cells: new Map(
      rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell ? [[`${row},${column}`, written(cell, book)] as const] : [],
        ),
      ),
    ),
    merges: wide.map(({ row, from }) => ({
      startRow: row,
      endRow: row,
      startCol: from,
      endCol: last,
    })),
    rowDefs: heights(sheet),
    ...(header === null
      ? {}
      : {
          freezePane: { rows: header + 1 },
          ...(isSortable
            ? {
                autoFilter: {
                  range: `A${header + 1}:${columnLetter(last)}${lastOfBody(rows)}`,
                },
              }
            : {}),
        }),
    ...(levelRules.length > 0 ? { dataValidations: levelRules.map(validation) } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L&8 ${plain(`${book.title} · ${book.subject}`)}&R&8&A`,
      oddFooter: `&L&8 ${plain(book.footer)}&R&8 ${book.words.page} &P ${book.words.of} &N`,
    },
    ...(chart ? { charts: [chartOf(chart, name)] } : {}),
  }
}

const validation = ({ range, highest, message }: LevelRule): DataValidation => ({
  type: 'whole',
  operator: 'between',
  formula1: '0',
  formula2: highest,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorMessage: message,
  range,
})

/** The last row, from 1, that is no sum. */
const lastOfBody = (rows: BookSheet['rows']): number =>
  rows.findLastIndex((cells) => !cells.some((cell) => cell?.isTotal)) + 1

/** Excel keeps 255 characters of a header, and reads `&` as a sign to itself. */
const plain = (text: string): string => xmlSafe(text).slice(0, 110).replaceAll('&', '&&')

/** Excel takes no longer text for a cell. */
const longest = 32_767

const shown = (value: BookCell['value']): BookCell['value'] =>
  typeof value === 'string' ? escaped(xmlSafe(value)).slice(0, longest) : value

function written(cell: BookCell, book: Book): Partial<Cell> {
  const value = shown(cell.value)
  const style = styleOf(cell, book)
  return cell.formula === undefined
    ? { value, type: typeOf(value), style }
    : { value, type: 'formula', formula: cell.formula, formulaResult: value ?? '', style }
}

function typeOf(value: BookCell['value']): 'empty' | 'number' | 'string' {
  if (value === null) return 'empty'
  return typeof value === 'number' ? 'number' : 'string'
}

/** Points of one line, and the most that Excel allows for a row. */
const lineHeight = 13
const rowHeightAtMost = 405

/** LibreOffice lets no row grow by itself that a program has written, and merged cells nowhere do. */
function heightOf(cells: BookSheet['rows'][number], widths: readonly number[]): number {
  const lines = cells.map((cell, column) => {
    if (!cell) return 1
    const room = Math.max(1, (widths[column] ?? 10) - 1)
    return (
      linesOf(cell, cell.kind === 'title' ? room / 1.8 : room) * (cell.kind === 'title' ? 1.8 : 1)
    )
  })
  return Math.min(rowHeightAtMost, Math.max(1, ...lines) * lineHeight + 2)
}

/** Words that do not fit leave room at the ends of lines. */
const linesOf = ({ value }: BookCell, room: number): number =>
  typeof value === 'string'
    ? value
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.05) / room)), 0)
    : 1

/** A wide cell has the room of all columns that it covers. */
function heights({ rows, widths, wide }: BookSheet): Map<number, { height: number }> {
  const total = (from: number) => widths.slice(from).reduce((sum, width) => sum + width, 0)
  return new Map(
    rows.map((cells, row) => {
      const from = wide.find((each) => each.row === row)?.from
      const rooms = widths.map((width, column) => (column === from ? total(column) : width))
      return [row, { height: heightOf(cells, rooms) }]
    }),
  )
}

const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const box = { top: line, bottom: line, left: line, right: line }
const fill = (rgb: string): FillStyle => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
})

const wrapped = { wrapText: true, vertical: 'top' } as const
const right = { horizontal: 'right', vertical: 'top' } as const

function styleOf({ kind, isTotal, formula, value }: BookCell, book: Book): CellStyle {
  const look = looks[kind]
  const format = formatOf(kind, book)
  // As text for good: a cell that is edited is no formula either.
  const isText = typeof value === 'string' && formula === undefined
  return {
    ...look,
    ...(typeof value === 'string' && look.alignment?.horizontal === 'right'
      ? { alignment: { ...look.alignment, wrapText: true } }
      : {}),
    ...(isTotal ? { font: { ...font, bold: true }, fill: fill('F2F2F2') } : {}),
    ...(isText ? { numFmt: '@' } : format === undefined ? {} : { numFmt: format }),
  }
}

const looks: Readonly<Record<CellKind, CellStyle>> = {
  title: { font: { ...font, size: 16, bold: true, color: { rgb: '1F4E79' } }, alignment: wrapped },
  subtitle: { font: { ...font, size: 12, color: { rgb: '595959' } }, alignment: wrapped },
  note: { font: { ...font, color: { rgb: '595959' } }, fill: fill('EAF1F8'), alignment: wrapped },
  term: { font: { ...font, bold: true }, alignment: wrapped },
  header: {
    font: { ...font, bold: true },
    fill: fill('DCE6F1'),
    border: box,
    alignment: { ...wrapped, vertical: 'center' },
  },
  text: { border: box, alignment: { ...wrapped, horizontal: 'left', indent: 1 } },
  points: { border: box, alignment: right },
  exact: { border: box, alignment: right },
  level: { border: box, alignment: { horizontal: 'center', vertical: 'top' } },
  count: { border: box, alignment: right },
  plain: { alignment: wrapped },
  percent: { border: box, alignment: right },
  day: { border: box, alignment: { horizontal: 'left', vertical: 'top', indent: 1 } },
  flag: { border: box, alignment: { horizontal: 'center', vertical: 'top' } },
}

/** The code of the language before a format makes month names, and LibreOffice's signs, its own. */
const codes = { id: '[$-421]', en: '[$-409]' } as const

function formatOf(kind: CellKind, { language, words }: Book): string | undefined {
  const code = codes[language]
  const formats: Partial<Record<CellKind, string>> = {
    points: `${code}#,##0.00`,
    exact: `${code}0.0000`,
    level: '0',
    count: `${code}#,##0`,
    percent: `${code}0.00%`,
    day: `${code}d mmmm yyyy`,
    flag: `[=1]"${words.yes}";[=0]"${words.no}";General`,
  }
  return formats[kind]
}

const chartOf = (
  { title, alternative, series, labels, values, from, to }: BookChart,
  sheet: string,
): SheetChart => ({
  type: 'column',
  title,
  altText: alternative,
  legend: false,
  series: [
    {
      name: series,
      values: `${sheetReference(sheet)}${absolute(values)}`,
      categories: `${sheetReference(sheet)}${absolute(labels)}`,
      color: '1F4E79',
    },
  ],
  anchor: { from: { ...from }, to: { ...to } },
})

const absolute = (range: string): string => range.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')
