import * as v from 'valibot'
import { identifier, list, mapping, text, whole, year } from '../../files/yaml/schema-parts.js'

const document = mapping({
  requirement: v.exactOptional(identifier),
  title: v.exactOptional(text),
  file: v.exactOptional(text),
  number: v.exactOptional(v.union([text, v.number()], 'text')),
  date: v.exactOptional(text),
  valid_until: v.exactOptional(text),
  unit: v.exactOptional(text),
  status: v.exactOptional(text),
})

const answer = mapping({
  level: v.exactOptional(whole),
  note: v.exactOptional(text),
  not_applicable: v.exactOptional(text),
  evidence: v.exactOptional(list(document)),
})

const fileOf = <Answer extends v.GenericSchema>(one: Answer) =>
  mapping({
    agency: v.exactOptional(text),
    year: v.exactOptional(year),
    answers: v.record(v.string(), one, 'mapping'),
  })

/** The shape of an answers file; a level may stand for a whole answer. */
export const answersSchema = fileOf(v.union([whole, answer], 'mapping'))

/** The same with every answer written out, so that a fault in one is told at its own place. */
export const fullAnswersSchema = fileOf(answer)

export type AnswersFile = v.InferOutput<typeof fullAnswersSchema>
