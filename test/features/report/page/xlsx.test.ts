import { describe, expect, it } from 'vitest'
import { indicatorsOf } from '../../../../src/core/rubric.js'
import { merit } from '../../../support/cli.js'
import { folderWith } from '../../../support/folder.js'
import { recalculated } from '../../../support/formulas.js'
import {
  type BookCells,
  bookCells,
  hostile,
  onlyFile,
  partNames,
  partOf,
  rubricNamed,
  worksheetFor,
} from '../../../support/office.js'
import { parseResult } from '../../../support/result.js'
import { reversed, scattered, sortableIn, sorted } from '../../../support/sorted.js'

const rubrics = ['kasn-2018', 'kasn-2019', 'panrb-2026']
const asOf = ['--as-of', '2024-12-31']

/** A made-up worksheet for a rubric, with last year's. */
async function folderFor(rubric: string, isFull = false) {
  const read = await rubricNamed(rubric)
  return folderWith({
    '2023.csv': worksheetFor(read, { year: 2023, shift: 2, isFull }),
    '2024.csv': worksheetFor(read, { isFull }),
  })
}

const yearly = (cwd: string, rubric: string, ...more: readonly string[]) =>
  onlyFile(
    [
      ...['2024.csv', '2023.csv', '--year', '2024', '--rubric', rubric, ...asOf],
      ...['--format', 'xlsx', ...more],
    ],
    { cwd },
  )

/** Every formula, with its value in the file and what it gives anew. */
function formulasIn(book: BookCells) {
  const at = recalculated(book)
  return [...book].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([ref, { formula, value }]) =>
      formula === undefined ? [] : [{ place: `${sheet}!${ref}`, value, anew: at(sheet, ref) }],
    ),
  )
}

