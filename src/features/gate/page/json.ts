import { commonDayOf, type JudgingDay } from '../../../core/day.js'
import { inUnits, inUnitsOrNull } from '../../../core/points.js'
import { findingOf } from '../../../pages/findings/finding.js'
import { ownDay } from '../../../pages/own-day.js'
import { rubricOf } from '../../../pages/rubric-identity.js'
import type { CheckOutcome, MissedCause } from '../outcome.js'
import { isPassed } from '../report.js'
import { type ByCheckKind, type GateReporter, type GateView, present } from './view.js'
import { shownMessage, shownNextStep } from './words.js'

/** One compact line; keys are English, points plain numbers, in every language. */
export const json: GateReporter = (report, view) => {
  const { tool, rubric, asOf, total, outcomes, waivers, baseline, input, found } = report
  const document = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    rubric: rubric && rubricOf(rubric),
    asOf: commonDayOf(asOf),
    total,
    passed: isPassed(report),
    checks: outcomes.map((outcome) => checkOf(outcome, asOf, view)),
    waivers: waivers.map(({ waiver, state }) => ({
      check: waiver.check,
      agency: waiver.agency ?? null,
      reason: waiver.reason,
      approver: waiver.approver,
      until: waiver.until,
      state,
    })),
    baseline: baseline && { path: baseline.path, ratchet: baseline.step },
    findings: [...input, ...found].map((diagnostic) => findingOf(diagnostic, view.texts)),
  }
  return `${JSON.stringify(document)}\n`
}

function checkOf(outcome: CheckOutcome, asOf: JudgingDay, view: GateView): object {
  const { id, agency, year, measured, isMet, causes, waiver } = outcome
  return {
    id,
    agency,
    year,
    ...ownDay(asOf, year),
    passed: isMet,
    waived: waiver && { reason: waiver.reason, approver: waiver.approver, until: waiver.until },
    expected: present(expectedValues, measured, view),
    found: present(foundValues, measured, view),
    message: shownMessage(outcome, view),
    hint: isMet ? null : shownNextStep(outcome, view),
    causes: causes.map(causeOf),
  }
}

type Value = string | number | null

/** Ids of categories, points, or counts; null where there is nothing to measure. */
const expectedValues: ByCheckKind<Value> = {
  'min-category': ({ band }) => band.id,
  'min-points': ({ points }) => inUnits(points),
  'min-aspect': ({ lowest }) => inUnits(lowest),
  complete: ({ of }) => of,
  'max-excluded': ({ most }) => most,
  'no-expired': () => 0,
  locked: () => 0,
  'no-regress': ({ lowest }) => inUnitsOrNull(lowest),
}

const foundValues: ByCheckKind<Value> = {
  'min-category': ({ total }) => total?.band.id ?? null,
  'min-points': ({ total }) => inUnitsOrNull(total?.points ?? null),
  'min-aspect': ({ points }) => inUnitsOrNull(points),
  complete: ({ open, of }) => of - open,
  'max-excluded': ({ total }) => total && (total.excluded?.declared.length ?? 0),
  'no-expired': ({ count }) => count,
  locked: ({ differing }) => differing?.length ?? null,
  'no-regress': ({ total }) => inUnitsOrNull(total?.points ?? null),
}

function causeOf(cause: MissedCause): object {
  return {
    kind: cause.kind === 'document' ? cause.end : cause.kind,
    indicator: cause.indicator.id,
    level: 'level' in cause ? cause.level : null,
    points: cause.kind === 'document' ? null : inUnits(cause.points),
    document: cause.kind === 'document' ? cause.title : null,
    lastDay: cause.kind === 'document' ? cause.lastDay : null,
    units: cause.units,
    file: cause.at?.file ?? null,
    line: cause.at?.line ?? null,
  }
}
