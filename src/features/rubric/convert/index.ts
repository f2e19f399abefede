/** What other features may call of the conversion of answers to another rubric. */
export { convertAssessment } from './convert.js'
export type { MapStatus, RubricMap } from './map.js'
export type { Rubrics } from './map-rules.js'
export { mapStatuses as mapStatusesEn } from './words-en.js'
export { mapStatuses as mapStatusesId } from './words-id.js'
