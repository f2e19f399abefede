import type { Day } from './day.js'
import type { Level } from './level.js'
import type { Place } from './place.js'

/** What an office has of a document; only `have` proves, and what is `absent` does not exist. */
export const documentStatuses = ['have', 'draft', 'unsigned', 'requested', 'absent'] as const
export type DocumentStatus = (typeof documentStatuses)[number]

export const verdicts = ['accepted', 'rejected'] as const
export type Verdict = (typeof verdicts)[number]

/** The self-assessment of one agency in one year: its kertas kerja. */
export interface Assessment {
  readonly agency: string
  readonly year: number
  /** By indicator id; an indicator without rows has no answer. */
  readonly answers: ReadonlyMap<string, Answer>
}

/** All that the rows of one indicator say together. */
export interface Answer {
  readonly claim: Claim
  readonly verified: Verification
  readonly documents: readonly Document[]
  /** What the rows say besides, one a row, also of rows without a document. */
  readonly remarks: readonly Remark[]
  /** The row that states the claim, else the first row of the indicator. */
  readonly at: Place
}

export type Claim =
  | { readonly kind: 'open' }
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'not-applicable'; readonly reason: string }

/**
 * Whether a reason for not applying says anything: three words, or a word with a digit, as the
 * number of a document has.
 */
export function isReason(text: string): boolean {
  const words = text
    .replaceAll(writtenOut, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  return words.length >= 3 || words.some((word) => /\p{N}/u.test(word))
}

/** A character that is not shown, as `printable` writes it. */
const writtenOut = /\\u[\da-f]{4}/g

/** What the verifier says of an indicator: a level, that it does not apply, or nothing yet. */
export type Verification = Level | 'not-applicable' | null

/** The level among it, if there is one. */
export const levelIn = (verified: Verification | undefined): Level | null =>
  typeof verified === 'number' ? verified : null

/** One document under one indicator. Empty texts are blank cells. */
export interface Document {
  /** Evidence id of the rubric; empty: it supports the indicator in general. */
  readonly requirement: string
  readonly title: string
  /** As written: a path relative to its CSV, or an address. */
  readonly file: string
  readonly number: string
  /** The day it takes effect. */
  readonly issued: Day | undefined
  /** The last day it counts. */
  readonly validUntil: Day | undefined
  readonly unit: string
  readonly status: DocumentStatus | undefined
  readonly verdict: Verdict | undefined
  /** Until when a requested document is to be delivered. */
  readonly due: Day | undefined
  readonly at: Place
}

/** What one row says besides its claim and its document. Empty texts are blank cells. */
export interface Remark {
  readonly unit: string
  readonly note: string
  readonly verifierNote: string
  readonly response: string
  readonly at: Place
}
