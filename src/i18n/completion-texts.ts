import type { Language } from '../domain/words.js'
import type { CompletionTexts } from './completion-id.js'

const loaders: Record<Language, () => Promise<CompletionTexts>> = {
  id: async () => (await import('./completion-id.js')).completionId,
  en: async () => (await import('./completion-en.js')).completionEn,
}

/** The words of merit completion, which no other command needs. */
export const loadCompletionTexts = (language: Language): Promise<CompletionTexts> =>
  loaders[language]()
