/** What other features may call. */
export { convertAssessment } from './convert/convert.js'
export type { MapStatus, RubricMap } from './convert/map.js'
export type { Rubrics } from './convert/map-rules.js'
export { mapStatuses as mapStatusesEn } from './convert/words-en.js'
export { mapStatuses as mapStatusesId } from './convert/words-id.js'
export {
  builtInRubrics,
  isRubricPath,
  loadChosenRubric,
  loadRubric,
  unknownAspect,
} from './load.js'
export { indicatorExplanation } from './page.js'
export { isYearNoted, rubricForYear, yearNote, yearNotes } from './years.js'

/** Loaded where it is called: it brings the reader of YAML. */
export const loadMapBetween: typeof import('./convert/load-map.js').loadMapBetween = async (
  ...given
) => (await import('./convert/load-map.js')).loadMapBetween(...given)
