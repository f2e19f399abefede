import { agencyYearKey } from '../../core/agency.js'
import { dayFor } from '../../core/day.js'
import type { Checked } from '../../core/diagnostic.js'
import type { Score } from '../../core/score.js'
import type { World } from '../../platform/files.js'
import {
  aimFor,
  loadEfforts,
  modelOf,
  type Plan,
  type PlanSubject,
  planBest,
} from '../plan/index.js'
import type { FoundProject } from '../project/index.js'
import { contextFor, type LoadedAssessments } from '../score/index.js'

/**
 * What finds the cheapest way of an agency's backed total to the next category: undefined where
 * nothing is higher, where nobody has estimated a step, or where only a search could tell.
 */
export async function loadPlanner(
  { rubric, asOf, fileOf, assessments }: LoadedAssessments,
  project: Checked<FoundProject> | undefined,
  world: World,
): Promise<(score: Score) => Plan | undefined> {
  const { value: sources } = await loadEfforts({}, rubric, project?.value, world)
  const known = new Map(assessments.map((each) => [agencyYearKey(each), each]))
  return (score) => {
    const assessment = known.get(agencyYearKey(score))
    if (!sources || !assessment) return undefined
    const proof = { asOf: dayFor(asOf, score.year), fileOf }
    const context = contextFor(score, project?.value, proof)
    const isAllowed = () => true
    return nextPlan({ rubric, assessment, score, context, total: 'backed', sources, isAllowed })
  }
}

function nextPlan(subject: PlanSubject): Plan | undefined {
  const model = modelOf(subject)
  const { value: aim } = aimFor({}, subject)
  if (!model || !aim || model.unestimated.length > 0) return undefined
  const planning = planBest(aim, model)
  return planning?.kind === 'planned' && planning.plan.steps.length > 0 ? planning.plan : undefined
}
