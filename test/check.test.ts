import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCodes } from '../src/features/check/codes.js'
import { checkFormats } from '../src/features/check/page/index.js'
import { merit, type Run, root } from './support/cli.js'
import { folderWith } from './support/folder.js'
import { junitFaults } from './support/junit.js'
import { validateSarif } from './support/sarif.js'

const samples = join(root, 'samples', 'periksa')

/** All that is planted in temuan.csv, at the row that it stands on. */
const planted = [
  '1:153 column-unknown',
  '2:1 indicators-open',
  '2:1 proof-missing',
  '3:1 requirement-missing',
  '4:1 document-unsigned',
  '5:1 document-draft',
  '6:1 document-requested',
  '7:1 document-untitled',
  '8:1 document-expired',
  '9:1 document-file-unstated',
  '10:1 document-file-missing',
  '11:1 document-file-empty',
  '12:1 document-file-outside',
  '13:1 prerequisite-unmet',
  '14:1 document-expiring',
  '16:1 document-late',
  '17:1 document-not-in-effect',
  '18:1 document-undated',
  '19:1 document-rejected',
  '20:1 file-shared',
  '21:1 content-shared',
  '22:1 number-shared',
  '24:1 requirement-elsewhere',
  '25:1 note-unanswered',
  '26:1 number-personal',
  '27:1 number-personal',
  '28:1 document-absent',
]

const check = (file: string, ...more: readonly string[]): Promise<Run> =>
  merit(['check', file, '--rubric', 'kasn-2018', ...more], { cwd: samples, today: '2024-12-31' })

const faults = ['temuan.csv', '--as-of', '2025-01-31', '--files', '--within', 'P90D'] as const

const checkFaults = (...more: readonly string[]) => check(faults[0], ...faults.slice(1), ...more)

interface Found {
  readonly code: string
  readonly line: number
  readonly column: number
  readonly message: string
}

const findingsOf = ({ stdout }: Run): readonly Found[] => JSON.parse(stdout).findings

const toldIn = (run: Run): readonly string[] =>
  findingsOf(run).map(({ line, column, code }) => `${line}:${column} ${code}`)

describe('merit check on the shipped samples', () => {
  it('finds every planted fault once, at its row, sorted by place', async () => {
    expect(toldIn(await checkFaults('--format', 'json'))).toEqual(planted)
  })

  it('plants one of each code that a shipped file can show', () => {
    const shown = new Set(planted.map((each) => each.split(' ')[1]))
    const missing = Object.keys(checkCodes).filter((code) => !shown.has(code))
    // The sample has no lock, and the other one, which nobody has filled in, shows the last of these.
    expect(missing).toEqual([
      'document-file-changed',
      'document-file-unreadable',
      'nothing-assessed',
    ])
  })

  it('finds in the clean one only what is not assessed yet', async () => {
    const run = await check('bersih.csv', '--files', '--within', 'P90D', '--format', 'json')
    expect(toldIn(run)).toEqual(['2:1 indicators-open'])
    expect(run.code).toBe(0)
    expect(run.stderr).toBe('')
  })

  it('without --files and --within tells nothing of files, content or what will expire', async () => {
    const run = await check('temuan.csv', '--as-of', '2025-01-31', '--format', 'json')
    const isOfOptions = /document-file|content-shared|expiring/
    expect(toldIn(run)).toEqual(planted.filter((each) => !isOfOptions.test(each)))
  })

  it('never shows a personal number', async () => {
    for (const format of checkFormats) {
      const { stdout } = await checkFaults('--format', format)
      expect(stdout).not.toMatch(/19800101|3271010101800001/)
    }
  })

  it('says the same twice, to the byte', async () => {
    for (const format of checkFormats) {
      const [first, second] = [
        await checkFaults('--format', format),
        await checkFaults('--format', format),
      ]
      expect(first).toEqual(second)
    }
  })
})

const header =
  'instansi,tahun,indikator,tingkat,kode_bukti,bukti,nomor,tanggal,status,catatan_verifikator'
const sound = 'Kota Contoh,2024,1.3,2,daftar-calon-pensiun,Daftar,1,2024-01-02,ada,'
const noted = `${sound}Periksa lagi`
const draft = 'Kota Contoh,2024,1.3,2,daftar-calon-pensiun,Daftar,1,2024-01-02,draf,'
const broken = 'Kota Contoh,2024,9.9,2,,Daftar,1,2024-01-02,ada,'

