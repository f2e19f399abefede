import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { within } from '../../src/features/report/summary.js'
import { writeTogether } from '../../src/platform/files.js'
import { merit, root, transcript } from '../support/cli.js'
import { foundIn } from '../support/corpus.js'
import { folderWith } from '../support/folder.js'
import { aWorld } from '../support/world.js'

const sample = (name: string) => readFile(join(root, 'samples', `${name}.csv`))

async function folderOfSamples(more: Readonly<Record<string, string>> = {}) {
  return folderWith({
    'kaltim-2022.csv': await sample('prov-kaltim-2022'),
    'kaltim-2024.csv': await sample('prov-kaltim-2024'),
    'bogor.csv': await sample('kota-bogor-2020'),
    ...more,
  })
}

const rubric = '--rubric kasn-2018'

describe('merit report', () => {
  it.each(['id', 'en'])('says what it wrote and refuses the rest, in %s', async (lang) => {
    const cwd = await folderOfSamples({
      'rusak.csv': 'instansi,tahun,indikator,tingkat\nA,2024,1.1,9\n',
    })
    const commands = [
      `report bogor.csv --output laporan`,
      `report bogor.csv --output laporan --format html,csv`,
      `laporan bogor.csv kaltim-2024.csv ${rubric} --kind bukti --format csv --output laporan --force`,
      `report bogor.csv kaltim-2024.csv ${rubric} --kind portofolio --format json,csv --output laporan`,
      `report bogor.csv kaltim-2024.csv ${rubric} --output -`,
      'report rusak.csv --output laporan',
      'report bogor.csv --kind tahunn',
      'report bogor.csv --format markdown,jsn',
      'report tiada.csv',
      'report',
      'report --help',
    ]
    const said = await transcript(
      commands.map((each) => `${each} --lang ${lang}`),
      { cwd },
    )
    await expect(said).toMatchFileSnapshot(`report-${lang}.txt`)
    expect((await readdir(join(cwd, 'laporan'))).toSorted()).toEqual([
      'kota-bogor-2020-bukti.csv',
      'kota-bogor-2020-tahunan.html',
      'portofolio.csv',
      'portofolio.json',
      'provinsi-kalimantan-timur-2024-bukti.csv',
    ])
  })

  it('writes nothing where one of its files is there already', async () => {
    const cwd = await folderOfSamples()
    await mkdir(join(cwd, 'laporan'))
    await writeFile(join(cwd, 'laporan/kota-bogor-2020-rtl.json'), 'milik orang')
    const call = [
      'report',
      'bogor.csv',
      '--kind',
      'rtl',
      '--format',
      'csv,json',
      '--output',
      'laporan',
    ]
    const { code, stderr } = await merit(call, { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('output-exists')
    expect(await readdir(join(cwd, 'laporan'))).toEqual(['kota-bogor-2020-rtl.json'])
    expect((await merit([...call, '--force'], { cwd })).code).toBe(0)
    expect(await readFile(join(cwd, 'laporan/kota-bogor-2020-rtl.json'), 'utf8')).toMatch(/^{/)
  })

  it('reports an incomplete assessment as such', async () => {
    const cwd = await folderWith({
      'a.csv': 'instansi,tahun,indikator,tingkat\nKota X,2020,1.1,3\n',
    })
    const call = ['report', 'a.csv', '--format', 'markdown', '--output', '-']
    const { stdout, code } = await merit(call, { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('> Penilaian belum lengkap: 35 indikator belum dinilai')
    expect(stdout).toContain('1 dari 36 indikator dinilai')
  })
})

describe('an incomplete worksheet', () => {
  const sheet = `instansi,tahun,indikator,tingkat\n${['1.1', '1.2', '2.1'].map((id) => `A,2024,${id},3\n`).join('')}`
  const written = async (kind: string, format: string, lang = 'id') => {
    const cwd = await folderWith({ 'a.csv': sheet })
    const call = ['report', 'a.csv', '--rubric', 'kasn-2018', '--kind', kind]
    return (await merit([...call, '--format', format, '--output', '-', '--lang', lang], { cwd }))
      .stdout
  }
  const ends = { id: '21 sampai 393', en: '21 to 393' }
  const bands = { id: 'I Buruk sampai IV Sangat Baik', en: 'I Poor to IV Very good' }

  it.each(
    ['tahunan', 'lkjip', 'klarifikasi', 'portofolio'].flatMap((kind) =>
      (['id', 'en'] as const).map((lang) => ({ kind, lang })),
    ),
  )('is reported with both ends of what is possible: $kind, $lang', async ({ kind, lang }) => {
    const text = await written(kind, 'markdown', lang)
    expect(text).toContain(ends[lang])
    expect(text).toContain(bands[lang])
    expect(text).not.toMatch(lang === 'id' ? /kategori I Buruk[.,]/ : /category I Poor[.,]/)
  })

  it('is not told to have reached the highest category', async () => {
    for (const kind of ['tahunan', 'portofolio'])
      expect([kind, await written(kind, 'markdown')]).toEqual([
        kind,
        expect.not.stringContaining('kategori tertinggi'),
      ])
  })

  it('is drawn as open', async () => {
    const page = await written('tahunan', 'html')
    for (const kind of ['scale', 'profile', 'bars', 'heat-map']) {
      const [, chart = ''] = page.split(`<div class="chart ${kind}">`)
      expect(chart.split('class="chart ')[0]).toContain('unassessed')
    }
    expect(page).toMatch(/<li>.*belum dinilai<\/li>/)
  })
})

describe('the earlier result', () => {
  const call = (...more: readonly string[]) => [
    ...['report', '--rubric', 'kasn-2018', '--format', 'json', '--output', '-'],
    ...more,
  ]
  const previousIn = async (cwd: string, ...more: readonly string[]) => {
    const { stdout, stderr, code } = await merit(call(...more), { cwd })
    return { code, stderr, report: stdout === '' ? undefined : JSON.parse(stdout) }
  }

  it('is found in the files that --year filters', async () => {
    const cwd = await folderOfSamples()
    const files = ['kaltim-2022.csv', 'kaltim-2024.csv']
    const { report } = await previousIn(cwd, ...files, '--year', '2024')
    expect(report.previous).toMatchObject({ year: 2022, basis: 'claimed', points: 263.5 })
    expect(report.waterfall).toMatchObject({ start: 263.5, end: 271 })
  })

  it.each([
    { name: 'the evidence of that year', text: 'evidence: {2022: kaltim-2022.csv}\n' },
    { name: 'a worksheet for it', text: 'report: {years: {2024: {previous: kaltim-2022.csv}}}\n' },
  ])('is found in merit.yaml: $name', async ({ text }) => {
    const cwd = await folderOfSamples({ 'merit.yaml': text })
    const { report } = await previousIn(cwd, 'kaltim-2024.csv')
    expect(report.previous).toMatchObject({ year: 2022, points: 263.5, claimed: 263.5 })
  })

  it('may be only a total that the office states', async () => {
    const text = 'report: {years: {2024: {baseline: {year: 2021, points: 250.5}}}}\n'
    const cwd = await folderOfSamples({ 'merit.yaml': text })
    const { report } = await previousIn(cwd, 'kaltim-2024.csv')
    expect(report.previous).toMatchObject({
      year: 2021,
      basis: 'stated',
      points: 250.5,
      claimed: null,
    })
    expect(report.waterfall).toBeNull()
  })

  it('of another agency is none', async () => {
    const text =
      'agency: Kota Lain\nreport: {years: {2024: {baseline: {year: 2021, points: 250.5}}}}\n'
    const cwd = await folderOfSamples({ 'merit.yaml': text })
    expect(
      (await previousIn(cwd, 'kaltim-2024.csv', 'bogor.csv', '--year', '2024')).report.previous,
    ).toBeNull()
  })

  it('that has a fault is told of, and the report is made without it', async () => {
    const rotten = 'instansi,tahun,indikator,tingkat\nProvinsi Kalimantan Timur,2022,1.1,9\n'
    const cwd = await folderOfSamples({
      'merit.yaml': 'evidence: {2022: rusak.csv}\n',
      'rusak.csv': rotten,
    })
    const { report, stderr, code } = await previousIn(cwd, 'kaltim-2024.csv')
    expect(foundIn(stderr)).toEqual(['2:36 previous-unread'])
    expect(report.previous).toBeNull()
    expect(code).toBe(0)
  })

  it('that the project file names as such must be sound', async () => {
    const text = 'report: {years: {2024: {previous: tiada.csv}}}\n'
    const cwd = await folderOfSamples({ 'merit.yaml': text })
    expect((await previousIn(cwd, 'kaltim-2024.csv')).code).toBe(2)
  })
})

describe('merit.yaml', () => {
  it('with a follow-up for an indicator that is none is refused at its place', async () => {
    const text =
      'report:\n  years:\n    2020:\n      follow_up:\n        - {indicator: "9.9", recommendation: x}\n'
    const cwd = await folderOfSamples({ 'merit.yaml': text })
    const { code, stderr } = await merit(['report', 'bogor.csv', '--output', '-'], { cwd })
    expect(foundIn(stderr)).toEqual(['5:11 reference-unknown'])
    expect(code).toBe(3)
  })

  it.each([
    { stated: 'target: 0.7', expected: ['4:15 stated-points-impossible'] },
    { stated: 'target: 70', expected: ['4:15 stated-points-impossible'] },
    { stated: 'target: 500', expected: ['4:15 stated-points-impossible'] },
    {
      stated: 'end_target: {year: 2019, points: 401}',
      expected: ['4:26 stated-year-impossible', '4:40 stated-points-impossible'],
    },
    {
      stated: 'baseline: {year: 2020, points: 0.66}',
      expected: ['4:24 stated-year-impossible', '4:38 stated-points-impossible'],
    },
    {
      stated: 'baseline: {year: 2019, points: 270, total: backed}',
      expected: ['4:50 value-wrong'],
    },
  ])('with figures that cannot be is refused at their place: $stated', async (row) => {
    const text = `report:\n  years:\n    2020:\n      ${row.stated}\n`
    const cwd = await folderOfSamples({ 'merit.yaml': text })
    const { code, stdout, stderr } = await merit(
      ['report', 'bogor.csv', '--kind', 'lkjip', '--output', '-'],
      { cwd },
    )
    expect(foundIn(stderr)).toEqual(row.expected)
    expect([code, stdout]).toEqual([3, ''])
  })

  it.each(['target: 400', 'target: 100', 'end_target: {year: 2020, points: 325}'])(
    'may state what can be: %s',
    async (stated) => {
      const text = `report:\n  years:\n    2020:\n      ${stated}\n    2026:\n      target: 0.7\n`
      const cwd = await folderOfSamples({ 'merit.yaml': text })
      const call = ['report', 'bogor.csv', '--kind', 'lkjip', '--output', '-']
      expect((await merit(call, { cwd })).code).toBe(0)
    },
  )
})

describe('the summary of a CI run', () => {
  const call = ['report', 'bogor.csv', '--output', 'laporan', '--force', '--format']

  it('gets the Markdown that was asked for, after what is there', async () => {
    const cwd = await folderOfSamples({ 'ringkasan.md': 'sebelumnya\n' })
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'ringkasan.md') }
    await merit([...call, 'json'], { cwd, env })
    expect(await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')).toBe('sebelumnya\n')
    await merit([...call, 'markdown,json'], { cwd, env })
    const own = await readFile(join(cwd, 'laporan/kota-bogor-2020-tahunan.md'), 'utf8')
    expect(await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')).toBe(`sebelumnya\n${own}`)
  })

  it('never grows beyond what is kept of it', async () => {
    const cwd = await folderOfSamples({ 'ringkasan.md': 'x'.repeat(1024 * 1024 - 2000) })
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'ringkasan.md') }
    expect((await merit([...call, 'markdown'], { cwd, env })).code).toBe(0)
    const text = await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024)
    expect(text).toContain('Kota Bogor')
    expect(text).toMatch(/dipotong karena batas ukuran; .*\n$/)
  })

  it.each([
    { room: 100, expected: 'a\n\nbb\n\ncc\n' },
    { room: 8, expected: 'a\n\nbb\n\nN' },
    { room: 7, expected: 'a\n\nN' },
    { room: 3, expected: '' },
  ])('is cut between blocks: room for $room', ({ room, expected }) => {
    expect(within(room, 'a\n\nbb\n\ncc\n', 'N')).toBe(expected)
  })
})

describe('text that somebody would obey', () => {
  const nasty =
    '<script>alert(1)</script> [x](http://a.id) | =HYPERLINK("http://b.id") \u202ekebalik'
  const sheet = [
    'instansi,tahun,indikator,tingkat,bukti,nomor,tanggal,unit,catatan_verifikator',
    `"${nasty.replaceAll('"', '""')}",2020,1.1,2,"=1+1",'-2+3,2020-01-01,@unit,"${'panjang '.repeat(40)}"`,
  ].join('\n')

  it('stays text in Markdown, and nothing of it is lost', async () => {
    const cwd = await folderWith({ 'a.csv': sheet })
    const call = ['report', 'a.csv', '--kind', 'klarifikasi', '--output', '-']
    const { stdout } = await merit([...call, '--format', 'markdown'], { cwd })
    expect(stdout).not.toMatch(/<script|[^\\]\]\(|[^\\]:\/\/|\u202e/)
    expect(stdout).toContain('\\\\u202ekebalik')
    expect(stdout).toContain('panjang '.repeat(40).trim())
    const widths = stdout
      .split('\n')
      .filter((line) => line.startsWith('| 1.1'))
      .map((line) => line.replaceAll('\\|', '').split('|').length)
    expect(new Set(widths).size).toBe(1)
  })

  it('is no formula in CSV', async () => {
    const cwd = await folderWith({ 'a.csv': sheet })
    const call = ['report', 'a.csv', '--output', '-', '--kind', 'bukti', '--format', 'csv']
    const { stdout } = await merit(call, { cwd })
    expect(stdout).toContain("'=1+1")
    expect(stdout).not.toMatch(/(^|,)"?[=@]/m)
  })

  it('makes no file name that leads elsewhere', async () => {
    const cwd = await folderWith({
      'a.csv': 'instansi,tahun,indikator,tingkat\n../../x/<b>,2020,1.1,2\n',
    })
    await merit(['report', 'a.csv', '--output', 'l'], { cwd })
    expect(await readdir(join(cwd, 'l'))).toEqual(['x-b-2020-tahunan.html'])
  })
})

describe('--open', () => {
  it('shows the first file in the program that the system keeps for it', async () => {
    const cwd = await folderOfSamples()
    await mkdir(join(cwd, 'bin'))
    await writeFile(join(cwd, 'bin/xdg-open'), '#!/bin/sh\nprintf %s "$1" > "$OPENED"\n')
    await chmod(join(cwd, 'bin/xdg-open'), 0o755)
    const env = { PATH: `${join(cwd, 'bin')}:/bin:/usr/bin`, OPENED: join(cwd, 'dibuka') }
    const call = ['report', 'bogor.csv', '--output', 'l', '--open']
    expect((await merit(call, { cwd, env })).code).toBe(0)
    const path = join(cwd, 'l/kota-bogor-2020-tahunan.html')
    await expect.poll(() => readFile(env.OPENED, 'utf8').catch(() => '')).toBe(path)
  })

  it('that finds no such program says so, and the report stands', async () => {
    const cwd = await folderOfSamples()
    const call = ['report', 'bogor.csv', '--output', 'l', '--open']
    const { code, stderr } = await merit(call, { cwd, env: { PATH: join(cwd, 'tiada') } })
    expect(code).toBe(0)
    expect(stderr).toContain('tidak dapat dibuka')
  })
})

it('SOURCE_DATE_EPOCH that is no number of seconds is refused', async () => {
  const cwd = await folderOfSamples()
  const env = { SOURCE_DATE_EPOCH: 'kemarin' }
  const { code, stderr } = await merit(['report', 'bogor.csv', '--output', 'l'], { cwd, env })
  expect(code).toBe(2)
  expect(stderr).toContain('SOURCE_DATE_EPOCH')
})

describe('a file that was written', () => {
  const write = async (isSound: boolean) => {
    const cwd = await folderWith()
    const world = aWorld({ cwd })
    const files = ['a.md', 'b.md'].map((path) => ({
      path,
      content: async () => 'isi',
      isSound: async () => isSound,
    }))
    const faults = await writeTogether(files, { world, isForced: false })
    return { faults, names: await readdir(cwd) }
  }

  it('is told of only if it reads back sound', async () => {
    expect(await write(true)).toEqual({ faults: [], names: ['a.md', 'b.md'] })
    const { faults, names } = await write(false)
    expect(faults).toMatchObject([{ code: 'output-unverified', facts: { path: 'a.md' } }])
    expect(names).toEqual(['a.md'])
  })
})

describe('the follow-up plan of a report', () => {
  const jsonOf = async (call: readonly string[], cwd = root) =>
    JSON.parse((await merit([...call, '--format', 'json'], { cwd })).stdout)

  it.each(['samples/prov-kaltim-2024.csv', 'samples/prov-sumbar-2023.csv'])(
    'of %s is its cheapest plan, an indicator a line',
    async (file) => {
      const sample = [file, '--rubric', 'kasn-2018', '--as-of', '2024-12-31']
      const { planned, entries } = await jsonOf([
        'report',
        ...sample,
        '--kind',
        'rtl',
        '--output',
        '-',
      ])
      const { steps, effort, from, to, bands } = await jsonOf(['plan', ...sample])
      const lines = entries.filter((entry: { planned: boolean }) => entry.planned)
      expect(planned).toEqual({ band: bands.to, effort, gain: to - from, replaced: [] })
      expect(entries.slice(0, lines.length)).toEqual(lines)
      expect(lines.flatMap((line: { steps: readonly string[] }) => line.steps)).toEqual(
        steps.map(({ id }: { id: string }) => id),
      )
      const sumOf = (key: string) =>
        lines.reduce((sum: number, line: Record<string, number>) => sum + (line[key] ?? 0), 0)
      expect(sumOf('gain')).toBe(to - from)
      expect(sumOf('effort')).toBe(effort)
    },
  )

  it.each([
    { lang: 'id', text: 'Dari tambahan itu 35 poin ada di baris rencana; selebihnya ada pada' },
    { lang: 'en', text: 'Of these, 35 points are in the lines of the plan; the rest is in' },
  ])('tells in $lang what merit.yaml stands instead of, in every format', async (given) => {
    const cwd = await folderWith({
      'merit.yaml':
        'report:\n  years:\n    2023:\n      follow_up:\n        - {indicator: "3.3", recommendation: Bentuk komite}\n',
    })
    const call = [
      ...['report', join(root, 'samples/prov-sumbar-2023.csv'), '--rubric', 'kasn-2018'],
      ...['--as-of', '2024-12-31', '--kind', 'rtl', '--lang', given.lang, '--output', '-'],
    ]
    const { planned, entries } = await jsonOf(call, cwd)
    expect(planned).toMatchObject({ gain: 45, replaced: [{ indicator: '3.3', gain: 10 }] })
    expect(entries[0]).toMatchObject({ kind: 'stated', planned: false, replaces: { gain: 10 } })
    expect(
      entries.filter((entry: { indicator: string }) => entry.indicator === '3.3'),
    ).toHaveLength(1)
    for (const format of ['markdown', 'html']) {
      const { stdout } = await merit([...call, '--format', format], { cwd })
      expect(stdout).toContain(given.text)
    }
    const { stdout } = await merit([...call, '--format', 'csv'], { cwd })
    const [header = '', first = ''] = stdout.split('\n')
    expect(header).toContain('gain,status,planned,effort,replaced_gain')
    expect(first).toContain(',open,false,,10,')
  })
})
