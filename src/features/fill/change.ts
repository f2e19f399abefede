import type { Verdict, Verification } from '../../core/evidence.js'
import type { Level } from '../../core/level.js'

/** What can be entered of a document, in the order in which it is asked for. */
export const documentFields = [
  'requirement',
  'title',
  'file',
  'number',
  'issued',
  'validUntil',
  'unit',
  'status',
] as const
export type DocumentField = (typeof documentFields)[number]

/**
 * A document as entered: days as ISO 8601, the status as its id. A field that is absent is left as
 * it stands, an empty one is made blank.
 */
export type DocumentEntry = Readonly<Partial<Record<DocumentField, string>>>

/**
 * One answer to one question, as it is to be written into the worksheet. Documents are counted
 * from 0 within their indicator; `null` is a new one, which comes last.
 */
export type WorksheetChange = { readonly indicator: string } & (
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  /** Takes the claim back. */
  | { readonly kind: 'open' }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'document'; readonly position: number | null; readonly entry: DocumentEntry }
  | { readonly kind: 'removal'; readonly position: number }
  | { readonly kind: 'verified'; readonly level: Verification }
  | { readonly kind: 'verdict'; readonly position: number; readonly verdict: Verdict | null }
  /** On a document, or on the indicator. */
  | { readonly kind: 'verifier-note'; readonly position: number | null; readonly text: string }
)