describe('the exit code is the same in every format', () => {
  const cases = [
    { what: 'open indicators', rows: [sound], options: [], code: 0 },
    { what: 'a warning', rows: [noted], options: [], code: 0 },
    { what: 'a warning with --strict', rows: [noted], options: ['--strict'], code: 1 },
    { what: 'open indicators with --strict', rows: [sound], options: ['--strict'], code: 1 },
    { what: 'open indicators with --complete', rows: [sound], options: ['--complete'], code: 1 },
    { what: 'nothing assessed', rows: ['Kota Contoh,2024,1.3,,,,,,,'], options: [], code: 1 },
    { what: 'a doubt', rows: [draft], options: [], code: 1 },
    { what: 'a fault of reading', rows: [draft, broken], options: [], code: 3 },
    {
      what: 'a fault of reading with --strict',
      rows: [noted, broken],
      options: ['--strict'],
      code: 3,
    },
    {
      what: 'an agency that is not there',
      rows: [sound],
      options: ['--agency', 'Kota Lain'],
      code: 2,
    },
  ].flatMap((each) => checkFormats.map((format) => ({ ...each, format })))

  it.each(cases)('$what in $format: $code', async ({ rows, options, code, format }) => {
    const folder = await folderWith({ 'k.csv': [header, ...rows, ''].join('\n') })
    const call = ['check', 'k.csv', '--rubric', 'kasn-2018', '--as-of', '2024-12-31']
    const run = await merit([...call, '--format', format, ...options], { cwd: folder })
    expect(run.code).toBe(code)
  })

  it.each(checkFormats)('a file that is not there in %s: 2', async (format) => {
    const folder = await folderWith()
    expect((await merit(['check', 'k.csv', '--format', format], { cwd: folder })).code).toBe(2)
  })
})

describe('rows that cannot be read', () => {
  it('come out together with the doubts, but nothing is called missing for their sake', async () => {
    const rows = [
      'Kota Contoh,2024,1.2,3,daftar-pegawai-simpeg,Daftar,7,2024-01-02,ada,',
      draft,
      broken,
    ]
    const folder = await folderWith({ 'k.csv': [header, ...rows, ''].join('\n') })
    const call = ['check', 'k.csv', '--rubric', 'kasn-2018', '--as-of', '2024-12-31']
    const run = await merit([...call, '--format', 'json'], { cwd: folder })
    expect(toldIn(run)).toEqual(['3:1 document-draft', '4:18 indicator-unknown'])
    expect(JSON.parse(run.stdout).summary).toEqual([])
  })
})

const open = '2:1 indicators-open'

describe('a document', () => {
  const inFolder = async (rows: readonly string[], ...options: readonly string[]) => {
    const folder = await folderWith({ 'k.csv': [header, ...rows, ''].join('\n') })
    const call = ['check', 'k.csv', '--rubric', 'kasn-2018', '--as-of', '2024-12-31']
    return toldIn(await merit([...call, '--format', 'json', ...options], { cwd: folder }))
  }

  it('that a valid one replaces is not called expired', async () => {
    const old = 'Kota Contoh,2024,2.1,2,usulan-formasi-asn,Usulan 2022,4,2022-01-02,ada,'
    const renewed = 'Kota Contoh,2024,2.1,,usulan-formasi-asn,Usulan 2024,5,2024-01-02,ada,'
    expect(await inFolder([old, renewed])).toEqual([open])
    expect(await inFolder([old])).toEqual(['2:1 document-expired', open])
  })

  it('is told as expiring on the last day of the period, and not a day before it', async () => {
    const row = 'Kota Contoh,2024,2.1,2,usulan-formasi-asn,Usulan,4,2024-01-31,ada,'
    expect(await inFolder([row], '--within', 'P31D')).toEqual(['2:1 document-expiring', open])
    expect(await inFolder([row], '--within', 'P30D')).toEqual([open])
  })

  it('needs an ISO 8601 period', async () => {
    const folder = await folderWith({ 'k.csv': `${header}\n${sound}\n` })
    const run = await merit(['check', 'k.csv', '--within', '90'], { cwd: folder })
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('option-value-wrong')
  })
})

describe('JSON', () => {
  it('has the documented shape on one line', async () => {
    const { stdout } = await checkFaults('--format', 'json')
    expect(stdout.trimEnd()).not.toContain('\n')
    const document = JSON.parse(stdout)
    expect(Object.keys(document)).toEqual([
      'schemaVersion',
      'tool',
      'rubric',
      'asOf',
      'findings',
      'summary',
      'assessed',
    ])
    expect(document.summary).toHaveLength(36)
    expect(document.summary.find((row: { indicator: string }) => row.indicator === '2.1')).toEqual({
      agency: 'Kota Contoh',
      year: 2024,
      indicator: '2.1',
      claimed: 2,
      backed: 1,
      missing: [{ requirement: 'usulan-formasi-asn', reason: 'requested' }],
      units: ['Bagian Organisasi'],
      due: '2025-02-14',
    })
  })
})

describe('GitHub annotations', () => {
  it('are at most ten of a kind, then a notice with the number left out', async () => {
    const { stdout } = await checkFaults('--format', 'github')
    const lines = stdout.trimEnd().split('\n')
    const ofKind = (kind: string) => lines.filter((line) => line.startsWith(`::${kind} `))
    expect(ofKind('error')).toHaveLength(10)
    expect(ofKind('warning')).toHaveLength(10)
    expect(lines).toHaveLength(22)
    expect(lines.at(-2)).toMatch(/^::notice::7 /)
    expect(lines.at(-1)).toBe('::notice::Indikator: 24 dari 36 dinilai.')
    expect(lines[0]).toMatch(/^::error file=temuan\.csv,line=2,col=1,title=proof-missing::/)
  })

  it('escape what GitHub would obey', async () => {
    const name = 'a,b:100%.csv'
    const row = draft.replace(',Daftar,', ',"Daftar 100%\n::error::palsu",')
    const folder = await folderWith({ [name]: `${header}\n${row}\n` })
    const call = ['check', name, '--rubric', 'kasn-2018', '--as-of', '2024-12-31']
    const { stdout } = await merit([...call, '--format', 'github'], { cwd: folder })
    expect(stdout.trimEnd().split('\n')).toHaveLength(3)
    expect(stdout).toContain('file=a%2Cb%3A100%25.csv,line=2')
    expect(stdout).toContain('Daftar 100%25 ::error::palsu')
  })
})

