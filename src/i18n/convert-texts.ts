import type { Language } from '../domain/words.js'
import type { ConvertTexts } from './convert-id.js'

const loaders: Record<Language, () => Promise<ConvertTexts>> = {
  id: async () => (await import('./convert-id.js')).convertId,
  en: async () => (await import('./convert-en.js')).convertEn,
}

/** The words of carrying answers to another rubric, which no other command needs. */
export const loadConvertTexts = (language: Language): Promise<ConvertTexts> => loaders[language]()

export type { ConvertTexts } from './convert-id.js'
