import type { Basis } from '../../../core/basis.js'
import type { Level } from '../../../core/level.js'
import type { Place } from '../../../core/place.js'
import type { Words } from '../../../core/words.js'

/** Who says that indicators of two rubrics belong together; shown wherever answers are carried. */
export const mapStatuses = ['official', 'proposal', 'draft'] as const
export type MapStatus = (typeof mapStatuses)[number]

/** How many indicators an entry may name on one side. */
export interface Count {
  readonly least: number
  readonly most: number
}

const none: Count = { least: 0, most: 0 }
const one: Count = { least: 1, most: 1 }
const several: Count = { least: 2, most: Number.POSITIVE_INFINITY }

/**
 * What an entry says of the new indicators in relation to the old ones, how many of each it joins,
 * and what the same entry says on the way back. Narrower: the new one asks for less.
 */
export const relations = {
  equal: { from: one, to: one, back: 'equal' },
  narrower: { from: one, to: one, back: 'broader' },
  broader: { from: one, to: one, back: 'narrower' },
  split: { from: one, to: several, back: 'merged' },
  merged: { from: several, to: one, back: 'split' },
  dropped: { from: one, to: none, back: 'new' },
  new: { from: none, to: one, back: 'dropped' },
} as const satisfies Record<
  string,
  { readonly from: Count; readonly to: Count; readonly back: string }
>
export type Relation = keyof typeof relations

/** How the indicators of one rubric follow from those of another. */
export interface RubricMap {
  readonly id: string
  readonly status: MapStatus
  readonly basis: readonly Pick<Basis, 'cite' | 'note'>[]
  readonly note?: Words
  /** Id of the rubric that answers come from. */
  readonly from: string
  readonly fromAt: Place
  readonly to: string
  readonly toAt: Place
  readonly entries: readonly MapEntry[]
  readonly entriesAt: Place
}

export interface MapEntry {
  readonly relation: Relation
  readonly from: readonly Reference[]
  readonly to: readonly Reference[]
  /** Evidence ids that have another name in the new rubric; ids that are the same need none. */
  readonly requirements: readonly MapPair<string>[]
  /** Levels that mean the same on two scales; only where the relation is `equal`. */
  readonly levels: readonly MapPair<Level>[]
  readonly note?: Words
  readonly at: Place
}

/** An indicator, by its id. */
export interface Reference {
  readonly id: string
  readonly at: Place
}

export interface MapPair<Value> {
  readonly from: Value
  readonly to: Value
  readonly at: Place
}

/** The same map for the way back; what two had in common cannot be told apart again. */
export const inverseOf = (map: RubricMap): RubricMap => ({
  ...map,
  from: map.to,
  fromAt: map.toAt,
  to: map.from,
  toAt: map.fromAt,
  entries: map.entries.map((entry) => ({
    ...entry,
    relation: relations[entry.relation].back,
    from: entry.to,
    to: entry.from,
    requirements: reversed(entry.requirements),
    levels: reversed(entry.levels),
  })),
})

const reversed = <Value>(pairs: readonly MapPair<Value>[]): readonly MapPair<Value>[] =>
  pairs
    .filter(({ to }) => pairs.filter((other) => other.to === to).length === 1)
    .map(({ from, to, at }) => ({ from: to, to: from, at }))
