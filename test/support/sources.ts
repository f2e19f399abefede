import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './cli.js'

export const source = join(root, 'src')

/** All TypeScript of the program below `src`; not what is AssemblyScript. */
export const sourceFiles: readonly string[] = readdirSync(source, {
  recursive: true,
  encoding: 'utf8',
})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('/wasm/'))
  .toSorted()
