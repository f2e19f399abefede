import { resolve } from 'node:path'
import { isSameAgency } from '../../core/agency.js'
import { type Checked, isError } from '../../core/diagnostic.js'
import type { Assessment } from '../../core/evidence.js'
import type { Rubric } from '../../core/rubric.js'
import type { World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'
import { loadEvidence } from '../score/index.js'

export interface PreviousQuery {
  readonly rubric: Rubric
  readonly agency: string
  readonly year: number
  /** A file that was named for it. */
  readonly asked: string | undefined
  /** The worksheet itself, which may hold earlier years as well. */
  readonly own: string
}

/**
 * What the same agency answered before: in the file that was named, else in the worksheet of an
 * earlier year in the project file, else in the worksheet itself. Nothing is asked of files that
 * nobody named: one that cannot be read is passed over.
 */
export async function loadPrevious(
  query: PreviousQuery,
  project: FoundProject | undefined,
  world: World,
): Promise<Checked<Assessment | null>> {
  const { asked, own } = query
  if (asked !== undefined) return latestIn(asked, query, world)
  for (const path of [...projectFiles(query, project), own]) {
    const { value } = await latestIn(path, query, world)
    if (value) return { value, diagnostics: [] }
  }
  return { value: null, diagnostics: [] }
}

/** Of earlier years, the latest first. */
const projectFiles = (
  { year }: PreviousQuery,
  project: FoundProject | undefined,
): readonly string[] =>
  (project?.evidence ?? [])
    .filter((file) => file.year < year)
    .toSorted((left, right) => right.year - left.year)
    .map(({ path }) => resolve(project?.folder ?? '', path))

async function latestIn(
  path: string,
  { rubric, agency, year }: PreviousQuery,
  world: World,
): Promise<Checked<Assessment | null>> {
  const reading = await loadEvidence(
    [{ path, year: year - 1 }],
    { rubric, agency, year: undefined, assumedAgency: agency },
    world,
  )
  const errors = reading.diagnostics.filter(isError)
  if (errors.length > 0) return { value: undefined, diagnostics: errors }
  const earlier = reading.assessments.filter(
    (each) => isSameAgency(each.agency, agency) && each.year < year,
  )
  return { value: earlier.at(-1) ?? null, diagnostics: [] }
}
