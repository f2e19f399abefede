import type { Answer, Assessment, Document, Remark } from '../../../core/evidence.js'
import type { Level } from '../../../core/level.js'
import type { Indicator } from '../../../core/rubric.js'
import type { MapEntry, RubricMap } from './map.js'

/** What an assessment becomes under another rubric, and what is left behind. */
export interface Conversion {
  readonly map: RubricMap
  /** Under the new rubric. Indicators without an answer are open. */
  readonly assessment: Assessment
  /** One for each entry of the map, in the order of the old rubric; what is new comes last. */
  readonly steps: readonly ConversionStep[]
}

/**
 * What becomes of the answers that an entry is about: carried with their level, to be assessed
 * anew, left behind; or nothing was answered, or the question is new.
 */
export type ConversionOutcome = 'carried' | 'reassess' | 'lost' | 'unanswered' | 'new'

export interface ConversionStep {
  readonly entry: MapEntry
  readonly outcome: ConversionOutcome
  readonly sources: readonly ConversionSource[]
  readonly targets: readonly Indicator[]
  readonly passage: LevelPassage
  readonly documents: readonly CarriedDocument[]
  /** Notes of rows without a document that no new indicator takes. */
  readonly remarks: readonly Remark[]
}

export interface ConversionSource {
  readonly indicator: Indicator
  readonly answer: Answer | undefined
}

/** How levels get from one rubric to the other: as they are, by a table, or not at all. */
export type LevelPassage =
  | { readonly kind: 'same' }
  | { readonly kind: 'table'; readonly levels: ReadonlyMap<Level, Level> }
  | { readonly kind: 'none' }

export interface CarriedDocument {
  readonly source: string
  /** As it stands under the old rubric. */
  readonly document: Document
  /** Null: no indicator of the new rubric is clearly the one it belongs to. */
  readonly target: DocumentTarget | null
}

export interface DocumentTarget {
  readonly indicator: string
  /** Evidence id of the new rubric; empty: it supports the indicator in general. */
  readonly requirement: string
  /** A verdict was about the old question, and goes only where the question is the same. */
  readonly keepsVerdict: boolean
}

/** A level on the other scale; undefined where there is none. */
export function levelAfter(level: Level, passage: LevelPassage): Level | undefined {
  if (passage.kind === 'same') return level
  return passage.kind === 'table' ? (passage.levels.get(level) ?? noneOf(level)) : undefined
}

/** Nothing valid proves it: that is so on every scale. */
const noneOf = (level: Level): Level | undefined => (level === 0 ? 0 : undefined)

/** Documents whose evidence id means nothing under the new indicator. */
export const withoutCode = ({ documents }: ConversionStep): readonly CarriedDocument[] =>
  documents.filter(
    ({ document, target }) => target?.requirement === '' && document.requirement !== '',
  )

export const withoutVerdict = ({ documents }: ConversionStep): readonly CarriedDocument[] =>
  documents.filter(({ document, target }) => document.verdict && target && !target.keepsVerdict)

export const leftBehind = ({ documents }: ConversionStep): readonly CarriedDocument[] =>
  documents.filter(({ target }) => target === null)
