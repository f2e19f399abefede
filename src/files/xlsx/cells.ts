/** A, B, ... Z, AA, ... */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}

/** `_x0041_` is how a workbook writes A; text that looks so is written otherwise. */
export const escaped = (text: string): string => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** As formulas name a sheet. */
export const sheetReference = (name: string): string => `'${name.replaceAll("'", "''")}'!`

const firstSerial = '1900-03-01'
const dayMilliseconds = 86_400_000
const epoch = Date.UTC(1899, 11, 30)

/** The number by which workbooks know a day; undefined before March 1900, where they miscount. */
export const serialOf = (day: string): number | undefined =>
  day < firstSerial
    ? undefined
    : Math.round((Date.parse(`${day}T00:00:00Z`) - epoch) / dayMilliseconds)
