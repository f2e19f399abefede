/** Of an employee (18 digits) and of a resident (16). */
export type PersonalNumberKind = 'NIP' | 'NIK'

/** A number that names one person. */
export interface PersonalNumber {
  readonly kind: PersonalNumberKind
  readonly start: number
  readonly end: number
  readonly masked: string
}

/** How many of each kind were covered. */
export type MaskedCounts = Readonly<Record<PersonalNumberKind, number>>

/** Every personal number in a text, in the order of the text. */
export const personalNumbers = (text: string): readonly PersonalNumber[] =>
  hasDigitsEnough(text) ? runsIn(text).flatMap(numbersIn) : []

/** The text with all but the last digits of such numbers covered. */
export const maskNumbers = (text: string): string => masked(text).text

/** The same with the numbers that were covered. */
export function masked(text: string): {
  readonly text: string
  readonly numbers: readonly PersonalNumber[]
} {
  const numbers = personalNumbers(text)
  let rest = 0
  const parts = numbers.map((number) => {
    const part = text.slice(rest, number.start) + number.masked
    rest = number.end
    return part
  })
  return { text: parts.join('') + text.slice(rest), numbers }
}

const [nipLength, nikLength] = [18, 16]

/** Most texts have no number of that length. */
const hasDigitsEnough = (text: string): boolean =>
  text.length >= nikLength && text.replaceAll(/\P{Nd}+/gu, '').length >= nikLength

/** Digits without anything between them; `digits` are 0 to 9 whatever script they are written in. */
interface Group {
  readonly digits: string
  readonly start: number
  readonly end: number
  /** What stands between it and the group before. */
  readonly gap: string
}

/**
 * A character that an address or a page has written out, a group of digits, letters, what has no
 * width, or any other character.
 */
const pieces =
  /(?<written>%[\dA-Fa-f]{2}|\\u[\dA-Fa-f]{4}|&(?:#\d{1,6}|#x[\dA-Fa-f]{1,5}|[A-Za-z]{2,8});)|(?<digits>\p{Nd}+)|(?<letters>\p{L}+)|(?<unseen>[\p{Cf}\p{M}])|./gsu

/** Characters that may stand between two groups of one number: a space, a dash, `_`, `/`, a dot ... */
const gapAtMost = 3

/** Groups of digits that may be one number: no letter and little else stands between them. */
function runsIn(text: string): readonly (readonly Group[])[] {
  const runs: Group[][] = []
  let [gap, width] = ['', Number.POSITIVE_INFINITY]
  for (const { 0: piece, index: start, groups } of text.matchAll(pieces)) {
    if (groups?.['digits'] !== undefined) {
      const group = { digits: plainDigits(piece), start, end: start + piece.length, gap }
      if (width > gapAtMost) runs.push([group])
      else runs.at(-1)?.push(group)
      gap = ''
      width = 0
    } else {
      gap += piece
      if (groups?.['letters'] !== undefined) width = Number.POSITIVE_INFINITY
      else if (groups?.['unseen'] === undefined) width += 1
    }
  }
  return runs
}

/** Full-width digits and those of other scripts as 0 to 9. */
const plainDigits = (digits: string): string =>
  digits.normalize('NFKC').replaceAll(/[^0-9]/gu, (digit) => String(figureOf(digit)))

/** Unicode writes the digits of a script in a row that starts with the last hexadecimal digit 0 or 6. */
function figureOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  const place = code % 16
  return /\p{Nd}/u.test(String.fromCodePoint(code - place)) ? place : place - 6
}

/**
 * What stands before a number may make another with its first groups, as `2` and a NIP make 16
 * digits. A NIP, of which more is known, goes first; residents' numbers that share groups are
 * covered as one.
 */
function numbersIn(run: readonly Group[]): readonly PersonalNumber[] {
  const possible = run.flatMap((_, first) => longestFrom(run, first) ?? [])
  const nips = possible.filter(({ kind }) => kind === 'NIP')
  const niks = possible.filter(({ kind }) => kind === 'NIK')
  const employees = nips.filter((nip, index) => !nips.slice(0, index).some(sharesWith(nip)))
  const residents = niks.filter((nik) => !employees.some(sharesWith(nik)))
  return [...employees, ...joined(residents)]
    .sort((one, other) => one.first - other.first)
    .flatMap(({ kind, first, last }) => numberOf(kind, run.slice(first, last)))
}

/** Groups of a run, from `first` until before `last`. */
interface Stretch {
  readonly kind: PersonalNumberKind
  readonly first: number
  readonly last: number
}

const sharesWith =
  (one: Stretch) =>
  (other: Stretch): boolean =>
    one.first < other.last && other.first < one.last

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const apart: Stretch[] = []
  for (const stretch of stretches) {
    const before = apart.at(-1)
    if (before && sharesWith(before)(stretch))
      apart.splice(-1, 1, { ...before, last: Math.max(before.last, stretch.last) })
    else apart.push(stretch)
  }
  return apart
}

