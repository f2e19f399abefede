import { type AskedDay, dayFor, type JudgingDay } from '../../../core/day.js'
import { byPlace, type Checked, isError } from '../../../core/diagnostic.js'
import type { Assessment } from '../../../core/evidence.js'
import type { TotalKind } from '../../../core/rubric.js'
import { pathsLike, type World } from '../../../platform/files.js'
import type { FoundProject } from '../../project/index.js'
import { contextFor, loadAssessments, statedBy } from '../../score/index.js'
import type { LoadedMap } from '../convert/load-map.js'
import { type Impact, impactOn } from './impact.js'

export interface ImpactQuery {
  /** Worksheets, or folders of them, under the old rubric. */
  readonly paths: readonly string[]
  /** The old rubric as it was named. */
  readonly rubric: string
  readonly total: TotalKind
  readonly asOf: AskedDay | undefined
}

export interface LoadedImpacts {
  readonly asOf: JudgingDay
  /** Sorted by agency and year. */
  readonly impacts: readonly Impact[]
}

/** Every agency-year of the worksheets under both rubrics; errors have to be mended first. */
export async function loadImpacts(
  { paths, rubric, total, asOf: asked }: ImpactQuery,
  { map, from, to }: LoadedMap,
  project: Checked<FoundProject> | undefined,
  world: World,
): Promise<Checked<LoadedImpacts>> {
  const files = paths.flatMap((path) => worksheetsIn(path, world))
  const query = { paths: files, rubric, ...(asked !== undefined && { asOf: asked }) }
  const { value, diagnostics } = await loadAssessments(query, project, world)
  if (!value || diagnostics.some(isError)) {
    return { value: undefined, diagnostics: statedBy(diagnostics, 'column') }
  }
  const { asOf, assessments, scores } = value
  const contextOf = (assessment: Assessment) =>
    contextFor(assessment, project?.value, { asOf: dayFor(asOf, assessment.year) })
  const question = { map, from, to, total, contextOf }
  const impacts = assessments.flatMap((assessment) => {
    const { agency, year } = assessment
    const score = scores.find((each) => each.agency === agency && each.year === year)
    return score ? [impactOn(assessment, score, question)] : []
  })
  return { value: { asOf, impacts }, diagnostics: diagnostics.toSorted(byPlace) }
}

/** A folder stands for the worksheets in it; one without any is told as what it is. */
function worksheetsIn(path: string, { cwd }: World): readonly string[] {
  const entries = path === '-' ? [] : pathsLike(`${path.replace(/[\\/]+$/, '')}/`, cwd)
  const worksheets = entries.filter((entry) => /\.(?:csv|xlsx)$/i.test(entry))
  return worksheets.length > 0 ? worksheets.filter((entry) => !entry.includes('~$')) : [path]
}
