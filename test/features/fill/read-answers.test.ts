import { describe, expect, it } from 'vitest'
import type { Rubric } from '../../../src/core/rubric.js'
import { changesFor } from '../../../src/features/fill/answers.js'
import { isNews } from '../../../src/features/fill/news.js'
import { readAnswers } from '../../../src/features/fill/read-answers.js'
import { anIndicator, aRequirement, aRubric, shippedRubric, told } from '../../support/builders.js'
import { rubric } from './questions.js'
import { textAfter, worksheetOf } from './worksheet.js'

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`

const read = (text: string, by: Rubric = rubric) =>
  readAnswers(Buffer.from(text), 'jawaban.yaml', by)

/** What the file says; throws where it has a fault. */
function given(text: string, by: Rubric = rubric) {
  const { value, diagnostics } = read(text, by)
  if (!value) throw new Error(told(diagnostics).join('\n'))
  return value
}

const documentIn = (...rows: readonly string[]) =>
  given(lines('answers:', '  "1.1":', '    evidence:', ...rows.map((row) => `      ${row}`)))
    .answers[0]?.documents[0]

const plain = aRubric({ indicators: [anIndicator({ id: '3.1' }), anIndicator({ id: '3.10' })] })

describe('an answers file', () => {
  it('says whose answers they are, and answers in its own order', () => {
    const text = lines('agency: Kota Bunga', 'year: 2024', 'answers:', '  "2.2": 3', '  "1.1": 0')
    const { agency, year, answers } = given(text)
    expect([agency, year]).toEqual(['Kota Bunga', 2024])
    expect(answers.map(({ indicator, claim }) => [indicator, claim])).toEqual([
      ['2.2', { kind: 'level', level: 3 }],
      ['1.1', { kind: 'level', level: 0 }],
    ])
  })

  it('may leave both to the worksheet, and may answer nothing', () => {
    expect(given('answers: {}\n')).toEqual({ agency: undefined, year: undefined, answers: [] })
  })

  it.each([
    { short: '"1.1": 3', long: '"1.1": {level: 3}' },
    { short: '"1.1": 0', long: '"1.1":\n    level: 0' },
  ])('means the same by $short as by the long form', ({ short, long }) => {
    expect(given(`answers:\n  ${short}\n`)).toEqual(given(`answers:\n  ${long}\n`))
  })

  it('may write an id without quotes where it says the same', () => {
    expect(given('answers:\n  1.1: 3\n').answers[0]?.indicator).toBe('1.1')
    expect(given('answers:\n  3.10: 3\n', plain).answers[0]?.indicator).toBe('3.10')
  })

  it('may be written with line ends of Windows and a byte order mark', () => {
    expect(given('\ufeffanswers:\r\n  "1.1": 3\r\n').answers).toHaveLength(1)
  })

  it('gives no answer where there is any fault', () => {
    expect(read('answers:\n  "1.1": 3\n  "1.2": 9\n').value).toBeUndefined()
  })
})

describe('an answer', () => {
  it('may be a note or documents without a level', () => {
    const [answer] = given('answers:\n  "1.1": {note: lihat}\n').answers
    expect(answer).toEqual({ indicator: '1.1', claim: undefined, note: 'lihat', documents: [] })
  })

  it('may say why an indicator does not apply', () => {
    const [answer] = given('answers:\n  "1.1": {not_applicable: tanpa pembayaran TPP}\n').answers
    expect(answer?.claim).toEqual({ kind: 'not-applicable', reason: 'tanpa pembayaran TPP' })
  })

  it('with two of a group is right where one of them has no level', () => {
    const { answers } = given(
      'answers:\n  "2.1a": {not_applicable: kami instansi pusat}\n  "2.1b": 3\n',
    )
    expect(answers).toHaveLength(2)
  })
})

describe('a document in it', () => {
  it('has what is named, and nothing else', () => {
    expect(documentIn('- title: SK')).toEqual({ title: 'SK' })
    expect(documentIn('- requirement: sk')).toEqual({ requirement: 'sk' })
  })

  it('has all fields of the worksheet', () => {
    const found = documentIn(
      '- requirement: sk',
      '  title: SK Sekda',
      '  file: bukti/sk.pdf',
      '  number: 12/2024',
      '  date: 2024-01-31',
      '  valid_until: 31/12/2025',
      '  unit: Mutasi',
      '  status: ada',
    )
    expect(found).toEqual({
      requirement: 'sk',
      title: 'SK Sekda',
      file: 'bukti/sk.pdf',
      number: '12/2024',
      issued: '2024-01-31',
      validUntil: '2025-12-31',
      unit: 'Mutasi',
      status: 'have',
    })
  })

  it.each([
    ['2024-01-31'],
    ['31/01/2024'],
    ['31-1-2024'],
    ['31.01.2024'],
    ['31 Januari 2024'],
    ['31 Jan 2024'],
    ['"31 January 2024"'],
  ])('may be dated %s', (date) => {
    expect(documentIn('- title: SK', `  date: ${date}`)?.issued).toBe('2024-01-31')
  })

  it.each([
    ['ada', 'have'],
    ['have', 'have'],
    ['Belum TTD', 'unsigned'],
    ['draft', 'draft'],
    ['diminta', 'requested'],
  ])('may be said to be "%s"', (status, expected) => {
    expect(documentIn('- title: SK', `  status: ${status}`)?.status).toBe(expected)
  })

  it.each(['0012', '12', '1e3', '800.10', '0x1F', '12/SK/2024', '"0012"'])(
    'keeps its number %s as written',
    (number) => {
      const expected = number.replaceAll('"', '')
      expect(documentIn('- title: SK', `  number: ${number}`)?.number).toBe(expected)
    },
  )

  it('may have the code of another indicator, and then supports this one in general', () => {
    expect(documentIn('- requirement: daftar')?.requirement).toBe('daftar')
  })

  it('may end on the day it begins', () => {
    const found = documentIn('- title: SK', '  date: 2024-01-31', '  valid_until: 2024-01-31')
    expect(found?.validUntil).toBe('2024-01-31')
  })

  it('hands no control character of a text on', () => {
    expect(documentIn('- title: "a\\e[31m"')?.title).toBe('a\\u001b[31m')
  })
})

const forbidding = aRubric({
  indicators: [anIndicator({ evidence: [aRequirement()] }), anIndicator({ id: '1.2' })],
})

describe('a fault in it is told with its place:', () => {
  const one = (...rows: readonly string[]) => lines('answers:', '  "1.1":', ...rows)
  const evidence = (...rows: readonly string[]) => one('    evidence:', ...rows)

  it.each<{
    what: string
    text: string
    by?: Rubric
    expected: readonly string[]
  }>([
    { what: 'nothing at all', text: '', expected: ['1:1 file-empty'] },
    { what: 'no YAML', text: 'answers: [', expected: ['1:11 yaml-syntax'] },
    { what: 'a list', text: '- 1\n', expected: ['1:1 value-wrong'] },
    { what: 'no answers', text: 'year: 2024\n', expected: ['1:1 key-missing'] },
    { what: 'answers as a list', text: 'answers:\n  - 3\n', expected: ['2:3 value-wrong'] },
    { what: 'an unknown key', text: 'answer: 1\nanswers: {}\n', expected: ['1:1 key-unknown'] },
    { what: 'a year in words', text: 'year: tahun\nanswers: {}\n', expected: ['1:7 value-wrong'] },
    {
      what: 'an indicator twice',
      text: 'answers:\n  "1.1": 3\n  "1.1": 2\n',
      expected: ['3:3 key-repeated'],
    },
    {
      what: 'an unknown indicator',
      text: 'answers:\n  "1.9": 3\n',
      expected: ['2:3 indicator-unknown'],
    },
    {
      what: 'two ids that are one number without quotes',
      text: 'answers:\n  3.1: 3\n  3.10: 2\n',
      by: plain,
      expected: ['3:3 key-repeated'],
    },
    {
      what: 'an id without quotes that is another number',
      text: 'answers:\n  1.10: 3\n',
      expected: ['2:3 indicator-unknown'],
    },
    { what: 'a level above the scale', text: one('    level: 5'), expected: ['3:12 value-wrong'] },
    {
      what: 'it in the short form',
      text: 'answers:\n  "1.1": 5\n',
      expected: ['2:10 value-wrong'],
    },
    { what: 'a level in words', text: 'answers:\n  "1.1": tiga\n', expected: ['2:10 value-wrong'] },
    { what: 'a level as text', text: 'answers:\n  "1.1": "3"\n', expected: ['2:10 value-wrong'] },
    { what: 'no answer', text: 'answers:\n  "1.1":\n', expected: ['2:9 value-wrong'] },
    {
      what: 'a level below the scale that is not 0',
      text: 'answers:\n  "1.1": 1\n',
      by: aRubric({ levels: { min: 2, max: 4 } }),
      expected: ['2:10 value-wrong'],
    },
    {
      what: 'a level and a reason',
      text: one('    level: 3', '    not_applicable: tanpa TPP'),
      expected: ['3:12 level-with-reason'],
    },
    {
      what: 'a blank reason',
      text: one('    not_applicable: "  "'),
      expected: ['3:21 value-wrong'],
    },
    {
      what: 'a reason that says nothing',
      text: one('    not_applicable: tanpa TPP'),
      expected: ['3:21 reason-vague'],
    },
    {
      what: 'a reason where the rubric allows none',
      text: one('    not_applicable: tanpa pembayaran TPP'),
      by: forbidding,
      expected: ['3:21 not-applicable-forbidden'],
    },
    {
      what: 'a reason where the rubric allows it to others only',
      text: 'answers:\n  "1.2": {not_applicable: tanpa pembayaran TPP}\n',
      expected: ['2:27 not-applicable-forbidden'],
    },
    {
      what: 'a key in another language',
      text: one('    tingkat: 3'),
      expected: ['3:5 key-unknown'],
    },
    {
      what: 'levels for two questions that exclude each other',
      text: 'answers:\n  "2.1b": 3\n  "2.1a": 2\n',
      expected: ['3:3 one-of-conflict'],
    },
    {
      what: 'documents that are no list',
      text: one('    evidence: {title: SK}'),
      expected: ['3:15 value-wrong'],
    },
    {
      what: 'a document without title and requirement',
      text: evidence('      - file: sk.pdf'),
      expected: ['4:9 key-missing'],
    },
    {
      what: 'a document that is a title only',
      text: evidence('      - SK'),
      expected: ['4:9 value-wrong'],
    },
    {
      what: 'an unknown requirement',
      text: evidence('      - requirement: skk'),
      expected: ['4:22 requirement-unknown'],
    },
    {
      what: 'an unknown key of a document',
      text: evidence('      - title: SK', '        tanggal: 2024-01-31'),
      expected: ['5:9 key-unknown'],
    },
    {
      what: 'a blank title',
      text: evidence('      - title: ""'),
      expected: ['4:16 value-wrong'],
    },
    {
      what: 'a day that the calendar lacks',
      text: evidence('      - title: SK', '        date: 31/02/2024'),
      expected: ['5:15 value-wrong'],
    },
    {
      what: 'a day as Americans write it',
      text: evidence('      - title: SK', '        valid_until: 12/31/2024'),
      expected: ['5:22 value-wrong'],
    },
    {
      what: 'a year for a day',
      text: evidence('      - title: SK', '        date: 2024'),
      expected: ['5:15 value-wrong'],
    },
    {
      what: 'days in the wrong order',
      text: evidence(
        '      - title: SK',
        '        date: 2 Februari 2024',
        '        valid_until: 01/02/2024',
      ),
      expected: ['6:22 dates-reversed'],
    },
    {
      what: 'an unknown status',
      text: evidence('      - title: SK', '        status: sebagian'),
      expected: ['5:17 value-wrong'],
    },
  ])('$what: $expected', ({ text, by, expected }) => {
    expect(told(read(text, by).diagnostics)).toEqual(expected)
    expect(read(text, by).value).toBeUndefined()
  })

  it('several in one pass, of shape and of sense', () => {
    const text = lines(
      'yaer: 2024',
      'answers:',
      '  "1.1": 9',
      '  "1.7": 2',
      '  "1.2":',
      '    lvel: 2',
      '    evidence:',
      '      - requirement: skk',
      '        date: kemarin',
      '  "2.1a": 2',
      '  "2.1b": 2',
    )
    expect(told(read(text).diagnostics).toSorted()).toEqual([
      '11:3 one-of-conflict',
      '1:1 key-unknown',
      '3:10 value-wrong',
      '4:3 indicator-unknown',
      '6:5 key-unknown',
      '8:22 requirement-unknown',
      '9:15 value-wrong',
    ])
  })
})

describe('a fault in it is told with what helps:', () => {
  const factsIn = (text: string, by?: Rubric) => read(text, by).diagnostics[0]?.facts

  it('no other number for one that the rubric lacks', () => {
    const panrb = shippedRubric('panrb-2026')
    expect(factsIn('answers:\n  "4.1c": 3\n', panrb)).toEqual({
      found: '4.1c',
      near: undefined,
      rubric: 'panrb-2026',
    })
  })

  it('an id without quotes as it is written, not as the number that it is', () => {
    expect(factsIn('answers:\n  1.10: 3\n')).toMatchObject({ found: '1.10' })
  })

  it('the levels that there are', () => {
    expect(factsIn('answers:\n  "1.1": 9\n')).toEqual({ found: '9', expected: '0, 1, 2, 3, 4' })
  })

  it('the nearest requirement of the indicator, and all of them', () => {
    const text = 'answers:\n  "1.1":\n    evidence:\n      - requirement: lapran\n'
    expect(factsIn(text)).toMatchObject({ near: 'laporan', known: ['sk', 'laporan'] })
  })

  it('the nearest key', () => {
    expect(factsIn('answers:\n  "1.1": {levle: 3}\n')).toMatchObject({
      found: 'levle',
      near: 'level',
    })
  })

  it('the other question, and where it is answered', () => {
    expect(factsIn('answers:\n  "2.1a": 2\n  "2.1b": 3\n')).toEqual({
      indicator: '2.1b',
      other: '2.1a',
      otherAt: { file: 'jawaban.yaml', line: 2, column: 3 },
    })
  })
})

describe('the same answers twice', () => {
  const setup = { agency: 'Kota Bunga', year: 2024, rubric }

  const applied = (text: string, yaml: string) =>
    given(yaml).answers.reduce((standing, answer) => {
      const { assessment } = worksheetOf(standing, setup)
      const news = changesFor(answer, assessment).filter((change) =>
        isNews(change, { rubric, assessment }),
      )
      // Positions are those of the worksheet before; each change is applied to it in turn.
      return textAfter(standing, news, setup)
    }, text)

  it.each([
    { what: 'a level', yaml: '"1.1": 3' },
    { what: 'a reason', yaml: '"1.1": {not_applicable: "tanpa, bayar, TPP"}' },
    { what: 'a note that looks like a formula', yaml: '"1.1": {note: "=1+1"}' },
    {
      what: 'documents, two of which are alike but for their file',
      yaml: '"1.1": {level: 3, evidence: [{requirement: sk, title: SK, file: a.pdf}, {requirement: sk, title: SK, file: b.pdf}, {title: Foto, number: 0012, date: 1/2/2024, status: ada}]}',
    },
    { what: 'a requirement without a title', yaml: '"1.2": {evidence: [{requirement: daftar}]}' },
    { what: 'a document twice to the letter', yaml: '"1.2": {evidence: [{title: A}, {title: A}]}' },
  ])('change nothing the second time: $what', ({ yaml }) => {
    const text = `answers:\n  ${yaml}\n`
    const once = applied('indikator,tingkat\n1.1,\n1.2,\n', text)
    expect(once).not.toBe('indikator,tingkat\n1.1,\n1.2,\n')
    expect(applied(once, text)).toBe(once)
  })
})

describe('a text in an answers file', () => {
  it('is what a cell would hold: without spaces around it, and printable', () => {
    const file = lines(
      'answers:',
      '  "1.1":',
      '    note: |',
      '      Menunggu',
      '    evidence:',
      '      - {title: "SK ", number: "a\\u001bb"}',
    )
    const [answer] = given(file).answers
    expect(answer).toMatchObject({
      note: 'Menunggu',
      documents: [{ title: 'SK', number: 'a\\u001bb' }],
    })
  })

  it('adds nothing the second time, however it is written', () => {
    const [answer] = given(
      lines('answers:', '  "1.1":', '    evidence:', '      - title: >', '          Keputusan'),
    ).answers
    if (!answer) throw new Error('no answer')
    const setup = { agency: 'Kota Bunga', year: 2024, rubric }
    const header = 'instansi,tahun,indikator,tingkat,bukti'
    const sheet = lines(header, 'Kota Bunga,2024,1.1,2,')
    const once = textAfter(sheet, changesFor(answer, worksheetOf(sheet, setup).assessment), setup)
    const again = changesFor(answer, worksheetOf(once, setup).assessment)
    expect(textAfter(once, again, setup)).toBe(once)
  })

  it.each(['-1', '2.5'])('a level of %s is told once', (level) => {
    expect(told(read(`answers: {"1.1": ${level}}`).diagnostics)).toEqual(['1:18 value-wrong'])
  })
})
