import { nothingAssessed } from '../../core/completeness.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import {
  type AskedCheck,
  type CheckOutcome,
  type GateKind,
  type GateQuestions,
  gateCheckId,
} from './outcome.js'
import { gateRules, type Judgement } from './rules.js'
import type { GateSubject } from './subject.js'

/** Every check that was asked for on one agency-year, in the order asked; waivers come after. */
export const judgeGate = (
  asked: readonly AskedCheck[],
  subject: GateSubject,
): readonly CheckOutcome[] => asked.map((check) => outcomeOf(check, subject))

function outcomeOf(check: AskedCheck, subject: GateSubject): CheckOutcome {
  const { agency, year } = subject.score
  const { measured, causes, findings: found } = judge(check, subject)
  // A check that has looked at nothing is not met.
  const findings = found.length === 0 ? nothingIn(subject) : found
  return {
    id: gateCheckId(check),
    agency,
    year,
    measured,
    isMet: findings.length === 0,
    causes: findings.length === 0 ? [] : causes,
    findings: findings.map((each) => ({ ...each, agency })),
    waiver: null,
  }
}

const nothingIn = ({ score, total }: GateSubject): readonly Diagnostic[] =>
  score.indicators.every(({ claimed, [total]: level }) => claimed === null && level === null)
    ? [nothingAssessed(score)]
    : []

/** A check and its rule belong together, which the type of a single kind cannot say. */
const judge = <Kind extends GateKind>(
  check: { readonly kind: Kind } & GateQuestions[Kind],
  subject: GateSubject,
): Judgement => gateRules[check.kind](check, subject)
