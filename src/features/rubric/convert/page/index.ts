import type { ConvertReporter } from './view.js'

/** The formats in which a conversion is told; each is loaded only when it is asked for. */
export const convertReporters = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  markdown: async () => (await import('./markdown.js')).markdown,
} satisfies Record<string, () => Promise<ConvertReporter>>

export type ConvertFormat = keyof typeof convertReporters

export const convertFormats = Object.keys(convertReporters)
