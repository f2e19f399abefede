import type { AgencyYear } from './agency.js'
import type { Place } from './place.js'
import type { Words } from './words.js'
import type { YearSpan } from './year-span.js'

export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/**
 * What a fault is about, which decides the exit code: how the program was called, what stands in
 * a file that could be opened, or a check that was not passed.
 */
export type Concern = 'usage' | 'content' | 'verdict'

export interface CodeTraits {
  readonly severity: Severity
  readonly concern: Concern
}

const usage: CodeTraits = { severity: 'error', concern: 'usage' }

const fault: CodeTraits = { severity: 'error', concern: 'content' }

const warning: CodeTraits = { severity: 'warning', concern: 'content' }

const note: CodeTraits = { severity: 'info', concern: 'content' }

const missed: CodeTraits = { severity: 'error', concern: 'verdict' }

/** Of a workbook as a whole, or of what one cell says. */
export type WorkbookDamage = 'file' | 'text' | 'formula' | 'date'

/** A wrong value with the right one nearest to it, if any is near. */
interface Mistaken {
  readonly found: string
  readonly near: string | undefined
}

/** Two rows of one agency-year that contradict each other. */
interface Disagreement {
  readonly agency: string
  readonly year: number
  readonly indicator: string
  readonly column: string
  readonly first: string
  readonly firstAt: Place
  readonly found: string
}

/** Why a Word template cannot be filled in. */
export const templateFaults = ['not-word', 'macros', 'remote'] as const

export type TemplateFault = (typeof templateFaults)[number]

/** What belongs to no single feature; words for it are in `pages/words/`. */
export interface CoreFacts {
  // How the program was called
  /** `isMisplaced`: it stands before the command that has it; `commands`: others that have it. */
  'option-unknown': Mistaken & {
    readonly isMisplaced: boolean
    readonly commands: readonly string[]
  }
  'option-value-missing': { readonly option: string }
  'option-value-wrong': Mistaken & { readonly option: string; readonly expected: string }
  'command-unknown': Mistaken
  'argument-missing': { readonly argument: string }
  'arguments-excessive': { readonly found: string }
  'input-missing': Record<never, never>
  /** With the file beside it that is named most alike, where somebody has looked. */
  'file-not-found': { readonly path: string; readonly near?: string | undefined }
  'file-is-folder': { readonly path: string }
  /** `isWriting`: it may be read, but is closed to writing. */
  'file-not-permitted': { readonly path: string; readonly isWriting?: boolean }
  'working-folder-missing': Record<never, never>
  'file-unreadable': { readonly path: string; readonly cause: string }
  'output-exists': { readonly path: string }
  'output-failed': { readonly path: string; readonly cause: string }
  /** What was written does not read back as it was meant. */
  'output-unverified': { readonly path: string }
  /** A format that a kind of report does not come in. */
  'format-unsupported': {
    readonly format: string
    readonly kind: string
    readonly known: readonly string[]
  }
  /** A template for a report that does not come in a format that takes one. */
  'template-unused': { readonly path: string; readonly formats: readonly string[] }
  'template-unusable': { readonly path: string; readonly why: TemplateFault }
  'placeholder-missing': { readonly path: string; readonly name: string }
  'placeholder-unknown': {
    readonly path: string
    readonly found: string
    readonly near: string | undefined
    readonly known: readonly string[]
  }
  /** A character that the encoding of the file to be written does not have. */
  'character-unwritable': { readonly found: string; readonly encoding: string }
  'agency-unknown': Mistaken
  'unit-unknown': Mistaken
  'year-unknown': { readonly found: string; readonly known: readonly number[] }
  'aspect-unknown': Mistaken & { readonly known: readonly string[] }
  'sheet-unknown': Mistaken & { readonly known: readonly string[] }
  'rubric-unknown': Mistaken & { readonly known: readonly string[] }
  'topic-unknown': Mistaken

