import type { Language } from '../../core/words.js'
import type { FillTexts } from './words-id.js'

const loaders: Record<Language, () => Promise<FillTexts>> = {
  id: async () => (await import('./words-id.js')).fillId,
  en: async () => (await import('./words-en.js')).fillEn,
}

/** The words of the questionnaire, which no other command needs. */
export const loadFillTexts = (language: Language): Promise<FillTexts> => loaders[language]()

export type { FillTexts } from './words-id.js'