const close = (value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : (value ?? '')

describe('formulas', () => {
  it.each(
    rubrics.flatMap((rubric) => [
      { rubric, isFull: true },
      { rubric, isFull: false },
    ]),
  )('give the values that stand beside them: $rubric, full $isFull', async ({ rubric, isFull }) => {
    const cwd = await folderFor(rubric, isFull)
    const formulas = formulasIn(bookCells(await yearly(cwd, rubric)))
    expect(formulas.length).toBeGreaterThan(200)
    for (const { place, value, anew } of formulas) {
      expect([place, close(anew)]).toEqual([place, close(value)])
    }
  })

  it.each(rubrics)('reach the figures of the scorer: %s', async (rubric) => {
    const cwd = await folderFor(rubric)
    const book = bookCells(await yearly(cwd, rubric))
    const { stdout } = await merit(
      ['score', '2024.csv', '--rubric', rubric, ...asOf, '--format', 'json'],
      { cwd },
    )
    const [scored] = parseResult(stdout).assessments
    const summary = book.get('Ringkasan') ?? new Map()
    const at = recalculated(book)
    const found = (label: string) => {
      const row = [...summary].findLast(([, { value }]) => value === label)?.[0].slice(1)
      return ['B', 'D', 'E'].map((column) => at('Ringkasan', `${column}${row}`))
    }
    for (const [label, kind] of [
      ['Nilai mandiri', 'claimed'],
      ['Didukung bukti', 'backed'],
      ['Hasil verifikasi', 'verified'],
    ] as const) {
      const total = scored?.totals[kind]
      expect(found(label)).toEqual([
        total?.points,
        total?.index,
        expect.stringContaining(String(total?.band.category ?? '?')),
      ])
    }
    const { complete } = scored?.totals.claimed ?? { complete: true }
    expect(at('Ringkasan', `B${rowOf(summary, 'Kurang ke kategori berikut')}`)).toBe(
      complete ? (scored?.next?.missing ?? '-') : '-',
    )
  })

  it('change with a level', async () => {
    const cwd = await folderFor('kasn-2018', true)
    const book = bookCells(await yearly(cwd, 'kasn-2018'))
    const before = recalculated(book)('Aspek', 'D10')
    const indicators = new Map(book.get('Indikator'))
    const second = (heading: string) =>
      `${[...indicators].find(([, { value }]) => value === heading)?.[0].replace(/\d+/, '')}2`
    const held = Number(indicators.get(second('Tingkat Mandiri'))?.value)
    const weight = Number(indicators.get(second('Bobot'))?.value)
    indicators.set(second('Tingkat Mandiri'), { value: held + 1 })
    const after = recalculated(new Map([...book, ['Indikator', indicators]]))('Aspek', 'D10')
    expect(after).toBe(Number(before) + weight)
  })

  it('rank, count and look up in a portfolio', async () => {
    const rubric = await rubricNamed('kasn-2018')
    const cwd = await folderWith(
      Object.fromEntries(
        [0, 1, 2, 3, 4].map((shift) => [
          `${shift}.csv`,
          worksheetFor(rubric, { agency: `Kota ${shift % 4}`, year: 2023 + (shift >> 2), shift }),
        ]),
      ),
    )
    const files = [0, 1, 2, 3, 4].map((each) => `${each}.csv`)
    const bytes = await onlyFile(
      [...files, '--rubric', 'kasn-2018', ...asOf, '--kind', 'portofolio', '--format', 'xlsx'],
      { cwd },
    )
    const book = bookCells(bytes)
    expect([...book.keys()]).toEqual(['Ringkasan', 'Peringkat', 'Sebaran'])
    const formulas = formulasIn(book)
    expect(formulas.length).toBeGreaterThan(40)
    for (const { place, value, anew } of formulas) {
      expect([place, close(anew)]).toEqual([place, close(value)])
    }
    expect(partOf(bytes, 'xl/charts/chart1.xml')).toContain("'Sebaran'!$D$")
  })
})

/** Every cell of a workbook whose rows were sorted, beside the one that it was. */
function expectSameAfterSorting(bytes: Uint8Array, sheets: readonly string[]): void {
  expect(sortableIn(bytes)).toEqual(sheets)
  const before = recalculated(bookCells(bytes))
  for (const sheet of sheets) {
    for (const order of [reversed, scattered]) {
      for (const moving of ['own sheet', 'all sheets'] as const) {
        const { bytes: changed, from } = sorted(bytes, sheet, { order, moving })
        const book = bookCells(changed)
        const after = recalculated(book)
        for (const [name, cells] of book) {
          for (const ref of cells.keys()) {
            const place = `${name}!${ref} after sorting ${sheet}, ${moving}`
            const was = close(before(name, from(name, ref)))
            expect([place, close(after(name, ref))]).toEqual([place, was])
          }
        }
      }
    }
  }
}

describe('sorting the rows changes no figure', () => {
  it.each(rubrics)('of the yearly workbook: %s', async (rubric) => {
    const bytes = await yearly(await folderFor(rubric), rubric)
    expectSameAfterSorting(bytes, ['Aspek', 'Indikator', 'Bukti', 'Tindak Lanjut'])
  })

  it('of a portfolio', async () => {
    const rubric = await rubricNamed('kasn-2018')
    const names = ['a', 'b', 'c', 'd']
    const cwd = await folderWith(
      Object.fromEntries(
        names.map((name, shift) => [
          `${name}.csv`,
          worksheetFor(rubric, { agency: `Kota ${name}`, shift }),
        ]),
      ),
    )
    const files = names.map((name) => `${name}.csv`)
    const call = ['--rubric', 'kasn-2018', ...asOf, '--kind', 'portofolio', '--format', 'xlsx']
    expectSameAfterSorting(await onlyFile([...files, ...call], { cwd }), ['Peringkat'])
  })

  it.each(['lkjip', 'klarifikasi', 'rtl', 'bukti'])('of %s', async (kind) => {
    const bytes = await yearly(await folderFor('kasn-2018'), 'kasn-2018', '--kind', kind)
    const [, ...tables] = [...bookCells(bytes).keys()]
    // Measures that are calculated from each other are no list.
    expectSameAfterSorting(bytes, kind === 'lkjip' ? tables.slice(1) : tables)
  })
})

describe('level cells', () => {
  it.each([
    { rubric: 'kasn-2018', flags: ['D'], levels: ['F', 'G', 'H'], highest: '4' },
    // The verifier leaves out other indicators than the office does.
    { rubric: 'panrb-2026', flags: ['D', 'E'], levels: ['G', 'H', 'I'], highest: '4' },
  ])(
    'take whole numbers from 0 to the top: $rubric',
    async ({ rubric, flags, levels, highest }) => {
      const bytes = await yearly(await folderFor(rubric), rubric)
      const rows = indicatorsOf(await rubricNamed(rubric)).length
      const rules = (sheet: number) =>
        [
          ...partOf(bytes, `xl/worksheets/sheet${sheet}.xml`).matchAll(
            /<dataValidation ([^>]*)><formula1>0<\/formula1><formula2>([^<]*)</g,
          ),
        ].map(([, attributes = '', most = '']) => {
          expect(attributes).toMatch(/type="whole"/)
          expect(attributes).toMatch(/allowBlank="(?:1|true)"/)
          expect(attributes).toMatch(/showErrorMessage="(?:1|true)"/)
          return [/sqref="([^"]*)"/.exec(attributes)?.[1], most]
        })
      const whole = (column: string) => `${column}2:${column}${rows + 1}`
      expect(rules(3)).toEqual([
        ...flags.map((column) => [whole(column), '1']),
        ...levels.map((column, at) => [whole(column), at === 1 ? `N(${levels[0]}2)` : highest]),
      ])
      expect(rules(5).map(([, most]) => most)).toEqual([highest])
    },
  )

  it('count no more as backed than is claimed', async () => {
    const cwd = await folderWith({
      '2024.csv': 'instansi,tahun,indikator,tingkat,bukti\nA,2024,1.1,3,SK\n',
      '2023.csv': 'instansi,tahun,indikator,tingkat\nA,2023,1.1,1\n',
    })
    const book = bookCells(await yearly(cwd, 'kasn-2018'))
    const indicators = new Map(book.get('Indikator'))
    // F and G are the claimed and the backed level, J the points of the backed one.
    const lowered = indicators.set('F2', { value: 1 }).set('G2', { value: 3 })
    const at = recalculated(new Map([...book, ['Indikator', lowered]]))
    expect(at('Indikator', 'J2')).toBe(Number(indicators.get('E2')?.value))
    expect(at('Aspek', 'E2')).toBe(at('Indikator', 'J2'))
  })
})

