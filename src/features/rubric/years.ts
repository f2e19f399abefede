import type { Diagnostic } from '../../core/diagnostic.js'
import { comparePlaces, type Place } from '../../core/place.js'
import type { Rubric } from '../../core/rubric.js'
import { hasYear, type YearSpan } from '../../core/year-span.js'
import type { World } from '../../platform/files.js'
import type { FoundProject } from '../project/index.js'
import { builtInRubrics, defaultRubric, loadRubric, projectRubric } from './load.js'

/** The 410-point instrument was in use by June 2021 at the latest (public sources). */
const otherInstrumentsFrom = 2021

/** What a run says about its rubric. */
export interface RubricChoice {
  readonly rubric: Rubric
  readonly asked: string | undefined
  readonly project: FoundProject | undefined
}

/** Whether nobody has chosen a rubric, for a year in which others were in use. */
export const isRubricAssumed = (
  year: number,
  asked: string | undefined,
  project: FoundProject | undefined,
): boolean => (asked ?? projectRubric(project)) === undefined && year >= otherInstrumentsFrom

const isOutside = (year: number, { valid }: Rubric): boolean =>
  valid !== undefined && !hasYear(valid, year)

/** Whether something has to be said about scoring this year by this rubric. */
export const isYearNoted = (year: number, { rubric, asked, project }: RubricChoice): boolean =>
  isOutside(year, rubric) || isRubricAssumed(year, asked, project)

/** A year for which the rubric is not meant, or for which nobody chose it: one note at most. */
export async function yearNote(
  year: number,
  choice: RubricChoice,
  world: World,
): Promise<readonly Diagnostic[]> {
  const { rubric, asked, project } = choice
  if (!isYearNoted(year, choice)) return []
  const fitting = (await rubricsOf('valid', year, world)).map(({ id }) => id)
  if (!rubric.valid || !isOutside(year, rubric)) {
    const isAssumed = isRubricAssumed(year, asked, project)
    const facts = { rubric: rubric.id, year, fitting }
    return isAssumed ? [{ code: 'rubric-assumed', facts, at: null }] : []
  }
  const { at: _, ...valid } = rubric.valid
  return [{ code: 'rubric-outside', facts: { rubric: rubric.id, year, valid, fitting }, at: null }]
}

/**
 * At the first answer of each year outside of the rubric's years, and at the first of all for which
 * the default was assumed.
 */
export async function yearNotes(
  answered: readonly { readonly year: number; readonly at: Place }[],
  choice: RubricChoice,
  world: World,
): Promise<readonly Diagnostic[]> {
  const first = new Map<number | 'assumed', { readonly year: number; readonly at: Place }>()
  for (const each of answered) {
    if (!isYearNoted(each.year, choice)) continue
    const key = isOutside(each.year, choice.rubric) ? each.year : 'assumed'
    const known = first.get(key)
    if (!known || comparePlaces(each.at, known.at) < 0) first.set(key, each)
  }
  const notes = await Promise.all(
    [...first.values()].map(async ({ year, at }) =>
      (await yearNote(year, choice, world)).map((note) => ({ ...note, at })),
    ),
  )
  return notes.flat()
}

/** The built-in rubric that a new folder takes for a year. */
export async function rubricForYear(year: number, world: World): Promise<Rubric | undefined> {
  const [found] = await rubricsOf('defaultFor', year, world)
  return found ?? (await loadRubric(defaultRubric, world)).value
}

/** Built-in rubrics of which a span of years is known, and has this year. */
async function rubricsOf(
  key: 'valid' | 'defaultFor',
  year: number,
  world: World,
): Promise<readonly Rubric[]> {
  const loaded = await Promise.all(builtInRubrics().map((name) => loadRubric(name, world)))
  return loaded.flatMap(({ value }) => value ?? []).filter((rubric) => isSpanOf(rubric[key], year))
}

const isSpanOf = (span: YearSpan | undefined, year: number): boolean =>
  span !== undefined && hasYear(span, year)
