import type { Place } from '../../core/place.js'
import type { Words } from '../../core/words.js'

/** One document under one indicator; the title is masked, and may be blank. */
interface DocumentFacts {
  readonly title: string
  readonly indicator: string
}

interface FileFacts extends DocumentFacts {
  readonly path: string
}

/** A document that stands under another indicator, too. */
interface SharedFacts {
  readonly path: string
  readonly indicator: string
  readonly other: string
  readonly firstAt: Place
}

/** Free text of a row, in which nobody should be recognised. */
export const freeTexts = ['title', 'note', 'verifierNote', 'response'] as const
export type FreeText = (typeof freeTexts)[number]

/** What `merit check` tells besides what reading finds: doubts about proof. */
export interface CheckFacts {
  'proof-missing': {
    readonly indicator: string
    readonly level: number
    readonly needed: readonly Words[]
  }
  'requirement-missing': {
    readonly indicator: string
    readonly level: number
    readonly requirement: string
    readonly name: Words
  }
  'document-unsigned': DocumentFacts
  'document-draft': DocumentFacts
  'document-requested': DocumentFacts & { readonly unit: string; readonly due: string | undefined }
  'document-absent': DocumentFacts & { readonly unit: string; readonly due: string | undefined }
  'document-untitled': { readonly indicator: string }
  'document-expired': DocumentFacts & { readonly lastDay: string; readonly asOf: string }
  'document-file-unstated': DocumentFacts
  'document-file-missing': FileFacts
  'document-file-empty': FileFacts
  'document-file-changed': FileFacts
  'document-file-unreadable': FileFacts
  'document-file-outside': FileFacts
  'document-expiring': DocumentFacts & { readonly lastDay: string; readonly until: string }
  'document-late': DocumentFacts & { readonly issued: string; readonly year: number }
  'document-not-in-effect': DocumentFacts & { readonly issued: string; readonly asOf: string }
  'document-undated': DocumentFacts & { readonly requirement: string; readonly period: string }
  'document-rejected': DocumentFacts
  'file-shared': SharedFacts
  'content-shared': SharedFacts & { readonly otherPath: string }
  'number-shared': {
    readonly number: string
    readonly title: string
    readonly other: string
    readonly firstAt: Place
  }
  'requirement-elsewhere': {
    readonly requirement: string
    readonly indicator: string
    readonly right: readonly string[]
  }
  'prerequisite-unmet': {
    readonly indicator: string
    readonly level: number
    readonly needed: string
    readonly neededLevel: number
    /** Null: not assessed yet. */
    readonly claimed: number | null
  }
  /** Told once an agency and year. */
  'indicators-open': {
    readonly agency: string
    readonly year: number
    readonly assessed: number
    readonly applicable: number
    readonly open: readonly string[]
  }
  'nothing-assessed': {
    readonly agency: string
    readonly year: number
    readonly applicable: number
  }
  'note-unanswered': { readonly indicator: string; readonly note: string }
  'number-personal': {
    readonly kind: 'NIP' | 'NIK'
    readonly masked: string
    readonly field: FreeText
  }
}

const doubt = { severity: 'error', concern: 'verdict' } as const
const caution = { severity: 'warning', concern: 'verdict' } as const

export const checkCodes = {
  'proof-missing': doubt,
  'requirement-missing': doubt,
  'document-unsigned': doubt,
  'document-draft': doubt,
  'document-requested': doubt,
  'document-absent': doubt,
  'document-untitled': doubt,
  'document-expired': doubt,
  'document-file-unstated': doubt,
  'document-file-missing': doubt,
  'document-file-empty': doubt,
  'document-file-changed': doubt,
  'document-file-unreadable': doubt,
  'document-file-outside': doubt,
  'document-expiring': caution,
  'document-late': caution,
  'document-not-in-effect': caution,
  'document-undated': caution,
  'document-rejected': caution,
  'file-shared': caution,
  'content-shared': caution,
  'number-shared': caution,
  'requirement-elsewhere': caution,
  'prerequisite-unmet': caution,
  'indicators-open': caution,
  'nothing-assessed': doubt,
  'note-unanswered': caution,
  'number-personal': caution,
} as const satisfies Record<keyof CheckFacts, typeof doubt | typeof caution>
