import leven, { closestMatch } from 'leven'

/**
 * The known word that a mistyped one was most likely meant to be, or undefined if none is near: the
 * same in other case, one with a few slips, or one that it holds or that holds it. Never one that
 * says the opposite, or more than was said; and never another number.
 */
export function nearest(found: string, known: readonly string[]): string | undefined {
  if (isNumber(found)) return sameNumber(found, known)
  const meant = known.filter((word) => saysAsMuch(found, word))
  const slip = closest(
    found,
    meant.filter((word) => isSlip(found, word, isNearOrShort)),
  )
  if (slip !== undefined) return slip
  const related = meant.filter((word) => isPartOf(found.toLowerCase(), word.toLowerCase()))
  return related.toSorted((left, right) => distance(left, found) - distance(right, found))[0]
}

/**
 * The same for words that decide whether something counts: slips only. What holds such a word says
 * more than it ("diterima sebagian"), and in three letters any slip makes another word.
 */
export const nearestWord = (found: string, known: readonly string[]): string | undefined =>
  closest(
    found,
    known.filter(
      (word) => word.length > 3 && saysAsMuch(found, word) && isSlip(found, word, isNear),
    ),
  )

/** Indicators and aspects: the next number is another question, not a slip. */
const isNumber = (text: string): boolean => /^\d[\d.,\s]*\p{L}?[.)]?$/u.test(text)

/** Only how a number is written may differ. */
const sameNumber = (found: string, known: readonly string[]): string | undefined =>
  known.find((word) => plainNumber(word) === plainNumber(found))

const plainNumber = (text: string): string =>
  text
    .replaceAll(/\s+/g, '')
    .replaceAll(',', '.')
    .replace(/[.)]+$/, '')
    .replaceAll(/(?<!\d)0+(?=\d)/g, '')
    .toLowerCase()

/** Words that turn a meaning round, or take a part of it back. */
const limiting = [
  ...['tidak', 'tak', 'tdk', 'tiada', 'bukan', 'belum', 'blm', 'tanpa', 'non', 'jangan'],
  ...['kurang', 'sebagian', 'separuh', 'setengah', 'hanya', 'kecuali', 'selain'],
  ...['no', 'not', 'none', 'never', 'without', 'un', 'partial', 'partially', 'partly'],
  ...['only', 'except', 'half', 'some'],
]

/** Whether two texts hold the same limiting words, a slip in a longer one aside. */
const saysAsMuch = (left: string, right: string): boolean =>
  limitsIn(left).join() === limitsIn(right).join()

const limitsIn = (text: string): readonly string[] =>
  wordsIn(text)
    .flatMap(
      (word) =>
        limiting.find((each) => each === word) ??
        limiting.find((each) => each.length > 4 && slips(each, word) === 1) ??
        [],
    )
    .toSorted()

const wordsIn = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\d]+/u)

/** Word by word where there are as many; else all letters together. */
function isSlip(found: string, word: string, isAlike: typeof isNear): boolean {
  const [left, right] = [wordsIn(found), wordsIn(word)]
  return left.length === right.length
    ? left.every((each, index) => isAlike(each, right[index] ?? ''))
    : isNear(left.join(''), right.join(''))
}

const isNearOrShort = (left: string, right: string): boolean =>
  isNear(left, right) || (left.length > 2 && right.startsWith(left))

/** One slip in three letters; several only in one place, and not at the start, where prefixes differ. */
function isNear(left: string, right: string): boolean {
  const count = slips(left, right)
  if (count <= 1) return count === 0 || Math.min(left.length, right.length) > 2
  return (
    count <= Math.floor(Math.max(left.length, right.length) / 3) &&
    left[0] === right[0] &&
    sharedEnds(left, right) * 3 >= Math.max(left.length, right.length) * 2
  )
}

/** How many letters are the same before the first slip and after the last one. */
function sharedEnds(left: string, right: string): number {
  const shortest = Math.min(left.length, right.length)
  let start = 0
  while (start < shortest && left[start] === right[start]) start += 1
  let end = 0
  while (start + end < shortest && left.at(-1 - end) === right.at(-1 - end)) end += 1
  return start + end
}

/** Letters left out, added or wrong; two that are swapped are one slip. */
function slips(left: string, right: string): number {
  const count = leven(left, right)
  return count === 2 && left.length === right.length && sorted(left) === sorted(right) ? 1 : count
}

const sorted = (word: string): string => [...word].toSorted().join('')

function closest(found: string, known: readonly string[]): string | undefined {
  const folded = known.map((word) => word.toLowerCase())
  return known[folded.indexOf(closestMatch(found.toLowerCase(), folded) ?? '')]
}

/** At the start of a word; two letters are in too many words to mean anything. */
function isPartOf(left: string, right: string): boolean {
  const [part = '', whole = ''] = left.length < right.length ? [left, right] : [right, left]
  if (part.length < 3) return false
  const at = whole.indexOf(part)
  return at === 0 || (at > 0 && /[^\p{L}\d]$/u.test(whole.slice(0, at)))
}

const distance = (word: string, found: string): number => Math.abs(word.length - found.length)
