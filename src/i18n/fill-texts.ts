import type { Language } from '../domain/words.js'
import type { FillTexts } from './fill-id.js'

const loaders: Record<Language, () => Promise<FillTexts>> = {
  id: async () => (await import('./fill-id.js')).fillId,
  en: async () => (await import('./fill-en.js')).fillEn,
}

/** The words of the questionnaire, which no other command needs. */
export const loadFillTexts = (language: Language): Promise<FillTexts> => loaders[language]()

export type { FillTexts } from './fill-id.js'
