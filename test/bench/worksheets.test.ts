import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedRubric, shippedRubrics } from '../support/builders.js'
import { merit } from '../support/cli.js'
import { folderWith } from '../support/folder.js'
import { type MeasuredPoint, resultsPage } from './results.mjs'
import { shapes, writeWorksheet } from './worksheets.mjs'

const grouped = { agencies: 5, years: 2, rows: 1_000, order: 'grouped' } as const

async function written(shape: typeof grouped | { order: 'scattered' }, seed?: number) {
  const path = join(await folderWith(), 'k.csv')
  writeWorksheet(path, shippedRubric('kasn-2018'), { ...grouped, ...shape }, seed)
  return readFile(path, 'utf8')
}

describe('worksheets made by seed', () => {
  it('are the same for the same seed, and others for another', async () => {
    expect(await written(grouped)).toBe(await written(grouped))
    expect(await written(grouped)).not.toBe(await written(grouped, 2))
  })

  it('hold the same rows grouped and scattered', async () => {
    const [together, apart] = [await written(grouped), await written({ order: 'scattered' })]
    expect(together).not.toBe(apart)
    expect(together.split('\n').toSorted()).toEqual(apart.split('\n').toSorted())
    expect(together.trimEnd().split('\n')).toHaveLength(grouped.rows + 1)
  })

  it.each(shippedRubrics)('have no faults under %s', async (rubric) => {
    const cwd = await folderWith()
    const shape = { ...grouped, order: 'scattered' } as const
    writeWorksheet(join(cwd, 'k.csv'), shippedRubric(rubric), shape)
    const call = ['score', 'k.csv', '--rubric', rubric, '--format', 'json']
    const { stdout, code } = await merit(call, { cwd })
    expect(code).toBe(0)
    // Their years are not those of each instrument, which is a note and no fault.
    const codes = JSON.parse(stdout).findings.map((found: { code: string }) => found.code)
    expect(codes.filter((found: string) => found !== 'rubric-outside')).toEqual([])
    expect(JSON.parse(stdout).assessments).toHaveLength(10)
  })

  it('have the sizes that are told', () => {
    expect(Object.entries(shapes).map(([name, { rows }]) => [name, rows])).toEqual([
      ['agency', 300],
      ['province', 7_200],
      ['nation', 230_400],
      ['large-grouped', 10_000_000],
      ['large-scattered', 10_000_000],
    ])
  })
})

describe('the page of results', () => {
  /** 100 ms, and 2 microseconds a row; 40 MB, and 1 kB a row. */
  const point = (rows: number, size: number): MeasuredPoint => ({
    size,
    rows,
    median: 100 + rows * 0.002,
    kilobytes: 40_960 + rows,
  })
  const growth = {
    base: 100,
    measured: ['rows', 'agencies', 'indicators'].map((name) => ({
      name,
      points: [10_000, 20_000, 40_000].map((rows) => point(rows, rows / 100)),
    })),
  }
  const sideBySide = (rows: number) => ({
    title: `Size ${rows}`,
    rows,
    absent: [],
    entries: [
      { name: 'merit score (csv)', median: 150 + rows / 1_000, ratio: 1, rounds: 3, isSame: true },
      {
        name: 'DuckDB (SQL by hand)',
        median: 300 + rows / 1_000,
        ratio: 1,
        rounds: 3,
        isSame: false,
      },
    ],
  })
  const page = resultsPage({
    groups: [sideBySide(10_000), sideBySide(20_000)],
    growth,
    versions: [],
    absent: ['miller'],
    day: '2026-01-01',
  })

  it('tells the slope, and how long another tool takes', () => {
    expect(page).toContain('grows with power 1.00')
    expect(page).toContain('a million rows more take merit 2.0 s more and 977 MB more')
    expect(page).toContain('In times of DuckDB merit took: size 10000 0.52, size 20000 0.53.')
  })

  it('names what is absent, and results that differ', () => {
    expect(page).toContain('Absent, so not measured: miller')
    expect(page).toContain('**no**')
  })
})
