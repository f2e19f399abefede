/** The totals that a plan can raise; what a verifier decides cannot be planned. */
export const plannedTotals = ['backed', 'claimed'] as const
export type PlannedTotal = (typeof plannedTotals)[number]
