let next: usize = __heap_base

const page: usize = 65_536

/** Zeroed bytes that are never given back: tables that outgrow theirs leave less than they take. */
export function room(bytes: usize): usize {
  const at = (next + 15) & ~15
  next = at + bytes
  const missing = <i32>((next + page - 1) / page) - memory.size()
  // A quarter at once, so that large evidence does not ask for each page.
  if (missing > 0 && memory.grow(max(missing, memory.size() >> 2)) < 0) unreachable()
  return at
}

/** The power of two that is at least so large. */
export function powerFrom(count: u32): u32 {
  return count <= 1 ? 1 : 1 << (32 - clz(count - 1))
}
