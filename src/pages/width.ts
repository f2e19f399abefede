import stringWidth from 'string-width'

/** Columns that a text takes on a screen, where some letters are two wide and some have none. */
export const widthOf = (text: string): number => (isPlain(text) ? text.length : stringWidth(text))

/** The longest beginning that fits; one letter at least. */
export function fitting(text: string, width: number): string {
  if (isPlain(text)) return text.slice(0, Math.max(1, width))
  let end = 0
  let taken = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    taken += widthOf(segment)
    if (taken > width && end > 0) break
    end += segment.length
  }
  return text.slice(0, end)
}

/** ASCII, and what lines and bars are drawn with: one column each, which takes no library to know. */
const isPlain = (text: string): boolean => /^[ -~\u2500-\u259f]*$/.test(text)

/** Two columns for each step. */
export const indentOf = (depth: number): string => '  '.repeat(depth)
