import { type Citation, citedOn } from './basis.js'
import { addPeriod, type Day, parsePeriod } from './day.js'
import type { Place } from './place.js'
import type { Band, Consequence, ConsequenceRequirement, Rubric, TotalKind } from './rubric.js'
import type { Total } from './total.js'

/** `open`: what would decide it has not been stated or assessed yet. */
export const conditionStatuses = ['met', 'not-met', 'open'] as const
export type ConditionStatus = (typeof conditionStatuses)[number]

/** Why a condition has its status, as a stable code; `i18n/` has the words. */
export const conditionReasons = [
  'total-reaches',
  'total-misses',
  'total-incomplete',
  'total-absent',
  'review-running',
  'review-over',
  'decision-absent',
  'decision-later',
  'review-unlimited',
  'stated-met',
  'stated-not-met',
  'not-stated',
] as const
export type ConditionReason = (typeof conditionReasons)[number]

export interface Condition {
  readonly requirement: ConsequenceRequirement
  readonly status: ConditionStatus
  readonly reason: ConditionReason
  /** What it rests on, on the day asked about. */
  readonly basis: readonly Citation[]
  /** The last day of a review period, where there is one. */
  readonly until?: Day
  /** The document stated, or who decided. */
  readonly source?: string | undefined
}

/** What a category opens for one agency-year: one condition of many is the score. */
export interface Eligibility {
  readonly consequence: Consequence
  readonly status: ConditionStatus
  /** What each total alone would say of the band requirement. */
  readonly scoreCondition: { readonly claimed: ConditionStatus; readonly backed: ConditionStatus }
  readonly conditions: readonly Condition[]
}

/** When a result was decided, from the project file. */
export interface Decision {
  readonly agency?: string
  readonly year: number
  readonly decidedOn: Day
  readonly by?: string
}

/** What the office states of a requirement, from the project file. */
export interface Statement {
  readonly requirement: string
  readonly met: boolean
  readonly document?: string
  /** In the project file. */
  readonly at?: Place
}

export interface EligibilityFacts {
  readonly asOf: Day
  readonly totals: Readonly<Record<TotalKind, Total | null>>
  readonly decision: Decision | undefined
  readonly statements: readonly Statement[]
}

export const judgeConsequences = (
  rubric: Rubric,
  facts: EligibilityFacts,
): readonly Eligibility[] =>
  rubric.consequences.map((consequence) => judge(consequence, rubric, facts))

function judge(consequence: Consequence, rubric: Rubric, facts: EligibilityFacts): Eligibility {
  const conditions = consequence.requires.map((requirement): Condition => {
    const found = answer(requirement, consequence, rubric, facts)
    const basis = requirement.basis ? citedOn(requirement.basis, facts.asOf) : []
    return 'source' in found
      ? { requirement, basis, ...found }
      : { requirement, basis, status: found.status, reason: found.reason }
  })
  return {
    consequence,
    status: allOf(conditions.map(({ status }) => status)),
    scoreCondition: {
      claimed: scoreCondition('claimed', consequence, rubric, facts),
      backed: scoreCondition('backed', consequence, rubric, facts),
    },
    conditions,
  }
}

type Answer = Omit<Condition, 'requirement' | 'basis'>

function answer(
  requirement: ConsequenceRequirement,
  consequence: Consequence,
  rubric: Rubric,
  facts: EligibilityFacts,
): Answer {
  if (requirement.kind === 'band') {
    return reaches(facts.totals[requirement.total], bandWith(requirement.atLeast, rubric))
  }
  if (requirement.kind === 'review') return underReview(consequence, rubric, facts)
  const statement = facts.statements.find((stated) => stated.requirement === requirement.id)
  if (!statement) return { status: 'open', reason: 'not-stated' }
  const { met, document: source } = statement
  return met
    ? { status: 'met', reason: 'stated-met', source }
    : { status: 'not-met', reason: 'stated-not-met', source }
}

/** Met if even the lowest reachable total is in, not met if even the highest is out. */
function reaches(total: Total | null, band: Band): Answer {
  if (!total) return { status: 'open', reason: 'total-absent' }
  if (total.reachable.lowest >= band.from) return { status: 'met', reason: 'total-reaches' }
  return total.reachable.highest < band.from
    ? { status: 'not-met', reason: 'total-misses' }
    : { status: 'open', reason: 'total-incomplete' }
}

/** The review period of the band that the decided total stands in; its last day counts. */
function underReview(consequence: Consequence, rubric: Rubric, facts: EligibilityFacts): Answer {
  const total = facts.totals[decidingTotal(consequence)]
  if (!total) return { status: 'open', reason: 'total-absent' }
  if (!facts.decision) return { status: 'open', reason: 'decision-absent' }
  if (facts.decision.decidedOn > facts.asOf) return { status: 'open', reason: 'decision-later' }
  const band = rubric.bands.find(({ id }) => id === total.band.id)
  const period = band?.review ? parsePeriod(band.review) : undefined
  if (!period) return { status: 'open', reason: 'review-unlimited' }
  const until = addPeriod(facts.decision.decidedOn, period)
  const source = facts.decision.by
  return facts.asOf <= until
    ? { status: 'met', reason: 'review-running', until, source }
    : { status: 'not-met', reason: 'review-over', until, source }
}

function decidingTotal({ requires }: Consequence): TotalKind {
  const band = requires.find((requirement) => requirement.kind === 'band')
  return band?.kind === 'band' ? band.total : 'verified'
}

/** Open where the rubric states no band requirement. */
function scoreCondition(
  kind: 'claimed' | 'backed',
  { requires }: Consequence,
  rubric: Rubric,
  { totals }: EligibilityFacts,
): ConditionStatus {
  const asked = requires.filter((requirement) => requirement.kind === 'band')
  if (asked.length === 0) return 'open'
  return allOf(asked.map(({ atLeast }) => reaches(totals[kind], bandWith(atLeast, rubric)).status))
}

function allOf(statuses: readonly ConditionStatus[]): ConditionStatus {
  if (statuses.includes('not-met')) return 'not-met'
  return statuses.includes('open') ? 'open' : 'met'
}

function bandWith(id: string, { bands }: Rubric): Band {
  const band = bands.find((candidate) => candidate.id === id)
  if (!band) throw new Error(`the rubric's rules let a band pass that does not exist: ${id}`)
  return band
}

/** Who supervises on a day, as the rubric states it. */
export function supervisorOn({ supervisor }: Consequence, day: Day): string | undefined {
  if (!supervisor) return undefined
  const isOver = supervisor.until !== undefined && day > supervisor.until
  return isOver ? (supervisor.then ?? supervisor.name) : supervisor.name
}
