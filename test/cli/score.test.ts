import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedRubric } from '../support/builders.js'
import { merit, root, transcript } from '../support/cli.js'
import { folderWith } from '../support/folder.js'
import { parseResult } from '../support/result.js'

describe('what an analyst sees', () => {
  it.each(['id', 'en'])('one agency in full, in %s', async (lang) => {
    const commands = [
      `score samples/kota-bogor-2020.csv --as-of 2020-12-31 --lang ${lang}`,
      `score samples/prov-sumbar-2023.csv --rubric kasn-2018 --as-of 2023-12-31 --lang ${lang}`,
      `score samples/kota-bogor-2020.csv --as-of 2020-12-31 --aspect 7 --explain --lang ${lang}`,
    ]
    await expect(await transcript(commands)).toMatchFileSnapshot(`score-${lang}.txt`)
  })

  it('several agencies as a ranking', async () => {
    const commands = [
      'score samples/kaltim-sumbar-excel.csv --as-of 2024-12-31',
      'score samples/prov-kaltim-2022.csv samples/prov-kaltim-2024.csv --rubric kasn-2018 --as-of 2024-12-31 --lang en',
    ]
    await expect(await transcript(commands)).toMatchFileSnapshot('score-ranking.txt')
  })

  it('the same in Markdown and CSV', async () => {
    const commands = [
      'score samples/kota-bogor-2020.csv --as-of 2020-12-31 --format markdown',
      'score samples/prov-kaltim-2022.csv samples/prov-kaltim-2024.csv --rubric kasn-2018 --as-of 2024-12-31 --format markdown --lang en',
      'score samples/kaltim-sumbar-excel.csv --rubric kasn-2018 --as-of 2024-12-31 --format csv',
      'score samples/kota-bogor-2020.csv --as-of 2020-12-31 --format csv --explain --aspect 8',
    ]
    await expect(await transcript(commands)).toMatchFileSnapshot('score-formats.txt')
  })

  it('what is declared not applicable, beside every total, in every form', async () => {
    const indicators = shippedRubric('panrb-2026').aspects.flatMap((aspect) => aspect.indicators)
    const own: Readonly<Record<string, string>> = {
      '4.1a': 'tb;;Kami pemerintah kota',
      '6.3': 'tb;0;TPP tidak dibayarkan',
      '6.4b': 'tb;;SE Sekda 5/2026',
      '6.4c': '3;tb;',
    }
    const header = 'instansi;tahun;indikator;tingkat;tingkat_verifikasi;alasan_tidak_berlaku'
    const rowsOf = (agency: string, cells: typeof own) =>
      indicators.map(({ id }) => `${agency};2026;${id};${cells[id] ?? '3;3;'}`)
    const shut = { '4.1a': '3;3;', '4.1b': ';;' }
    const files = {
      'a.csv': [header, ...rowsOf('Kota A', own), ''].join('\n'),
      'b.csv': [header, ...rowsOf('Kota B', shut), ''].join('\n'),
    }
    const basis = '--rubric panrb-2026 --as-of 2026-06-30'
    const cwd = await folderWith(files)
    const commands = [
      `score a.csv ${basis} --aspect 6 --explain`,
      `score a.csv b.csv ${basis} --lang en`,
      `score a.csv ${basis} --format markdown --aspect 6 --lang en`,
      `score a.csv b.csv ${basis} --format markdown`,
      `score a.csv b.csv ${basis} --format csv`,
      `score a.csv ${basis} --format json --aspect 6`,
      `gate a.csv ${basis} --complete --max-excluded 1 --total verified`,
      `gate a.csv ${basis} --complete --max-excluded 1 --lang en`,
      `compare a.csv b.csv ${basis} --total claimed --format markdown`,
      `plan a.csv ${basis} --target 0,5 --lang en`,
      `report a.csv ${basis} --kind lkjip --format markdown --output -`,
      `report a.csv b.csv ${basis} --kind portofolio --format markdown --output - --lang en`,
    ]
    await expect(await transcript(commands, { cwd })).toMatchFileSnapshot('score-excluded.txt')
  })

  it('no line of a report or message is wider than 80 characters', async () => {
    const calls = [
      ['score', 'samples/prov-sumbar-2023.csv', '--explain'],
      ['score', 'samples/kaltim-sumbar-excel.csv'],
      ['score', 'samples/kota-bogor-2020.csv', '--lang', 'en', '--rubric', 'kasn-2019'],
      ['rubric', 'show', 'panrb-2026'],
      ['explain', '3.3'],
      ['--help'],
      ['score', '--help'],
    ]
    for (const call of calls) {
      const { stdout, stderr } = await merit(call)
      const wide = [...stdout.split('\n'), ...stderr.split('\n')].filter((line) => line.length > 80)
      expect(wide).toEqual([])
    }
  })

  it('colour only on a terminal that wants it', async () => {
    const call = ['score', 'samples/kota-bogor-2020.csv']
    const colorStart = '\u001b['
    expect((await merit(call, { isTTY: true })).stdout).toContain(colorStart)
    expect((await merit(call, { isTTY: false })).stdout).not.toContain(colorStart)
    expect((await merit(call, { isTTY: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(
      colorStart,
    )
    expect((await merit(call, { isTTY: true, env: { TERM: 'dumb' } })).stdout).not.toContain(
      colorStart,
    )
  })
})

describe('published totals', () => {
  it.each([
    ['kota-bogor-2020', 266.5, 'baik'],
    ['prov-kaltim-2022', 263.5, 'baik'],
    ['prov-kaltim-2024', 271, 'baik'],
    ['prov-sumbar-2023', 332, 'sangat-baik'],
  ])('%s comes to %d, %s', async (sample, points, band) => {
    const [assessment] = await assessmentsOf(['score', `samples/${sample}.csv`])
    expect(assessment?.totals.claimed).toMatchObject({ points, band: { id: band }, complete: true })
    expect(assessment?.totals.backed.points).toBeLessThan(points)
  })

  it('Kota Bogor 2020 aspect by aspect', async () => {
    const [assessment] = await assessmentsOf(['score', 'samples/kota-bogor-2020.csv'])
    expect(assessment?.aspects.map(({ claimed }) => claimed)).toEqual([
      37.5, 30, 50, 30, 57.5, 27.5, 12, 22,
    ])
  })

  it('the file as Excel in Indonesia writes it gives the same results', async () => {
    const plain = await assessmentsOf([
      'score',
      'samples/prov-kaltim-2022.csv',
      'samples/prov-kaltim-2024.csv',
      'samples/prov-sumbar-2023.csv',
    ])
    const excel = await assessmentsOf(['score', 'samples/kaltim-sumbar-excel.csv'])
    const withoutPlaces = (assessments: typeof plain) =>
      assessments.map((each) => ({
        ...each,
        indicators: each.indicators.map((indicator) => ({ ...indicator, source: null })),
      }))
    expect(withoutPlaces(excel)).toEqual(withoutPlaces(plain))
  })
})

describe('what a run depends on', () => {
  it('a flag beats the environment, which beats the project file, which beats what is built in', async () => {
    const folder = await folderWith({ 'merit.yaml': 'rubric: kasn-2019\nlang: en\n' })
    await copyFile(join(root, 'samples/kota-bogor-2020.csv'), join(folder, 'a.csv'))
    const rubricOf = async (args: readonly string[], env = {}) =>
      (await resultOf(['score', 'a.csv', ...args], { cwd: folder, env })).rubric?.id
    expect(await rubricOf([])).toBe('kasn-2019')
    expect(await rubricOf([], { MERIT_RUBRIC: 'kasn-2018' })).toBe('kasn-2018')
    expect(await rubricOf(['--rubric', 'kasn-2019'], { MERIT_RUBRIC: 'kasn-2018' })).toBe(
      'kasn-2019',
    )
    expect((await merit(['score', 'a.csv'], { cwd: folder })).stdout).toContain('Merit index')
    expect((await merit(['nilai', 'a.csv', '--lang=id'], { cwd: folder })).stdout).toContain(
      'Indeks',
    )
  })

  it('evidence files of the project file, by year, when no file is named', async () => {
    const folder = await folderWith({
      'merit.yaml':
        'agency: Kota Contoh\nrubric: kasn-2018\nevidence: {2020: a.csv, 2021: [b.csv]}\n',
      'a.csv': 'indikator,tingkat\n1.1,3\n',
      'b.csv': 'indikator,tingkat\n1.1,4\n',
    })
    const { assessments } = await resultOf(['score'], { cwd: folder })
    expect(
      assessments.map(({ agency, year, totals }) => [agency, year, totals.claimed.points]),
    ).toEqual([
      ['Kota Contoh', 2020, 7.5],
      ['Kota Contoh', 2021, 10],
    ])
    const asked = await resultOf(['score', '--year', '2021'], { cwd: folder })
    expect(asked.assessments.map(({ year }) => year)).toEqual([2021])
  })

  it('decisions and statements of the project file, which hold for its own agency only', async () => {
    const folder = await folderWith({
      'merit.yaml': [
        'agency: Provinsi Sumatera Barat',
        'decisions: [{year: 2023, decided_on: "2024-01-15"}]',
        'statements:',
        '  manajemen-talenta: {met: true, document: SK}',
        '  persetujuan-pengawas: {met: true}',
        '  calon-dari-talent-pool: {met: true}',
        '  laporan-berkala: {met: true}',
        '',
      ].join('\n'),
    })
    await copyFile(join(root, 'samples/kaltim-sumbar-excel.csv'), join(folder, 'a.csv'))
    const statuses = async (asOf: string) =>
      (await resultOf(['score', 'a.csv', '--as-of', asOf], { cwd: folder })).assessments.map(
        ({ agency, eligibility }) => [agency, eligibility[0]?.status],
      )
    expect(await statuses('2026-01-15')).toEqual([
      ['Provinsi Kalimantan Timur', 'open'],
      ['Provinsi Kalimantan Timur', 'open'],
      ['Provinsi Sumatera Barat', 'met'],
    ])
    expect((await statuses('2026-01-16'))[2]).toEqual(['Provinsi Sumatera Barat', 'not-met'])
  })

  it('standard input for -, and its place is -', async () => {
    const stdin = await readFile(join(root, 'samples/kota-bogor-2020.csv'))
    const { assessments } = await resultOf(['score', '-'], { stdin })
    expect(assessments[0]?.totals.claimed.points).toBe(266.5)
    expect(assessments[0]?.indicators[0]?.source).toEqual({ file: '-', line: 2 })
  })

  it('files of documents, where they are asked for', async () => {
    const folder = await folderWith({
      'ada.pdf': 'isi',
      'kosong.pdf': '',
      'a.csv': [
        'instansi,tahun,indikator,tingkat,kode_bukti,bukti,berkas',
        'Kota Contoh,2020,1.1,2,dokumen-anjab-abk,Anjab,ada.pdf',
        'Kota Contoh,2020,1.2,2,daftar-pegawai-simpeg,Daftar,kosong.pdf',
        'Kota Contoh,2020,1.3,2,daftar-calon-pensiun,Daftar,tidak-ada.pdf',
        'Kota Contoh,2020,2.1,2,,Luar,../luar.pdf',
        'Kota Contoh,2020,2.2,2,,Alamat,https://contoh.go.id/a.pdf',
        'Kota Contoh,2020,2.3,2,,Tanpa berkas,',
        '',
      ].join('\n'),
    })
    const reasons = async (...args: readonly string[]) => {
      const { assessments } = await resultOf(['score', 'a.csv', ...args], { cwd: folder })
      return Object.fromEntries(
        (assessments[0]?.indicators ?? [])
          .filter(({ claimed }) => claimed !== null)
          .map(({ id, missing }) => [id, missing.map(({ reason }) => reason).join()]),
      )
    }
    expect(await reasons('--files')).toMatchObject({
      '1.1': '',
      '1.2': 'file-empty',
      '1.3': 'file-missing',
    })
    expect(await reasons()).toMatchObject({ '1.1': '', '1.2': '', '1.3': '' })
  })
})

describe('agencies and years', () => {
  it('a filter takes what it names, in any case', async () => {
    const call = [
      'score',
      'samples/kaltim-sumbar-excel.csv',
      '--agency',
      'provinsi kalimantan timur',
    ]
    const { assessments } = await resultOf([...call, '--year', '2024'])
    expect(assessments.map(({ agency, year }) => `${agency} ${year}`)).toEqual([
      'Provinsi Kalimantan Timur 2024',
    ])
  })

  it('one that finds nothing is a wrong call, and the nearest is named', async () => {
    const call = ['score', 'samples/kaltim-sumbar-excel.csv']
    const agency = await merit([...call, '--agency', 'Provinsi Sumatra Barat'])
    expect(agency.code).toBe(2)
    expect(agency.stderr).toContain('"Provinsi Sumatera Barat"')
    const year = await merit([...call, '--year', '2021'])
    expect(year.code).toBe(2)
    expect(year.stderr).toContain('2022, 2023, 2024')
  })

  it('agencies with errors are set aside when asked, and the others scored', async () => {
    const folder = await folderWith({
      'a.csv': [
        'instansi,tahun,indikator,tingkat',
        'Kota Baik,2020,1.1,3',
        'Kota Rusak,2020,1.1,9',
        'Kota Rusak,2019,1.1,2',
        '',
      ].join('\n'),
    })
    const strict = await merit(['score', 'a.csv'], { cwd: folder })
    expect(strict).toMatchObject({ code: 3, stdout: '' })
    const lenient = await merit(['score', 'a.csv', '--skip-invalid', '--format', 'json'], {
      cwd: folder,
    })
    expect(lenient.code).toBe(0)
    const { assessments } = parseResult(lenient.stdout)
    expect(assessments.map(({ agency }) => agency)).toEqual(['Kota Baik'])
    expect(lenient.stderr).toContain('Kota Rusak')
  })

  it('faults of a header cannot be set aside', async () => {
    const folder = await folderWith({ 'a.csv': 'instansi,tahun,tingkat\nKota A,2020,3\n' })
    const { code } = await merit(['score', 'a.csv', '--skip-invalid'], { cwd: folder })
    expect(code).toBe(3)
  })
})

describe('output files', () => {
  it('are written whole, and never overwritten without --force', async () => {
    const folder = await folderWith({
      'a.csv': 'instansi,tahun,indikator,tingkat\nKota A,2020,1.1,3\n',
    })
    const call = ['score', 'a.csv', '--format', 'json', '--output', 'hasil.json']
    expect(await merit(call, { cwd: folder })).toMatchObject({ code: 0, stdout: '' })
    const first = await readFile(join(folder, 'hasil.json'), 'utf8')
    expect(parseResult(first).assessments).toHaveLength(1)
    const again = await merit([...call, '--explain'], { cwd: folder })
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('output-exists')
    expect(await merit([...call, '--force'], { cwd: folder })).toMatchObject({ code: 0 })
    const elsewhere = await merit([...call.slice(0, -1), 'tidak/ada.json'], { cwd: folder })
    expect(elsewhere.code).toBe(2)
    expect(elsewhere.stderr).toContain('output-failed')
  })
})

const resultOf = async (...call: Parameters<typeof merit>) => {
  const [args, options] = call
  return parseResult((await merit([...args, '--format', 'json'], options)).stdout)
}

const assessmentsOf = async (args: readonly string[]) => (await resultOf(args)).assessments

describe('an incomplete sheet', () => {
  const indicators = shippedRubric('kasn-2018').aspects.flatMap((aspect) => aspect.indicators)
  /** Under kasn-2018 the first 19 of 36 at level 3 give 165 points at least and 345 at most. */
  const sheet = (agency: string, answered: number) =>
    [
      'instansi;tahun;indikator;tingkat',
      ...indicators.map(({ id }, index) => `${agency};2020;${id};${index < answered ? 3 : ''}`),
      '',
    ].join('\n')
  const basis = ['--rubric', 'kasn-2018', '--as-of', '2020-12-31']
  const files = {
    'part.csv': sheet('Kota A', 19),
    'none.csv': sheet('Kota B', 0),
    'full.csv': sheet('Kota C', 36),
  }
  const linesOf = async (call: readonly string[]) => {
    const { stdout } = await merit(call, { cwd: await folderWith(files) })
    const isText = !call.includes('markdown')
    if (isText) expect(stdout.split('\n').filter(({ length }) => length > 80)).toEqual([])
    return stdout.replaceAll(/\s+/g, ' ')
  }

  it.each([
    {
      lang: 'id',
      form: 'text',
      range:
        'Nilai mandiri belum lengkap: masih dapat 165 sampai 345, kategori I Buruk sampai IV Sangat Baik.',
    },
    {
      lang: 'en',
      form: 'text',
      range:
        'The claimed total is incomplete: it can still be 165 to 345, category I Poor to IV Very good.',
    },
    {
      lang: 'id',
      form: 'markdown',
      range: '| I Buruk sampai IV Sangat Baik (belum lengkap; masih dapat 165 sampai 345) |',
    },
    {
      lang: 'en',
      form: 'markdown',
      range: '| I Poor to IV Very good (incomplete; can still be 165 to 345) |',
    },
  ])('has both ends and no shortfall in $lang $form', async ({ lang, form, range }) => {
    const shown = await linesOf(['score', 'part.csv', ...basis, '--format', form, '--lang', lang])
    expect(shown).toContain(range)
    expect(shown).not.toMatch(/kurang \d|lacks \d/)
  })

  it.each([
    {
      lang: 'id',
      form: 'text',
      words: 'belum ada yang dinilai',
      wrong: /Buruk|kurang \d|Hilang di/,
    },
    { lang: 'en', form: 'text', words: 'nothing assessed yet', wrong: /Poor|lacks \d|lost in/ },
    { lang: 'id', form: 'markdown', words: 'belum ada yang dinilai', wrong: /Buruk|kurang \d/ },
    { lang: 'en', form: 'markdown', words: 'nothing assessed yet', wrong: /Poor|lacks \d/ },
  ])('is in no category while it is empty, in $lang $form', async (given) => {
    const { lang, form, words, wrong } = given
    const shown = await linesOf(['score', 'none.csv', ...basis, '--format', form, '--lang', lang])
    expect(shown).toContain(words)
    expect(shown).not.toMatch(wrong)
  })

  it('has lost nothing of what is open', async () => {
    const shown = await linesOf(['score', 'part.csv', ...basis])
    expect(shown).toContain('5 Manajemen Kinerja 80 0 0 0')
    expect(shown).toContain(
      'Selisih ke maksimum terbesar di aspek 3 Pengembangan Karier: 30 dari 55.',
    )
  })

  it.each([
    { form: 'text', rows: ['I Buruk 0', 'III Baik 1', 'belum pasti 2'] },
    { form: 'markdown', rows: ['| I Buruk | 0 |', '| III Baik | 1 |', '| belum pasti | 2 |'] },
  ])('is counted in no category of a ranking in $form', async ({ form, rows }) => {
    const all = ['part.csv', 'none.csv', 'full.csv']
    const shown = await linesOf(['score', ...all, ...basis, '--format', form])
    for (const row of rows) expect(shown).toContain(row)
  })

  it.each([
    {
      call: ['gate', 'part.csv', '--min-category', 'I'],
      text: 'I Buruk (belum lengkap; masih dapat 165 sampai 345); diharapkan',
    },
    {
      call: ['gate', 'part.csv', '--min-category', 'III', '--format', 'github'],
      text: 'kategori I Buruk (belum lengkap; masih dapat 165 sampai 345); yang diminta',
    },
    {
      call: ['plan', 'part.csv', '--total', 'claimed', '--target', 'IV'],
      text: 'Saat ini 165 (I Buruk sampai IV Sangat Baik); sesudah rencana 325 (IV Sangat Baik).',
    },
    {
      call: ['plan', 'part.csv', '--set', '8.1=4'],
      text: 'Nilai mandiri belum lengkap: masih dapat 173 sampai 345,',
    },
    {
      call: ['compare', 'part.csv', 'full.csv', '--total', 'claimed', '--format', 'markdown'],
      text: '| Kota A 2020 | 165 | 400 | I Buruk sampai IV Sangat Baik |',
    },
  ])('is not told as final by $call', async ({ call, text }) => {
    const [command = '', ...rest] = call
    const { stdout } = await merit([command, ...rest, ...basis], {
      cwd: await folderWith(files),
    })
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(text)
  })
})
