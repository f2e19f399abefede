import { access, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gateFormats } from '../src/reporters/gate/index.js'
import { merit, type Run, root } from './support/cli.js'
import { folderWith } from './support/folder.js'
import { junitFaults } from './support/junit.js'
import { validateSarif } from './support/sarif.js'

const samples = join(root, 'samples')
const kaltim = join(samples, 'prov-kaltim-2024.csv')
const earlier = join(samples, 'prov-kaltim-2022.csv')
const sumbar = join(samples, 'prov-sumbar-2023.csv')
const clean = join(samples, 'periksa', 'bersih.csv')

interface Check {
  readonly id: string
  readonly agency: string
  readonly year: number
  readonly passed: boolean
  readonly waived: object | null
  readonly expected: unknown
  readonly found: unknown
  readonly message: string
  readonly causes: readonly { readonly indicator: string; readonly points: number }[]
}

interface GateDocument {
  readonly passed: boolean
  readonly checks: readonly Check[]
  readonly waivers: readonly { readonly check: string; readonly state: string }[]
  readonly baseline: { readonly path: string; readonly ratchet: string | null } | null
  readonly findings: readonly {
    readonly code: string
    readonly file: string | null
    readonly line: number | null
    readonly column: number | null
  }[]
}

const gate = (args: readonly string[], cwd = root): Promise<Run> =>
  merit(['gate', ...args], { cwd, today: '2024-12-31' })

const judge = (args: readonly string[], cwd = root): Promise<Run> =>
  gate(['--rubric', 'kasn-2018', ...args], cwd)

async function documentOf(args: readonly string[], cwd = root): Promise<GateDocument> {
  return JSON.parse((await judge([...args, '--format', 'json'], cwd)).stdout)
}

const told = ({ findings }: GateDocument): readonly string[] =>
  findings.map(({ code, line, column }) => (line === null ? code : `${line}:${column} ${code}`))

const missedIn = ({ checks }: GateDocument): readonly string[] =>
  checks.filter(({ passed }) => !passed).map(({ id }) => id)

let shared = ''
/** The claimed totals of the samples: 263.5 in 2022, 271 in 2024. */
const [low, high] = ['acuan-2022.json', 'acuan-2024.json']

beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), 'merit-gate-'))
  await writeBaseline(earlier, low)
  await writeBaseline(kaltim, high)
})

afterAll(() => rm(shared, { recursive: true, force: true }))

async function writeBaseline(sheet: string, name: string): Promise<void> {
  const call = ['score', sheet, '--rubric', 'kasn-2018', '--as-of', '2024-12-31']
  const { stdout } = await merit([...call, '--format', 'json'])
  await writeFile(join(shared, name), stdout)
}

const baseline = (name: string): string => join(shared, name)

const open = join(samples, 'rusak', 'rows-short.csv')

