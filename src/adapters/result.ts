import * as v from 'valibot'
import type { StatedResult } from '../domain/compare/restored.js'
import { type Checked, type Diagnostic, isError, type Place } from '../domain/diagnostic.js'
import { doubts } from '../domain/proof.js'
import { type RubricStatus, rubricStatuses } from '../domain/rubric.js'
import { decodeText } from './text.js'
import { type Path, readYaml } from './yaml/document.js'
import { choice, day, identifier, list, text, year } from './yaml/schema-parts.js'
import { readShape } from './yaml/shape.js'

/** Keys that a later version may add are no fault; messages are as in `yaml/schema-parts.ts`. */
const part = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.looseObject(entries, 'mapping')

const amount = v.pipe(v.number('number'), v.minValue(0, 'number'))
const level = v.nullable(
  v.pipe(v.number('whole'), v.integer('whole'), v.minValue(0, 'whole'), v.maxValue(100, 'whole')),
)
const total = part({
  points: amount,
  band: part({ id: text, category: text }),
})

const assessment = part({
  agency: text,
  year,
  totals: part({ claimed: total, backed: total, verified: v.nullable(total) }),
  indicators: list(
    part({
      id: identifier,
      claimed: level,
      backed: level,
      verified: level,
      notApplicable: v.boolean('truth'),
      missing: list(part({ requirement: v.nullable(v.string('text')), reason: choice(doubts) })),
    }),
  ),
})

/** What a comparison needs of a document that `merit score --format json` has written. */
const resultSchema = part({
  schemaVersion: v.literal(1, '1'),
  rubric: v.nullable(
    part({ id: text, version: text, status: choice(rubricStatuses), maximum: amount }),
  ),
  asOf: day,
  assessments: list(assessment),
})

export interface ResultFile {
  readonly rubric: {
    readonly id: string
    readonly version: string
    readonly status: RubricStatus
    readonly maximum: number
  }
  readonly asOf: string
  readonly assessments: readonly ResultAssessment[]
}

/** Without the day, which is the document's. */
export type ResultAssessment = Omit<StatedResult, 'asOf'>

/** A result of ours from the bytes of its JSON document; every fault of its shape with its place. */
export function readResult(bytes: Uint8Array, file: string): Checked<ResultFile> {
  const decoded = decodeText(bytes, file, ['utf-8', 'utf-16le', 'utf-16be'])
  if (!decoded.value) return { value: undefined, diagnostics: decoded.diagnostics }
  const parsed = parse(decoded.value.text)
  const shape = parsed && v.safeParse(resultSchema, parsed.value)
  if (!shape?.success) return { value: undefined, diagnostics: faultsOf(bytes, file, !parsed) }
  const { rubric, asOf, assessments } = shape.output
  if (!rubric || assessments.length === 0) {
    const at = placeIn(bytes, file, ['assessments'])
    return { value: undefined, diagnostics: [{ code: 'result-empty', facts: {}, at }] }
  }
  const placed = assessments.map((each, index) => ({
    ...each,
    placeOf: (path: Path) => placeIn(bytes, file, ['assessments', index, ...path]),
  }))
  return { value: { rubric, asOf, assessments: placed }, diagnostics: [] }
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** Bytes up to which the reader that knows places, a hundred times as slow, is asked for them. */
const placedAtMost = 2_000_000

/** JSON is YAML, whose reader knows where each part stands. */
const placed = (bytes: Uint8Array, file: string) =>
  bytes.length > placedAtMost ? undefined : readYaml(bytes, file)

const startOf = (file: string): Place => ({ file, line: 1, column: 1 })

const placeIn = (bytes: Uint8Array, file: string, path: Path): Place =>
  placed(bytes, file)?.value?.placeOf(path) ?? startOf(file)

function faultsOf(bytes: Uint8Array, file: string, isBroken: boolean): readonly Diagnostic[] {
  const document = placed(bytes, file)
  if (!isBroken && document?.value) {
    const found = readShape(resultSchema, document.value).diagnostics
    if (found.some(isError)) return found
  }
  const at = document?.diagnostics[0]?.at ?? startOf(file)
  return [{ code: 'result-syntax', facts: {}, at }]
}