describe('target and realisation', () => {
  it('give achievement, change and progress by formulas', async () => {
    const cwd = await folderWith({
      '2024.csv': worksheetFor(await rubricNamed('kasn-2018'), { isFull: true }),
      'merit.yaml': `agency: Kota Uji
report:
  years:
    2024:
      target: 280
      end_target: {year: 2026, points: 325}
      baseline: {year: 2023, points: 230.5, total: claimed}
`,
    })
    const call = ['2024.csv', '--rubric', 'kasn-2018', ...asOf, '--kind', 'lkjip']
    const { stdout } = await merit(['report', ...call, '--format', 'json', '--output', '-'], {
      cwd,
    })
    const { achievement, change, endTarget, realisation } = JSON.parse(stdout)
    const book = bookCells(await onlyFile([...call, '--format', 'xlsx'], { cwd }))
    const formulas = formulasIn(book)
    expect(formulas.map(({ value }) => value)).toEqual([
      achievement,
      change,
      Math.round((realisation.points / endTarget.points) * 10_000) / 10_000,
    ])
    for (const { value, anew } of formulas) expect(close(anew)).toBe(close(value))
  })
})

const rowOf = (cells: ReadonlyMap<string, { readonly value: unknown }>, label: string) =>
  [...cells].find(([, { value }]) => value === label)?.[0].slice(1)

