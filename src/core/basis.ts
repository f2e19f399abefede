import type { Day } from './day.js'
import type { Place } from './place.js'
import type { Words } from './words.js'

/** A rule that something rests on, with the first and the last day of its force, where they are known. */
export interface Basis {
  readonly cite: string
  readonly note?: Words
  readonly from?: Day
  readonly until?: Day
  readonly at: Place
}

/** A rule as it is cited on a day; `isPast`: it was in force, and is no longer. */
export interface Citation {
  readonly cite: string
  readonly isPast: boolean
}

/** What can be cited on a day: a rule that came later was nobody's basis then. */
export function citedOn(basis: readonly Basis[], day: Day): readonly Citation[] {
  const known = citations.get(basis)
  if (known?.day === day) return known.cited
  const cited = basis
    .filter(({ from }) => from === undefined || from <= day)
    .map(({ cite, until }) => ({ cite, isPast: until !== undefined && until < day }))
  citations.set(basis, { day, cited })
  return cited
}

/** Of each list on the day last asked about: a country has one day and thousands of results. */
const citations = new WeakMap<
  readonly Basis[],
  { readonly day: Day; readonly cited: readonly Citation[] }
>()
