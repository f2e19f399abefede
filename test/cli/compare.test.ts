import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { merit, root, transcript } from '../support/cli.js'
import { folderWith } from '../support/folder.js'

const [before, after] = ['samples/prov-kaltim-2022.csv', 'samples/prov-kaltim-2024.csv']
const sumbar = 'samples/prov-sumbar-2023.csv'
const published = 'samples/hasil-terbit.csv'
const rubric = '--rubric kasn-2018'

describe('what comparisons look like', () => {
  it.each(['id', 'en'])('help, years, agencies and published totals, in %s', async (lang) => {
    const commands = [
      'compare --help',
      `compare ${before} ${after} ${rubric} --total claimed`,
      `compare ${before} ${after} ${rubric}`,
      `compare ${after} ${sumbar} ${rubric} --total verified`,
      `compare samples/kaltim-sumbar-excel.csv ${rubric} --agency "Provinsi Kalimantan Timur" --total claimed`,
      `compare ${after} ${sumbar} ${before} ${rubric} --total claimed`,
      `compare ${after} ${published}@2023 ${rubric} --total claimed`,
      `compare ${after} ${published} ${rubric} --total claimed --agency "Provinsi Kalimantan Timur"`,
      `compare ${published}`,
    ]
    const told = await transcript(commands.map((command) => `${command} --lang ${lang}`))
    await expect(told).toMatchFileSnapshot(`compare-${lang}.txt`)
  })

  it('in every other format', async () => {
    const questions = [
      `${before} ${after} ${rubric} --total claimed`,
      `samples/kaltim-sumbar-excel.csv ${rubric} --agency "Provinsi Kalimantan Timur"`,
      `${after} ${sumbar} ${before} ${rubric} --total claimed`,
      `${after} ${published}@2024 ${rubric} --total claimed`,
      `${after} ${sumbar} ${rubric} --total verified`,
    ]
    const told = await transcript(
      ['json', 'csv', 'markdown'].flatMap((format) =>
        questions.map((question) => `compare ${question} --format ${format}`),
      ),
    )
    await expect(told).toMatchFileSnapshot('compare-formats.txt')
  })

  it('a call that is wrong is refused', async () => {
    const commands = [
      `compare samples/prov-kaltm-2024.csv ${before}`,
      `compare "Kota Contoh@2023" @2024`,
      `compare samples/kaltim-sumbar-excel.csv ${after} ${rubric}`,
      `compare ${after} ${rubric}`,
      'compare',
      `compare ${after}@2023 ${before} ${rubric}`,
      `compare ${published} --own "Kota Boger"`,
      `compare ${published} --agency "Kota Boger"`,
      `compare ${before} ${after} --total backd`,
    ]
    const told = await transcript(commands)
    expect(told.match(/--- exit 2/g)).toHaveLength(commands.length)
    await expect(told).toMatchFileSnapshot('compare-usage.txt')
  })

  it('no line is wider than 80 characters', async () => {
    for (const question of [
      [before, after],
      [before, after, '--total', 'claimed'],
      [after, sumbar, before],
      [after, sumbar, '--total', 'verified'],
      [sumbar, sumbar, '--total', 'verified'],
      [published],
      [after, published, '--agency', 'Provinsi Kalimantan Timur'],
    ]) {
      const { stdout, stderr } = await merit(['compare', ...question])
      const wide = [...stdout.split('\n'), ...stderr.split('\n')].filter((line) => line.length > 80)
      expect(wide).toEqual([])
    }
  })
})

const compared = async (args: readonly string[], cwd = root) => {
  const { stdout, code, stderr } = await merit(['compare', ...args, '--format', 'json'], { cwd })
  return { document: JSON.parse(stdout), code, stderr }
}

