import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadTexts } from '../../../src/cli/words/texts.js'
import type { ScoreStreamQuery } from '../../../src/features/score/loaded-score-stream.js'
import { jsonParts } from '../../../src/features/score/page/json.js'
import { loadScoreStream } from '../../../src/features/score/score-stream.js'
import { loadBasis } from '../../../src/features/score/scores.js'
import { talliedScoreStream } from '../../../src/features/score/tallied-score-stream.js'
import { statusWords, verdictWords } from '../../../src/files/worksheet/cells.js'
import { renderDiagnostics } from '../../../src/pages/findings/list.js'
import { paper } from '../../../src/pages/page.js'
import { corpus, corpusFolder } from '../../support/corpus.js'
import { folderWith } from '../../support/folder.js'
import { exclusions, formsOf, worksheet } from '../../support/worksheets.js'
import { aWorld } from '../../support/world.js'

const texts = await loadTexts('id')

const worldIn = (cwd: string) => aWorld({ cwd })

/** All that a run with this evidence shows: the whole document, and what is told beside it. */
async function shown(query: ScoreStreamQuery, cwd: string): Promise<string> {
  const { stream, diagnostics, setAside } = await loadScoreStream(query, undefined, worldIn(cwd))
  const view = {
    texts,
    display: paper,
    isExplained: false,
    isQuiet: false,
    remainder: 'counted',
  } as const
  const document = stream ? [...jsonParts(stream, view)].join('') : ''
  return [document, renderDiagnostics(diagnostics, view), String(setAside)].join('\n')
}

const kept = (query: ScoreStreamQuery, cwd: string) =>
  shown({ ...query, talliedFrom: Number.MAX_SAFE_INTEGER }, cwd)

const tallied = (query: ScoreStreamQuery, cwd: string) => shown({ ...query, talliedFrom: 0 }, cwd)

/** Whether evidence is added up, and not read as a whole after all. */
async function isTallied(query: ScoreStreamQuery, cwd: string): Promise<boolean> {
  const world = worldIn(cwd)
  const { value, diagnostics } = await loadBasis(query, undefined, world)
  if (!value) throw new Error('the rubric is one of the built-in ones')
  return (await talliedScoreStream(value, diagnostics, query, world)) !== undefined
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
    ['column-missing--level.csv', false],
  ])('is read as a whole only where nothing else will do: %s, %s', async (file, expected) => {
    expect(await isTallied({ paths: [file] }, corpusFolder)).toBe(expected)
  })

  it.each([
    { titleRows: 20, found: /"title-rows"/ },
    { titleRows: 21, found: /"column-missing"/ },
  ])('has its header under at most 20 rows of titles: $titleRows', async ({ titleRows, found }) => {
    const rows = [
      ...Array.from({ length: titleRows }, (_, index) => `Judul ${index + 1},,,`),
      'instansi,tahun,indikator,tingkat',
      'Kota A,2020,1.1,3',
      '',
    ]
    const folder = await folderWith({ 'a.csv': rows.join('\n') })
    const read = await kept({ paths: ['a.csv'] }, folder)
    expect(read).toMatch(found)
    expect(await tallied({ paths: ['a.csv'] }, folder)).toBe(read)
  })

  it.each([99, 100])('tells a level from a reason on a scale up to %i', async (max) => {
    const folder = await folderWith({
      'skala.yaml': `id: skala
version: 1.0.0
status: draft
title: {id: Skala, en: Scale}
method: weighted-mean
levels: {min: 1, max: ${max}}
maximum: 1
not_applicable: excluded
bands:
  - {id: satu, category: I, from: 0, name: {id: Satu, en: One}}
aspects:
  - id: "1"
    name: {id: Aspek, en: Aspect}
    weight: 1
    indicators:
      - {id: "1.1", name: {id: Indikator, en: Indicator}, weight: 1}
`,
      'a.csv': `instansi,tahun,indikator,tingkat,alasan_tidak_berlaku\nKota A,2020,1.1,${max},ada\n`,
    })
    const query = { paths: ['a.csv'], rubric: './skala.yaml' }
    expect(await kept(query, folder)).toContain('level-with-reason')
    expect(await tallied(query, folder)).toBe(await kept(query, folder))
  })

  it('tells every status with every verdict apart, with a title and without', async () => {
    const rows = ['', ...formsOf(statusWords)].flatMap((status) =>
      ['', ...formsOf(verdictWords)].flatMap((verdict) =>
        ['', 'Dokumen'].map((title) => [status, verdict, title]),
      ),
    )
    const lines = rows.map(
      ([status, verdict, title], row) =>
        `Kota ${row},2024,1.1,2,dokumen-anjab-abk,${title},${status},${verdict}`,
    )
    const header = 'instansi,tahun,indikator,tingkat,kode_bukti,bukti,status,putusan'
    const folder = await folderWith({ 'a.csv': `${[header, ...lines].join('\n')}\n` })
    const query = { paths: ['a.csv'], rubric: 'kasn-2018' }
    expect(await isTallied(query, folder)).toBe(true)
    expect(await tallied(query, folder)).toBe(await kept(query, folder))
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

describe('what does not apply', () => {
  it('is the same where evidence is added up', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(exclusions, async (text) => {
        const folder = await folderWith({ 'a.csv': text })
        const asked = { rubric: 'panrb-2026', paths: ['a.csv'], skipInvalid: true }
        const expected = await kept(asked, folder)
        for (const [code] of expected.matchAll(
          /verified-inapplicable|reason-vague|"count":[12]/g,
        )) {
          seen.add(code)
        }
        expect(await tallied(asked, folder)).toBe(expected)
      }),
      { numRuns: 120 },
    )
    expect([...seen].toSorted()).toEqual([
      '"count":1',
      '"count":2',
      'reason-vague',
      'verified-inapplicable',
    ])
  })
})

describe('evidence that threads add up', () => {
  it('is the same in any number of files and parts', async () => {
    await fc.assert(
      fc.asyncProperty(
        worksheets,
        fc.constantFrom('kasn-2018', 'panrb-2026'),
        fc.constantFrom(2, 3),
        async (files, rubric, jobs) => {
          const folder = await folderWith(files)
          const asked = { rubric, paths: Object.keys(files) }
          expect(await tallied({ ...asked, jobs }, folder)).toBe(await kept(asked, folder))
        },
      ),
      { numRuns: 60 },
    )
  })
})

const queries: fc.Arbitrary<Omit<ScoreStreamQuery, 'paths'>> = fc.record(
  {
    rubric: fc.constantFrom('kasn-2018', 'panrb-2026'),
    agency: fc.constantFrom('Kota A', 'kota  a', 'Kota Z'),
    year: fc.constantFrom(2023, 2024),
    skipInvalid: fc.boolean(),
  },
  { requiredKeys: ['rubric'] },
)

const worksheets = fc
  .array(worksheet, { minLength: 1, maxLength: 2 })
  .map((all) => Object.fromEntries(all.map((text, index) => [`lembar-${index + 1}.csv`, text])))
