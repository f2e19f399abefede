import type { Language } from '../domain/words.js'
import type { CompareTexts } from './compare-id.js'

const loaders: Record<Language, () => Promise<CompareTexts>> = {
  id: async () => (await import('./compare-id.js')).compareId,
  en: async () => (await import('./compare-en.js')).compareEn,
}

/** The words of comparisons, which no other command needs. */
export const loadCompareTexts = (language: Language): Promise<CompareTexts> => loaders[language]()

export type { CompareTexts } from './compare-id.js'