describe('Kalimantan Timur 2022 and 2024', () => {
  it('differ by +7.5 claimed points, in parts that add up exactly', async () => {
    const { document, code } = await compared([before, after, '--total', 'claimed'])
    expect(code).toBe(0)
    expect(document).toMatchObject({
      from: { agency: 'Provinsi Kalimantan Timur', year: 2022, points: 263.5 },
      to: { agency: 'Provinsi Kalimantan Timur', year: 2024, points: 271 },
      delta: 7.5,
      parts: { claim: 7.5, proof: 0, verification: 0 },
    })
    expect(Object.keys(document.from)).toEqual(['agency', 'year', 'points'])
    for (const list of [document.aspects, document.indicators]) {
      const sum = list.reduce((total: number, { delta }: { delta: number }) => total + delta, 0)
      expect(sum).toBe(7.5)
    }
    expect(Object.keys(document.aspects[0])).toEqual(['id', 'from', 'to', 'delta'])
    expect(Object.keys(document.indicators[0])).toEqual(['id', 'delta', 'parts'])
    expect(document.indicators).toHaveLength(36)
  })

  it('by the Indonesian name of the command, the same', async () => {
    const [one, other] = [
      await merit(['compare', before, after]),
      await merit(['banding', before, after]),
    ]
    expect(other).toEqual(one)
  })

  it('as results of our own, the same as from the worksheets', async () => {
    const folder = await folderWith()
    for (const [path, name] of [
      [before, 'a.json'],
      [after, 'b.json'],
    ] as const) {
      const { stdout } = await merit(['score', path, '--format', 'json', '--as-of', 'year-end'])
      await writeFile(join(folder, name), stdout)
    }
    for (const total of ['claimed', 'backed']) {
      const asked = ['--total', total, '--rubric', 'kasn-2018']
      const plain = await compared([before, after, ...asked])
      const stored = await compared(['a.json', 'b.json', ...asked], folder)
      const mixed = await compared([join(root, before), 'b.json', ...asked], folder)
      expect(stored.document).toEqual(plain.document)
      expect(mixed.document).toEqual(plain.document)
    }
  })
})

describe('documents of ours', () => {
  const result = async (path: string, ...more: readonly string[]) =>
    (await merit(['score', path, '--format', 'json', ...more])).stdout

  it('of a rubric that is not at hand can still be seen, not subtracted', async () => {
    const unknown = (year: number) => async () =>
      (await result(after))
        .replace('"id":"kasn-2018","version":"1.0.0"', '"id":"lama","version":"0.9"')
        .replace('"year":2024', `"year":${year}`)
    const folder = await folderWith({
      'a.json': await unknown(2023)(),
      'b.json': await unknown(2024)(),
    })
    const { document } = await compared(['a.json', 'b.json'], folder)
    expect(document).toMatchObject({ apart: 'levels-absent', delta: null })
  })

  it('judged on another day are told', async () => {
    const folder = await folderWith({
      'a.json': await result(before, '--as-of', '2022-11-30'),
      'b.json': await result(after, '--as-of', '2024-12-31'),
    })
    const backed = await compared(['a.json', 'b.json'], folder)
    expect(backed.document.asOf).toBeNull()
    expect(backed.document.findings.map(({ code }: { code: string }) => code)).toEqual([
      'days-differ',
    ])
    expect((await compared(['a.json', 'b.json', '--total', 'claimed'], folder)).stderr).toBe('')
  })

  it('settle the day on which worksheets beside them are judged', async () => {
    const folder = await folderWith({
      'a.json': await result(before, '--as-of', '2022-12-31'),
      'b.json': await result(before, '--as-of', '2023-05-02'),
    })
    const daysBeside = async (name: string) => {
      const asked = [name, join(root, after), '--rubric', 'kasn-2018']
      const { document } = await compared(asked, folder)
      return document.sides.map(({ asOf }: { asOf: string }) => asOf)
    }
    expect(await daysBeside('a.json')).toEqual(['2022-12-31', '2024-12-31'])
    expect(await daysBeside('b.json')).toEqual(['2023-05-02', '2023-05-02'])
  })

  it('are judged at the ends of their years where years are compared and no day is named', async () => {
    const days = async (...args: readonly string[]) => {
      const { document } = await compared([...args, '--rubric', 'kasn-2018'])
      return [document.asOf, ...document.sides.map(({ asOf }: { asOf: string }) => asOf)]
    }
    const ends = [null, '2022-12-31', '2024-12-31']
    expect(await days(before, after)).toEqual(ends)
    expect(await days(before, after, '--as-of', 'year-end')).toEqual(ends)
    expect(await days(before, after, '--as-of', '2024-06-30')).toEqual(Array(3).fill('2024-06-30'))
    // One year is judged as every other command judges it.
    expect(new Set(await days(before, before)).size).toBe(1)
    expect((await days(before, before))[0]).not.toBe('2022-12-31')
  })

  it('come from standard input, too', async () => {
    const stdin = await result(before)
    const args = ['compare', '-', after, '--total', 'claimed', '--format', 'json']
    expect(JSON.parse((await merit(args, { stdin })).stdout).delta).toBe(7.5)
  })

  it('that hold several years need one to be named', async () => {
    const all = await result('samples/kaltim-sumbar-excel.csv')
    const folder = await folderWith({ 'semua.json': all })
    const own = ['--agency', 'provinsi kalimantan timur', '--total', 'claimed']
    expect((await compared(['semua.json', 'semua.json', ...own], folder)).code).toBe(2)
    const named = await compared(['semua.json@2022', 'semua.json@2024', ...own], folder)
    expect(named.document.delta).toBe(7.5)
  })
})