  // Any file
  'file-empty': Record<never, never>
  'file-binary': { readonly format: string }
  /** Megabytes of the file, unless it is a workbook that holds too much. */
  'file-too-large': { readonly limit: number; readonly what?: 'unzipped' | 'cells' }
  'workbook-damaged': { readonly what: WorkbookDamage }
  /** With the encodings that a file of its kind may have. */
  'encoding-wrong': { readonly byte: string; readonly accepted: readonly string[] }

  // Rubric, project file: YAML
  'yaml-syntax': { readonly reason: string }
  'key-repeated': { readonly key: string }
  'alias-excessive': Record<never, never>
  'key-unknown': Mistaken
  'key-missing': { readonly key: string }
  'value-wrong': { readonly found: string; readonly expected: string }
  'decimals-excessive': { readonly found: string; readonly most: number }
  /** `others`: as many more texts of the file lack one, too, and are not told one by one. */
  'translation-missing': { readonly text: string; readonly others?: number }

  // Rubric: what its parts say together
  'id-repeated': { readonly id: string; readonly firstAt: Place }
  'bands-unordered': { readonly band: string; readonly from: number; readonly before: number }
  'bands-start': { readonly band: string; readonly from: number }
  'maximum-differs': { readonly owner: string; readonly sum: number; readonly stated: number }
  'levels-reversed': { readonly min: number; readonly max: number }
  'level-beyond': { readonly found: number; readonly min: number; readonly max: number }
  'reference-unknown': Mistaken & { readonly key: string }
  'needs-cycle': { readonly path: readonly string[] }
  /** Of years or days; `key` is where they stand. */
  'span-reversed': { readonly key: string; readonly from: string; readonly until: string }
  'aspect-weight-missing': { readonly aspect: string }
  'aspect-weight-unused': { readonly aspect: string }
  'exclusion-unsupported': Record<never, never>
  'one-of-unsupported': { readonly indicator: string }
  'examples-none': { readonly rubric: string }
  'example-differs': {
    readonly example: string
    readonly what: string
    readonly expected: string
    readonly found: string
  }

  // Evidence: the sheet
  'header-only': Record<never, never>
  /** `unread`: columns of other names, where one of them may be meant. */
  'column-missing': { readonly column: string; readonly unread: readonly string[] }
  'column-repeated': { readonly column: string; readonly found: string }
  'column-unknown': Mistaken
  'quote-broken': Record<never, never>
  'row-ragged': { readonly found: number; readonly expected: number }
  'row-repeated': { readonly firstAt: Place }
  'characters-control': { readonly found: string; readonly column: string }

  // Evidence: the cells
  /** `by`: how else it can be stated, where the command has no option for it. */
  'agency-unstated': { readonly by?: 'column' }
  'year-unstated': { readonly by?: 'column' | 'argument' }
  'cell-missing': { readonly column: string }
  'year-wrong': { readonly found: string }
  /** `elsewhere`: rubrics that have it, where that was looked up. */
  'indicator-unknown': Mistaken & {
    readonly rubric: string
    readonly elsewhere?: readonly string[]
  }
  'indicator-damaged': { readonly found: string; readonly meant: string | undefined }
  /** Told once a file, for the first of `count` cells. */
  'indicator-comma': { readonly found: string; readonly read: string; readonly count: number }
  'level-wrong': {
    readonly found: string
    readonly column: string
    readonly max: number
    readonly isClaim: boolean
    /** Whether it may be said here that the indicator does not apply. */
    readonly isOptional: boolean
  }
  'level-fractional': { readonly found: string; readonly column: string }
  'level-out-of-range': { readonly found: string; readonly column: string; readonly max: number }
  'date-wrong': { readonly found: string; readonly column: string }
  'dates-reversed': { readonly issued: string; readonly until: string }
  /** `blankCounts`: a document counts where the cell is blank, so that emptying it is no way out. */
  'word-unknown': Mistaken & {
    readonly column: string
    readonly known: readonly Words[]
    readonly blankCounts: boolean
  }
  'requirement-unknown': Mistaken & {
    readonly indicator: string
    readonly known: readonly string[]
  }
  'reason-missing': { readonly indicator: string }
  'reason-vague': { readonly indicator: string; readonly found: string }
  /** `allowed`: the indicators of which it may be said, if there are any. */
  'not-applicable-forbidden': {
    readonly indicator: string
    readonly rubric: string
    readonly allowed: readonly string[]
  }
  'level-with-reason': { readonly indicator: string; readonly level: string }

