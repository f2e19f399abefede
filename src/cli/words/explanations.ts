import { wordsLoader } from '../../core/words.js'
import type { Explanations } from '../../pages/findings/explanation.js'

export const loadExplanations = wordsLoader<Explanations>({
  id: async () => (await import('./explanations-id.js')).allExplanationsId,
  en: async () => (await import('./explanations-en.js')).allExplanationsEn,
})
