import { Readable, Writable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadTexts } from '../../src/i18n/texts.js'
import { type ListingQuery, loadListing } from '../../src/inputs/listing.js'
import { loadBasis } from '../../src/inputs/scores.js'
import { tallyListing } from '../../src/inputs/tallied-listing.js'
import type { World } from '../../src/io.js'
import { renderDiagnostics } from '../../src/reporters/diagnostics.js'
import { jsonParts } from '../../src/reporters/score/json.js'
import { corpus, corpusFolder } from '../support/corpus.js'
import { folderWith } from '../support/folder.js'

const texts = await loadTexts('id')

const worldIn = (cwd: string): World => {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  return {
    args: [],
    env: {},
    cwd,
    stdin: Readable.from([]),
    stdout: nowhere,
    stderr: nowhere,
    today: '2024-12-31',
  }
}

/** All that a run with this evidence shows: the whole document, and what is told beside it. */
async function shown(query: ListingQuery, cwd: string): Promise<string> {
  const { listing, diagnostics, setAside } = await loadListing(query, undefined, worldIn(cwd))
  const view = { texts, hasColor: false, isExplained: false, isQuiet: false }
  const document = listing ? [...jsonParts(listing, view)].join('') : ''
  return [document, renderDiagnostics(diagnostics, view), String(setAside)].join('\n')
}

const kept = (query: ListingQuery, cwd: string) =>
  shown({ ...query, talliedFrom: Number.MAX_SAFE_INTEGER }, cwd)

const tallied = (query: ListingQuery, cwd: string) => shown({ ...query, talliedFrom: 0 }, cwd)

/** Whether evidence is added up, and not read as a whole after all. */
async function isTallied(query: ListingQuery, cwd: string): Promise<boolean> {
  const world = worldIn(cwd)
  const { value, diagnostics } = await loadBasis(query, undefined, world)
  if (!value) throw new Error('the rubric is one of the built-in ones')
  return (await tallyListing(value, diagnostics, query, world)) !== undefined
}

describe('evidence that is added up', () => {
  it.each(corpus.filter(({ file }) => file.endsWith('.csv')).map((each) => [each.file, each]))(
    'gives the findings of evidence that is kept: %s',
    async (file, { rubric }) => {
      for (const skipInvalid of [false, true]) {
        const query = { paths: [file], ...(rubric ? { rubric } : {}), skipInvalid }
        expect(await tallied(query, corpusFolder)).toBe(await kept(query, corpusFolder))
      }
    },
  )

  it.each([
    ['row-repeated.csv', true],
    ['answers-differ.csv', true],
    ['level-out-of-range.csv', true],
    ['cells-merged.csv', true],
    ['title-rows.csv', true],
    ['rows-short.csv', true],
    ['characters-control.csv', true],
    ['quote-broken.csv', false],
    ['encoding-wrong.csv', false],
    ['file-binary--nul.csv', false],
    ['column-missing.csv', false],
  ])('is read as a whole only where nothing else will do: %s, %s', async (file, expected) => {
    expect(await isTallied({ paths: [file] }, corpusFolder)).toBe(expected)
  })

  it('is the same in any number of files, with any fault, under any filter', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(worksheets, queries, async (files, query) => {
        const folder = await folderWith(files)
        const asked = { ...query, paths: Object.keys(files) }
        expect(await tallied(asked, folder)).toBe(await kept(asked, folder))
        if (await isTallied(asked, folder)) count += 1
      }),
      { numRuns: 300 },
    )
    expect(count).toBeGreaterThan(150)
  })
})

const queries: fc.Arbitrary<Omit<ListingQuery, 'paths'>> = fc.record(
  {
    rubric: fc.constantFrom('kasn-2018', 'panrb-2026'),
    agency: fc.constantFrom('Kota A', 'kota  a', 'Kota Z'),
    year: fc.constantFrom(2023, 2024),
    skipInvalid: fc.boolean(),
  },
  { requiredKeys: ['rubric'] },
)

const rarely = <Value>(usual: fc.Arbitrary<Value>, rare: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: rare })

const words = (...all: readonly string[]) => fc.constantFrom(...all)

