import type { CheckReporter } from './view.js'

/** The formats of `merit check`; each is loaded only when it is asked for. */
export const checkReporters = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  github: async () => (await import('./github.js')).github,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
} satisfies Record<string, () => Promise<CheckReporter>>

export type CheckFormat = keyof typeof checkReporters

export const checkFormats = Object.keys(checkReporters)
