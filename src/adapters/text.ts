import type { Checked, Diagnostic, Place } from '../domain/diagnostic.js'

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string
  readonly encoding: Encoding
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
  const refuse = (diagnostic: Diagnostic) => ({ value: undefined, diagnostics: [diagnostic] })
  const start: Place = { file, line: 1, column: 1 }
  const encoding = markedEncoding(bytes)
  const format = encoding ? undefined : binaryFormat(bytes)
  if (format !== undefined) return refuse({ code: 'file-binary', facts: { format }, at: start })
  const decoded = decode(bytes, encoding, accepted)
  if (typeof decoded === 'number') {
    const byte = (bytes[decoded] ?? 0).toString(16).toUpperCase().padStart(2, '0')
    return refuse({ code: 'encoding-wrong', facts: { byte }, at: placeOf(bytes, decoded, file) })
  }
  if (decoded.text.trim() === '') return refuse({ code: 'file-empty', facts: {}, at: start })
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
  return known?.[0] ?? (bytes.includes(0) ? '' : undefined)
}

/** The text, or the offset of the first byte that has no meaning. */
function decode(
  bytes: Uint8Array,
  marked: Encoding | undefined,
  accepted: readonly Encoding[],
): DecodedText | number {
  const encoding = marked ?? 'utf-8'
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    if (marked && marked !== 'utf-8') return bytes.length - 1
    const fault = foreignByte(bytes, marked === undefined && accepted.includes('windows-1252'))
    if (fault !== undefined) return fault
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

const unusedInWindows1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

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
  const unused = bytes.findIndex((byte) => unusedInWindows1252.has(byte))
  if (!mayBeWindows1252 || isMixed) return first
  return unused === -1 ? undefined : unused
}

/** Bytes of the UTF-8 character at an offset; 0 if there is none. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0
  if (lead < 0x80) return 1
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  const following = bytes.subarray(offset + 1, offset + length)
  const isWhole = lead >= 0xc2 && lead < 0xf5 && following.length === length - 1
  return isWhole && following.every((byte) => (byte & 0xc0) === 0x80) ? length : 0
}

function placeOf(bytes: Uint8Array, offset: number, file: string): Place {
  const before = bytes.subarray(0, offset)
  const lineStart = before.lastIndexOf(0x0a) + 1
  const line = before.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1)
  return { file, line, column: offset - lineStart + 1 }
}
