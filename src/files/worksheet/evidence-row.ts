import type { Document, Remark, Verification } from '../../core/evidence.js'
import type { Place } from '../../core/place.js'
import type { Column } from './columns.js'
/** One row, read: what it says of an indicator of an agency-year. */
export interface EvidenceRow {
  readonly agency: string
  readonly year: number
  readonly indicator: string
  readonly claim: RowClaim | undefined
  readonly reason: string
  readonly verified: NonNullable<Verification> | undefined
  readonly document: Document | undefined
  readonly remark: Remark
  readonly at: Place
  /** All cells together, to know a repeated row by. */
  readonly content: string
  readonly placeOf: (column: Column) => Place
  /** How a column is headed in this file. */
  readonly nameOf: (column: Column) => string
}

/** What a row claims, and which of its columns says so. */
export type RowClaim = { readonly by: 'level' | 'reason' } & (
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'not-applicable' }
)
