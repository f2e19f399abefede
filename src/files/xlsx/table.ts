import { writeXlsx } from 'hucre/xlsx'
import { neutral } from '../csv/neutral.js'
import { unzipped, zipped } from '../zip.js'
import { fixedDay } from './write.js'

/** A plain list as a workbook: bold header that stays in view, columns as wide as they need. */
export interface PlainTable {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The same bytes for the same rows, whenever it is made. Every cell is text, none a formula. */
export async function writeTable({ name, header, rows }: PlainTable): Promise<Uint8Array> {
  const widths = header.map((title, column) =>
    Math.min(60, Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(length)) + 2),
  )
  const workbook = await writeXlsx({
    sheets: [
      {
        name,
        rows: [[...header], ...rows.map((row) => row.map(neutral))],
        columns: widths.map((width) => ({ width })),
        freezePane: { rows: 1 },
      },
    ],
    properties: { creator: 'merit', created: fixedDay, modified: fixedDay },
  })
  return zipped(unzipped(workbook))
}

const length = (text: string): number => text.length
