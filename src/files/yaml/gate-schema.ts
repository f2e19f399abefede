import * as v from 'valibot'
import { totalKinds } from '../../core/rubric.js'
import { parseFloor } from '../../core/settings/floor.js'
import {
  choice,
  day,
  decimal,
  identifier,
  list,
  mapping,
  period,
  text,
  whole,
} from './schema-parts.js'

/** A category may be named by its number, which YAML reads as one. */
const category = v.union([text, v.pipe(v.number(), v.integer())], 'text')

const floor = v.pipe(
  v.union([v.number(), v.string()], 'share'),
  v.check((value) => parseFloor(String(value)) !== undefined, 'share'),
)

/** The shape of `gate:` in `merit.yaml`: what a gate checks, and who answers for what it misses. */
export const gateSchema = mapping({
  min_category: v.exactOptional(category),
  min_points: v.exactOptional(decimal),
  min_aspect: v.exactOptional(v.record(identifier, floor, 'mapping')),
  complete: v.exactOptional(v.boolean('truth')),
  max_excluded: v.exactOptional(whole),
  total: v.exactOptional(choice(totalKinds)),
  no_expired: v.exactOptional(v.boolean('truth')),
  within: v.exactOptional(period),
  locked: v.exactOptional(v.boolean('truth')),
  baseline: v.exactOptional(text),
  no_regress: v.exactOptional(v.boolean('truth')),
  tolerance: v.exactOptional(decimal),
  ratchet: v.exactOptional(v.boolean('truth')),
  waivers: v.exactOptional(
    list(
      mapping({
        check: identifier,
        reason: text,
        approver: text,
        until: day,
        agency: v.exactOptional(text),
      }),
    ),
  ),
})

export type StatedGate = v.InferOutput<typeof gateSchema>
