import { startOf } from '../../core/completeness.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import { maximumOf } from '../../core/methods.js'
import { inUnits, minus, type Points } from '../../core/points.js'
import type { Band } from '../../core/rubric.js'
import { lowestPoints } from '../../core/settings/floor.js'
import { isCounted } from '../../core/total.js'
import { untilWhen } from '../check/index.js'
import { earlierOf } from './baseline.js'
import { fallsSince, shortfalls } from './causes.js'
import { endingsIn } from './expiry.js'
import {
  type AskedCheck,
  type GateKind,
  type GateQuestions,
  gateCheckId,
  type Measured,
  type MissedCause,
} from './outcome.js'
import type { GateSubject } from './subject.js'

/** What a rule says of a check; without findings it is met. */
export interface Judgement {
  readonly measured: Measured
  readonly causes: readonly MissedCause[]
  readonly findings: readonly Diagnostic[]
}

type Rule<Kind extends GateKind> = (
  check: { readonly kind: Kind } & GateQuestions[Kind],
  subject: GateSubject,
) => Judgement

/** One rule a kind of check. */
export const gateRules: { readonly [Kind in GateKind]: Rule<Kind> } = {
  'min-category': reachesCategory,
  'min-points': reachesPoints,
  'min-aspect': reachesFloor,
  complete: isComplete,
  'max-excluded': excludesFew,
  'no-expired': isInForce,
  locked: isAsLocked,
  'no-regress': isNotLower,
}

function reachesCategory(
  check: Parameters<Rule<'min-category'>>[0],
  subject: GateSubject,
): Judgement {
  const total = subject.score.totals[subject.total]
  const measured = { ...check, total }
  if (!total) return { measured, causes: [], findings: [unverified(check, subject)] }
  if (total.points >= check.band.from) return { measured, causes: [], findings: [] }
  const causes = shortfalls(subject)
  const facts = {
    ...shortFacts(total.points, check.band.from, causes, subject),
    band: toldBand(total.band),
    asked: toldBand(check.band),
    highest: inUnits(total.reachable.highest),
  }
  const finding = { code: 'gate-category', facts, at: placeOf(causes, subject) } as const
  return { measured, causes, findings: [finding] }
}

function reachesPoints(check: Parameters<Rule<'min-points'>>[0], subject: GateSubject): Judgement {
  const total = subject.score.totals[subject.total]
  const measured = { ...check, total }
  if (!total) return { measured, causes: [], findings: [unverified(check, subject)] }
  if (total.points >= check.points) return { measured, causes: [], findings: [] }
  const causes = shortfalls(subject)
  const facts = shortFacts(total.points, check.points, causes, subject)
  const finding = { code: 'gate-points', facts, at: placeOf(causes, subject) } as const
  return { measured, causes, findings: [finding] }
}

function reachesFloor(check: Parameters<Rule<'min-aspect'>>[0], subject: GateSubject): Judgement {
  const { aspect, floor } = check
  const own = subject.score.aspects.find((each) => each.aspect.id === aspect.id)
  const maximum = maximumOf(aspect, subject.rubric)
  const lowest = lowestPoints(floor, maximum)
  const points = own?.[subject.total] ?? null
  const measured = { ...check, lowest, maximum, points }
  const isAbsent = subject.score.totals[subject.total] === null
  if (isAbsent) return { measured, causes: [], findings: [unverified(check, subject)] }
  // An aspect in which nothing applies has nothing to reach.
  if (points === null || points >= lowest) return { measured, causes: [], findings: [] }
  const causes = shortfalls(subject, ({ indicator }) => aspect.indicators.includes(indicator))
  const facts = {
    ...shortFacts(points, lowest, causes, subject),
    aspect: aspect.id,
    name: aspect.name,
  }
  const finding = { code: 'gate-aspect', facts, at: placeOf(causes, subject) } as const
  return { measured, causes, findings: [finding] }
}

function isComplete(check: Parameters<Rule<'complete'>>[0], subject: GateSubject): Judgement {
  const { score, total } = subject
  const applicable = score.indicators.filter((each) => isCounted(each, total))
  const causes = score.totals[total]?.complete
    ? []
    : shortfalls(subject).filter(({ kind }) => kind === 'open')
  const excluded = score.totals[total]?.excluded?.declared.length ?? 0
  const all = score.indicators.length
  const measured = { ...check, open: causes.length, of: applicable.length, excluded, all }
  if (causes.length === 0) return { measured, causes, findings: [] }
  const open = idsOf(causes)
  const facts = { ...resultFacts(subject), total, open, of: applicable.length, excluded, all }
  const finding = { code: 'gate-incomplete', facts, at: placeOf(causes, subject) } as const
  return { measured, causes, findings: [finding] }
}

