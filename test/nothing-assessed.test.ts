import { describe, expect, it } from 'vitest'
import { checkFormats } from '../src/features/check/page/index.js'
import { gateFormats } from '../src/features/gate/page/index.js'
import { merit } from './support/cli.js'
import { folderWith } from './support/folder.js'
import { junitFaults } from './support/junit.js'

const header = 'instansi,tahun,indikator,tingkat,kode_bukti,bukti,status,unit'
const ids = ['1.1', '1.2', '1.3', '1.4']
const rows = (agency: string, level: string) => ids.map((id) => `${agency},2024,${id},${level},,,,`)
const sheet = (...all: readonly string[]) => [header, ...all, ''].join('\n')

/** Worksheets of the rubric of 36 indicators, filled in to different degrees. */
const sheets = {
  'kosong.csv': sheet(...rows('Kota A', '')),
  'sebagian.csv': sheet(...rows('Kota A', '1')),
  'dua.csv': sheet(...rows('Kota A', '1'), ...rows('Kota B', '')),
  'diminta.csv': sheet('Kota A,2024,1.1,,dokumen-anjab-abk,Anjab,diminta,Biro'),
  'verifikasi.csv': 'instansi,tahun,indikator,tingkat,tingkat_verifikasi\nKota A,2024,1.1,,2\n',
}

async function runIn(call: string, lang = 'id') {
  const cwd = await folderWith(sheets)
  const words = [...call.split(' '), '--rubric', 'kasn-2018', '--as-of', '2024-12-31']
  return merit([...words, '--lang', lang], { cwd })
}

/** Sentences that say that all is well. */
const praise = {
  id: /Tidak ada temuan|masih ditunggu|: terpenuhi|\[v\]|semua .*terbukti|tidak turun|yang berbeda/i,
  en: /Nothing was found|awaited any more|: met|\[v\]|are proved|does not lower|indicator differs/i,
}

describe('a worksheet in which nothing is assessed', () => {
  const verdicts = [
    'check kosong.csv',
    'evidence requests kosong.csv',
    'gate kosong.csv --min-category buruk',
    'gate kosong.csv --min-points 0',
    'gate kosong.csv --no-expired',
    'gate kosong.csv --min-aspect 1=0',
    'gate kosong.csv --total backed --no-expired',
  ]
  it.each(verdicts)('is not passed by merit %s', async (call) => {
    for (const lang of ['id', 'en'] as const) {
      const { stdout, stderr, code } = await runIn(call, lang)
      expect(code).toBe(1)
      expect(stdout).not.toMatch(praise[lang])
      expect(stdout + stderr).toContain('nothing-assessed')
    }
  })

  const others = [
    'compare kosong.csv kosong.csv',
    'plan kosong.csv --stress 2',
    'report kosong.csv --kind bukti --format markdown --output -',
  ]
  it.each(others)('is not praised by merit %s', async (call) => {
    for (const lang of ['id', 'en'] as const) {
      const { stdout, code } = await runIn(call, lang)
      expect(code).toBe(0)
      expect(stdout).not.toMatch(praise[lang])
    }
  })

  it.each(checkFormats)('misses the check in %s', async (format) => {
    const { stdout, code } = await runIn(`check kosong.csv --format ${format}`)
    expect(code).toBe(1)
    expect(stdout).toContain('nothing-assessed')
  })

  it.each(gateFormats)('misses the gate in %s', async (format) => {
    expect((await runIn(`gate kosong.csv --no-expired --format ${format}`)).code).toBe(1)
  })

  it('is found beside one that is assessed', async () => {
    const { stdout, code } = await runIn('check dua.csv --format json')
    const { findings, assessed } = JSON.parse(stdout)
    const told = findings.map(
      (found: Record<string, unknown>) => `${found['line']} ${found['severity']} ${found['code']}`,
    )
    expect(told).toEqual(['2 warning indicators-open', '6 error nothing-assessed'])
    expect(assessed.map((each: Record<string, unknown>) => each['assessed'])).toEqual([4, 0])
    expect(code).toBe(1)
  })

  it('is one in which a verifier has not assessed anything, either', async () => {
    const { stdout, code } = await runIn('check verifikasi.csv --format json')
    expect(JSON.parse(stdout).findings[0].code).toBe('indicators-open')
    expect(code).toBe(0)
  })

  it('may hold requests, which are listed', async () => {
    const { stdout, code } = await runIn('evidence requests diminta.csv')
    expect(stdout).toContain('1 dokumen dari 1 unit masih ditunggu.')
    expect(code).toBe(0)
  })
})

describe('a worksheet of which a part is assessed', () => {
  it.each([
    { call: 'check sebagian.csv', last: 'Indikator: 4 dari 36 dinilai.' },
    { call: 'check dua.csv', last: 'Indikator: 4 dari 72 dinilai.' },
    { call: 'evidence requests sebagian.csv', last: 'Indikator: 4 dari 36 dinilai.' },
    { call: 'check sebagian.csv', lang: 'en', last: 'Indicators: 4 of 36 assessed.' },
  ])('says how much in the last line of merit $call', async ({ call, lang, last }) => {
    const { stdout } = await runIn(call, lang)
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(last)
  })

  it.each([
    { more: '', severity: 'warning', code: 0 },
    { more: ' --complete', severity: 'error', code: 1 },
    { more: ' --strict', severity: 'warning', code: 1 },
  ])('is told once with all that is open: check$more', async ({ more, severity, code }) => {
    const run = await runIn(`check sebagian.csv --format json${more}`)
    const { findings, assessed } = JSON.parse(run.stdout)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ code: 'indicators-open', severity, line: 2 })
    expect(assessed[0]).toMatchObject({ agency: 'Kota A', assessed: 4, applicable: 36 })
    expect(assessed[0].open).toHaveLength(32)
    for (const id of assessed[0].open) expect(findings[0].message).toContain(id)
    expect(run.code).toBe(code)
  })

  it('skips in JUnit what is not assessed, and fails as a whole with --complete', async () => {
    const { stdout } = await runIn('check sebagian.csv --format junit')
    expect(stdout).toContain('tests="37" failures="0" errors="0" skipped="33"')
    expect(junitFaults(stdout)).toEqual([])
    const whole = await runIn('check sebagian.csv --format junit --complete')
    expect(whole.stdout).toContain('tests="37" failures="1" errors="0" skipped="32"')
  })
})

it('a rubric without examples fails its test', async () => {
  const { code, stderr } = await merit(['rubric', 'test', 'samples/rusak/examples-none.yaml'])
  expect(stderr).toContain('examples-none')
  expect(code).toBe(1)
})
