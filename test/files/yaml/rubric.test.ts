import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { byPlace } from '../../../src/core/diagnostic.js'
import { inUnits } from '../../../src/core/points.js'
import { indicatorsOf } from '../../../src/core/rubric.js'
import { inLanguage } from '../../../src/core/words.js'
import { readRubric } from '../../../src/files/yaml/rubric.js'
import { shippedRubrics, told } from '../../support/builders.js'

const sound = `id: kota-contoh
version: 1.0.0
status: draft
title: {id: Rubrik Kota Contoh, en: Rubric of Kota Contoh}
method: weighted-sum
levels: {min: 1, max: 4}
maximum: 40
not_applicable: forbidden
bands:
  - {id: kurang, category: I, from: 0, name: {id: Kurang, en: Fair}}
  - {id: baik, category: II, from: 25, name: {id: Baik, en: Good}}
aspects:
  - id: "3"
    name: {id: Pengembangan Karier, en: Career development}
    indicators:
      - id: "3.2"
        name: {id: Profil kompetensi, en: Competency profiles}
        weight: 5
      - id: "3.3"
        name: {id: Talent pool, en: Talent pool}
        weight: 5
        levels:
          1: {id: Belum ada, en: None yet}
        evidence:
          - {id: sk-komite, name: {id: SK, en: Decree}, from_level: 2, valid_for: P3Y}
`

type Change = readonly [old: string, replacement: string]

const read = (text: string) => readRubric(Buffer.from(text), 'rubrik.yaml')

/** The sound rubric with parts of it written otherwise. */
function changed(...changes: readonly Change[]): string {
  return changes.reduce((text, [old, replacement]) => {
    if (!text.includes(old)) throw new Error(`"${old}" is not in the rubric`)
    return text.replace(old, replacement)
  }, sound)
}

const faultsOf = (...changes: readonly Change[]) =>
  read(changed(...changes)).diagnostics.toSorted(byPlace)

describe('a rubric file', () => {
  it('that is sound is read without a finding', () => {
    const { value, diagnostics } = read(sound)
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({
      id: 'kota-contoh',
      notApplicable: 'forbidden',
      levels: { min: 1, max: 4 },
      maximumAt: { file: 'rubrik.yaml', line: 7, column: 10 },
    })
    expect(value && indicatorsOf(value)).toMatchObject([
      { id: '3.2', evidence: [], at: { line: 16, column: 9 } },
      {
        id: '3.3',
        levels: [{ level: 1, text: { id: 'Belum ada' }, at: { line: 23, column: 14 } }],
        evidence: [
          { id: 'sk-komite', fromLevel: 2, validFor: 'P3Y', at: { line: 25, column: 13 } },
        ],
      },
    ])
  })

  it.each(shippedRubrics)('that is shipped is sound: %s', (name) => {
    const path = `rubrics/${name}.yaml`
    expect(readRubric(readFileSync(path), path).diagnostics).toEqual([])
  })

  it('keeps two decimals exactly', () => {
    const { value } = read(changed(['weight: 5', 'weight: 2.55'], ['weight: 5', 'weight: 7.45']))
    expect(value && indicatorsOf(value).map(({ weight }) => inUnits(weight))).toEqual([2.55, 7.45])
  })

  it('is known by the hash of its bytes', () => {
    expect(read(sound).value?.sha256).not.toBe(read(`${sound}# catatan\n`).value?.sha256)
  })

  it('shows control characters of its texts written out', () => {
    const { value } = read(changed(['Rubrik Kota Contoh', '"\\e[31mRubrik\\u202e"']))
    expect(value?.title.id).toBe('\\u001b[31mRubrik\\u202e')
  })
})

describe('a text of a rubric', () => {
  it('without English is a warning, and stands in for it', () => {
    const { value, diagnostics } = read(changed([', en: Rubric of Kota Contoh', '']))
    expect(told(diagnostics)).toEqual(['4:8 translation-missing'])
    expect(value && inLanguage(value.title, 'en')).toBe('Rubrik Kota Contoh')
  })

  it('without Indonesian is a fault, and hides no other', () => {
    expect(
      told(faultsOf(['{id: Rubrik Kota Contoh, en:', '{en:'], ['from: 25', 'from: 0'])),
    ).toEqual(['4:8 key-missing', '11:36 bands-unordered'])
  })

  it('is warned of wherever it stands', () => {
    const text = sound.replaceAll(/, en: [\w -]+\}/g, '}')
    const { value, diagnostics } = read(text)
    expect(diagnostics).toHaveLength(8)
    expect(value).toBeDefined()
  })
})

