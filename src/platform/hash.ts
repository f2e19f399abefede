import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { errnoOf } from './errno.js'

/** A file with its hash, or why there is none. */
export type HashedFile =
  | {
      readonly kind: 'hashed'
      readonly sha256: string
      readonly size: number
      readonly modified: string
    }
  | { readonly kind: 'missing' | 'link' | 'folder' | 'not-permitted' }
  | { readonly kind: 'unreadable'; readonly cause: string }

/**
 * SHA-256 of an ordinary file inside a folder, read in pieces. No link is followed on the way from
 * the folder to the file; a file that changes while it is read has no hash.
 */
export async function hashFile(path: string, folder: string): Promise<HashedFile> {
  try {
    const kind = await kindOf(path, folder)
    if (kind === 'other') return { kind: 'unreadable', cause: 'EINVAL' }
    if (kind !== 'file') return { kind }
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      return await hashOpened(file)
    } finally {
      await file.close()
    }
  } catch (error) {
    return withoutHash(errnoOf(error))
  }
}

/** Looked at before it is opened: opening a pipe would wait for ever. */
async function kindOf(path: string, folder: string): Promise<'file' | 'folder' | 'link' | 'other'> {
  const steps = relative(folder, path).split(sep)
  for (const index of steps.keys()) {
    const found = await lstat(join(folder, ...steps.slice(0, index + 1)))
    if (found.isSymbolicLink()) return 'link'
    if (index < steps.length - 1) continue
    if (found.isDirectory()) return 'folder'
    return found.isFile() ? 'file' : 'other'
  }
  return 'other'
}

const pieceBytes = 1024 * 1024

async function hashOpened(file: FileHandle): Promise<HashedFile> {
  const before = await file.stat()
  const hash = createHash('sha256')
  const piece = Buffer.alloc(pieceBytes)
  let size = 0
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, piece.length, null)
    if (bytesRead === 0) break
    hash.update(piece.subarray(0, bytesRead))
    size += bytesRead
  }
  const after = await file.stat()
  if (size !== before.size || after.mtimeMs !== before.mtimeMs) {
    return { kind: 'unreadable', cause: 'EBUSY' }
  }
  return { kind: 'hashed', sha256: hash.digest('hex'), size, modified: after.mtime.toISOString() }
}

function withoutHash(cause: string): HashedFile {
  if (cause === 'ENOENT' || cause === 'ENOTDIR') return { kind: 'missing' }
  if (cause === 'ELOOP') return { kind: 'link' }
  if (cause === 'EISDIR') return { kind: 'folder' }
  return cause === 'EACCES' || cause === 'EPERM'
    ? { kind: 'not-permitted' }
    : { kind: 'unreadable', cause }
}
