import type { Level } from '../../../core/level.js'
import type { Points } from '../../../core/points.js'
import type { Aspect, Band, Requirement, Rubric } from '../../../core/rubric.js'
import type { Words } from '../../../core/words.js'
import {
  type AspectKey,
  aspectChanges,
  type BandKey,
  bandChanges,
  type DetailKey,
  detailChanges,
  type FactChange,
  type RequirementKey,
  type RubricKey,
  requirementChanges,
  rubricChanges,
  rubricContentOf,
} from './facts.js'
import { type IndicatorPair, isReordered, type Placed, pairIndicators } from './pairs.js'

/** All that differs between two rubrics, each list in the order of the rubric. */
export interface RubricDifference {
  readonly from: Rubric
  readonly to: Rubric
  readonly rubric: readonly FactChange<RubricKey>[]
  readonly bands: ListDifference<Band, BandKey>
  readonly aspects: ListDifference<Aspect, AspectKey>
  readonly added: readonly Placed[]
  readonly removed: readonly Placed[]
  /** In another aspect, or under another number. */
  readonly moved: readonly IndicatorPair[]
  readonly reweighted: readonly Reweighted[]
  readonly reworded: readonly Reworded[]
  /** Whatever else an indicator says. */
  readonly details: readonly Detailed[]
}

export interface ListDifference<Item, Key extends string> {
  readonly added: readonly Item[]
  readonly removed: readonly Item[]
  readonly changed: readonly {
    readonly from: Item
    readonly to: Item
    readonly changes: readonly FactChange<Key>[]
  }[]
}

export interface Reweighted extends IndicatorPair {
  readonly weights: { readonly from: Points; readonly to: Points }
}

/** Null: that language says the same; a text that is absent is null, too. */
export interface Reworded extends IndicatorPair {
  readonly name: { readonly from: Words; readonly to: Words } | null
  readonly levels: readonly {
    readonly level: Level
    readonly from: Words | null
    readonly to: Words | null
  }[]
  readonly requirements: ListDifference<Requirement, RequirementKey>
}

export interface Detailed extends IndicatorPair {
  readonly changes: readonly FactChange<DetailKey>[]
}

export function diffRubrics(from: Rubric, to: Rubric): RubricDifference {
  const { pairs, added, removed } = pairIndicators(from, to)
  const moved = pairs.filter(isMoved)
  const isOrder = moved.length === 0 && isReordered(pairs, from)
  const order: readonly FactChange<RubricKey>[] = isOrder
    ? [{ key: 'order', from: null, to: null }]
    : []
  return {
    from,
    to,
    rubric: [...rubricChanges(from, to), ...order],
    bands: listDifference(from.bands, to.bands, bandChanges),
    aspects: listDifference(from.aspects, to.aspects, aspectChanges),
    added,
    removed,
    moved,
    reweighted: pairs.flatMap(reweightedIn),
    reworded: pairs.flatMap(rewordedIn),
    details: pairs.flatMap((pair) => {
      const changes = detailChanges(pair.from.indicator, pair.to.indicator)
      return changes.length > 0 ? [{ ...pair, changes }] : []
    }),
  }
}

export const isSame = ({
  rubric,
  bands,
  aspects,
  added,
  removed,
  moved,
  reweighted,
  reworded,
  details,
}: RubricDifference): boolean =>
  [rubric, added, removed, moved, reweighted, reworded, details].every(
    (list) => list.length === 0,
  ) && [bands, aspects].every(isNothing)

const isNothing = ({ added, removed, changed }: ListDifference<unknown, string>): boolean =>
  added.length + removed.length + changed.length === 0

const isMoved = ({ from, to }: IndicatorPair): boolean =>
  from.aspect !== to.aspect || from.indicator.id !== to.indicator.id

function reweightedIn(pair: IndicatorPair): readonly Reweighted[] {
  const weights = { from: pair.from.indicator.weight, to: pair.to.indicator.weight }
  return weights.from === weights.to ? [] : [{ ...pair, weights }]
}

function rewordedIn(pair: IndicatorPair): readonly Reworded[] {
  const [old, is] = [pair.from.indicator, pair.to.indicator]
  const name =
    rubricContentOf(old.name) === rubricContentOf(is.name) ? null : { from: old.name, to: is.name }
  const levels = [...new Set([...old.levels, ...is.levels].map(({ level }) => level))]
    .toSorted((left, right) => left - right)
    .map((level) => ({
      level,
      from: old.levels.find((each) => each.level === level)?.text ?? null,
      to: is.levels.find((each) => each.level === level)?.text ?? null,
    }))
    .filter((each) => rubricContentOf(each.from) !== rubricContentOf(each.to))
  const requirements = listDifference(old.evidence, is.evidence, requirementChanges)
  const isReworded = name !== null || levels.length > 0 || !isNothing(requirements)
  return isReworded ? [{ ...pair, name, levels, requirements }] : []
}

function listDifference<Item extends { readonly id: string }, Key extends string>(
  from: readonly Item[],
  to: readonly Item[],
  changesOf: (from: Item, to: Item) => readonly FactChange<Key>[],
): ListDifference<Item, Key> {
  const old = new Map(from.map((item) => [item.id, item]))
  const known = new Set(to.map(({ id }) => id))
  return {
    added: to.filter(({ id }) => !old.has(id)),
    removed: from.filter(({ id }) => !known.has(id)),
    changed: to.flatMap((item) => {
      const before = old.get(item.id)
      const changes = before ? changesOf(before, item) : []
      return before && changes.length > 0 ? [{ from: before, to: item, changes }] : []
    }),
  }
}
