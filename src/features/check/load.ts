import { agencyYearKey } from '../../core/agency.js'
import { openFindings } from '../../core/completeness.js'
import { dayFor, judgingDay } from '../../core/day.js'
import { byPlace, type Checked } from '../../core/diagnostic.js'
import type { Assessment } from '../../core/evidence.js'
import { toolIdentity, type World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'
import {
  type LoadedAssessments,
  loadAssessments,
  type ScoreQuery,
  soundScores,
} from '../score/index.js'
import { checkAssessment } from './check.js'
import { readContents } from './contents.js'
import { assessedRows, attribute, type CheckReport, summarizeFindings } from './report.js'
import type { CheckContext } from './subject.js'

export interface CheckQuery extends Omit<ScoreQuery, 'skipInvalid'> {
  /** ISO 8601 period: documents that expire within it are told beforehand. */
  readonly within?: string
  /** Indicators that are not assessed yet miss the check. */
  readonly complete?: boolean
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
    const asOf = judgingDay(query.asOf, world.today)
    return { tool, rubric: null, asOf, findings: attribute(diagnostics, []), ...nothingRead }
  }
  const { rubric, asOf, assessments, scores } = loaded
  const contextOf = await contextFor(query, loaded, world)
  const { kept } = soundScores(scores, diagnostics, true)
  const sound = new Set(kept.map(agencyYearKey))
  const doubts = assessments.flatMap((assessment) =>
    checkAssessment(
      { rubric, assessment, context: contextOf(assessment) },
      sound.has(agencyYearKey(assessment)),
    ),
  )
  const open = kept.flatMap((score) => openFindings(score, query.complete ?? false))
  const all = [...diagnostics, ...doubts, ...open].toSorted(byPlace)
  return {
    tool,
    rubric,
    asOf,
    findings: attribute(all, assessments),
    assessed: assessedRows(kept),
    summary: summarizeFindings(kept),
  }
}

const nothingRead = { assessed: [], summary: [] } as const

async function contextFor(
  { within }: CheckQuery,
  { asOf, compared, fileOf, assessments, files }: LoadedAssessments,
  world: World,
): Promise<(assessment: Assessment) => CheckContext> {
  const contentOf = compared && (await readContents(assessments, files, compared.hashes, world))
  return ({ year }) => ({ asOf: dayFor(asOf, year), within, fileOf, contentOf })
}
