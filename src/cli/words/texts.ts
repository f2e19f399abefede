import { wordsLoader } from '../../core/words.js'
import type { sheetsId } from '../../features/evidence/words-id.js'
import type { planId } from '../../features/plan/words-id.js'
import type { Texts } from '../../pages/words/texts.js'

/** The one place where the words of all rooms come together. */
declare module '../../pages/words/texts.js' {
  interface Texts {
    readonly sheets: typeof sheetsId
    readonly plan: typeof planId
  }
}

export const loadTexts = wordsLoader<Texts>({
  id: async () => (await import('./id.js')).id,
  en: async () => (await import('./en.js')).en,
})
