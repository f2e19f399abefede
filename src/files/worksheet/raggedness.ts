import type { Diagnostic } from '../../core/diagnostic.js'
import type { Sheet, SheetRow } from '../sheet.js'

/**
 * Excel writes CSV in blocks of sixteen rows and leaves out the delimiters after the last column
 * that has anything in it within the block (described in Microsoft's knowledge base as article
 * 77295). The first block holds the header, so it is always full.
 */
export const rowsPerBlock = 16

const blockOf = ({ index }: SheetRow): number => Math.floor(index / rowsPerBlock)

/**
 * Blocks after the first in which all rows have the same, too small number of cells. One row alone
 * may as well have been cut off.
 */
export function shortBlocksOf({ header, rows }: Sheet): ReadonlySet<number> {
  const expected = filledColumnsOf(header)
  const widths = new Map<number, number[]>()
  for (const row of rows) {
    widths.set(blockOf(row), [...(widths.get(blockOf(row)) ?? []), row.cells.length])
  }
  const isShort = ([block, found]: [number, number[]]) =>
    block > blockOf(header) &&
    found.length > 1 &&
    found.every((width) => width === found[0] && width < expected)
  return new Set([...widths].filter(isShort).map(([block]) => block))
}

/** Told once a file. */
export function shortRows({ rows, placeOf }: Sheet, blocks: ReadonlySet<number>): Diagnostic[] {
  const short = rows.filter((row) => blocks.has(blockOf(row)))
  const [first] = short
  return first
    ? [{ code: 'rows-short', facts: { count: short.length }, at: placeOf(first, 0) }]
    : []
}

/** More cells than the header has columns, or fewer; blank cells at the end do no harm. */
export function raggedness(
  row: SheetRow,
  { header, placeOf }: Sheet,
  shortBlocks: ReadonlySet<number>,
  agency: string,
): Diagnostic | undefined {
  const expected = filledColumnsOf(header)
  const found = row.cells.length
  const surplus = row.cells.slice(header.cells.length).findIndex((cell) => cell.trim() !== '')
  if (surplus === -1 && (found >= expected || shortBlocks.has(blockOf(row)))) return undefined
  const at = placeOf(row, surplus === -1 ? 0 : header.cells.length + surplus)
  return { code: 'row-ragged', facts: { found, expected }, at, agency }
}

/** Without the blank columns that spreadsheets leave at the end. */
export const filledColumnsOf = ({ cells }: SheetRow): number =>
  cells.findLastIndex((cell) => cell.trim() !== '') + 1
