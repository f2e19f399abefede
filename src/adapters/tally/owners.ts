import { isSameAgency } from '../../domain/agency.js'
import type { EvidenceOptions } from '../evidence/row-context.js'
import type { AgencyYear as NamedAgencyYear } from '../evidence/rows.js'
import { type AgencyYear, agencyYears, type Slots } from './agency-year.js'
import { blank } from './cell-codes.js'

/** The agency-years of a part of a file, made when they are first met. */
export interface OwnerTable {
  /** Undefined where the filter leaves it out. */
  readonly find: (agency: number, year: number) => AgencyYear | undefined
  /** Told of a row that does not say whose it is: whether the filter may ask for it all the same. */
  readonly mayBeAsked: (agency: number, year: number) => boolean
  /** All years of an agency are to be read again. */
  readonly flagAgency: (agency: string) => void
  /** Before filtering. */
  readonly known: readonly NamedAgencyYear[]
  readonly flagged: ReadonlySet<string>
  readonly all: readonly AgencyYear[]
}

export function ownerTable(
  asked: Pick<EvidenceOptions, 'agency' | 'year'>,
  slots: Slots,
  agencies: readonly string[],
): OwnerTable {
  const emptyOwner = agencyYears(slots)
  const owners: AgencyYear[] = []
  const byNumbers = new Map<number, AgencyYear | undefined>()
  const known: NamedAgencyYear[] = []
  const withoutYear = new Set<number>()
  const flagged = new Set<string>()
  // Rows of one owner mostly stand together.
  let [lastKey, last]: [number, AgencyYear | undefined] = [-1, undefined]
  const isAsked = (agency: string, year: number): boolean =>
    (asked.agency === undefined || isSameAgency(agency, asked.agency)) &&
    (asked.year === undefined || year === asked.year)
  const make = (key: number, agency: string, year: number): AgencyYear | undefined => {
    const owner = isAsked(agency, year) ? emptyOwner(agency, year) : undefined
    known.push({ agency, year })
    if (owner) owners.push(owner)
    byNumbers.set(key, owner)
    return owner
  }
  return {
    known,
    flagged,
    find: (agency, year) => {
      const key = agency * 10_000 + year
      if (key === lastKey) return last
      lastKey = key
      last = byNumbers.has(key) ? byNumbers.get(key) : make(key, agencies[agency] ?? '', year)
      return last
    },
    mayBeAsked: (agency, year) => {
      const name = agencies[agency] ?? ''
      if (agency !== blank && !withoutYear.has(agency)) {
        withoutYear.add(agency)
        flagged.add(name)
        known.push({ agency: name, year: undefined })
      }
      const anyYear = year < 0 ? (asked.year ?? 0) : year
      return isAsked(agency === blank ? (asked.agency ?? '') : name, anyYear)
    },
    flagAgency: (agency) => flagged.add(agency),
    all: owners,
  }
}