  // Evidence: what the rows of one agency-year say together
  'answers-differ': Disagreement
  'one-of-conflict': { readonly indicator: string; readonly other: string; readonly otherAt: Place }
  'nothing-applicable': AgencyYear
  'verified-above-claim': {
    readonly indicator: string
    readonly verified: number
    readonly claimed: number
  }
  /** `other`: the indicator that applies instead; null where the agency declares it inapplicable. */
  'verified-inapplicable': {
    readonly indicator: string
    readonly verified: number
    readonly other: string | null
  }
  /** Two files that are to be merged say different things in one cell. */
  'merge-conflict': {
    readonly agency: string
    readonly year: string
    readonly indicator: string
    readonly column: string
    readonly first: string
    readonly firstAt: Place
    readonly found: string
  }
  /** A row of the worksheet that is not in the file of its unit any more. */
  'merge-row-missing': {
    readonly agency: string
    readonly year: string
    readonly indicator: string
    readonly unit: string
    readonly title: string
  }
  /** Rows of a worksheet that was split are in none of the files: `ranges` as `3` or `4–7`. */
  'merge-numbers-missing': { readonly count: number; readonly ranges: readonly string[] }
  'agency-similar': { readonly agency: string; readonly other: string }
  'rows-short': { readonly count: number }
  'title-rows': { readonly count: number }
  /** Told on demand. The delimiter and the encoding are those of a CSV file. */
  'file-read': {
    readonly format: 'csv' | 'xlsx'
    readonly encoding: string
    readonly delimiter: string
    readonly lineEnd: string
    readonly rows: number
  }
  'cells-merged': { readonly count: number }
  'statement-unknown': Mistaken & { readonly known: readonly string[] }
  /** With the built-in rubrics that are meant for the year. */
  'rubric-assumed': {
    readonly rubric: string
    readonly year: number
    readonly fitting: readonly string[]
  }
  /** The year is not one of those that the rubric is for. */
  'rubric-outside': {
    readonly rubric: string
    readonly year: number
    readonly valid: Pick<YearSpan, 'from' | 'until'>
    readonly fitting: readonly string[]
  }
  /** A worksheet of an earlier year has this fault, so that nothing is compared with it. */
  'previous-unread': { readonly code: string }
  /** A figure of the project file that no total of the rubric can have. */
  'stated-points-impossible': {
    readonly key: string
    readonly found: number
    readonly lowest: number
    readonly maximum: number
    readonly rubric: string
  }
  'stated-year-impossible': {
    readonly key: 'end_target' | 'baseline'
    readonly found: number
    /** That the figures are stated for. */
    readonly year: number
  }

  // Evidence files and their lock
  'worksheets-alike': { readonly path: string }
  'lock-outside': { readonly path: string }
  'evidence-outside': { readonly path: string }
  'evidence-link': { readonly path: string }
  'evidence-empty': { readonly path: string }
  'evidence-none': Record<never, never>
  'lock-syntax': Record<never, never>
  'lock-path-repeated': { readonly path: string; readonly firstAt: Place }
  'evidence-changed': { readonly path: string }
  'evidence-missing': { readonly path: string }
  'evidence-dropped': { readonly path: string }
  'evidence-moved': { readonly path: string; readonly from: string }
  'evidence-unlocked': { readonly path: string }
  /** A file that proves although the lock that it is compared with does not know it. */
  'file-unlocked': { readonly path: string; readonly lock: string }
}

