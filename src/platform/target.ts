import { accessSync, constants, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs'
import { dirname, isAbsolute, resolve } from 'node:path'

/** What lies where something is to be written. Links are followed, those that lead to nothing, too. */
export type Target =
  | { readonly kind: 'nothing' | 'file'; readonly path: string }
  /** An ordinary file that its owner has closed to writing. */
  | { readonly kind: 'read-only' }
  /** Or what is named as one, with a stroke at its end. */
  | { readonly kind: 'folder' }
  /** A device, a pipe, a socket: nothing can take its place, so it is written into. */
  | { readonly kind: 'stream'; readonly path: string }
  /** An open file of this process, by its number. */
  | { readonly kind: 'descriptor'; readonly number: number }

export function targetAt(cwd: string, path: string): Target {
  const end = endOf(resolve(cwd, path), linksAtMost)
  const number = descriptorAt(end)
  if (number !== undefined) return { kind: 'descriptor', number }
  const found = statSync(end, { throwIfNoEntry: false })
  if (found?.isDirectory() || namesFolder.test(path)) return { kind: 'folder' }
  if (!found) return { kind: 'nothing', path: end }
  if (!found.isFile()) return { kind: 'stream', path: end }
  return isReadOnly(end, found) ? { kind: 'read-only' } : { kind: 'file', path: end }
}

const namesFolder = process.platform === 'win32' ? /[\\/]$/ : /\/$/

/** As many as Linux follows. */
const linksAtMost = 40

/** Step by step, since `/dev/stdout` is a link, too, and what it leads to may have no name. */
function endOf(path: string, left: number): string {
  if (left === 0 || descriptorAt(path) !== undefined) return path
  try {
    const next = readlinkSync(path)
    return endOf(isAbsolute(next) ? next : resolve(realpathSync(dirname(path)), next), left - 1)
  } catch {
    return path
  }
}

const standardNames: Readonly<Record<string, number>> = {
  '/dev/stdin': 0,
  '/dev/stdout': 1,
  '/dev/stderr': 2,
}

function descriptorAt(path: string): number | undefined {
  const own = new RegExp(`^/(?:dev|proc/(?:self|thread-self|${process.pid}))/fd/(\\d+)$`)
  const number = own.exec(path)?.[1]
  return number === undefined ? standardNames[path] : Number(number)
}

/** By its permissions, which do not bind an administrator but say what is wanted. */
function isReadOnly(path: string, { mode }: Stats): boolean {
  if ((mode & 0o222) === 0) return true
  try {
    accessSync(path, constants.W_OK)
    return false
  } catch {
    return true
  }
}

/** Where what a file said is kept when it is written over. */
export const backupOf = (path: string): string => `${path}.bak`
