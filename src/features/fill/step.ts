import type { Document, Verdict } from '../../core/evidence.js'
import type { Level } from '../../core/level.js'
import type { DocumentField } from './change.js'
import type { Scope } from './scope.js'

/** One question on the screen. */
export type Step =
  | { readonly kind: 'level'; readonly indicator: string }
  | { readonly kind: 'reason'; readonly indicator: string }
  | { readonly kind: 'note'; readonly indicator: string }
  | { readonly kind: 'documents'; readonly indicator: string }
  /** Which requirement a document meets; a new one may be like one that is there already. */
  | {
      readonly kind: 'requirement'
      readonly indicator: string
      readonly position: number | null
      readonly like: Document | null
    }
  | { readonly kind: 'reuse'; readonly indicator: string }
  | { readonly kind: 'document'; readonly indicator: string; readonly position: number }
  | FieldStep
  | { readonly kind: 'removal'; readonly indicator: string; readonly position: number }
  | { readonly kind: 'verdict'; readonly indicator: string; readonly position: number }
  | {
      readonly kind: 'verifier-note'
      readonly indicator: string
      readonly position: number | null
    }
  | { readonly kind: 'jump'; readonly indicator: string }
  | { readonly kind: 'scope'; readonly indicator: string }
  | { readonly kind: 'end'; readonly indicator: string }

/** One field of a document; of a new one the next field is asked for afterwards. */
export interface FieldStep {
  readonly kind: 'field'
  readonly indicator: string
  readonly position: number | null
  readonly field: Exclude<DocumentField, 'requirement'>
  readonly isNew: boolean
}

/** What was answered. */
export type Reply =
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'requirement'; readonly id: string }
  | { readonly kind: 'verdict'; readonly verdict: Verdict | null }
  | { readonly kind: 'text'; readonly text: string }
  /** Of the verifier: that an indicator does not apply. */
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'scope'; readonly scope: Scope }
  /** Another question, without an answer to this one. */
  | { readonly kind: 'go'; readonly step: Step }
  | { readonly kind: 'next' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'help'; readonly indicator: string }
  | { readonly kind: 'quit' }
  /** Ctrl-C, or a terminal that was closed. */
  | { readonly kind: 'interrupted' }
