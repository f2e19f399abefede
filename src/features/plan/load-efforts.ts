import { resolve } from 'node:path'
import type { Checked, Diagnostic } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import { indicatorsOf, type Rubric } from '../../core/rubric.js'
import { daysOf } from '../../core/settings/days.js'
import type { World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'
import { loadSheet } from '../worksheet/index.js'
import type { EffortSources, StepEstimate } from './effort.js'
import { readEstimates } from './estimates.js'

/** Where efforts come from besides the rubric. */
export interface EffortQuery {
  /** A file of the office's own estimates. */
  readonly effort?: string
  /** Person-days of each step that nobody has estimated. */
  readonly defaultEffort?: number
}

/** The office's estimates: an option's file beats the project file, which beats the rubric. */
export async function loadEfforts(
  { effort, defaultEffort }: EffortQuery,
  rubric: Rubric,
  project: FoundProject | undefined,
  world: World,
): Promise<Checked<EffortSources>> {
  const otherwise = defaultEffort === undefined ? undefined : daysOf(defaultEffort)
  const stated = project?.effort ?? []
  const path =
    effort ?? (project && typeof stated === 'string' ? resolve(project.folder, stated) : undefined)
  const own = typeof stated === 'string' ? [] : stated
  const unknown = unknownIn(own, rubric)
  const { value, diagnostics } =
    path === undefined ? { value: [], diagnostics: [] } : await loadEstimates(path, rubric, world)
  return {
    value: value && { estimates: [...value, ...own], otherwise },
    diagnostics: [...unknown, ...diagnostics],
  }
}

async function loadEstimates(
  path: string,
  rubric: Rubric,
  world: World,
): Promise<Checked<readonly StepEstimate[]>> {
  const { value, diagnostics } = await loadSheet(path, world)
  if (!value) return { value: undefined, diagnostics }
  const read = readEstimates(value.sheet, rubric)
  return { value: read.value, diagnostics: [...diagnostics, ...read.diagnostics] }
}

/** An estimate for nothing in the rubric would be ignored without a word. */
function unknownIn(
  estimates: Exclude<NonNullable<FoundProject['effort']>, string>,
  rubric: Rubric,
): readonly Diagnostic[] {
  const known = indicatorsOf(rubric).map(({ id }) => id)
  return estimates
    .filter(({ indicator }) => !known.includes(indicator))
    .map(({ indicator: found, at }) => ({
      code: 'indicator-unknown',
      facts: { found, near: nearest(found, known), rubric: rubric.id },
      at,
    }))
}
