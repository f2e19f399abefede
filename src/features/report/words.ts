import { type Language, wordsLoader } from '../../core/words.js'
import type { reportId } from './words-id.js'

/** All words of reports in one language; the Indonesian object gives the shape. */
export type ReportTexts = typeof reportId

/** Apart from the words of the screen: no other command needs them. */
export const loadReportTexts: (language: Language) => Promise<ReportTexts> = wordsLoader({
  id: async () => (await import('./words-id.js')).reportId,
  en: async () => (await import('./words-en.js')).reportEn,
})
