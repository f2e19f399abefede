import { basename, dirname, isAbsolute } from 'node:path'
// Throws when it is loaded for a user without a home that the system does not know.
import envPaths from 'env-paths'

/** Where caches are kept, and within it, one in the other, the folders of this program. */
export type CacheFolders = readonly [outermost: string, ...inner: string[]]

/**
 * The place of one part of the cache, where this user's system keeps what may be lost at any time;
 * `XDG_CACHE_HOME` where that is set. A relative path would be another folder in each working folder
 * and is none.
 */
export function cacheFolders(part: string): CacheFolders | undefined {
  const { cache } = envPaths('indeks-merit', { suffix: '' })
  return isAbsolute(cache) ? [dirname(cache), basename(cache), part] : undefined
}