export type CoreCode = keyof CoreFacts

/** Codes that belong to no feature, each with its severity and what it concerns. */
export const coreCodes = {
  'option-unknown': usage,
  'option-value-missing': usage,
  'option-value-wrong': usage,
  'command-unknown': usage,
  'argument-missing': usage,
  'arguments-excessive': usage,
  'input-missing': usage,
  'file-not-found': usage,
  'file-is-folder': usage,
  'file-not-permitted': usage,
  'working-folder-missing': usage,
  'file-unreadable': usage,
  'output-exists': usage,
  'output-failed': usage,
  'output-unverified': usage,
  'format-unsupported': usage,
  'template-unused': usage,
  'template-unusable': usage,
  'placeholder-missing': usage,
  'placeholder-unknown': usage,
  'character-unwritable': fault,
  'agency-unknown': usage,
  'unit-unknown': usage,
  'year-unknown': usage,
  'aspect-unknown': usage,
  'sheet-unknown': usage,
  'rubric-unknown': usage,
  'topic-unknown': usage,
  'file-empty': fault,
  'file-binary': fault,
  'file-too-large': fault,
  'workbook-damaged': fault,
  'encoding-wrong': fault,
  'yaml-syntax': fault,
  'key-repeated': fault,
  'alias-excessive': fault,
  'key-unknown': fault,
  'key-missing': fault,
  'value-wrong': fault,
  'decimals-excessive': fault,
  'translation-missing': warning,
  'id-repeated': fault,
  'bands-unordered': fault,
  'bands-start': fault,
  'maximum-differs': fault,
  'levels-reversed': fault,
  'level-beyond': fault,
  'reference-unknown': fault,
  'needs-cycle': fault,
  'span-reversed': fault,
  'aspect-weight-missing': fault,
  'aspect-weight-unused': fault,
  'exclusion-unsupported': fault,
  'one-of-unsupported': fault,
  'examples-none': missed,
  'example-differs': missed,
  'header-only': fault,
  'column-missing': fault,
  'column-repeated': fault,
  'column-unknown': warning,
  'quote-broken': fault,
  'row-ragged': fault,
  'row-repeated': warning,
  'characters-control': warning,
  'agency-unstated': fault,
  'year-unstated': fault,
  'cell-missing': fault,
  'year-wrong': fault,
  'indicator-unknown': fault,
  'indicator-damaged': fault,
  'indicator-comma': note,
  'level-wrong': fault,
  'level-fractional': fault,
  'level-out-of-range': fault,
  'date-wrong': fault,
  'dates-reversed': fault,
  'word-unknown': fault,
  'requirement-unknown': fault,
  'reason-missing': fault,
  'reason-vague': fault,
  'not-applicable-forbidden': fault,
  'level-with-reason': fault,
  'answers-differ': fault,
  'one-of-conflict': fault,
  'nothing-applicable': fault,
  'verified-above-claim': warning,
  'verified-inapplicable': warning,
  'merge-conflict': fault,
  'merge-row-missing': fault,
  'merge-numbers-missing': fault,
  'agency-similar': warning,
  'rows-short': note,
  'title-rows': note,
  'file-read': note,
  'cells-merged': note,
  'statement-unknown': warning,
  'rubric-assumed': note,
  'rubric-outside': note,
  'previous-unread': warning,
  'stated-points-impossible': fault,
  'stated-year-impossible': fault,
  'worksheets-alike': usage,
  'lock-outside': usage,
  'evidence-outside': fault,
  'evidence-link': fault,
  'evidence-empty': fault,
  'evidence-none': fault,
  'lock-syntax': fault,
  'lock-path-repeated': fault,
  'evidence-changed': missed,
  'evidence-missing': missed,
  'evidence-dropped': missed,
  'evidence-moved': missed,
  'evidence-unlocked': missed,
  'file-unlocked': warning,
} as const satisfies Record<CoreCode, CodeTraits>
