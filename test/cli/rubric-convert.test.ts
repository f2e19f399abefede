import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { merit, root, transcript } from '../support/cli.js'
import { foundIn } from '../support/corpus.js'
import { folderWith } from '../support/folder.js'
import { parseResult } from '../support/result.js'

const sample = (name: string) => readFile(join(root, 'samples', name))

const header = 'Catatan Kami;indikator;tahun;instansi;tingkat;kode_bukti;bukti;putusan;unit'

const sheet = (...rows: readonly string[]) => [header, ...rows].map((row) => `${row}\r\n`).join('')

const pointsOf = async (path: string, rubric: string, cwd: string) => {
  const { stdout } = await merit(['score', path, '--rubric', rubric, '--format', 'json'], { cwd })
  return parseResult(stdout).assessments.map(({ totals }) => totals.claimed.points)
}

describe('help of merit rubric', () => {
  it.each(['id', 'en'])('tells diff and convert, examples first, in "%s"', async (lang) => {
    const calls = ['diff', 'convert'].map((name) => `rubric ${name} --help --lang ${lang}`)
    await expect(await transcript(calls)).toMatchFileSnapshot(`rubric-convert-help-${lang}.txt`)
  })
})

describe('merit rubric convert', () => {
  it('tells what is carried and what is not, in both languages, and writes nothing', async () => {
    const calls = [
      'rubric convert samples/kota-bogor-2020.csv --to kasn-2019',
      'rubric convert samples/prov-kaltim-2024.csv --from kasn-2019 --to panrb-2026',
    ]
    const both = calls.flatMap((call) => [call, `${call} --lang en`])
    await expect(await transcript(both)).toMatchFileSnapshot('rubric-convert.txt')
  })

  it('tells the same as JSON and Markdown', async () => {
    const call = 'rubric convert samples/prov-kaltim-2024.csv --from kasn-2019 --to panrb-2026'
    const calls = ['json', 'markdown'].map((format) => `${call} --format ${format}`)
    await expect(await transcript(calls)).toMatchFileSnapshot('rubric-convert-formats.txt')
  })

  it('refuses a call that says too little or does not fit, with exit 2', async () => {
    const said = await transcript([
      'rubric convert samples/kota-bogor-2020.csv',
      'rubric convert samples/kota-bogor-2020.csv --to kasn-2018',
      'rubric convert samples/kota-bogor-2020.csv --to panrb-2026',
      'rubric convert samples/kota-bogor-2020.csv --map kasn-2018--kasn-2019 --to panrb-2026',
      'rubric convert samples/kota-bogor-2020.csv --map tidak-ada.yaml --lang en',
      'rubric convert tidak-ada.csv --to kasn-2019 --lang en',
    ])
    expect(said.match(/--- exit 2/g)).toHaveLength(6)
    await expect(said).toMatchFileSnapshot('rubric-convert-usage.txt')
  })

  it('writes beside the old worksheet, and never over a file unless forced', async () => {
    const source = await sample('kota-bogor-2020.csv')
    const folder = await folderWith({ 'kertas.csv': source })
    const call = ['rubric', 'convert', 'kertas.csv', '--to', 'kasn-2019', '--write']
    const first = await merit(call, { cwd: folder })
    expect(first.code).toBe(0)
    expect(first.stderr).toContain('kertas--kasn-2019.csv')
    expect(await readFile(join(folder, 'kertas.csv'))).toEqual(source)
    const again = await merit(call, { cwd: folder })
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('output-exists')
    expect(again.stdout).toBe('')
    expect((await merit([...call, '--force'], { cwd: folder })).code).toBe(0)
    expect(await pointsOf('kertas--kasn-2019.csv', 'kasn-2019', folder)).toEqual([266.5])
  })

  it.each(['kota-bogor-2020.csv', 'prov-kaltim-2024.csv', 'kaltim-sumbar-excel.csv'])(
    'gives %s back byte for byte by way of 2019',
    async (name) => {
      const source = await sample(name)
      const folder = await folderWith({ 'asal.csv': source })
      const convert = (...args: readonly string[]) =>
        merit(['rubric', 'convert', ...args], { cwd: folder })
      expect((await convert('asal.csv', '--to', 'kasn-2019', '--output', 'baru.csv')).code).toBe(0)
      const back = ['baru.csv', '--from', 'kasn-2019', '--to', 'kasn-2018', '--output', 'lagi.csv']
      expect((await convert(...back)).code).toBe(0)
      expect((await readFile(join(folder, 'lagi.csv'))).toString()).toBe(source.toString())
    },
  )

  it('the project file says which rubric the worksheet is written for', async () => {
    const folder = await folderWith({
      'merit.yaml': 'agency: Kota Contoh\nrubric: kasn-2019\n',
      'a.csv': 'tahun,indikator,tingkat\n2024,3.8,3\n2024,1.1,2\n',
    })
    const call = ['rubric', 'convert', 'a.csv', '--map', 'kasn-2018--kasn-2019', '--format', 'json']
    const { stdout, code } = await merit(call, { cwd: folder })
    expect(code).toBe(0)
    const [assessment] = JSON.parse(stdout).assessments
    expect(assessment.agency).toBe('Kota Contoh')
    expect(assessment.carried).toMatchObject([{ to: [{ id: '1.1', level: 2 }] }])
    expect(assessment.lost).toMatchObject([
      { relation: 'dropped', from: [{ id: '3.8', level: 3 }] },
    ])
  })

  it('keeps other columns, other rows and the dialect; only what the rubric changes is written', async () => {
    const rows = [
      'a;1.2;2024;Kota Contoh;3;;;;',
      'b;1.2;2024;Kota Contoh;;daftar-pegawai-simpeg;Daftar; diterima;Biro A',
      "c;6.1;2024;Kota Contoh;4;tunjangan-kinerja-peraturan;'=1+1;ditolak;Biro B",
      'd;1.3;2024;Kota Contoh;2;daftar-calon-pensiun;Daftar;;',
    ]
    const folder = await folderWith({ 'a.csv': `\ufeff${sheet(...rows)}` })
    const call = ['rubric', 'convert', 'a.csv', '--from', 'kasn-2019', '--to', 'panrb-2026']
    const { code } = await merit([...call, '--output', 'b.csv'], { cwd: folder })
    expect(code).toBe(0)
    const written = await readFile(join(folder, 'b.csv'), 'utf8')
    const lines = written.split('\r\n')
    expect(lines[0]).toBe(`\ufeff${header}`)
    expect(lines).toContain('a;8.1;2024;Kota Contoh;;;;;')
    expect(lines).toContain('b;8.1;2024;Kota Contoh;;;Daftar;;Biro A')
    expect(lines).toContain("c;6.3;2024;Kota Contoh;;peraturan-tukin-tpp;'=1+1;;Biro B")
    expect(written).not.toContain('daftar-calon-pensiun')
    expect(lines.filter((line) => line.includes(';1.2;'))).toEqual([';1.2;2024;Kota Contoh;;;;;'])
    const indicators = lines.slice(1, -1).map((line) => line.split(';')[1])
    expect(indicators).not.toContain('1.3')
  })

  it('keeps rows that stay behind in a file of their own, as they stood', async () => {
    const rows = [
      'a;1.1;2024;Kota Contoh;3;dokumen-anjab-abk;Anjab;;',
      'b;1.1;2024;Kota Contoh;;rencana-kebutuhan-5-tahun;Rencana;diterima;Biro A',
      'd;1.3;2024;Kota Contoh;2;daftar-calon-pensiun;Daftar;;',
      ';2.4;2024;Kota Contoh;;;;;',
    ]
    const folder = await folderWith({ 'a.csv': sheet(...rows) })
    const call = ['rubric', 'convert', 'a.csv', '--from', 'kasn-2019', '--to', 'panrb-2026']
    const early = await merit([...call, '--leftovers', 'sisa.csv'], { cwd: folder })
    expect([early.code, early.stdout]).toEqual([2, ''])
    const { code, stderr } = await merit([...call, '--write', '--leftovers', 'sisa.csv'], {
      cwd: folder,
    })
    expect(code).toBe(0)
    expect(stderr).toContain('sisa.csv')
    expect(await readFile(join(folder, 'sisa.csv'), 'utf8')).toBe(sheet(...rows.slice(1, 3)))
    const again = await merit([...call, '--output', 'b.csv', '--leftovers', 'sisa.csv'], {
      cwd: folder,
    })
    expect(again.code).toBe(2)
    await expect(readFile(join(folder, 'b.csv'))).rejects.toThrow()
  })

  it('keeps the order of a worksheet that is not in that of its rubric', async () => {
    const rows = ['a;6.2;2024;Kota B;3;;;;', 'b;1.1;2024;Kota A;3;;;;', 'c;1.1;2024;Kota B;2;;;;']
    const folder = await folderWith({ 'a.csv': sheet(...rows) })
    await merit(['rubric', 'convert', 'a.csv', '--to', 'kasn-2019', '--write'], { cwd: folder })
    const lines = (await readFile(join(folder, 'a--kasn-2019.csv'), 'utf8')).split('\r\n')
    expect(lines.slice(1, -1)).toEqual([
      'a;6.2;2024;Kota B;3;;;;',
      'b;1.1;2024;Kota A;3;;;;',
      ';3.8;2024;Kota A;;;;;',
      'c;1.1;2024;Kota B;2;;;;',
      ';3.8;2024;Kota B;;;;;',
    ])
  })

  it('says which rubric was assumed for a year in which others were in use', async () => {
    const call = ['rubric', 'convert', 'samples/prov-kaltim-2024.csv', '--to', 'kasn-2019']
    expect(foundIn((await merit(call)).stderr)).toEqual(['2:1 source-rubric-assumed'])
    expect((await merit([...call, '--from', 'kasn-2018'])).stderr).not.toContain('assumed')
  })

  it('reads a workbook and writes CSV', async () => {
    const bytes = await readFile(join(root, 'test/fixtures/kota-bogor-2020.xlsx'))
    const folder = await folderWith({ 'kertas.xlsx': bytes })
    const call = ['rubric', 'convert', 'kertas.xlsx', '--to', 'kasn-2019', '--write']
    expect((await merit(call, { cwd: folder })).code).toBe(0)
    expect(await pointsOf('kertas--kasn-2019.csv', 'kasn-2019', folder)).toEqual([266.5])
  })

  it('a map of one’s own, between rubrics of one’s own, is refused or used as it deserves', async () => {
    const own = (await readFile(join(root, 'rubrics/kasn-2019.yaml'), 'utf8')).replace(
      'id: kasn-2019',
      'id: milik-sendiri',
    )
    const map = (
      await readFile(join(root, 'rubrics/maps/kasn-2018--kasn-2019.yaml'), 'utf8')
    ).replace('to: kasn-2019', 'to: milik-sendiri')
    const folder = await folderWith({
      'rubrik.yaml': own,
      'peta.yaml': map,
      'a.csv': 'instansi,tahun,indikator,tingkat\nKota A,2020,1.1,3\n',
    })
    const call = ['rubric', 'convert', 'a.csv', '--map', 'peta.yaml']
    const alone = await merit(call, { cwd: folder })
    expect(alone.code).toBe(3)
    expect(foundIn(alone.stderr)).toEqual(['6:5 map-rubric-unknown'])
    const given = await merit([...call, '--to', './rubrik.yaml'], { cwd: folder })
    expect(given.code).toBe(0)
    await writeFile(
      join(folder, 'peta.yaml'),
      map.replace('equal, from: ["1.2"]', 'equal, from: ["1.1", "1.2"]'),
    )
    const wrong = await merit([...call, '--to', './rubrik.yaml'], { cwd: folder })
    expect(wrong.code).toBe(3)
    expect(foundIn(wrong.stderr)).toEqual(['18:5 map-cardinality', '18:30 map-indicator-repeated'])
  })

  it('writes levels as the map says where the scales differ, and leaves open what has none', async () => {
    const rubric = (id: string, indicator: string, min: number) =>
      [
        `id: ${id}`,
        'version: 1.0.0',
        'status: draft',
        'title: {id: Contoh, en: Example}',
        'method: weighted-sum',
        `levels: {min: ${min}, max: 4}`,
        'maximum: 4',
        'not_applicable: forbidden',
        'bands: [{id: rendah, category: I, from: 0, name: {id: Rendah, en: Low}}]',
        'aspects:',
        '  - id: "1"',
        '    name: {id: Aspek, en: Aspect}',
        '    indicators:',
        `      - {id: "${indicator}", name: {id: Nama, en: Name}, weight: 1}`,
      ].join('\n')
    const entry = '{relation: equal, from: ["1.1"], to: ["9.1"], levels: {1: 0, 2: 2, 3: 3, 4: 3}}'
    const folder = await folderWith({
      'lama.yaml': rubric('lama', '1.1', 1),
      'baru.yaml': rubric('baru', '9.1', 0),
      'peta.yaml': `id: peta\nstatus: draft\nfrom: lama\nto: baru\nentries:\n  - ${entry}\n`,
      'a.csv':
        'instansi,tahun,indikator,tingkat,tingkat_verifikasi\nA,2020,1.1,4,1\nB,2020,1.1,2,\n',
    })
    const call = ['--map', 'peta.yaml', '--from', './lama.yaml', '--to', './baru.yaml', '--output']
    const there = await merit(['rubric', 'convert', 'a.csv', ...call, 'b.csv'], { cwd: folder })
    expect(there.stdout).toContain('1.1: tingkat 4 menjadi 3')
    expect(await readFile(join(folder, 'b.csv'), 'utf8')).toContain(
      'A,2020,9.1,3,0\nB,2020,9.1,2,\n',
    )
    const turned = [
      '--map',
      'peta.yaml',
      '--from',
      './baru.yaml',
      '--to',
      './lama.yaml',
      '--output',
    ]
    const back = await merit(['rubric', 'convert', 'b.csv', ...turned, 'c.csv'], { cwd: folder })
    expect(back.code).toBe(0)
    expect(await readFile(join(folder, 'c.csv'), 'utf8')).toContain('A,2020,1.1,,\nB,2020,1.1,2,\n')
  })

  it('a worksheet with errors is told as score tells it, and nothing is written', async () => {
    const folder = await folderWith({ 'a.csv': sheet('a;1.1;2024;Kota A;lima;;;;') })
    const call = ['rubric', 'convert', 'a.csv', '--to', 'kasn-2019', '--write']
    const { code, stderr } = await merit(call, { cwd: folder })
    expect(code).toBe(3)
    expect(foundIn(stderr)).toEqual(['1:1 column-unknown', '2:19 level-wrong'])
    await expect(readFile(join(folder, 'a--kasn-2019.csv'))).rejects.toThrow()
  })

  it('text that a terminal would obey is shown as text, in every format', async () => {
    const rows = ['x;1.3;2024;Kota \u001b[31mA;2;;Surat \u0007<b>*x*</b>;;']
    const folder = await folderWith({ 'a.csv': sheet(...rows) })
    for (const format of ['text', 'json', 'markdown']) {
      const call = ['rubric', 'convert', 'a.csv', '--from', 'kasn-2019', '--to', 'panrb-2026']
      const { stdout } = await merit([...call, '--format', format], { cwd: folder })
      expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
      if (format === 'markdown') expect(stdout).toContain('&lt;b\\>\\*x\\*')
    }
  })

  it('any worksheet of 2018 comes back from 2019 with every answer and document', async () => {
    const row = fc.record({
      indicator: fc.constantFrom('1.1', '1.2', '3.7', '3.9', '8.4'),
      title: fc.constantFrom('SK', 'Laporan; ringkas', 'a "b"', '=1+1', ''),
      unit: fc.constantFrom('', 'Biro A', 'Dinas, B'),
    })
    const worksheets = fc.array(row, { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(worksheets, async (rows) => {
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
        const text = rows.map(({ indicator, title, unit }, index) =>
          [
            String(index),
            indicator,
            '2020',
            'Kota A',
            '3',
            '',
            quoted(title),
            '',
            quoted(unit),
          ].join(';'),
        )
        const folder = await folderWith({ 'a.csv': sheet(...text) })
        const convert = (...args: readonly string[]) =>
          merit(['rubric', 'convert', ...args, '--force'], { cwd: folder })
        await convert('a.csv', '--to', 'kasn-2018', '--from', 'kasn-2019', '--output', 'nol.csv')
        await convert('nol.csv', '--to', 'kasn-2019', '--output', 'b.csv')
        await convert('b.csv', '--from', 'kasn-2019', '--to', 'kasn-2018', '--output', 'c.csv')
        expect(await readFile(join(folder, 'c.csv'))).toEqual(
          await readFile(join(folder, 'nol.csv')),
        )
      }),
      { numRuns: 15 },
    )
  })
})

describe('merit rubric diff', () => {
  it('tells what differs, in both languages and every format', async () => {
    const calls = [
      'rubric diff kasn-2018 kasn-2019',
      'rubric diff kasn-2019 kasn-2018 --lang en',
      'rubric diff kasn-2018 rubrics/kasn-2018.yaml',
      'rubric diff kasn-2018 kasn-2019 --format markdown',
      'rubric diff kasn-2018 kasn-2019 --format json',
      'rubric diff kasn-2018 kasn-2091',
      'rubric diff kasn-2018 kasn-2019 --total backed',
    ]
    await expect(await transcript(calls)).toMatchFileSnapshot('rubric-diff.txt')
  })

  it('shows what an office has changed in its copy', async () => {
    const text = await readFile(join(root, 'rubrics/kasn-2018.yaml'), 'utf8')
    const changed = text
      .replace('version: 1.0.0', 'version: 1.1.0')
      .replace(
        '        weight: 2.5\n        source: proposal',
        '        weight: 5\n        source: official',
      )
      .replace('maximum: 40\n', 'maximum: 50\n')
      .replace('maximum: 400', 'maximum: 410')
      .replace('id: dokumen-anjab-abk', 'id: anjab-abk')
      .replace('Belum ada peta jabatan maupun', 'Belum ada peta jabatan dan')
      .replace('Data pegawai yang akan pensiun dalam 5 tahun', 'Data calon pensiun')
    const folder = await folderWith({ 'baru.yaml': changed })
    const run = await transcript(['rubric diff kasn-2018 baru.yaml'], { cwd: folder })
    await expect(run).toMatchFileSnapshot('rubric-diff-own.txt')
    expect(Math.max(...run.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })
})

describe('merit rubric diff --impact', () => {
  it('names who changes category, who may, and what is open', async () => {
    const files = 'samples/kota-bogor-2020.csv samples/prov-sumbar-2023.csv'
    const call = `--impact ${files} --as-of 2024-12-31`
    const calls = [
      `rubric diff kasn-2018 kasn-2019 ${call}`,
      `rubric diff kasn-2018 kasn-2019 ${call} --total verified --lang en`,
      `rubric diff kasn-2019 panrb-2026 ${call} --lang en`,
      `rubric diff kasn-2018 kasn-2019 ${call} --format json`,
      `rubric diff kasn-2018 kasn-2019 ${call} --format markdown`,
      `rubric diff kasn-2018 panrb-2026 ${call}`,
    ]
    await expect(await transcript(calls)).toMatchFileSnapshot('rubric-impact.txt')
  })

  it('reads the worksheets of a folder, and tells those that may rise and those that fall', async () => {
    const bogor = (await sample('kota-bogor-2020.csv')).toString()
    const folder = await folderWith({ 'catatan.txt': 'x' })
    await mkdir(join(folder, 'lembar'))
    const raised = (agency: string, levels: Readonly<Record<string, number>>) =>
      [
        'instansi,tahun,indikator,tingkat',
        ...Object.entries(levels).map(([id, level]) => `${agency},2020,${id},${level}`),
      ].join('\n')
    const ids = [...new Set([...bogor.matchAll(/2020,(\d\.\d),/g)].map(([, id = '']) => id))]
    const all = (level: number, except: Readonly<Record<string, number>>) =>
      Object.fromEntries(ids.map((id) => [id, except[id] ?? level]))
    const edge = raised('Kota Tepi', all(3, { '1.1': 4, '1.2': 4, '3.1': 4, '3.2': 4 }))
    await writeFile(join(folder, 'lembar/tepi.csv'), edge)
    await writeFile(join(folder, 'lembar/tetap.csv'), raised('Kota Tetap', all(3, {})))
    const call = ['rubric', 'diff', 'kasn-2018', 'kasn-2019', '--impact', 'lembar']
    const { stdout, code } = await merit([...call, '--format', 'json'], { cwd: folder })
    expect(code).toBe(0)
    const { impacts } = JSON.parse(stdout)
    expect(impacts).toMatchObject([
      {
        agency: 'Kota Tepi',
        before: { points: 315, band: { id: 'baik' } },
        after: { points: 315, reachable: { highest: 325, bands: { highest: 'sangat-baik' } } },
        verdict: 'open',
        open: ['3.8'],
      },
      { agency: 'Kota Tetap', verdict: 'same' },
    ])
    const back = [
      'rubric',
      'diff',
      'kasn-2019',
      'kasn-2018',
      '--impact',
      'b.csv',
      '--format',
      'json',
    ]
    const high = raised('Kota Turun', {
      ...all(3, { '1.1': 4, '1.2': 4, '3.1': 4, '3.2': 4 }),
      '3.8': 4,
    })
    await writeFile(join(folder, 'b.csv'), high)
    expect(JSON.parse((await merit(back, { cwd: folder })).stdout).impacts).toMatchObject([
      { before: { points: 325 }, after: { points: 315 }, verdict: 'changed', open: [] },
    ])
  })

  it('an empty folder and a missing one are told as such', async () => {
    const folder = await folderWith({})
    await mkdir(join(folder, 'kosong'))
    for (const path of ['kosong', 'tidak-ada']) {
      const call = ['rubric', 'diff', 'kasn-2018', 'kasn-2019', '--impact', path]
      expect((await merit(call, { cwd: folder })).code).toBe(2)
    }
  })
})