describe('each check, met and missed', () => {
  const cases = [
    { args: [kaltim, '--min-category', 'baik'], missed: [] },
    { args: [kaltim, '--min-category', 'III'], missed: [] },
    { args: [kaltim, '--min-category', 'BAIK'], missed: [] },
    { args: [kaltim, '--min-category', 'sangat-baik'], missed: ['min-category'] },
    { args: [kaltim, '--min-category', 'Very good'], missed: ['min-category'] },
    { args: [kaltim, '--min-category', '4'], missed: ['min-category'] },
    { args: [kaltim, '--min-points', '271'], missed: [] },
    { args: [kaltim, '--min-points', '271,5'], missed: ['min-points'] },
    { args: [kaltim, '--min-aspect', '3=60%'], missed: [] },
    { args: [kaltim, '--min-aspect', '3=60,5%'], missed: ['min-aspect-3'] },
    { args: [kaltim, '--min-aspect', '3=72.5'], missed: [] },
    { args: [kaltim, '--min-aspect', '3=73', '--min-aspect', '1=1%'], missed: ['min-aspect-3'] },
    { args: [kaltim, '--complete'], missed: [] },
    { args: [open, '--complete'], missed: ['complete'] },
    { args: [kaltim, '--complete', '--total', 'verified'], missed: ['complete'] },
    { args: [clean, '--no-expired'], missed: [] },
    { args: [kaltim, '--no-expired'], missed: ['no-expired'] },
    { args: [kaltim, '--no-expired', '--within', 'P60D'], missed: ['no-expired'] },
    { args: [kaltim, '--min-points', '271', '--backed'], missed: ['min-points'] },
    { args: [kaltim, '--min-points', '211', '--total', 'backed'], missed: [] },
    { args: [sumbar, '--min-points', '332', '--total', 'verified'], missed: [] },
    { args: [kaltim, '--min-points', '0', '--total', 'verified'], missed: ['min-points'] },
    { args: [kaltim, '--baseline', low, '--no-regress'], missed: [] },
    { args: [kaltim, '--baseline', high, '--no-regress'], missed: [] },
    { args: [earlier, '--baseline', high, '--no-regress'], missed: ['no-regress'] },
    {
      args: [earlier, '--baseline', high, '--no-regress', '--tolerance', '7,5'],
      missed: [],
    },
    {
      args: [earlier, '--baseline', high, '--no-regress', '--tolerance', '7.4'],
      missed: ['no-regress'],
    },
    { args: [sumbar, '--baseline', high, '--no-regress'], missed: ['no-regress'] },
    {
      args: [kaltim, '--min-category', 'IV', '--min-points', '300', '--min-aspect', '3=100%']
        .concat(['--min-aspect', '1=100%', '--no-expired', '--baseline', high, '--no-regress'])
        .concat(['--complete', '--backed']),
      missed: ['min-category', 'min-points', 'min-aspect-3', 'min-aspect-1', 'no-expired'],
    },
  ].map(({ args, missed }) => ({
    args: args.map((arg) => (arg === low || arg === high ? `@${arg}` : arg)),
    missed,
  }))

  const resolved = (args: readonly string[]) =>
    args.map((arg) => (arg.startsWith('@') ? baseline(arg.slice(1)) : arg))

  const everyFormat = cases.flatMap((each) => gateFormats.map((format) => ({ ...each, format })))

  it.each(everyFormat)('$args in $format: $missed', async ({ args, missed, format }) => {
    const run = await judge([...resolved(args), '--format', format])
    expect(run.code).toBe(missed.length === 0 ? 0 : 1)
    for (const id of missed) expect(run.stdout).toContain(id)
  })

  it.each(cases)('$args in JSON says so: $missed', async ({ args, missed }) => {
    const document = await documentOf(resolved(args))
    expect(missedIn(document)).toEqual(missed)
    expect(document.passed).toBe(missed.length === 0)
  })

  it('has a case of each kind, met and missed', () => {
    const kinds = ['min-category', 'min-points', 'min-aspect', 'complete', 'no-expired']
    for (const kind of [...kinds, 'no-regress']) {
      const flag = (args: readonly string[]) => args.includes(`--${kind}`)
      expect(cases.some(({ args, missed }) => flag(args) && missed.length === 0)).toBe(true)
      const isMissed = ({ missed }: (typeof cases)[number]) =>
        missed.some((id) => id.startsWith(kind))
      expect(cases.some(isMissed)).toBe(true)
    }
  })
})

