import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { indicatorsOf } from '../src/core/rubric.js'
import { shippedRubric } from './support/builders.js'
import { merit, root } from './support/cli.js'
import { folderWith } from './support/folder.js'

const rubric = shippedRubric('panrb-2026')
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

/** What the working paper says, where a shorter wording once said less, more or something else. */
const statements = [
  {
    indicator: '1.1',
    level: 4,
    id: 'beban kerja, serta visi dan misi',
    en: 'workload, vision and mission',
  },
  { indicator: '1.3', level: 4, id: 'mutasi, dan/atau pengembangan', en: 'and/or career' },
  { indicator: '2.2', level: 4, id: 'dan/atau karier', en: 'and/or careers' },
  {
    indicator: '2.2',
    level: 4,
    id: 'dan/atau pengisian jabatan target',
    en: 'and/or target posts',
  },
  { indicator: '2.4', level: 4, id: 'atau peningkatan kompetensi', en: 'or higher competency' },
  {
    indicator: '4.1b',
    level: 2,
    id: 'aspek kompetensi yang lengkap',
    en: 'with complete competency aspects',
  },
  { indicator: '4.1b', level: 3, id: 'keputusan Menteri PANRB tentang SKJ', en: 'decision on SKJ' },
  { indicator: '4.1b', level: 4, id: 'keputusan Menteri PANRB tentang SKJ', en: 'decision on SKJ' },
  ...[0, 1, 2, 3, 4].map((level) => ({
    indicator: '5.3',
    level,
    id: 'gen perubahan atau tim budaya kerja',
    en: /or (?:a|the) culture team/,
  })),
  ...[0, 1, 2, 3, 4].map((level) => ({
    indicator: '5.2',
    level,
    id: 'nilai dasar ASN BerAKHLAK',
    en: 'ASN core values (BerAKHLAK)',
  })),
  { indicator: '7.1', level: 3, id: 'setiap kasus disiplin', en: 'each case' },
  { indicator: '7.1', level: 4, id: 'seluruh kasus diproses', en: 'all cases are processed' },
  { indicator: '7.1', level: 4, id: 'paling sedikit dua kali', en: 'at least twice' },
]

describe('the rubric panrb-2026 says what its source says', () => {
  it.each(statements)('$indicator level $level: $id', ({ indicator, level, id, en }) => {
    const found = indicatorsOf(rubric).find((each) => each.id === indicator)
    const text = found?.levels.find((each) => each.level === level)?.text
    expect(text?.id).toContain(id)
    expect(text?.en).toMatch(
      typeof en === 'string' ? new RegExp(en.replaceAll(/[().]/g, '\\$&')) : en,
    )
  })

  it('that central agencies skip 6.3, which is read as a slip', () => {
    const applies = indicatorsOf(rubric).find(({ id }) => id === '6.3')?.applies
    expect(applies?.id).toContain('instansi pusat (K/L) juga melewati pertanyaan ini')
    expect(applies?.en).toContain('central agencies (K/L) skip the question')
  })

  it('and calls only the weight of aspect 1 published', () => {
    const published = rubric.aspects.filter(({ source }) => source === 'published')
    expect(published.map(({ id }) => id)).toEqual(['1'])
  })
})

