import type { Code } from '../../core/diagnostic.js'
import type { Language } from '../../core/words.js'

/** What `merit explain CODE` tells: two to four sentences, and an example where one helps. */
export interface Explanation {
  readonly about: string
  /** A line or a few of a file or a call that shows the fault. */
  readonly wrong?: string
  /** The same, mended. */
  readonly right?: string
}

export type Explanations = Readonly<Record<Code, Explanation>>

const loaders: Record<Language, () => Promise<Explanations>> = {
  id: async () => (await import('./explanations-id.js')).explanationsId,
  en: async () => (await import('./explanations-en.js')).explanationsEn,
}

export const loadExplanations = (language: Language): Promise<Explanations> => loaders[language]()
