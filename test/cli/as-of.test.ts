import { parse } from 'csv-parse/sync'
import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { readResult } from '../../src/files/result.js'
import { resultSchema } from '../../src/pages/findings/document-schema.js'
import { merit } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

const sheet =
  'instansi,tahun,indikator,tingkat,bukti,tanggal,berlaku_sampai\nKota A,2024,1.1,1,SK,2024-01-02,2024-06-30\n'

const today = '2024-12-31'

async function dayOf(
  args: readonly string[],
  stated: string | undefined,
  env: Readonly<Record<string, string>> = {},
) {
  const project = `rubric: kasn-2018\nevidence: {2024: a.csv}\n${stated === undefined ? '' : `as_of: ${stated}\n`}`
  const cwd = await folderWith({ 'merit.yaml': project, 'a.csv': sheet })
  return merit(args, { cwd, env, today })
}

const json = ['score', 'a.csv', '--format', 'json']

describe('the day asked about', () => {
  it.each([
    { flag: '2024-05-01', env: '2024-04-01', stated: '2024-03-01', is: '2024-05-01' },
    { env: '2024-04-01', stated: '2024-03-01', is: '2024-04-01' },
    { env: '', stated: '2024-03-01', is: '2024-03-01' },
    { is: today },
  ])('is $is: a flag goes before the environment, that before merit.yaml', async (given) => {
    const args = given.flag === undefined ? json : [...json, '--as-of', given.flag]
    const env = given.env === undefined ? {} : { MERIT_AS_OF: given.env }
    const { stdout } = await dayOf(args, given.stated, env)
    expect(JSON.parse(stdout).asOf).toBe(given.is)
  })

  it.each([
    ['31/05/2024', '2024-05-31'],
    ['31-5-2024', '2024-05-31'],
    ['31.05.2024', '2024-05-31'],
    ['31 Mei 2024', '2024-05-31'],
    ['31 May 2024', '2024-05-31'],
    [' 2024-05-31 ', '2024-05-31'],
  ])('may be written as in a cell: %s', async (written, day) => {
    const { stdout } = await dayOf([...json, '--as-of', written], undefined)
    expect(JSON.parse(stdout).asOf).toBe(day)
    const { stdout: other } = await dayOf(json, undefined, { MERIT_AS_OF: written })
    expect(JSON.parse(other).asOf).toBe(day)
  })

  it.each(['31/02/2024', '05/31/2024', '2024-5-31', 'kemarin', ''])(
    'is refused where it is none: "%s"',
    async (written) => {
      const { stderr, code } = await dayOf([...json, '--as-of', written], undefined)
      expect([code, stderr]).toEqual([2, expect.stringContaining('option-value-wrong')])
    },
  )

  it('is refused in merit.yaml, with its place', async () => {
    const { stderr, code } = await dayOf(json, '2024-02-31')
    expect([code, stderr]).toEqual([3, expect.stringContaining('merit.yaml:3:8')])
  })

  it.each([
    { command: 'score', says: '30 April 2024' },
    { command: 'check', says: '30 April 2024' },
    { command: 'gate --complete', says: '30 April 2024' },
    { command: 'plan --default-effort 1 --budget 1', says: '30 April 2024' },
    { command: 'evidence requests', says: '30 April 2024' },
    { command: 'report --kind bukti --format markdown --output -', says: '30 April 2024' },
  ])('of merit.yaml holds for $command', async ({ command, says }) => {
    const { stdout } = await dayOf(command.split(' '), '2024-04-30')
    expect(stdout).toContain(says)
  })
})

describe('a day outside of the assessed year', () => {
  const commands = [
    'score a.csv',
    'score a.csv --format json',
    'check a.csv',
    'gate a.csv --min-points 0',
    'plan a.csv --default-effort 1 --budget 1',
    'report a.csv --kind bukti --format markdown --output -',
    'compare a.csv@2024 a.csv@2024',
  ]
  const said = /Bukti tahun .* dinilai per hari ini, 1 Desember 2026/
  const files = {
    'a.csv': `${sheet}Kota A,2023,1.1,1,SK,2023-01-02,\n`,
    'b.csv': sheet.replaceAll('2024', '2026'),
  }

  it.each(commands)('is told where nobody has asked for it: %s', async (command) => {
    const cwd = await folderWith(files)
    const year = /^(?:check|plan|report)/.test(command) ? ['--year', '2024'] : []
    const args = [...command.split(' '), ...year, '--rubric', 'kasn-2018']
    const run = async (...more: readonly string[]) =>
      merit([...args, ...more], { cwd, today: '2026-12-01' })
    expect((await run()).stderr.replaceAll('\n', ' ')).toMatch(said)
    expect((await run('--lang', 'en')).stderr.replaceAll('\n', ' ')).toMatch(
      /judged as of today, 1 December 2026/,
    )
    expect((await run('--as-of', '2026-12-01')).stderr).not.toMatch(said)
  })

  it('is not told of this year’s evidence', async () => {
    const cwd = await folderWith(files)
    const { stderr } = await merit(['score', 'b.csv', '--rubric', 'kasn-2018'], {
      cwd,
      today: '2026-12-01',
    })
    expect(stderr).not.toMatch(said)
  })
})

