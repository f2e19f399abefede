import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { execute } from './support/built.js'
import { root } from './support/cli.js'
import { folderWith } from './support/folder.js'

/** What a run costs in things that can be counted: on a busy machine they are the same. */
interface Cost {
  readonly files: readonly string[]
  /** Of these files. */
  readonly bytes: number
  readonly builtIns: readonly string[]
  /** Bytes read in pieces. */
  readonly read: number
  readonly collections: number
}

async function costOf(args: readonly string[]): Promise<Cost> {
  const folder = await folderWith()
  const path = join(folder, 'biaya.json')
  const { stdout } = await execute('env', [
    `LOADED_TO=${path}`,
    `XDG_CACHE_HOME=${folder}`,
    process.execPath,
    '--trace-gc',
    '--require',
    join(root, 'test/support/loaded.cjs'),
    join(root, 'bin/merit.js'),
    ...args,
  ])
  const collections = stdout.match(/^\[\d+:\w+\].* ms: (?:Scavenge|Mark-Compact)/gm)?.length ?? 0
  return { ...JSON.parse(await readFile(path, 'utf8')), collections }
}

/** What no short run has a use for, and what takes long to load. */
const heavy = [
  ...['crypto', 'fs/promises', 'child_process', 'worker_threads', 'http', 'inspector'],
  ...['stream', 'net', 'tty', 'zlib', 'perf_hooks'],
]

const sample = ['score', 'samples/kota-bogor-2020.csv', '--as-of', '2020-12-31']

describe('a start', () => {
  it.each([
    [
      ['--help'],
      ['cli-help-id.cjs', 'cli-run.cjs', 'core-code-registry.cjs', 'main.cjs', 'merit.js'],
      105_000,
    ],
    [
      [...sample, '--format', 'json'],
      [
        'cli-help-id.cjs',
        'cli-run.cjs',
        'cli-words-id.cjs',
        'core-code-registry.cjs',
        'features-score-page-json.cjs',
        'features-score-run.cjs',
        'main.cjs',
        'merit.js',
      ],
      275_000,
    ],
    [
      sample,
      [
        'cli-help-id.cjs',
        'cli-run.cjs',
        'cli-words-id.cjs',
        'core-code-registry.cjs',
        'features-score-page-text.cjs',
        'features-score-run.cjs',
        'main.cjs',
        'merit.js',
      ],
      336_000,
    ],
  ])('loads no more than it needs: %j', async (args, files, bytes) => {
    const cost = await costOf(args)
    expect(cost.files).toEqual(files)
    expect(cost.bytes).toBeLessThan(bytes)
    expect(cost.builtIns.filter((name) => heavy.includes(name))).toEqual([])
    expect(cost.collections).toBeLessThan(9)
  })
})

/** Worksheets of this many agencies, as large as they are many. */
async function worksheetOf(agencies: number): Promise<{ path: string; size: number }> {
  const { indicators } = JSON.parse(
    await readFile(join(root, 'dist/rubrics/kasn-2018.json'), 'utf8'),
  ).aspects.reduce(
    (all: { indicators: unknown[] }, { indicators }: { indicators: unknown[] }) => ({
      indicators: [...all.indicators, ...indicators],
    }),
    { indicators: [] },
  )
  const rows = Array.from({ length: agencies }, (_, agency) =>
    indicators
      .map(({ id }: { id: string }) => `Kota ${agency},2020,${id},3,Keputusan,2020-01-31\n`)
      .join(''),
  )
  const text = `instansi,tahun,indikator,tingkat,bukti,tanggal\n${rows.join('')}`
  const folder = await folderWith({ 'lembar.csv': text })
  return { path: join(folder, 'lembar.csv'), size: text.length }
}

const many = (path: string) => [
  'score',
  path,
  '--no-cache',
  '--as-of',
  '2020-12-31',
  '--format',
  'json',
]

describe('a large worksheet', () => {
  it('is read once where nothing has to be told, and twice where something has', async () => {
    const { path, size } = await worksheetOf(400)
    const clean = await costOf(many(path))
    expect(clean.read).toBeGreaterThanOrEqual(size)
    expect(clean.read).toBeLessThan(size * 1.5)
    await writeFile(path, `${await readFile(path, 'utf8')}Kota 1,2020,1.1,4,,\n`)
    const told = await costOf(many(path))
    expect(told.read).toBeGreaterThan(size * 1.9)
    expect(told.read).toBeLessThan(size * 2.5)
  })

  it('makes no more garbage an agency than a smaller one', async () => {
    const [small, large] = [await worksheetOf(400), await worksheetOf(1200)]
    const [few, more] = [await costOf(many(small.path)), await costOf(many(large.path))]
    expect(more.collections).toBeLessThan(few.collections * 4)
  })
})
