import { fold } from '../../domain/agency.js'
import type { Rubric } from '../../domain/rubric.js'
import { type AgencyYear, notApplicableClaim, openClaim, type Slots } from './agency-year.js'

/** Flags what shows only when all rows are known, so that the exact reader tells it. */
export function flagDoubtful(owners: readonly AgencyYear[], slots: Slots, rubric: Rubric): void {
  for (const owner of owners) owner.isFlagged ||= isDoubtful(owner, slots, rubric)
  flagAlike(owners)
}

function isDoubtful(owner: AgencyYear, slots: Slots, { notApplicable }: Rubric): boolean {
  const answered = new Set<string>()
  for (const [index, claim] of owner.claims.entries()) {
    if (claim === openClaim) continue
    if (claim === notApplicableClaim) {
      if (notApplicable === 'excluded' && !owner.reasons?.has(index)) return true
      continue
    }
    if ((owner.verified[index] ?? openClaim) > claim) return true
    const group = slots.indicators[index]?.oneOf
    if (group === undefined) continue
    if (answered.has(group)) return true
    answered.add(group)
  }
  return false
}

/** Agencies whose names differ only by case or spaces. */
function flagAlike(owners: readonly AgencyYear[]): void {
  const names = new Map<string, string>()
  const alike = new Set<string>()
  for (const agency of new Set(owners.map((owner) => owner.agency))) {
    const folded = fold(agency)
    const first = names.get(folded) ?? agency
    names.set(folded, first)
    if (first !== agency) alike.add(folded)
  }
  if (alike.size === 0) return
  for (const owner of owners) owner.isFlagged ||= alike.has(fold(owner.agency))
}