describe('the caveat of a rubric', () => {
  const sheet = 'instansi,tahun,indikator,tingkat\nKota A,2026,1.1,4\n'
  const commands = [
    ['score'],
    ['score', '--format', 'markdown'],
    ['plan', '--target', '0,01'],
    ['gate', '--min-category', 'dasar'],
    ['report', '--kind', 'rtl', '--format', 'markdown', '--output', '-'],
  ]

  it.each(commands)('is printed with every result: merit %s', async (name, ...options) => {
    const folder = await folderWith({ 'a.csv': sheet })
    for (const [lang, words] of [
      ['id', 'Indeks ini hanya bagian kematangan; survei pegawai tidak termasuk.'],
      ['en', 'This index is the maturity part only; the staff survey is not included.'],
    ] as const) {
      const call = [name ?? '', 'a.csv', ...options, '--rubric', 'panrb-2026', '--lang', lang]
      const { stdout } = await merit(call, { cwd: folder })
      expect(flat(stdout)).toContain(words)
    }
  })

  it.each(commands)('is not printed by another mean: merit %s', async (name, ...options) => {
    const folder = await folderWith({ 'a.csv': sheet })
    const yaml = await readFile(join(root, 'rubrics/panrb-2026.yaml'), 'utf8')
    const own = yaml.replace(/^caveat:\n(?: .*\n)+/m, '').replace('id: panrb-2026', 'id: sendiri')
    await writeFile(join(folder, 'sendiri.yaml'), own)
    const call = [name ?? '', 'a.csv', ...options, '--rubric', './sendiri.yaml']
    const { stdout } = await merit(call, { cwd: folder })
    expect(stdout).not.toBe('')
    expect(stdout).not.toMatch(/survei|kematangan;/)
  })
})

describe('numbers of a rubric', () => {
  const rubricWith = (parts: { maximum: string; weight: string; total: string }) => `id: kecil
version: 1.0.0
status: draft
title: {id: Kecil, en: Small}
method: weighted-sum
levels: {min: 1, max: 4}
maximum: ${parts.maximum}
not_applicable: forbidden
bands:
  - {id: satu, category: I, from: 0, name: {id: Satu, en: One}}
aspects:
  - id: "1"
    name: {id: Aspek, en: Aspect}
    indicators:
      - {id: "1.1", name: {id: Indikator, en: Indicator}, weight: ${parts.weight}}
examples:
  - {name: Penuh, levels: {"1.1": 4}, expect: {total: ${parts.total}}}
`

  it.each([
    { maximum: '0.04', weight: '0.01', total: '0.04' },
    { maximum: '4', weight: '1', total: '4' },
    { maximum: '400.4', weight: '100.1', total: '400.4' },
    { maximum: '4000000', weight: '1000000', total: '4000000' },
  ])('may have any maximum above 0: $maximum', async (parts) => {
    const folder = await folderWith({ 'kecil.yaml': rubricWith(parts) })
    const { code, stderr } = await merit(['rubric', 'test', 'kecil.yaml'], { cwd: folder })
    expect([code, stderr]).toEqual([0, ''])
  })

  it.each([
    { maximum: '0', weight: '1', total: '4', found: '7:10 value-wrong' },
    { maximum: '4.001', weight: '1', total: '4', found: '7:10 decimals-excessive' },
    { maximum: '4', weight: '1', total: '4.00001', found: '17:55 decimals-excessive' },
    { maximum: '4', weight: '1', total: '4.0001', found: '17:5 example-differs' },
  ])('are refused at their place: $found', async ({ found, ...parts }) => {
    const folder = await folderWith({ 'kecil.yaml': rubricWith(parts) })
    const { stderr } = await merit(['rubric', 'test', 'kecil.yaml'], { cwd: folder })
    expect(stderr).toContain(`kecil.yaml:${found.replace(' ', ': kesalahan ')}`)
    if (found.startsWith('17:55'))
      expect(flat(stderr)).toContain('paling banyak empat angka desimal')
  })

  it('and an example may expect what a mean is printed as', async () => {
    const yaml = await readFile(join(root, 'rubrics/panrb-2026.yaml'), 'utf8')
    const example =
      '  - {name: Satu, levels: {"1.1": 3}, expect: {total: 0.0833, aspects: {"1": 0.25}}}\n'
    const folder = await folderWith({ 'sendiri.yaml': `${yaml.trimEnd()}\n${example}` })
    const { stdout, stderr } = await merit(['rubric', 'test', 'sendiri.yaml'], { cwd: folder })
    expect(stdout + stderr).toContain('Satu')
    expect(stderr).not.toContain('decimals-excessive')
  })
})
