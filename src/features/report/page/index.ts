import { type ReportKind, reportKinds } from '../kinds.js'
import type { Renderer } from './view.js'

interface FormatEntry {
  readonly extension: string
  /** The kinds that the format suits. */
  readonly kinds: readonly ReportKind[]
  /** `--template` gives its form. */
  readonly takesTemplate?: boolean
  readonly load: () => Promise<Renderer>
}

const entry = (parts: FormatEntry): FormatEntry => parts

/**
 * The formats of `merit report`, from which the choices of `--format` and what kind comes in what
 * format follow; each is loaded only when it is asked for.
 */
export const reportFormats = {
  html: entry({
    extension: 'html',
    kinds: reportKinds,
    load: async () => (await import('./html/document.js')).html,
  }),
  markdown: entry({
    extension: 'md',
    kinds: reportKinds,
    load: async () => (await import('./markdown.js')).markdown,
  }),
  json: entry({
    extension: 'json',
    kinds: reportKinds,
    load: async () => (await import('./json.js')).json,
  }),
  csv: entry({
    extension: 'csv',
    kinds: reportKinds,
    load: async () => (await import('./csv.js')).csv,
  }),
  docx: entry({
    extension: 'docx',
    kinds: reportKinds,
    takesTemplate: true,
    load: async () => (await import('./docx.js')).docx,
  }),
  xlsx: entry({
    extension: 'xlsx',
    kinds: reportKinds,
    load: async () => (await import('./xlsx.js')).xlsx,
  }),
}

export type ReportFormat = keyof typeof reportFormats

const isFormat = (name: string): name is ReportFormat => Object.hasOwn(reportFormats, name)

export const reportFormatNames: readonly ReportFormat[] =
  Object.keys(reportFormats).filter(isFormat)

/** What is written where no format is asked for. */
export const defaultFormat: ReportFormat = 'html'

export const formatsOf = (kind: ReportKind): readonly ReportFormat[] =>
  reportFormatNames.filter((name) => reportFormats[name].kinds.includes(kind))
