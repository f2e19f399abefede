import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { inapplicableAllowed, indicatorsOf } from '../../src/core/rubric.js'
import { readXlsxSheet } from '../../src/files/xlsx/read.js'
import { shippedRubric } from '../support/builders.js'
import { merit, root } from '../support/cli.js'
import { folderWith } from '../support/folder.js'
import { parseResult } from '../support/result.js'
import { edited, partOf } from '../support/workbook.js'

const sample = join(root, 'samples/kota-bogor-2020.csv')
const fixture = (name: string) => join(root, 'test/fixtures', name)

/** The result without the places in it. */
async function resultOf(path: string): Promise<string> {
  const call = ['score', path, '--as-of', '2020-12-31', '--format', 'json']
  const { stdout, stderr, code } = await merit(call)
  expect(stderr).toBe('')
  expect(code).toBe(0)
  return stdout.replaceAll(/"source":\{[^}]*\}/g, '"source":{}')
}

const exported = async (csv: string | Uint8Array, ...options: readonly string[]) => {
  const cwd = await folderWith({ 'kertas.csv': csv })
  const call = ['evidence', 'export', 'kertas.csv', '--output', 'kertas.xlsx', ...options]
  const run = await merit(call, { cwd })
  expect(run.code).toBe(0)
  return { cwd, run, bytes: await readFile(join(cwd, 'kertas.xlsx')) }
}

async function imported(workbook: Uint8Array): Promise<Buffer> {
  const cwd = await folderWith({ 'kertas.xlsx': workbook })
  const call = ['evidence', 'import', 'kertas.xlsx', '--output', 'kertas.csv']
  const { code } = await merit(call, { cwd })
  expect(code).toBe(0)
  return readFile(join(cwd, 'kertas.csv'))
}

/** The lines of ranges such as `E3:E5 E9:E9`. */
const linesOf = (ranges: string): readonly number[] =>
  ranges.split(' ').flatMap((range) => {
    const [first = 0, last = 0] = (range.match(/\d+/g) ?? []).map(Number)
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })

async function tableOf(workbook: Uint8Array): Promise<readonly Record<string, string>[]> {
  const { value } = await readXlsxSheet(workbook, 'kertas.xlsx')
  const names = value?.header.cells ?? []
  return (value?.rows ?? []).map(({ cells }) =>
    Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
  )
}

describe('merit score on a workbook', () => {
  it.each(['kota-bogor-2020.xlsx', 'kota-bogor-2020-angka.xlsx'])(
    '%s gives the same result as the CSV',
    async (name) => {
      expect(await resultOf(fixture(name))).toBe(await resultOf(sample))
    },
  )

  it('gives the same result for what was exported from the CSV, without a warning', async () => {
    const { cwd } = await exported(await readFile(sample))
    expect(await resultOf(join(cwd, 'kertas.xlsx'))).toBe(await resultOf(sample))
  })

  it('names row and column of the sheet', async () => {
    const workbook = await writeXlsx({
      sheets: [
        { name: 'Petunjuk', rows: [['Isi lembar berikutnya.']] },
        {
          name: 'Isian',
          rows: [
            ['instansi', 'tahun', 'indikator', 'tingkat'],
            [],
            ['Kota Contoh', 2020, '1.1', 9],
          ],
        },
      ],
    })
    const cwd = await folderWith({ 'a.xlsx': workbook })
    const call = ['score', 'a.xlsx', '--sheet', 'Isian', '--format', 'json']
    const { stdout, code } = await merit(call, { cwd })
    expect(parseResult(stdout).findings).toMatchObject([
      { code: 'level-out-of-range', file: 'a.xlsx', line: 3, column: 4 },
    ])
    expect(code).toBe(3)
  })

  it('that has no such sheet names the nearest, exit 2', async () => {
    const call = ['score', fixture('kota-bogor-2020.xlsx'), '--sheet', 'kota-bogor-2021']
    const { stderr, code } = await merit(call)
    expect(stderr).toContain('"kota-bogor-2020"')
    expect(code).toBe(2)
  })

  it('locked with a password says so, exit 3', async () => {
    const encryption = { password: 'rahasia', spinCount: 1000 }
    const workbook = await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption })
    const cwd = await folderWith({ 'a.xlsx': workbook })
    const { stderr, code } = await merit(['score', 'a.xlsx'], { cwd })
    expect(stderr).toContain('file-binary')
    expect(stderr).toContain('kata sandi')
    expect(code).toBe(3)
  })
})

