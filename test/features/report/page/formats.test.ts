import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reportKinds } from '../../../../src/features/report/kinds.js'
import { reportFormatNames } from '../../../../src/features/report/page/index.js'
import { readCsvSheet } from '../../../../src/files/csv/sheet.js'
import { merit, root } from '../../../support/cli.js'
import { folderWith } from '../../../support/folder.js'
import { headingsAndRows, headingsAndRowsOfMarkdown } from '../../../support/page.js'
import { parseResult } from '../../../support/result.js'

const samples = ['prov-kaltim-2022', 'prov-kaltim-2024', 'prov-sumbar-2023'].map(
  (name) => `samples/${name}.csv`,
)
const shared = [...samples, '--rubric', 'kasn-2018', '--as-of', '2024-12-31']

/** One report of one format: what standard output gets. */
async function printed(kind: string, format: string, ...more: readonly string[]): Promise<string> {
  const only =
    kind === 'portofolio' ? [] : ['--agency', 'Provinsi Kalimantan Timur', '--year', '2024']
  const call = ['report', ...shared, ...only, '--kind', kind, '--format', format, '--output', '-']
  const { stdout, code } = await merit([...call, ...more])
  expect(code).toBe(0)
  return stdout
}

/** The JSON is the same in every language, as the test after this says. */
const languagesOf = (format: string) => (format === 'json' ? ['id'] : ['id', 'en'])

/** Office files have tests of their own, and HTML says what Markdown says. */
const textFormats = reportFormatNames.filter((name) => !['docx', 'html', 'xlsx'].includes(name))

const cases = reportKinds.flatMap((kind) =>
  textFormats.flatMap((format) =>
    languagesOf(format).map((lang) => ({
      kind,
      format,
      lang,
      name: `${kind}-${format}-${lang}.txt`,
    })),
  ),
)

describe('golden files', () => {
  it.each(cases)('$name', async ({ kind, format, lang, name }) => {
    const text = await printed(kind, format, '--lang', lang)
    await expect(text).toMatchFileSnapshot(`golden/${name}`)
    expect(await printed(kind, format, '--lang', lang)).toBe(text)
  })
})

it.each(reportKinds.flatMap((kind) => ['id', 'en'].map((lang) => ({ kind, lang }))))(
  'HTML has the headings and rows that Markdown has: $kind, $lang',
  async ({ kind, lang }) => {
    const said = headingsAndRowsOfMarkdown(await printed(kind, 'markdown', '--lang', lang))
    const shown = headingsAndRows(await printed(kind, 'html', '--lang', lang))
    expect(said.length).toBeGreaterThan(5)
    // Charts have tables of their own in HTML, for those who cannot see them.
    const places = said.map((line) => shown.indexOf(line))
    expect(said.filter((_, index) => places[index] === -1)).toEqual([])
    expect(shown.filter((line) => said.includes(line))).toEqual(said)
  },
)

it.each(reportKinds)('the JSON of %s is the same in every language', async (kind) => {
  expect(await printed(kind, 'json', '--lang', 'en')).toBe(await printed(kind, 'json'))
})

/** What merit score says of the same, in its JSON. */
const scored = async () => {
  const { stdout } = await merit(['score', ...shared, '--format', 'json'])
  return parseResult(stdout).assessments
}

const kaltim = async () => {
  const found = (await scored()).find(
    ({ agency, year }) => agency.includes('Timur') && year === 2024,
  )
  if (!found) throw new Error('no such result')
  return found
}

const rowsOf = (csv: string) => {
  const sheet = readCsvSheet(csv, 'laporan.csv').value
  const header = sheet?.header.cells ?? []
  return (sheet?.rows ?? []).map(({ cells }) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
  )
}

