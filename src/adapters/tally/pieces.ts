import { isUtf8 } from 'node:buffer'
import type { Scanned } from './scan.js'

/** Fills a part of a buffer with the next bytes of a file; how many there were, 0 at the end. */
export type ReadBytes = (bytes: Uint8Array, offset: number, length: number) => number

/** Bytes read at once: they stay in the processor's cache until they are scanned. */
const pieceBytes = 256 * 1024

/** A record longer than this is a quote that was never closed. */
const recordAtMost = 16 * 1024 * 1024

const lineFeed = 10

/**
 * Scans all that can be read, piece by piece. False where a quote is not where it should be, where
 * bytes are not UTF-8, or where a part that is not the last one ends within a record.
 */
export function scanPieces(
  read: ReadBytes,
  scan: (bytes: Buffer, from: number, to: number) => Scanned,
  isLast: boolean,
): boolean {
  let bytes = Buffer.allocUnsafe(pieceBytes)
  let kept = 0
  for (;;) {
    const count = read(bytes, kept, bytes.length - kept)
    let to = kept + count
    if (count === 0) {
      if (kept === 0) return true
      if (!isLast) return false
      bytes[to] = lineFeed
      to += 1
    }
    const { end, isBroken } = scan(bytes, 0, to)
    if (isBroken || !isUtf8(bytes.subarray(0, end))) return false
    if (count === 0) return end === to
    kept = to - end
    bytes.copyWithin(0, end, to)
    // One byte is left for the line break that the last line may lack.
    if (kept < bytes.length - 1) continue
    if (bytes.length > recordAtMost) return false
    bytes = Buffer.concat([bytes], bytes.length * 2)
  }
}
