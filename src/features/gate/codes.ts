import type { TotalKind } from '../../core/rubric.js'
import type { Words } from '../../core/words.js'

interface OfResult {
  readonly agency: string
  readonly year: number
}

interface OfTotal extends OfResult {
  readonly total: TotalKind
}

/** A category as it is told. */
export interface CategoryFacts {
  readonly category: string
  readonly name: Words
}

/** Points as plain numbers; `causes` are indicators, the weightiest first. */
interface ShortFacts extends OfTotal {
  readonly points: number
  readonly lowest: number
  readonly causes: readonly string[]
}

interface WaiverFacts {
  readonly check: string
  readonly approver: string
  readonly until: string
}

/** What `merit gate` tells besides what reading finds. */
export interface GateFacts {
  'gate-nothing-asked': Record<never, never>
  'category-unknown': {
    readonly found: string
    readonly near: string | undefined
    readonly known: readonly string[]
  }
  'waiver-check-unknown': {
    readonly found: string
    readonly near: string | undefined
    readonly known: readonly string[]
  }
  /** Identifiers with versions; the same twice where only the content differs. */
  'baseline-differs': { readonly baseline: string; readonly rubric: string }
  /** `highest`: what the points may still become. */
  'gate-category': ShortFacts & {
    readonly band: CategoryFacts
    readonly asked: CategoryFacts
    readonly highest: number
  }
  'gate-points': ShortFacts
  'gate-aspect': ShortFacts & { readonly aspect: string; readonly name: Words }
  /** `excluded` of `all` indicators are declared not applicable. */
  'gate-incomplete': OfTotal & {
    readonly open: readonly string[]
    readonly of: number
    readonly excluded: number
    readonly all: number
  }
  /** `declared`: the indicators that are, of `all`; points as plain numbers. */
  'gate-excluded': OfTotal & {
    readonly declared: readonly string[]
    readonly all: number
    readonly most: number
    readonly points: number
    readonly ifRefused: number
    readonly band: CategoryFacts
  }
  'gate-expired': DocumentFacts & { readonly asOf: string }
  'gate-expiring': DocumentFacts & { readonly until: string }
  'gate-lock-missing': OfResult & { readonly worksheets: readonly string[] }
  /** The first of `count` paths. */
  'gate-lock-differs': OfResult & { readonly paths: readonly string[]; readonly count: number }
  'gate-regressed': OfTotal & {
    readonly points: number
    readonly before: number
    readonly tolerance: number
    /** The year that it is measured against. */
    readonly since: number
    readonly fallen: readonly string[]
  }
  'gate-unmeasured': OfResult
  'gate-unverified': OfResult & { readonly check: string }
  'gate-waived': OfResult & WaiverFacts & { readonly reason: string }
  'waiver-expired': WaiverFacts & { readonly asOf: string }
  'waiver-unneeded': { readonly check: string }
  'waiver-unused': { readonly check: string }
}

interface DocumentFacts extends OfResult {
  readonly title: string
  readonly indicator: string
  readonly lastDay: string
}

const usage = { severity: 'error', concern: 'usage' } as const
const fault = { severity: 'error', concern: 'content' } as const
const missed = { severity: 'error', concern: 'verdict' } as const
const caution = { severity: 'warning', concern: 'verdict' } as const
const note = { severity: 'info', concern: 'verdict' } as const

export const gateCodes = {
  'gate-nothing-asked': usage,
  'category-unknown': usage,
  'waiver-check-unknown': fault,
  'baseline-differs': fault,
  'gate-category': missed,
  'gate-points': missed,
  'gate-aspect': missed,
  'gate-incomplete': missed,
  'gate-excluded': missed,
  'gate-expired': missed,
  'gate-expiring': missed,
  'gate-lock-missing': missed,
  'gate-lock-differs': missed,
  'gate-regressed': missed,
  'gate-unmeasured': missed,
  'gate-unverified': missed,
  'gate-waived': note,
  'waiver-expired': caution,
  'waiver-unneeded': note,
  'waiver-unused': note,
} as const satisfies Record<
  keyof GateFacts,
  typeof usage | typeof fault | typeof missed | typeof caution | typeof note
>
