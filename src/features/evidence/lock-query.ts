import type { Session } from '../../cli/command.js'
import type { Checked } from '../../core/diagnostic.js'
import { showingFiles } from '../score/index.js'
import { type FilesQuery, type LoadedFiles, loadFiles } from './load-files.js'

/** Hashes the evidence files of worksheets. */
export const readFiles = (
  query: Omit<FilesQuery, 'onFile'>,
  session: Session,
): Promise<Checked<LoadedFiles>> =>
  showingFiles(session, (onFile) => loadFiles({ ...query, onFile }, session.project, session.world))
