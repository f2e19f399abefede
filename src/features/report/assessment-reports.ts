import type { Eligibility } from '../../core/eligibility.js'
import { minus, type Points, sum } from '../../core/points.js'
import type { Band } from '../../core/rubric.js'
import type { NextBand } from '../../core/score.js'
import type { Days } from '../../core/settings/days.js'
import type { Signatory } from '../../core/settings/report.js'
import type { Totals } from '../../core/total.js'
import type { Words } from '../../core/words.js'
import type { Plan } from '../plan/index.js'
import { type ClarificationRow, clarificationRows } from './clarification.js'
import {
  type EvidenceEntry,
  type EvidenceGap,
  type ExpiryEntry,
  evidenceEntries,
  evidenceGaps,
  expiryOf,
} from './evidence-list.js'
import { type FollowUpEntry, followUpOf, type ReplacedPart } from './follow-up.js'
import { type AssessmentHeader, assessmentHeader } from './header.js'
import { type AspectRow, aspectRows, type IndicatorRow, indicatorRows } from './indicators.js'
import {
  changeOf,
  type Previous,
  previousOf,
  realisationOf,
  type TotalChange,
  type Waterfall,
  waterfallOf,
} from './previous.js'
import type { AssessmentSource, ReportSubject } from './subject.js'
import { type Performance, performanceOf } from './target.js'

/** Who signs, and where. */
export interface Signing {
  readonly place: string | null
  readonly signatories: readonly Signatory[]
}

interface Result extends AssessmentHeader {
  readonly totals: Totals
  readonly next: NextBand | null
  readonly previous: Previous | null
  readonly signing: Signing
}

/** For leadership: where the agency stands, what changed, what it costs, what runs out. */
export interface YearlyReport extends Result {
  readonly kind: 'tahunan'
  readonly aspects: readonly AspectRow[]
  readonly indicators: readonly IndicatorRow[]
  /** Indicators that leave points on the table, the costliest first. */
  readonly losses: readonly Loss[]
  readonly unassessed: readonly Unassessed[]
  /** Null without an earlier result under the same rubric. */
  readonly waterfall: Waterfall | null
  readonly expiry: readonly ExpiryEntry[]
  readonly eligibility: readonly Eligibility[]
  /** For workbooks, which hold everything side by side. */
  readonly evidence: readonly EvidenceEntry[]
  readonly followUp: readonly FollowUpEntry[]
}

export interface Loss {
  readonly id: string
  readonly name: Words
  readonly lost: Points
}

/** An open indicator, with what it may still bring to the total. */
export interface Unassessed {
  readonly id: string
  readonly name: Words
  readonly open: Points
}

/** The chapter of the agency's performance report (LKjIP) about this index. */
export interface PerformanceReport extends Result {
  readonly kind: 'lkjip'
  readonly performance: Performance
  /** Against the like total of the earlier result; null without one. */
  readonly change: TotalChange | null
  /** Empty texts and lists: the project file states nothing. */
  readonly analysis: string
  readonly obstacles: readonly string[]
  readonly nextSteps: readonly string[]
  readonly aspects: readonly AspectRow[]
  readonly losses: readonly Loss[]
  readonly unassessed: readonly Unassessed[]
}

/** For the clarification with the verifier, and the draft of its berita acara. */
export interface ClarificationReport extends Result {
  readonly kind: 'klarifikasi'
  readonly rows: readonly ClarificationRow[]
  readonly counts: {
    readonly documents: number
    readonly accepted: number
    readonly rejected: number
    readonly undecided: number
    /** Verifier notes without a response. */
    readonly unanswered: number
  }
}

export interface FollowUpReport extends Result {
  readonly kind: 'rtl'
  readonly entries: readonly FollowUpEntry[]
  /** Where the planned entries lead to; null without a plan. */
  readonly planned: PlannedAim | null
}

/** The category that the backed total reaches by the plan, and what it takes and brings by estimate. */
export interface PlannedAim {
  readonly band: Band
  readonly effort: Days
  readonly gain: Points
  /** Of it, what the planned entries bring: all but what is replaced. */
  readonly listedGain: Points
  readonly replaced: readonly ReplacedPart[]
}

export interface EvidenceReport extends Result {
  readonly kind: 'bukti'
  readonly entries: readonly EvidenceEntry[]
  readonly gaps: readonly EvidenceGap[]
  readonly expiry: readonly ExpiryEntry[]
}

