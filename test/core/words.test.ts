import { expect, it } from 'vitest'
import { inLanguage } from '../../src/core/words.js'

it.each([
  { words: { id: 'Baik', en: 'Good' }, language: 'id', text: 'Baik' },
  { words: { id: 'Baik', en: 'Good' }, language: 'en', text: 'Good' },
  { words: { id: 'Baik' }, language: 'en', text: 'Baik' },
] as const)('$words are "$text" in $language, falling back to Indonesian', (shown) => {
  expect(inLanguage(shown.words, shown.language)).toBe(shown.text)
})
