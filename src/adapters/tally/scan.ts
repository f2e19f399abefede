/**
 * The cells of one record, by column, as offsets into the bytes that are being scanned. One object
 * serves all records: making one a record would cost more than reading it.
 */
export interface Record {
  /** How many cells the record has. */
  width: number
  /** Line breaks in its cells, besides the one at its end. */
  breaks: number
  /** Without the quotes around a cell. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Of the cell's bytes; means nothing for an odd cell. */
  readonly hash: Int32Array
  /**
   * 1 where a cell is more than its bytes say: doubled quotes, blanks at its ends, letters beyond
   * ASCII, control characters, or an apostrophe in front.
   */
  readonly odd: Uint8Array
}

/** No sheet has more columns: Excel's own limit. */
const columnsAtMost = 16_384

export const emptyRecord = (): Record => ({
  width: 0,
  breaks: 0,
  start: new Int32Array(columnsAtMost),
  end: new Int32Array(columnsAtMost),
  hash: new Int32Array(columnsAtMost),
  odd: new Uint8Array(columnsAtMost),
})

/** Where scanning ended: after the last whole record, or at one that only csv-parse can judge. */
export interface Scanned {
  readonly end: number
  readonly isBroken: boolean
}

/** Instead of a position: the record goes on after these bytes. */
const unfinished = -1
/** Instead of a position: a quote where none can be, or a byte that no text has. */
const broken = -2

const lineFeed = 10
const carriageReturn = 13
const space = 32
const quote = 34
const apostrophe = 39

/**
 * Tells the whole records in a piece of a file one after the other, with where each begins and the
 * next one begins. The piece ends with a line break if the file does not go on. Same cells as
 * `cleanRows`, which a property test holds.
 */
export function scanner(
  delimiter: number,
  record: Record,
  tell: (bytes: Buffer, start: number, end: number) => void,
): (bytes: Buffer, from: number, to: number) => Scanned {
  const cellEnd = cellScanner(delimiter, record)
  return (bytes, from, to) => {
    let position = from
    while (position < to) {
      record.width = 0
      record.breaks = 0
      let at = position
      let byte = delimiter
      while (byte === delimiter) {
        at = cellEnd(bytes, at, to)
        if (at < 0) return { end: position, isBroken: at === broken }
        byte = bytes[at] ?? 0
        at += 1
      }
      if (byte === carriageReturn) {
        if (at === to) return { end: position, isBroken: false }
        if (bytes[at] === lineFeed) at += 1
      } else if (byte !== lineFeed) {
        return { end: position, isBroken: true }
      }
      tell(bytes, position, at)
      position = at
    }
    return { end: position, isBroken: false }
  }
}

/** Adds the cell that begins at a position to the record; the position of the byte after it. */
function cellScanner(
  delimiter: number,
  record: Record,
): (bytes: Buffer, from: number, to: number) => number {
  const special = specialBytes(delimiter)
  const specialInQuotes = specialBytes(quote)
  const { start: starts, end: ends, hash: hashes, odd: odds } = record

  const add = (bytes: Buffer, start: number, end: number, isOdd: boolean): void => {
    const { width } = record
    starts[width] = start
    ends[width] = end
    const isEven = !isOdd && (start === end || isTight(bytes, start, end))
    odds[width] = isEven ? 0 : 1
    if (isEven) hashes[width] = hashOf(bytes, start, end)
    record.width = width + 1
  }
  const plainEnd = (bytes: Buffer, start: number, to: number): number => {
    let at = ordinaryEnd(bytes, start, to, special)
    let isOdd = false
    for (;;) {
      if (at >= to) return unfinished
      const byte = bytes[at]
      if (byte === delimiter || byte === lineFeed || byte === carriageReturn) break
      if (byte === quote || byte === 0) return broken
      isOdd = true
      at = ordinaryEnd(bytes, at + 1, to, special)
    }
    add(bytes, start, at, isOdd)
    return at
  }
  const quotedEnd = (bytes: Buffer, start: number, to: number): number => {
    let at = ordinaryEnd(bytes, start, to, specialInQuotes)
    let isOdd = false
    for (;;) {
      if (at + 1 >= to) return unfinished
      const byte = bytes[at]
      if (byte === 0) return broken
      if (byte === quote && bytes[at + 1] !== quote) break
      if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) {
        record.breaks += 1
      }
      isOdd = true
      at = ordinaryEnd(bytes, byte === quote ? at + 2 : at + 1, to, specialInQuotes)
    }
    add(bytes, start, at, isOdd)
    return at + 1
  }
  return (bytes, from, to) => {
    if (from >= to) return unfinished
    if (record.width === columnsAtMost) return broken
    return bytes[from] === quote ? quotedEnd(bytes, from + 1, to) : plainEnd(bytes, from, to)
  }
}

/** 0 for a byte that stands for itself, 1 for one that is to be looked at. */
function specialBytes(delimiter: number): Uint8Array {
  const special = new Uint8Array(256).fill(1)
  special.fill(0, space, 127)
  special[quote] = 1
  special[delimiter] = 1
  return special
}

/** The first byte from a position on that is to be looked at. */
function ordinaryEnd(bytes: Buffer, from: number, to: number, special: Uint8Array): number {
  let at = from
  while (at + 3 < to) {
    const found =
      (special[bytes[at] ?? 0] ?? 0) +
      (special[bytes[at + 1] ?? 0] ?? 0) +
      (special[bytes[at + 2] ?? 0] ?? 0) +
      (special[bytes[at + 3] ?? 0] ?? 0)
    if (found !== 0) break
    at += 4
  }
  while (at < to && special[bytes[at] ?? 0] === 0) at += 1
  return at
}

/** Neither blanks to trim nor an apostrophe that may be there to keep a formula from being one. */
const isTight = (bytes: Buffer, start: number, end: number): boolean =>
  bytes[start] !== space && bytes[end - 1] !== space && bytes[start] !== apostrophe

/**
 * The same for the same bytes: murmur 3 by Austin Appleby (public domain), with 32 bits, but for its
 * end, where bytes that fill no word are taken one by one.
 */
export function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = end - start
  let at = start
  for (; at + 3 < end; at += 4) {
    const word =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)
    hash = mixed(hash, word)
  }
  for (; at < end; at += 1) hash = mixed(hash, bytes[at] ?? 0)
  return hash
}

/** A hash and one word more. */
export function mixed(hash: number, word: number): number {
  const spread = Math.imul(word, 0xcc9e2d51)
  const turned = hash ^ Math.imul((spread << 15) | (spread >>> 17), 0x1b873593)
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0
}