describe('a call that is wrong', () => {
  const cases = [
    { what: 'nothing asked', args: [kaltim], code: 'gate-nothing-asked' },
    {
      what: 'a category that is not there',
      args: [kaltim, '--min-category', 'bai'],
      code: 'category-unknown',
    },
    {
      what: 'an aspect that is not there',
      args: [kaltim, '--min-aspect', '33=5'],
      code: 'aspect-unknown',
    },
    {
      what: '--within alone',
      args: [kaltim, '--complete', '--within', 'P60D'],
      code: 'option-needed',
    },
    {
      what: '--tolerance alone',
      args: [kaltim, '--complete', '--tolerance', '2'],
      code: 'option-needed',
    },
    { what: '--no-regress alone', args: [kaltim, '--no-regress'], code: 'option-needed' },
    { what: '--ratchet alone', args: [kaltim, '--ratchet'], code: 'option-needed' },
    {
      what: '--baseline alone',
      args: [kaltim, '--complete', '--baseline', 'x.json'],
      code: 'option-needed',
    },
    {
      what: '--backed against --total',
      args: [kaltim, '--complete', '--backed', '--total', 'claimed'],
      code: 'options-conflict',
    },
    {
      what: 'a baseline that is not there',
      args: [kaltim, '--baseline', 'x.json', '--no-regress'],
      code: 'file-not-found',
    },
    {
      what: 'a worksheet that is not there',
      args: ['tiada.csv', '--complete'],
      code: 'file-not-found',
    },
    {
      what: 'an agency that is not there',
      args: [kaltim, '--complete', '--agency', 'Kota Lain'],
      code: 'agency-unknown',
    },
  ].flatMap((each) => gateFormats.map((format) => ({ ...each, format })))

  it.each(cases)('$what in $format: 2', async ({ args, code, format }) => {
    const run = await judge([...args, '--format', format])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain(code)
    if (format === 'json') {
      const document = JSON.parse(run.stdout)
      expect(document).toMatchObject({ passed: false, checks: [] })
      expect(told(document).join(' ')).toContain(code)
    }
  })

  it.each(['3=160%', '3', '=60%', '3=', '3=-5', '3=60,555%'])('--min-aspect %s', async (floor) => {
    const run = await judge([kaltim, '--min-aspect', floor])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('option-value-wrong')
  })

  it('names the nearest category and aspect', async () => {
    expect((await judge([kaltim, '--min-category', 'sangat baek'])).stderr).toContain('Sangat Baik')
    expect((await judge([kaltim, '--min-aspect', '33=5'])).stderr).toMatch(/"3"/)
  })
})

const header =
  'instansi,tahun,indikator,tingkat,kode_bukti,bukti,tanggal,berlaku_sampai,putusan,unit'

describe('faults of the input win over the gate', () => {
  it.each(gateFormats)('in %s: 3, and nothing is judged', async (format) => {
    const rows = ['Kota A,2024,1.1,2,,SK,,,,', 'Kota A,2024,9.9,2,,SK,,,,']
    const folder = await folderWith({ 'k.csv': [header, ...rows, ''].join('\n') })
    const run = await judge(['k.csv', '--min-points', '999', '--format', format], folder)
    expect(run.code).toBe(3)
    expect(run.stderr).toContain('indicator-unknown')
    expect(run.stdout).not.toContain('min-points')
    if (format === 'junit') expect(junitFaults(run.stdout)).toEqual([])
    if (format === 'json') {
      const document: GateDocument = JSON.parse(run.stdout)
      expect(document).toMatchObject({ passed: false, checks: [] })
      expect(told(document)).toEqual(['3:13 indicator-unknown'])
    }
  })

  it('also those of the project file', async () => {
    const folder = await folderWith({ 'merit.yaml': 'gate:\n  min_pionts: 250\n' })
    const run = await gate([kaltim, '--format', 'json'], folder)
    expect(run.code).toBe(3)
    expect(told(JSON.parse(run.stdout))).toEqual(['2:3 key-unknown'])
    expect(run.stderr).toContain('"min_points"')
  })
})

