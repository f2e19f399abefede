/** A number that names one person: 18 digits of an employee (NIP), 16 of a resident (NIK). */
export interface PersonalNumber {
  readonly kind: 'NIP' | 'NIK'
  readonly start: number
  readonly end: number
  readonly masked: string
}

/** Digits as people write them: in one piece, or in groups with a space or a dot between. */
const runsOfDigits = /\d(?:[ .]?\d)*/g

/** Every personal number in a text, in the order of the text. */
export const personalNumbers = (text: string): readonly PersonalNumber[] =>
  [...text.matchAll(runsOfDigits)].flatMap(({ 0: run, index }) => numbersIn(run, index))

/** The text with all but the last digits of such numbers covered. */
export function maskNumbers(text: string): string {
  let rest = 0
  const parts = personalNumbers(text).map(({ start, end, masked }) => {
    const part = text.slice(rest, start) + masked
    rest = end
    return part
  })
  return parts.join('') + text.slice(rest)
}

interface Group {
  readonly digits: string
  readonly start: number
}

function numbersIn(run: string, offset: number): readonly PersonalNumber[] {
  const groups = [...run.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    digits,
    start: offset + index,
  }))
  const found: PersonalNumber[] = []
  let first = 0
  while (first < groups.length) {
    const length = lengthOfNumber(groups.slice(first))
    const number = length > 0 ? numberOf(groups.slice(first, first + length)) : undefined
    if (number) found.push(number)
    first += Math.max(length, 1)
  }
  return found
}

/** How many groups, from the first on, make one number; 0: none. */
function lengthOfNumber(groups: readonly Group[]): number {
  const isNumber = (count: number) => kindOf(groups.slice(0, count)) !== undefined
  return groups.map((_, index) => index + 1).findLast(isNumber) ?? 0
}

function kindOf(groups: readonly Group[]): 'NIP' | 'NIK' | undefined {
  const digits = groups.map((group) => group.digits).join('')
  if (digits.length === 18) return groups.length === 1 || holdsNip(digits) ? 'NIP' : undefined
  if (digits.length !== 16) return undefined
  return groups.length === 1 || holdsNik(digits) ? 'NIK' : undefined
}

/** Year, month and day of birth, then year and month of appointment. */
const holdsNip = (digits: string): boolean =>
  /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(19|20)\d\d(0[1-9]|1[0-2])[12]/.test(digits)

/** Six digits of the place, then day (women: plus 40), month and year of birth. */
const holdsNik = (digits: string): boolean =>
  /^[1-9]\d{5}([04][1-9]|[1256]\d|[37][01])(0[1-9]|1[0-2])/.test(digits)

/** Digits of the end that stay, so that the row can be found by who knows the number. */
const shownDigits = 3

function numberOf(groups: readonly Group[]): PersonalNumber | undefined {
  const [first, last] = [groups[0], groups.at(-1)]
  const kind = kindOf(groups)
  if (!first || !last || !kind) return undefined
  const digits = groups.map((group) => group.digits).join('')
  return {
    kind,
    start: first.start,
    end: last.start + last.digits.length,
    masked: '*'.repeat(digits.length - shownDigits) + digits.slice(-shownDigits),
  }
}
