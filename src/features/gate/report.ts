import type { Day, JudgingDay } from '../../core/day.js'
import { type Diagnostic, isError } from '../../core/diagnostic.js'
import type { Result } from '../../core/result.js'
import type { Rubric, TotalKind } from '../../core/rubric.js'
import type { RatchetStep } from './baseline.js'
import type { CheckOutcome } from './outcome.js'
import { type Waived, type WaiverUse, waivedFinding, waiverFinding } from './waivers.js'

/** All that a report of a gate may show. */
export interface GateReport {
  readonly tool: Result['tool']
  /** Null if it could not be read. */
  readonly rubric: Rubric | null
  readonly asOf: JudgingDay
  readonly total: TotalKind
  /** Sorted by agency, year and the order of the checks; empty if the input is faulty. */
  readonly outcomes: readonly CheckOutcome[]
  readonly waivers: readonly WaiverUse[]
  /** The earlier result, as a path, and what a ratchet made of it. */
  readonly baseline: { readonly path: string; readonly step: RatchetStep | null } | null
  /** Of the call and the input, sorted by place. */
  readonly input: readonly Diagnostic[]
  /** Of the checks: what is missed first, each check by its first finding, then waivers. */
  readonly found: readonly Diagnostic[]
}

/** What a gate found, so that the exit code follows from it: only what is not waived is an error. */
export function findingsOf({ outcomes, uses }: Waived, asOf: Day): readonly Diagnostic[] {
  const failing = outcomes.filter(isFailing)
  return [
    ...failing.flatMap(({ findings }) => findings.slice(0, 1)),
    ...failing.flatMap(({ findings }) => findings.slice(1)),
    ...outcomes.flatMap((outcome) =>
      outcome.waiver ? [waivedFinding(outcome, outcome.waiver)] : [],
    ),
    ...uses.flatMap((use) => waiverFinding(use, asOf)),
  ]
}

/** Neither met nor waived. */
export const isFailing = ({ isMet, waiver }: CheckOutcome): boolean => !isMet && !waiver

/** The verdict that the exit code is decided by as well. */
export const isPassed = ({ input, found }: GateReport): boolean =>
  ![...input, ...found].some(isError)
