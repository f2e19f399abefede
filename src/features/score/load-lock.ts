import { dirname, join, resolve } from 'node:path'
import type { Checked } from '../../core/diagnostic.js'
import type { Lock } from '../../core/lock.js'
import { readLock } from '../../files/lock.js'
import { readInput, shownPath, type World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'

/** Megabytes of a lock file: about 20,000 entries. */
const limit = 5

const usualName = 'bukti.lock.json'

/**
 * The lock file of a run, and the folder that its paths are relative to. Unless it is named it lies
 * beside the project file, if that is what names the worksheets, so that it is found from below.
 */
export function lockPath(
  named: string | undefined,
  worksheets: readonly string[],
  project: FoundProject | undefined,
  { cwd }: World,
): { readonly path: string; readonly folder: string } {
  if (named === '-') return { path: named, folder: cwd }
  const base = worksheets.length === 0 ? (project?.folder ?? cwd) : cwd
  const path = named === undefined ? join(base, usualName) : resolve(cwd, named)
  return { path, folder: dirname(path) }
}

/** A lock that lies in the folder of a worksheet. */
export const lockBeside = (folder: string) => ({ path: join(folder, usualName), folder })

export async function loadLock(path: string, world: World): Promise<Checked<Lock>> {
  const bytes = await readInput(path, limit, world)
  if (!bytes.value) return { value: undefined, diagnostics: bytes.diagnostics }
  return readLock(bytes.value, shownPath(path, world))
}
