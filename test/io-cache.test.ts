import { chmodSync, chownSync, existsSync, renameSync, symlinkSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCache, writeCache } from '../src/platform/cache.js'
import { folderWith } from './support/folder.js'

const name = 'a'.repeat(64)

/** The places of a cache that is not there yet. */
async function emptyPlace() {
  const outermost = join(await folderWith(), 'cache')
  const own = join(outermost, 'indeks-merit')
  const part = join(own, 'rubrik')
  const folders = [outermost, 'indeks-merit', 'rubrik'] as const
  return { folders, outermost, own, part, file: join(part, name) }
}

type Place = Awaited<ReturnType<typeof emptyPlace>>

async function filledPlace(): Promise<Place> {
  const place = await emptyPlace()
  writeCache(place.folders, name, 'isi')
  expect(readCache(place.folders, name)?.toString()).toBe('isi')
  return place
}

/** Moved aside and linked to. */
function linkInstead(path: string): void {
  renameSync(path, `${path}-lain`)
  symlinkSync(`${path}-lain`, path)
}

describe('a file of the cache', () => {
  it('is there for its user alone', async () => {
    const { folders, outermost } = await filledPlace()
    expect(readCache(folders, 'b'.repeat(64))).toBeUndefined()
    expect(readCache([outermost, 'indeks-merit', 'lain'], name)).toBeUndefined()
  })

  it('may lie where the user has linked all caches to', async () => {
    const { folders, outermost } = await filledPlace()
    linkInstead(outermost)
    expect(readCache(folders, name)?.toString()).toBe('isi')
    writeCache(folders, name, 'baru')
    expect(readCache(folders, name)?.toString()).toBe('baru')
  })

  it('is written whole over whatever has its name, and follows no link', async () => {
    const { folders, outermost, part, file } = await filledPlace()
    const victim = join(outermost, 'penting.txt')
    await writeFile(victim, 'penting')
    await rm(file)
    await symlink(victim, file)
    // Where a draft could be expected, had it a name that can be guessed.
    await symlink(victim, `${file}.${process.pid}`)
    writeCache(folders, name, 'baru')
    expect(readCache(folders, name)?.toString()).toBe('baru')
    expect(await readFile(victim, 'utf8')).toBe('penting')
    expect((await readdir(part)).toSorted()).toEqual([name, `${name}.${process.pid}`])
  })

  it('leaves no draft where a folder has its name', async () => {
    const { folders, part, file } = await filledPlace()
    await rm(file)
    await mkdir(file)
    writeCache(folders, name, 'baru')
    expect(await readdir(part)).toEqual([name])
  })

  it('is forgotten with the oldest, and nothing that has a name of another kind', async () => {
    const { folders, part } = await filledPlace()
    const foreign = ['catatan.txt', '0'.repeat(63), `${name}.1234`, 'A'.repeat(64)]
    const draft = `${'f'.repeat(64)}.${'0'.repeat(32)}`
    const older = Array.from({ length: 30 }, (_, n) => String(n).padStart(64, '0'))
    for (const each of [...foreign, draft, ...older]) {
      await writeFile(join(part, each), 'x')
      await utimes(join(part, each), 1000, 1000)
    }
    const folder = 'e'.repeat(64)
    await mkdir(join(part, folder))
    writeCache(folders, name, 'baru')
    const left = await readdir(part)
    expect(left).toEqual(expect.arrayContaining([...foreign, folder, name]))
    expect(left.filter((each) => ![...foreign, folder].includes(each))).toHaveLength(20)
  })
})

const isRoot = process.getuid?.() === 0
const stranger = (path: string) => chownSync(path, 54_321, 54_321)

describe.skipIf(process.platform === 'win32')('a cache that others could have written', () => {
  const cases: readonly [string, (place: Place) => void, onlyRoot?: boolean][] = [
    ['its folder is a link', ({ own }) => linkInstead(own)],
    ['the folder of this part is a link', ({ part }) => linkInstead(part)],
    ['all caches lie where everybody may write', ({ outermost }) => chmodSync(outermost, 0o1777)],
    ['everybody may write into its folder', ({ own }) => chmodSync(own, 0o777)],
    ['a group may write into the folder of this part', ({ part }) => chmodSync(part, 0o770)],
    ['all caches are another user’s', ({ outermost }) => stranger(outermost), true],
    ['its folder is another user’s', ({ own }) => stranger(own), true],
    ['the folder of this part is another user’s', ({ part }) => stranger(part), true],
  ]
  const inReach = cases.filter(([, , onlyRoot]) => isRoot || !onlyRoot)

  it.each(inReach)('is neither believed nor written where %s', async (_, change) => {
    const place = await filledPlace()
    change(place)
    expect(readCache(place.folders, name)).toBeUndefined()
    writeCache(place.folders, name, 'baru')
    expect(await readFile(place.file, 'utf8')).toBe('isi')
    expect(await readdir(place.part)).toEqual([name])
  })

  it.each<[string, (place: Place) => void, boolean?]>([
    ['a link', ({ file }) => linkInstead(file)],
    ['writable by everybody', ({ file }) => chmodSync(file, 0o666)],
    ['another user’s', ({ file }) => stranger(file), true],
  ])('is not believed where the file is %s, and written anew', async (_, change, onlyRoot) => {
    if (onlyRoot && !isRoot) return
    const place = await filledPlace()
    change(place)
    expect(readCache(place.folders, name)).toBeUndefined()
    writeCache(place.folders, name, 'baru')
    expect(readCache(place.folders, name)?.toString()).toBe('baru')
  })

  it.each(['own', 'part'] as const)('is left as it is where a link leads to it: %s', async (at) => {
    const place = await emptyPlace()
    const names = Array.from({ length: 40 }, (_, n) => String(n).padStart(64, '0'))
    const target = await folderWith(Object.fromEntries(names.map((each) => [each, 'x'])))
    await mkdir(at === 'own' ? place.outermost : place.own, { recursive: true })
    await symlink(target, place[at])
    writeCache(place.folders, name, 'isi')
    expect((await readdir(target)).toSorted()).toEqual(names)
  })

  it('is passed over where a file stands in the way', async () => {
    const { folders, outermost } = await emptyPlace()
    await writeFile(outermost, 'a file where the folder would be')
    writeCache(folders, name, 'isi')
    expect(readCache(folders, name)).toBeUndefined()
    expect(existsSync(outermost)).toBe(true)
  })
})
