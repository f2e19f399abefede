import { inflateRawSync } from 'node:zlib'

/** The parts of a workbook, unzipped, or why they cannot be had. */
export type WorkbookParts =
  | { readonly kind: 'parts'; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' }

/** What the directory at the end of a zip file says of one entry. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

/**
 * The XML parts of a zip file, never more than `limit` bytes of them together. The sizes that the
 * directory states are added up first; as they may lie, unzipping itself stops at the limit, too.
 */
export function unzipParts(bytes: Uint8Array, limit: number): WorkbookParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const entries = readDirectory(view)
    if (!entries) return { kind: 'damaged' }
    const stated = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
    if (stated > limit) return { kind: 'too-large' }
    return unpackAll(view, entries.filter(isXml), limit)
  } catch (error) {
    // An offset that leads out of the file, or bytes that are not deflated.
    if (isBeyond(error)) return { kind: 'too-large' }
    if (error instanceof RangeError || isZlibError(error)) return { kind: 'damaged' }
    throw error
  }
}

/** Pictures and macros are left packed. */
const isXml = ({ name }: Entry): boolean => /\.(?:xml|rels)$/i.test(name)

function unpackAll(view: DataView, entries: readonly Entry[], limit: number): WorkbookParts {
  const parts = new Map<string, Uint8Array>()
  let size = 0
  for (const entry of entries) {
    const part = unpack(view, entry, limit - size)
    if (!part) return { kind: 'damaged' }
    size += part.length
    if (size > limit) return { kind: 'too-large' }
    parts.set(entry.name, part)
  }
  return { kind: 'parts', parts }
}

const localHeaderSize = 30

/** Undefined for a way of packing that workbooks do not use. */
function unpack(view: DataView, entry: Entry, limit: number): Uint8Array | undefined {
  const { offset, packed, method } = entry
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const data = slice(view, offset + localHeaderSize + names, packed)
  if (method === 0) return data
  // zlib refuses a limit of 0.
  return method === 8 ? inflateRawSync(data, { maxOutputLength: limit + 1 }) : undefined
}

function slice(view: DataView, offset: number, length: number): Uint8Array {
  if (offset + length > view.byteLength) throw new RangeError('beyond the end of the file')
  return new Uint8Array(view.buffer, view.byteOffset + offset, length)
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endSize = 22
/** A comment at the end has at most this many bytes. */
const commentAtMost = 0xffff

function readDirectory(view: DataView): readonly Entry[] | undefined {
  const end = endOfDirectory(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entrySignature) return undefined
    const names = view.getUint16(at + 28, true)
    const extras = view.getUint16(at + 30, true)
    entries.push(readEntry(view, at, { names, extras }))
    at += 46 + names + extras + view.getUint16(at + 32, true)
  }
  return entries
}

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - endSize
  for (let at = last; at >= Math.max(0, last - commentAtMost); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return undefined
}

function readEntry(
  view: DataView,
  at: number,
  { names, extras }: { readonly names: number; readonly extras: number },
): Entry {
  const stated = [24, 20, 42].map((field) => view.getUint32(at + field, true))
  const [unpacked = 0, packed = 0, offset = 0] = withLong(view, stated, at + 46 + names, extras)
  const name = Buffer.from(slice(view, at + 46, names)).toString('utf8')
  return { name, method: view.getUint16(at + 10, true), packed, unpacked, offset }
}

/** Some programs write every size in eight bytes (ZIP64), in the extra field with the id 1. */
const longId = 1
const elsewhere = 0xffffffff

function withLong(
  view: DataView,
  stated: readonly number[],
  from: number,
  length: number,
): readonly number[] {
  if (!stated.includes(elsewhere)) return stated
  let at = from
  while (at < from + length && view.getUint16(at, true) !== longId) {
    at += 4 + view.getUint16(at + 2, true)
  }
  let field = at + 4
  return stated.map((value) => {
    if (value !== elsewhere) return value
    field += 8
    return Number(view.getBigUint64(field - 8, true))
  })
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const isBeyond = (error: unknown): boolean => codeOf(error) === 'ERR_BUFFER_TOO_LARGE'

const isZlibError = (error: unknown): boolean => codeOf(error).startsWith('Z_')
