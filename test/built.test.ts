import { existsSync } from 'node:fs'
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { built, execute } from './support/built.js'
import { merit, root } from './support/cli.js'
import { folderWith } from './support/folder.js'
import { parseResult } from './support/result.js'

/** More than the cheapest plan fits into: a solver has to search. */
const limited = ['plan', 'samples/prov-kaltim-2024.csv', '--total', 'claimed', '--target', '325']

describe('the built program', () => {
  it('answers as the sources do', async () => {
    for (const args of [
      ['score', 'samples/kota-bogor-2020.csv', '--as-of', '2020-12-31', '--explain'],
      ['score', 'samples/kaltim-sumbar-excel.csv', '--as-of', '2024-12-31', '--format', 'json'],
      ['score', 'samples/kota-bogor-2020.csv', '--as-of', '2020-12-31', '--format', 'markdown'],
      ['score', 'samples/kota-bogor-2020.csv', '--as-of', '2020-12-31', '--format', 'csv'],
      ['score', 'tidak-ada.csv', '--lang', 'en'],
      ['rubric', 'check', 'rubrics/kasn-2018.yaml'],
      ['rubric', 'show', 'kasn-2019'],
      ['rubric', 'schema'],
      ['rubric', 'diff', 'kasn-2018', 'kasn-2019', '--lang', 'en'],
      ['rubric', 'convert', 'samples/kota-bogor-2020.csv', '--to', 'kasn-2019'],
      ['explain', 'date-wrong', '--lang', 'en'],
      ['plan', 'samples/prov-kaltim-2024.csv', '--as-of', '2024-12-31', '--target', '325'],
      [...limited, '--as-of', '2024-12-31', '--capacity', '40', '--until', '2025-Q4'],
      [
        'compare',
        'samples/prov-kaltim-2022.csv',
        'samples/prov-kaltim-2024.csv',
        '--as-of',
        '2024-12-31',
      ],
      ['--help'],
    ]) {
      expect(await built(args)).toEqual(await merit(args))
    }
  })

  it('gives the same bytes twice', async () => {
    const args = [
      'score',
      'samples/kaltim-sumbar-excel.csv',
      '--as-of',
      '2024-12-31',
      '--format',
      'json',
    ]
    expect(await built(args)).toEqual(await built(args))
  })

  it('reads standard input', async () => {
    const stdin = await readFile(join(root, 'samples/kota-bogor-2020.csv'))
    const { stdout } = await built(['score', '-', '--format', 'json'], { stdin })
    expect(parseResult(stdout).assessments[0]?.totals.claimed.points).toBe(266.5)
  })

  it('writes a starter folder and scores in it', async () => {
    const folder = await folderWith()
    expect(await built(['init'], { cwd: folder })).toMatchObject({ code: 0 })
    expect(await built(['score'], { cwd: folder })).toMatchObject({ code: 0 })
  })

  it('ends quietly when the reader of a pipe leaves', async () => {
    const line = `"${process.execPath}" bin/merit.js rubric show kasn-2018 | head -n 1`
    const { stdout, stderr } = await execute('bash', ['-c', line])
    expect(stdout).toContain('kasn-2018')
    expect(stderr).toBe('')
  })
})

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  it.each([
    [['--help']],
    [['rubric', 'show', 'kasn-2018', '--yaml']],
    [['score', 'samples/kota-bogor-2020.csv', '--format', 'json']],
  ])('is told, and no results are pretended: %j', async (args) => {
    const line = '"$0" bin/merit.js "$@" > /dev/full'
    const { code, stderr } = await execute('sh', ['-c', line, process.execPath, ...args])
    expect(code).toBe(2)
    expect(stderr).toContain('output-failed')
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('large evidence', () => {
  const rows = Array.from(
    { length: 9000 },
    (_, row) =>
      `Kota ${Math.floor(row / 36)},2020,${1 + (row % 4)}.1,3,"Surat, ${row}",2020-01-31\n`,
  )
  const header = 'instansi,tahun,indikator,tingkat,bukti,tanggal\n'
  const args = ['score', 'lembar.csv', '--as-of', '2020-12-31', '--format', 'csv', '--jobs']

  it('gives the same bytes however many readers work on it', async () => {
    const folder = await folderWith({ 'lembar.csv': header + rows.join('') })
    const one = await built([...args, '1'], { cwd: folder })
    expect(one.stdout.split('\n')).toHaveLength(252)
    for (const jobs of ['2', '3', '7']) {
      expect(await built([...args, jobs], { cwd: folder })).toEqual(one)
    }
  })

  it('is read by one where a line break in quotes stands at every cut', async () => {
    const broken = rows.map((row) => row.replace('Surat, ', `Surat\n${'x\n'.repeat(40)}`))
    const folder = await folderWith({ 'lembar.csv': header + broken.join('') })
    const one = await built([...args, '1'], { cwd: folder })
    expect(await built([...args, '4'], { cwd: folder })).toEqual(one)
  })
})

describe('the cache', () => {
  const score = ['score', 'a.csv', '--rubric', 'rubrik.yaml', '--format', 'json']

  /** A folder with a rubric of one's own, and what runs in it say. */
  async function ownRubric() {
    const folder = await folderWith({
      'a.csv': 'instansi,tahun,indikator,tingkat\nKota A,2020,1.1,4\n',
      'rubrik.yaml': await readFile(join(root, 'rubrics/kasn-2018.yaml')),
    })
    const cache = join(folder, 'singgahan')
    const kept = async () => readdir(join(cache, 'indeks-merit', 'rubrik')).catch(() => [])
    const run = (...more: readonly string[]) =>
      execute(
        'env',
        [
          `XDG_CACHE_HOME=${cache}`,
          process.execPath,
          join(root, 'bin/merit.js'),
          ...score,
          ...more,
        ],
        { cwd: folder },
      )
    return { folder, cache, kept, run }
  }

  it('keeps a rubric of one’s own, and answers the same with it and without', async () => {
    const { folder, kept, run } = await ownRubric()
    const without = await run('--no-cache')
    expect(await kept()).toEqual([])
    expect(await run()).toEqual(without)
    expect(await kept()).toHaveLength(1)
    expect(await run()).toEqual(without)
    const changed = (await readFile(join(folder, 'rubrik.yaml'), 'utf8')).replace('1.0.0', '1.0.1')
    await writeFile(join(folder, 'rubrik.yaml'), changed)
    expect(parseResult((await run()).stdout).rubric?.version).toBe('1.0.1')
    expect(await kept()).toHaveLength(2)
  })

  it.each([
    ['cut off', (text: string) => text.slice(0, -100)],
    ['changed', (text: string) => text.replace('"weight":25000', '"weight":99999')],
    ['empty', () => ''],
  ])('does not matter where it is %s', async (_, damage) => {
    const { cache, kept, run } = await ownRubric()
    const before = await run()
    const path = join(cache, 'indeks-merit', 'rubrik', (await kept())[0] ?? '')
    const text = await readFile(path, 'utf8')
    expect(damage(text)).not.toBe(text)
    await writeFile(path, damage(text))
    expect(await run()).toEqual(before)
    expect(await readFile(path, 'utf8')).toBe(text)
  })

  it('keeps the program as it was compiled, by command, and answers the same with it', async () => {
    const { cache, run } = await ownRubric()
    const compiled = async () => readdir(join(cache, 'indeks-merit', 'program')).catch(() => [])
    const without = await run('--no-cache')
    expect(await compiled()).toEqual([])
    expect(await run('--debug')).toEqual(without)
    expect(await compiled()).toEqual([])
    expect(await run('--aspect', '99')).toMatchObject({ code: 2 })
    expect(await compiled()).toEqual([])
    for (let turn = 0; turn < 6; turn += 1) expect(await run()).toEqual(without)
    expect(await compiled()).toEqual(['score'])
    const path = join(cache, 'indeks-merit', 'program', 'score')
    const before = await readFile(path)
    // What a command uses is known after some runs; then the file is left as it is.
    expect(await run()).toEqual(without)
    expect((await readFile(path)).equals(before)).toBe(true)
  })

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -100)],
    ['half of it', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['changed in one place', (bytes: Buffer) => bytes.fill(0x5a, 100_000, 100_001)],
    ['full of zeros', (bytes: Buffer) => bytes.fill(0, bytes.indexOf(10) + 1, 200_000)],
    ['no program of this kind', (bytes: Buffer) => Buffer.from(`{"key":1}\n${bytes.subarray(9)}`)],
    ['empty', () => Buffer.alloc(0)],
  ])('of the compiled program does not matter where it is %s', async (_, damage) => {
    const { cache, run } = await ownRubric()
    const expected = await run()
    const path = join(cache, 'indeks-merit', 'program', 'score')
    const sound = await readFile(path)
    const damaged = damage(Buffer.from(sound))
    expect(damaged.equals(sound)).toBe(false)
    await writeFile(path, damaged)
    expect(await run()).toEqual(expected)
    expect((await readFile(path)).equals(damaged)).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('is not believed where others may write', async () => {
    const { cache, run } = await ownRubric()
    const expected = await run()
    const path = join(cache, 'indeks-merit', 'program', 'score')
    await chmod(path, 0o666)
    expect(await run()).toEqual(expected)
    // It was taken for none, and made anew.
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('does not matter where it cannot be written', async () => {
    const { cache, run } = await ownRubric()
    await writeFile(cache, 'a file where the folder would be')
    expect(await run()).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('the package', () => {
  it('installs from its tarball without a network and scores from any folder', async () => {
    const folder = await folderWith({
      'a.csv': 'instansi,tahun,indikator,tingkat\nKota A,2020,1.1,4\n',
    })
    const packed = await execute('npm', [
      'pack',
      '--ignore-scripts',
      '--json',
      '--pack-destination',
      folder,
    ])
    expect(packed.code).toBe(0)
    const [{ filename, files }] = JSON.parse(packed.stdout)
    expect(files.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining([
        'bin/merit.js',
        'dist/LICENSES.txt',
        'dist/rubrics/kasn-2018.json',
        'rubrics/kasn-2018.yaml',
        'rubrics/maps/kasn-2018--kasn-2019.yaml',
        'rubrics/rubric.schema.json',
        'samples/kota-bogor-2020.csv',
      ]),
    )
    const install = ['install', '--offline', '--no-audit', '--no-fund', '--prefix', folder]
    expect((await execute('npm', [...install, join(folder, filename)], { cwd: folder })).code).toBe(
      0,
    )
    const program = join(folder, 'node_modules/.bin/merit')
    const scored = await execute(program, ['score', 'a.csv', '--format', 'json'], { cwd: folder })
    expect(scored.code).toBe(0)
    expect(parseResult(scored.stdout).assessments[0]?.totals.claimed.points).toBe(10)
    const checked = await execute(program, ['rubric', 'test', 'kasn-2018'], { cwd: folder })
    expect(checked.code).toBe(0)
    const call = ['rubric', 'convert', 'a.csv', '--to', 'kasn-2019', '--write']
    expect((await execute(program, call, { cwd: folder })).code).toBe(0)
  })
})
