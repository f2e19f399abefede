import leven, { closestMatch } from 'leven'

/**
 * The known word that a mistyped one was most likely meant to be, or undefined if none is near:
 * the same in other case, one that it holds or that holds it, or one within a third of its letters.
 */
export function nearest(found: string, known: readonly string[]): string | undefined {
  const folded = found.toLowerCase()
  const alike = known.find((word) => word.toLowerCase() === folded)
  if (alike !== undefined) return alike
  const holding = known.filter((word) => folded.length > 2 && word.toLowerCase().includes(folded))
  const held = known.filter((word) => word.length > 2 && folded.includes(word.toLowerCase()))
  if (held.length > 0) return held.toSorted((a, b) => b.length - a.length)[0]
  if (holding.length > 0) return holding.toSorted((a, b) => a.length - b.length)[0]
  const limit = Math.max(1, Math.ceil(found.length / 3))
  const foldedKnown = known.map((word) => word.toLowerCase())
  const closest = closestMatch(folded, foldedKnown, { maxDistance: limit })
  return closest === undefined || leven(folded, closest) > limit
    ? undefined
    : known[foldedKnown.indexOf(closest)]
}
