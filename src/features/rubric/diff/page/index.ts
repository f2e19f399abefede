import type { DiffReporter } from './view.js'

/** The formats of a difference between rubrics; each is loaded only when it is asked for. */
export const diffReporters = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  markdown: async () => (await import('./markdown.js')).markdown,
} satisfies Record<string, () => Promise<DiffReporter>>

export type DiffFormat = keyof typeof diffReporters

export const diffFormats = ['text', 'json', 'markdown'] as const satisfies readonly DiffFormat[]
