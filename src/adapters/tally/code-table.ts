/**
 * What the texts of one column mean, as whole numbers: each text is understood once, and known
 * again by its bytes.
 */
export interface CodeTable {
  /** Of a cell that is no more than its bytes say. */
  readonly ofBytes: (bytes: Buffer, start: number, end: number, hash: number) => number
  readonly ofText: (text: string) => number
}

/** More texts than a year has days, or a country agencies; a column that has more begins anew. */
const textsAtMost = 1 << 16

const slots = textsAtMost * 2

/** Longer texts are understood anew each time, so that the room for all of them has an end. */
const bytesAtMost = 200

/** Cells that are no more than their bytes say are ASCII. */
const latin1 = (bytes: Buffer, start: number, end: number): string =>
  bytes.toString('latin1', start, end)

/** `understand` must give the same number for the same text. */
export function codeTable(understand: (text: string) => number): CodeTable {
  // A text's slot holds its number from 1; 0 is free.
  let table = new Int32Array(64)
  let hashes = new Int32Array(32)
  let codes = new Int32Array(32)
  let starts = new Int32Array(33)
  let pool = new Uint8Array(1024)
  let count = 0

  const add = (bytes: Buffer, start: number, end: number, hash: number): number => {
    if (count === textsAtMost) {
      count = 0
      table.fill(0)
    }
    const code = understand(latin1(bytes, start, end))
    const from = starts[count] ?? 0
    const until = from + end - start
    if (until > pool.length) pool = grown(pool, Math.max(until, pool.length * 2))
    pool.set(bytes.subarray(start, end), from)
    if (count + 1 === codes.length) {
      hashes = grownInts(hashes)
      codes = grownInts(codes)
      starts = grownInts(starts)
    }
    hashes[count] = hash
    codes[count] = code
    count += 1
    starts[count] = until
    if (count * 2 > table.length && table.length < slots) rebuild()
    else place(count)
    return code
  }
  const place = (entry: number): void => {
    let slot = (hashes[entry - 1] ?? 0) & (table.length - 1)
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
    table[slot] = entry
  }
  const rebuild = (): void => {
    table = new Int32Array(table.length * 2)
    for (let entry = 1; entry <= count; entry += 1) place(entry)
  }
  const isSame = (bytes: Buffer, start: number, end: number, from: number): boolean => {
    for (let at = start; at < end; at += 1) {
      if (bytes[at] !== pool[from + at - start]) return false
    }
    return true
  }
  return {
    ofBytes: (bytes, start, end, hash) => {
      if (end - start > bytesAtMost) return understand(latin1(bytes, start, end))
      let slot = hash & (table.length - 1)
      for (;;) {
        const entry = (table[slot] ?? 0) - 1
        if (entry === -1) return add(bytes, start, end, hash)
        const from = starts[entry] ?? 0
        const isAlike = hashes[entry] === hash && (starts[entry + 1] ?? 0) - from === end - start
        if (isAlike && isSame(bytes, start, end, from)) return codes[entry] ?? 0
        slot = (slot + 1) & (table.length - 1)
      }
    },
    ofText: understand,
  }
}

const grown = (old: Uint8Array, length: number): Uint8Array<ArrayBuffer> => {
  const larger = new Uint8Array(length)
  larger.set(old)
  return larger
}

const grownInts = (old: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(old.length * 2)
  larger.set(old)
  return larger
}
