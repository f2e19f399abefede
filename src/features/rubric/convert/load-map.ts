import {
  byPlace,
  type Checked,
  type Diagnostic,
  isError,
  refused,
} from '../../../core/diagnostic.js'
import { nearest } from '../../../core/nearest.js'
import type { Rubric } from '../../../core/rubric.js'
import { readInput, shownPath, type World } from '../../../platform/files.js'
import { packageFile, packageNames } from '../../../platform/package.js'
import type { FoundProject } from '../../project/index.js'
import { builtInRubrics, defaultRubric, isRubricPath, loadRubric, projectRubric } from '../load.js'
import { inverseOf, type RubricMap } from './map.js'
import { checkMap, type Rubrics } from './map-rules.js'

/** The maps that come with the program: all in `rubrics/maps/`, each named after the two rubrics that it joins. */
const builtInMaps = () =>
  packageNames(['rubrics', 'maps'], '.yaml').map((name) => {
    const [from = '', to = ''] = name.split('--')
    return { name, from, to }
  })

/** Megabytes; a map of 40 indicators has a hundredth of one. */
const limit = 5

export interface MapQuery {
  /** A file; absent: the built-in map between the two rubrics. */
  readonly map?: string
  /** The rubric of the answers, and the one they are to be carried to; ids or paths. */
  readonly from?: string
  readonly to?: string
}

/** A sound map in the direction asked for, with the rubrics that it joins. */
export interface LoadedMap extends Rubrics {
  readonly map: RubricMap
  /** Nobody has said which rubric answers come from. */
  readonly isAssumed: boolean
}

/** A map is used in both directions; which one is asked for is told by the rubrics. */
export async function loadMap(
  query: MapQuery,
  project: FoundProject | undefined,
  world: World,
): Promise<Checked<LoadedMap>> {
  const named = await loadNamed(query, project, world)
  if (!named.value) return { value: undefined, diagnostics: named.diagnostics }
  const found = await findMap(query, named.value, world)
  if (!found.value) return { value: undefined, diagnostics: found.diagnostics }
  const { value: map } = found
  const direction = directionOf(map, named.value, query)
  if (!direction.value) return { value: undefined, diagnostics: direction.diagnostics }
  const rubrics = await rubricsOf(map, named.value, world)
  if (!rubrics.value) {
    return { value: undefined, diagnostics: [...found.diagnostics, ...rubrics.diagnostics] }
  }
  const { from, to } = rubrics.value
  const diagnostics = [
    ...named.diagnostics,
    ...found.diagnostics,
    ...checkMap(map, { from, to }),
  ].toSorted(byPlace)
  if (diagnostics.some(isError)) return { value: undefined, diagnostics }
  const isForward = direction.value === map.from
  const oriented = isForward ? { map, from, to } : { map: inverseOf(map), from: to, to: from }
  const isAssumed = query.map === undefined && !named.value.from && !named.value.project
  return { value: { ...oriented, isAssumed }, diagnostics }
}

/** A map between two rubrics at hand, in its own direction; undefined: none is built in or named. */
export async function loadMapBetween(
  [left, right]: readonly [Rubric, Rubric],
  name: string | undefined,
  world: World,
): Promise<Checked<(Rubrics & { readonly map: RubricMap }) | undefined>> {
  const known = name ?? builtInBetween([left.id, right.id])
  if (known === undefined) return { value: undefined, diagnostics: [] }
  const { value: map, diagnostics } = await readMapFile(known, world)
  if (!map) return { value: undefined, diagnostics }
  const ends = [map.from, map.to]
  const stranger = [left, right].find(({ id }) => !ends.includes(id))
  const fault = stranger ?? (left.id === right.id ? right : undefined)
  if (fault) return refused([unrelated(map, fault)])
  const [from, to] = map.from === left.id ? [left, right] : [right, left]
  const found = [...diagnostics, ...checkMap(map, { from, to })].toSorted(byPlace)
  return { value: found.some(isError) ? undefined : { map, from, to }, diagnostics: found }
}

/** The id of the map that comes with the program for two rubrics, in whichever order. */
function builtInBetween(ends: readonly string[]): string | undefined {
  return builtInMaps().find(({ from, to }) => ends.includes(from) && ends.includes(to))?.name
}

/** The rubrics that the call or the project file name. */
interface Named {
  readonly from: Rubric | undefined
  readonly to: Rubric | undefined
  readonly project: Rubric | undefined
}

