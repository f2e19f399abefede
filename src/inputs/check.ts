import { checkAssessment } from '../domain/check.js'
import { attribute, type CheckReport, summarize } from '../domain/check-report.js'
import type { CheckContext } from '../domain/check-subject.js'
import { byPlace, type Checked } from '../domain/diagnostic.js'
import { toolIdentity, type World } from '../io.js'
import { readContents } from './contents.js'
import type { FoundProject } from './project.js'
import { type LoadedAssessments, loadAssessments, type ScoreQuery, soundScores } from './scores.js'

export interface CheckQuery extends Omit<ScoreQuery, 'skipInvalid'> {
  /** ISO 8601 period: documents that expire within it are told beforehand. */
  readonly within?: string
}

/** From files to all that is wrong or doubtful in them. */
export async function loadCheck(
  query: CheckQuery,
  project: Checked<FoundProject> | undefined,
  world: World,
): Promise<CheckReport> {
  const { value: loaded, diagnostics } = await loadAssessments(query, project, world)
  const tool = toolIdentity()
  if (!loaded) {
    const asOf = query.asOf ?? world.today
    return { tool, rubric: null, asOf, findings: attribute(diagnostics, []), summary: [] }
  }
  const { rubric, asOf, assessments, scores } = loaded
  const context = await contextFor(query, loaded, world)
  const { kept } = soundScores(scores, diagnostics, true)
  const doubts = assessments.flatMap((assessment) => {
    const isWhole = kept.some(
      ({ agency, year }) => agency === assessment.agency && year === assessment.year,
    )
    return checkAssessment({ rubric, assessment, context }, isWhole)
  })
  const findings = attribute([...diagnostics, ...doubts].toSorted(byPlace), assessments)
  return { tool, rubric, asOf, findings, summary: summarize(kept) }
}

async function contextFor(
  { within }: CheckQuery,
  { asOf, compared, fileOf, assessments, files }: LoadedAssessments,
  world: World,
): Promise<CheckContext> {
  const contentOf = compared && (await readContents(assessments, files, compared.hashes, world))
  return { asOf, within, fileOf, contentOf }
}
