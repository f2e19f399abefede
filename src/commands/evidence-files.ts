import type { Checked } from '../domain/diagnostic.js'
import { type FilesQuery, type LoadedFiles, loadFiles } from '../inputs/files.js'
import type { Session } from './command.js'
import { showingFiles } from './file-progress.js'

/** Hashes the evidence files of worksheets. */
export const readFiles = (
  query: Omit<FilesQuery, 'onFile'>,
  session: Session,
): Promise<Checked<LoadedFiles>> =>
  showingFiles(session, (onFile) => loadFiles({ ...query, onFile }, session.project, session.world))
