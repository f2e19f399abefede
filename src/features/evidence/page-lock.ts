import { byPath, type FileRecord } from '../../core/lock.js'

/** A lock file: the same evidence gives the same bytes, fit for a version-control system. */
export function renderLock(files: readonly FileRecord[]): string {
  const entries = files
    .toSorted(byPath)
    .map(({ path, sha256, size, modified }) => ({ path, sha256, size, modified }))
  return `${JSON.stringify({ schemaVersion: 1, files: entries }, null, 2)}\n`
}
