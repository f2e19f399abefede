import type { PlanReporter } from './view.js'

/** The formats of `merit plan`; each is loaded only when it is asked for. */
export const planReporters = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  csv: async () => (await import('./csv.js')).csv,
  markdown: async () => (await import('./markdown.js')).markdown,
  ics: async () => (await import('./ics.js')).ics,
} satisfies Record<string, () => Promise<PlanReporter>>

export type PlanFormat = keyof typeof planReporters

export const planFormats = Object.keys(planReporters)
