import { describe, expect, it } from 'vitest'
import { maskNumbers, personalNumbers } from '../../src/domain/personal-number.js'

describe('a personal number', () => {
  it.each([
    { text: 'NIP 198001012005011001', kinds: ['NIP'] },
    { text: '19800101 200501 1 001', kinds: ['NIP'] },
    { text: '19800101.200501.1.001', kinds: ['NIP'] },
    { text: 'NIK 3271010101800001.', kinds: ['NIK'] },
    { text: '3271.0141.0180.0001', kinds: ['NIK'] },
    { text: 'tahun 2024 198001012005011001', kinds: ['NIP'] },
    { text: '198001012005011001, 3271010101800001', kinds: ['NIP', 'NIK'] },
  ])('is found in "$text"', ({ text, kinds }) => {
    expect(personalNumbers(text).map(({ kind }) => kind)).toEqual(kinds)
    expect(maskNumbers(text)).not.toMatch(/\d{9}/)
  })

  it.each([
    '800/201/2024',
    '2021 2022 2023 2024',
    '12345678901234567',
    '1234567890123456789',
    '2024-01-02',
    'Rp1.000.000.000',
  ])('is not seen in "%s"', (text) => {
    expect(personalNumbers(text)).toEqual([])
    expect(maskNumbers(text)).toBe(text)
  })

  it('is masked in its place, all but three digits', () => {
    expect(maskNumbers('oleh 19800101 200501 1 001 (Kabid)')).toBe(
      'oleh ***************001 (Kabid)',
    )
  })
})
