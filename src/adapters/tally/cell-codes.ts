import type { Day } from '../../domain/day.js'
import type { DocumentStatus, Verdict } from '../../domain/evidence.js'
import { indicatorsOf, type Rubric } from '../../domain/rubric.js'
import {
  type CellWord,
  readDay,
  readIndicator,
  readLevel,
  readWord,
  statusWords,
  verdictWords,
} from '../evidence/cells.js'
import { notApplicableClaim } from './agency-year.js'
import { type CodeTable, codeTable } from './code-table.js'

/** A blank cell. */
export const blank = -1
/** A cell that cannot be read as it is, or says what this rubric does not know. */
export const faulty = -2

/** Days, agencies and requirements by the numbers that stand for them. */
export interface Numbered<Item> {
  readonly numberOf: (item: Item) => number
  readonly items: readonly Item[]
}

function numbered<Item>(): Numbered<Item> {
  const numbers = new Map<Item, number>()
  const items: Item[] = []
  return {
    items,
    numberOf: (item) => {
      const known = numbers.get(item)
      if (known !== undefined) return known
      numbers.set(item, items.length)
      return items.push(item) - 1
    },
  }
}

/** The meaning of every column that a score depends on, by the functions that read single cells. */
export interface CellCodes {
  /** The number of an agency. */
  readonly agency: CodeTable
  readonly agencies: Numbered<string>
  readonly year: CodeTable
  /** The index of an indicator. */
  readonly indicator: CodeTable
  readonly level: CodeTable
  readonly verifiedLevel: CodeTable
  /** The number of a requirement of any indicator. */
  readonly requirement: CodeTable
  readonly requirements: Numbered<string>
  /** The number of a day. */
  readonly day: CodeTable
  readonly days: Numbered<Day>
  readonly status: CodeTable
  readonly statuses: Numbered<DocumentStatus>
  readonly verdict: CodeTable
  readonly verdicts: Numbered<Verdict>
}

export function cellCodes(rubric: Rubric): CellCodes {
  const [agencies, days] = [numbered<string>(), numbered<Day>()]
  const [statuses, verdicts] = [numbered<DocumentStatus>(), numbered<Verdict>()]
  const indicators = indicatorsOf(rubric)
  const ids = new Map(indicators.map(({ id }, index) => [id, index]))
  const known = new Set(ids.keys())
  const requirements = numbered<string>()
  for (const { evidence } of indicators) for (const { id } of evidence) requirements.numberOf(id)
  const isRequirement = new Set(requirements.items)
  return {
    agencies,
    days,
    statuses,
    verdicts,
    requirements,
    agency: codeTable((text) => agencies.numberOf(text.replaceAll(/\s+/g, ' '))),
    year: codeTable((text) => (/^\d{4}$/.test(text) ? Number(text) : faulty)),
    indicator: codeTable((text) =>
      readIndicator(text, known).kind === 'known' ? (ids.get(text) ?? faulty) : faulty,
    ),
    level: codeTable((text) =>
      readLevel(text).kind === 'not-applicable' ? notApplicableClaim : levelCode(text, rubric),
    ),
    verifiedLevel: codeTable((text) => levelCode(text, rubric)),
    requirement: codeTable((text) =>
      isRequirement.has(text) ? requirements.numberOf(text) : faulty,
    ),
    day: codeTable((text) => {
      const day = readDay(text)
      return day === undefined ? faulty : days.numberOf(day)
    }),
    status: codeTable((text) => wordCode(text, statusWords, statuses)),
    verdict: codeTable((text) => wordCode(text, verdictWords, verdicts)),
  }
}

function levelCode(text: string, { levels: { min, max } }: Rubric): number {
  const cell = readLevel(text)
  if (cell.kind !== 'level') return faulty
  return cell.level === 0 || (cell.level >= min && cell.level <= max) ? cell.level : faulty
}

function wordCode<Meaning>(
  text: string,
  words: readonly CellWord<Meaning>[],
  meanings: Numbered<Meaning>,
): number {
  const meaning = readWord(text, words)
  return meaning === undefined ? faulty : meanings.numberOf(meaning)
}
