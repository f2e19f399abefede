import * as v from 'valibot'
import type { Checked } from '../../domain/diagnostic.js'
import type { Decision, Statement } from '../../domain/eligibility.js'
import { type Language, languages } from '../../domain/words.js'
import { readYaml } from './document.js'
import { choice, day, identifier, list, mapping, text, year } from './schema-parts.js'
import { readShape } from './shape.js'

/** The shape of `merit.yaml`. */
export const projectSchema = mapping({
  agency: v.exactOptional(text),
  rubric: v.exactOptional(text),
  lang: v.exactOptional(choice(languages)),
  evidence: v.exactOptional(
    v.record(
      v.pipe(v.string(), v.regex(/^\d{4}$/, 'year')),
      v.union([text, list(text)], 'text'),
      'mapping',
    ),
  ),
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
  statements: v.exactOptional(
    v.record(
      identifier,
      mapping({ met: v.boolean('truth'), document: v.exactOptional(text) }),
      'mapping',
    ),
  ),
})

/** What an office states once for all its runs. */
export interface Project {
  readonly agency?: string
  readonly rubric?: string
  readonly lang?: Language
  /** Evidence files, each with the year it is kept under. */
  readonly evidence: readonly { readonly year: number; readonly path: string }[]
  readonly decisions: readonly Decision[]
  readonly statements: readonly Statement[]
}

export function readProject(bytes: Uint8Array, file: string): Checked<Project> {
  const document = readYaml(bytes, file)
  if (!document.value) return { value: undefined, diagnostics: document.diagnostics }
  const shape = readShape(projectSchema, document.value)
  const diagnostics = [...document.diagnostics, ...shape.diagnostics]
  if (!shape.value || diagnostics.length > 0) return { value: undefined, diagnostics }
  const { evidence = {}, decisions = [], statements = {}, ...rest } = shape.value
  return {
    value: {
      ...rest,
      evidence: Object.entries(evidence).flatMap(([key, paths]) =>
        [paths].flat().map((path) => ({ year: Number(key), path })),
      ),
      decisions: decisions.map(({ decided_on, ...decision }) => ({
        ...decision,
        decidedOn: decided_on,
      })),
      statements: Object.entries(statements).map(([requirement, statement]) => ({
        requirement,
        ...statement,
      })),
    },
    diagnostics: [],
  }
}
