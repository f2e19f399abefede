import { unzipSync, zipSync } from 'fflate'
import type { WriteSheet } from 'hucre'
import { readXlsx, writeXlsx } from 'hucre/xlsx'

/** A workbook as an office program would write it. */
export const aWorkbook = (...sheets: WriteSheet[]): Promise<Uint8Array> => writeXlsx({ sheets })

/** The same workbook with some of its parts made anew. */
export const withParts = (
  workbook: Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array =>
  zipSync({
    ...unzipSync(workbook),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? new TextEncoder().encode(part) : part,
      ]),
    ),
  })

/** The text of a part, such as `xl/worksheets/sheet1.xml`. */
export const partOf = (workbook: Uint8Array, name: string): string =>
  new TextDecoder().decode(unzipSync(workbook)[name])

/** What someone types into cells of the first sheet, named like `F3`; all else stays. */
export async function edited(
  workbook: Uint8Array,
  changes: Readonly<Record<string, string | number>>,
): Promise<Uint8Array> {
  const { sheets } = await readXlsx(workbook)
  const [first, ...others] = sheets
  const rows = (first?.rows ?? []).map((row) => [...row])
  for (const [name, value] of Object.entries(changes)) {
    const [, letter = 'A', line = '1'] = /^([A-Z])(\d+)$/.exec(name) ?? []
    const row = rows[Number(line) - 1]
    if (row) row[letter.charCodeAt(0) - 65] = value
  }
  const rest = others.map(({ name, rows: own }) => ({ name, rows: own, veryHidden: true }))
  return writeXlsx({ sheets: [{ name: first?.name ?? '', rows }, ...rest] })
}
