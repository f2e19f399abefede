import type { Language } from '../domain/words.js'
import type { RubricDiffTexts } from './rubric-diff-id.js'

const loaders: Record<Language, () => Promise<RubricDiffTexts>> = {
  id: async () => (await import('./rubric-diff-id.js')).rubricDiffId,
  en: async () => (await import('./rubric-diff-en.js')).rubricDiffEn,
}

/** The words of comparing rubrics, which no other command needs. */
export const loadRubricDiffTexts = (language: Language): Promise<RubricDiffTexts> =>
  loaders[language]()

export type { RubricDiffTexts } from './rubric-diff-id.js'
