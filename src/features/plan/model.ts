import { sharedDocuments } from './documents.js'
import { type Network, reachablePart } from './network.js'
import { nodeOf, provenNodes } from './nodes.js'
import { type PlanScale, scaleOf } from './scale.js'
import { fixIdsOf, type PlanStep, type PlanSubject, type ProofSteps, stepsFor } from './steps.js'

/** A plan's choices as whole numbers, and what the numbers stand for. */
export interface PlanModel {
  readonly subject: PlanSubject
  readonly scale: PlanScale
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
  const proof: ProofSteps = { documents, ids: fixIdsOf(documents) }
  const steps = applicable.flatMap((scored) => stepsFor(scored, proof, subject))
  const nodes = steps.map((step) => nodeOf(step, subject, scale))
  const provenLevels =
    subject.total === 'backed'
      ? applicable.flatMap((scored) => provenNodes(scored, { steps, proof, scale }, subject))
      : []
  const network = reachablePart([...nodes, ...provenLevels])
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
