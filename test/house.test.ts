import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { sourceFiles as files, source } from './support/sources.js'

/**
 * Which rooms of the house a room may import, besides itself. A feature is a room of its own, and
 * other features may import its `index.ts` only. `index.ts` at the root of `src` is what scripts may
 * import.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  platform: ['core'],
  files: ['core'],
  pages: ['core'],
  features: ['core', 'files', 'pages', 'platform', 'features'],
  cli: ['core', 'files', 'pages', 'platform', 'features'],
  'index.ts': ['core', 'files', 'pages', 'features', 'cli'],
}

/** What a command is and how its options are read, the only part of `cli` that features know. */
const whatACommandIs = ['cli/command.ts', 'cli/option-readers.ts', 'cli/help-id.ts']

/** Who may import a package or a module of Node; a module that is not named is free. */
const onlyFor: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli', 'features'],
  inquirer: ['features/fill'],
  '@inquirer/core': ['features/fill'],
  'node:fs': ['platform'],
  'node:fs/promises': ['platform'],
  'node:os': ['platform'],
  'node:process': ['platform', 'cli'],
  'node:child_process': ['platform'],
  'node:worker_threads': ['platform'],
}

interface Import {
  readonly from: string
  /** A file of `src`, or the name of a module. */
  readonly to: string
}

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

const roomOf = (path: string): string => path.split('/')[0] ?? ''

/** A feature, or a room that is none. */
const ownRoom = (path: string): string =>
  path
    .split('/')
    .slice(0, roomOf(path) === 'features' ? 2 : 1)
    .join('/')

const isOpen = ({ from, to }: Import): boolean => {
  if (ownRoom(from) === ownRoom(to)) return true
  if (roomOf(from) === 'features' && whatACommandIs.includes(to)) return true
  if (!mayImport[roomOf(from)]?.includes(roomOf(to))) return false
  return roomOf(from) !== 'features' || roomOf(to) !== 'features' || to.endsWith('/index.ts')
}

const within = imports.filter(({ to }) => files.includes(to))

describe('the walls of the house', () => {
  it('are seen: every relative import leads to a file of the sources', () => {
    const lost = imports.filter(({ to }) => /\.tsx?$/.test(to) && !files.includes(to))
    expect(files.length).toBeGreaterThan(400)
    expect(within.length).toBeGreaterThan(files.length)
    expect(lost).toEqual([])
  })

  it('hold: a room imports only what it may', () => {
    const through = within.filter((each) => !isOpen(each)).map(({ from, to }) => `${from} -> ${to}`)
    expect(through).toEqual([])
  })

  it('keep files, machine, commander and inquirer to their places', () => {
    const through = imports
      .filter(({ from, to }) => {
        const places = onlyFor[to]
        return places && !places.some((place) => from.startsWith(`${place}/`))
      })
      .map(({ from, to }) => `${from} -> ${to}`)
    expect(through).toEqual([])
  })

  it('leave the fast reader one door, and one for the threads that it has started', () => {
    const isInside = (path: string): boolean => path.startsWith('files/tally/')
    const entries = within
      .filter(({ from, to }) => !isInside(from) && isInside(to) && to !== 'files/tally/index.ts')
      .map(({ from, to }) => `${from} -> ${to}`)
    expect(entries).toEqual(['features/score/tally-thread.ts -> files/tally/part-task.ts'])
  })

  it('close no circle of files', () => {
    expect(circles()).toEqual([])
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
