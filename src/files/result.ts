import * as v from 'valibot'
import { type Checked, type Diagnostic, isError } from '../core/diagnostic.js'
import { defects } from '../core/proof.js'
import { rubricStatuses } from '../core/rubric.js'
import type { PlaceOf, StatedDocument } from '../core/stated-result.js'
import { decodeText } from './text.js'
import { readYaml } from './yaml/document.js'
import { choice, day, identifier, list, text, whole, year } from './yaml/schema-parts.js'
import { readShape } from './yaml/shape.js'

/** Keys that a later version may add are no fault; messages are as in `yaml/schema-parts.ts`. */
const part = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.looseObject(entries, 'mapping')

const amount = v.pipe(v.number('number'), v.minValue(0, 'number'))
const level = v.nullable(whole)
const total = part({ points: amount, band: part({ id: text, category: text }) })

const assessment = part({
  agency: text,
  year,
  asOf: v.exactOptional(day),
  totals: part({ claimed: total, backed: total, verified: v.nullable(total) }),
  indicators: list(
    part({
      id: identifier,
      claimed: level,
      backed: level,
      verified: level,
      notApplicable: v.boolean('truth'),
      verifiedNotApplicable: v.exactOptional(v.boolean('truth')),
      missing: list(part({ requirement: v.nullable(v.string('text')), reason: choice(defects) })),
    }),
  ),
})

const document = part({
  schemaVersion: v.literal(1, '1'),
  rubric: v.nullable(
    part({
      id: text,
      version: text,
      status: choice(rubricStatuses),
      maximum: amount,
      sha256: text,
    }),
  ),
  asOf: v.nullable(day),
  assessments: list(assessment),
})

/**
 * What is read of the document whose whole contract `reporters/score/document-schema.ts` publishes;
 * whatever fits that fits this. Each assessment has a day, its own or that of all.
 */
export const statedSchema = v.pipe(
  document,
  v.forward(
    v.check(
      ({ asOf, assessments }) => asOf !== null || assessments.every((each) => each.asOf),
      'day',
    ),
    ['asOf'],
  ),
)

/** A result of ours from the bytes of its JSON document; every fault of its shape with its place. */
export function readResult(bytes: Uint8Array, file: string): Checked<StatedDocument> {
  const decoded = decodeText(bytes, file, ['utf-8', 'utf-16le', 'utf-16be'])
  if (!decoded.value) return { value: undefined, diagnostics: decoded.diagnostics }
  const parsed = parse(decoded.value.text)
  const shape = parsed && v.safeParse(statedSchema, parsed.value)
  if (!shape?.success) return { value: undefined, diagnostics: faultsOf(bytes, file, !parsed) }
  const { rubric, asOf, assessments } = shape.output
  const placeOf = placesIn(bytes, file)
  if (!rubric || assessments.length === 0) {
    const at = placeOf(['assessments'])
    return { value: undefined, diagnostics: [{ code: 'result-empty', facts: {}, at }] }
  }
  const results = assessments.flatMap((each, index) => {
    const judged = each.asOf ?? asOf
    // The schema has no document in which a day is missing.
    if (judged === null) return []
    return {
      ...each,
      indicators: each.indicators.map(({ notApplicable, ...known }) => ({
        verifiedNotApplicable: notApplicable,
        ...known,
        notApplicable,
      })),
      asOf: judged,
      placeOf: (path: Parameters<PlaceOf>[0]) => placeOf(['assessments', index, ...path]),
    }
  })
  return { value: { rubric, results, placeOf }, diagnostics: [] }
}

function parse(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) }
  } catch {
    return undefined
  }
}

/** Bytes up to which the reader that knows places, a hundred times as slow, is asked for them. */
const placedAtMost = 2_000_000

/** JSON is YAML, whose reader knows where each part stands. */
const readPlaced = (bytes: Uint8Array, file: string) =>
  bytes.length > placedAtMost ? undefined : readYaml(bytes, file)

/** The document is read again only for the first place that is asked for. */
function placesIn(bytes: Uint8Array, file: string): PlaceOf {
  let document: ReturnType<typeof readPlaced>
  return (path) => {
    document ??= readPlaced(bytes, file)
    return document?.value?.placeOf(path) ?? { file, line: 1, column: 1 }
  }
}

function faultsOf(bytes: Uint8Array, file: string, isBroken: boolean): readonly Diagnostic[] {
  const document = readPlaced(bytes, file)
  if (!isBroken && document?.value) {
    const found = readShape(statedSchema, document.value).diagnostics
    if (found.some(isError)) return found
  }
  const at = document?.diagnostics[0]?.at ?? { file, line: 1, column: 1 }
  return [{ code: 'result-syntax', facts: {}, at }]
}
