import { createHash } from 'node:crypto'
import type { Checked } from '../../core/diagnostic.js'
import type { Rubric } from '../../core/rubric.js'
import { readCache, writeCache } from '../../platform/cache.js'
import type { CacheFolders } from '../../platform/cache-folder.js'

/** Stands for all sources that the program was built from; absent where they run unbuilt. */
declare const BUILD_ID: string | undefined

/**
 * A rubric as it was understood before, if its file, its path and this program are the same;
 * reading YAML takes longer than scoring. Only a rubric without findings is kept, so that none is
 * ever left untold. What was kept is only believed if it is whole.
 */
export async function cached(
  bytes: Uint8Array,
  file: string,
  read: () => Promise<Checked<Rubric>>,
): Promise<Checked<Rubric>> {
  if (typeof BUILD_ID === 'undefined') return read()
  const folders = await placeOfRubrics()
  if (!folders) return read()
  const key = createHash('sha256').update(`${BUILD_ID}\n${file}\n`).update(bytes).digest('hex')
  const known = whole(readCache(folders, key)?.toString())
  if (known !== undefined) return { value: JSON.parse(known), diagnostics: [] }
  const reading = await read()
  if (reading.value && reading.diagnostics.length === 0) {
    const text = JSON.stringify(reading.value)
    writeCache(folders, key, `${hashOf(text)}\n${text}`)
  }
  return reading
}

/** None for a user without a home that the system does not know, and where none is kept. */
async function placeOfRubrics(): Promise<CacheFolders | undefined> {
  try {
    const { cacheFolders } = await import('../../platform/cache-folder.js')
    return cacheFolders('rubrik')
  } catch {
    return undefined
  }
}

/** The text under its hash, unless it is another one. */
function whole(text: string | undefined): string | undefined {
  const end = text?.indexOf('\n') ?? -1
  const content = text?.slice(end + 1) ?? ''
  return end !== -1 && text?.slice(0, end) === hashOf(content) ? content : undefined
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
