import { wordsLoader } from '../../../core/words.js'
import type { ConvertTexts } from './words-id.js'

/** The words of carrying answers to another rubric, which no other command needs. */
export const loadConvertTexts = wordsLoader<ConvertTexts>({
  id: async () => (await import('./words-id.js')).convertId,
  en: async () => (await import('./words-en.js')).convertEn,
})

export type { ConvertTexts } from './words-id.js'
