/** Items with one key, in their own order. */
export type Group<Item> = readonly [Item, ...Item[]]

/** Items by a key of theirs, as `Map.groupBy` gives them, which Node 20 has not. */
export function groupMap<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, Group<Item>> {
  const groups = new Map<Key, [Item, ...Item[]]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** The groups alone, in the order of their first items. */
export const groupBy = <Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): readonly Group<Item>[] => [...groupMap(items, keyOf).values()]
