import * as v from 'valibot'
import { delimiters } from '../csv/delimiter.js'
import type { Dialect } from '../csv/write.js'
import type { Sheet } from '../sheet.js'

/** The hidden sheet of an exported workbook that says what file it was made of. */
export const originSheet = 'merit'

/** The columns of the file and how it writes CSV. */
export interface Origin {
  readonly columns: readonly string[]
  readonly dialect?: Dialect | undefined
}

const schema = v.object({
  columns: v.array(v.string()),
  dialect: v.optional(
    v.object({
      delimiter: v.picklist(delimiters),
      lineEnd: v.picklist(['\n', '\r\n']),
      encoding: v.picklist(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
      hasBom: v.boolean(),
      isDelimiterStated: v.boolean(),
    }),
  ),
})

/** Undefined if the sheet is not what an export has made. */
export function readOrigin({ header }: Sheet): Origin | undefined {
  const [name, text] = header.cells
  if (name !== originSheet || text === undefined) return undefined
  try {
    const { success, output } = v.safeParse(schema, JSON.parse(text))
    return success ? output : undefined
  } catch {
    return undefined
  }
}
