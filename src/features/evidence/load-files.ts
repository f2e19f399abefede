import { byPlace, type Checked, type Code, isError } from '../../core/diagnostic.js'
import type { Place } from '../../core/place.js'
import { shownPath, type World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'
import {
  documentsOf,
  type HashedEvidence,
  hashFiles,
  loadAssessments,
  nameFiles,
  type ScoreQuery,
} from '../score/index.js'

export interface LoadedFiles {
  /** By path, each once. */
  readonly files: readonly HashedEvidence[]
  /** The start of the first worksheet. */
  readonly start: Place
}

export interface FilesQuery
  extends Omit<ScoreQuery, 'asOf' | 'files' | 'lock' | 'onFile' | 'skipInvalid'> {
  /** Absolute; paths are told relative to it. */
  readonly lockFolder: string
  readonly onFile: (done: number, all: number) => void
}

/**
 * Hashes every local file that worksheets name. Absent if the worksheets cannot be read; paths that
 * leave the folder of their worksheet are not touched.
 */
export async function loadFiles(
  query: FilesQuery,
  project: Checked<FoundProject> | undefined,
  world: World,
): Promise<Checked<LoadedFiles>> {
  const { value: loaded, diagnostics: found } = await loadAssessments(query, project, world)
  // Nothing is scored here, so it does not matter by which instrument.
  const diagnostics = found.filter(({ code }) => !aboutScores.includes(code))
  if (!loaded || diagnostics.some(isError)) return { value: undefined, diagnostics }
  const documents = documentsOf(loaded.assessments)
  const { value: named, diagnostics: faults } = nameFiles(
    documents,
    loaded.files,
    query.lockFolder,
    world,
  )
  const all = [...diagnostics, ...faults].toSorted(byPlace)
  if (!named) return { value: undefined, diagnostics: all }
  const files = await hashFiles(named, query.onFile)
  const start = { file: shownPath(loaded.files[0]?.path ?? '', world), line: 1, column: 1 }
  return { value: { files, start }, diagnostics: all }
}

const aboutScores: readonly Code[] = ['rubric-assumed', 'rubric-outside']
