import type { Language } from '../domain/words.js'
import type { SqlTexts } from './sql-id.js'

const loaders: Record<Language, () => Promise<SqlTexts>> = {
  id: async () => (await import('./sql-id.js')).sqlId,
  en: async () => (await import('./sql-en.js')).sqlEn,
}

/** The words of merit rubric sql, which no other command needs. */
export const loadSqlTexts = (language: Language): Promise<SqlTexts> => loaders[language]()
