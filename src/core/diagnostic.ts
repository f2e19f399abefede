import { isRegistered, registeredCodes, traitsOf } from './code-registry.js'
import type { Concern, CoreFacts, Severity } from './codes.js'
import { byCodePoint, inTurn } from './order.js'
import type { Place } from './place.js'

/** The facts that each code is told with. Features add those of their own codes, in `cli/codes.ts`. */
export interface Facts extends CoreFacts {}

export type Code = keyof Facts

/** All that are known, in the order of their rooms. */
export const knownCodes = (): readonly Code[] => registeredCodes().filter(isCode)

/** What was found: a code and its facts. */
export type Finding = {
  readonly [C in Code]: { readonly code: C; readonly facts: Facts[C] }
}[Code]

/** One fault, warning or note, with its place, if it has one. */
export type Diagnostic = Finding & {
  readonly at: Place | null
  /** The agency whose rows it spoils; absent where a whole file or call is concerned. */
  readonly agency?: string
  /** Where an option asks for another one than the code has. */
  readonly severity?: Severity
}

/** What reading gives: the value, absent where errors forbid it, and all that was found. */
export interface Checked<Value> {
  readonly value: Value | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** What reading gives where there is nothing to go on with. */
export const refused = (diagnostics: readonly Diagnostic[]): Checked<never> => ({
  value: undefined,
  diagnostics,
})

export const severityOf = ({ code, severity }: Diagnostic): Severity =>
  severity ?? traitsOf(code).severity

export const isError = (diagnostic: Diagnostic): boolean => severityOf(diagnostic) === 'error'

export const isWarning = (diagnostic: Diagnostic): boolean => severityOf(diagnostic) === 'warning'

export const concernOf = ({ code }: Diagnostic): Concern => traitsOf(code).concern

export const isCode = (text: string): text is Code => isRegistered(text)

/** By file, line, column and code; those without a place come first. */
export const byPlace = inTurn<Diagnostic>(
  (left, right) => byCodePoint(left.at?.file ?? '', right.at?.file ?? ''),
  (left, right) => (left.at?.line ?? 0) - (right.at?.line ?? 0),
  (left, right) => (left.at?.column ?? 0) - (right.at?.column ?? 0),
  (left, right) => byCodePoint(left.code, right.code),
)
