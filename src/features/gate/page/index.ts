import type { GateReporter } from './view.js'

/** The formats of `merit gate`; each is loaded only when it is asked for. */
export const gateReporters = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  markdown: async () => (await import('./markdown.js')).markdown,
  junit: async () => (await import('./junit.js')).junit,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
} satisfies Record<string, () => Promise<GateReporter>>

export type GateFormat = keyof typeof gateReporters

export const gateFormats = Object.keys(gateReporters)
