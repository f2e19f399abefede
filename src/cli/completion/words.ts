import type { Language } from '../../core/words.js'
import type { CompletionTexts } from './words-id.js'

const loaders: Record<Language, () => Promise<CompletionTexts>> = {
  id: async () => (await import('./words-id.js')).completionId,
  en: async () => (await import('./words-en.js')).completionEn,
}

/** The words of merit completion, which no other command needs. */
export const loadCompletionTexts = (language: Language): Promise<CompletionTexts> =>
  loaders[language]()
