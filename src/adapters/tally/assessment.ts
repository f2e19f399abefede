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
  /** By indicator id. */
  readonly proofs: Pick<ReadonlyMap<string, Proof>, 'get'>
}

export function assessmentOf(
  owner: AgencyYear,
  slots: Slots,
  placeOf: (place: number) => Place,
): TalliedAssessment {
  const answers = new Map<string, Answer>()
  for (const [index, { id }] of slots.indicators.entries()) {
    const place = owner.places[index] ?? 0
    if (place === 0) continue
    const verified = owner.verified[index] ?? openClaim
    answers.set(id, {
      claim: claimOf(owner, index),
      verified: verified === openClaim ? null : verified,
      documents: nothing,
      remarks: nothing,
      at: placeOf(place),
    })
  }
  const proofs = {
    get: (id: string) => {
      const index = slots.indexOf.get(id) ?? 0
      return owner.places[index] === 0 ? undefined : proofIn(owner, index, slots)
    },
  }
  return { agency: owner.agency, year: owner.year, answers, proofs }
}

const nothing: readonly never[] = []

/** One object for each level, not one for each answer of a country. */
const levelClaims = Array.from({ length: 10 }, (_, level): Claim => ({ kind: 'level', level }))

function claimOf({ claims, reasons }: AgencyYear, index: number): Claim {
  const claim = claims[index] ?? openClaim
  if (claim === openClaim) return { kind: 'open' }
  return claim === notApplicableClaim
    ? { kind: 'not-applicable', reason: reasons?.get(index) ?? '' }
    : (levelClaims[claim] ?? { kind: 'level', level: claim })
}
