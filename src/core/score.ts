import { type AgencyYear, isSameAgency } from './agency.js'
import { bandAfter } from './band.js'
import type { Diagnostic } from './diagnostic.js'
import {
  type Decision,
  type Eligibility,
  judgeConsequences,
  type Statement,
} from './eligibility.js'
import { type Answer, type Assessment, type Document, levelIn } from './evidence.js'
import type { Level } from './level.js'
import { aspectShares, maximaOf } from './methods.js'
import { inapplicableIn } from './one-of.js'
import { byCodePoint } from './order.js'
import { comparePlaces } from './place.js'
import { minus, noPoints, type Points } from './points.js'
import {
  lackingIn,
  type Missing,
  type Proof,
  type ProofContext,
  proofOf,
  prove,
  provingDocuments,
  type Scale,
} from './proof.js'
import { type Aspect, type Band, type Indicator, indicatorsOf, type Rubric } from './rubric.js'
import { atTop, countedLevels, type Totals, totalFrom } from './total.js'

/** What a score depends on besides the rubric and the evidence. */
export interface ScoreContext extends ProofContext {
  readonly decisions: readonly Decision[]
  readonly statements: readonly Statement[]
}

/** The result of one agency-year. */
export interface Score {
  readonly agency: string
  readonly year: number
  readonly totals: Totals
  readonly next: NextBand | null
  readonly aspects: readonly AspectScore[]
  readonly indicators: readonly IndicatorScore[]
  readonly eligibility: readonly Eligibility[]
}

/** A score without the answers that it rests on. */
export interface ScoreOutline extends Omit<Score, 'indicators'> {
  /** Where rows were added up, one object for all indicators that stand alike. */
  readonly indicatorResults: readonly IndicatorResult[]
}

/** The band after the claimed total's, and how many points are missing to it. */
export interface NextBand {
  readonly band: Band
  readonly missing: Points
}

/** Points of an aspect; null where none of its indicators applies, or nothing was verified. */
export interface AspectScore {
  readonly aspect: Aspect
  readonly maximum: Points
  readonly claimed: Points | null
  readonly backed: Points | null
  readonly verified: Points | null
  /** What the claim brings to the rubric's total, in the total's unit. */
  readonly contribution: Points
  /** What the claim leaves of the rubric's total on the table for certain: open indicators may still bring theirs. */
  readonly lost: Points
}

/** What the rows of an indicator say together, judged. Levels; null is open. */
export interface IndicatorResult {
  readonly indicator: Indicator
  readonly claimed: Level | null
  readonly backed: Level | null
  readonly verified: Level | null
  /** To the claimed and the backed total. */
  readonly notApplicable: boolean
  /** To the verified total, where the verifier may think otherwise. */
  readonly verifiedNotApplicable: boolean
  /** Why it does not apply, as the office states it. */
  readonly reason: string | null
  /** What the claimed level lacks. */
  readonly missing: readonly Missing[]
  /** The valid documents. */
  readonly proof: readonly Document[]
  /** What the level after the backed one asks for, if there is one. */
  readonly nextLevel: { readonly level: Level; readonly lacking: readonly Missing[] } | null
}

export interface IndicatorScore extends IndicatorResult {
  readonly answer: Answer | undefined
}

export type Scoring = { readonly kind: 'scored'; readonly score: Score } | Refusal

export interface Refusal {
  readonly kind: 'refused'
  readonly diagnostic: Diagnostic
}

/** The only scorer: one agency-year under one rubric. Refused only if no indicator applies. */
export function scoreAssessment(
  rubric: Rubric,
  assessment: Assessment,
  context: ScoreContext,
): Scoring {
  const excluded = inapplicableIn(rubric, assessment)
  const indicators = indicatorsOf(rubric).map((indicator) => {
    const answer = assessment.answers.get(indicator.id)
    const result = excluded.claimed.has(indicator.id)
      ? { ...inapplicable(indicator), reason: reasonIn(answer), answer }
      : scoreIndicator({ indicator, levels: rubric.levels }, answer, context)
    const verifiedNotApplicable = excluded.verified.has(indicator.id)
    return { ...result, verified: levelIn(answer?.verified), verifiedNotApplicable }
  })
  const isVerified = indicators.some(({ verified }) => verified !== null)
  const { agency, year } = assessment
  if (isInapplicable(indicators)) return refusal({ agency, year, indicators })
  const judged = { agency, year, indicatorResults: indicators, isVerified }
  const { indicatorResults: _, ...outline } = summarize(rubric, judged, context)
  return { kind: 'scored', score: { ...outline, indicators } }
}

/** Whether there is nothing to score. */
export const isInapplicable = (indicatorResults: readonly IndicatorResult[]): boolean =>
  indicatorResults.every(({ notApplicable }) => notApplicable)

