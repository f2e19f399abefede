import { isUtf8 } from 'node:buffer'
import type { Kernel } from './kernel.js'

/** Fills a part of a buffer with the next bytes of a file; how many there were, 0 at the end. */
export type ReadBytes = (bytes: Uint8Array, offset: number, length: number) => number

/** A file that is read at any place, so that its size does not matter. */
export interface OpenFile {
  readonly path: string
  readonly size: number
  /** Into a part of a buffer, from a byte of the file on; how many bytes there were. */
  readonly read: (position: number, bytes: Uint8Array, offset: number, length: number) => number
  readonly close: () => void
}

/** The bytes of a part of a file, one after the other. */
export function readFrom(
  file: OpenFile,
  { from, to }: { readonly from: number; readonly to: number },
): ReadBytes {
  let position = from
  return (bytes, offset, length) => {
    const count = file.read(position, bytes, offset, Math.min(length, to - position))
    position += count
    return count
  }
}

/** Bytes read at once: they stay in the processor's cache until they are scanned. */
const pieceBytes = 256 * 1024

/** The kernel looks at so many bytes at once, also behind the last one. */
const vectorBytes = 16

/** A record longer than this is a quote that was never closed. */
const recordAtMost = 16 * 1024 * 1024

const lineFeed = 10

/**
 * Scans all that can be read, piece by piece. False where a quote is not where it should be, where
 * bytes are not UTF-8, where a part that is not the last one ends within a record, or where the
 * kernel met something that it cannot explain.
 */
export function scanPieces(kernel: Kernel, read: ReadBytes, isLast: boolean): boolean {
  let room = roomIn(kernel, pieceBytes)
  let kept = 0
  for (;;) {
    // One byte is left for the line break that the last line may lack.
    const count = read(kernel.bytes(), room.at + kept, room.size - 1 - kept)
    let end = room.at + kept + count
    if (count === 0) {
      if (kept === 0) return true
      if (!isLast) return false
      kernel.bytes()[end] = lineFeed
      end += 1
    }
    const scanned = scan(kernel, room.at, end)
    const isSound = kernel.isBroken.value === 0 && kernel.isBeyond.value === 0
    if (scanned === undefined || !isSound) return false
    if (!isUtf8(kernel.bytes().subarray(room.at, scanned))) return false
    if (count === 0) return scanned === end
    kept = end - scanned
    if (kept > recordAtMost) return false
    const next = kept < room.size / 2 ? room : roomIn(kernel, room.size * 2)
    kernel.bytes().copyWithin(next.at, scanned, end)
    room = next
  }
}

/** Undefined where its memory, of four gigabytes at most, is full. */
function scan(kernel: Kernel, from: number, to: number): number | undefined {
  try {
    return kernel.scan(from, to)
  } catch (error) {
    if (kernel.isFull.value === 1) return undefined
    throw error
  }
}

interface Room {
  readonly at: number
  readonly size: number
}

/** Reused by the files that are read one after the other; larger ones are only for long records. */
function roomIn(kernel: Kernel, size: number): Room {
  const known = rooms.get(kernel)
  if (known && known.size >= size) return known
  const made = { at: kernel.room(size + vectorBytes), size }
  rooms.set(kernel, made)
  return made
}

const rooms = new WeakMap<Kernel, Room>()
