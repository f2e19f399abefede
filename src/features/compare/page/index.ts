import type { ComparisonReporter } from './view.js'

/** The formats of `merit compare`; each is loaded only when it is asked for. */
export const compareReporters = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  csv: async () => (await import('./csv.js')).csv,
  markdown: async () => (await import('./markdown.js')).markdown,
} satisfies Record<string, () => Promise<ComparisonReporter>>

export type CompareFormat = keyof typeof compareReporters

export const compareFormats = Object.keys(compareReporters)
