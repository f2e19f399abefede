import { describe, expect, it } from 'vitest'
import { en } from '../../../src/cli/words/en.js'
import { id } from '../../../src/cli/words/id.js'
import { templateFaults } from '../../../src/core/codes.js'
import { type Code, type Diagnostic, knownCodes } from '../../../src/core/diagnostic.js'
import { type Texts, describe as tell } from '../../../src/pages/words/texts.js'
import { checkFindings } from '../../support/check-findings.js'
import { compareFindings } from '../../support/compare-findings.js'
import { convertFindings } from '../../support/convert-findings.js'
import { corpus, diagnosticsOf } from '../../support/corpus.js'
import { gateFindings } from '../../support/gate-findings.js'
import { planFindings } from '../../support/plan-findings.js'

/** Codes that no file of the corpus can show, each with facts as a run would have them. */
const others: readonly Diagnostic[] = [
  ...checkFindings,
  ...compareFindings,
  ...gateFindings,
  ...planFindings,
  ...convertFindings,
  ...(['file', 'text', 'formula', 'date'] as const).map(
    (what): Diagnostic => ({ code: 'workbook-damaged', facts: { what }, at: null }),
  ),
  ...[
    { near: undefined, isMisplaced: false, commands: [] },
    { near: '--year', isMisplaced: false, commands: [] },
    { near: undefined, isMisplaced: true, commands: [] },
    { near: undefined, isMisplaced: false, commands: ['merit score'] },
  ].map(
    (facts): Diagnostic => ({
      code: 'option-unknown',
      facts: { found: '--tahun', ...facts },
      at: null,
    }),
  ),
  { code: 'option-value-missing', facts: { option: '--year' }, at: null },
  {
    code: 'option-value-wrong',
    facts: { option: '--format', found: 'jsn', expected: 'text, json', near: 'json' },
    at: null,
  },
  {
    code: 'option-value-wrong',
    facts: { option: '--as-of', found: 'besok', expected: 'day', near: undefined },
    at: null,
  },
  { code: 'command-unknown', facts: { found: 'scor', near: 'score' }, at: null },
  { code: 'argument-missing', facts: { argument: 'topic' }, at: null },
  { code: 'arguments-excessive', facts: { found: 'kota.yaml' }, at: null },
  { code: 'input-missing', facts: {}, at: null },
  { code: 'working-folder-missing', facts: {}, at: null },
  { code: 'file-not-found', facts: { path: 'kertas.csv' }, at: null },
  { code: 'file-is-folder', facts: { path: 'bukti' }, at: null },
  { code: 'file-not-permitted', facts: { path: 'kertas.csv' }, at: null },
  { code: 'file-unreadable', facts: { path: 'kertas.csv', cause: 'EIO' }, at: null },
  { code: 'output-exists', facts: { path: 'hasil.json' }, at: null },
  { code: 'output-failed', facts: { path: 'hasil.json', cause: 'ENOSPC' }, at: null },
  { code: 'output-unverified', facts: { path: 'laporan.md' }, at: null },
  {
    code: 'format-unsupported',
    facts: { format: 'csv', kind: 'lkjip', known: ['html', 'json'] },
    at: null,
  },
  { code: 'previous-unread', facts: { code: 'level-wrong' }, at: null },
  ...[0.7, 500].map((found) => ({
    code: 'stated-points-impossible' as const,
    facts: { key: 'target', found, lowest: 100, maximum: 400, rubric: 'kasn-2018' },
    at: null,
  })),
  {
    code: 'stated-points-impossible',
    facts: { key: 'target', found: 280, lowest: 0, maximum: 1, rubric: 'panrb-2026' },
    at: null,
  },
  ...(['end_target', 'baseline'] as const).map((key) => ({
    code: 'stated-year-impossible' as const,
    facts: { key, found: 2020, year: 2024 },
    at: null,
  })),
  { code: 'agency-unknown', facts: { found: 'Kota Boger', near: 'Kota Bogor' }, at: null },
  { code: 'agency-unknown', facts: { found: 'X', near: undefined }, at: null },
  { code: 'year-unknown', facts: { found: '2019', known: [2020, 2021] }, at: null },
  { code: 'aspect-unknown', facts: { found: '3.3', near: '3', known: ['1', '3'] }, at: null },
  {
    code: 'rubric-unknown',
    facts: { found: 'kasn2018', near: 'kasn-2018', known: ['kasn-2018', 'kasn-2019'] },
    at: null,
  },
  { code: 'character-unwritable', facts: { found: '≥', encoding: 'Windows-1252' }, at: null },
  { code: 'examples-none', facts: { rubric: 'kota-contoh' }, at: null },
  { code: 'terminal-missing', facts: {}, at: null },
  {
    code: 'worksheet-held',
    facts: { path: '.kertas.csv.merit-lock', pid: 4711, host: 'bkpsdm-03' },
    at: null,
  },
  { code: 'worksheet-workbook', facts: { path: 'kertas.xlsx' }, at: null },
  {
    code: 'worksheet-shared',
    facts: { known: ['Kota Contoh 2023', 'Kota Contoh 2024'] },
    at: null,
  },
  { code: 'unit-unknown', facts: { found: 'Bidang Mutsi', near: 'Bidang Mutasi' }, at: null },
  { code: 'unit-unknown', facts: { found: 'X', near: undefined }, at: null },
  {
    code: 'merge-conflict',
    facts: {
      agency: 'Kota Contoh',
      year: '2024',
      indicator: '3.3',
      column: 'tingkat',
      first: '2',
      firstAt: { file: 'a.csv', line: 2, column: 20 },
      found: '3',
    },
    at: { file: 'b.csv', line: 2, column: 20 },
  },
  ...['', 'SK "peta"'].map(
    (text) =>
      ({
        code: 'merge-row-missing',
        facts: { agency: 'Kota Contoh', year: '2024', indicator: '3.3', unit: text, title: text },
        at: { file: 'k.csv', line: 2, column: 20 },
      }) as const,
  ),
  ...[['3'], Array.from({ length: 20 }, (_, index) => String(2 * index))].map(
    (ranges) =>
      ({
        code: 'merge-numbers-missing',
        facts: { count: ranges.length, ranges },
        at: null,
      }) as const,
  ),
  { code: 'file-unlocked', facts: { path: 'bukti/sk.pdf', lock: 'bukti.lock.json' }, at: null },
  { code: 'template-unused', facts: { path: 'kop.docx', formats: ['csv', 'json'] }, at: null },
  ...templateFaults.map(
    (why) => ({ code: 'template-unusable', facts: { path: 'kop.docx', why }, at: null }) as const,
  ),
  { code: 'placeholder-missing', facts: { path: 'kop.docx', name: 'isi' }, at: null },
  {
    code: 'placeholder-unknown',
    facts: { path: 'kop.docx', found: 'isii', near: 'isi', known: ['judul', 'isi'] },
    at: null,
  },
  { code: 'topic-unknown', facts: { found: '3.33', near: '3.3' }, at: null },
  { code: 'file-too-large', facts: { limit: 64 }, at: null },
  {
    code: 'file-read',
    facts: { format: 'csv', encoding: 'windows-1252', delimiter: ';', lineEnd: '\r\n', rows: 74 },
    at: null,
  },
  { code: 'file-too-large', facts: { limit: 256, what: 'unzipped' }, at: null },
  { code: 'file-too-large', facts: { limit: 2_000_000, what: 'cells' }, at: null },
  {
    code: 'sheet-unknown',
    facts: { found: 'Kertas Krja', near: 'Kertas Kerja', known: ['Kertas Kerja', 'Petunjuk'] },
    at: null,
  },
  { code: 'worksheets-alike', facts: { path: 'kertas.csv' }, at: null },
  { code: 'lock-outside', facts: { path: '2024/kertas.csv' }, at: null },
  { code: 'evidence-outside', facts: { path: '../sk.pdf' }, at: null },
  { code: 'evidence-link', facts: { path: 'bukti/sk.pdf' }, at: null },
  { code: 'evidence-empty', facts: { path: 'bukti/sk.pdf' }, at: null },
  { code: 'evidence-none', facts: {}, at: null },
  { code: 'lock-syntax', facts: {}, at: null },
  {
    code: 'lock-path-repeated',
    facts: { path: 'sk.pdf', firstAt: { file: 'bukti.lock.json', line: 5, column: 15 } },
    at: null,
  },
  { code: 'evidence-changed', facts: { path: 'bukti/sk.pdf' }, at: null },
  { code: 'evidence-missing', facts: { path: 'bukti/sk.pdf' }, at: null },
  { code: 'evidence-dropped', facts: { path: 'bukti/sk.pdf' }, at: null },
  { code: 'evidence-moved', facts: { path: 'bukti/sk.pdf', from: 'sk.pdf' }, at: null },
  { code: 'evidence-unlocked', facts: { path: 'bukti/sk.pdf' }, at: null },
  {
    code: 'statement-unknown',
    facts: { found: 'manajemen-talen', near: 'manajemen-talenta', known: ['manajemen-talenta'] },
    at: { file: 'merit.yaml', line: 3, column: 3 },
  },
]

