import { wordsLoader } from '../../core/words.js'
import type { CompletionTexts } from './words-id.js'

/** The words of merit completion, which no other command needs. */
export const loadCompletionTexts = wordsLoader<CompletionTexts>({
  id: async () => (await import('./words-id.js')).completionId,
  en: async () => (await import('./words-en.js')).completionEn,
})
