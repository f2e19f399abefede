import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { errnoOf } from './errno.js'
import { backupOf } from './target.js'

/**
 * Keeps what a file says before it is written over: as `NAME.bak` beside it, one generation, with the
 * permissions of the original. The copy is made under a name of its own and renamed, so that it is
 * whole and replaces a link instead of following it. True if the file says the new content already:
 * then nothing is kept, since that would push out the older one. A device has nothing to keep.
 */
export function keepOld(path: string, next: Uint8Array): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) return false
  const old = readFileSync(path)
  if (old.equals(next)) return true
  const backup = backupOf(path)
  const draft = `${backup}.${process.pid}-${Math.random().toString(36).slice(2)}`
  try {
    writeDraft(draft, old, found)
    renameSync(draft, backup)
  } finally {
    rmSync(draft, { force: true })
  }
  return false
}

/** Made only if nothing of that name is there, and readable to nobody else while it is written. */
function writeDraft(draft: string, content: Uint8Array, { mode, uid, gid }: Stats): void {
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  giveTo(draft, uid, gid)
  chmodSync(draft, mode & 0o777)
}

/** Only an administrator may give a file away; to everyone else it stays their own. */
function giveTo(path: string, uid: number, gid: number): void {
  try {
    chownSync(path, uid, gid)
  } catch (error) {
    errnoOf(error)
  }
}