function resultOf(source: AssessmentSource, subject: ReportSubject): Result {
  const { score, place = null, signatories } = subject
  return {
    ...assessmentHeader(source, score),
    totals: score.totals,
    next: score.next,
    previous: previousOf(subject.previous, source.rubric),
    signing: { place, signatories },
  }
}

export function yearlyReport(source: AssessmentSource, subject: ReportSubject): YearlyReport {
  const { score, previous } = subject
  const result = resultOf(source, subject)
  const indicators = indicatorRows(score, source.rubric)
  const evidence = evidenceEntries(score, source.rubric, source)
  return {
    kind: 'tahunan',
    ...result,
    aspects: aspectRows(score, source.rubric, result.previous),
    indicators,
    losses: lossesOf(indicators),
    unassessed: unassessedIn(indicators),
    waterfall: waterfallOf(score, previous, source.rubric),
    expiry: expiryOf(evidence),
    eligibility: score.eligibility,
    evidence,
    followUp: followUpOf(subject, source.rubric, source, subject.plan?.()),
  }
}

const lossesOf = (rows: readonly IndicatorRow[]): readonly Loss[] =>
  rows
    .filter(({ lost }) => lost > 0)
    .map(({ id, name, lost }) => ({ id, name, lost }))
    .toSorted((left, right) => right.lost - left.lost)

const unassessedIn = (rows: readonly IndicatorRow[]): readonly Unassessed[] =>
  rows
    .filter(({ open }) => open > 0)
    .map(({ id, name, open }) => ({ id, name, open }))
    .toSorted((left, right) => right.open - left.open)

export function performanceReport(
  source: AssessmentSource,
  subject: ReportSubject,
): PerformanceReport {
  const { score, facts, previous } = subject
  const result = resultOf(source, subject)
  const realisation = realisationOf(score, source.rubric)
  const indicators = indicatorRows(score, source.rubric)
  return {
    kind: 'lkjip',
    ...result,
    performance: performanceOf(realisation, facts),
    change: previous && changeOf(score, previous),
    analysis: facts?.analysis ?? '',
    obstacles: facts?.obstacles ?? [],
    nextSteps: facts?.nextSteps ?? [],
    aspects: aspectRows(score, source.rubric, result.previous),
    losses: lossesOf(indicators),
    unassessed: unassessedIn(indicators),
  }
}

export function clarificationReport(
  source: AssessmentSource,
  subject: ReportSubject,
): ClarificationReport {
  const rows = clarificationRows(subject.score, source.rubric, source)
  const proofs = rows.flatMap(({ proof }) => proof ?? [])
  const accepted = proofs.filter(({ verdict }) => verdict === 'accepted').length
  const rejected = proofs.filter(({ verdict }) => verdict === 'rejected').length
  return {
    kind: 'klarifikasi',
    ...resultOf(source, subject),
    rows,
    counts: {
      documents: proofs.length,
      accepted,
      rejected,
      undecided: proofs.length - accepted - rejected,
      unanswered: rows.filter(
        ({ verifierNote, response }) => verifierNote !== '' && response === '',
      ).length,
    },
  }
}

export function followUpReport(source: AssessmentSource, subject: ReportSubject): FollowUpReport {
  const plan = subject.plan?.()
  const entries = followUpOf(subject, source.rubric, source, plan)
  return {
    kind: 'rtl',
    ...resultOf(source, subject),
    entries,
    planned: plan ? plannedAim(plan, entries) : null,
  }
}

function plannedAim(
  { after, effort, from, reached }: Plan,
  entries: readonly FollowUpEntry[],
): PlannedAim {
  const replaced = entries.flatMap((entry) =>
    entry.kind === 'stated' ? (entry.replaces ?? []) : [],
  )
  const gain = minus(reached, from)
  return {
    band: after.totals.backed.band,
    effort,
    gain,
    listedGain: minus(gain, sum(replaced.map((part) => part.gain))),
    replaced,
  }
}

export function evidenceReport(source: AssessmentSource, subject: ReportSubject): EvidenceReport {
  const entries = evidenceEntries(subject.score, source.rubric, source)
  return {
    kind: 'bukti',
    ...resultOf(source, subject),
    entries,
    gaps: evidenceGaps(subject.score, source.rubric),
    expiry: expiryOf(entries),
  }
}
