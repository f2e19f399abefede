/** What other features may call. */
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
