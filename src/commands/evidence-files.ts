import type { Checked } from '../domain/diagnostic.js'
import { type FilesQuery, type LoadedFiles, loadFiles } from '../inputs/files.js'
import { progressOn } from '../progress.js'
import type { Session } from './command.js'

/** Hashes the evidence files of worksheets; whoever waits at a terminal sees how far it is. */
export async function readFiles(
  query: Omit<FilesQuery, 'onProgress'>,
  { world, texts, project }: Session,
): Promise<Checked<LoadedFiles>> {
  const progress = progressOn(world)
  const onProgress = (done: number, all: number) => progress.show(texts.lock.reading(done, all))
  try {
    return await loadFiles({ ...query, onProgress }, project, world)
  } finally {
    progress.end()
  }
}
