import type { Reporter } from './view.js'

/** The formats of `merit score`; each is loaded only when it is asked for. */
export const scoreReporters = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).jsonParts,
  csv: async () => (await import('./csv.js')).csv,
  markdown: async () => (await import('./markdown.js')).markdown,
} satisfies Record<string, () => Promise<Reporter>>

export type ScoreFormat = keyof typeof scoreReporters

export const scoreFormats = Object.keys(scoreReporters)
