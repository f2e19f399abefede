import { wordsLoader } from '../../../core/words.js'
import type { SqlTexts } from './words-id.js'

/** The words of merit rubric sql, which no other command needs. */
export const loadSqlTexts = wordsLoader<SqlTexts>({
  id: async () => (await import('./words-id.js')).sqlId,
  en: async () => (await import('./words-en.js')).sqlEn,
})
