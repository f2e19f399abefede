import type { ReadBytes } from './pieces.js'

/** A part of a file, from a byte on up to another. */
export interface FilePart {
  readonly from: number
  readonly to: number
}

/** Bytes in which a line break is looked for. */
const searchedAtMost = 64 * 1024

/** How much more the first part is than the others: no thread has to be started and heard for it. */
const firstShare = 1.1

/**
 * Parts of about the same size, each after the first beginning behind a line break. Whether that is
 * one between records shows when the part before it is read: it must end with a whole record.
 */
export function cutInParts(
  { from, to }: FilePart,
  count: number,
  readAt: (position: number) => ReadBytes,
): readonly FilePart[] {
  const size = (to - from) / (count - 1 + firstShare)
  const cuts = Array.from({ length: count - 1 }, (_, index) =>
    lineAfter(Math.floor(from + size * (index + firstShare)), readAt),
  )
  const starts = [from, ...new Set(cuts.filter((cut) => cut > from && cut < to))]
  return starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to }))
}

/** The first byte after the next line break; 0 where none is near. */
function lineAfter(position: number, readAt: (position: number) => ReadBytes): number {
  const bytes = Buffer.allocUnsafe(searchedAtMost)
  const count = readAt(position)(bytes, 0, bytes.length)
  const found = bytes.subarray(0, count).indexOf(0x0a)
  return found === -1 ? 0 : position + found + 1
}
