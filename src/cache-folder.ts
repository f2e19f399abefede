import { join } from 'node:path'
import envPaths from 'env-paths'

/** Where this user's system keeps what may be lost at any time; `XDG_CACHE_HOME` where that is set. */
export const cacheFolder = (part: string): string =>
  join(envPaths('indeks-merit', { suffix: '' }).cache, part)
