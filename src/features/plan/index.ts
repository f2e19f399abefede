/** What other features may call. */
export { aimFor } from './aim.js'
export { type PlannedDocument, type PlannedIndicator, plannedIndicators } from './follow-up.js'
export { loadEfforts } from './load-efforts.js'
export { modelOf } from './model.js'
export { type Plan, planBest } from './plan.js'
export type { PlanSubject } from './steps.js'
