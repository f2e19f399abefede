import { bookCells, partOf } from './office.js'
import { withParts } from './workbook.js'

/** Whether a program that moves a row also moves references of its formulas to other sheets. */
export type Moving = 'own sheet' | 'all sheets'

export interface SortedBook {
  readonly bytes: Uint8Array
  /** Where a cell of a sheet was before. */
  readonly from: (sheet: string, ref: string) => string
}

/** Sheets whose headings sort the rows below them. */
export const sortableIn = (bytes: Uint8Array): readonly string[] =>
  [...bookCells(bytes).keys()].filter((_, index) => /<autoFilter /.test(sheetAt(bytes, index)))

const sheetAt = (bytes: Uint8Array, index: number): string =>
  partOf(bytes, `xl/worksheets/sheet${index + 1}.xml`)

/**
 * What the buttons in the headings of a sheet do: the rows below them are put in another order, each
 * with its formulas, whose references move along unless they are held by `$`.
 */
export function sorted(
  bytes: Uint8Array,
  sheet: string,
  {
    order,
    moving,
  }: { readonly order: (rows: number) => readonly number[]; readonly moving: Moving },
): SortedBook {
  const index = [...bookCells(bytes).keys()].indexOf(sheet)
  const xml = sheetAt(bytes, index)
  const [, first = '', last = ''] = /<autoFilter ref="[A-Z]+(\d+):[A-Z]+(\d+)"/.exec(xml) ?? []
  const [top, rows] = [Number(first) + 1, Number(last) - Number(first)]
  // The row, from 0 below the heading, that comes to each place.
  const taken = order(rows)
  if (new Set(taken).size !== rows) throw new Error(`not an order of ${rows} rows`)
  const rowAt = (line: number) =>
    new RegExp(`<row r="${line}"[^>]*?(?:/>|>[\\s\\S]*?</row>)`).exec(xml)?.[0] ?? ''
  const lines = taken.map((each, place) =>
    moved(rowAt(top + each), top + each, top + place, moving),
  )
  const body = Array.from({ length: rows }, (_, each) => rowAt(top + each)).join('')
  if (!xml.includes(body)) throw new Error(`rows of ${sheet} are not one after the other`)
  const changed = xml.replace(body, () => lines.join(''))
  return {
    bytes: withParts(bytes, { [`xl/worksheets/sheet${index + 1}.xml`]: changed }),
    from: (name, ref) => {
      const [, letter = '', line = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? []
      const source = taken[Number(line) - top]
      return name !== sheet || source === undefined ? ref : `${letter}${top + source}`
    },
  }
}

const moved = (row: string, from: number, to: number, moving: Moving): string =>
  row
    .replace(`<row r="${from}"`, `<row r="${to}"`)
    .replaceAll(new RegExp(`<c r="([A-Z]+)${from}"`, 'g'), `<c r="$1${to}"`)
    .replaceAll(/(<f[^>]*>)([\s\S]*?)<\/f>/g, (_, start: string, formula: string) => {
      return `${start}${adjusted(formula, to - from, moving)}</f>`
    })

/** Texts, then references with the sheet that they name. */
const parts =
  /&quot;[\s\S]*?&quot;|"[^"]*"|((?:'(?:[^']|'')+'|&apos;[\s\S]+?&apos;)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/g

const adjusted = (formula: string, by: number, moving: Moving): string =>
  formula.replaceAll(
    parts,
    (whole: string, sheet: string | undefined, cells: string | undefined) =>
      cells === undefined || (sheet !== undefined && moving === 'own sheet')
        ? whole
        : `${sheet ?? ''}${cells.replaceAll(
            /(\$?[A-Z]+)(\$?)(\d+)/g,
            (cell: string, letter: string, held: string, line: string) =>
              held === '$' ? cell : `${letter}${Math.max(1, Number(line) + by)}`,
          )}`,
  )

/** The last row first. */
export const reversed = (rows: number): readonly number[] =>
  Array.from({ length: rows }, (_, place) => rows - 1 - place)

/** Neighbours are torn apart. */
export const scattered = (rows: number): readonly number[] =>
  Array.from({ length: rows }, (_, place) => place).toSorted(
    (left, right) => ((left * 7) % 11) - ((right * 7) % 11) || right - left,
  )
