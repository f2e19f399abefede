import type { Level } from '../../core/level.js'
import type { Defect, Missing } from '../../core/proof.js'
import type { Requirement } from '../../core/rubric.js'
import type { ComparableIndicator } from './comparable-result.js'
import type { DifferencePart, DifferenceParts } from './parts.js'

/** Why a part of an indicator's difference is not 0. A null requirement is "any document at all". */
export type ChangeCause = { readonly part: DifferencePart } & (
  | { readonly kind: 'raised' | 'lowered'; readonly from: Level; readonly to: Level }
  | { readonly kind: 'assessed'; readonly to: Level }
  | { readonly kind: 'unassessed'; readonly from: Level }
  /** It applies now, or does not apply any more. */
  | { readonly kind: 'applicable' | 'not-applicable' }
  /** Its level stands; what applies beside it has changed, and so has its share of the aspect. */
  | { readonly kind: 'reweighted' }
  /** A document proves now what it did not; `was` is what stood in the way. */
  | {
      readonly kind: 'new' | 'signed' | 'renewed' | 'replaced'
      readonly requirement: Requirement | null
      readonly was: Defect
    }
  /** What proved does so no longer, or a higher claim asks for more. */
  | { readonly kind: 'lacking'; readonly requirement: Requirement | null; readonly reason: Defect }
  /** What lacked proof is claimed no longer. */
  | { readonly kind: 'unclaimed' }
  /** The claim or its proof has moved under a verified level that stands. */
  | { readonly kind: 'standing' }
)

/** The causes of each part that is not 0, in the order of the parts. */
export const causesOf = (
  from: ComparableIndicator,
  to: ComparableIndicator,
  { claim, proof, verification }: DifferenceParts,
): readonly ChangeCause[] =>
  from.notApplicable === to.notApplicable
    ? [
        ...(claim === 0 ? [] : [levelCause('claim', from.claimed, to.claimed)]),
        ...(proof === 0 ? [] : proofCauses(from, to, proof > 0)),
        ...(verification === 0 ? [] : [verificationCause(from, to)]),
      ]
    : applicabilityCauses(to, { claim, proof, verification })

function applicabilityCauses(
  to: ComparableIndicator,
  own: DifferenceParts,
): readonly ChangeCause[] {
  const kind = to.notApplicable ? 'not-applicable' : 'applicable'
  const moved = (['claim', 'proof', 'verification'] as const).filter((part) => own[part] !== 0)
  return moved.map((part) => ({ part, kind }))
}

function levelCause(part: DifferencePart, from: Level | null, to: Level | null): ChangeCause {
  if (from === to) return { part, kind: 'reweighted' }
  if (from === null) return { part, kind: 'assessed', to: to ?? 0 }
  if (to === null) return { part, kind: 'unassessed', from }
  return { part, kind: to > from ? 'raised' : 'lowered', from, to }
}

function verificationCause(from: ComparableIndicator, to: ComparableIndicator): ChangeCause {
  if (from.verifiedNotApplicable !== to.verifiedNotApplicable) {
    const kind = to.verifiedNotApplicable ? 'not-applicable' : 'applicable'
    return { part: 'verification', kind }
  }
  if (from.verified !== to.verified) return levelCause('verification', from.verified, to.verified)
  const isMoved = from.claimed !== to.claimed || from.backed !== to.backed
  return { part: 'verification', kind: isMoved ? 'standing' : 'reweighted' }
}

function proofCauses(
  from: ComparableIndicator,
  to: ComparableIndicator,
  isGain: boolean,
): readonly ChangeCause[] {
  const found = isGain ? gains(from, to) : losses(from, to)
  if (found.length > 0) return found
  const isMoved = from.claimed !== to.claimed || from.backed !== to.backed
  if (isMoved && isGain) return [{ part: 'proof', kind: 'unclaimed' }]
  const still = isMoved ? to.missing.map(lacking) : []
  return still.length > 0 ? still : [{ part: 'proof', kind: 'reweighted' }]
}

/** Requirements that were not met and are met now; the claim still asks for them. */
const gains = (from: ComparableIndicator, to: ComparableIndicator): readonly ChangeCause[] =>
  from.missing
    .filter(({ requirement }) => (requirement?.fromLevel ?? 0) <= (to.claimed ?? 0))
    .filter((missing) => !includes(to.missing, missing))
    .map(({ requirement, reason }) => ({
      part: 'proof',
      kind: mendings[reason],
      requirement,
      was: reason,
    }))

const losses = (from: ComparableIndicator, to: ComparableIndicator): readonly ChangeCause[] =>
  to.missing.filter((missing) => !includes(from.missing, missing)).map(lacking)

const lacking = ({ requirement, reason }: Missing): ChangeCause => ({
  part: 'proof',
  kind: 'lacking',
  requirement,
  reason,
})

const includes = (missing: readonly Missing[], { requirement }: Missing): boolean =>
  missing.some((each) => each.requirement?.id === requirement?.id)

/** By what must have happened to a document that stood in the way. */
const mendings: Record<Defect, 'new' | 'signed' | 'renewed' | 'replaced'> = {
  expired: 'renewed',
  undated: 'renewed',
  'not-yet-in-effect': 'renewed',
  unsigned: 'signed',
  draft: 'signed',
  rejected: 'replaced',
  'file-outside': 'new',
  'file-empty': 'new',
  'file-changed': 'replaced',
  'file-missing': 'new',
  untitled: 'new',
  requested: 'new',
  absent: 'new',
  missing: 'new',
}
