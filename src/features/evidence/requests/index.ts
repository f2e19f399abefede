import type { RequestReporter } from './view.js'

/** The formats of `merit evidence requests`; each is loaded only when it is asked for. */
export const requestReporters = {
  text: async () => (await import('./text.js')).text,
  csv: async () => (await import('./csv.js')).csv,
  ics: async () => (await import('./ics.js')).ics,
  letter: async () => (await import('./letter.js')).letters,
} satisfies Record<string, () => Promise<RequestReporter>>

export type RequestFormat = keyof typeof requestReporters

/** A workbook is bytes, so it is written by its own adapter. */
export const requestFormats = [...Object.keys(requestReporters), 'xlsx']
