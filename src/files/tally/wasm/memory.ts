let next: usize = __heap_base

const page: u64 = 65_536

/** Texts are read by sixteen bytes at a time, also behind their ends. */
const vector: u64 = 16

/** There is no more memory; what it was asked for has ended in a trap. */
export let isFull: bool = false

/** Zeroed bytes that are never given back: tables that outgrow theirs leave less than they take. */
export function room(bytes: usize): usize {
  const at = (next + 15) & ~15
  const end = <u64>at + bytes
  const missing = <i32>((end + vector + page - 1) / page) - memory.size()
  if (missing > 0 && !hasGrown(missing)) {
    isFull = true
    unreachable()
  }
  next = <usize>end
  return at
}

/** By a quarter at once if there is so much, so that large evidence does not ask for each page. */
function hasGrown(pages: i32): bool {
  return memory.grow(max(pages, memory.size() >> 2)) >= 0 || memory.grow(pages) >= 0
}

/** The power of two that is at least so large. */
export function powerFrom(count: u32): u32 {
  return count <= 1 ? 1 : 1 << (32 - clz(count - 1))
}
