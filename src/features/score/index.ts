/** What other features may call. */
export { dayRemarks } from './day-remarks.js'
export { documentsOf, type EvidenceFile, foldersOf, loadEvidence, stateOf } from './evidence.js'
export { showingFiles } from './file-progress.js'
export { loadLock, lockPath } from './load-lock.js'
export { comparedAs, faultsOf, type HashedEvidence, hashFiles, nameFiles } from './named-files.js'
export { totalJson as totalOf } from './page/json.js'
export { distanceLines, totalsTable } from './page/totals.js'
export { lack } from './page/trace.js'
export { distribute, rank } from './ranking.js'
export {
  contextFor,
  type LoadedAssessments,
  loadAssessments,
  loadScores,
  type ScoreQuery,
  soundScores,
  statedBy,
} from './scores.js'

/** The result document. Loaded where it is called: most runs print no other result. */
export const resultJson = async (
  ...given: Parameters<typeof import('./page/json.js').json>
): Promise<string> => (await import('./page/json.js')).json(...given)
