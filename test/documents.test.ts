import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './support/cli.js'

/** What is told to those who work on the program; the manual has tests of its own. */
const documents = ['CONTRIBUTING.md', 'docs/decisions.md', 'src/files/tally/README.md']

/** Made by the build. */
const made = ['dist', 'dist/index.js', 'dist/tally.wasm']

const files: readonly string[] = [
  ...['bin', 'docs', 'rubrics', 'samples', 'src', 'test'].flatMap((folder) => [
    folder,
    ...readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  ]),
  ...readdirSync(root),
  ...made,
]

/** Paths from the root, or from any folder that the sentence is about; `NAME` and the like stand for any. */
const isThere = (path: string): boolean => {
  const end = path
    .replace(/\/$/, '')
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll(/\b(?:NAME|CODE|OLD--NEW)\b/g, '[^/]+')
  return files.some((file) => new RegExp(`(?:^|/)${end}$`).test(file))
}

const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([\w*][\w*./-]*(?:\.(?:tsx?|mjs|json|md|yaml|wasm)|\/))`/g)].map(
    ([, path = '']) => path,
  )

it.each(documents)('%s names only files that there are', (document) => {
  const paths = pathsIn(readFileSync(join(root, document), 'utf8'))
  expect(paths.length).toBeGreaterThan(2)
  expect(paths.filter((path) => !isThere(path))).toEqual([])
})
