export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

/** A text of the rubric; Indonesian is always there, English may be missing. */
export interface Words {
  readonly id: string
  readonly en?: string
}

/** Falls back to Indonesian. */
export const inLanguage = (words: Words, language: Language): string => words[language] ?? words.id

/** Loads the words of one language when they are asked for, and those of the other never. */
export const wordsLoader =
  <Texts>(load: Readonly<Record<Language, () => Promise<Texts>>>) =>
  (language: Language): Promise<Texts> =>
    load[language]()