/** Why an agency-year has no score to which nothing applies. */
export function refusal({
  agency,
  year,
  indicators,
}: Pick<Score, 'agency' | 'year' | 'indicators'>): Refusal {
  const places = indicators.flatMap(({ answer }) => answer?.at ?? [])
  const [at = null] = places.toSorted(comparePlaces)
  const facts = { agency, year }
  return { kind: 'refused', diagnostic: { code: 'nothing-applicable', facts, at, agency } }
}

/** What is known of an agency-year where each indicator has been judged. */
export interface AssessedIndicators
  extends Pick<ScoreOutline, 'agency' | 'year' | 'indicatorResults'> {
  /** Whether any row has a verified level. */
  readonly isVerified: boolean
}

/** What judged indicators give together; at least one applies. */
export function summarize(
  rubric: Rubric,
  { agency, year, indicatorResults, isVerified }: AssessedIndicators,
  context: ScoreContext,
): ScoreOutline {
  const levels = countedLevels(rubric, indicatorResults)
  const claimed = totalFrom(levels.claimed, rubric)
  const backed = totalFrom(levels.backed, rubric)
  const verified = isVerified ? totalFrom(levels.verified, rubric) : null
  const totals = { claimed: claimed.total, backed: backed.total, verified: verified?.total ?? null }
  const next = bandAfter(totals.claimed.band, rubric)
  const maxima = maximaOf(rubric)
  const shares = aspectShares(rubric, levels.claimed)
  const best = claimed.total.complete ? shares : aspectShares(rubric, atTop(levels.claimed, rubric))
  return {
    agency,
    year,
    totals,
    next: next ? { band: next, missing: minus(next.from, totals.claimed.points) } : null,
    aspects: rubric.aspects.map((aspect, index) => ({
      aspect,
      contribution: shares[index]?.contribution ?? noPoints,
      lost: best[index]?.lost ?? noPoints,
      maximum: maxima[index] ?? noPoints,
      claimed: claimed.aspects[index] ?? null,
      backed: backed.aspects[index] ?? null,
      verified: verified?.aspects[index] ?? null,
    })),
    indicatorResults,
    eligibility: judgeConsequences(rubric, {
      asOf: context.asOf,
      totals,
      decision: decisionOn({ agency, year }, context),
      statements: context.statements,
    }),
  }
}

/**
 * The latest decision on an agency-year that is in force on the day asked about, else the next one;
 * one without an agency holds for every agency.
 */
function decisionOn(
  { agency, year }: AgencyYear,
  { decisions, asOf }: ScoreContext,
): Decision | undefined {
  const own = decisions
    .filter((each) => each.year === year && isSameAgency(each.agency ?? agency, agency))
    .toSorted((left, right) => byCodePoint(left.decidedOn, right.decidedOn))
  return own.findLast(({ decidedOn }) => decidedOn <= asOf) ?? own[0]
}

/** An indicator that applies to no total; the office's reason is not known here. */
export const inapplicable = (indicator: Indicator): IndicatorResult => ({
  indicator,
  claimed: null,
  backed: null,
  verified: null,
  notApplicable: true,
  verifiedNotApplicable: true,
  reason: null,
  missing: [],
  proof: [],
  nextLevel: null,
})

/** A claim that it does not apply is kept with its reason, also where another one excludes it. */
export const reasonIn = (answer: Answer | undefined): string | null =>
  answer?.claim.kind === 'not-applicable' ? answer.claim.reason : null

function scoreIndicator(
  scale: Scale,
  answer: Answer | undefined,
  context: ScoreContext,
): IndicatorScore {
  const { indicator } = scale
  const documents = answer?.documents ?? []
  return {
    ...judgeIndicator(scale, answer, proofOf(indicator, documents, context)),
    proof: provingDocuments(indicator, documents, context),
    answer,
  }
}

/** An indicator that applies, by what its documents prove; these are not named. */
export function judgeIndicator(
  scale: Scale,
  answer: Pick<Answer, 'claim' | 'verified'> | undefined,
  proof: Proof,
): IndicatorResult {
  const { indicator, levels } = scale
  const claim = answer?.claim.kind === 'level' ? answer.claim.level : null
  const proven = claim === null ? null : prove(scale, claim, proof)
  const following = Math.max((proven?.level ?? 0) + 1, levels.min)
  return {
    indicator,
    claimed: claim,
    backed: proven?.level ?? null,
    verified: levelIn(answer?.verified),
    notApplicable: false,
    verifiedNotApplicable: false,
    reason: null,
    missing: proven?.missing ?? [],
    proof: [],
    nextLevel:
      following > levels.max
        ? null
        : { level: following, lacking: lackingIn(scale, following, proof) },
  }
}
