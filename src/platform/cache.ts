import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { CacheFolders } from './cache-folder.js'

/** Older ones are forgotten: a file that is being written is another one after each change. */
const filesAtMost = 20

/** What lies in the cache: a file under a hash, or the draft of one. */
const ownName = /^[0-9a-f]{64}(?:\.[0-9a-f]{32})?$/

/** Neither follows a link nor waits for the other end of a pipe. Windows has neither flag. */
const carefully = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** A file of the cache; undefined where there is none, it cannot be read, or somebody else may have written it. */
export const readCache = (folders: CacheFolders, name: string): Buffer | undefined =>
  attempt(() => {
    if (!isOwnPlace(folders, (path) => path)) return undefined
    const file = openSync(join(...folders, name), carefully)
    try {
      const found = fstatSync(file)
      return found.isFile() && isOwn(found) ? readFileSync(file) : undefined
    } finally {
      closeSync(file)
    }
  })

/**
 * Whole or not at all, and only into folders that are this user's alone. A cache that cannot be
 * written is none: nothing is said about it.
 */
export function writeCache(folders: CacheFolders, name: string, content: string): void {
  attempt(() => {
    mkdirSync(folders[0], { recursive: true, mode: 0o700 })
    if (!isOwnPlace(folders, madeFolder)) return
    const draft = join(...folders, `${name}.${randomBytes(16).toString('hex')}`)
    // Refused where there is anything of this name already, a link included.
    const file = openSync(draft, 'wx', 0o600)
    try {
      writeAndClose(file, content)
      renameSync(draft, join(...folders, name))
    } finally {
      rmSync(draft, { force: true })
    }
    forgetOld(join(...folders))
  })
}

function writeAndClose(file: number, content: string): void {
  try {
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Whether each of the folders is this user's alone: whoever may write in one can exchange what lies in
 * it. So they are looked at from the outermost on, which alone may be a link: many a user keeps all
 * caches on another disk.
 */
function isOwnPlace(
  [outermost, ...inner]: CacheFolders,
  reached: (path: string) => string,
): boolean {
  if (!isOwnFolder(statSync(outermost))) return false
  let path = outermost
  return inner.every((name) => {
    path = reached(join(path, name))
    return isOwnFolder(lstatSync(path))
  })
}

function madeFolder(path: string): string {
  attempt(() => mkdirSync(path, { mode: 0o700 }))
  return path
}

const isOwnFolder = (found: Stats): boolean => found.isDirectory() && isOwn(found)

/** Nobody else's, as with `sudo` in the home of another user. Windows knows no such owners. */
const isOwn = ({ uid, mode }: Stats): boolean =>
  process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)

/** Only what has a name of ours: whatever else lies there is not for us to remove. */
function forgetOld(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => ownName.test(name))
    .map((name) => ({ path: join(folder, name), found: lstatSync(join(folder, name)) }))
    .filter(({ found }) => found.isFile())
  const old = files
    .toSorted((left, right) => right.found.mtimeMs - left.found.mtimeMs)
    .slice(filesAtMost)
  for (const { path } of old) rmSync(path, { force: true })
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