function excludesFew(check: Parameters<Rule<'max-excluded'>>[0], subject: GateSubject): Judgement {
  const { score, total: kind } = subject
  const total = score.totals[kind]
  const measured = { ...check, total, all: score.indicators.length }
  if (!total) return { measured, causes: [], findings: [unverified(check, subject)] }
  const { declared = [], ifRefused = total } = total.excluded ?? {}
  if (declared.length <= check.most) return { measured, causes: [], findings: [] }
  const facts = {
    ...resultFacts(subject),
    total: kind,
    declared,
    all: score.indicators.length,
    most: check.most,
    points: inUnits(total.points),
    ifRefused: inUnits(ifRefused.points),
    band: toldBand(ifRefused.band),
  }
  const first = score.indicators.find(({ indicator }) => indicator.id === declared[0])
  const at = first?.answer?.at ?? startOf(subject.score)
  return { measured, causes: [], findings: [{ code: 'gate-excluded', facts, at }] }
}

function isInForce(check: Parameters<Rule<'no-expired'>>[0], subject: GateSubject): Judgement {
  const endings = endingsIn(subject)
  return {
    measured: { ...check, until: untilWhen(subject.context), count: endings.length },
    causes: endings.map(({ cause }) => cause),
    findings: endings.map(({ finding }) => finding),
  }
}

/** Evidence that nobody has compared with a lock is not known to be what it was. */
function isAsLocked(check: Parameters<Rule<'locked'>>[0], subject: GateSubject): Judgement {
  const { lock } = subject
  const isKept = lock !== undefined && lock.unkept.length === 0
  const measured = { ...check, differing: isKept ? lock.differing : null }
  const at = startOf(subject.score)
  if (!isKept) {
    const facts = { ...resultFacts(subject), worksheets: lock?.unkept ?? [] }
    return { measured, causes: [], findings: [{ code: 'gate-lock-missing', facts, at }] }
  }
  if (lock.differing.length === 0) return { measured, causes: [], findings: [] }
  const paths = lock.differing.slice(0, namedAtMost)
  const facts = { ...resultFacts(subject), paths, count: lock.differing.length }
  return { measured, causes: [], findings: [{ code: 'gate-lock-differs', facts, at }] }
}

function isNotLower(check: Parameters<Rule<'no-regress'>>[0], subject: GateSubject): Judgement {
  const { baseline, tolerance, isGrowing } = check
  const total = subject.score.totals[subject.total]
  const earlier = (baseline && earlierOf(baseline, subject.score)) ?? null
  const before = earlier?.totals[subject.total] ?? null
  const lowest = before === null ? null : minus(before, tolerance)
  const measured = { ...check, earlier, before, lowest, total }
  const told = (findings: readonly Diagnostic[], causes: readonly MissedCause[] = []) => ({
    measured,
    causes,
    findings,
  })
  if (!total) return told([unverified(check, subject)])
  if (!earlier) return told(baseline && !isGrowing ? [unmeasured(subject)] : [])
  if (before === null || lowest === null || total.points >= lowest) return told([])
  const causes = fallsSince(earlier, subject)
  const facts = {
    ...resultFacts(subject),
    total: subject.total,
    points: inUnits(total.points),
    before: inUnits(before),
    tolerance: inUnits(tolerance),
    since: earlier.year,
    fallen: idsOf(causes),
  }
  return told([{ code: 'gate-regressed', facts, at: placeOf(causes, subject) }], causes)
}

/** Nothing was verified, so that the total asked about does not exist. */
const unverified = (check: AskedCheck, subject: GateSubject): Diagnostic => ({
  code: 'gate-unverified',
  facts: { ...resultFacts(subject), check: gateCheckId(check) },
  at: startOf(subject.score),
})

const unmeasured = (subject: GateSubject): Diagnostic => ({
  code: 'gate-unmeasured',
  facts: resultFacts(subject),
  at: startOf(subject.score),
})

const resultFacts = ({ score: { agency, year } }: GateSubject) => ({ agency, year })

/** Causes, or files, that a sentence names. */
const namedAtMost = 5

const shortFacts = (
  points: Points,
  lowest: Points,
  causes: readonly MissedCause[],
  subject: GateSubject,
) => ({
  ...resultFacts(subject),
  total: subject.total,
  points: inUnits(points),
  lowest: inUnits(lowest),
  causes: idsOf(causes).slice(0, namedAtMost),
})

const idsOf = (causes: readonly MissedCause[]): readonly string[] =>
  causes.map(({ indicator }) => indicator.id)

const toldBand = ({ category, name }: Band) => ({ category, name })

/** At the weightiest cause that has a row, else at the first row. */
const placeOf = (causes: readonly MissedCause[], subject: GateSubject) =>
  causes.find(({ at }) => at !== null)?.at ?? startOf(subject.score)