describe('a document', () => {
  const inFolder = async (rows: readonly string[], ...more: readonly string[]) => {
    const folder = await folderWith({ 'k.csv': [header, ...rows, ''].join('\n') })
    const document = await documentOf(['k.csv', '--no-expired', ...more], folder)
    return told(document)
  }
  const row = (until: string, verdict = '', level = '2', title = 'SK') =>
    `Kota A,2024,1.1,${level},sk-peta-jabatan,${title},2023-01-01,${until},${verdict},Biro`

  it('counts on its last day, and has expired the day after it', async () => {
    expect(await inFolder([row('2024-12-31')])).toEqual([])
    expect(await inFolder([row('2024-12-30')])).toEqual(['2:1 gate-expired'])
  })

  it('may not expire on the last day of the period, and may on the day after it', async () => {
    expect(await inFolder([row('2025-03-01')], '--within', 'P60D')).toEqual(['2:1 gate-expiring'])
    expect(await inFolder([row('2025-03-02')], '--within', 'P60D')).toEqual([])
  })

  it('that is rejected, replaced, or of no claim does not count', async () => {
    expect(await inFolder([row('2024-01-01', 'ditolak')])).toEqual([])
    expect(await inFolder([row('2024-01-01'), row('2026-01-01', '', '', 'SK baru')])).toEqual([])
    expect(await inFolder([row('2024-01-01', '', '0')])).toEqual([])
    expect(await inFolder([row('2024-01-01', '', '')])).toEqual([])
  })

  it('is named with its indicator, last day, unit and line', async () => {
    const folder = await folderWith({ 'k.csv': [header, row('2024-01-31'), ''].join('\n') })
    const { stdout } = await judge(['k.csv', '--no-expired'], folder)
    expect(stdout).toContain('1.1 "SK", hari terakhir 31 Januari 2024; Biro (k.csv:2)')
  })
})

describe('many agencies and years', () => {
  const call = [kaltim, earlier, sumbar, '--min-points', '270', '--min-category', 'baik']

  it('are each judged, with agency and year beside a stable id', async () => {
    const { checks, passed } = await documentOf(call)
    expect(passed).toBe(false)
    expect(checks.map(({ id, year, passed: isMet }) => `${year} ${id} ${isMet}`)).toEqual([
      '2022 min-category true',
      '2022 min-points false',
      '2024 min-category true',
      '2024 min-points true',
      '2023 min-category true',
      '2023 min-points true',
    ])
    expect(new Set(checks.map(({ id, agency, year }) => `${agency} ${year} ${id}`)).size).toBe(6)
  })

  it('have a suite each in JUnit', async () => {
    const { stdout } = await judge([...call, '--format', 'junit'])
    expect(stdout.match(/<testsuite /g)).toHaveLength(3)
    expect(stdout.match(/<failure /g)).toHaveLength(1)
    expect(junitFaults(stdout)).toEqual([])
  })
})

describe('what a miss is owed to', () => {
  it('of the claimed total: levels below the top, the weightiest first', async () => {
    const { checks } = await documentOf([kaltim, '--min-points', '400'])
    const points = checks[0]?.causes.map((cause) => cause.points) ?? []
    expect(points).toEqual(points.toSorted((left, right) => right - left))
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(400 - 271)
  })

  it('of the backed total: first what proof brought down', async () => {
    const { checks } = await documentOf([kaltim, '--min-points', '271', '--backed'])
    const unproved = checks[0]?.causes.filter(
      (cause) => 'kind' in cause && cause.kind === 'unproved',
    )
    expect(unproved?.reduce((sum, { points }) => sum + points, 0)).toBe(271 - 211)
    expect(checks[0]?.causes.slice(0, unproved?.length)).toEqual(unproved)
  })

  it('of a fall: the indicators that fell, which add up to it', async () => {
    const { checks } = await documentOf([earlier, '--baseline', baseline(high), '--no-regress'])
    expect(checks[0]).toMatchObject({ expected: 271, found: 263.5 })
    expect(checks[0]?.causes.map(({ indicator }) => indicator)).toEqual(['3.3', '3.4', '3.9'])
    const lost = checks[0]?.causes.reduce((sum, { points }) => sum + points, 0) ?? 0
    expect(lost).toBeGreaterThanOrEqual(7.5)
  })

  it('of an aspect: its own indicators only', async () => {
    const { checks } = await documentOf([kaltim, '--min-aspect', '3=100%'])
    expect(checks[0]).toMatchObject({ expected: 120, found: 72.5 })
    for (const { indicator } of checks[0]?.causes ?? []) expect(indicator).toMatch(/^3\./)
  })
})

