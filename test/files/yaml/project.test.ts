import { describe, expect, it } from 'vitest'
import { byPlace } from '../../../src/core/diagnostic.js'
import { readProject } from '../../../src/files/yaml/project.js'
import { told } from '../../support/builders.js'

const read = (text: string) => readProject(Buffer.from(text), 'merit.yaml')

describe('the project file', () => {
  it('states agency, rubric, language, files, decisions and statements', () => {
    const { value, diagnostics } = read(`agency: Kota Contoh
rubric: kasn-2019
lang: en
evidence:
  2023: kertas-2023.csv
  2024: [kepegawaian.csv, diklat.csv]
decisions:
  - {year: 2023, decided_on: 2024-01-15, by: KASN}
  - {agency: Kota Lain, year: 2023, decided_on: "2024-02-01"}
statements:
  manajemen-talenta: {met: true, document: SK 800/1}
  tanpa-pelanggaran: {met: false}
`)
    expect(diagnostics).toEqual([])
    expect(value).toEqual({
      agency: 'Kota Contoh',
      rubric: 'kasn-2019',
      lang: 'en',
      evidence: [
        { year: 2023, path: 'kertas-2023.csv' },
        { year: 2024, path: 'kepegawaian.csv' },
        { year: 2024, path: 'diklat.csv' },
      ],
      decisions: [
        { year: 2023, decidedOn: '2024-01-15', by: 'KASN' },
        { agency: 'Kota Lain', year: 2023, decidedOn: '2024-02-01' },
      ],
      statements: [
        {
          requirement: 'manajemen-talenta',
          met: true,
          document: 'SK 800/1',
          at: { file: 'merit.yaml', line: 11, column: 3 },
        },
        {
          requirement: 'tanpa-pelanggaran',
          met: false,
          at: { file: 'merit.yaml', line: 12, column: 3 },
        },
      ],
    })
  })

  it('may state only a part', () => {
    expect(read('agency: Kota Contoh\n').value).toEqual({
      agency: 'Kota Contoh',
      evidence: [],
      decisions: [],
      statements: [],
    })
  })

  it('states efforts, as a file or by indicator and level, and capacities', () => {
    expect(read('effort: upaya.csv\ncapacity: 20\n').value).toMatchObject({
      effort: 'upaya.csv',
      capacity: 20,
    })
    const at = { file: 'merit.yaml', line: 2, column: 3 }
    expect(read('effort:\n  "3.3": {3: 2.5}\ncapacity: {Biro Hukum: 30}\n').value).toMatchObject({
      effort: [{ indicator: '3.3', level: 3, days: 250, at }],
      capacity: { 'Biro Hukum': 30 },
    })
  })

  it.each([
    { name: 'an effort below 0', text: 'effort: {"3.3": {3: -1}}\n', found: ['1:21 value-wrong'] },
    { name: 'a capacity in words', text: 'capacity: cukup\n', found: ['1:11 value-wrong'] },
    { name: 'an unknown key', text: 'agenci: Kota Contoh\n', found: ['1:1 key-unknown'] },
    { name: 'an unknown language', text: 'lang: jv\n', found: ['1:7 value-wrong'] },
    { name: 'a blank agency', text: 'agency:\n', found: ['1:8 value-wrong'] },
    { name: 'no file for a year', text: 'evidence:\n  2024:\n', found: ['2:8 value-wrong'] },
    {
      name: 'a year of two digits: told at its key',
      text: 'evidence:\n  24: a.csv\n',
      found: ['2:3 value-wrong'],
    },
    {
      name: 'a year in quotes',
      text: 'decisions:\n  - {year: "2024", decided_on: 2024-01-15}\n',
      found: ['2:12 value-wrong'],
    },
    {
      name: 'a day that the calendar lacks',
      text: 'decisions:\n  - {year: 2024, decided_on: 2024-02-30}\n',
      found: ['2:30 value-wrong'],
    },
    {
      name: 'a day as offices write it',
      text: 'decisions:\n  - {year: 2024, decided_on: 15/01/2024}\n',
      found: ['2:30 value-wrong'],
    },
    {
      name: 'a decision without its day',
      text: 'decisions:\n  - {year: 2024}\n',
      found: ['2:5 key-missing'],
    },
    {
      name: 'words for true',
      text: 'statements:\n  manajemen-talenta: {met: ya}\n',
      found: ['2:28 value-wrong'],
    },
    {
      name: 'a statement by itself',
      text: 'statements:\n  manajemen-talenta: true\n',
      found: ['2:22 value-wrong'],
    },
    { name: 'only a comment', text: '# kosong\n', found: ['1:1 value-wrong'] },
    { name: 'nothing', text: '', found: ['1:1 file-empty'] },
    { name: 'a colon in a text', text: 'agency: Kota: Contoh\n', found: ['1:9 yaml-syntax'] },
    {
      name: 'several of these',
      text: 'lang: jv\nagensi: x\nrubric: a\nrubric: 2018\n',
      found: ['1:7 value-wrong', '2:1 key-unknown', '4:1 key-repeated', '4:9 value-wrong'],
    },
  ])('$name: $found', ({ text, found }) => {
    const { value, diagnostics } = read(text)
    expect(value).toBeUndefined()
    expect(told(diagnostics.toSorted(byPlace))).toEqual(found)
  })

  it('suggests the key that was probably meant', () => {
    expect(read('statement: {}\n').diagnostics).toMatchObject([
      { code: 'key-unknown', facts: { found: 'statement', near: 'statements' } },
    ])
  })
})