describe('SARIF', () => {
  it.each([
    { what: 'the faults', run: () => checkFaults('--format', 'sarif') },
    { what: 'nothing', run: () => check('bersih.csv', '--format', 'sarif') },
    { what: 'a wrong call', run: () => check('tiada.csv', '--format', 'sarif') },
  ])('of $what fits the official schema 2.1.0', async ({ run }) => {
    const log = JSON.parse((await run()).stdout)
    validateSarif(log)
    expect(validateSarif.errors).toBeNull()
  })

  it('the schema is one that refuses', () => {
    expect(validateSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
  })

  it('has a rule with help for each code, and a place for each result', async () => {
    const { stdout } = await checkFaults('--format', 'sarif')
    const [{ tool, results }] = JSON.parse(stdout).runs
    for (const result of results) {
      const rule = tool.driver.rules[result.ruleIndex]
      expect(rule.id).toBe(result.ruleId)
      expect(rule.help.text.length).toBeGreaterThan(100)
      const { artifactLocation, region } = result.locations[0].physicalLocation
      expect(artifactLocation.uri).toBe('temuan.csv')
      expect(planted).toContain(`${region.startLine}:${region.startColumn} ${result.ruleId}`)
    }
    expect(results).toHaveLength(planted.length)
  })
})

describe('JUnit', () => {
  it('has a suite for the file and one for the agency-year, a case for each indicator', async () => {
    const { stdout } = await checkFaults('--format', 'junit')
    expect(stdout).toContain(
      '<testsuite name="Kota Contoh, 2024" tests="37" failures="12" errors="0" skipped="13"',
    )
    expect(stdout.match(/<testcase /g)).toHaveLength(38)
    expect(stdout.match(/<failure /g)).toHaveLength(12)
    expect(junitFaults(stdout)).toEqual([])
  })

  it('with --strict warnings fail, too', async () => {
    const { stdout } = await checkFaults('--format', 'junit', '--strict')
    expect(stdout.match(/<failure /g)).toHaveLength(26)
    expect(junitFaults(stdout)).toEqual([])
  })

  it.each(['bersih.csv', 'tiada.csv'])('of %s is valid, too', async (file) => {
    expect(junitFaults((await check(file, '--format', 'junit')).stdout)).toEqual([])
  })

  it('the rules are such that refuse', () => {
    const suite = '<testsuite name="a" tests="1" failures="0" errors="0"></testsuite>'
    expect(junitFaults(`<testsuites>${suite}</testsuites>`)).not.toEqual([])
    expect(junitFaults('<testsuites tests="1"></testsuites>')).toEqual(['testsuites: tests'])
    expect(junitFaults('<testsuites><testsuite></testsuites>')).not.toEqual([])
  })

  it('escapes everything, and drops what XML cannot hold', async () => {
    const row = draft.replace(',Daftar,', ',"<b>&""]]>\u0001\ufffe",')
    const agency = row.replace('Kota Contoh', "Kota <A> & 'B'")
    const folder = await folderWith({ 'k.csv': `${header}\n${agency}\n` })
    const call = ['check', 'k.csv', '--rubric', 'kasn-2018', '--as-of', '2024-12-31']
    const { stdout } = await merit([...call, '--format', 'junit'], { cwd: folder })
    expect(stdout).toContain('name="Kota &lt;A&gt; &amp; &apos;B&apos;, 2024"')
    for (const character of ['\u0001', '\ufffe']) expect(stdout).not.toContain(character)
    expect(junitFaults(stdout)).toEqual([])
  })
})

describe('--output', () => {
  it('writes the report, keeps the exit code, and never overwrites unasked', async () => {
    const folder = await folderWith()
    await cp(samples, folder, { recursive: true })
    const call = [
      'check',
      ...faults,
      '--rubric',
      'kasn-2018',
      '--format',
      'sarif',
      '--output',
      'o.sarif',
    ]
    const first = await merit(call, { cwd: folder })
    expect([first.code, first.stdout]).toEqual([1, ''])
    expect(JSON.parse(await readFile(join(folder, 'o.sarif'), 'utf8')).version).toBe('2.1.0')
    await writeFile(join(folder, 'o.sarif'), 'lama')
    expect((await merit(call, { cwd: folder })).code).toBe(2)
    expect(await readFile(join(folder, 'o.sarif'), 'utf8')).toBe('lama')
    expect((await merit([...call, '--force'], { cwd: folder })).code).toBe(1)
  })
})
