import { InvalidArgumentError } from 'commander'
import { isAgencyName } from '../core/agency.js'
import { type AskedDay, parsePeriod, readYearEnd, yearEndNames } from '../core/day.js'
import { type Points, pointsOf } from '../core/points.js'
import { parseQuarter } from '../core/quarter.js'
import { parseFloor } from '../core/settings/floor.js'
import type { StatedFloor } from '../core/settings/gate.js'
import { isYear } from '../core/year-span.js'
import type { LevelChange } from '../features/plan/what-if.js'
import { readDay } from '../files/worksheet/cells.js'

/** What a reader chooses from, for those who want to offer it. */
export interface Choosing {
  readonly choices: readonly string[]
  /** Several may stand there, with commas between. */
  readonly isList: boolean
}

/** A reader of option values; what it expects travels to the diagnostic as the error's message. */
export function oneOf<Choice extends string>(
  choices: readonly Choice[],
): Choosing & ((text: string) => Choice) {
  const read = (text: string): Choice => {
    const choice = choices.find((each) => each === text)
    if (choice === undefined) throw new InvalidArgumentError(choices.join(', '))
    return choice
  }
  return Object.assign(read, { choices, isList: false })
}

/** Several choices with commas between, each once, in the order given. */
export function listOf<Choice extends string>(
  choices: readonly Choice[],
): Choosing & ((text: string) => readonly Choice[]) {
  const readOne = oneOf(choices)
  const read = (text: string): readonly Choice[] => [
    ...new Set(text.split(',').map((part) => readOne(part.trim()))),
  ]
  return Object.assign(read, { choices, isList: true })
}

/** The name as it is to stand in a worksheet. */
export function agency(text: string): string {
  if (!isAgencyName(text)) throw new InvalidArgumentError('agency')
  return text.trim()
}

export function year(text: string): number {
  if (!isYear(text)) throw new InvalidArgumentError('year')
  return Number(text)
}

/** As a date may be written in a worksheet, or the end of each year, in either language. */
export const askedDay: Choosing & ((text: string) => AskedDay) = Object.assign(readAsked, {
  choices: yearEndNames,
  isList: false,
})

function readAsked(text: string): AskedDay {
  const found = readYearEnd(text.trim()) ?? readDay(text.trim())
  if (found === undefined) throw new InvalidArgumentError('asked-day')
  return found
}

export function period(text: string): string {
  if (!parsePeriod(text)) throw new InvalidArgumentError('period')
  return text
}

/** A number that is not negative, with a comma or a point and at most two decimals. */
export function amount(text: string): number {
  if (!/^\d{1,9}(?:[.,]\d{1,2})?$/.test(text)) throw new InvalidArgumentError('number')
  return Number(text.replace(',', '.'))
}

/** Points of a total or an index: as an amount, with at most four decimals. */
export function points(text: string): Points {
  if (!/^\d{1,7}(?:[.,]\d{1,4})?$/.test(text)) throw new InvalidArgumentError('number')
  return pointsOf(Number(text.replace(',', '.')))
}

/** `3=60%` or `3=72`, after the floors given before it. */
export function floor(text: string, before: readonly StatedFloor[] = []): readonly StatedFloor[] {
  const [, aspect = '', least = ''] = /^([^=]+)=(.+)$/.exec(text) ?? []
  const parsed = parseFloor(least)
  if (!parsed) throw new InvalidArgumentError('floor')
  return [...before, { aspect: aspect.trim(), floor: parsed, at: null }]
}

/** Names divided by commas. */
export function names(text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.some((part) => part === '')) throw new InvalidArgumentError('identifier')
  return parts
}

/** `3.3=4`, after the changes given before it. */
export function change(text: string, before: readonly LevelChange[] = []): readonly LevelChange[] {
  const parts = /^([^=]+)=(\d{1,2})$/.exec(text)
  if (!parts?.[1]) throw new InvalidArgumentError('change')
  return [...before, { indicator: parts[1].trim(), level: Number(parts[2]) }]
}

/** At most so many, also none. */
export function maximum(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('whole')
  return Number(text)
}

export function count(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('count')
  return Number(text)
}

/** Person-days in a quarter: `20`, `20/quarter` or `20/triwulan`. */
export const capacity = (text: string): number =>
  amount(text.replace(/\/(?:quarter|triwulan|q|tw)$/i, ''))

export function quarter(text: string): string {
  const found = parseQuarter(text.toUpperCase())
  if (!found) throw new InvalidArgumentError('quarter')
  return found
}
