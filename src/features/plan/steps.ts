import type { Assessment } from '../../core/evidence.js'
import type { Level } from '../../core/level.js'
import type { Quarter } from '../../core/quarter.js'
import type { Indicator, Requirement, Rubric } from '../../core/rubric.js'
import type { IndicatorScore, Score, ScoreContext } from '../../core/score.js'
import { type Days, daysOf } from '../../core/settings/days.js'
import { unitOf } from '../evidence/index.js'
import type { DocumentRow, FixKind, SharedDocument } from './documents.js'
import { type EffortSources, effortTo } from './effort.js'
import { levelBelow } from './scale.js'
import type { PlannedTotal } from './total.js'

/** What is planned: one agency-year, the total that shall rise, and what may be touched. */
export interface PlanSubject {
  readonly rubric: Rubric
  readonly assessment: Assessment
  readonly score: Score
  readonly context: ScoreContext
  readonly total: PlannedTotal
  readonly sources: EffortSources
  /** Whether an indicator may get steps of its own. */
  readonly isAllowed: (indicator: string) => boolean
}

interface StepParts {
  readonly id: string
  readonly scored: IndicatorScore
  /** Undefined: nobody has estimated it. */
  readonly effort: Days | undefined
  readonly cost: number | undefined
  /** Empty where nobody is named. */
  readonly unit: string
  readonly earliest: Quarter | undefined
}

/** A step that somebody can take: raise an indicator by a level, or mend one document. */
export type PlanStep = StepParts &
  (
    | {
        readonly kind: 'raise'
        /** The claim below `level`. */
        readonly from: Level
        readonly level: Level
        /** Documents that come with the level, at no further effort. */
        readonly documents: readonly LevelDocument[]
      }
    | {
        readonly kind: FixKind
        /** Every row that the document stands in. */
        readonly rows: readonly DocumentRow[]
        /** A document that no row names yet, by its requirement; null: any document at all. */
        readonly wanted: Requirement | null | undefined
      }
  )

/** A document that a level asks for: a row to be mended, or a new document. */
export interface LevelDocument {
  readonly requirement: Requirement | null
  readonly shared: SharedDocument | undefined
}

/** The documents of an agency-year, each with the id of the step that mends it. */
export interface ProofSteps {
  readonly documents: readonly SharedDocument[]
  readonly ids: ReadonlyMap<SharedDocument, string>
}

/** Every step that an indicator can get: its documents to mend, its levels to raise. */
export const stepsFor = (
  scored: IndicatorScore,
  proof: ProofSteps,
  subject: PlanSubject,
): readonly PlanStep[] =>
  subject.isAllowed(scored.indicator.id)
    ? [
        ...(subject.total === 'backed' ? mendSteps(scored, proof, subject) : []),
        ...raiseSteps(scored, proof, subject),
      ]
    : []

/** `1.3:daftar-calon-pensiun`; a second document for the same requirement is `...#2`. */
export function fixIdsOf(
  documents: readonly SharedDocument[],
): ReadonlyMap<SharedDocument, string> {
  const seen = new Map<string, number>()
  return new Map(
    documents.map((document) => {
      const [first] = document.rows
      const name = mendId(first?.scored.indicator.id ?? '', first?.document.requirement ?? '')
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      return [document, count === 1 ? name : `${name}#${count}`]
    }),
  )
}

const mendId = (indicator: string, requirement: string): string =>
  `${indicator}:${requirement || '*'}`

const collectId = (indicator: string, requirement: Requirement | null): string =>
  `${mendId(indicator, requirement?.id ?? '')}+`

export const raiseId = (indicator: string, level: Level): string => `${indicator}=${level}`

const requirementsOf = (indicator: Indicator): readonly (Requirement | null)[] => [
  null,
  ...indicator.evidence,
]