describe('a project file', () => {
  const withProject = async () =>
    folderWith({
      'merit.yaml':
        'agency: Provinsi Kalimantan Timur\nrubric: kasn-2018\nevidence: {2022: a.csv, 2024: b.csv}\n',
      'a.csv': await readFile(join(root, before)),
      'b.csv': await readFile(join(root, after)),
    })

  it('names sides by their years, with the agency or without it', async () => {
    const folder = await withProject()
    for (const names of [
      ['@2022', '@2024'],
      ['provinsi kalimantan timur@2022', 'Provinsi Kalimantan Timur@2024'],
    ]) {
      const { document } = await compared([...names, '--total', 'claimed'], folder)
      expect(document).toMatchObject({ question: 'difference', delta: 7.5 })
    }
  })

  it('is a trend by itself', async () => {
    const { document } = await compared(['--total', 'claimed'], await withProject())
    expect(document).toMatchObject({ question: 'trend', delta: 7.5 })
  })

  it('with a year or an agency that it does not have is told', async () => {
    const folder = await withProject()
    const { stderr, code } = await merit(['compare', '@2021', 'Provinsi Kaltim@2024'], {
      cwd: folder,
    })
    expect(code).toBe(2)
    expect(stderr).toContain('year-unknown')
    expect(stderr).toContain('agency-unknown')
  })
})

