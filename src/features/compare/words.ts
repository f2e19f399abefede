import type { Language } from '../../core/words.js'
import type { CompareTexts } from './words-id.js'

const loaders: Record<Language, () => Promise<CompareTexts>> = {
  id: async () => (await import('./words-id.js')).compareId,
  en: async () => (await import('./words-en.js')).compareEn,
}

/** The words of comparisons, which no other command needs. */
export const loadCompareTexts = (language: Language): Promise<CompareTexts> => loaders[language]()

export type { CompareTexts } from './words-id.js'
