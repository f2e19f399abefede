/** Names that Windows keeps for devices, whatever the ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

const longest = 80

/** A file name for each of different names, in their order; the second one alike gets `-2`. */
export function fileNamesOf(names: readonly string[], blank: string): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    names.map((name) => {
      const free = freeName(name === '' ? blank : fileNameOf(name), taken)
      taken.add(free)
      return [name, free] as const
    }),
  )
}

/**
 * A name as part of a file name that is safe on every system: small letters a to z, digits and
 * hyphens; `unit` where nothing of it remains.
 */
function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '')
  if (plain === '') return 'unit'
  return reserved.test(plain) ? `unit-${plain}` : plain
}

/** The name, or with `-2`, `-3` ... what is not taken yet. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let [name, count] = [wanted, 1]
  while (taken.has(name)) {
    count += 1
    name = `${wanted}-${count}`
  }
  return name
}
