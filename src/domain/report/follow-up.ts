import type { Day } from '../day.js'
import type { Level } from '../level.js'
import { worthOf } from '../methods.js'
import { inTurn } from '../order.js'
import type { Plan } from '../plan/plan.js'
import { noPoints, type Points } from '../points.js'
import { type Doubt, lackingFor, type ProofContext } from '../proof.js'
import { type EvidenceRequest, requestsOf, unitOf } from '../requests.js'
import type { Rubric } from '../rubric.js'
import type { IndicatorScore, Score } from '../score.js'
import type { Words } from '../words.js'
import type { FollowUpStatus, YearFacts } from './facts.js'
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
    }
  | {
      readonly kind: DerivedKind
      /** The level to be proved, or to be reached; the lowest where none is claimed yet. */
      readonly level: Level
      /** The rubric's advice, for raising. */
      readonly advice: Words | null
      /** What the level means, for raising; the output of proving is the evidence. */
      readonly output: Words | null
      readonly evidence: readonly MissingProof[]
      /** What it adds to the backed or the claimed total. */
      readonly gain: Points
      /** A step of the cheapest plan to the next category. */
      readonly isPlanned: boolean
    }
)

export type DerivedFollowUp = Extract<FollowUpEntry, { readonly kind: DerivedKind }>

/**
 * Stated entries in their order, then the steps of the cheapest plan in its order, then all other
 * proofs and levels, each by what it gains.
 */
export function followUpOf(
  { score, facts }: Pick<ReportSubject, 'score' | 'facts'>,
  rubric: Rubric,
  context: ProofContext,
  plan: Plan | undefined,
): readonly FollowUpEntry[] {
  const following: Following = {
    score,
    rubric,
    context,
    requests: requestsOf([score], context.asOf),
  }
  const planned = plan ? plannedEntries(plan, following) : []
  const others = score.indicators
    .filter(({ notApplicable }) => !notApplicable)
    .flatMap((scored) => [...proving(scored, following), ...raising(scored, following)])
    .filter((entry) => !planned.some((each) => isAbout(each, entry)))
  return [...statedEntries(score, facts), ...planned, ...others.toSorted(inOrder)]
}

const isAbout = (planned: DerivedFollowUp, { indicator, kind }: DerivedFollowUp): boolean =>
  planned.indicator === indicator && (planned.kind === kind || kind === 'assess')

/** One line an indicator: the highest level that the plan raises it to, or the proof that it mends. */
function plannedEntries({ steps }: Plan, following: Following): readonly DerivedFollowUp[] {
  const ids = [...new Set(steps.map(({ step }) => step.scored.indicator.id))]
  return ids.flatMap((id) => {
    const own = steps.filter(({ step }) => step.scored.indicator.id === id)
    const [first] = own
    if (!first) return []
    const { scored } = first.step
    const levels = own.flatMap(({ step }) => (step.kind === 'raise' ? [step.level] : []))
    const [entry] =
      levels.length > 0
        ? [raisedTo(Math.max(...levels), scored, following)]
        : proving(scored, following)
    return entry ? [{ ...entry, isPlanned: true }] : []
  })
}

const inOrder = inTurn<DerivedFollowUp>(
  (left, right) => derivedKinds.indexOf(left.kind) - derivedKinds.indexOf(right.kind),
  (left, right) => right.gain - left.gain,
)

const statedEntries = (score: Score, facts: YearFacts | undefined): readonly FollowUpEntry[] =>
  (facts?.followUp ?? []).map((stated) => ({
    kind: 'stated',
    indicator: stated.indicator ?? null,
    indicatorName:
      score.indicators.find(({ indicator }) => indicator.id === stated.indicator)?.indicator.name ??
      null,
    recommendation: stated.recommendation,
    unit: stated.unit ?? '',
    output: stated.output ?? '',
    due: stated.due ?? null,
    evidence: stated.evidence ?? '',
    status: stated.status,
  }))

interface Following {
  readonly score: Score
  readonly rubric: Rubric
  readonly context: ProofContext
  readonly requests: readonly EvidenceRequest[]
}

/** What proves the level that is claimed already. */
function proving(scored: IndicatorScore, following: Following): readonly DerivedFollowUp[] {
  const { claimed, backed, missing } = scored
  if (claimed === null || backed === null || missing.length === 0) return []
  const gain = worthIn(following, scored, claimed - backed)
  const entry = entryFor(scored, claimed, following)
  return [
    {
      ...entry,
      kind: 'prove',
      advice: null,
      output: null,
      evidence: missing.map(missingProof),
      gain,
      isPlanned: false,
    },
  ]
}

/** An indicator without a claim is assessed before anything can be said about raising it. */
const assessing = (scored: IndicatorScore, following: Following): DerivedFollowUp => ({
  ...entryFor(scored, following.rubric.levels.min, following),
  kind: 'assess',
  advice: null,
  output: null,
  evidence: [],
  gain: noPoints,
  isPlanned: false,
})

/** The level after the claimed one. */
function raising(scored: IndicatorScore, following: Following): readonly DerivedFollowUp[] {
  const { levels } = following.rubric
  const { claimed } = scored
  if (claimed === null) return [assessing(scored, following)]
  const level = Math.max(claimed + 1, levels.min)
  return level > levels.max ? [] : [raisedTo(level, scored, following)]
}

/** A level above the claimed one, with all that it would lack. */
function raisedTo(level: Level, scored: IndicatorScore, following: Following): DerivedFollowUp {
  const { indicator, answer, claimed } = scored
  const scale = { indicator, levels: following.rubric.levels }
  const lacking = lackingFor(scale, level, answer?.documents ?? [], following.context)
  return {
    ...entryFor(scored, level, following),
    kind: 'raise',
    advice: indicator.advice ?? null,
    evidence: lacking.map(missingProof),
    gain: worthIn(following, scored, level - (claimed ?? 0)),
    isPlanned: false,
  }
}

const worthIn = ({ score, rubric }: Following, { indicator }: IndicatorScore, steps: number) =>
  worthOf(indicator, steps, rubric, applicableIn(score))

function entryFor(scored: IndicatorScore, level: Level, { requests }: Following) {
  const { indicator } = scored
  const own = requests.filter((request) => request.indicator.id === indicator.id)
  const status: FollowUpStatus = own.some(({ reason }) => begun.has(reason)) ? 'started' : 'open'
  return {
    indicator: indicator.id,
    indicatorName: indicator.name,
    level,
    output: indicator.levels.find((text) => text.level === level)?.text ?? null,
    unit: own.find(({ unit }) => unit !== '')?.unit ?? unitOf(scored),
    due: own.flatMap(({ due }) => due ?? []).toSorted()[0] ?? null,
    status,
  }
}

/** A document in these states is on its way. */
const begun: ReadonlySet<Doubt> = new Set<Doubt>(['unsigned', 'draft', 'requested'])