/** Another dialect, unknown columns, formulas, rows of two agencies in turn, a row to be filled in. */
const motley = [
  '\ufeffinstansi;Tahun;indikator;tingkat;Warna Map;bukti;status',
  "Kota A;2020;1.1;3;merah;'=1+1;ada",
  'Kota B;2021;2.1;;"a\nb";\'@x_x0041_;draf',
  "Kota A;2020;1.1;;'-5; titik  ;belum-ttd",
  'Kota A;2020;3.1;;;;',
  'Kota A;2020;3.3;2;;kendali\u001b;ada',
  '',
].join('\r\n')

describe('export and import', () => {
  it.each([
    { what: 'the sample', csv: () => readFile(sample) },
    { what: 'a file of another dialect', csv: async () => Buffer.from(motley) },
  ])('give $what again to the byte', async ({ csv }) => {
    const { bytes } = await exported(await csv())
    expect((await imported(bytes)).toString()).toBe((await csv()).toString())
  })

  it('give what was edited and nothing else', async () => {
    const { bytes } = await exported(await readFile(sample))
    const [header = '', first = '', ...rest] = (await readFile(sample, 'utf8')).split('\n')
    const workbook = await edited(bytes, { F2: 3, N2: 'belum-ttd', J2: '-' })
    const changed = first
      .replace(',1.1,4,', ',1.1,3,')
      .replace('832/885/2020', "'-")
      .replace(',ada,', ',belum-ttd,')
    expect(changed).not.toBe(first)
    expect((await imported(workbook)).toString()).toBe([header, changed, ...rest].join('\n'))
    const saved = await readFile(fixture('kota-bogor-2020-terisi.xlsx'))
    expect((await imported(saved)).toString()).toBe([header, changed, ...rest].join('\n'))
  })

  it('add a row for each indicator that has none; only those filled in come back', async () => {
    const csv = 'instansi,tahun,indikator,tingkat\nKota A,2020,1.1,3\nKota A,2020,1.4,\n'
    const { bytes } = await exported(csv)
    const table = await tableOf(bytes)
    expect(table.slice(0, 4).map((row) => [row['indikator'], row['baris_asal']])).toEqual([
      ['1.1', '2'],
      ['1.2', ''],
      ['1.3', ''],
      ['1.4', '3'],
    ])
    expect((await imported(bytes)).toString()).toBe(csv)
    expect((await imported(await edited(bytes, { F3: 2, H3: 'SK Tim' }))).toString()).toBe(
      'instansi,tahun,indikator,tingkat,bukti\nKota A,2020,1.1,3,\nKota A,2020,1.2,2,SK Tim\nKota A,2020,1.4,,\n',
    )
  })

  it('show the question and all level texts beside the indicator, in the language asked for', async () => {
    const csv = 'indikator,tingkat\n1.1,3\n'
    const [indonesian] = await tableOf((await exported(csv)).bytes)
    const [english] = await tableOf((await exported(csv, '--lang', 'en')).bytes)
    expect(indonesian?.['uraian_tingkat']).toMatch(/^1: .+\n2: .+\n3: .+\n4: .+$/)
    expect(english?.['uraian_tingkat']).toMatch(/^1: /)
    expect(english?.['pertanyaan']).not.toBe(indonesian?.['pertanyaan'])
    expect(indonesian).not.toHaveProperty('instansi')
  })

  it('takes only the rows that are asked for', async () => {
    const { bytes } = await exported(motley, '--agency', 'kota b', '--year', '2021')
    const table = await tableOf(bytes)
    expect(new Set(table.map((row) => row['instansi']))).toEqual(new Set(['Kota B']))
  })
})

