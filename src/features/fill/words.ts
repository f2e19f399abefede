import { wordsLoader } from '../../core/words.js'
import type { FillTexts } from './words-id.js'

/** The words of the questionnaire, which no other command needs. */
export const loadFillTexts = wordsLoader<FillTexts>({
  id: async () => (await import('./words-id.js')).fillId,
  en: async () => (await import('./words-en.js')).fillEn,
})

export type { FillTexts } from './words-id.js'
