import { type AskedDay, type Day, dayFor, yearEnd } from '../../core/day.js'
import type { Checked } from '../../core/diagnostic.js'
import type { Rubric } from '../../core/rubric.js'
import type { World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'
import type { ScoreQuery } from '../score/index.js'
import { type ComparedFile, readCompared } from './compared-file.js'
import type { ComparedResult } from './compared-result.js'
import { evidenceSides, publishedSides, resultSides } from './compared-results.js'
import type { NamedSide } from './named-result.js'

/** An argument with its file opened, if it names one. */
export interface OpenedSide {
  readonly argument: string
  readonly path: string | undefined
  readonly agency: string | undefined
  readonly year: number | undefined
  readonly file: Checked<ComparedFile> | undefined
}

/** What was typed, and what it names. */
export interface SideArgument {
  /** Empty for the project's evidence, which needs none. */
  readonly argument: string
  readonly side: NamedSide
}

/** One after the other: standard input is there once. */
export async function openSides(
  named: readonly SideArgument[],
  { sheet }: { readonly sheet?: string },
  world: World,
): Promise<readonly OpenedSide[]> {
  const opened: OpenedSide[] = []
  for (const { argument, side } of named) {
    if (side.kind === 'unknown') continue
    opened.push(
      side.kind === 'project'
        ? { ...side, argument, path: undefined, file: undefined }
        : {
            ...side,
            argument,
            agency: undefined,
            file: await readCompared(side.path, sheet, world),
          },
    )
  }
  return opened
}

/**
 * When the results that were judged before were judged, if they agree: each at the end of its year,
 * or all on one day. The others are judged in the same way.
 */
export function dayOfStored(opened: readonly OpenedSide[], today: Day): AskedDay | undefined {
  const stored = opened.flatMap(({ file }) =>
    file?.value?.kind === 'result' ? file.value.result.results : [],
  )
  if (stored.length === 0) return undefined
  if (stored.every(({ asOf, year }) => asOf === dayFor({ today }, year))) return yearEnd
  return stored.every(({ asOf }) => asOf === stored[0]?.asOf) ? stored[0]?.asOf : undefined
}

interface Context {
  readonly query: Omit<ScoreQuery, 'paths' | 'year'>
  readonly project: Checked<FoundProject> | undefined
  readonly rubric: Rubric
  readonly world: World
}

export async function sidesOf(
  { path, agency: owner, year, file }: OpenedSide,
  { query, project, rubric, world }: Context,
): Promise<Checked<readonly ComparedResult[]>> {
  if (file && !file.value) return { value: undefined, diagnostics: file.diagnostics }
  const agency = owner ?? query.agency
  const opened = file?.value
  if (opened?.kind === 'result') {
    return resultSides(opened.result, { agency, year }, rubric, world)
  }
  if (opened?.kind === 'published') {
    const { value, diagnostics } = publishedSides(opened.sheet, { agency, year }, rubric)
    return { value, diagnostics: [...(file?.diagnostics ?? []), ...diagnostics] }
  }
  const own = project?.value?.agency
  const asked = {
    ...query,
    paths: path === undefined ? [] : [path],
    ...(year !== undefined && { year }),
    ...(agency !== undefined && { agency }),
    ...(path === undefined && agency === undefined && own !== undefined && { agency: own }),
  }
  return evidenceSides(asked, project, opened?.world ?? world)
}