describe('JSON', () => {
  it('has the documented keys on one line', async () => {
    const { stdout } = await judge([kaltim, '--min-points', '280', '--format', 'json'])
    expect(stdout.trimEnd()).not.toContain('\n')
    const document = JSON.parse(stdout)
    expect(Object.keys(document)).toEqual([
      'schemaVersion',
      'tool',
      'rubric',
      'asOf',
      'total',
      'passed',
      'checks',
      'waivers',
      'baseline',
      'findings',
    ])
    expect(document).toMatchObject({
      rubric: { id: 'kasn-2018', status: 'reconstructed' },
      total: 'claimed',
      checks: [
        {
          id: 'min-points',
          agency: 'Provinsi Kalimantan Timur',
          year: 2024,
          passed: false,
          waived: null,
          expected: 280,
          found: 271,
        },
      ],
    })
  })

  it('is the same twice, to the byte, as is every format', async () => {
    for (const format of gateFormats) {
      const call = [kaltim, '--min-points', '280', '--no-expired', '--format', format]
      expect(await judge(call)).toEqual(await judge(call))
    }
  })
})

describe('formats for services', () => {
  const calls = [
    { what: 'a met gate', args: [clean, '--no-expired'] },
    { what: 'a missed gate', args: [kaltim, '--no-expired', '--min-points', '280'] },
    { what: 'a wrong call', args: [kaltim] },
    { what: 'a missing file', args: ['tiada.csv', '--complete'] },
  ]

  it.each(calls)('SARIF of $what fits the official schema 2.1.0', async ({ args }) => {
    const log = JSON.parse((await judge([...args, '--format', 'sarif'])).stdout)
    validateSarif(log)
    expect(validateSarif.errors).toBeNull()
  })

  it.each(calls)('JUnit of $what fits the common schema', async ({ args }) => {
    const { stdout } = await judge([...args, '--format', 'junit'])
    expect(junitFaults(stdout)).toEqual([])
  })

  it('annotations and SARIF results carry file and line', async () => {
    const call = ['samples/prov-kaltim-2024.csv', '--no-expired', '--min-points', '280']
    const { stdout } = await judge([...call, '--format', 'github'])
    const errors = stdout.split('\n').filter((line) => line.startsWith('::error '))
    expect(errors).toHaveLength(4)
    for (const line of errors) {
      expect(line).toMatch(
        /^::error file=samples\/prov-kaltim-2024\.csv,line=\d+,col=1,title=gate-/,
      )
    }
    const log = JSON.parse((await judge([...call, '--format', 'sarif'])).stdout)
    for (const { locations } of log.runs[0].results) {
      const { artifactLocation, region } = locations[0].physicalLocation
      expect(artifactLocation.uri).toBe('samples/prov-kaltim-2024.csv')
      expect(region.startLine).toBeGreaterThan(1)
    }
  })

  it('every missed check is named, though GitHub shows ten annotations only', async () => {
    const floors = ['1', '2', '3', '4', '5', '6', '7', '8'].flatMap((aspect) => [
      '--min-aspect',
      `${aspect}=100%`,
    ])
    const call = [kaltim, earlier, '--min-points', '400', '--no-expired', ...floors]
    const { stdout } = await judge([...call, '--format', 'github'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10)
    const { checks } = await documentOf(call)
    for (const { id, agency, year } of checks.filter(({ passed }) => !passed)) {
      expect(lines[0]).toContain(`${id} (${agency}, ${year})`)
    }
  })

  it('text from files is neutralised in each of them', async () => {
    const hostile = `"=cmd|' /C calc'!A0 <b>&amp; %0A\u001b[31m | x"`
    const row = `Kota <script>,2024,1.1,2,sk-peta-jabatan,${hostile},2023-01-01,2024-01-01,,`
    const folder = await folderWith({ 'k.csv': [header, row, ''].join('\n') })
    for (const format of gateFormats) {
      const { stdout } = await judge(['k.csv', '--no-expired', '--format', format], folder)
      expect(stdout).not.toContain('\u001b')
      if (format === 'junit') expect(junitFaults(stdout)).toEqual([])
      if (format === 'markdown') expect(stdout).not.toMatch(/<script>|<b>/)
    }
  })
})

describe('a baseline', () => {
  const compare = async (content: string, ...more: readonly string[]) => {
    const folder = await folderWith({ 'acuan.json': content })
    const call = [kaltim, '--baseline', 'acuan.json', '--no-regress', '--format', 'json', ...more]
    const run = await judge(call, folder)
    return { ...run, folder, document: JSON.parse(run.stdout) as GateDocument }
  }

  it.each([
    { what: 'a worksheet', content: 'instansi,tahun\nKota A,2024\n', told: ['1:1 value-wrong'] },
    { what: 'nothing', content: '', told: ['1:1 file-empty'] },
    {
      what: 'another document',
      content: '{"schemaVersion":1,"checks":[]}',
      told: ['1:1 key-missing', '1:20 key-unknown'],
    },
  ])('that is $what is refused with its place', async ({ content, told: expected }) => {
    const { code, document } = await compare(content)
    expect(code).toBe(3)
    const places = new Set(told(document))
    for (const each of expected) expect(places).toContain(each)
  })

  it('with a wrong part is refused at that part', async () => {
    const sound = await readFile(baseline(high), 'utf8')
    const { code, document } = await compare(sound.replace('"points":271,', '"points":"271",'))
    expect([code, told(document)]).toEqual([
      3,
      [`1:${sound.indexOf('"points":271,') + 10} value-wrong`],
    ])
    const none = await compare(JSON.stringify({ ...JSON.parse(sound), assessments: [] }))
    expect([none.code, none.document.findings[0]?.code]).toEqual([3, 'value-wrong'])
  })

  it('of another rubric, version or content is refused with the reason, never rescaled', async () => {
    const sound = await readFile(baseline(high), 'utf8')
    const other = await compare(sound, '--rubric', 'kasn-2019')
    expect(other.code).toBe(3)
    expect(other.stderr).toContain('kasn-2018 1.0.0')
    expect(other.stderr).toContain('kasn-2019 1.0.0')
    for (const changed of [
      sound.replace('"version":"1.0.0"', '"version":"1.1.0"'),
      sound.replace(/"sha256":"./, '"sha256":"x'),
    ]) {
      const { code, document } = await compare(changed)
      expect(changed).not.toBe(sound)
      expect(code).toBe(3)
      expect(document.findings.map((finding) => finding.code)).toEqual(['baseline-differs'])
    }
  })
})

describe('a ratchet', () => {
  const turn = async (sheet: string, from: string | undefined, ...more: readonly string[]) => {
    const content = from === undefined ? {} : { 'a.json': await readFile(baseline(from)) }
    const folder = await folderWith(content)
    const call = [sheet, '--baseline', 'a.json', '--ratchet', '--format', 'json', ...more]
    const run = await judge(call, folder)
    const written = await readFile(join(folder, 'a.json'), 'utf8').catch(() => undefined)
    return { ...run, written, document: JSON.parse(run.stdout) as GateDocument }
  }

  it('makes the baseline where there is none, to the byte as merit score writes it', async () => {
    const folder = await folderWith()
    await copyFile(kaltim, join(folder, 'k.csv'))
    const gated = await judge(['k.csv', '--baseline', 'a.json', '--ratchet'], folder)
    expect(gated.code).toBe(0)
    const call = ['score', 'k.csv', '--rubric', 'kasn-2018', '--format', 'json']
    const { stdout } = await merit(call, { cwd: folder, today: '2024-12-31' })
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe(stdout)
  })

  it('takes a better result', async () => {
    const { code, written, document } = await turn(kaltim, low)
    expect([code, document.baseline?.ratchet]).toEqual([0, 'raised'])
    expect(JSON.parse(written ?? '').assessments[0].totals.claimed.points).toBe(271)
  })

  it.each([
    { what: 'a worse one', sheet: earlier, more: [], code: 1, step: 'lower' },
    {
      what: 'a worse one that is tolerated',
      sheet: earlier,
      more: ['--tolerance', '10'],
      code: 0,
      step: 'lower',
    },
    { what: 'an equal one', sheet: kaltim, more: [], code: 0, step: 'equal' },
    { what: 'one of other agencies', sheet: sumbar, more: [], code: 0, step: 'partial' },
  ])('never takes $what', async ({ sheet, more, code, step }) => {
    const run = await turn(sheet, high, ...more)
    expect([run.code, run.document.baseline?.ratchet]).toEqual([code, step])
    expect(run.written).toBe(await readFile(baseline(high), 'utf8'))
  })

  it('leaves the file alone where the input is faulty or the rubric is another', async () => {
    const other = await turn(kaltim, low, '--rubric', 'kasn-2019')
    expect([other.code, other.written]).toEqual([3, await readFile(baseline(low), 'utf8')])
    const folder = await folderWith({ 'k.csv': `${header}\nKota A,2024,9.9,2,,,,,,\n` })
    const run = await judge(['k.csv', '--baseline', 'baru.json', '--ratchet'], folder)
    expect(run.code).toBe(3)
    await expect(access(join(folder, 'baru.json'))).rejects.toThrow()
  })

  it('that cannot write says so', async () => {
    const folder = await folderWith()
    const call = [kaltim, '--baseline', 'tiada/a.json', '--ratchet', '--format', 'json']
    const run = await judge(call, folder)
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('output-failed')
    expect(JSON.parse(run.stdout).passed).toBe(false)
  })
})

describe('merit.yaml', () => {
  const inProject = async (yaml: string, ...args: readonly string[]) => {
    const folder = await folderWith({ 'merit.yaml': `rubric: kasn-2018\n${yaml}` })
    const run = await gate([kaltim, '--format', 'json', ...args], folder)
    return { ...run, document: JSON.parse(run.stdout) as GateDocument }
  }

  it('says what is checked, and flags beat it', async () => {
    const yaml = 'gate: {min_points: 280, min_aspect: {3: 60%, "1": 40}, total: backed}\n'
    const { code, document } = await inProject(yaml)
    expect([code, missedIn(document)]).toEqual([1, ['min-points', 'min-aspect-1', 'min-aspect-3']])
    const flagged = await inProject(
      yaml,
      ...['--min-points', '270', '--min-aspect', '1=1', '--total', 'claimed'],
    )
    expect([flagged.code, missedIn(flagged.document)]).toEqual([0, []])
  })

  it('says everything that flags can say', async () => {
    const folder = await folderWith({
      'merit.yaml': [
        'rubric: kasn-2018',
        'gate:',
        '  min_category: 3',
        '  complete: true',
        '  no_expired: true',
        '  within: P60D',
        '  baseline: acuan.json',
        '  no_regress: true',
        '  tolerance: 2.5',
        '  ratchet: false',
        '',
      ].join('\n'),
      'acuan.json': await readFile(baseline(low)),
    })
    const { stdout } = await merit(['gate', kaltim, '--format', 'json'], { cwd: folder })
    const document: GateDocument = JSON.parse(stdout)
    expect(document.checks.map(({ id, expected }) => [id, expected])).toEqual([
      ['min-category', 'baik'],
      ['complete', 36],
      ['no-expired', 0],
      ['no-regress', 261],
    ])
  })

  it.each([
    { yaml: 'gate: {min_category: bai}\n', found: ['2:22 reference-unknown'] },
    { yaml: 'gate: {min_aspect: {"33": 5}}\n', found: ['2:21 reference-unknown'] },
    { yaml: 'gate: {min_aspect: {"3": 160%}}\n', found: ['2:26 value-wrong'] },
    { yaml: 'gate: {min_points: -1}\n', found: ['2:20 value-wrong'] },
    { yaml: 'gate: {total: semua, complete: true}\n', found: ['2:15 value-wrong'] },
    { yaml: 'gate: {within: 60}\n', found: ['2:16 value-wrong'] },
  ])('with a fault is refused at its place: $yaml', async ({ yaml, found }) => {
    const { code, document } = await inProject(yaml)
    expect([code, told(document)]).toEqual([3, found])
  })
})

describe('a waiver', () => {
  const waive = async (parts: Readonly<Record<string, string>>, ...args: readonly string[]) => {
    const whole = { reason: 'Menunggu SK', approver: 'Kepala BKD', until: '2024-12-31' }
    const yaml = Object.entries({ check: 'min-points', ...whole, ...parts })
      .filter(([, value]) => value !== '-')
      .map(([key, value]) => `${key}: ${value}`)
    const folder = await folderWith({
      'merit.yaml': `rubric: kasn-2018\ngate:\n  min_points: 280\n  waivers:\n    - {${yaml.join(', ')}}\n`,
    })
    const run = await gate([kaltim, '--format', 'json', ...args], folder)
    return { ...run, folder, document: JSON.parse(run.stdout) as GateDocument }
  }

  it('covers a missed check up to its last day, and is shown with who answers for it', async () => {
    const { code, document, folder } = await waive({})
    expect([code, document.passed]).toEqual([0, true])
    expect(document.checks[0]).toMatchObject({
      passed: false,
      waived: { reason: 'Menunggu SK', approver: 'Kepala BKD', until: '2024-12-31' },
    })
    for (const format of gateFormats) {
      const { stdout, code: same } = await gate([kaltim, '--format', format], folder)
      expect(same).toBe(0)
      for (const fact of ['Menunggu SK', 'Kepala BKD']) expect(stdout).toContain(fact)
      expect(stdout).toMatch(/2024-12-31|31 Desember 2024/)
    }
  })

  it('does not count after its last day, and that is said in every format', async () => {
    const { code, document, folder } = await waive({}, '--as-of', '2025-01-01')
    expect([code, document.waivers[0]?.state]).toEqual([1, 'expired'])
    expect(told(document)).toContain('5:15 waiver-expired')
    for (const format of gateFormats) {
      const call = [kaltim, '--format', format, '--as-of', '2025-01-01']
      const { stdout, code: same } = await gate(call, folder)
      expect(same).toBe(1)
      expect(stdout).toMatch(/waiver-expired|tidak berlaku lagi/)
    }
  })

  it('that was not needed, or is about something else, is told', async () => {
    const unneeded = await waive({}, '--min-points', '270')
    expect([unneeded.code, unneeded.document.waivers[0]?.state]).toEqual([0, 'unneeded'])
    const other = await waive({ agency: 'Kota Lain' })
    expect([other.code, other.document.waivers[0]?.state]).toEqual([1, 'unused'])
    const unasked = await waive({ check: 'complete' })
    expect([unasked.code, unasked.document.waivers[0]?.state]).toEqual([1, 'unused'])
    expect(told(unneeded.document)).toEqual(['5:15 waiver-unneeded'])
    expect(told(other.document)).toContain('5:15 waiver-unused')
  })

  it('names its agency in any case', async () => {
    expect((await waive({ agency: 'provinsi kalimantan timur' })).code).toBe(0)
  })

  it.each([
    { parts: { check: 'min-pionts' }, found: '5:15 waiver-check-unknown' },
    { parts: { check: 'min-aspect-33' }, found: '5:15 waiver-check-unknown' },
    { parts: { reason: '-' }, found: '5:7 key-missing' },
    { parts: { approver: '-' }, found: '5:7 key-missing' },
    { parts: { until: '-' }, found: '5:7 key-missing' },
    { parts: { reason: '""' }, found: 'value-wrong' },
    { parts: { until: '31/12/2024' }, found: 'value-wrong' },
  ])('with a fault is refused: $parts', async ({ parts, found }) => {
    const { code, document } = await waive(parts)
    expect(code).toBe(3)
    expect(told(document)).toHaveLength(1)
    expect(told(document)[0]).toContain(found)
  })
})

describe('--output', () => {
  it('writes the report, keeps the exit code, and never overwrites unasked', async () => {
    const folder = await folderWith({ 'o.xml': 'lama' })
    const call = [kaltim, '--min-points', '280', '--format', 'junit', '--output', 'o.xml']
    expect((await judge(call, folder)).code).toBe(2)
    expect(await readFile(join(folder, 'o.xml'), 'utf8')).toBe('lama')
    expect((await judge([...call, '--force'], folder)).code).toBe(1)
    expect(junitFaults(await readFile(join(folder, 'o.xml'), 'utf8'))).toEqual([])
  })
})
