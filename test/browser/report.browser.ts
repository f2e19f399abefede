import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportKinds } from '../../src/features/report/kinds.js'
import { merit, root } from '../support/cli.js'
import { missing } from './tools.mjs'

const shared = ['prov-kaltim-2022', 'prov-kaltim-2024', 'prov-sumbar-2023'].map((name) =>
  join(root, `samples/${name}.csv`),
)
const nasty = `<script>alert(1)</script> =HYPERLINK("http://b.id") \u202e ${'sangat-panjang'.repeat(22)}`

/** Rows that are several lines high, each with a word at its beginning and one at its end. */
const tall = [
  'instansi,tahun,indikator,tingkat,bukti,unit,tanggal,berlaku_sampai,berkas',
  ...Array.from({ length: 70 }, (_, row) => {
    const title = `awal${row}x ${'kata demi kata '.repeat(3 + (row % 9))} akhir${row}x`
    return `Kota Tinggi,2024,1.1,2,${title},${title},2024-01-01,2025-0${1 + (row % 9)}-01,a/${row}.pdf`
  }),
].join('\n')

let folder = ''
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merit-peramban-'))
  await writeFile(join(folder, 'tinggi.csv'), tall)
  const cells = nasty.replaceAll('"', '""')
  await writeFile(
    join(folder, 'nakal.csv'),
    `instansi,tahun,indikator,tingkat,bukti,unit,berkas,tanggal,berlaku_sampai,catatan_verifikator\n${`"${cells}",2020,1.1,2,"${cells}","${cells}","${cells}",2020-01-01,2021-01-01,"${cells}"`}\n`,
  )
  for (const kind of reportKinds) {
    const only = kind === 'portofolio' ? [] : ['--agency', 'Provinsi Kalimantan Timur']
    await write(kind, [...shared, ...only, '--year', '2024'])
    await write(kind, ['nakal.csv'])
  }
  await write('bukti', ['tinggi.csv'])
  await write('portofolio', shared)
  // The sandbox of Chromium cannot be set up as root, as containers run.
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

const rubric = ['--rubric', 'kasn-2018', '--as-of', '2024-12-31']

async function write(kind: string, files: readonly string[]): Promise<void> {
  const output = ['--output', files[0] === 'nakal.csv' ? 'nakal' : 'laporan', '--force']
  const call = ['report', ...files, ...rubric, '--kind', kind, ...output]
  expect((await merit(call, { cwd: folder })).code).toBe(0)
}

const fileOf = (kind: string, agency = 'provinsi-kalimantan-timur-2024'): string =>
  join(folder, 'laporan', kind === 'portofolio' ? 'portofolio.html' : `${agency}-${kind}.html`)

interface Opened {
  readonly page: Page
  /** Messages of the console, errors, and addresses other than the file's own. */
  readonly faults: readonly string[]
}

async function open(file: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const address = pathToFileURL(file).href
  const faults: string[] = []
  page.on('console', (message) => faults.push(message.text()))
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('dialog', async (dialog) => {
    faults.push(dialog.message())
    await dialog.dismiss()
  })
  page.on('request', (request) => {
    if (request.url() !== address) faults.push(request.url())
  })
  await page.goto(address)
  return { page, faults }
}

/** By rule and place, best practices included. */
async function accessFaults(page: Page): Promise<unknown> {
  await page.evaluate(axe.source)
  return page.evaluate(`axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ' ' + nodes.slice(0, 3).map(({ html }) => html).join(' | ')))`)
}

/** How many pixels the page is wider than the window. */
const excess = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

const looks = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

describe.skipIf(missing.length > 0)('in Chromium', () => {
  describe.each(reportKinds)('%s', (kind) => {
    it.each(looks)('is clean at $width pixels, $colorScheme', async ({ width, colorScheme }) => {
      const viewport = { width, height: 800 }
      const { page, faults } = await open(fileOf(kind), { viewport, colorScheme })
      expect(await excess(page)).toBe(0)
      expect(await accessFaults(page)).toEqual([])
      expect(faults).toEqual([])
      await page.context().close()
    })

    it('holds what a browser would obey, and words of any length', async () => {
      const file =
        kind === 'portofolio' ? 'portofolio.html' : `${await namePart('nakal')}-2020-${kind}.html`
      const viewport = { width: 360, height: 800 }
      const { page, faults } = await open(join(folder, 'nakal', file), { viewport })
      expect(await excess(page)).toBe(0)
      expect(faults).toEqual([])
      expect(await page.evaluate('document.body.textContent')).toContain('<script>alert(1)')
      await page.context().close()
    })
  })

  it('can be read without a script', async () => {
    const { page } = await open(fileOf('tahunan'), { javaScriptEnabled: false })
    expect(await page.locator('#aspek > .scroll th').first().innerText()).toBe('Aspek')
    expect(await page.locator('button').count()).toBe(0)
    await page.context().close()
  })
})

