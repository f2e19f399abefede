import type { Day } from '../../core/day.js'
import type { Level } from '../../core/level.js'
import { worthOf } from '../../core/methods.js'
import { inTurn } from '../../core/order.js'
import { noPoints, type Points } from '../../core/points.js'
import { type Defect, defectOf, lackingFor, type ProofContext } from '../../core/proof.js'
import type { Rubric } from '../../core/rubric.js'
import type { IndicatorScore, Score } from '../../core/score.js'
import type { Days } from '../../core/settings/days.js'
import type { FollowUpStatus } from '../../core/settings/report.js'
import type { Words } from '../../core/words.js'
import { type EvidenceRequest, requestsOf, unitOf } from '../evidence/index.js'
import {
  type Plan,
  type PlannedDocument,
  type PlannedIndicator,
  plannedIndicators,
} from '../plan/index.js'
import { applicableIn, type MissingProof, missingProof } from './indicators.js'
import type { ReportSubject } from './subject.js'

/** In the order in which a plan takes them: what is claimed is proved before more is claimed. */
const derivedKinds = ['prove', 'assess', 'raise'] as const
type DerivedKind = (typeof derivedKinds)[number]

/**
 * One line of the follow-up plan. `stated` comes from the project file; the others
 * are derived from the rubric, until the office has agreed a plan of its own.
 */
export type FollowUpEntry = {
  /** Null: about no indicator in particular. */
  readonly indicator: string | null
  readonly indicatorName: Words | null
  /** Empty where nobody is named. */
  readonly unit: string
  readonly due: Day | null
  readonly status: FollowUpStatus
} & (
  | {
      readonly kind: 'stated'
      readonly recommendation: string
      readonly output: string
      readonly evidence: string
      /** What the plan does about the indicator; only the first line about it has that. */
      readonly replaces: ReplacedPart | null
    }
  | {
      readonly kind: DerivedKind
      /** The level that is backed (to prove) or claimed (to raise) before it. */
      readonly from: Level
      /** The level to be proved, or to be reached; the lowest where none is claimed yet. */
      readonly level: Level
      /** The rubric's advice, for raising. */
      readonly advice: Words | null
      /** What the level means, for raising; the output of proving is the evidence. */
      readonly output: Words | null
      readonly evidence: readonly MissingProof[]
      /** What it adds to the backed or the claimed total; where it is planned, to the plan's total. */
      readonly gain: Points
      /** Null: no part of the cheapest plan to the next category. */
      readonly planned: PlannedPart | null
    }
)

export type DerivedFollowUp = Extract<FollowUpEntry, { readonly kind: DerivedKind }>

/** All that the plan does about one indicator. */
export interface PlannedPart {
  /** Ids of the plan's steps. */
  readonly steps: readonly string[]
  readonly effort: Days
  /** Other indicators in which its documents stand. */
  readonly also: readonly string[]
}

/** What the plan does about an indicator for which the project file has lines of its own. */
export interface ReplacedPart {
  readonly indicator: string
  readonly effort: Days
  readonly gain: Points
}

/**
 * Stated entries in their order, then the steps of the cheapest plan in its order, then what is left
 * to prove and to raise after it, each by what it gains. What is stated about an indicator stands
 * instead of all that would be derived.
 */
export function followUpOf(
  { score, facts }: Pick<ReportSubject, 'score' | 'facts'>,
  rubric: Rubric,
  context: ProofContext,
  plan: Plan | undefined,
): readonly FollowUpEntry[] {
  const planned = plan ? plannedEntries(plan, { score, rubric, context }) : []
  const others = othersAfter(planned, {
    score: plan?.after ?? score,
    rubric,
    context: plan?.proofAfter ?? context,
  })
  const stated = statedEntries({ score, facts }, planned)
  const agreed = new Set(stated.map(({ indicator }) => indicator))
  const derived = [...planned, ...others].filter(({ indicator }) => !agreed.has(indicator))
  return [...stated, ...derived]
}

