import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reportKinds } from '../../src/features/report/kinds.js'
import { folderWith } from '../support/folder.js'
import { converted, missingTools, pagesOf, textOnPages } from '../support/libreoffice.js'
import { bookCells, onlyFile, rubricNamed, worksheetFor, written } from '../support/office.js'
import { reversed, type SortedBook, scattered, sortableIn, sorted } from '../support/sorted.js'

const isCi = ['1', 'true'].includes(process.env['CI'] ?? '')

it('has the programs that it needs, or says what is left out', () => {
  if (missingTools.length === 0) return
  const message = `left out without ${missingTools.join(', ')}: conversion and recalculation`
  if (isCi) throw new Error(message)
  process.stderr.write(`${message}\n`)
})

const samples = ['kota-bogor-2020', 'prov-kaltim-2022', 'prov-kaltim-2024', 'prov-sumbar-2023'].map(
  (name) => `samples/${name}.csv`,
)
const rubrics = ['kasn-2018', 'kasn-2019', 'panrb-2026']
const asOf = ['--as-of', '2024-12-31']

const saved = async (
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
) => {
  for (const [name, bytes] of files) await writeFile(join(folder, name), change(bytes))
  return [...files.keys()]
}

/** Without the values beside formulas, and with one that is wrong, LibreOffice has to calculate. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts)) {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) continue
    const xml = new TextDecoder().decode(part).replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, '$1')
    parts[name] = new TextEncoder().encode(xml)
  }
  return zipSync(parts)
}

/** Hundredths, as the office reads them; LibreOffice has a blank where a formula gives "". */
const shown = (value: string | number | null | undefined): string | number =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : (value ?? '')

/** Sorting moves cells: `from` tells where a cell of a file's sheet was when its value was written. */
async function expectSameFigures(
  files: ReadonlyMap<string, Uint8Array>,
  from: (name: string, sheet: string, ref: string) => string = (_, __, ref) => ref,
  before: ReadonlyMap<string, Uint8Array> = files,
): Promise<number> {
  const folder = await folderWith()
  const names = await saved(files, folder, withoutValues)
  const output = await converted(folder, names, 'xlsx')
  let compared = 0
  for (const [name, bytes] of files) {
    const anew = bookCells(await readFile(join(output, name)))
    const unsorted = bookCells(before.get(name) ?? bytes)
    for (const [sheet, cells] of bookCells(bytes)) {
      for (const [ref, { formula }] of cells) {
        if (formula === undefined) continue
        const value = unsorted.get(sheet)?.get(from(name, sheet, ref))?.value
        const place = `${name} ${sheet}!${ref} ${formula}`
        expect([place, shown(anew.get(sheet)?.get(ref)?.value)]).toEqual([place, shown(value)])
        compared += 1
      }
    }
  }
  return compared
}

