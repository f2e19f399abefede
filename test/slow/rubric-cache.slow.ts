import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { execute } from '../support/built.js'
import { root } from '../support/cli.js'
import { folderWith } from '../support/folder.js'
import { parseResult } from '../support/result.js'

const call = [
  'score',
  'a.csv',
  '--rubric',
  'rubrik.yaml',
  '--format',
  'json',
  '--as-of',
  '2020-12-31',
]

/** A working folder with a rubric of one's own and a cache, and what runs there say. */
async function ownRubric() {
  const folder = await folderWith({
    'a.csv': 'instansi,tahun,indikator,tingkat\nKota A,2020,1.1,4\n',
    'rubrik.yaml': await readFile(join(root, 'rubrics/kasn-2018.yaml')),
  })
  const cache = join(folder, 'cache')
  const own = join(cache, 'indeks-merit')
  const part = join(own, 'rubrik')
  const runWith = (env: readonly string[], ...more: readonly string[]) =>
    execute('env', [...env, process.execPath, join(root, 'bin/merit.js'), ...call, ...more], {
      cwd: folder,
    })
  const run = (...more: readonly string[]) => runWith([`XDG_CACHE_HOME=${cache}`], ...more)
  const names = () => readdir(part).catch(() => [])
  return { folder, cache, own, part, names, run, runWith }
}

/** The same, and the one file that a run has left in the cache. */
async function filledCache() {
  const place = await ownRubric()
  const expected = await place.run()
  expect(expected.code).toBe(0)
  const [name = ''] = await place.names()
  return { ...place, expected, name, file: join(place.part, name) }
}

describe('the cache of rubrics', () => {
  it('keeps a rubric of one’s own, and answers the same with it and without', async () => {
    const { folder, names, run } = await ownRubric()
    const without = await run('--no-cache')
    expect(await names()).toEqual([])
    expect(await run()).toEqual(without)
    expect(await names()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect(await run()).toEqual(without)
    const changed = (await readFile(join(folder, 'rubrik.yaml'), 'utf8')).replace('1.0.0', '1.0.1')
    await writeFile(join(folder, 'rubrik.yaml'), changed)
    expect(parseResult((await run()).stdout).rubric?.version).toBe('1.0.1')
    expect(await names()).toHaveLength(2)
  })

  it('is all that a run leaves behind, and only with a rubric of one’s own', async () => {
    const { cache, runWith, own } = await filledCache()
    expect(await readdir(own)).toEqual(['rubrik'])
    await rm(cache, { recursive: true })
    await runWith([`XDG_CACHE_HOME=${cache}`], '--rubric', 'kasn-2018')
    expect(await readdir(cache).catch(() => 'absent')).toBe('absent')
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, -100)],
    ['changed', (text: string) => text.replace('"weight":25000', '"weight":99999')],
    ['without its head', (text: string) => text.slice(70)],
    ['full of zeros', (text: string) => '\0'.repeat(text.length)],
    ['empty', () => ''],
  ])('does not matter where it is %s', async (_, damage) => {
    const { expected, file, run } = await filledCache()
    const text = await readFile(file, 'utf8')
    expect(damage(text)).not.toBe(text)
    await writeFile(file, damage(text))
    expect(await run()).toEqual(expected)
    expect(await readFile(file, 'utf8')).toBe(text)
  })

  it('does not matter where it cannot be written', async () => {
    const { cache, run } = await ownRubric()
    await writeFile(cache, 'a file where the folder would be')
    expect(await run()).toMatchObject({ code: 0, stderr: '' })
  })

  it.skipIf(process.platform === 'win32')('leaves alone what a link leads to', async () => {
    const { cache, own, run } = await ownRubric()
    const target = await folderWith()
    await mkdir(cache)
    await symlink(target, own)
    expect(await run()).toMatchObject({ code: 0, stderr: '' })
    expect(await readdir(target)).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('is not waited for where it is a pipe', async () => {
    const { file, expected, run } = await filledCache()
    await rm(file)
    await execute('mkfifo', [file])
    expect(await run()).toEqual(expected)
    expect(await readFile(file, 'utf8')).toContain('kasn-2018')
  })
})

describe.runIf(process.platform === 'linux')('where the cache lies', () => {
  it('is ~/.cache where XDG_CACHE_HOME is empty', async () => {
    const { folder, runWith } = await ownRubric()
    await runWith([`HOME=${folder}`, 'XDG_CACHE_HOME='])
    expect(await readdir(join(folder, '.cache/indeks-merit/rubrik'))).toHaveLength(1)
  })

  it.each([
    ['XDG_CACHE_HOME is relative', ['XDG_CACHE_HOME=./nisbi']],
    ['HOME is relative', ['XDG_CACHE_HOME=', 'HOME=nisbi']],
    ['HOME is empty', ['XDG_CACHE_HOME=', 'HOME=']],
  ])('is nowhere if %s', async (_, env) => {
    const { folder, runWith } = await ownRubric()
    expect(await runWith(env)).toMatchObject({ code: 0, stderr: '' })
    expect((await readdir(folder)).toSorted()).toEqual(['a.csv', 'rubrik.yaml'])
  })
})
