/**
 * Spreadsheets take a cell for a formula if it begins with one of these, and some skip a tab or a
 * line break before it. The wide forms are read like the narrow ones.
 */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

const neutralised = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * A cell as it may be written. Apostrophes that stand before such a character already count with
 * it, so that exactly one is added here and exactly one taken off by `restored`: `=1` is written
 * `'=1`, `'=1` is written `''=1`, and `'n` stays `'n`.
 */
export const neutral = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

/** The cell that was meant: what `neutral` put before it is gone, all else is left alone. */
export const restored = (cell: string): string => (neutralised.test(cell) ? cell.slice(1) : cell)
