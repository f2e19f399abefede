/** A calendar day as ISO 8601 text (`2024-12-31`); the order of texts is the order of days. */
export type Day = string

/** What may be asked for instead of a day: each assessment at the end of its own year. */
export const yearEnd = 'year-end'
export type AskedDay = Day | typeof yearEnd

/** As it may be written, whatever the language of the screen. */
export const yearEndNames = [yearEnd, 'akhir-tahun'] as const

export const readYearEnd = (text: string): typeof yearEnd | undefined =>
  yearEndNames.some((name) => name === text) ? yearEnd : undefined

/** On which day evidence is judged: one for all, or for each assessment that of its year. */
export type JudgingDay = Day | YearEnd

/** The end of each year, as far as it has come. */
export interface YearEnd {
  readonly today: Day
}

export const judgingDay = (asked: AskedDay | undefined, today: Day): JudgingDay =>
  asked === yearEnd ? { today } : (asked ?? today)

/** The day on which evidence of a year is judged. */
export function dayFor(judging: JudgingDay, year: number): Day {
  if (typeof judging === 'string') return judging
  const end = format(year, 12, 31)
  return end < judging.today ? end : judging.today
}

/** The one day for all years; null where each has its own. */
export const commonDayOf = (judging: JudgingDay): Day | null =>
  typeof judging === 'string' ? judging : null

/** What happens once in a run, whatever years it is about, happens on this day. */
export const dayOfRun = (judging: JudgingDay): Day =>
  typeof judging === 'string' ? judging : judging.today

/** Calendar years, months and days to add to a day. */
export interface Period {
  readonly years: number
  readonly months: number
  readonly days: number
}

/** The day with these numbers, or undefined if the calendar has none (31 April). */
export const dayOf = (year: number, month: number, day: number): Day | undefined =>
  isDay(year, month, day) ? format(year, month, day) : undefined

function isDay(year: number, month: number, day: number): boolean {
  const isWithin = month >= 1 && month <= 12 && day >= 1
  return isWithin && (day <= shortestMonth || day <= lengthOfMonth(year, month))
}

/** Of most days nobody has to ask how long their month is. */
const shortestMonth = 28

export function parseDay(text: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts && isDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) ? text : undefined
}

/** ISO 8601 durations in years, months, weeks and days only (`P1Y`, `P6M`, `P90D`): "1m" says too little. */
export function parsePeriod(text: string): Period | undefined {
  if (!periods.has(text) && periods.size < periodsAtMost) periods.set(text, readPeriod(text))
  return periods.get(text) ?? readPeriod(text)
}

/** A rubric has a handful, and asks for them with every document. */
const periods = new Map<string, Period | undefined>()
const periodsAtMost = 100

function readPeriod(text: string): Period | undefined {
  const parts = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/.exec(text)
  if (!parts) return undefined
  const [years = 0, months = 0, weeks = 0, days = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0))
  return { years, months, days: weeks * 7 + days }
}

/** The last day that four digits can write; what would end later counts until then. */
const lastDay: Day = '9999-12-31'
const lastYear = 9999

/**
 * Same day of the month, clamped at its end (31 January + P1M = 28 or 29 February); then the days.
 * Never beyond the last day, so that the order of texts stays the order of days.
 */
export function addPeriod(day: Day, { years, months, days }: Period): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const monthsFromZero = (year + years) * 12 + (month - 1) + months
  const newYear = Math.floor(monthsFromZero / 12)
  const newMonth = (monthsFromZero % 12) + 1
  const clamped = Math.min(date, lengthOfMonth(newYear, newMonth))
  const moved = utc(newYear, newMonth, clamped + days)
  if (moved.getUTCFullYear() > lastYear) return lastDay
  return format(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

const dayMilliseconds = 86_400_000

/** Whole days from one day to another; negative if the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  const [start, end] = [from, to].map((day) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    return utc(year, month, date).getTime()
  })
  return ((end ?? 0) - (start ?? 0)) / dayMilliseconds
}

const lengthOfMonth = (year: number, month: number): number => utc(year, month + 1, 0).getUTCDate()

/** Not by Date.UTC, which takes years below 100 for those of the twentieth century. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date
}

const format = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
