import { isUtf8 } from 'node:buffer'
import { type Checked, refused } from '../core/diagnostic.js'
import type { Place } from '../core/place.js'

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string
  readonly encoding: Encoding
  readonly hasBom: boolean
}

/**
 * Text from a file's bytes: UTF-8, UTF-16 with its mark, or Windows-1252 where `accepted` names
 * it. An empty, binary or wrongly encoded file is a fault with its place.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  accepted: readonly Encoding[] = encodings,
): Checked<DecodedText> {
  const start: Place = { file, line: 1, column: 1 }
  const encoding = markedEncoding(bytes)
  const format = encoding ? undefined : binaryFormat(bytes)
  if (format !== undefined) return refused([{ code: 'file-binary', facts: { format }, at: start }])
  const decoded = decode(bytes, encoding, accepted)
  if (typeof decoded === 'number') {
    const byte = (bytes[decoded] ?? 0).toString(16).toUpperCase().padStart(2, '0')
    const at = placeOf(bytes.subarray(0, decoded), encoding ?? 'utf-8', file)
    return refused([{ code: 'encoding-wrong', facts: { byte, accepted }, at }])
  }
  if (decoded.text.trim() === '') return refused([{ code: 'file-empty', facts: {}, at: start }])
  return { value: decoded, diagnostics: [] }
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  return undefined
}

/** First bytes of formats that offices have in the same folder. */
const signatures: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
]

function binaryFormat(bytes: Uint8Array): string | undefined {
  const known = signatures.find(([, signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  )
  if (known?.[0] === 'xls') return isEncrypted(bytes) ? 'encrypted' : 'xls'
  return known?.[0] ?? (bytes.includes(0) ? '' : undefined)
}

/** A workbook with a password is kept in the old format, under this name. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )

/** The text, or the offset of the first byte that has no meaning. */
function decode(
  bytes: Uint8Array,
  marked: Encoding | undefined,
  accepted: readonly Encoding[],
): DecodedText | number {
  const encoding = marked ?? 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return { text, encoding, hasBom: marked !== undefined }
  } catch {
    if (encoding !== 'utf-8') return brokenUnit(bytes, encoding)
    const isMarked = marked !== undefined
    const fault = foreignByte(bytes, !isMarked && accepted.includes('windows-1252'))
    const text = fault ?? decodeWindows1252(bytes)
    return typeof text === 'number' ? text : { text, encoding: 'windows-1252', hasBom: false }
  }
}

/** The offset of the first half of a pair that stands alone, or of the byte that is left over. */
function brokenUnit(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be' | 'windows-1252'): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const unitAt = (offset: number) =>
    offset + 1 < bytes.length ? view.getUint16(offset, encoding === 'utf-16le') : 0
  for (let offset = 2; offset + 1 < bytes.length; offset += 2) {
    const unit = unitAt(offset)
    if (unit < 0xd800 || unit > 0xdfff) continue
    const isPair = unit < 0xdc00 && unitAt(offset + 2) >= 0xdc00 && unitAt(offset + 2) <= 0xdfff
    if (!isPair) return offset
    offset += 2
  }
  return bytes.length - 1
}

/**
 * The letters of bytes 0x80 to 0x9F in Windows-1252. Node 20 decodes that encoding as ISO 8859-1,
 * which has control characters there, so the table is written out (source: the WHATWG index).
 */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => windows1252[letter.charCodeAt(0) - 0x80] ?? letter)

const unusedInWindows1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** The byte of a character in Windows-1252, undefined if that encoding has none for it. */
export function windows1252ByteOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
  const byte = 0x80 + windows1252.indexOf(character)
  return byte < 0x80 || unusedInWindows1252.has(byte) ? undefined : byte
}

/**
 * The first byte that is not UTF-8, unless the whole text can be Windows-1252. A text that holds
 * some UTF-8 letters besides is damaged, not in another encoding: reading it as Windows-1252
 * would silently turn these letters into others.
 */
function foreignByte(bytes: Uint8Array, mayBeWindows1252: boolean): number | undefined {
  let first: number | undefined
  let isMixed = false
  let offset = 0
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset)
    if (length === 0) first ??= offset
    isMixed ||= length > 1
    offset += Math.max(length, 1)
  }
  if (!mayBeWindows1252 || isMixed) return first
  const unused = bytes.findIndex((byte) => unusedInWindows1252.has(byte))
  return unused === -1 ? undefined : unused
}

/** Bytes of the UTF-8 character at an offset; 0 if there is none. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  const sequence = bytes.subarray(offset, offset + length)
  return sequence.length === length && isUtf8(sequence) ? length : 0
}

function placeOf(before: Uint8Array, encoding: Encoding, file: string): Place {
  const lines = new TextDecoder(encoding).decode(before).split(/\r\n?|\n/)
  return { file, line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 }
}
