import type { Place } from '../../domain/diagnostic.js'
import type { Answer, Assessment, Claim } from '../../domain/evidence.js'
import type { Proof } from '../../domain/proof.js'
import {
  type AgencyYear,
  notApplicableClaim,
  openClaim,
  proofIn,
  type Slots,
} from './agency-year.js'

/** An agency-year as the scorer takes it: documents are gone, what they prove is known. */
export interface TalliedAssessment extends Assessment {
  readonly proofs: ReadonlyMap<string, Proof>
}

export function assessmentOf(
  owner: AgencyYear,
  slots: Slots,
  placeOf: (place: number) => Place,
): TalliedAssessment {
  const answers = new Map<string, Answer>()
  const proofs = new Map<string, Proof>()
  for (const [index, { id }] of slots.indicators.entries()) {
    const place = owner.places[index] ?? 0
    if (place === 0) continue
    const verified = owner.verified[index] ?? openClaim
    proofs.set(id, proofIn(owner, index, slots))
    answers.set(id, {
      claim: claimOf(owner, index),
      verified: verified === openClaim ? null : verified,
      documents: [],
      remarks: [],
      at: placeOf(place),
    })
  }
  return { agency: owner.agency, year: owner.year, answers, proofs }
}

function claimOf({ claims, reasons }: AgencyYear, index: number): Claim {
  const claim = claims[index] ?? openClaim
  if (claim === openClaim) return { kind: 'open' }
  return claim === notApplicableClaim
    ? { kind: 'not-applicable', reason: reasons?.get(index) ?? '' }
    : { kind: 'level', level: claim }
}
