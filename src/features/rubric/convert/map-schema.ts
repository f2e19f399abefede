import * as v from 'valibot'
import {
  choice,
  identifier,
  list,
  mapping,
  text,
  whole,
  words,
} from '../../../files/yaml/schema-parts.js'
import { mapStatuses, type Relation, relations } from './map.js'

const prose = v.union([text, words], 'text')

const common = {
  note: v.exactOptional(prose),
  /** Evidence ids of the old rubric, each with its name in the new one. */
  requirements: v.exactOptional(v.record(v.string(), identifier, 'mapping')),
}

/** How many ids each list may have is a matter of sense, told with its relation. */
const entry = <Kind extends Relation>(relation: Kind) =>
  mapping({
    relation: v.literal(relation),
    from: v.exactOptional(list(identifier)),
    to: v.exactOptional(list(identifier)),
    ...common,
  })

const equal = mapping({
  relation: v.literal('equal'),
  from: v.exactOptional(list(identifier)),
  to: v.exactOptional(list(identifier)),
  /** Levels of the old scale, each with the level that means the same on the new one. */
  levels: v.exactOptional(
    v.record(v.pipe(v.string(), v.regex(/^\d{1,2}$/, 'whole')), whole, 'mapping'),
  ),
  ...common,
})

/** The shape of a map file; `domain/convert/map-rules.ts` holds what it must say of its rubrics. */
export const mapSchema = mapping({
  id: identifier,
  status: choice(mapStatuses),
  from: identifier,
  to: identifier,
  basis: v.exactOptional(list(mapping({ cite: text, note: v.exactOptional(prose) }))),
  note: v.exactOptional(prose),
  entries: v.pipe(
    list(
      v.variant(
        'relation',
        [
          equal,
          entry('narrower'),
          entry('broader'),
          entry('split'),
          entry('merged'),
          entry('dropped'),
          entry('new'),
        ],
        Object.keys(relations).join(', '),
      ),
    ),
    v.nonEmpty('list'),
  ),
})

export type MapFile = v.InferOutput<typeof mapSchema>
