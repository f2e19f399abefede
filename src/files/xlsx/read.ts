import { zipSync } from 'fflate'
import type { CellValue, Sheet as Worksheet } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import type { Checked, Diagnostic } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import { printable } from '../../core/printable.js'
import { restored } from '../csv/neutral.js'
import { isBlankRow, type Sheet, type SheetRow } from '../sheet.js'
import { damageIn, isCut, isWorksheet, markOf, withMarks } from './damage.js'
import { unzipParts } from './parts.js'

const megabyte = 1_000_000

/** What a workbook may hold: megabytes unzipped, and cells in all its sheets. */
export const limits = { unzipped: 256, cells: 2_000_000 } as const

/** A sheet of a workbook: the one of this name, else the first one that is not hidden. */
export async function readXlsxSheet(
  bytes: Uint8Array,
  file: string,
  sheetName?: string,
): Promise<Checked<Sheet>> {
  const refuse = (finding: Finding) => ({
    value: undefined,
    diagnostics: [{ ...finding, at: { file, line: 1, column: 1 } }],
  })
  const unzipped = unzipParts(bytes, limits.unzipped * megabyte)
  if (unzipped.kind === 'too-large') return refuse(tooLarge('unzipped'))
  if (unzipped.kind === 'damaged') return refuse(damaged)
  const { parts } = unzipped
  if (!parts.has('[Content_Types].xml')) return refuse(foreign)
  if (![...parts.keys()].some((name) => /(?:^|\/)workbook\.xml$/i.test(name))) {
    return refuse(foreign)
  }
  if (isCut(parts)) return refuse(damaged)
  if (countCells(parts) > limits.cells) return refuse(tooLarge('cells'))
  const { sheet, known, isChosen } = await readWorksheet(withMarks(parts), sheetName)
  if (known.length === 0 || (isChosen && !sheet)) return refuse(damaged)
  if (!sheet && sheetName !== undefined) return unknownSheet(sheetName, known)
  const rows = sheet?.rows ?? []
  if (rows.length * (rows[0]?.length ?? 0) > limits.cells) return refuse(tooLarge('cells'))
  const [header, ...others] = rows.map(rowOf).filter((row) => !isBlankRow(row))
  if (!header) return refuse({ code: 'file-empty', facts: {} })
  const placeOf = ({ line }: SheetRow, column: number) => ({ file, line, column: column + 1 })
  const broken = [header, ...others].flatMap((row) =>
    row.cells.flatMap((text, column): Diagnostic[] => {
      const what = damageIn(text)
      return what ? [{ code: 'workbook-damaged', facts: { what }, at: placeOf(row, column) }] : []
    }),
  )
  if (broken.length > 0) return { value: undefined, diagnostics: broken }
  return { value: { file, header, rows: others, lost: 0, placeOf }, diagnostics: [] }
}

type Finding = { readonly [C in Diagnostic['code']]: FindingOf<C> }[Diagnostic['code']]
type FindingOf<C> = Omit<Extract<Diagnostic, { readonly code: C }>, 'at' | 'agency'>

const damaged: Finding = { code: 'workbook-damaged', facts: { what: 'file' } }
const foreign: Finding = { code: 'file-binary', facts: { format: 'zip' } }

const tooLarge = (what: keyof typeof limits): Finding => ({
  code: 'file-too-large',
  facts: { limit: limits[what], what },
})

function unknownSheet(name: string, known: readonly string[]): Checked<Sheet> {
  const found = printable(name)
  const names = known.map(printable)
  const facts = { found, near: nearest(found, names), known: names }
  return { value: undefined, diagnostics: [{ code: 'sheet-unknown', facts, at: null }] }
}

/** Counted in the XML, before a cell is made of any of them. */
function countCells(parts: ReadonlyMap<string, Uint8Array>): number {
  let count = 0
  for (const [name, part] of parts) {
    if (!isWorksheet(name)) continue
    const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    let at = text.indexOf('<c ')
    while (at !== -1 && count <= limits.cells) {
      count += 1
      at = text.indexOf('<c ', at + 1)
    }
  }
  return count
}

interface Read {
  readonly sheet: Worksheet | undefined
  /** Names of all sheets; empty if the workbook cannot be read. */
  readonly known: readonly string[]
  /** There is a sheet as it was asked for, by the workbook's own list. */
  readonly isChosen: boolean
}

/** The library is given a stored copy, so that it unzips nothing itself. */
async function readWorksheet(
  parts: ReadonlyMap<string, Uint8Array>,
  name: string | undefined,
): Promise<Read> {
  const known: string[] = []
  let chosen: string | undefined
  try {
    const stored = zipSync(Object.fromEntries(parts), { level: 0 })
    const workbook = await readXlsx(stored, {
      sheets: (info) => {
        const isWanted =
          name === undefined ? !info.hidden && !info.veryHidden : isSameName(info.name, name)
        known.push(info.name)
        const isChosen = isWanted && chosen === undefined
        if (isChosen) chosen = info.name
        return isChosen
      },
    })
    const sheet = workbook.sheets.find((each) => each.name === chosen)
    return { sheet, known, isChosen: chosen !== undefined }
  } catch {
    // Whatever a library throws on a damaged file, the file is damaged.
    return { sheet: undefined, known: [], isChosen: false }
  }
}

/** Excel itself does not tell sheets apart by case. */
const isSameName = (left: string, right: string): boolean =>
  left.trim().toLowerCase() === right.trim().toLowerCase()

const rowOf = (cells: readonly CellValue[], index: number): SheetRow => ({
  cells: cells.map((cell) => restored(textOf(cell))),
  line: index + 1,
  index,
  start: 0,
  end: 0,
})

/** As a CSV of the same sheet would have it, but for dates, which are ISO days. */
function textOf(cell: CellValue): string {
  if (cell === null) return ''
  if (cell instanceof Date) return dayOf(cell)
  if (typeof cell === 'number') return plainNumber(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return cell.replace(/\r\n?/g, '\n')
}

const dayOf = (date: Date): string =>
  Number.isNaN(date.getTime()) ? markOf('date') : date.toISOString().slice(0, 10)

/** Excel keeps fifteen digits of a number; here they stand without an exponent. */
function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!parts) return text
  const [, sign = '', first = '', rest = '', exponent = '0'] = parts
  const digits = first + rest
  const point = 1 + Number(exponent)
  return point > 0
    ? `${sign}${digits.padEnd(point, '0')}`
    : `${sign}0.${'0'.repeat(-point)}${digits}`
}
