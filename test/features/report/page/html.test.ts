import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { indicatorsOf } from '../../../../src/core/rubric.js'
import { reportKinds } from '../../../../src/features/report/kinds.js'
import { html as render } from '../../../../src/features/report/page/html/document.js'
import { makeReports } from '../../../../src/features/report/report.js'
import { anAssessment, scoreOf, shippedRubric, shippedRubrics } from '../../../support/builders.js'
import { merit } from '../../../support/cli.js'
import { folderWith } from '../../../support/folder.js'
import { pageOf, textOf } from '../../../support/page.js'
import { aContext, aSource, aSubject } from '../../../support/reports.js'
import { parseResult } from '../../../support/result.js'

const samples = ['prov-kaltim-2022', 'prov-kaltim-2024', 'prov-sumbar-2023'].map(
  (name) => `samples/${name}.csv`,
)
const shared = [...samples, '--rubric', 'kasn-2018', '--as-of', '2024-12-31']

/** Each report is made once, however many tests look at it. */
const made = new Map<string, Promise<string>>()

const printed = (kind: string, format = 'html', lang = 'id'): Promise<string> => {
  const key = `${kind} ${format} ${lang}`
  const found = made.get(key) ?? print(kind, format, lang)
  made.set(key, found)
  return found
}

async function print(kind: string, format: string, lang: string): Promise<string> {
  const only =
    kind === 'portofolio' ? [] : ['--agency', 'Provinsi Kalimantan Timur', '--year', '2024']
  const call = ['report', ...shared, ...only, '--kind', kind, '--format', format, '--output', '-']
  const { stdout, code } = await merit([...call, '--lang', lang])
  expect(code).toBe(0)
  return stdout
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
})

const faultsIn = async (html: string) =>
  (await validator.validateString(html)).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
  )

const obeyed = /^(on|style$|src|srcset|action|formaction|data$|xlink)/i