/** One line an indicator, with exactly what the plan does about it. */
const plannedEntries = (plan: Plan, subject: Subject): readonly DerivedFollowUp[] =>
  plannedIndicators(plan).map((own) => plannedEntry(own, subject))

function plannedEntry(own: PlannedIndicator, { context }: Subject): DerivedFollowUp {
  const { scored, steps, documents, effort, gain } = own
  const { indicator, claimed, backed } = scored
  const raises = steps.flatMap(({ step }) => (step.kind === 'raise' ? [step.level] : []))
  const isRaise = raises.length > 0
  const level = Math.max(...(isRaise ? raises : steps.map(({ to }) => to)))
  const rows = documents.flatMap((document) => document.rows)
  const others = rows.flatMap((row) =>
    row.scored.indicator.id === indicator.id ? [] : [row.scored.indicator.id],
  )
  const units = steps.map(({ step }) => step.unit).filter((unit) => unit !== '')
  const evidence = documents.map((document) => plannedProof(document, scored, context))
  return {
    kind: isRaise ? 'raise' : 'prove',
    indicator: indicator.id,
    indicatorName: indicator.name,
    from: (isRaise ? claimed : backed) ?? 0,
    level,
    advice: isRaise ? (indicator.advice ?? null) : null,
    output: isRaise ? meaningOf(scored, level) : null,
    unit: units.length > 0 ? [...new Set(units)].join('; ') : unitOf(scored),
    due: rows.flatMap(({ document }) => document.due ?? []).toSorted()[0] ?? null,
    status: evidence.some(({ reason }) => begun.has(reason)) ? 'started' : 'open',
    evidence,
    gain,
    planned: { steps: steps.map(({ step }) => step.id), effort, also: [...new Set(others)] },
  }
}

/** A document of the plan by its own title, with what keeps it from proving today. */
function plannedProof(
  { requirement, rows }: PlannedDocument,
  { indicator }: IndicatorScore,
  context: ProofContext,
): MissingProof {
  const ownFirst = rows.toSorted(
    (left, right) =>
      Number(right.scored.indicator.id === indicator.id) -
      Number(left.scored.indicator.id === indicator.id),
  )
  const [reason = 'missing'] = ownFirst.flatMap(
    ({ document, scored }) => defectOf(document, scored.indicator, context) ?? [],
  )
  return { ...missingProof({ requirement, reason }), title: rows[0]?.document.title ?? '' }
}

/** What could be done besides the plan, once it is done. */
function othersAfter(
  planned: readonly DerivedFollowUp[],
  subject: Subject,
): readonly DerivedFollowUp[] {
  const following = { ...subject, requests: requestsOf([subject.score], subject.context.asOf) }
  const isRaised = (id: string) =>
    planned.some(({ indicator, kind }) => indicator === id && kind === 'raise')
  return subject.score.indicators
    .filter(({ notApplicable }) => !notApplicable)
    .flatMap((scored) => [
      ...proving(scored, following),
      ...(isRaised(scored.indicator.id) ? [] : raising(scored, following)),
    ])
    .toSorted(inOrder)
}

const inOrder = inTurn<DerivedFollowUp>(
  (left, right) => derivedKinds.indexOf(left.kind) - derivedKinds.indexOf(right.kind),
  (left, right) => right.gain - left.gain,
)

function statedEntries(
  { score, facts }: Pick<ReportSubject, 'score' | 'facts'>,
  planned: readonly DerivedFollowUp[],
): readonly FollowUpEntry[] {
  const all = facts?.followUp ?? []
  return all.map((stated, index) => {
    const indicator = stated.indicator ?? null
    const isFirst = all.findIndex((each) => each.indicator === stated.indicator) === index
    return {
      kind: 'stated',
      indicator,
      indicatorName:
        score.indicators.find((each) => each.indicator.id === indicator)?.indicator.name ?? null,
      recommendation: stated.recommendation,
      unit: stated.unit ?? '',
      output: stated.output ?? '',
      due: stated.due ?? null,
      evidence: stated.evidence ?? '',
      status: stated.status,
      replaces: isFirst ? replacedOf(planned.find((each) => each.indicator === indicator)) : null,
    }
  })
}

