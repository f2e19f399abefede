import type { Language } from '../domain/words.js'
import type { gateId } from './gate-id.js'

/** All words of gate reports in one language; the Indonesian object gives the shape. */
export type GateTexts = typeof gateId

const loaders: Record<Language, () => Promise<GateTexts>> = {
  id: async () => (await import('./gate-id.js')).gateId,
  en: async () => (await import('./gate-en.js')).gateEn,
}

/** Apart from the words of the screen: no other command needs them. */
export const loadGateTexts = (language: Language): Promise<GateTexts> => loaders[language]()
