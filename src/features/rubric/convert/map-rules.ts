import type { Diagnostic } from '../../../core/diagnostic.js'
import { nearest } from '../../../core/nearest.js'
import type { Place } from '../../../core/place.js'
import { type Indicator, indicatorsOf, type LevelRange, type Rubric } from '../../../core/rubric.js'
import { type Count, type MapEntry, type Reference, type RubricMap, relations } from './map.js'

/** The rubrics that a map joins. */
export interface Rubrics {
  readonly from: Rubric
  readonly to: Rubric
}

type Rule = (map: RubricMap, rubrics: Rubrics) => readonly Diagnostic[]

const rules: readonly Rule[] = [
  rubricsDiffer,
  cardinalitiesFit,
  indicatorsExist,
  indicatorsStandOnce,
  indicatorsAreAllNamed,
  requirementsExist,
  levelsFitTheScales,
]

/** What a map must say of its two rubrics, each fault at its place. */
export const checkMap: Rule = (map, rubrics) => rules.flatMap((rule) => rule(map, rubrics))

/** The way back could not be told from the way there. */
function rubricsDiffer({ from, to, toAt }: RubricMap): readonly Diagnostic[] {
  return from === to ? [{ code: 'map-rubrics-same', facts: { rubric: to }, at: toAt }] : []
}

function cardinalitiesFit({ entries }: RubricMap): readonly Diagnostic[] {
  return entries
    .filter(({ relation, from, to }) => {
      const allowed = relations[relation]
      return !isWithin(from.length, allowed.from) || !isWithin(to.length, allowed.to)
    })
    .map(({ relation, from, to, at }) => ({
      code: 'map-cardinality',
      facts: { relation, from: from.length, to: to.length },
      at,
    }))
}

const isWithin = (found: number, { least, most }: Count): boolean => found >= least && found <= most

/** The two sides of a map, each with its rubric. */
const sidesOf = ({ entries }: RubricMap, { from, to }: Rubrics) => [
  { rubric: from, named: entries.flatMap((entry) => entry.from) },
  { rubric: to, named: entries.flatMap((entry) => entry.to) },
]

function indicatorsExist(map: RubricMap, rubrics: Rubrics): readonly Diagnostic[] {
  return sidesOf(map, rubrics).flatMap(({ rubric, named }) => {
    const known = idsIn(rubric)
    return named
      .filter(({ id }) => !known.includes(id))
      .map(({ id: found, at }) => ({
        code: 'indicator-unknown' as const,
        facts: { found, near: nearest(found, known), rubric: rubric.id },
        at,
      }))
  })
}

const idsIn = (rubric: Rubric): readonly string[] => indicatorsOf(rubric).map(({ id }) => id)

/** Else an answer would be there twice, or come from two places. */
function indicatorsStandOnce(map: RubricMap, rubrics: Rubrics): readonly Diagnostic[] {
  return sidesOf(map, rubrics).flatMap(({ rubric, named }) => {
    const first = new Map<string, Place>()
    return named.flatMap(({ id, at }: Reference): Diagnostic[] => {
      const firstAt = first.get(id)
      if (!firstAt) first.set(id, at)
      const facts = { indicator: id, rubric: rubric.id, firstAt: firstAt ?? at }
      return firstAt ? [{ code: 'map-indicator-repeated', facts, at }] : []
    })
  })
}

/** An indicator that nobody has thought of would be lost without a word. */
function indicatorsAreAllNamed(map: RubricMap, rubrics: Rubrics): readonly Diagnostic[] {
  return sidesOf(map, rubrics).flatMap(({ rubric, named }, side): Diagnostic[] => {
    const all = new Set(named.map(({ id }) => id))
    const indicators = idsIn(rubric).filter((id) => !all.has(id))
    const relation = side === 0 ? 'dropped' : 'new'
    const facts = { indicators, rubric: rubric.id, relation } as const
    return indicators.length > 0
      ? [{ code: 'map-indicator-missing', facts, at: map.entriesAt }]
      : []
  })
}

function requirementsExist({ entries }: RubricMap, { from, to }: Rubrics): readonly Diagnostic[] {
  return entries.flatMap((entry) => {
    const [olds, news] = [evidenceOf(entry.from, from), evidenceOf(entry.to, to)]
    return entry.requirements.flatMap((pair) => [
      ...unknownIn(olds, pair.from, entry.from, pair.at),
      ...unknownIn(news, pair.to, entry.to, pair.at),
    ])
  })
}

const evidenceOf = (named: readonly Reference[], rubric: Rubric): readonly string[] =>
  chosen(named, rubric).flatMap(({ evidence }) => evidence.map(({ id }) => id))

export const chosen = (named: readonly Reference[], rubric: Rubric): readonly Indicator[] => {
  const indicators = indicatorsOf(rubric)
  return named.flatMap(({ id }) => indicators.find((indicator) => indicator.id === id) ?? [])
}

function unknownIn(
  known: readonly string[],
  found: string,
  named: readonly Reference[],
  at: Place,
): readonly Diagnostic[] {
  if (known.includes(found)) return []
  const indicator = named.map(({ id }) => id).join(', ')
  const facts = { found, near: nearest(found, known), indicator, known }
  return [{ code: 'requirement-unknown', facts, at }]
}

/** A level may only be carried to another scale if the map says what it is there. */
function levelsFitTheScales({ entries }: RubricMap, { from, to }: Rubrics): readonly Diagnostic[] {
  const isSame = isSameScale(from.levels, to.levels)
  return entries
    .filter(({ relation }) => relation === 'equal')
    .flatMap((entry) => [
      ...(isSame && entry.levels.length === 0 ? [] : levelsMissing(entry, from.levels)),
      ...entry.levels.flatMap((pair) => [
        ...beyond(pair.from, from.levels, pair.at),
        ...beyond(pair.to, to.levels, pair.at),
      ]),
    ])
}

export const isSameScale = (left: LevelRange, right: LevelRange): boolean =>
  left.min === right.min && left.max === right.max

function levelsMissing({ levels: pairs, at }: MapEntry, { min, max }: LevelRange): Diagnostic[] {
  const known = pairs.map(({ from }) => from)
  const levels = Array.from({ length: Math.max(0, max - min + 1) }, (_, step) => min + step).filter(
    (level) => !known.includes(level),
  )
  return levels.length > 0 ? [{ code: 'map-levels-missing', facts: { levels }, at }] : []
}

const beyond = (found: number, { min, max }: LevelRange, at: Place): readonly Diagnostic[] =>
  found === 0 || (found >= min && found <= max)
    ? []
    : [{ code: 'level-beyond', facts: { found, min, max }, at }]
