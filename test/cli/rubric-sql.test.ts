import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { writeWorksheet } from '../bench/worksheets.mjs'
import { shippedRubric } from '../support/builders.js'
import { merit, transcript } from '../support/cli.js'
import { queried } from '../support/duckdb.js'
import { folderWith } from '../support/folder.js'

/** Figures as numbers: DuckDB pads them with zeros. */
const figures = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      /claimed(?:_excluded|_if_refused)?$|^year$/.test(name)
        ? value === null || value === ''
          ? null
          : Number(value)
        : value,
    ]),
  )

describe('the SQL of a rubric gives what merit score gives', () => {
  it.each([
    { rubric: 'kasn-2018', rows: 20_000 },
    { rubric: 'kasn-2019', rows: 6_000 },
    { rubric: 'panrb-2026', rows: 6_000 },
  ] as const)('$rubric: totals, aspects and categories of $rows rows', async ({ rubric, rows }) => {
    const folder = await folderWith()
    const file = join(folder, 'k.csv')
    const shape = { agencies: 30, years: 3, rows, order: 'scattered' } as const
    writeWorksheet(file, shippedRubric(rubric), shape)
    const call = ['score', 'k.csv', '--rubric', rubric, '--format', 'csv']
    const scored = await merit(call, { cwd: folder })
    expect(scored.code).toBe(0)
    const { stdout: sql } = await merit(['rubric', 'sql', rubric, '--table', 'Kertas "kerja'])
    const view = `CREATE VIEW "Kertas ""kerja" AS SELECT * FROM read_csv('${file}', all_varchar = true)`
    const found = (await queried(view, sql)).map(({ claimed_category: _, ...row }) => figures(row))
    const names = Object.keys(found[0] ?? {})
    const expected: Record<string, string>[] = parse(scored.stdout, { columns: true })
    const ours = expected.map((row) =>
      figures(Object.fromEntries(names.map((name) => [name, row[name]]))),
    )
    expect(found).toHaveLength(90)
    expect(found).toEqual(expect.arrayContaining(ours))
  })

  it('also where cells are as spreadsheets write them', async () => {
    const { stdout: sql } = await merit(['rubric', 'sql', 'kasn-2018'])
    const table = `CREATE TABLE kertas_kerja AS SELECT * FROM (VALUES
      (' Kota A', '2024', '1.1', '3,0'), ('Kota A ', '2024 ', ' 1.1', NULL), ('Kota A', '2024', '2.1', '')
    ) AS rows(instansi, tahun, indikator, tingkat)`
    const [row, ...others] = await queried(table, sql)
    expect(others).toEqual([])
    expect(row).toMatchObject({
      agency: 'Kota A',
      year: 2024,
      claimed: '7.5000',
      claimed_category: 'I',
    })
  })
})

describe('merit rubric sql', () => {
  it.each(['id', 'en'])('says what it covers and expects in %s', async (lang) => {
    const calls = ['rubric sql --help', 'rubric sql kasn-2018', 'rubric sql kasn-2081']
    const other = lang === 'en' ? ['rubric sql panrb-2026 --table data.order'] : []
    await expect(
      await transcript([...calls, ...other].map((call) => `${call} --lang ${lang}`)),
    ).toMatchFileSnapshot(`rubric-sql-${lang}.txt`)
  })

  it('a name of a table cannot end the comment or the statement', async () => {
    const name = 'a";\nDROP TABLE kertas_kerja; --'
    const { stdout: sql } = await merit(['rubric', 'sql', 'kasn-2018', '--table', name])
    const table =
      'CREATE TABLE kertas_kerja (instansi TEXT, tahun TEXT, indikator TEXT, tingkat TEXT)'
    const view = `CREATE VIEW "${name.replaceAll('"', '""')}" AS SELECT * FROM kertas_kerja`
    const left = 'SELECT COUNT(*) AS rows FROM kertas_kerja'
    expect(await queried(table, view, sql, left)).toEqual([{ rows: '0' }])
  })

  it('weights that cannot be counted exactly are refused', async () => {
    const { stdout: yaml } = await merit(['rubric', 'show', 'panrb-2026', '--yaml'])
    let count = 0
    const fine = yaml.replaceAll(/^ {8}weight: 1$/gm, () => {
      count += 1
      return `        weight: ${count + 0.37}`
    })
    const cwd = await folderWith({ 'halus.yaml': fine })
    const { code, stderr } = await merit(['rubric', 'sql', 'halus.yaml'], { cwd })
    expect(stderr).toContain('weights-fine')
    expect(code).toBe(2)
  })

  it('is written to a file, and never over one', async () => {
    const cwd = await folderWith()
    const call = ['rubric', 'sql', 'kasn-2018', '--output', 'a.sql']
    expect(await merit(call, { cwd })).toMatchObject({ code: 0, stdout: '' })
    expect((await merit(call, { cwd })).code).toBe(2)
  })
})