describe('the end of each year', () => {
  const head = 'instansi,tahun,indikator,tingkat,kode_bukti,bukti,tanggal,berlaku_sampai'
  const rowOf = (agency: string, year: number) =>
    `${agency},${year},1.1,2,dokumen-anjab-abk,SK,2022-01-02,2026-06-30`
  const manyYears = `${head}\n${[2024, 2025, 2026, 2027].map((year) => rowOf('Kota A', year)).join('\n')}\n`
  const scoring = ['score', 'a.csv', '--rubric', 'kasn-2018']

  async function run(args: readonly string[], given: Setting = {}) {
    const { sheet: own = manyYears, project, env = {} } = given
    const files = project === undefined ? {} : { 'merit.yaml': project }
    const cwd = await folderWith({ ...files, 'a.csv': own })
    return merit(args, { cwd, env, today: '2026-12-01' })
  }

  interface Setting {
    readonly sheet?: string
    readonly project?: string
    readonly env?: Readonly<Record<string, string>>
  }

  const yearly = [
    { year: 2024, asOf: '2024-12-31', backed: 5 },
    { year: 2025, asOf: '2025-12-31', backed: 5 },
    { year: 2026, asOf: '2026-12-01', backed: 2.5 },
    { year: 2027, asOf: '2026-12-01', backed: 2.5 },
  ]

  function daysIn(json: string) {
    const document = safeParse(resultSchema, JSON.parse(json))
    if (!document.success) throw new Error('not the published contract')
    const { asOf, assessments } = document.output
    const own = assessments.map(({ year, asOf: day, totals }) => ({
      year,
      asOf: day,
      backed: totals.backed.points,
    }))
    return { asOf, own }
  }

  it.each([
    { by: 'year-end', args: ['--as-of', 'year-end'] },
    { by: 'akhir-tahun', args: ['--as-of=akhir-tahun'] },
    { by: 'akhir-tahun in English', args: ['--as-of', 'akhir-tahun', '--lang', 'en'] },
    { by: 'MERIT_AS_OF', env: { MERIT_AS_OF: 'year-end' } },
    { by: 'MERIT_AS_OF in Indonesian', env: { MERIT_AS_OF: 'akhir-tahun' } },
    { by: 'merit.yaml', project: 'as_of: year-end\n' },
    { by: 'merit.yaml in Indonesian', project: 'as_of: akhir-tahun\n' },
  ])('judges each year on a day of its own, never after today: $by', async (given) => {
    const { args = [], ...setting } = given
    const { stdout } = await run([...scoring, '--format', 'json', ...args], setting)
    expect(daysIn(stdout)).toEqual({ asOf: null, own: yearly })
    const { value } = readResult(new TextEncoder().encode(stdout), 'a.json')
    expect(value?.results.map(({ asOf }) => asOf)).toEqual(yearly.map(({ asOf }) => asOf))
  })

  it('counts a document that has expired since, which today does not', async () => {
    const { stdout } = await run([...scoring, '--format', 'json'])
    const { asOf, own } = daysIn(stdout)
    expect(asOf).toBe('2026-12-01')
    expect(own.map(({ backed, asOf: day }) => [backed, day])).toEqual(
      yearly.map(() => [2.5, undefined]),
    )
  })

  it('is the same in files of any size', async () => {
    const owners = Array.from({ length: 3000 }, (_, index) => `Kota ${index}`)
    const rows = owners.flatMap((agency) => [2025, 2026].map((year) => rowOf(agency, year)))
    const sheet = `${head}\n${rows.join('\n')}\n`
    expect(sheet.length).toBeGreaterThan(250_000)
    const args = [...scoring, '--format', 'json', '--as-of', 'year-end']
    const { own } = daysIn((await run(args, { sheet })).stdout)
    const found = new Set(own.map((each) => JSON.stringify(each)))
    expect([...found].toSorted()).toEqual([1, 2].map((index) => JSON.stringify(yearly[index])))
    const one = daysIn((await run([...args, '--year', '2025'], { sheet })).stdout)
    expect(one.asOf).toBeNull()
    expect(new Set(one.own.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify(yearly[1])]),
    )
  })

  it.each([[], ['--explain']])('stands in each row of CSV %j', async (...more) => {
    const args = [...scoring, '--as-of', 'year-end', '--format', 'csv', ...more]
    const { stdout } = await run(args)
    const rows: readonly Record<string, string>[] = parse(stdout, { columns: true })
    const found = new Set(rows.map(({ year, as_of: day }) => `${year} ${day}`))
    expect([...found]).toEqual(yearly.map(({ year, asOf }) => `${year} ${asOf}`))
  })

  const all = '31 Desember 2024 (2024); 31 Desember 2025 (2025); 1 Desember 2026 (2026, 2027)'

  it.each([
    { command: 'score', says: [all] },
    { command: 'score --explain', says: [all, '31 Desember 2024', '1 Desember 2026'] },
    { command: 'score --format markdown', says: [all] },
    { command: 'check', says: [all] },
    { command: 'gate --no-expired', says: [all, '(a.csv:4)'] },
    { command: 'gate --no-expired --format markdown', says: [all] },
    { command: 'evidence requests', says: [all] },
    { command: 'score --year 2025', says: ['per 31 Desember 2025'] },
    { command: 'plan --year 2025 --default-effort 1 --budget 1', says: ['per 31 Desember 2025'] },
    {
      command: 'report --year 2025 --kind bukti --format markdown --output -',
      says: ['per 31 Desember 2025'],
    },
    { command: 'report --kind portofolio --format markdown --output -', says: [all] },
  ])('is told by $command', async ({ command, says }) => {
    const [name = '', ...options] = command.split(' ')
    const words = name === 'evidence' ? [name, ...options.splice(0, 1)] : [name]
    const call = [...words, 'a.csv', '--rubric', 'kasn-2018', ...options]
    const { stdout, stderr } = await run([...call, '--as-of', 'akhir-tahun'])
    const shown = `${stdout}${stderr}`.replaceAll(/\s+/g, ' ').replaceAll('\\', '')
    for (const said of says) expect(shown).toContain(said)
  })

  it.each([
    { command: 'check', key: 'assessed' },
    { command: 'gate --min-points 0', key: 'checks' },
    { command: 'report --kind portofolio --output -', key: 'ranking' },
  ])('stands in the JSON of $command', async ({ command, key }) => {
    const [name = '', ...options] = command.split(' ')
    const call = [name, 'a.csv', '--rubric', 'kasn-2018', ...options, '--format', 'json']
    const read = async (...more: readonly string[]) =>
      JSON.parse((await run([...call, ...more])).stdout)
    const report = await read('--as-of', 'year-end')
    expect(report.asOf).toBeNull()
    for (const { year, asOf } of report[key]) {
      expect({ year, asOf }).toEqual({
        year,
        asOf: yearly.find((each) => each.year === year)?.asOf,
      })
    }
    const plain = await read()
    expect(plain.asOf).toBe('2026-12-01')
    expect(plain[key].some((each: object) => 'asOf' in each)).toBe(false)
  })

  it('lets a gate pass for a year whose documents were in force', async () => {
    const call = ['gate', 'a.csv', '--rubric', 'kasn-2018', '--no-expired', '--year', '2025']
    expect((await run(call)).code).toBe(1)
    expect((await run([...call, '--as-of', 'year-end'])).code).toBe(0)
  })

  it('is no reason for a waiver to run on', async () => {
    const waiver = '{check: min-points, reason: rapat, approver: Sekda, until: 2026-01-31}'
    const project = `gate: {waivers: [${waiver}]}\n`
    const call = ['gate', 'a.csv', '--rubric', 'kasn-2018', '--min-points', '9', '--year', '2025']
    const { stdout, code } = await run([...call, '--as-of', 'year-end'], { project })
    expect([code, stdout.replaceAll(/\s+/g, ' ')]).toEqual([
      1,
      expect.stringContaining('pada 2026-12-01 tidak berlaku lagi'),
    ])
  })

  it('is no doubt about a comparison for which it was asked', async () => {
    const call = [
      'compare',
      'a.csv@2025',
      'a.csv@2026',
      '--rubric',
      'kasn-2018',
      '--format',
      'json',
    ]
    const read = async (...more: readonly string[]) =>
      JSON.parse((await run([...call, ...more])).stdout)
    const { asOf, sides, findings } = await read('--as-of', 'year-end')
    expect(asOf).toBeNull()
    expect(sides.map((side: { readonly asOf: string }) => side.asOf)).toEqual([
      '2025-12-31',
      '2026-12-01',
    ])
    const codes = findings.map(({ code }: { readonly code: string }) => code)
    expect(codes).not.toContain('days-differ')
  })

  it('is refused in a result where a day is missing', () => {
    const json = `{"schemaVersion":1,"rubric":null,"asOf":null,"assessments":[{"agency":"A","year":2024}]}`
    const { value, diagnostics } = readResult(new TextEncoder().encode(json), 'a.json')
    expect([value, diagnostics.length > 0]).toEqual([undefined, true])
  })
})