/** Nothing is loaded from anywhere, and nothing is run but what the policy names by its hash. */
function isSealed(html: string): void {
  const page = pageOf(html)
  const attributes = page
    .querySelectorAll('*')
    .flatMap((element) => Object.entries(element.attributes))
  expect(attributes.filter(([name]) => obeyed.test(name))).toEqual([])
  const ids = new Set(page.querySelectorAll('[id]').map(({ id }) => `#${id}`))
  expect(attributes.filter(([name, value]) => name === 'href' && !ids.has(value))).toEqual([])
  expect(page.querySelectorAll('link, img, iframe, object, embed, base, form')).toEqual([])
  const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
  expect(policy).toContain("default-src 'none'")
  for (const name of ['style', 'script']) {
    const all = page.querySelectorAll(name)
    expect(all).toHaveLength(1)
    const text = all[0]?.innerHTML ?? ''
    const hash = createHash('sha256').update(text).digest('base64')
    expect(policy).toContain(`${name}-src 'sha256-${hash}'`)
    expect(text).not.toMatch(/url\((?!#)|@import|https?:/)
  }
}

describe.each(reportKinds)('%s', (kind) => {
  it.each(['id', 'en'])('is a valid document without any remote address, in %s', async (lang) => {
    const html = await printed(kind, 'html', lang)
    expect(await faultsIn(html)).toEqual([])
    expect(pageOf(html).querySelector('html')?.getAttribute('lang')).toBe(lang)
    isSealed(html)
  })

  it('names every table and figure once, and gives each figure title and description', async () => {
    const page = pageOf(await printed(kind))
    const ids = page.querySelectorAll('[id]').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const figure of page.querySelectorAll('figure')) {
      const [picture, ...rest] = figure.querySelectorAll('svg[role=img]')
      expect(rest).toEqual([])
      const named = picture?.getAttribute('aria-labelledby')?.split(' ') ?? []
      const texts = named.map((id) => textOf(page.querySelector(`[id="${id}"]`) ?? page))
      expect(texts).toHaveLength(2)
      expect(texts.every((text) => text.length > 10)).toBe(true)
    }
  })
})

const nasty = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://b.id/x")',
  '"><svg onload=alert(1)>',
  '\u202eketerbalik\u200f',
  'https://contoh.id/a?b=1&amp;c',
  `${'sangat panjang '.repeat(20)}`,
].join(' ')

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The same text in every column that takes words. */
const hostile = [
  'instansi,tahun,indikator,tingkat,bukti,berkas,nomor,tanggal,berlaku_sampai,unit,catatan_verifikator,tanggapan',
  ...['1.1', '3.3'].map((indicator) =>
    [
      cell(nasty),
      '2020',
      indicator,
      '2',
      cell(nasty),
      cell(nasty),
      cell(nasty),
      '2020-01-01,2021-01-01',
      ...Array.from({ length: 3 }, () => cell(nasty)),
    ].join(','),
  ),
].join('\n')

const statement = JSON.stringify(nasty.replaceAll('\u202e', '').replaceAll('\u200f', ''))
const project = `report:
  place: ${statement}
  signatories: [{role: ${statement}, name: ${statement}, number: ${statement}}]
  years:
    2020:
      analysis: ${statement}
      obstacles: [${statement}]
      next_steps: [${statement}]
      follow_up: [{recommendation: ${statement}, unit: ${statement}, output: ${statement}}]
`

describe('text that a browser would obey', () => {
  it.each(reportKinds)('is shown as it is in %s, whole', async (kind) => {
    const cwd = await folderWith({ 'a.csv': hostile, 'merit.yaml': project })
    const call = ['report', 'a.csv', '--kind', kind, '--format', 'html', '--output', '-']
    const { stdout, code } = await merit([...call, '--rubric', 'kasn-2018'], { cwd })
    expect(code).toBe(0)
    expect(await faultsIn(stdout)).toEqual([])
    isSealed(stdout)
    const shown = textOf(pageOf(stdout))
    const parts = nasty.replaceAll('\u202e', '\\u202e').replaceAll('\u200f', '\\u200f')
    expect(shown).toContain(parts.trim())
  })
})

type Assessment = ReturnType<typeof parseResult>['assessments'][number]

const result = async (): Promise<Assessment> => {
  const { stdout } = await merit(['score', ...shared, '--format', 'json'])
  const found = parseResult(stdout).assessments.find(
    ({ agency, year }) => agency.includes('Timur') && year === 2024,
  )
  if (!found) throw new Error('no such result')
  return found
}

const numbers = (values: readonly (string | undefined)[]) => values.map(Number)

describe('every figure drawn is that of the result', () => {
  const drawn = async (id: string, attribute = 'data-value') =>
    pageOf(await printed('tahunan'))
      .querySelectorAll(`#${id} [${attribute}]`)
      .map((each) => each.getAttribute(attribute))

  it('on the scale', async () => {
    const { totals } = await result()
    expect(numbers(await drawn('skala'))).toEqual([
      totals.claimed.points,
      totals.backed.points,
      263.5,
    ])
  })

  it('in the profile', async () => {
    const { aspects } = await result()
    const shares = await drawn('profil')
    const told = aspects.flatMap(({ maximum, claimed, backed }) =>
      [claimed, backed].map((points) => Math.round((Number(points) / maximum) * 10_000) / 10_000),
    )
    expect(numbers(shares.filter((_, index) => index % 3 < 2))).toEqual(told)
  })

  it('in the bars of what is lost, the costliest first', async () => {
    const { indicators } = await result()
    const lost = indicators.map(({ weight, claimed }) => weight * (4 - (claimed ?? 0)))
    const expected = lost.filter((points) => points > 0).toSorted((a, b) => b - a)
    expect(numbers(await drawn('poin-hilang'))).toEqual(expected)
  })

  it('in the heat map', async () => {
    const { indicators } = await result()
    for (const tone of ['claimed', 'backed'] as const) {
      const levels = numbers(await drawn('peta-tingkat', `data-${tone}`))
      expect(levels).toEqual(indicators.map((each) => each[tone]))
    }
  })

  it('in the waterfall, whose steps lead from one total to the other', async () => {
    const [start = 0, ...steps] = numbers(await drawn('perubahan'))
    const end = steps.pop()
    expect(end).toBe((await result()).totals.claimed.points)
    expect(steps.reduce((sum, step) => sum + step, start)).toBe(end)
  })

  it('in the timeline', async () => {
    const { expiry } = JSON.parse(await printed('tahunan', 'json'))
    const last = expiry.map((entry: { readonly lastDay: string }) => entry.lastDay)
    expect(await drawn('masa-berlaku', 'data-to')).toEqual(last.slice(0, 25))
  })

  it('in the distribution', async () => {
    const { ranking } = JSON.parse(await printed('portofolio', 'json'))
    const steps = ranking.map(
      ({ totals }: Pick<Assessment, 'totals'>) => totals.claimed.points / 20,
    )
    const counts = pageOf(await printed('portofolio'))
      .querySelectorAll('#sebaran-nilai g[data-value]')
      .map((each) => Number(each.getAttribute('data-value')))
    const expected = Array.from(
      { length: 20 },
      (_, bin) => steps.filter((step: number) => Math.floor(step) === bin).length,
    )
    expect(counts).toEqual(expected)
  })
})

it('tables hold plain values beside their words: points, days, levels', async () => {
  const { indicators } = await result()
  const rows = pageOf(await printed('tahunan')).querySelectorAll('#indikator tbody tr')
  expect(
    rows.map((row) => row.querySelectorAll('data').map((each) => each.getAttribute('value'))),
  ).toEqual(
    indicators.map(({ weight, claimed, backed }) => {
      const points = weight * (claimed ?? 0)
      return [weight, claimed, backed, points, weight * 4 - points].map(String)
    }),
  )
})

describe.each(shippedRubrics)('whatever was claimed under %s', (name) => {
  const rubric = shippedRubric(name)
  const answers = fc.record(
    Object.fromEntries(
      indicatorsOf(rubric)
        .filter(({ oneOf }) => oneOf === undefined)
        .map(({ id }) => [
          id,
          fc.oneof(fc.integer({ min: 0, max: rubric.levels.max }), fc.constant('open' as const)),
        ]),
    ),
  )

  it('nothing is drawn nowhere, outside, or less than nothing wide', () =>
    fc.assert(
      fc.asyncProperty(answers, answers, async (before, now) => {
        const earlier = scoreOf(rubric, anAssessment(before, { year: 2022 }))
        const previous = { kind: 'scored', score: earlier } as const
        const subject = aSubject(scoreOf(rubric, anAssessment(now)), { previous })
        for (const kind of ['tahunan', 'portofolio'] as const) {
          const [report] = makeReports(kind, aSource(rubric, [subject]))
          if (!report) throw new Error('no report')
          const page = pageOf(String(await render(report, aContext())))
          const drawn = page
            .querySelectorAll('svg *')
            .flatMap(({ attributes }) =>
              Object.entries(attributes).filter(([key]) =>
                /^(x|y|width|height|x1|x2|d)$/.test(key),
              ),
            )
          expect(drawn.filter(([, value]) => /NaN|undefined|Infinity/.test(value))).toEqual([])
          const shares = drawn.filter(([, value]) => value.endsWith('%'))
          expect(shares.filter(([, value]) => !isWithin(Number.parseFloat(value)))).toEqual([])
        }
      }),
      { numRuns: 5 },
    ))
})

const isWithin = (percent: number): boolean => percent >= 0 && percent <= 100
