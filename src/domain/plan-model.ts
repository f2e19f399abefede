import type { Assessment } from './evidence.js'
import type { Level } from './level.js'
import { type Days, daysOf } from './plan-days.js'
import {
  type DocumentRow,
  type MendKind,
  type SharedDocument,
  sharedDocuments,
} from './plan-documents.js'
import { type EffortSources, effortTo } from './plan-effort.js'
import { type Clause, type Network, type PlanNode, reachablePart } from './plan-network.js'
import { levelBelow, type Scale, scaleOf } from './plan-scale.js'
import type { PlannedTotal } from './planned-total.js'
import type { Quarter } from './quarter.js'
import { unitOf } from './requests.js'
import { type Indicator, needyLevel, type Requirement, type Rubric } from './rubric.js'
import type { IndicatorScore, Score, ScoreContext } from './score.js'

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
        readonly kind: MendKind
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

/** A plan's choices as whole numbers, and what the numbers stand for. */
export interface PlanModel {
  readonly subject: PlanSubject
  readonly scale: Scale
  /** Units of the total as it stands. */
  readonly base: number
  readonly network: Network
  readonly steps: ReadonlyMap<string, PlanStep>
  /** Possible steps that nobody has estimated. */
  readonly unestimated: readonly PlanStep[]
}

/** All steps that are possible, with what each needs; undefined if the weights are too fine. */
export function modelOf(subject: PlanSubject): PlanModel | undefined {
  const { rubric, score, context } = subject
  const applicable = score.indicators.filter(({ notApplicable }) => !notApplicable)
  const ids = new Set(applicable.map(({ indicator }) => indicator.id))
  const scale = scaleOf(rubric, ids)
  if (!scale) return undefined
  const documents = sharedDocuments(applicable, context)
  const proof: ProofSteps = { documents, ids: idsOf(documents) }
  const steps = applicable.flatMap((scored) => [
    ...(subject.total === 'backed' ? mendSteps(scored, proof, subject) : []),
    ...raiseSteps(scored, proof, subject),
  ])
  const nodes = steps.map((step) => nodeOf(step, subject, scale))
  const standings =
    subject.total === 'backed'
      ? applicable.flatMap((scored) => standingNodes(scored, { steps, proof, scale }, subject))
      : []
  const network = reachablePart([...nodes, ...standings])
  const possible = new Set(network.map(({ id }) => id))
  const byId = new Map(steps.filter(({ id }) => possible.has(id)).map((step) => [step.id, step]))
  return {
    subject,
    scale,
    base: applicable.reduce(
      (total, { indicator, [subject.total]: level }) =>
        total + (level ?? 0) * (scale.perLevel.get(indicator.id) ?? 0),
      0,
    ),
    network,
    steps: byId,
    unestimated: [...byId.values()].filter(({ effort }) => effort === undefined),
  }
}

interface ProofSteps {
  readonly documents: readonly SharedDocument[]
  readonly ids: ReadonlyMap<SharedDocument, string>
}

/** `1.3:daftar-calon-pensiun`; a second document for the same requirement is `...#2`. */
function idsOf(documents: readonly SharedDocument[]): ReadonlyMap<SharedDocument, string> {
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

const standingId = (indicator: string, level: Level): string => `${indicator}>=${level}`

const requirementsOf = (indicator: Indicator): readonly (Requirement | null)[] => [
  null,
  ...indicator.evidence,
]

/** Documents of an indicator for one requirement; for null, all that stand under it. */
const documentsFor = (
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
  if (!subject.isAllowed(indicator.id)) return []
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
  kind: MendKind,
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
  if (!subject.isAllowed(indicator.id)) return []
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
function broughtBy(
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

function nodeOf(
  step: PlanStep,
  { rubric, score, total }: PlanSubject,
  { perLevel }: Scale,
): PlanNode {
  const base = { id: step.id, effort: step.effort ?? 0, isStep: true }
  if (step.kind !== 'raise') return { ...base, gain: 0, requires: [] }
  const { indicator, claimed } = step.scored
  const below = levelBelow(step.level, rubric.levels)
  const isFirst = below <= (claimed ?? 0)
  const height = step.level - Math.max(below, claimed ?? 0)
  return {
    ...base,
    gain: total === 'claimed' ? height * (perLevel.get(indicator.id) ?? 0) : 0,
    requires: [
      ...(isFirst ? [] : [[raiseId(indicator.id, below)]]),
      ...(step.level < needyLevel ? [] : prerequisites(indicator, score, rubric)),
    ],
  }
}

/** By the claim: the work must be done, whether or not its proof is complete. */
const prerequisites = (
  { needs }: Indicator,
  { indicators }: Score,
  { levels }: Rubric,
): readonly Clause[] =>
  needs.flatMap(({ indicator, level }) => {
    const other = indicators.find((each) => each.indicator.id === indicator)
    const isMet = !other || other.notApplicable || (other.claimed ?? 0) >= level
    return isMet ? [] : [[raiseId(indicator, Math.max(level, levels.min))]]
  })

interface Parts {
  readonly steps: readonly PlanStep[]
  readonly proof: ProofSteps
  readonly scale: Scale
}

/** An indicator stands at a level once all that the level lacks is there, and the levels below. */
function standingNodes(
  scored: IndicatorScore,
  { steps, proof, scale }: Parts,
  { rubric }: PlanSubject,
): readonly PlanNode[] {
  const { indicator, claimed, backed } = scored
  const now = backed ?? 0
  const own = scale.perLevel.get(indicator.id) ?? 0
  return levelsFrom(now, rubric).map((level) => {
    const below = levelBelow(level, rubric.levels)
    const clauses =
      level > (claimed ?? 0)
        ? [[raiseId(indicator.id, level)]]
        : lackedAt(level, scored, { steps, proof, scale }, rubric)
    return {
      id: standingId(indicator.id, level),
      effort: 0,
      gain: (level - Math.max(below, now)) * own,
      isStep: false,
      requires: [...(below <= now ? [] : [[standingId(indicator.id, below)]]), ...clauses],
    }
  })
}

/** What would prove each thing that a claimed level lacks: steps of which one is enough. */
function lackedAt(
  level: Level,
  scored: IndicatorScore,
  { steps, proof }: Parts,
  { levels }: Rubric,
): readonly Clause[] {
  const asked = scored.indicator.evidence.filter(({ fromLevel }) => fromLevel <= level)
  const isAnyAsked = asked.length === 0 && level > levels.min
  const requirements: readonly (Requirement | null)[] = isAnyAsked ? [null] : asked
  return requirements
    .filter((requirement) => broughtBy(scored, requirement, proof.documents).length > 0)
    .map((requirement) => waysTo(requirement, scored, steps, proof))
}

/** Steps that leave a valid document for a requirement; for null, any under the indicator. */
function waysTo(
  requirement: Requirement | null,
  scored: IndicatorScore,
  steps: readonly PlanStep[],
  { documents }: ProofSteps,
): Clause {
  const { id } = scored.indicator
  const usable = new Set(documentsFor(scored, requirement, documents))
  return steps
    .filter((step) => {
      if (step.kind !== 'raise') {
        const isWanted = step.scored.indicator.id === id && step.wanted !== undefined
        return isWanted
          ? requirement === null || step.wanted?.id === requirement.id
          : documents.some((document) => document.rows === step.rows && usable.has(document))
      }
      const isOwn = step.scored.indicator.id === id
      return step.documents.some(({ shared, requirement: brought }) =>
        shared
          ? usable.has(shared)
          : isOwn && (requirement === null || brought?.id === requirement.id),
      )
    })
    .map((step) => step.id)
}