const found = [...(await Promise.all(corpus.map(diagnosticsOf))).flat(), ...others]

/** One case for each code and set of facts. */
const cases = [
  ...new Map(found.map((each) => [`${each.code} ${JSON.stringify(each.facts)}`, each])).entries(),
].map(([name, diagnostic]) => ({ name, diagnostic }))

const languages: readonly { readonly language: string; readonly texts: Texts }[] = [
  { language: 'Indonesian', texts: id },
  { language: 'English', texts: en },
]

describe('what a code is told with', () => {
  it('is tried here for every code there is', () => {
    const tried = new Set<Code>(found.map(({ code }) => code))
    expect(knownCodes().filter((code) => !tried.has(code))).toEqual([])
  })

  it.each(cases)('$name: a sentence and a way to mend it, in both languages', ({ diagnostic }) => {
    for (const { texts } of languages) {
      const { message, hint } = tell(diagnostic, texts)
      for (const words of [message, hint]) {
        expect(words).toMatch(/^\S.*[.?]$/s)
        expect(words).not.toMatch(/undefined|null|NaN|\[object|\$\{| {2}|\.\.$/)
      }
    }
    const [indonesian, english] = [tell(diagnostic, id), tell(diagnostic, en)]
    expect(indonesian.message).not.toBe(english.message)
    expect(indonesian.hint).not.toBe(english.hint)
  })

  it.each(cases)('$name: what was found, and what was probably meant', ({ diagnostic }) => {
    for (const { texts } of languages) {
      const { message, hint } = tell(diagnostic, texts)
      for (const fact of quoted(diagnostic)) expect(message.replaceAll(',', '.')).toContain(fact)
      const { near } = { near: undefined, ...diagnostic.facts }
      if (near !== undefined) expect(hint).toContain(near)
    }
  })

  it.each(cases)('$name: the other place, where there is one', ({ diagnostic }) => {
    const { firstAt, otherAt } = { firstAt: undefined, otherAt: undefined, ...diagnostic.facts }
    const place = firstAt ?? otherAt
    if (!place) return
    expect(tell(diagnostic, id).message).toContain(`${place.file} baris ${place.line}`)
    expect(tell(diagnostic, en).message).toContain(`${place.file} line ${place.line}`)
  })
})

/** Facts that come from the user's own file or call, and must be told as they are. */
function quoted({ facts }: Diagnostic): readonly string[] {
  const {
    found: value,
    path,
    column,
    option,
  } = {
    found: undefined,
    path: undefined,
    column: undefined,
    option: undefined,
    ...facts,
  }
  return [value, typeof path === 'string' ? path : undefined, column, option].flatMap((fact) =>
    fact === undefined ? [] : String(fact).replaceAll(',', '.'),
  )
}

describe('a value that does not fit', () => {
  const expectations = [
    'text',
    'identifier',
    'number',
    'positive',
    'whole',
    'period',
    'day',
    'year',
    'truth',
    'mapping',
    'list',
    'path',
    'hash',
    'size',
    'moment',
    'quarter',
    'change',
    'count',
    'points',
    'seconds',
    'folder',
    'floor',
    'share',
  ]

  it.each(expectations)('says in words that %s was expected', (expected) => {
    for (const { texts } of languages) {
      const facts = { found: 'x', expected }
      const { message } = tell({ code: 'value-wrong', facts, at: null }, texts)
      expect(message).not.toContain(`: ${expected}.`)
    }
  })

  it('names the choices where there are some', () => {
    const facts = { found: 'jv', expected: 'id, en' }
    for (const { texts } of languages) {
      const { message } = tell({ code: 'value-wrong', facts, at: null }, texts)
      expect(message).toContain('id, en')
    }
  })

  it('that is blank is called so', () => {
    const facts = { found: '', expected: 'text' }
    expect(tell({ code: 'value-wrong', facts, at: null }, id).message).toContain('kosong')
    expect(tell({ code: 'value-wrong', facts, at: null }, en).message).toContain('empty')
  })
})

describe('advice', () => {
  it.each(languages)(
    'on a verified level does not offer tb, which it refuses, in $language',
    async ({ texts }) => {
      const message = await messagesOn('level-wrong--verified.csv', texts)
      expect(message.replace('"tb"', '')).not.toMatch(/\btb\b/)
    },
  )

  it.each(languages)(
    'on a rubric in Windows-1252 speaks of YAML, not of CSV, in $language',
    async ({ texts }) => {
      const message = await messagesOn('encoding-wrong--windows-1252.yaml', texts)
      expect(message).not.toContain('CSV')
      expect(message).not.toContain('Windows-1252')
    },
  )

  it.each(languages)(
    'on a number for an id shows it as it was written in $language',
    async ({ texts }) => {
      expect(await messagesOn('value-wrong--number-id.yaml', texts)).toContain('3.10')
    },
  )

  it('uses a decimal comma in Indonesian and a point in English', () => {
    const facts = { owner: '3', sum: 37.5, stated: 40.25 }
    const finding: Diagnostic = { code: 'maximum-differs', facts, at: null }
    expect(tell(finding, id).message).toMatch(/37,5.*40,25/)
    expect(tell(finding, en).message).toMatch(/37\.5.*40\.25/)
  })

  it('shortens a long text and keeps it on one line', () => {
    const facts = { text: `Analisis\njabatan ${'dan beban kerja '.repeat(20)}` }
    for (const { texts } of languages) {
      const { message } = tell({ code: 'translation-missing', facts, at: null }, texts)
      expect(message).toContain('"Analisis jabatan dan beban kerja')
      expect(message.length).toBeLessThan(130)
    }
  })
})

/** All that is told of a file of the corpus. */
async function messagesOn(file: string, texts: Texts): Promise<string> {
  const diagnostics = await Promise.all(
    corpus.filter((input) => input.file === file).map(diagnosticsOf),
  )
  return diagnostics
    .flat()
    .map((diagnostic) => Object.values(tell(diagnostic, texts)).join(' '))
    .join(' ')
}

describe('a cell of a megabyte', () => {
  it.each(languages)('is quoted by its beginning in $language', ({ texts }) => {
    const found = 'x'.repeat(1_000_000)
    const facts = { found, near: undefined, rubric: 'kasn-2018' }
    const { message, hint } = tell({ code: 'indicator-unknown', facts, at: null }, texts)
    expect(message.length + hint.length).toBeLessThan(500)
    expect(message).toContain('xxx...')
  })
})
