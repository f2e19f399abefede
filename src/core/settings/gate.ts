import type { Day } from '../day.js'
import type { Place } from '../place.js'
import type { Points } from '../points.js'
import type { TotalKind } from '../rubric.js'
import type { AspectFloor } from './floor.js'

/** What a gate is asked to check, before the rubric is known; absent is not asked. */
export interface GateSettings {
  /** A category by its id, name or number. */
  readonly minCategory?: StatedCategory
  readonly minPoints?: Points
  /** Each aspect once. */
  readonly minAspect?: readonly StatedFloor[]
  readonly complete?: boolean
  /** How many indicators may be declared not applicable. */
  readonly maxExcluded?: number
  readonly noExpired?: boolean
  /** ISO 8601 period within which no document may expire. */
  readonly within?: string
  /** Evidence must be what its lock says. */
  readonly locked?: boolean
  /** An earlier result, as a path. */
  readonly baseline?: string
  readonly noRegress?: boolean
  /** Points by which a total may fall short of the earlier one. */
  readonly tolerance?: Points
  /** A better result becomes the earlier one. */
  readonly ratchet?: boolean
  /** The total that is looked at. */
  readonly total?: TotalKind
  readonly waivers?: readonly Waiver[]
}

interface StatedCategory {
  readonly name: string
  /** In the project file; null for an option. */
  readonly at: Place | null
}

export interface StatedFloor {
  readonly aspect: string
  readonly floor: AspectFloor
  readonly at: Place | null
}

/** A missed check that somebody answers for until a day. */
export interface Waiver {
  readonly check: string
  readonly reason: string
  readonly approver: string
  /** The last day on which it counts. */
  readonly until: Day
  /** Absent: it counts for every agency. */
  readonly agency?: string
  readonly at: Place
}

/** What options ask beats what the project file asks, floors aspect by aspect. */
export function mergeSettings(stated: GateSettings, asked: GateSettings): GateSettings {
  const floors = [...(stated.minAspect ?? []), ...(asked.minAspect ?? [])]
  const minAspect = [...new Map(floors.map((each) => [each.aspect, each])).values()]
  return { ...stated, ...asked, minAspect }
}

/** Whether anything is asked at all. A ratchet asks that nothing falls. */
export const isAsked = (settings: GateSettings): boolean =>
  settings.minCategory !== undefined ||
  settings.minPoints !== undefined ||
  settings.maxExcluded !== undefined ||
  (settings.minAspect ?? []).length > 0 ||
  isRegressAsked(settings) ||
  [settings.complete, settings.noExpired, settings.locked].includes(true)

export const isRegressAsked = ({ noRegress, ratchet }: GateSettings): boolean =>
  noRegress === true || ratchet === true