describe('every figure is that of the result', () => {
  it('in the JSON of each kind about one agency', async () => {
    const { totals, next } = await kaltim()
    for (const kind of reportKinds.filter((each) => each !== 'portofolio')) {
      expect(JSON.parse(await printed(kind, 'json'))).toMatchObject({ totals, next })
    }
  })

  it('in the yearly report: aspects, indicators, what is missing', async () => {
    const { aspects, indicators } = await kaltim()
    const report = JSON.parse(await printed('tahunan', 'json'))
    expect(report.aspects).toMatchObject(aspects)
    expect(report.indicators).toMatchObject(indicators.map(({ source: _, ...each }) => each))
  })

  it('in the CSV of the yearly report', async () => {
    const { indicators } = await kaltim()
    const rows = rowsOf(await printed('tahunan', 'csv'))
    expect(
      rows.map(({ indicator, weight, claimed, backed }) => [indicator, weight, claimed, backed]),
    ).toEqual(
      indicators.map(({ id, weight, claimed, backed }) => [
        id,
        String(weight),
        String(claimed),
        String(backed),
      ]),
    )
  })

  it('in the portfolio, where each agency stands with its latest result', async () => {
    const latest = (await scored()).filter(({ year }) => year > 2022)
    const { ranking } = JSON.parse(await printed('portofolio', 'json'))
    for (const { agency, year, totals, next } of latest) {
      expect(ranking).toContainEqual(expect.objectContaining({ agency, year, totals, next }))
    }
    expect(ranking).toHaveLength(latest.length)
    const rows = rowsOf(await printed('portofolio', 'csv'))
    expect(rows.map(({ claimed }) => claimed)).toEqual(['332', '271'])
  })

  it.each(['id', 'en'])('in Markdown, as %s writes numbers', async (lang) => {
    const { totals, aspects, indicators } = await kaltim()
    const shown = (value: number | null) =>
      value === null ? '-' : String(value).replace('.', lang === 'id' ? ',' : '.')
    const text = await printed('tahunan', 'markdown', '--lang', lang)
    const cells = text
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.slice(2, -2).split(' | '))
    const rows = (first: string) =>
      cells.filter(([head]) => head === first || head?.startsWith(`${first} `))
    for (const { id, maximum, claimed, backed } of aspects) {
      expect(rows(id).map((row) => row.slice(1, 4))).toContainEqual(
        [maximum, claimed, backed].map(shown),
      )
    }
    for (const { id, weight, claimed, backed } of indicators) {
      expect(rows(id)[0]?.slice(2, 5)).toEqual([weight, claimed, backed].map(shown))
    }
    const { claimed } = totals
    expect(cells).toContainEqual(
      expect.arrayContaining([shown(claimed.points), shown(claimed.index)]),
    )
  })
})

const project = `agency: Provinsi Kalimantan Timur
report:
  place: Samarinda
  signatories:
    - {role: Kepala BKD, name: Nama Contoh, number: "198001012005011001"}
  years:
    2024:
      target: 280
      end_target: {year: 2026, points: 325}
      analysis: Aspek 3 naik 10 poin.
      obstacles: [SK Komite Talenta belum ditetapkan]
      next_steps: [Menetapkan SK Komite Talenta]
      follow_up:
        - {indicator: "3.3", recommendation: Tetapkan SK, unit: Biro Hukum, output: SK, due: 2025-03-31, status: started}
`

describe('what merit.yaml states', () => {
  const sheet = async () => readFile(join(root, 'samples/prov-kaltim-2024.csv'))

  it('is set beside the realisation, with achievement to the hundredth of a percent', async () => {
    const folder = await folderWith({ 'merit.yaml': project, 'a.csv': await sheet() })
    const call = [
      ...['report', 'a.csv', '--rubric', 'kasn-2018', '--kind', 'lkjip'],
      ...['--format', 'markdown', '--output', '-'],
    ]
    const markdown = (await merit(call, { cwd: folder })).stdout
    expect(markdown).toContain('| Capaian (realisasi / target x 100) | 96,79% |')
    expect(markdown).toContain('| Realisasi terhadap target akhir periode | 83,38% |')
    expect(markdown).toContain('1. SK Komite Talenta belum ditetapkan')
    expect(markdown).toContain('Samarinda, (tanggal)')
    expect(markdown).toContain('NIP 198001012005011001')
    const shown = await merit([...call, '--public'], { cwd: folder })
    expect(shown.stdout).not.toContain('198001012005011001')
  })

  it('comes first in the follow-up plan', async () => {
    const folder = await folderWith({ 'merit.yaml': project, 'a.csv': await sheet() })
    const call = ['report', 'a.csv', '--rubric', 'kasn-2018', '--kind', 'rtl', '--output', '-']
    const { stdout } = await merit([...call, '--format', 'json'], { cwd: folder })
    expect(JSON.parse(stdout).entries[0]).toEqual({
      kind: 'stated',
      indicator: '3.3',
      unit: 'Biro Hukum',
      due: '2025-03-31',
      status: 'started',
      planned: false,
      gain: null,
      recommendation: 'Tetapkan SK',
      output: 'SK',
      evidence: '',
      replaces: { indicator: '3.3', effort: 2, gain: 10 },
    })
  })
})
