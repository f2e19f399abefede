import type { Language } from '../../core/words.js'
import type { Explanations } from '../../pages/findings/explanation.js'

const loaders: Record<Language, () => Promise<Explanations>> = {
  id: async () => (await import('./explanations-id.js')).allExplanationsId,
  en: async () => (await import('./explanations-en.js')).allExplanationsEn,
}

export const loadExplanations = (language: Language): Promise<Explanations> => loaders[language]()
