import { agencyYearKey } from '../../../core/agency.js'
import { groupBy } from '../../../core/groups.js'
import type { Explanations } from '../../../pages/findings/explanation.js'
import type { Display } from '../../../pages/page.js'
import type { Texts } from '../../../pages/words/texts.js'
import type { CheckOutcome, GateKind, Measured, MeasuredOf } from '../outcome.js'
import type { GateReport } from '../report.js'
import type { GateTexts } from '../words.js'

/** How a gate is to be shown. */
export interface GateView {
  readonly texts: Texts
  readonly words: GateTexts
  readonly explanations: Explanations
  readonly display: Display
}

/** Makes the whole output; it ends with a line break. */
export type GateReporter = (report: GateReport, view: GateView) => string

/** One way to tell each kind of check. */
export type ByCheckKind<Told> = {
  readonly [Kind in GateKind]: (measured: MeasuredOf<Kind>, view: GateView) => Told
}

/** Tells what a check found in the way that its kind has. */
export const present = <Told>(ways: ByCheckKind<Told>, measured: Measured, view: GateView): Told =>
  tellKind(ways, measured, view)

/** A check and the way to tell it belong together, which the type of a single kind cannot say. */
const tellKind = <Told, Kind extends GateKind>(
  ways: ByCheckKind<Told>,
  measured: MeasuredOf<Kind>,
  view: GateView,
): Told => ways[measured.kind](measured, view)

export type GateState = 'met' | 'missed' | 'waived'

export const marks: Record<GateState, string> = { met: '[v]', missed: '[x]', waived: '[!]' }

export function checkStateOf({ isMet, waiver }: CheckOutcome): GateState {
  if (isMet) return 'met'
  return waiver ? 'waived' : 'missed'
}

/** The checks of one agency-year. */
export interface ResultOutcomes {
  readonly agency: string
  readonly year: number
  readonly outcomes: readonly CheckOutcome[]
}

/** In the order of the report. */
export function byResult({ outcomes }: GateReport): readonly ResultOutcomes[] {
  return groupBy(outcomes, agencyYearKey).map((own) => ({
    agency: own[0].agency,
    year: own[0].year,
    outcomes: own,
  }))
}
