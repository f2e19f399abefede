import * as v from 'valibot'
import { languages } from '../../core/words.js'
import { gateSchema } from './gate-schema.js'
import { reportSchema } from './report-schema.js'
import {
  askedDay,
  choice,
  day,
  decimal,
  identifier,
  list,
  mapping,
  text,
  year,
  yearKey,
} from './schema-parts.js'

/** The shape of `merit.yaml`. */
export const projectSchema = mapping({
  agency: v.exactOptional(text),
  rubric: v.exactOptional(text),
  lang: v.exactOptional(choice(languages)),
  as_of: v.exactOptional(askedDay),
  evidence: v.exactOptional(v.record(yearKey, v.union([text, list(text)], 'text'), 'mapping')),
  decisions: v.exactOptional(
    list(
      mapping({
        agency: v.exactOptional(text),
        year,
        decided_on: day,
        by: v.exactOptional(text),
      }),
    ),
  ),
  effort: v.exactOptional(
    v.union(
      [
        text,
        v.record(
          identifier,
          v.record(v.pipe(v.string(), v.regex(/^\d{1,2}$/, 'whole')), decimal, 'mapping'),
          'mapping',
        ),
      ],
      'mapping',
    ),
  ),
  capacity: v.exactOptional(v.union([decimal, v.record(text, decimal, 'mapping')], 'number')),
  statements: v.exactOptional(
    v.record(
      identifier,
      mapping({ met: v.boolean('truth'), document: v.exactOptional(text) }),
      'mapping',
    ),
  ),
  gate: v.exactOptional(gateSchema),
  report: v.exactOptional(reportSchema),
})