describe('faults of shape and sense', () => {
  it('come out in one pass', () => {
    const found = faultsOf(
      ['version: 1.0.0', 'versi: 1\nversion: 1.0.0'],
      ['from: 25', 'from: 0'],
      ['id: "3.3"', 'id: "3.2"'],
      ['from_level: 2', 'from_level: 5'],
      ['weight: 5', 'weight: 4.995'],
      [', en: Talent pool', ''],
    )
    expect(told(found)).toEqual([
      '2:1 key-unknown',
      '8:10 maximum-differs',
      '12:36 bands-unordered',
      '19:17 decimals-excessive',
      '20:9 id-repeated',
      '21:15 translation-missing',
      '26:13 level-beyond',
    ])
  })

  it('a repeated key does not hide them', () => {
    expect(
      told(faultsOf(['status: draft', 'status: draft\nstatus: draft'], ['from: 25', 'from: 0'])),
    ).toEqual(['4:1 key-repeated', '12:36 bands-unordered'])
  })

  it('nothing is given where there is an error', () => {
    expect(read(changed(['from: 25', 'from: 0'])).value).toBeUndefined()
  })

  it.each<{ name: string; changes: readonly Change[]; found: readonly string[] }>([
    {
      name: 'a number for an id',
      changes: [['id: "3.3"', 'id: 3.10']],
      found: ['19:13 value-wrong'],
    },
    {
      name: 'an id with a space',
      changes: [['id: baik', 'id: a b']],
      found: ['11:10 value-wrong'],
    },
    {
      name: 'text for a number',
      changes: [['weight: 5', 'weight: 2,5']],
      found: ['18:17 value-wrong'],
    },
    {
      name: 'no weight, which misses the maximum too',
      changes: [['weight: 5', 'weight: 0']],
      found: ['7:10 maximum-differs', '18:17 value-wrong'],
    },
    {
      name: 'a bound below 0, which is out of order too',
      changes: [['from: 25', 'from: -1']],
      found: ['11:36 bands-unordered', '11:36 value-wrong'],
    },
    { name: 'a blank value', changes: [['weight: 5', 'weight:']], found: ['18:16 value-wrong'] },
    { name: 'a blank text', changes: [['{id: Baik,', '{id: " ",']], found: ['11:51 value-wrong'] },
    { name: 'a choice that is none', changes: [['draft', 'resmi']], found: ['3:9 value-wrong'] },
    {
      name: 'a period like "3 years"',
      changes: [['P3Y', '3 years']],
      found: ['25:83 value-wrong'],
    },
    {
      name: 'half a level',
      changes: [['from_level: 2', 'from_level: 2.5']],
      found: ['25:69 value-wrong'],
    },
    {
      name: 'a text for a list',
      changes: [['maximum: 40', 'maximum: 40\nexamples: x']],
      found: ['8:11 value-wrong'],
    },
    {
      name: 'a text for a mapping',
      changes: [['{min: 1, max: 4}', 'satu']],
      found: ['6:9 value-wrong'],
    },
    {
      name: 'a list for a mapping',
      changes: [['{min: 1, max: 4}', '[1, 4]']],
      found: ['6:9 value-wrong'],
    },
    {
      name: 'a level that is no number: told at its key',
      changes: [['1: {id: Belum ada', 'satu: {id: Belum ada']],
      found: ['23:11 value-wrong'],
    },
    {
      name: 'a key of YAML’s old merging',
      changes: [['version: 1.0.0', '<<: {version: 1.0.0}\nversion: 1.0.0']],
      found: ['2:1 key-unknown'],
    },
    {
      name: 'a key without a name',
      changes: [['version: 1.0.0', '? \n: x\nversion: 1.0.0']],
      found: ['2:3 key-unknown'],
    },
    {
      name: 'two unknown keys in one place',
      changes: [
        ['version: 1.0.0', 'versi: 1\nversion: 1.0.0'],
        ['status', 'catatan: x\nstatus'],
      ],
      found: ['2:1 key-unknown', '4:1 key-unknown'],
    },
    {
      name: 'a key that every object of JavaScript has',
      changes: [['version: 1.0.0', 'constructor: x\nversion: 1.0.0']],
      found: ['2:1 key-unknown'],
    },
    {
      name: 'a key that changes objects of JavaScript',
      changes: [['version: 1.0.0', '__proto__: {id: x}\nversion: 1.0.0']],
      found: ['2:1 key-unknown'],
    },
  ])('$name: $found', ({ changes, found }) => {
    expect(told(faultsOf(...changes))).toEqual(found)
  })

  it.each(['- a\n- b\n', 'halo\n', '# hanya catatan\n', '12\n'])(
    'a file that is no mapping is one fault: %j',
    (text) => {
      expect(told(read(text).diagnostics)).toEqual(['1:1 value-wrong'])
    },
  )

  it.each(['version: &v [*v]', 'version: &v {id: *v}', 'basis: &b [*b]'])(
    'an alias inside itself is a fault, not a crash: %s',
    (line) => {
      const { value, diagnostics } = read(sound.replace('version: 1.0.0', line))
      expect(value).toBeUndefined()
      expect(diagnostics.length).toBeGreaterThan(0)
    },
  )

  it('a key that is missing is told where it should stand', () => {
    const found = faultsOf(['status: draft\n', ''], ['        weight: 5\n', ''])
    expect(found).toMatchObject([
      { code: 'key-missing', facts: { key: 'status' }, at: { line: 1, column: 1 } },
      { code: 'key-missing', facts: { key: 'weight' }, at: { line: 15, column: 9 } },
    ])
  })

  it.each<{ found: string; near: string | undefined; change: Change }>([
    { found: 'aspekts', near: 'aspects', change: ['version', 'aspekts: x\nversion'] },
    {
      found: 'wieght',
      near: 'weight',
      change: ['        weight: 5', '        wieght: 1\n        weight: 5'],
    },
    { found: 'form', near: 'from', change: ['from: 25', 'from: 25, form: 2'] },
    { found: 'ID', near: 'id', change: ['{id: Baik', '{ID: x, id: Baik'] },
    { found: 'valid', near: 'valid_for', change: ['valid_for', 'valid: x, valid_for'] },
    {
      found: 'bobot',
      near: undefined,
      change: ['        weight: 5', '        bobot: 1\n        weight: 5'],
    },
  ])('the unknown key $found was probably meant to be $near', ({ found, near, change }) => {
    expect(faultsOf(change)).toMatchObject([{ code: 'key-unknown', facts: { found, near } }])
  })

  it('levels in reverse are told at the levels', () => {
    const found = faultsOf(['{min: 1, max: 4}', '{min: 4, max: 1}'], ['maximum: 40', 'maximum: 10'])
    expect(found).toContainEqual({
      code: 'levels-reversed',
      facts: { min: 4, max: 1 },
      at: { file: 'rubrik.yaml', line: 6, column: 9 },
    })
  })
})

