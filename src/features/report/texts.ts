/**
 * The same plain data with every text in it changed, whatever list or object it stands in; the key
 * that holds a text is told. What is safe for one format is so made safe for all of them, once.
 */
export const mapTexts = <Value>(
  value: Value,
  change: (text: string, key: string) => string,
): Value =>
  // The shape stays as it is, which the types of a walk over any shape cannot say.
  changed(value, '', change) as Value

function changed(
  value: unknown,
  key: string,
  change: (text: string, key: string) => string,
): unknown {
  if (typeof value === 'string') return change(value, key)
  if (Array.isArray(value)) return value.map((item) => changed(item, key, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, changed(item, name, change)]),
  )
}
