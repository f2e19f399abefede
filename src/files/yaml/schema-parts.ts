import * as v from 'valibot'
import { type AskedDay, parseDay, parsePeriod, readYearEnd, yearEnd } from '../../core/day.js'
import { printable } from '../../core/printable.js'

/**
 * The message of each schema is what it expects, as a word that `i18n/` has (text, identifier,
 * number, positive, whole, period, day, asked-day, year, truth, mapping, list) or a list of choices.
 * `decimals-excessive`, with how many there may be, is a diagnostic of its own.
 */

export const mapping = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, 'mapping')

export const list = <Item extends v.GenericSchema>(item: Item) => v.array(item, 'list')

export const choice = <const Choices extends readonly string[]>(choices: Choices) =>
  v.picklist(choices, choices.join(', '))

export const text = v.pipe(
  v.string('text'),
  v.transform(printable),
  v.check((value) => value.trim() !== '', 'text'),
)

/** Ids are text: YAML would read an unquoted 3.10 as the number 3.1. */
export const identifier = v.pipe(
  v.string('identifier'),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'identifier'),
)

export const words = mapping({ id: text, en: v.exactOptional(text) })

const number = (largest: number) =>
  v.pipe(v.number('number'), v.minValue(0, 'number'), v.maxValue(largest, 'number'))

/** At most two decimals, so that points stay exact. */
export const decimal = v.pipe(number(1_000_000), v.check(hasTwoDecimals, 'decimals-excessive: 2'))

export const weight = v.pipe(decimal, v.gtValue(0, 'positive'))

/** A sum of weights times levels. */
export const amount = v.pipe(
  number(1_000_000_000),
  v.gtValue(0, 'positive'),
  v.check(hasTwoDecimals, 'decimals-excessive: 2'),
)

/** A result as it is printed: the one rounding of a mean leaves four decimals. */
export const figure = v.pipe(
  number(1_000_000_000),
  v.check(hasFourDecimals, 'decimals-excessive: 4'),
)

export const whole = v.pipe(
  v.number('whole'),
  v.integer('whole'),
  v.minValue(0, 'whole'),
  v.maxValue(100, 'whole'),
)

export const period = v.pipe(
  v.string('period'),
  v.check((value) => parsePeriod(value) !== undefined, 'period'),
)

/** The day asked about, or the end of each year. */
export const askedDay = v.pipe(
  v.string('asked-day'),
  v.transform((value): AskedDay => readYearEnd(value) ?? value),
  v.check((value) => value === yearEnd || parseDay(value) !== undefined, 'asked-day'),
)

export const day = v.pipe(
  v.string('day'),
  v.check((value) => parseDay(value) !== undefined, 'day'),
)

export const year = v.pipe(
  v.number('year'),
  v.integer('year'),
  v.minValue(1000, 'year'),
  v.maxValue(9999, 'year'),
)

/** The first and the last year, either of which may be left open. */
export const yearSpan = mapping({ from: v.exactOptional(year), until: v.exactOptional(year) })

/** A year as the key of a mapping. */
export const yearKey = v.pipe(v.string(), v.regex(/^\d{4}$/, 'year'))

function hasTwoDecimals(value: number): boolean {
  return Number(value.toFixed(2)) === value
}

function hasFourDecimals(value: number): boolean {
  return Number(value.toFixed(4)) === value
}
