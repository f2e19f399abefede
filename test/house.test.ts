import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const source = join(import.meta.dirname, '../src')

/**
 * Which rooms of the house a room may import, besides itself. A room that is not named may not be
 * imported. What stands at the root of `src` binds the rooms together and may import all of them.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  office: [],
  adapters: ['domain', 'office'],
  i18n: ['domain'],
  reporters: ['domain', 'i18n', 'office'],
  inputs: ['domain', 'adapters', 'root'],
  commands: ['domain', 'adapters', 'i18n', 'inputs', 'reporters', 'root'],
  root: ['domain', 'adapters', 'i18n', 'inputs', 'reporters', 'commands'],
}

/** Who may import a package or a module of Node; a module that is not named is free. */
const onlyFor: Readonly<Record<string, readonly string[]>> = {
  commander: ['program', 'option-readers'],
  inquirer: ['prompts'],
  '@inquirer/core': ['prompts'],
  'node:fs': ['io'],
  'node:fs/promises': ['io'],
  'node:os': ['io', 'cache-folder'],
  'node:process': ['io', 'main'],
  'node:child_process': ['io', 'opener'],
  'node:worker_threads': ['io'],
}

/** Circles that were there when this test was written; there may only become fewer. */
const knownCircles = 14

interface Import {
  readonly from: string
  /** A file of `src`, or the name of a module. */
  readonly to: string
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('/wasm/'))

/** Types, dynamic imports and `import('…').Type` included, whatever the file's own syntax. */
const imports: readonly Import[] = files.flatMap((from) => {
  const text = readFileSync(join(source, from), 'utf8')
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => ({ from, to: targetOf(from, fileName) }))
})

function targetOf(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  const path = relative(source, join(source, dirname(from), specifier)).replaceAll('\\', '/')
  const found = ['.ts', '.tsx'].map((end) => path.replace(/\.js$/, end))
  return found.find((each) => files.includes(each)) ?? path
}

const roomOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : 'root')

const within = imports.filter(({ to }) => files.includes(to))

describe('the walls of the house', () => {
  it('are seen: every relative import leads to a file of the sources', () => {
    const lost = imports.filter(({ to }) => /\.tsx?$/.test(to) && !files.includes(to))
    expect(files.length).toBeGreaterThan(400)
    expect(within.length).toBeGreaterThan(files.length)
    expect(lost).toEqual([])
  })

  it('hold: a room imports only what it may', () => {
    const through = within
      .map(({ from, to }) => ({ from, to, room: roomOf(from), other: roomOf(to) }))
      .filter(({ room, other }) => room !== other && !mayImport[room]?.includes(other))
      .map(({ from, to }) => `${from} -> ${to}`)
    expect(through).toEqual([])
  })

  it('keep files, machine, commander and inquirer to their places', () => {
    const through = imports
      .filter(({ from, to }) => {
        const places = onlyFor[to]
        const name = from.replace(/\.tsx?$/, '')
        return places && !places.some((place) => name === place || name.startsWith(`${place}-`))
      })
      .map(({ from, to }) => `${from} -> ${to}`)
    expect(through).toEqual([])
  })

  it('close no further circle of files', () => {
    expect(circles().length).toBeLessThanOrEqual(knownCircles)
  })
})

/** Files that import each other, however indirectly, each set once in the order of their names. */
function circles(): readonly string[] {
  const next = new Map<string, readonly string[]>(
    files.map((file) => [file, within.filter(({ from }) => from === file).map(({ to }) => to)]),
  )
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[] = []
  const visit = (file: string): void => {
    index.set(file, index.size)
    low.set(file, index.get(file) ?? 0)
    stack.push(file)
    for (const other of next.get(file) ?? []) {
      if (!index.has(other)) visit(other)
      if (stack.includes(other)) low.set(file, Math.min(low.get(file) ?? 0, low.get(other) ?? 0))
    }
    if (low.get(file) !== index.get(file)) return
    const circle = stack.splice(stack.indexOf(file))
    const isOwn = next.get(file)?.includes(file) ?? false
    if (circle.length > 1 || isOwn) found.push(circle.toSorted().join(' '))
  }
  for (const file of files) if (!index.has(file)) visit(file)
  return found
}
