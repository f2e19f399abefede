import type { Language } from '../../../core/words.js'
import type { ConvertTexts } from './words-id.js'

const loaders: Record<Language, () => Promise<ConvertTexts>> = {
  id: async () => (await import('./words-id.js')).convertId,
  en: async () => (await import('./words-en.js')).convertEn,
}

/** The words of carrying answers to another rubric, which no other command needs. */
export const loadConvertTexts = (language: Language): Promise<ConvertTexts> => loaders[language]()

export type { ConvertTexts } from './words-id.js'