describe.skipIf(missingTools.length > 0)('LibreOffice', () => {
  it.each(['docx', 'xlsx'])('opens every kind of report as %s and prints it', async (format) => {
    const folder = await folderWith()
    const calls = [...samples, '--rubric', 'kasn-2018', ...asOf, '--format', format]
    const names: string[] = []
    for (const kind of reportKinds) {
      names.push(...(await saved(await written([...calls, '--kind', kind]), folder)))
    }
    expect(names).toHaveLength(4 * 5 + 1)
    const output = await converted(folder, names, 'pdf')
    for (const name of names) {
      const pdf = join(output, name.replace(format, 'pdf'))
      expect([name, await pagesOf(pdf)]).toEqual([name, expect.any(Number)])
      expect(await pagesOf(pdf)).toBeGreaterThan(1)
      expect(await textOnPages(pdf)).toMatch(/Halaman\s+2\s+dari\s+\d+/)
    }
  })

  it('loses nothing of hostile texts, and obeys none', async () => {
    const sheet = worksheetFor(await rubricNamed('kasn-2018'))
    const cwd = await folderWith({ 'a.csv': sheet })
    const folder = await folderWith()
    const call = ['a.csv', '--rubric', 'kasn-2018', ...asOf, '--kind', 'bukti']
    const files = await written([...call, '--format', 'docx,xlsx'], { cwd })
    const names = await saved(files, folder)
    for (const name of names) {
      const [alone] = await saved(new Map([[name, files.get(name) ?? new Uint8Array()]]), folder)
      const output = await converted(folder, [alone ?? ''], 'pdf')
      const text = (await textOnPages(join(output, name.replace(/\w+$/, 'pdf')))).replaceAll(
        /\s/g,
        '',
      )
      expect(text).toContain('<script>')
      expect(text).toContain('=HYPERLINK(')
      expect(text).toContain('{{isi}}')
      expect(text).toContain('\\u202e')
    }
  })

  it('calculates what we do: all samples', async () => {
    const call = [...samples, '--rubric', 'kasn-2018', ...asOf, '--format', 'xlsx']
    expect(await expectSameFigures(await written(call))).toBeGreaterThan(1500)
    expect(await expectSameFigures(await written([...call, '--kind', 'lkjip']))).toBe(1)
    expect(
      await expectSameFigures(await written([...call, '--kind', 'portofolio'])),
    ).toBeGreaterThan(40)
  })

  it.each(rubrics)('calculates what we do: rubric %s, complete and incomplete', async (rubric) => {
    const read = await rubricNamed(rubric)
    const cwd = await folderWith({
      'a.csv': worksheetFor(read, { agency: 'Kota Penuh', isFull: true }),
      'b.csv': worksheetFor(read, { agency: 'Kota Sebagian', shift: 3 }),
      'c.csv': worksheetFor(read, { agency: 'Kota Sebagian', year: 2023, shift: 1 }),
    })
    const call = ['a.csv', 'b.csv', 'c.csv', '--rubric', rubric, ...asOf, '--format', 'xlsx']
    expect(await expectSameFigures(await written(call, { cwd }))).toBeGreaterThan(700)
    const portfolio = await written([...call, '--kind', 'portofolio'], { cwd })
    expect(await expectSameFigures(portfolio)).toBeGreaterThan(40)
  })
  it.each([
    { rubric: 'kasn-2018', kind: 'tahunan' },
    { rubric: 'panrb-2026', kind: 'tahunan' },
    { rubric: 'kasn-2018', kind: 'portofolio' },
  ])('calculates the same where rows were sorted: $kind, $rubric', async ({ rubric, kind }) => {
    const read = await rubricNamed(rubric)
    const cwd = await folderWith({
      'a.csv': worksheetFor(read, { agency: 'Kota Uji' }),
      'b.csv': worksheetFor(read, { agency: 'Kota Lain', shift: 3 }),
      'c.csv': worksheetFor(read, { agency: 'Kota Ketiga', shift: 1, isFull: true }),
    })
    const files = kind === 'portofolio' ? ['a.csv', 'b.csv', 'c.csv'] : ['a.csv']
    const call = [...files, '--rubric', rubric, ...asOf, '--kind', kind, '--format', 'xlsx']
    const bytes = await onlyFile(call, { cwd })
    const books = sortableIn(bytes).flatMap((sheet, index) =>
      [reversed, scattered].map((order, turn): readonly [string, SortedBook] => [
        `${index}-${turn}.xlsx`,
        sorted(bytes, sheet, { order, moving: turn === 0 ? 'own sheet' : 'all sheets' }),
      ]),
    )
    const froms = new Map(books.map(([name, { from }]) => [name, from]))
    await expectSameFigures(
      new Map(books.map(([name, book]) => [name, book.bytes])),
      (name, sheet, ref) => froms.get(name)?.(sheet, ref) ?? ref,
      new Map(books.map(([name]) => [name, bytes])),
    )
  })
})
