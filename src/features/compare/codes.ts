import type { TotalKind } from '../../core/rubric.js'
import type { Words } from '../../core/words.js'

/** What `merit compare` tells besides what reading finds. */
export interface CompareFacts {
  /** Several results where one is to be compared. */
  'side-ambiguous': { readonly found: string; readonly known: readonly string[] }
  /** `NAME@2023` that is neither a file nor in the project's evidence. */
  'side-unknown': { readonly found: string; readonly near: string | undefined }
  /** One result alone. */
  'side-single': { readonly known: readonly string[] }
  'own-unknown': { readonly found: string; readonly near: string | undefined }
  /** Sides whose documents were judged on different days. */
  'days-differ': { readonly known: readonly string[] }
  /** A map where there are no two results of two rubrics. */
  'map-unused': { readonly map: string }
  'result-syntax': Record<never, never>
  'result-empty': Record<never, never>
  /** Indicators of its rubric that a result leaves out. */
  'result-partial': { readonly missing: readonly string[] }
  /** A total that does not follow from the levels beside it. */
  'result-differs': {
    readonly agency: string
    readonly year: number
    readonly total: TotalKind
    /** Points as plain numbers; null: none. */
    readonly stated: number | null
    readonly counted: number | null
    readonly rubric: string
  }
  'total-uneven': { readonly found: string; readonly step: number; readonly rubric: string }
  'total-beyond': { readonly found: string; readonly maximum: number; readonly rubric: string }
  'category-differs': {
    readonly agency: string
    readonly year: number
    readonly total: number
    readonly published: Words
    readonly computed: Words
    readonly rubric: string
  }
}

const usage = { severity: 'error', concern: 'usage' } as const
const fault = { severity: 'error', concern: 'content' } as const
const caution = { severity: 'warning', concern: 'content' } as const
const remark = { severity: 'warning', concern: 'usage' } as const
const note = { severity: 'info', concern: 'content' } as const

export const compareCodes = {
  'side-ambiguous': usage,
  'side-unknown': usage,
  'side-single': usage,
  'own-unknown': usage,
  'days-differ': caution,
  'map-unused': remark,
  'result-syntax': fault,
  'result-empty': fault,
  'result-partial': fault,
  'result-differs': fault,
  'total-uneven': fault,
  'total-beyond': fault,
  'category-differs': note,
} as const satisfies Record<
  keyof CompareFacts,
  typeof usage | typeof fault | typeof caution | typeof remark | typeof note
>
