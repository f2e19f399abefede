import { existsSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
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
    expect(await built(['init', '--agency', 'Kota Contoh'], { cwd: folder })).toMatchObject({
      code: 0,
    })
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

describe('the package', () => {
  it('knows a rubric and a map that are put into their folders', async () => {
    const folder = await folderWith({})
    for (const part of ['bin', 'dist', 'rubrics', 'package.json']) {
      await cp(join(root, part), join(folder, part), { recursive: true })
    }
    const text = await readFile(join(root, 'rubrics/kasn-2019.yaml'), 'utf8')
    const own = text.replace('id: kasn-2019', 'id: contoh-2027')
    await writeFile(join(folder, 'rubrics/contoh-2027.yaml'), own)
    const map = await readFile(join(root, 'rubrics/maps/kasn-2018--kasn-2019.yaml'), 'utf8')
    const maps = join(folder, 'rubrics/maps')
    await writeFile(
      join(maps, 'kasn-2018--contoh-2027.yaml'),
      map.replaceAll('kasn-2019', 'contoh-2027'),
    )
    const run = (...args: readonly string[]) =>
      execute('node', [join(folder, 'bin/merit.js'), ...args], { cwd: folder })
    expect((await run('rubric', 'list')).stdout).toContain('contoh-2027')
    expect((await run('rubric', 'test', 'contoh-2027')).code).toBe(0)
    const offered = await run('__complete', 'zsh', '--', 'rubric', 'show', '')
    expect(offered.stdout).toContain('contoh-2027')
    const impact = await run('rubric', 'diff', 'kasn-2018', 'contoh-2027')
    expect(impact.code).toBe(0)
    const sheet = join(root, 'samples/kota-bogor-2020.csv')
    expect((await run('rubric', 'convert', sheet, '--to', 'contoh-2027')).code).toBe(0)
  })
})