/** By column: what stands there mostly, and what seldom does. */
const cells = {
  instansi: rarely(words('Kota A', 'Kota B'), words('', ' Kota A', 'KOTA A', 'Kota  B', 'Kota É')),
  tahun: rarely(words('2023', '2024'), words('', '24', 'tahun ini', ' 2024')),
  indikator: rarely(
    words('1.1', '1.2', '3.3', '4.1a', '4.1b', '6.3'),
    words('', '1,1', '01-Jan', '9.9', 'x'),
  ),
  tingkat: rarely(
    words('', '', '2', '3', '4'),
    words('0', '5', '3,0', '2,5', 'tb', 'NA', 'tinggi', '-1'),
  ),
  kode_bukti: rarely(
    words('', 'dokumen-anjab-abk', 'sk-komite-talenta', 'talent-pool'),
    words('tidak-ada', 'sk-komite'),
  ),
  bukti: rarely(
    words('', 'Keputusan', '"Laporan, tahunan"'),
    words('"baris\nbaru"', 'bukti\u0007', '"a ""b"""', "'=1", 'Anjab – ABK', '   '),
  ),
  tanggal: rarely(
    words('', '2020-01-31', '2024-02-29', '31/12/2024'),
    words('03/25/2024', '2025-06-01', '3 Januari 2024', 'kemarin'),
  ),
  berlaku_sampai: rarely(words('', '', '2024-12-31', '2023-01-01'), words('besok', '2019-01-01')),
  status: rarely(words('', 'ada', 'draf'), words('Belum TTD', 'hilang')),
  putusan: rarely(words('', '', 'ditolak'), words('mungkin')),
  tingkat_verifikasi: rarely(words('', '', '2'), words('4', 'tb', '9')),
  alasan_tidak_berlaku: rarely(words(''), words('tidak ada TPP', 'lain', ' ')),
  unit: rarely(words('', 'BKD'), words('\u202eBKD', '"Dinas; X"')),
  'kolom lain': words('', 'x'),
}

const columns = Object.keys(cells)

/** Rows as text, some of them twice, some cut off or too long, some blank. */
const worksheet = fc
  .record({
    rows: fc.array(fc.record(cells), { minLength: 1, maxLength: 30 }),
    left: fc.subarray(columns, { minLength: 4 }),
    twice: rarely(fc.constant(0), fc.integer({ min: 1, max: 5 })),
    oddity: rarely(
      fc.constant(''),
      words('short', 'long', 'blank', 'delimiters', 'title', 'merged', 'quote', 'last'),
    ),
    lineEnd: rarely(words('\n'), words('\r\n', '\r')),
    delimiter: rarely(words(','), words(';')),
    mark: rarely(words(''), words('\ufeff', 'sep=,\n')),
  })
  .map(({ rows, left, twice, oddity, lineEnd, delimiter, mark }) => {
    const shownColumns = columns.filter(
      (column) => left.includes(column) || column === 'indikator' || column === 'tingkat',
    )
    const lines = rows.map((row) =>
      Object.entries(row)
        .filter(([column]) => shownColumns.includes(column))
        .map(([, cell]) => cell)
        .join(delimiter),
    )
    const odd = oddities[oddity]?.(lines, shownColumns.length, delimiter) ?? lines
    const all = [...odd.slice(0, twice), shownColumns.join(delimiter), ...odd]
    const table = [all[twice] ?? '', ...all.slice(0, twice), ...all.slice(twice + 1)]
    const head = mark === 'sep=,\n' && delimiter === ';' ? '' : mark
    const title = oddity === 'title' ? `Kertas kerja${lineEnd}${lineEnd}` : ''
    return head + title + table.join(lineEnd) + (oddity === 'last' ? '' : lineEnd)
  })

const oddities: Readonly<
  Record<string, (lines: readonly string[], width: number, delimiter: string) => readonly string[]>
> = {
  short: (lines) => [...lines, 'Kota A'],
  long: (lines, width, delimiter) => [`${delimiter.repeat(width)}lebih`, ...lines],
  blank: (lines) => ['', ...lines, '', ''],
  delimiters: (lines, width, delimiter) => [delimiter.repeat(width - 1), ...lines],
  merged: (lines, width, delimiter) => [...lines, delimiter.repeat(width - 1).replace(/.$/, '$&x')],
  quote: (lines) => [...lines, 'Kota "A"', ...lines],
}

const worksheets = fc
  .array(worksheet, { minLength: 1, maxLength: 2 })
  .map((all) => Object.fromEntries(all.map((text, index) => [`lembar-${index + 1}.csv`, text])))
