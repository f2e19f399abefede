import type { Language } from '../../../core/words.js'
import type { SqlTexts } from './words-id.js'

const loaders: Record<Language, () => Promise<SqlTexts>> = {
  id: async () => (await import('./words-id.js')).sqlId,
  en: async () => (await import('./words-en.js')).sqlEn,
}

/** The words of merit rubric sql, which no other command needs. */
export const loadSqlTexts = (language: Language): Promise<SqlTexts> => loaders[language]()