/** The groups, from the first on, that make one number; the longer one where there are two. */
function longestFrom(run: readonly Group[], first: number): Stretch | undefined {
  let length = 0
  let longest: Stretch | undefined
  for (let index = first; index < run.length; index += 1) {
    const last = index + 1
    length += run[index]?.digits.length ?? 0
    if (length > nipLength) break
    const kind = length >= nikLength ? kindOf(run.slice(first, last)) : undefined
    if (kind) longest = { kind, first, last }
  }
  return longest
}

function kindOf(groups: readonly Group[]): PersonalNumberKind | undefined {
  const digits = digitsOf(groups)
  const isWhole = groups.length === 1
  if (digits.length === nipLength) return isWhole || isNipInGroups(groups) ? 'NIP' : undefined
  if (digits.length === nikLength) return isWhole || isNikInGroups(groups) ? 'NIK' : undefined
  return undefined
}

const digitsOf = (groups: readonly Group[]): string => groups.map(({ digits }) => digits).join('')

const isNipInGroups = (groups: readonly Group[]): boolean =>
  holdsNip(digitsOf(groups)) && !isList(groups)

const isNikInGroups = (groups: readonly Group[]): boolean =>
  holdsNik(digitsOf(groups)) && !isList(groups) && !areDates(groups)

/** Nobody is appointed younger. */
const ageAtLeast = 15

/**
 * Year, month and day of birth, then year and month of appointment (21 and on: of those under
 * contract, PPPK), and 1 or 2 for the sex.
 */
function holdsNip(digits: string): boolean {
  const [, birth, appointed] =
    /^((?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])((?:19|20)\d\d)(?:0[1-9]|1[0-2]|2\d)[12]/.exec(
      digits,
    ) ?? []
  return birth !== undefined && Number(appointed) - Number(birth) >= ageAtLeast
}

/** Six digits of the place, then day (women: plus 40), month and year of birth. */
const holdsNik = (digits: string): boolean =>
  /^[1-9]\d{5}([04][1-9]|[1256]\d|[37][01])(0[1-9]|1[0-2])/.test(digits)

/** A number is written in fewer groups, or digit by digit with the same between all of them. */
const isList = ([, ...others]: readonly Group[]): boolean =>
  others.length > 8 && others.some(({ gap }) => /[,;]/.test(gap))

/** Two days, as in `11/02/2024 - 03/04/2025`. */
const areDates = (groups: readonly Group[]): boolean =>
  twoDays.test(groups.map(({ digits }) => digits).join(' '))

const [dayOfMonth, month, year] = [
  '(?:0[1-9]|[12]\\d|3[01])',
  '(?:0[1-9]|1[0-2])',
  '(?:19|20)\\d\\d',
]
const aDay = `(?:${dayOfMonth} ?${month} ?${year}|${year} ?${month} ?${dayOfMonth})`
const twoDays = new RegExp(`^${aDay} ${aDay}$`)

/** Digits of the end that stay, so that the row can be found by who knows the number. */
const shownDigits = 3

function numberOf(kind: PersonalNumberKind, groups: readonly Group[]): readonly PersonalNumber[] {
  const [first, last] = [groups[0], groups.at(-1)]
  if (!first || !last) return []
  const digits = digitsOf(groups)
  const shown = digits.slice(-shownDigits)
  const covered = '*'.repeat(digits.length - shownDigits) + shown
  return [{ kind, start: first.start, end: last.end, masked: covered }]
}
