import type { Texts } from '../../../pages/words/texts.js'
import type { ReportDocument } from '../report.js'
import type { ReportTexts } from '../words.js'

/** The words that a report is told in. */
export interface ReportView {
  readonly texts: Texts
  readonly words: ReportTexts
}

/** What a renderer is given besides the report. */
export interface RenderContext extends ReportView {
  /** For formats that hold a time: ISO 8601, from SOURCE_DATE_EPOCH or the day asked about. */
  readonly stamp: string
  /** The bytes of a template, for formats that can be given one. */
  readonly template: Uint8Array | undefined
}

/** Makes one whole file. */
export type Renderer = (
  report: ReportDocument,
  context: RenderContext,
) => string | Uint8Array | Promise<string | Uint8Array>
