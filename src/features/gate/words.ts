import { wordsLoader } from '../../core/words.js'
import type { gateId } from './words-id.js'

/** All words of gate reports in one language; the Indonesian object gives the shape. */
export type GateTexts = typeof gateId

/** Apart from the words of the screen: no other command needs them. */
export const loadGateTexts = wordsLoader<GateTexts>({
  id: async () => (await import('./words-id.js')).gateId,
  en: async () => (await import('./words-en.js')).gateEn,
})