describe('an exported workbook', () => {
  it('has the same bytes each time', async () => {
    const [one, two] = [await exported(motley), await exported(motley)]
    expect(one.bytes.equals(two.bytes)).toBe(true)
  })

  it('holds no formula but those of colours, and ids as text', async () => {
    const { bytes } = await exported(motley)
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(partOf(bytes, 'xl/sharedStrings.xml')).toContain(">'=1+1<")
    expect(sheet).toMatch(/<c r="C2" t="s"/)
  })

  it('offers lists, colours what does not prove, and protects only what is not to be changed', async () => {
    const { bytes } = await exported(await readFile(sample))
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
    for (const list of ['0,1,2,3,4', 'ada,draf,belum-ttd,diminta,tidak-ada', 'diterima,ditolak']) {
      expect(sheet).toContain(`<formula1>"${list}"</formula1>`)
    }
    expect(sheet).toContain('$N2="belum-ttd"')
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toContain('<sheetProtection sheet="1"')
    expect(partOf(bytes, 'xl/styles.xml')).toContain('locked="0"')
  })

  it.each([
    { by: 'export', options: ['--output', 'kertas.xlsx'], file: 'kertas.xlsx' },
    { by: 'split', options: ['--format', 'xlsx', '--output', 'unit'], file: 'unit/biro.xlsx' },
  ])('of $by offers tb, to the verifier too, only where it may be declared', async (given) => {
    const rubric = shippedRubric('panrb-2026')
    const rows = indicatorsOf(rubric).map(({ id }) => `Kota A;2026;${id};;;Biro`)
    const csv = ['instansi;tahun;indikator;tingkat;tingkat_verifikasi;unit', ...rows, ''].join('\n')
    const cwd = await folderWith({ 'kertas.csv': csv })
    const call = ['evidence', given.by, 'kertas.csv', '--rubric', rubric.id, ...given.options]
    expect(await merit(call, { cwd })).toMatchObject({ code: 0 })
    const bytes = await readFile(join(cwd, given.file))
    const lines = (await tableOf(bytes)).map((row, index) => ({ line: index + 2, row }))
    const lists = partOf(bytes, 'xl/worksheets/sheet1.xml').matchAll(
      /<dataValidation [^>]*sqref="([^"]*)"[^>]*><formula1>"[0-9,]+,tb"/g,
    )
    const allowed = lines.filter(({ row }) =>
      inapplicableAllowed(rubric).includes(row['indikator'] ?? ''),
    )
    const expected = allowed.map(({ line }) => line)
    expect(expected.length).toBeGreaterThan(0)
    expect([...lists].map(([, ranges = '']) => linesOf(ranges))).toEqual([expected, expected])
  })

  it('offers tb nowhere under a rubric that forbids it', async () => {
    const { bytes } = await exported(await readFile(sample), '--rubric', 'kasn-2018')
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<formula1>"[0-9,]+,tb"/)
  })
})

describe('export and import refuse', () => {
  const cases = [
    {
      what: 'a call without --output',
      call: 'export a.csv',
      found: 'option-value-missing',
      exit: 2,
    },
    { what: 'an import without it', call: 'import a.csv', found: 'option-value-missing', exit: 2 },
    {
      what: 'a file that is there',
      call: 'export a.csv --output b.csv',
      found: 'output-exists',
      exit: 2,
    },
    {
      what: 'a missing file',
      call: 'export x.csv --output c.xlsx',
      found: 'file-not-found',
      exit: 2,
    },
    {
      what: 'an unknown agency',
      call: 'export a.csv --output c.xlsx --agency B',
      found: 'agency-unknown',
      exit: 2,
    },
    {
      what: 'an unknown year',
      call: 'export a.csv --output c.xlsx --year 1999',
      found: 'year-unknown',
      exit: 2,
    },
    {
      what: 'rows that would be lost',
      call: 'export b.csv --output c.xlsx',
      found: 'quote-broken',
      exit: 3,
    },
    {
      what: 'cells that would be lost',
      call: 'export r.csv --output c.xlsx',
      found: 'row-ragged',
      exit: 3,
    },
    {
      what: 'a table without indicators',
      call: 'export n.csv --output c.xlsx',
      found: 'column-missing',
      exit: 3,
    },
    {
      what: 'an import of a CSV',
      call: 'import a.csv --output c.csv',
      found: 'workbook-damaged',
      exit: 3,
    },
  ]

  it.each(cases)('$what: $found', async ({ call, found, exit }) => {
    const cwd = await folderWith({
      'a.csv': 'instansi,tahun,indikator,tingkat\nKota A,2020,1.1,3\n',
      'b.csv': 'instansi,tahun,indikator,tingkat\nKota A,2020,1.1,3\nKota A,2020,"1.2,3\n',
      'r.csv': 'instansi,tahun,indikator,tingkat\nKota A,2020,1.1,3,SK\n',
      'n.csv': 'nama,kelas\nA,B\n',
    })
    const { stderr, code } = await merit(['evidence', ...call.split(' ')], { cwd })
    expect(stderr).toContain(found)
    expect(code).toBe(exit)
  })

  it('replace a file with --force', async () => {
    const { cwd } = await exported(motley)
    const call = ['evidence', 'import', 'kertas.xlsx', '--output', 'kertas.csv', '--force']
    expect((await merit(call, { cwd })).code).toBe(0)
    expect(await readFile(join(cwd, 'kertas.csv'), 'utf8')).toBe(motley)
  })
})
