import { describe, expect, it } from 'vitest'
import { maskNumbers, personalNumbers } from '../../src/core/personal-number.js'

const nip = ['19800101', '200501', '1', '001']
const [man, woman] = [
  ['327101', '010180', '0001'],
  ['327101', '410180', '0001'],
]

/** What people, spreadsheets, file names and addresses put between the groups. */
const gaps = {
  'a space': ' ',
  'two spaces': '  ',
  'three spaces': '   ',
  'a no-break space': '\u00a0',
  'a narrow no-break space': '\u202f',
  'a thin space': '\u2009',
  'a figure space': '\u2007',
  'an ideographic space': '\u3000',
  'a tab': '\t',
  'a line break': '\n',
  'a hyphen': '-',
  'a hyphen of Unicode': '\u2010',
  'a no-break hyphen': '\u2011',
  'a figure dash': '\u2012',
  'an en dash': '\u2013',
  'an en dash with spaces': ' \u2013 ',
  'an em dash': '\u2014',
  'a horizontal bar': '\u2015',
  'a minus': '\u2212',
  'a full-width hyphen': '\uff0d',
  'an underscore': '_',
  'a slash': '/',
  'a dot': '.',
  'a middle dot': '\u00b7',
  'a comma and a space': ', ',
  'a colon': ':',
  'an apostrophe': "'",
  'no width at all': '\u200b',
  'a joiner': '\u2060',
  'a soft hyphen': '\u00ad',
  'four characters without width': '\u200b\u200b\u200b\u200b',
  'a space of an address': '%20',
  'a no-break space of an address': '%C2%A0',
  'a space of a page': '&nbsp;',
  'a character written out': '\\u200b',
}

const digitsFrom = (zero: number) => (text: string) =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))

const scripts = {
  'full-width': 0xff10,
  'Arabic-Indic': 0x0660,
  Persian: 0x06f0,
  Devanagari: 0x0966,
  Javanese: 0xa9d0,
  'bold mathematical': 0x1d7ce,
  'monospaced mathematical': 0x1d7f6,
}

const kindsIn = (text: string) => personalNumbers(text).map(({ kind }) => kind)

describe('a personal number', () => {
  it.each(Object.entries(gaps))('is found with %s between its groups', (_, gap) => {
    for (const [groups, kind] of [
      [nip, 'NIP'],
      [man, 'NIK'],
      [woman, 'NIK'],
      [['32', '71', '01', '41', '01', '80', '0001'], 'NIK'],
      [['1980', '0101', '2005', '0110', '01'], 'NIP'],
    ] as const) {
      const text = groups.join(gap)
      expect([kindsIn(text), text]).toEqual([[kind], text])
      expect(maskNumbers(`SK_${text}.pdf`)).toMatch(/^SK_\*{13,15}\d{3}\.pdf$/)
    }
  })

  it.each(Object.entries(scripts))('is found in %s digits', (_, zero) => {
    const write = digitsFrom(zero)
    expect(maskNumbers(`NIP ${write(nip.join(''))}.`)).toBe('NIP ***************001.')
    expect(maskNumbers(`NIK ${write(woman.join(' '))}.`)).toBe('NIK *************001.')
  })

  it.each([
    { text: 'NIP 198001012005011001', kinds: ['NIP'] },
    { text: 'NIK 3271010101800001.', kinds: ['NIK'] },
    { text: '3271.0141.0180.0001', kinds: ['NIK'] },
    { text: '3271 0171 0180 0001', kinds: ['NIK'] },
    { text: 'tahun 2024 198001012005011001', kinds: ['NIP'] },
    { text: '198001012005011001, 3271010101800001', kinds: ['NIP', 'NIK'] },
    { text: '198001012005011001/198502022010012002', kinds: ['NIP', 'NIP'] },
    { text: 'NIPPPK 19850505 202221 1 001', kinds: ['NIP'] },
    { text: 'SK_198001012005011001.pdf', kinds: ['NIP'] },
    { text: 'SK_2024_198001012005011001_2.pdf', kinds: ['NIP'] },
    { text: 'ijazah198001012005011001S1.pdf', kinds: ['NIP'] },
    { text: 'https://contoh.go.id/SK%20198001012005011001.pdf', kinds: ['NIP'] },
    { text: nip.join('').split('').join(' '), kinds: ['NIP'] },
    { text: nip.join('').split('').join('\u200b'), kinds: ['NIP'] },
  ])('is found in "$text"', ({ text, kinds }) => {
    expect(kindsIn(text)).toEqual(kinds)
    expect(maskNumbers(text)).not.toMatch(/\d{9}/)
  })

  it.each([
    '800/201/2024',
    '2021 2022 2023 2024',
    '2021/2022, 2023/2024, 2024/2025',
    '12345678901234567',
    '1234567890123456789',
    '2024-01-02',
    '2024-01-02 2025-03-04',
    '11/02/2024 - 03/04/2025',
    '11-02-2024, 12-03-2024, 13-04-2024',
    '11022024-03042025',
    '2010-01-01 - 2012-01-15 12:30',
    '20240102_202503_1_001',
    'Rp1.000.000.000',
    'Rp3.600.000.000.000.000',
    'Telepon 0812-3456-7890 / 0813-4567-8901',
    '821.2/1201/2024/06/0012',
    'tingkat 3, 3, 4, 2, 1, 3, 1, 1, 1, 2, 3, 4, 2, 2, 1, 3',
    '19800101, no. 200501, 1, 001',
    '19800101 .... 200501 1 001',
  ])('is not seen in "%s"', (text) => {
    expect(personalNumbers(text)).toEqual([])
    expect(maskNumbers(text)).toBe(text)
  })

  it('is masked in its place, all but three digits', () => {
    expect(maskNumbers('oleh 19800101 200501 1 001 (Kabid)')).toBe(
      'oleh ***************001 (Kabid)',
    )
  })

  it.each([
    ['Dok2 19800101 200501 1 001', 'Dok2 ***************001'],
    ['1.1_19800101_200501_1_001.pdf', '1.1_***************001.pdf'],
    ['19800101 200501 1 001, 19850202 201001 2 002', '***************001, ***************002'],
    ['327101 410180 0001, 327101 010180 0002', '*************001, *************002'],
    ['2020 327101 010180 0001', '*****************001'],
  ])('is masked whole in "%s", whatever number stands before it', (text, shown) => {
    expect(maskNumbers(text)).toBe(shown)
  })
})
