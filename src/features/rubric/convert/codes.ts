import type { Place } from '../../../core/place.js'
import type { Relation } from './map.js'

/** What maps between rubrics, and carrying answers by them, tell. */
export interface ConvertFacts {
  'map-rubrics-same': { readonly rubric: string }
  /** How many indicators an entry names on each side. */
  'map-cardinality': { readonly relation: Relation; readonly from: number; readonly to: number }
  'map-indicator-repeated': {
    readonly indicator: string
    readonly rubric: string
    readonly firstAt: Place
  }
  'map-indicator-missing': {
    readonly indicators: readonly string[]
    readonly rubric: string
    /** The relation that says so if they are meant to be left out. */
    readonly relation: 'dropped' | 'new'
  }
  'map-levels-missing': { readonly levels: readonly number[] }
  /** A rubric that a map names and that is neither built in nor given. */
  'map-rubric-unknown': {
    readonly found: string
    readonly near: string | undefined
    readonly known: readonly string[]
  }
  /** There is no built-in map between two rubrics. */
  'map-unknown': {
    readonly from: string
    readonly to: string
    readonly known: readonly string[]
  }
  /** A rubric that was asked for and that the map does not join. */
  'map-unrelated': {
    readonly rubric: string
    readonly map: string
    readonly known: readonly string[]
  }
  'target-rubric-missing': { readonly known: readonly string[] }
  /** Nobody has said which rubric a worksheet of such a year is written for. */
  'source-rubric-assumed': { readonly rubric: string; readonly year: number }
}

const usage = { severity: 'error', concern: 'usage' } as const
const fault = { severity: 'error', concern: 'content' } as const
const note = { severity: 'info', concern: 'content' } as const

export const convertCodes = {
  'map-rubrics-same': fault,
  'map-cardinality': fault,
  'map-indicator-repeated': fault,
  'map-indicator-missing': fault,
  'map-levels-missing': fault,
  'map-rubric-unknown': fault,
  'map-unknown': usage,
  'map-unrelated': usage,
  'target-rubric-missing': usage,
  'source-rubric-assumed': note,
} as const satisfies Record<keyof ConvertFacts, typeof usage | typeof fault | typeof note>
