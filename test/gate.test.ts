import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gateFormats } from '../src/features/gate/page/index.js'
import { shippedRubric } from './support/builders.js'
import { root, wordsOf } from './support/cli.js'
import { folderWith } from './support/folder.js'
import {
  clean,
  documentIn,
  documentOf,
  earlier,
  gate,
  header,
  high,
  judge,
  kaltim,
  keepBaselines,
  low,
  missedIn,
  sumbar,
  told,
} from './support/gate.js'
import { junitFaults } from './support/junit.js'
import { validateSarif } from './support/sarif.js'

const baseline = keepBaselines()

/** Some of its indicators are open. */
const open = join(root, 'samples', 'rusak', 'rows-short.csv')

describe('each check, met and missed', () => {
  const cases: readonly {
    readonly sheet: string
    readonly asked: string
    readonly missed: readonly string[]
  }[] = [
    { sheet: kaltim, asked: '--min-category baik', missed: [] },
    { sheet: kaltim, asked: '--min-category III', missed: [] },
    { sheet: kaltim, asked: '--min-category BAIK', missed: [] },
    { sheet: kaltim, asked: '--min-category sangat-baik', missed: ['min-category'] },
    { sheet: kaltim, asked: '--min-category "Very good"', missed: ['min-category'] },
    { sheet: kaltim, asked: '--min-category 4', missed: ['min-category'] },
    { sheet: kaltim, asked: '--min-category "kategori III (Baik)"', missed: [] },
    { sheet: kaltim, asked: '--min-category "Kategori IV"', missed: ['min-category'] },
    { sheet: kaltim, asked: '--min-category (IV)', missed: ['min-category'] },
    { sheet: kaltim, asked: '--min-points 271', missed: [] },
    { sheet: kaltim, asked: '--min-points 271,5', missed: ['min-points'] },
    { sheet: kaltim, asked: '--min-aspect 3=60%', missed: [] },
    { sheet: kaltim, asked: '--min-aspect 3=60,5%', missed: ['min-aspect-3'] },
    { sheet: kaltim, asked: '--min-aspect 3=72.5', missed: [] },
    { sheet: kaltim, asked: '--min-aspect 3=73 --min-aspect 1=1%', missed: ['min-aspect-3'] },
    { sheet: kaltim, asked: '--complete', missed: [] },
    { sheet: open, asked: '--complete', missed: ['complete'] },
    { sheet: kaltim, asked: '--complete --total verified', missed: ['complete'] },
    { sheet: clean, asked: '--no-expired', missed: [] },
    { sheet: kaltim, asked: '--no-expired', missed: ['no-expired'] },
    { sheet: clean, asked: '--no-expired --within P30D', missed: [] },
    { sheet: kaltim, asked: '--no-expired --within P60D', missed: ['no-expired'] },
    { sheet: kaltim, asked: '--min-points 271 --backed', missed: ['min-points'] },
    { sheet: kaltim, asked: '--min-points 211 --total backed', missed: [] },
    { sheet: sumbar, asked: '--min-points 332 --total verified', missed: [] },
    { sheet: kaltim, asked: '--min-points 0 --total verified', missed: ['min-points'] },
    { sheet: kaltim, asked: `--baseline ${low} --no-regress`, missed: [] },
    { sheet: kaltim, asked: `--baseline ${high} --no-regress`, missed: [] },
    { sheet: earlier, asked: `--baseline ${high} --no-regress`, missed: ['no-regress'] },
    { sheet: earlier, asked: `--baseline ${high} --no-regress --tolerance 7,5`, missed: [] },
    {
      sheet: earlier,
      asked: `--baseline ${high} --no-regress --tolerance 7.4`,
      missed: ['no-regress'],
    },
    { sheet: sumbar, asked: `--baseline ${high} --no-regress`, missed: ['no-regress'] },
    {
      sheet: kaltim,
      asked: `--min-category IV --min-points 300 --min-aspect 3=100% --min-aspect 1=100% --complete --no-expired --baseline ${high} --no-regress --backed`,
      missed: ['min-category', 'min-points', 'min-aspect-3', 'min-aspect-1', 'no-expired'],
    },
  ]

  const callOf = ({ sheet, asked }: (typeof cases)[number]): readonly string[] => [
    sheet,
    ...wordsOf(asked).map((word) => (word === low || word === high ? baseline(word) : word)),
  ]

  const everyFormat = cases.flatMap((each) => gateFormats.map((format) => ({ ...each, format })))

  it.each(everyFormat)('$asked in $format: $missed', async ({ format, ...each }) => {
    const run = await judge([...callOf(each), '--format', format])
    expect(run.code).toBe(each.missed.length === 0 ? 0 : 1)
    for (const id of each.missed) expect(run.stdout).toContain(id)
  })

  it.each(cases)('$asked in JSON says so: $missed', async (each) => {
    const document = await documentOf(callOf(each))
    expect(missedIn(document)).toEqual(each.missed)
    expect(document.passed).toBe(each.missed.length === 0)
  })

  it('has a case of each kind, met and missed', () => {
    const kinds = ['min-category', 'min-points', 'min-aspect', 'complete', 'no-expired']
    for (const kind of [...kinds, 'no-regress']) {
      const own = cases.filter(({ asked }) => asked.includes(`--${kind}`))
      expect(own.some(({ missed }) => missed.length === 0)).toBe(true)
      expect(own.some(({ missed }) => missed.some((id) => id.startsWith(kind)))).toBe(true)
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
      const document = documentIn(run)
      expect(document).toMatchObject({ passed: false, checks: [] })
      expect(told(document).join(' ')).toContain(code)
    }
  })

  it.each(['3=160%', '3', '=60%', '3=', '3=-5', '3=60,555%'])('--min-aspect %s', async (floor) => {
    const run = await judge([kaltim, '--min-aspect', floor])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('option-value-wrong')
  })

  it('names the nearest category, and the aspects: another number is no slip', async () => {
    expect((await judge([kaltim, '--min-category', 'sangat baek'])).stderr).toContain('Sangat Baik')
    const { stderr } = await judge([kaltim, '--min-aspect', '33=5'])
    expect(stderr).toContain('1, 2, 3, 4')
    expect(stderr).not.toContain('Mungkin')
  })
})

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
      const document = documentIn(run)
      expect(document).toMatchObject({ passed: false, checks: [] })
      expect(told(document)).toEqual(['3:13 indicator-unknown'])
    }
  })

  it('also those of the project file', async () => {
    const folder = await folderWith({ 'merit.yaml': 'gate:\n  min_pionts: 250\n' })
    const run = await gate([kaltim, '--format', 'json'], folder)
    expect(run.code).toBe(3)
    expect(told(documentIn(run))).toEqual(['2:3 key-unknown'])
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
    const other = 'Kota A,2024,1.2,1,,,,,,Biro'
    expect(await inFolder([row('2024-01-01', '', ''), other])).toEqual([])
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
      expect(lines).toContain(`[x] ${id} (${agency}, ${year})`)
    }
  })

  it('text from files is neutralised in each of them', async () => {
    const hostile = `"=cmd|' /C calc'!A0 <b>&amp; %0A\u001b[31m | x\n::error::palsu"`
    const row = `Kota <script>,2024,1.1,2,sk-peta-jabatan,${hostile},2023-01-01,2024-01-01,,`
    const folder = await folderWith({ 'k.csv': [header, row, ''].join('\n') })
    for (const format of gateFormats) {
      const { stdout } = await judge(['k.csv', '--no-expired', '--format', format], folder)
      expect(stdout).not.toContain('\u001b')
      expect(stdout).not.toMatch(/^::error::/m)
      if (format === 'junit') expect(junitFaults(stdout)).toEqual([])
      if (format === 'markdown') expect(stdout).not.toMatch(/<script>|<b>/)
    }
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

describe('what is declared not applicable', () => {
  const panrb = ['--rubric', 'panrb-2026', '--as-of', '2026-06-30']
  const indicators = shippedRubric('panrb-2026').aspects.flatMap((aspect) => aspect.indicators)
  const rows = indicators.map(({ id }) => {
    const isExcluded = id === '6.3' || id === '6.4b'
    if (id === '4.1b') return ''
    return `Kota A,2026,${id},${isExcluded ? 'tb,tidak ada di sini' : '4,'}\n`
  })
  const sheet = `instansi,tahun,indikator,tingkat,alasan_tidak_berlaku\n${rows.join('')}`

  it.each(gateFormats)('fails a gate that allows less of it, in %s', async (format) => {
    const cwd = await folderWith({ 'k.csv': sheet })
    const run = (most: number) =>
      gate(['k.csv', ...panrb, '--max-excluded', String(most), '--format', format], cwd)
    const [missed, met] = [await run(1), await run(2)]
    expect([missed.code, met.code]).toEqual([1, 0])
    expect(missed.stdout + missed.stderr).toMatch(/gate-excluded|max-excluded/)
  })

  it('is told of a complete result, and fails by the project file', async () => {
    const gates = 'gate: {complete: true, max_excluded: 0, min_category: tinggi}\n'
    const cwd = await folderWith({ 'k.csv': sheet, 'merit.yaml': gates })
    const { checks } = documentIn(await gate(['k.csv', ...panrb, '--format', 'json'], cwd))
    const found = Object.fromEntries(checks.map(({ id, message }) => [id, message]))
    expect(checks.filter(({ passed }) => !passed).map(({ id }) => id)).toEqual(['max-excluded'])
    expect(found['complete']).toContain('2 dari 31 dinyatakan tidak berlaku')
    expect(found['max-excluded']).toContain('(6.3, 6.4b)')
  })

  it.each(['-1', '1,5', 'satu', ''])('is allowed a whole number only, not "%s"', async (most) => {
    const { code, stderr } = await gate(['k.csv', ...panrb, '--max-excluded', most])
    expect(code).toBe(2)
    expect(stderr).toContain('value-wrong')
  })
})