describe('published totals', () => {
  it('load, rank and fall in the right category, all 40', async () => {
    const { document, code } = await compared([published])
    expect(code).toBe(0)
    const [{ results }] = document.rankings
    expect(results).toHaveLength(40)
    const lowest: Record<string, number> = { buruk: 0, kurang: 175, baik: 250, 'sangat-baik': 325 }
    const bands = Object.keys(lowest)
    for (const { points, band } of results) {
      const right = bands.findLast((id) => points >= (lowest[id] ?? 0))
      expect([points, band.id]).toEqual([points, right])
    }
    const ordered = results.map(({ points }: { points: number }) => points)
    expect(ordered).toEqual(ordered.toSorted((left: number, right: number) => right - left))
  })

  it('tell the one whose published category differs, and no other', async () => {
    const { document } = await compared([published])
    const odd = document.rankings[0].results.filter(
      ({ categoryDiffers }: { categoryDiffers: boolean }) => categoryDiffers,
    )
    expect(odd).toMatchObject([{ agency: 'Kota Padang Panjang', year: 2021, points: 330 }])
    expect(document.findings).toMatchObject([{ code: 'category-differs', line: 22 }])
    const { stdout, code } = await merit(['compare', published, '--lang', 'en'])
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('category differs: III Good')
    expect(code).toBe(0)
  })

  it('stand beside own results as published, not computed', async () => {
    const { document } = await compared([after, `${published}@2023`, '--total', 'claimed'])
    const told = document.rankings[0].results.map(
      ({ agency, points, source }: Record<string, unknown>) => [agency, points, source],
    )
    expect(told).toContainEqual(['Provinsi Kalimantan Timur', 271, 'computed'])
    expect(told).toContainEqual(['Prov Sumatera Barat', 332, 'published'])
    expect(document.position).toMatchObject({ rank: 6, of: 7, percentile: 16.7 })
  })

  it('that cannot be so are told with their places, all at once', async () => {
    const rows = [
      'instansi;tahun;nilai;kategori_terbit;status',
      'Kota A;2023;266,5;Baik;final',
      'Kota A;23;266,5;;',
      ';2023;266,5;;',
      'Kota A;2023;tinggi;;',
      'Kota A;2023;;;',
      'Kota A;2023;266,3;;',
      'Kota A;2023;405;;',
      'Kota A;2023;250;unggul;pasti',
      'Kota A;2023;250',
    ]
    const folder = await folderWith({ 'terbit.csv': rows.join('\r\n') })
    const { stderr, code } = await merit(['compare', 'terbit.csv'], { cwd: folder })
    const places = [...stderr.matchAll(/^terbit\.csv:(\S+): \S+ (\S+)$/gm)]
    expect(places.map(([, place, found]) => `${place} ${found}`)).toEqual([
      '3:8 year-wrong',
      '4:1 cell-missing',
      '5:13 value-wrong',
      '6:13 cell-missing',
      '7:13 total-uneven',
      '8:13 total-beyond',
      '9:17 word-unknown',
      '9:24 word-unknown',
      '10:1 row-ragged',
    ])
    expect(code).toBe(3)
    const wider = await merit(['compare', 'terbit.csv', '--rubric', 'kasn-2019'], { cwd: folder })
    expect(wider.stderr).not.toContain('total-beyond')
  })

  it('keep hostile text as text, in every format', async () => {
    const rows = [
      'agency,year,total,note',
      '"=cmd|\' /C calc\'!A0\u001b[31m",2022,250,x',
      '<b>B</b> | *C*,2023,260,x',
    ]
    const folder = await folderWith({ 'terbit.csv': rows.join('\n') })
    const output = async (format: string) =>
      (await merit(['compare', 'terbit.csv', '--format', format], { cwd: folder })).stdout
    for (const format of ['text', 'json', 'csv', 'markdown']) {
      expect(await output(format)).not.toContain('\u001b')
    }
    expect(await output('csv')).toContain("'=cmd")
    expect(await output('markdown')).toContain('&lt;b\\>B&lt;/b\\> \\| \\*C\\*')
  })
})

describe('the output', () => {
  it('goes into a file, and never over one without --force', async () => {
    const folder = await folderWith()
    const call = ['compare', join(root, before), join(root, after), '--output', 'selisih.md']
    const markdown = [...call, '--format', 'markdown']
    expect((await merit(markdown, { cwd: folder })).code).toBe(0)
    expect(await readFile(join(folder, 'selisih.md'), 'utf8')).toMatch(/^# Perbandingan/)
    expect((await merit(markdown, { cwd: folder })).code).toBe(2)
    expect((await merit([...markdown, '--force'], { cwd: folder })).code).toBe(0)
  })

  it('is the same twice, byte by byte', async () => {
    const call = ['compare', before, after, sumbar, '--format', 'json']
    expect((await merit(call)).stdout).toBe((await merit(call)).stdout)
  })
})
