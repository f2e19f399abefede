import type { ImpactReporter } from './view.js'

/** The same formats as the difference itself; each is loaded only when it is asked for. */
export const impactReporters = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  markdown: async () => (await import('./markdown.js')).markdown,
} satisfies Record<string, () => Promise<ImpactReporter>>
