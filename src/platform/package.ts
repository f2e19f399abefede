import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCodePoint } from '../core/order.js'

/**
 * The program's own files: package.json, rubrics, schemas, maps, WebAssembly and the code of threads. There
 * is no other way to them, so that the same build can run from wherever they are kept.
 */

/** The installed package: the built program lies one level below it, these sources two. */
const packageFolder = join(
  import.meta.dirname,
  import.meta.dirname.endsWith('dist') ? '..' : '../..',
)

export const packageFile = (...parts: readonly string[]): string => join(packageFolder, ...parts)

export const readPackageFile = (...parts: readonly string[]): string =>
  readFileSync(packageFile(...parts), 'utf8')

export const readPackageBytes = (...parts: readonly string[]): Uint8Array =>
  readFileSync(packageFile(...parts))

/** Names of the files in a folder of the package that end so, without that end, by code point. */
export const packageNames = (folder: readonly string[], end: string): readonly string[] =>
  readdirSync(packageFile(...folder))
    .filter((name) => name.endsWith(end))
    .map((name) => name.slice(0, -end.length))
    .toSorted(byCodePoint)

export const hasPackageFile = (...parts: readonly string[]): boolean =>
  existsSync(packageFile(...parts))