describe('what a rubric says of consequences and examples', () => {
  const tail = (text: string): string => `${sound}${text}`
  const consequence = (requirement: string): string =>
    tail(`consequences:
  - id: tanpa-seleksi
    name: {id: Tanpa seleksi terbuka, en: Without open selection}
    requires:
      - ${requirement}
`)

  it.each([
    { requirement: '{id: a, kind: band, at_least: baik}', found: [] },
    { requirement: '{id: a, kind: review}', found: [] },
    { requirement: '{id: a, kind: statement, name: {id: A, en: A}}', found: [] },
    { requirement: '{id: a, kind: band, at_least: Baik}', found: ['30:9 reference-unknown'] },
    { requirement: '{id: a, kind: band}', found: ['30:9 key-missing'] },
    { requirement: '{id: a, kind: statement}', found: ['30:9 key-missing'] },
    { requirement: '{id: a, kind: nilai}', found: ['30:23 value-wrong'] },
    { requirement: '{id: a, kind: review, tahun: 1}', found: ['30:31 key-unknown'] },
  ])('$requirement: $found', ({ requirement, found }) => {
    expect(told(read(consequence(requirement)).diagnostics)).toEqual(found)
  })

  it('unknown ids and levels off the scale are told at their values', () => {
    const text = tail(`examples:
  - name: Kota Contoh 2020
    levels: {"3.2": 5, "9.9": 1}
    expect: {band: tinggi, aspects: {"7": 1}}
`)
    expect(told(read(text).diagnostics.toSorted(byPlace))).toEqual([
      '28:21 level-beyond',
      '28:31 reference-unknown',
      '29:20 reference-unknown',
      '29:43 reference-unknown',
    ])
  })
})
