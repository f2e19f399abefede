import { indicatorsOf, type Rubric } from '../../core/rubric.js'
import { inLanguage } from '../../core/words.js'
import { builtInRubrics, loadChosenRubric, loadRubric } from '../../features/rubric/load.js'
import { type Candidate, candidate, type Values } from './completion.js'
import type { Query } from './query.js'

/** First the indicator, then the level it is to have. */
export async function changes(query: Query): Promise<Values> {
  const rubric = await typedRubric(query)
  const [id = '', level] = query.typed.split('=')
  if (level === undefined) {
    const named = namedIndicators(rubric, query)
    return { candidates: named.map(followedBySign), isUnfinished: true }
  }
  const indicator = rubric && indicatorsOf(rubric).find((each) => each.id === id)
  const texts = indicator?.levels ?? []
  return {
    candidates: texts.flatMap((each) =>
      candidate(`${id}=${each.level}`, inLanguage(each.text, query.language)),
    ),
  }
}

/** The aspect; what it must reach is for the user to say. */
export async function floors(query: Query): Promise<Values> {
  const aspects = query.typed.includes('=') ? [] : aspectsOf(await typedRubric(query), query)
  return { candidates: aspects.map(followedBySign), isUnfinished: true }
}

const followedBySign = (each: Candidate): Candidate => ({ ...each, value: `${each.value}=` })

export async function partsOf(query: Query): Promise<readonly Candidate[]> {
  const rubric = await typedRubric(query)
  return [...namedIndicators(rubric, query), ...aspectsOf(rubric, query)]
}

export const namedIndicators = (
  rubric: Rubric | undefined,
  { language }: Query,
): readonly Candidate[] =>
  rubric
    ? indicatorsOf(rubric).flatMap(({ id, name }) => candidate(id, inLanguage(name, language)))
    : []

export const aspectsOf = (rubric: Rubric | undefined, { language }: Query): readonly Candidate[] =>
  rubric?.aspects.flatMap(({ id, name }) => candidate(id, inLanguage(name, language))) ?? []

export const categoriesOf = (
  rubric: Rubric | undefined,
  { language }: Query,
): readonly Candidate[] =>
  rubric?.bands.flatMap(({ id, name }) => candidate(id, inLanguage(name, language))) ?? []

/** The rubric that the line will be run with. */
export async function typedRubric({
  position,
  world,
  project,
}: Query): Promise<Rubric | undefined> {
  const asked = position.given.get('--rubric') ?? (world.env['MERIT_RUBRIC'] || undefined)
  if (asked === '-') return undefined
  return (await loadChosenRubric(asked, project, world)).value
}

export async function rubricsOf({ world, language }: Query): Promise<readonly Candidate[]> {
  const loaded = await Promise.all(builtInRubrics().map((name) => loadRubric(name, world)))
  return loaded.flatMap(({ value }) =>
    value ? candidate(value.id, inLanguage(value.title, language)) : [],
  )
}
