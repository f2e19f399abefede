import * as v from 'valibot'
import {
  applicabilities,
  rubricStatuses,
  scoringMethods,
  totalKinds,
  weightSources,
} from '../../core/rubric.js'
import {
  amount,
  choice,
  day,
  decimal,
  figure,
  identifier,
  list,
  mapping,
  period,
  text,
  weight,
  whole,
  words,
  yearSpan,
} from './schema-parts.js'

/** Keys are levels: "1" to "4". */
const byLevel = <Value extends v.GenericSchema>(value: Value) =>
  v.record(v.pipe(v.string(), v.regex(/^\d{1,2}$/, 'whole')), value, 'mapping')

const band = mapping({
  id: identifier,
  category: text,
  from: decimal,
  name: words,
  printed: v.exactOptional(text),
  review: v.exactOptional(period),
})

const requirement = mapping({
  id: identifier,
  name: words,
  from_level: whole,
  valid_for: v.exactOptional(period),
})

const indicator = mapping({
  id: identifier,
  name: words,
  weight,
  source: v.exactOptional(choice(weightSources)),
  applies: v.exactOptional(words),
  one_of: v.exactOptional(identifier),
  levels: v.exactOptional(byLevel(words)),
  evidence: v.exactOptional(list(requirement)),
  effort: v.exactOptional(byLevel(decimal)),
  needs: v.exactOptional(list(mapping({ indicator: identifier, level: whole }))),
  advice: v.exactOptional(words),
})

const aspect = mapping({
  id: identifier,
  name: words,
  weight: v.exactOptional(weight),
  source: v.exactOptional(choice(weightSources)),
  maximum: v.exactOptional(decimal),
  indicators: v.pipe(list(indicator), v.nonEmpty('list')),
})

/** Days of its force, both inclusive. */
const force = { from: v.exactOptional(day), until: v.exactOptional(day) }

/** A text, or a list where the rules have days of their own. */
const conditionBasis = v.union([text, list(mapping({ cite: text, ...force }))], 'text')

const condition = { id: identifier, basis: v.exactOptional(conditionBasis) }

const consequenceRequirement = v.variant(
  'kind',
  [
    mapping({
      ...condition,
      kind: v.literal('band'),
      at_least: identifier,
      index: v.exactOptional(choice(totalKinds)),
      name: v.exactOptional(words),
    }),
    mapping({ ...condition, kind: v.literal('review'), name: v.exactOptional(words) }),
    mapping({
      ...condition,
      kind: v.literal('statement'),
      name: words,
      evidence: v.exactOptional(list(words)),
    }),
  ],
  'band, review, statement',
)

const consequence = mapping({
  id: identifier,
  name: words,
  supervisor: v.exactOptional(
    // biome-ignore lint/suspicious/noThenProperty: the key of the rubric file; its value is text
    mapping({ name: text, until: v.exactOptional(day), then: v.exactOptional(text) }),
  ),
  note: v.exactOptional(words),
  requires: v.pipe(list(consequenceRequirement), v.nonEmpty('list')),
})

const example = mapping({
  name: text,
  levels: v.record(v.string(), whole, 'mapping'),
  expect: mapping({
    total: v.exactOptional(figure),
    band: v.exactOptional(identifier),
    aspects: v.exactOptional(v.record(v.string(), figure, 'mapping')),
  }),
})

/** The shape of a rubric file; `domain/rubric-rules.ts` holds what its parts must say together. */
export const rubricSchema = mapping({
  id: identifier,
  version: text,
  status: choice(rubricStatuses),
  title: words,
  basis: v.exactOptional(
    list(mapping({ cite: text, note: v.exactOptional(v.union([text, words], 'text')), ...force })),
  ),
  caveat: v.exactOptional(words),
  valid: v.exactOptional(yearSpan),
  default_for: v.exactOptional(yearSpan),
  method: choice(scoringMethods),
  levels: mapping({ min: whole, max: whole }),
  maximum: amount,
  not_applicable: choice(applicabilities),
  bands: v.pipe(list(band), v.nonEmpty('list')),
  proof_effort: v.exactOptional(
    mapping({
      sign: v.exactOptional(decimal),
      renew: v.exactOptional(decimal),
      collect: v.exactOptional(decimal),
    }),
  ),
  aspects: v.pipe(list(aspect), v.nonEmpty('list')),
  consequences: v.exactOptional(list(consequence)),
  examples: v.exactOptional(list(example)),
})

export type RubricFile = v.InferOutput<typeof rubricSchema>
