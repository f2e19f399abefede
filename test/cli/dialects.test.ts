import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type Dialect, writeCsv } from '../../src/files/csv/write.js'
import { merit, root } from '../support/cli.js'
import { folderWith } from '../support/folder.js'
import { parseResult } from '../support/result.js'

const sample = await readFile(join(root, 'samples/kota-bogor-2020.csv'), 'utf8')
const rows: string[][] = parse(sample)

const comma: Dialect = {
  delimiter: ',',
  lineEnd: '\n',
  encoding: 'utf-8',
  hasBom: false,
  isDelimiterStated: false,
}

const dialects = [
  { name: 'comma', dialect: comma },
  {
    name: 'semicolon in Windows-1252',
    dialect: { ...comma, delimiter: ';', lineEnd: '\r\n', encoding: 'windows-1252' },
  },
  {
    name: 'tab in UTF-16 with its mark',
    dialect: { ...comma, delimiter: '\t', lineEnd: '\r\n', encoding: 'utf-16le', hasBom: true },
  },
  {
    name: 'UTF-8 with its mark and a stated delimiter',
    dialect: { ...comma, hasBom: true, isDelimiterStated: true },
  },
] satisfies { name: string; dialect: Dialect }[]

const scoreOf = async (cwd: string, file: string) => {
  const { stdout } = await merit(['score', file, '--format', 'json', '--as-of', '2020-12-31'], {
    cwd,
  })
  const { assessments } = parseResult(stdout)
  return assessments.map((each) => ({
    ...each,
    indicators: each.indicators.map((indicator) => ({ ...indicator, source: null })),
  }))
}

describe('one kertas kerja, as different programs save it', () => {
  it.each(dialects)('scores the same as $name', async ({ dialect }) => {
    const bytes = writeCsv(rows, dialect, 'a.csv').value
    const folder = await folderWith({ 'a.csv': bytes ?? '' })
    expect(await scoreOf(folder, 'a.csv')).toEqual(
      await scoreOf(root, 'samples/kota-bogor-2020.csv'),
    )
  })

  it('scores the same as a workbook saved by LibreOffice', async () => {
    expect(await scoreOf(root, 'test/fixtures/kota-bogor-2020.xlsx')).toEqual(
      await scoreOf(root, 'samples/kota-bogor-2020.csv'),
    )
  })

  it('--verbose tells what was detected, and nothing is told without it', async () => {
    const call = ['score', 'samples/kaltim-sumbar-excel.csv', '--rubric', 'kasn-2018']
    expect((await merit(call)).stderr).not.toContain('file-read')
    const { stderr } = await merit([...call, '--verbose'])
    expect(stderr).toContain('file-read')
    expect(stderr).toContain('";"')
    expect(stderr).toContain('CRLF')
  })
})

describe('requests as a workbook', () => {
  it('hold what the CSV holds, and are the same bytes twice', async () => {
    const folder = await folderWith({ 'a.csv': sample })
    const call = (name: string) => [
      'evidence',
      'requests',
      'a.csv',
      '--format',
      'xlsx',
      '--output',
      name,
    ]
    expect((await merit(call('satu.xlsx'), { cwd: folder })).code).toBe(0)
    expect((await merit(call('dua.xlsx'), { cwd: folder })).code).toBe(0)
    const [first, second] = await Promise.all(
      ['satu.xlsx', 'dua.xlsx'].map((name) => readFile(join(folder, name))),
    )
    expect(first?.equals(second ?? Buffer.of())).toBe(true)
    const { readXlsxSheet } = await import('../../src/files/xlsx/read.js')
    const { value: sheet } = await readXlsxSheet(first ?? Buffer.of(), 'satu.xlsx')
    const csv = await merit(['evidence', 'requests', 'a.csv', '--format', 'csv'], { cwd: folder })
    const expected: string[][] = parse(csv.stdout)
    expect([sheet?.header.cells, ...(sheet?.rows.map(({ cells }) => cells) ?? [])].length).toBe(
      expected.length,
    )
    expect(sheet?.header.cells).toEqual(expected[0])
    expect(sheet?.rows[0]?.cells.slice(0, 5)).toEqual(expected[1]?.slice(0, 5))
  })

  it('are not written to a screen', async () => {
    const { code, stderr } = await merit([
      'evidence',
      'requests',
      'samples/kota-bogor-2020.csv',
      '--format',
      'xlsx',
    ])
    expect(code).toBe(2)
    expect(stderr).toContain('--output')
  })
})
