import { type Language, wordsLoader } from '../../core/words.js'
import type { CompareTexts } from './words-id.js'

/** The words of comparisons, which no other command needs. */
export const loadCompareTexts: (language: Language) => Promise<CompareTexts> = wordsLoader({
  id: async () => (await import('./words-id.js')).compareId,
  en: async () => (await import('./words-en.js')).compareEn,
})

export type { CompareTexts } from './words-id.js'
