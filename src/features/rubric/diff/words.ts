import type { Language } from '../../../core/words.js'
import type { RubricDiffTexts } from './words-id.js'

const loaders: Record<Language, () => Promise<RubricDiffTexts>> = {
  id: async () => (await import('./words-id.js')).rubricDiffId,
  en: async () => (await import('./words-en.js')).rubricDiffEn,
}

/** The words of comparing rubrics, which no other command needs. */
export const loadRubricDiffTexts = (language: Language): Promise<RubricDiffTexts> =>
  loaders[language]()

export type { RubricDiffTexts } from './words-id.js'
