import { isSameAgency } from '../../core/agency.js'
import type { EvidenceOptions } from '../worksheet/row-context.js'
import type { NamedAgencyYear } from '../worksheet/rows.js'
import type { NumberedTexts } from './cell-codes.js'
import type { TallySubject } from './figures.js'
import * as numbers from './wasm/numbers.js'

/** The agency-years of all files, in the order in which they are first met. */
export interface SubjectTable {
  /** False where the filter leaves it out. */
  readonly add: (agency: number, year: number) => boolean
  /** Told of a row that does not say whose it is: whether the filter may ask for it all the same. */
  readonly mayBeAsked: (agency: number, year: number) => boolean
  /** Told what was met elsewhere, before filtering. */
  readonly addKnown: (met: readonly NamedAgencyYear[]) => void
  /** All years of an agency are to be read again. */
  readonly flagAgency: (agency: string) => void
  /** Before filtering. */
  readonly known: readonly NamedAgencyYear[]
  readonly flagged: ReadonlySet<string>
  readonly all: readonly TallySubject[]
}

export function subjectTable(
  asked: Pick<EvidenceOptions, 'agency' | 'year'>,
  agencies: NumberedTexts,
): SubjectTable {
  const all: TallySubject[] = []
  const known: NamedAgencyYear[] = []
  const withoutYear = new Set<number>()
  const flagged = new Set<string>()
  const isAsked = (agency: string, year: number): boolean =>
    (asked.agency === undefined || isSameAgency(agency, asked.agency)) &&
    (asked.year === undefined || year === asked.year)
  return {
    known,
    flagged,
    all,
    add: (number, year) => {
      const agency = agencies.items[number] ?? ''
      known.push({ agency, year })
      if (!isAsked(agency, year)) return false
      all.push({ agency, year, number: all.length })
      return true
    },
    mayBeAsked: (number, year) => {
      const agency = agencies.items[number] ?? ''
      if (number !== numbers.blank && !withoutYear.has(number)) {
        withoutYear.add(number)
        flagged.add(agency)
        known.push({ agency, year: undefined })
      }
      const anyYear = year < 0 ? (asked.year ?? 0) : year
      return isAsked(number === numbers.blank ? (asked.agency ?? '') : agency, anyYear)
    },
    addKnown: (met) => {
      for (const each of met) known.push(each)
    },
    flagAgency: (agency) => flagged.add(agency),
  }
}