/** The agency's part of a file's name, which is cut where the name is long. */
async function namePart(sub: string): Promise<string> {
  const { readdir } = await import('node:fs/promises')
  const names = await readdir(join(folder, sub))
  return names.find((name) => name.endsWith('-2020-rtl.html'))?.replace('-2020-rtl.html', '') ?? ''
}

describe.skipIf(missing.length > 0)('by keyboard', () => {
  const figures = (page: Page, column: number) =>
    page.locator(`#peringkat tbody tr > :nth-child(${column})`).allInnerTexts()

  it('a table is sorted, and says so', async () => {
    const { page } = await open(fileOf('portofolio'))
    await write('portofolio', [...shared, join(root, 'samples/kota-bogor-2020.csv')])
    await page.reload()
    const heading = page.locator('#peringkat thead th').nth(3)
    await heading.locator('button').focus()
    expect(await figures(page, 4)).toEqual(['332', '271', '266,5'])
    await page.keyboard.press('Enter')
    expect(await figures(page, 4)).toEqual(['266,5', '271', '332'])
    expect(await heading.getAttribute('aria-sort')).toBe('ascending')
    expect(await page.locator('[role=status]').innerText()).toBe('Diurutkan naik menurut Mandiri')
    await page.keyboard.press('Space')
    expect(await figures(page, 4)).toEqual(['332', '271', '266,5'])
    expect(await heading.getAttribute('aria-sort')).toBe('descending')
    const change = page.locator('#peringkat thead th').nth(7)
    await change.locator('button').focus()
    await page.keyboard.press('Enter')
    expect(await figures(page, 8)).toEqual(['+7,5', '-', '-'])
    await page.keyboard.press('Enter')
    expect(await figures(page, 8)).toEqual(['+7,5', '-', '-'])
    expect(await heading.getAttribute('aria-sort')).toBeNull()
    await page.context().close()
  })

  it('the first stop leads past the head to the report', async () => {
    const { page } = await open(fileOf('tahunan'))
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('isi')
    await page.context().close()
  })

  it('a table that is too wide is moved', async () => {
    const { page } = await open(fileOf('bukti'), { viewport: { width: 360, height: 800 } })
    const region = page.locator('#daftar .scroll')
    await region.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
    await page.context().close()
  })
})

/** The sheets as the browser prints them, in words. */
async function sheetsOf(file: string): Promise<readonly string[]> {
  const { page } = await open(file, { colorScheme: 'dark' })
  const path = join(folder, 'cetak.pdf')
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true })
  await page.context().close()
  const told = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
  expect(told).toMatch(/Page size:\s+(594.*841|841.*594).*A4/)
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  const sheets = text.split('\f').slice(0, -1)
  expect(told).toContain(`Pages:           ${sheets.length}\n`)
  return sheets
}

describe.skipIf(missing.length > 0)('on paper', () => {
  it.each([
    { kind: 'tahunan', count: 11 },
    { kind: 'lkjip', count: 3 },
    { kind: 'klarifikasi', count: 8 },
    { kind: 'rtl', count: 11 },
    { kind: 'bukti', count: 10 },
    { kind: 'portofolio', count: 2 },
  ])('$kind fills $count sheets of A4, each numbered', async ({ kind, count }) => {
    const sheets = await sheetsOf(fileOf(kind))
    expect(sheets).toHaveLength(count)
    sheets.forEach((sheet, index) => {
      expect(sheet).toContain(`Halaman ${index + 1} / ${count}`)
      expect(sheet).toContain('kasn-2018 1.0.0 (rekonstruksi, bukan dokumen resmi)')
    })
  })

  it('no row is cut in two, and each sheet repeats the head of its table', async () => {
    const sheets = await sheetsOf(fileOf('bukti', 'kota-tinggi-2024'))
    const rows = sheets.filter((sheet) => /awal\d+x/.test(sheet) && sheet.includes('.pdf'))
    expect(rows.length).toBeGreaterThan(3)
    for (const sheet of rows) expect(sheet).toMatch(/Berlaku sampai/)
    for (const sheet of sheets) {
      const [starts, ends] = ['awal', 'akhir'].map((word) =>
        [...sheet.matchAll(new RegExp(`${word}(\\d+)x`, 'g'))].map(([, row]) => row).toSorted(),
      )
      expect(ends).toEqual(starts)
    }
  })
})
