import { type Day, dayOf } from '../../core/day.js'
import type { DocumentStatus, Verdict } from '../../core/evidence.js'
import { indicatorsOf, type Rubric } from '../../core/rubric.js'
import {
  type CellWord,
  readDay,
  readIndicator,
  readLevel,
  readWord,
  statusWords,
  verdictWords,
} from '../worksheet/cells.js'
import * as numbers from './wasm/numbers.js'

/** Texts by the numbers that stand for them. */
export interface NumberedTexts {
  readonly numberOf: (text: string) => number
  readonly items: readonly string[]
}

function numbered(): NumberedTexts {
  const known = new Map<string, number>()
  const items: string[] = []
  return {
    items,
    numberOf: (text) => {
      const number = known.get(text)
      if (number !== undefined) return number
      known.set(text, items.length)
      return items.push(text) - 1
    },
  }
}

/** What the texts of a column mean, as a number, or `numbers.faulty`; asked once for each text. */
export type CellReading = (text: string) => number

/** The meaning of every column that a score depends on, by the functions that read single cells. */
export interface CellCodes {
  readonly agencies: NumberedTexts
  /** Of any indicator. */
  readonly requirements: NumberedTexts
  readonly reasons: NumberedTexts
  /** By what a column is for, as `numbers` says. */
  readonly understand: (role: number, text: string) => number
}

export function cellCodes(rubric: Rubric): CellCodes {
  const [agencies, requirements, reasons] = [numbered(), numbered(), numbered()]
  const indicators = indicatorsOf(rubric)
  const ids = new Map(indicators.map(({ id }, index) => [id, index]))
  const known = new Set(ids.keys())
  for (const { evidence } of indicators) for (const { id } of evidence) requirements.numberOf(id)
  const isRequirement = new Set(requirements.items)
  const byRole = new Map<number, CellReading>([
    [numbers.agency, (text) => agencies.numberOf(text.replaceAll(/\s+/g, ' '))],
    [numbers.year, (text) => (/^\d{4}$/.test(text) ? Number(text) : numbers.faulty)],
    [
      numbers.indicator,
      (text) =>
        readIndicator(text, known).kind === 'known'
          ? (ids.get(text) ?? numbers.faulty)
          : numbers.faulty,
    ],
    [
      numbers.level,
      (text) =>
        readLevel(text).kind === 'not-applicable'
          ? numbers.notApplicableClaim
          : levelCode(text, rubric),
    ],
    [numbers.verifiedLevel, (text) => levelCode(text, rubric)],
    [numbers.reason, reasons.numberOf],
    [
      numbers.requirement,
      (text) => (isRequirement.has(text) ? requirements.numberOf(text) : numbers.faulty),
    ],
    [numbers.issued, dayCodeIn],
    [numbers.validUntil, dayCodeIn],
    [numbers.due, dayCodeIn],
    [numbers.status, (text) => wordCode(text, statusWords)],
    [numbers.verdict, (text) => wordCode(text, verdictWords)],
  ])
  return {
    agencies,
    requirements,
    reasons,
    understand: (role, text) => byRole.get(role)?.(text) ?? numbers.faulty,
  }
}

function levelCode(text: string, { levels: { min, max } }: Rubric): number {
  const cell = readLevel(text)
  if (cell.kind !== 'level') return numbers.faulty
  const isOnScale = cell.level === 0 || (cell.level >= min && cell.level <= max)
  return isOnScale ? cell.level : numbers.faulty
}

const monthDays = 31
const yearDays = 12 * monthDays

function dayCodeIn(text: string): number {
  const day = readDay(text)
  return day === undefined ? numbers.faulty : dayCode(day)
}

/** Days are numbered in their order, so that two of them can be compared. */
export function dayCode(day: Day): number {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)]
  return Number(year) * yearDays + (Number(month) - 1) * monthDays + Number(date) - 1
}

/** The day that a number stands for, or that comes before it; undefined for a blank cell. */
export function dayCoded(code: number): Day | undefined {
  if (code === numbers.blank) return undefined
  const [year, month] = [Math.floor(code / yearDays), Math.floor((code % yearDays) / monthDays) + 1]
  // A month has 28 days at least.
  for (let date = (code % monthDays) + 1; ; date -= 1) {
    const day = dayOf(year, month, date)
    if (day !== undefined) return day
  }
}

const wordCode = <Meaning>(text: string, words: readonly CellWord<Meaning>[]): number => {
  const index = words.findIndex(({ means }) => means === readWord(text, words))
  return index === -1 ? numbers.faulty : index
}

/** How many of each the kernel tells apart: each word of the column, and a blank cell. */
export const stateCounts = { statuses: statusWords.length + 1, verdicts: verdictWords.length + 1 }

/** What `documentIn` of the kernel makes one number of. */
export interface DocumentState {
  readonly status: DocumentStatus | undefined
  readonly verdict: Verdict | undefined
  readonly isTitled: boolean
}

export function stateCoded(state: number): DocumentState {
  const words = Math.floor(state / 2)
  return {
    status: statusWords[Math.floor(words / stateCounts.verdicts) - 1]?.means,
    verdict: verdictWords[(words % stateCounts.verdicts) - 1]?.means,
    isTitled: state % 2 === 1,
  }
}
