import type { Points } from '../../core/points.js'

/**
 * Where a difference comes from. Claim: what the office claims. Proof: how much of the claim
 * documents prove. Verification: what the verifier's levels add to the proved ones.
 */
export const parts = ['claim', 'proof', 'verification'] as const
export type DifferencePart = (typeof parts)[number]
export type DifferenceParts = Readonly<Record<DifferencePart, Points>>