async function loadNamed(
  { from, to }: MapQuery,
  project: FoundProject | undefined,
  world: World,
): Promise<Checked<Named>> {
  const load = async (name: string | undefined): Promise<Checked<Rubric> | undefined> =>
    name === undefined ? undefined : loadRubric(name, world)
  const own = from === undefined ? projectRubric(project) : undefined
  const [source, target, ofProject] = [await load(from), await load(to), await load(own)]
  const all = [source, target, ofProject].flatMap((each) => each ?? [])
  const diagnostics = all.flatMap((each) => each.diagnostics)
  const value = { from: source?.value, to: target?.value, project: ofProject?.value }
  return { value: all.every((each) => each.value) ? value : undefined, diagnostics }
}

async function findMap(
  { map: name, to }: MapQuery,
  named: Named,
  world: World,
): Promise<Checked<RubricMap>> {
  if (name !== undefined) return readMapFile(name, world)
  const known = builtInMaps().flatMap((pair) => [
    `${pair.from} > ${pair.to}`,
    `${pair.to} > ${pair.from}`,
  ])
  if (to === undefined || !named.to) {
    return refused([{ code: 'target-rubric-missing', facts: { known }, at: null }])
  }
  const ends = [named.from?.id ?? named.project?.id ?? defaultRubric, named.to.id]
  const builtIn = builtInBetween(ends)
  const [from = '', target = ''] = ends
  return builtIn !== undefined && from !== target
    ? readMapFile(builtIn, world)
    : refused([{ code: 'map-unknown', facts: { from, to: target, known }, at: null }])
}

async function readMapFile(name: string, world: World): Promise<Checked<RubricMap>> {
  const isBuiltIn = builtInMaps().some((each) => each.name === name)
  const path = isBuiltIn ? packageFile('rubrics', 'maps', `${name}.yaml`) : name
  const bytes = await readInput(path, limit, world)
  if (!bytes.value) return { value: undefined, diagnostics: bytes.diagnostics }
  const { readMap } = await import('./read-map.js')
  return readMap(bytes.value, shownPath(path, world))
}

/** The id of the rubric that answers come from; the map's own direction if nothing says otherwise. */
function directionOf(
  map: RubricMap,
  { from, to, project }: Named,
  { map: name }: MapQuery,
): Checked<string> {
  const ends = [map.from, map.to]
  const stranger = [from, to].find((rubric) => rubric && !ends.includes(rubric.id))
  const isStill = from !== undefined && from.id === to?.id && map.from !== map.to
  const fault = stranger ?? (isStill ? to : undefined)
  if (fault) return refused([unrelated(map, fault)])
  const usual = name === undefined ? defaultRubric : map.from
  const otherThan = (id: string) => (id === map.from ? map.to : map.from)
  const value = from?.id ?? (to ? otherThan(to.id) : (ownEnd(project, ends) ?? usual))
  return { value, diagnostics: [] }
}

const ownEnd = (project: Rubric | undefined, ends: readonly string[]): string | undefined =>
  project && ends.includes(project.id) ? project.id : undefined

/** The rubrics of both ends: one that was given, else a built-in one. */
async function rubricsOf(map: RubricMap, named: Named, world: World): Promise<Checked<Rubrics>> {
  const given = [named.from, named.to, named.project].flatMap((rubric) => rubric ?? [])
  const known = [...new Set([...builtInRubrics(), ...given.map(({ id }) => id)])]
  const ends = [
    { id: map.from, at: map.fromAt },
    { id: map.to, at: map.toAt },
  ]
  const loaded = await Promise.all(
    ends.map(async ({ id, at }): Promise<Checked<Rubric>> => {
      const own = given.find((rubric) => rubric.id === id)
      if (own) return { value: own, diagnostics: [] }
      if (known.includes(id) && !isRubricPath(id)) return loadRubric(id, world)
      const facts = { found: id, near: nearest(id, known), known }
      return { value: undefined, diagnostics: [{ code: 'map-rubric-unknown', facts, at }] }
    }),
  )
  const [from, to] = loaded.map(({ value }) => value)
  const diagnostics = loaded.flatMap((each) => each.diagnostics)
  return { value: from && to ? { from, to } : undefined, diagnostics }
}

const unrelated = ({ id: map, from, to }: RubricMap, { id: rubric }: Rubric): Diagnostic => ({
  code: 'map-unrelated',
  facts: { rubric, map, known: [from, to] },
  at: null,
})
