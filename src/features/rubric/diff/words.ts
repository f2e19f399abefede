import { wordsLoader } from '../../../core/words.js'
import type { RubricDiffTexts } from './words-id.js'

/** The words of comparing rubrics, which no other command needs. */
export const loadRubricDiffTexts = wordsLoader<RubricDiffTexts>({
  id: async () => (await import('./words-id.js')).rubricDiffId,
  en: async () => (await import('./words-en.js')).rubricDiffEn,
})

export type { RubricDiffTexts } from './words-id.js'
