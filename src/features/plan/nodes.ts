import type { Level } from '../../core/level.js'
import { type Indicator, needyLevel, type Requirement, type Rubric } from '../../core/rubric.js'
import type { IndicatorScore, Score } from '../../core/score.js'
import type { Clause, PlanNode } from './network.js'
import { levelBelow, type PlanScale } from './scale.js'
import {
  broughtBy,
  documentsFor,
  levelsFrom,
  type PlanStep,
  type PlanSubject,
  type ProofSteps,
  raiseId,
} from './steps.js'

/** What a step costs and needs; a raise of a claim brings its points at once. */
export function nodeOf(
  step: PlanStep,
  { rubric, score, total }: PlanSubject,
  { perLevel }: PlanScale,
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

/** What proven levels follow from. */
export interface ProvenParts {
  readonly steps: readonly PlanStep[]
  readonly proof: ProofSteps
  readonly scale: PlanScale
}

const standingId = (indicator: string, level: Level): string => `${indicator}>=${level}`

/** An indicator stands at a level once all that the level lacks is there, and the levels below. */
export function provenNodes(
  scored: IndicatorScore,
  { steps, proof, scale }: ProvenParts,
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
  { steps, proof }: ProvenParts,
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