const replacedOf = (entry: DerivedFollowUp | undefined): ReplacedPart | null =>
  entry?.planned && entry.indicator !== null
    ? { indicator: entry.indicator, effort: entry.planned.effort, gain: entry.gain }
    : null

interface Subject {
  readonly score: Score
  readonly rubric: Rubric
  readonly context: ProofContext
}

interface Following extends Subject {
  readonly requests: readonly EvidenceRequest[]
}

/** What proves the level that is claimed already. */
function proving(scored: IndicatorScore, following: Following): readonly DerivedFollowUp[] {
  const { claimed, backed, missing } = scored
  if (claimed === null || backed === null || missing.length === 0) return []
  return [
    {
      ...entryFor(scored, claimed, following),
      kind: 'prove',
      from: backed,
      output: null,
      advice: null,
      evidence: missing.map(missingProof),
      gain: worthIn(following, scored, claimed - backed),
    },
  ]
}

/** An indicator without a claim is assessed before anything can be said about raising it. */
const assessing = (scored: IndicatorScore, following: Following): DerivedFollowUp => ({
  ...entryFor(scored, following.rubric.levels.min, following),
  kind: 'assess',
  from: 0,
  output: null,
  advice: null,
  evidence: [],
  gain: noPoints,
})

/** The level after the claimed one. */
function raising(scored: IndicatorScore, following: Following): readonly DerivedFollowUp[] {
  const { levels } = following.rubric
  const { claimed } = scored
  if (claimed === null) return [assessing(scored, following)]
  const level = Math.max(claimed + 1, levels.min)
  return level > levels.max ? [] : [raisedTo(level, claimed, scored, following)]
}

/** A level above the claimed one, with what it lacks besides all that the claim lacks. */
function raisedTo(
  level: Level,
  claimed: Level,
  scored: IndicatorScore,
  following: Following,
): DerivedFollowUp {
  const { indicator, answer, missing } = scored
  const scale = { indicator, levels: following.rubric.levels }
  const told = new Set(missing.map(({ requirement }) => requirement))
  const lacking = lackingFor(scale, level, answer?.documents ?? [], following.context)
  return {
    ...entryFor(scored, level, following),
    kind: 'raise',
    from: claimed,
    advice: indicator.advice ?? null,
    evidence: lacking.filter(({ requirement }) => !told.has(requirement)).map(missingProof),
    gain: worthIn(following, scored, level - claimed),
  }
}

const worthIn = ({ score, rubric }: Subject, { indicator }: IndicatorScore, steps: number) =>
  worthOf(indicator, steps, rubric, applicableIn(score))

function entryFor(scored: IndicatorScore, level: Level, { requests }: Following) {
  const { indicator } = scored
  const own = requests.filter((request) => request.indicator.id === indicator.id)
  const status: FollowUpStatus = own.some(({ reason }) => begun.has(reason)) ? 'started' : 'open'
  return {
    indicator: indicator.id,
    indicatorName: indicator.name,
    level,
    output: meaningOf(scored, level),
    unit: own.find(({ unit }) => unit !== '')?.unit ?? unitOf(scored),
    due: own.flatMap(({ due }) => due ?? []).toSorted()[0] ?? null,
    status,
    planned: null,
  }
}

const meaningOf = ({ indicator }: IndicatorScore, level: Level): Words | null =>
  indicator.levels.find((text) => text.level === level)?.text ?? null

/** A document in these states is on its way. */
const begun: ReadonlySet<Defect> = new Set<Defect>(['unsigned', 'draft', 'requested'])
