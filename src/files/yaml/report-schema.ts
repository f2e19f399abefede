import * as v from 'valibot'
import { followUpStatuses, statedTotals } from '../../core/settings/report.js'
import {
  choice,
  day,
  identifier,
  list,
  mapping,
  text,
  weight,
  year,
  yearKey,
} from './schema-parts.js'

const statedPoints = mapping({ year, points: weight })

const followUp = mapping({
  indicator: v.exactOptional(identifier),
  recommendation: text,
  unit: v.exactOptional(text),
  output: v.exactOptional(text),
  due: v.exactOptional(day),
  evidence: v.exactOptional(text),
  status: v.exactOptional(choice(followUpStatuses)),
})

const yearFacts = mapping({
  target: v.exactOptional(weight),
  end_target: v.exactOptional(statedPoints),
  analysis: v.exactOptional(text),
  obstacles: v.exactOptional(list(text)),
  next_steps: v.exactOptional(list(text)),
  previous: v.exactOptional(text),
  baseline: v.exactOptional(
    mapping({ year, points: weight, total: v.exactOptional(choice(statedTotals)) }),
  ),
  follow_up: v.exactOptional(list(followUp)),
})

/** The shape of `report:` in `merit.yaml`: what the office states for its reports. */
export const reportSchema = mapping({
  place: v.exactOptional(text),
  signatories: v.exactOptional(
    list(mapping({ role: text, name: v.exactOptional(text), number: v.exactOptional(text) })),
  ),
  years: v.exactOptional(v.record(yearKey, yearFacts, 'mapping')),
})

export type StatedReport = v.InferOutput<typeof reportSchema>
