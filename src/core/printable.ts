/**
 * Characters that a terminal or a page would obey instead of showing: control characters, and
 * those that turn the direction of writing or have no width. A tab and a line break are text.
 */
const obeyed =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/g

/**
 * The text with such characters written out, as `\u001b` in six plain characters; line breaks
 * become LF.
 */
export const printable = (text: string): string =>
  isPrintable(text)
    ? text
    : text.replace(/\r\n?/g, '\n').replace(obeyed, (character) => `\\u${hexadecimal(character)}`)

/** The colours that this program gives its own words, and their ends. */
const colours =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /\u001b\[(?:[12]|22|3[1236]|39)m/

/** Here line ends are those of a format, so only a carriage return that ends none is obeyed. */
const obeyedInOutput = new RegExp(`\r(?!\\n)|${obeyed.source}`, 'g')

const obeyedInColour = new RegExp(`${colours.source}|${obeyedInOutput.source}`, 'g')

/**
 * A finished output: whatever its parts were made from, nothing in it is obeyed but the colours of
 * the program, where it has any. In JSON the characters are written as they may stand in any text
 * there, so what is read from it is the same.
 */
export function printableOutput(text: string, hasColor: boolean): string {
  if (isPlain(text)) return text
  const found = hasColor ? obeyedInColour : obeyedInOutput
  return text.replace(found, (part) => (part.length > 1 ? part : `\\u${hexadecimal(part)}`))
}

/** Nearly every text is; so most texts are looked through once and not made anew. */
const isPrintable = (text: string): boolean =>
  isPlain(text) || (!text.includes('\r') && text.search(obeyed) === -1)

/** Most cells are blank or in plain letters; the other test is a long one. */
const isPlain = (text: string): boolean => /^[\t\n -~]*$/.test(text)

const hexadecimal = (character: string): string =>
  character.charCodeAt(0).toString(16).padStart(4, '0')