/** Documents of an indicator for one requirement; for null, all that stand under it. */
export const documentsFor = (
  { indicator }: IndicatorScore,
  requirement: Requirement | null,
  documents: readonly SharedDocument[],
): readonly SharedDocument[] =>
  documents.filter(({ rows }) =>
    rows.some(
      (row) =>
        row.scored.indicator.id === indicator.id &&
        (requirement === null || row.requirement?.id === requirement.id),
    ),
  )

/** Under its first indicator that may be touched: each document that has to be mended, once. */
function mendSteps(
  scored: IndicatorScore,
  { documents, ids }: ProofSteps,
  subject: PlanSubject,
): readonly PlanStep[] {
  const { indicator } = scored
  const own = documents.filter(
    ({ rows }) =>
      rows.find((row) => subject.isAllowed(row.scored.indicator.id))?.scored.indicator.id ===
      indicator.id,
  )
  const mended = own.flatMap((document): PlanStep[] => {
    const { rows, mending } = document
    const [first] = rows
    if (!mending || !first) return []
    return [
      {
        ...mendParts(ids.get(document) ?? '', scored, mending, subject),
        unit: first.document.unit || unitOf(scored),
        kind: mending,
        rows,
        wanted: undefined,
      },
    ]
  })
  const collected = requirementsOf(indicator)
    .filter((wanted) => documentsFor(scored, wanted, documents).length === 0)
    .map(
      (wanted): PlanStep => ({
        ...mendParts(collectId(indicator.id, wanted), scored, 'collect', subject),
        kind: 'collect',
        rows: [],
        wanted,
      }),
    )
  return [...mended, ...collected]
}

function mendParts(
  id: string,
  scored: IndicatorScore,
  kind: FixKind,
  { rubric, sources }: PlanSubject,
): StepParts {
  const days = rubric.proofEffort?.[kind]
  return {
    id,
    scored,
    effort: days === undefined ? sources.otherwise : daysOf(days),
    cost: undefined,
    unit: unitOf(scored),
    earliest: undefined,
  }
}

function raiseSteps(
  scored: IndicatorScore,
  { documents }: ProofSteps,
  subject: PlanSubject,
): readonly PlanStep[] {
  const { indicator } = scored
  const { levels } = subject.rubric
  const from = scored.claimed ?? 0
  const above = levelsFrom(from, subject.rubric)
  return above.map((level): PlanStep => {
    const { days, cost, unit, earliest } = effortTo(
      level,
      indicator,
      subject.rubric,
      subject.sources,
    )
    const below = levelBelow(level, levels)
    const asked = indicator.evidence.filter(
      ({ fromLevel }) => fromLevel <= level && (fromLevel > below || below === 0),
    )
    const isAnyNeeded = level > levels.min && asked.length === 0
    const requirements: readonly (Requirement | null)[] = isAnyNeeded ? [null] : asked
    return {
      id: raiseId(indicator.id, level),
      scored,
      kind: 'raise',
      from: Math.max(below, from),
      level,
      effort: days,
      cost,
      unit: unit ?? unitOf(scored),
      earliest,
      documents: requirements.flatMap((requirement) => broughtBy(scored, requirement, documents)),
    }
  })
}

/** A document that proves already need not be brought; one that is there is mended. */
export function broughtBy(
  scored: IndicatorScore,
  requirement: Requirement | null,
  documents: readonly SharedDocument[],
): readonly LevelDocument[] {
  const there = documentsFor(scored, requirement, documents)
  const isProved = there.some(({ rows }) =>
    rows.some(
      ({ mending, ...row }) =>
        row.scored.indicator.id === scored.indicator.id &&
        (requirement === null || row.requirement?.id === requirement.id) &&
        mending === undefined,
    ),
  )
  return isProved ? [] : [{ requirement, shared: there[0] }]
}

/** Levels above one, in order. */
export function levelsFrom(level: Level, { levels }: Rubric): readonly Level[] {
  const first = Math.max(level + 1, levels.min)
  return Array.from({ length: Math.max(0, levels.max - first + 1) }, (_, index) => first + index)
}
