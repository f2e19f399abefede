import leven, { closestMatch } from 'leven'

/**
 * The known word that a mistyped one was most likely meant to be, or undefined if none is near:
 * the same in other case, one within a third of its letters, or one that it holds or that holds it.
 */
export function nearest(found: string, known: readonly string[]): string | undefined {
  const folded = found.toLowerCase()
  const foldedKnown = known.map((word) => word.toLowerCase())
  const limit = Math.max(1, Math.ceil(found.length / 3))
  const closest = closestMatch(folded, foldedKnown, { maxDistance: limit })
  if (closest !== undefined && leven(folded, closest) <= limit) {
    return known[foldedKnown.indexOf(closest)]
  }
  const related = known.filter((word, index) => isPartOf(folded, foldedKnown[index] ?? word))
  return related.toSorted((left, right) => distance(left, found) - distance(right, found))[0]
}

/** Two letters are in too many words to mean anything. */
const isPartOf = (left: string, right: string): boolean =>
  Math.min(left.length, right.length) > 2 && (left.includes(right) || right.includes(left))

const distance = (word: string, found: string): number => Math.abs(word.length - found.length)
