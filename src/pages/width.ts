import stringWidth from 'string-width'

/** Columns that a text takes on a screen, where some letters are two wide and some have none. */
export const widthOf = (text: string): number => (isPlain(text) ? text.length : stringWidth(text))

/** ASCII, and what lines and bars are drawn with: one column each, which takes no library to know. */
export const isPlain = (text: string): boolean => /^[ -~\u2500-\u259f]*$/.test(text)

/** Two columns for each step. */
export const indentOf = (depth: number): string => '  '.repeat(depth)