describe('a workbook', () => {
  it.each([
    { lang: 'id', names: ['Ringkasan', 'Aspek', 'Indikator', 'Bukti', 'Tindak Lanjut'] },
    { lang: 'en', names: ['Summary', 'Aspects', 'Indicators', 'Evidence', 'Follow-up'] },
  ])('has these sheets in $lang, ready to be printed', async ({ lang, names }) => {
    const bytes = await yearly(await folderFor('kasn-2018'), 'kasn-2018', '--lang', lang)
    expect([...bookCells(bytes).keys()]).toEqual(names)
    const workbook = partOf(bytes, 'xl/workbook.xml')
    for (const [index, name] of names.entries()) {
      const sheet = partOf(bytes, `xl/worksheets/sheet${index + 1}.xml`)
      expect(sheet).toMatch(/<pageSetup paperSize="9" [^>]*fitToWidth="1" fitToHeight="0"/)
      expect(sheet).toMatch(lang === 'id' ? /Halaman &amp;P dari &amp;N/ : /Page &amp;P of &amp;N/)
      if (index === 0) continue
      expect(sheet).toContain('state="frozen"')
      expect(workbook).toContain(`localSheetId="${index}">'${name}'!$1:$1<`)
    }
    const code = lang === 'id' ? '[$-421]' : '[$-409]'
    expect(partOf(bytes, 'xl/styles.xml')).toContain(`${code}#,##0.00`)
  })

  it('keeps texts texts, whole and as they were', async () => {
    const cwd = await folderFor('kasn-2018')
    const bytes = await yearly(cwd, 'kasn-2018')
    const book = bookCells(bytes)
    const titles = [...(book.get('Bukti') ?? [])].filter(([ref]) => ref.startsWith('D'))
    const texts = titles.map(([, { value }]) => value)
    const { turned, ...others } = hostile
    expect(texts).toEqual(expect.arrayContaining(Object.values(others)))
    expect(texts).toContain(turned.replace('\u202e', '\\u202e').replace('\u200f', '\\u200f'))
    const formats = [
      ...(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(partOf(bytes, 'xl/styles.xml'))?.[0] ?? '').matchAll(
        /<xf numFmtId="(\d+)"/g,
      ),
    ].map(([, id]) => id)
    const text = /numFmtId="(\d+)" formatCode="@"/.exec(partOf(bytes, 'xl/styles.xml'))?.[1]
    for (const cells of book.values()) {
      for (const { value, formula, style } of cells.values()) {
        if (typeof value !== 'string' || formula !== undefined) continue
        expect([value, formats[style ?? 0]]).toEqual([value, text])
      }
    }
    const formulas = [...book.values()].flatMap((cells) =>
      [...cells.values()].flatMap(({ formula }) => formula ?? []),
    )
    expect(formulas.filter((formula) => /HYPERLINK|cmd|http/.test(formula))).toEqual([])
  })

  it('holds no link, no program and no address to fetch', async () => {
    const bytes = await yearly(await folderFor('panrb-2026'), 'panrb-2026')
    const names = partNames(bytes)
    expect(names.filter((name) => /vba|external|hyperlink|activeX/i.test(name))).toEqual([])
    for (const name of names.filter((each) => each.endsWith('.rels'))) {
      expect(partOf(bytes, name)).not.toContain('TargetMode="External"')
    }
  })

  it.each(['tahunan', 'lkjip', 'klarifikasi', 'rtl', 'bukti', 'portofolio'])(
    'is the same bytes twice: %s, dated by the day asked about',
    async (kind) => {
      const cwd = await folderFor('kasn-2018')
      const first = await yearly(cwd, 'kasn-2018', '--kind', kind)
      expect(await yearly(cwd, 'kasn-2018', '--kind', kind)).toEqual(first)
      expect(partOf(first, 'docProps/core.xml')).toContain('2024-12-31T00:00:00Z')
    },
  )

  it.each([
    { kind: 'klarifikasi', sheet: 'Tabel klarifikasi' },
    { kind: 'rtl', sheet: 'Rencana tindak lanjut' },
    { kind: 'bukti', sheet: 'Daftar bukti' },
  ])('of $kind has as many rows as the CSV', async ({ kind, sheet }) => {
    const cwd = await folderFor('kasn-2018')
    const call = ['--rubric', 'kasn-2018', ...asOf, '--kind', kind]
    const { stdout } = await merit(
      ['report', '2024.csv', ...call, '--format', 'json', '--output', '-'],
      { cwd },
    )
    const report = JSON.parse(stdout)
    const cells = bookCells(await onlyFile(['2024.csv', ...call, '--format', 'xlsx'], { cwd }))
    const rows = [...(cells.get(sheet)?.keys() ?? [])].filter((ref) => /^A\d/.test(ref))
    expect(rows).toHaveLength((report.rows ?? report.entries).length + 1)
  })
})
