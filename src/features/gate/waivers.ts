import { isSameAgency } from '../../core/agency.js'
import type { Day } from '../../core/day.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import type { Waiver } from '../../core/settings/gate.js'
import type { CheckOutcome } from './outcome.js'

/**
 * What a waiver did: it covers a missed check, its last day is past, its check is met, or there is no
 * such check or agency in this run.
 */
export const waiverStates = ['applied', 'expired', 'unneeded', 'unused'] as const
export type WaiverState = (typeof waiverStates)[number]

export interface WaiverUse {
  readonly waiver: Waiver
  readonly state: WaiverState
}

export interface Waived {
  readonly outcomes: readonly CheckOutcome[]
  /** In the order of the project file. */
  readonly uses: readonly WaiverUse[]
}

/** Missed checks with who answers for them on the day asked about; the last day counts. */
export function applyWaivers(
  outcomes: readonly CheckOutcome[],
  waivers: readonly Waiver[],
  asOf: Day,
): Waived {
  const running = waivers.filter(({ until }) => asOf <= until)
  return {
    outcomes: outcomes.map((outcome) => ({
      ...outcome,
      waiver: outcome.isMet ? null : (running.find((each) => isAbout(each, outcome)) ?? null),
    })),
    uses: waivers.map((waiver) => ({ waiver, state: stateOf(waiver, outcomes, asOf) })),
  }
}

const isAbout = ({ check, agency }: Waiver, outcome: CheckOutcome): boolean =>
  check === outcome.id && isSameAgency(agency ?? outcome.agency, outcome.agency)

function stateOf(waiver: Waiver, outcomes: readonly CheckOutcome[], asOf: Day): WaiverState {
  const own = outcomes.filter((outcome) => isAbout(waiver, outcome))
  if (own.length === 0) return 'unused'
  if (waiver.until < asOf) return 'expired'
  return own.some(({ isMet }) => !isMet) ? 'applied' : 'unneeded'
}

/** A missed check that somebody answers for. */
export const waivedFinding = (
  { id: check, agency, year }: CheckOutcome,
  { reason, approver, until, at }: Waiver,
): Diagnostic => ({
  code: 'gate-waived',
  facts: { agency, year, check, reason, approver, until },
  at,
})

/** What is to be told of a waiver besides the checks that it covers. */
export function waiverFinding({ waiver, state }: WaiverUse, asOf: Day): readonly Diagnostic[] {
  const { check, approver, until, at } = waiver
  if (state === 'expired') {
    return [{ code: 'waiver-expired', facts: { check, approver, until, asOf }, at }]
  }
  if (state === 'unneeded') return [{ code: 'waiver-unneeded', facts: { check }, at }]
  return state === 'unused' ? [{ code: 'waiver-unused', facts: { check }, at }] : []
}
