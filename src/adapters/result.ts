import * as v from 'valibot'
import type { Checked, Diagnostic } from '../domain/diagnostic.js'
import { type Baseline, type BaselineResult, baselineOf } from '../domain/gate/baseline.js'
import { type Points, pointsOf } from '../domain/points.js'
import { printable } from '../domain/printable.js'
import { decodeText } from './text.js'
import { readYaml } from './yaml/document.js'
import { list, mapping, text } from './yaml/schema-parts.js'
import { readShape } from './yaml/shape.js'

const amount = v.pipe(v.number('number'), v.finite('number'))

const total = mapping({
  points: amount,
  index: v.unknown(),
  band: v.unknown(),
  reachable: v.unknown(),
  complete: v.unknown(),
  certain: v.unknown(),
})

const level = v.nullable(v.pipe(v.number('whole'), v.integer('whole'), v.minValue(0, 'whole')))

const indicator = mapping({
  id: text,
  weight: v.unknown(),
  claimed: level,
  backed: level,
  verified: level,
  notApplicable: v.unknown(),
  missing: v.unknown(),
  source: v.unknown(),
})

const assessment = mapping({
  agency: text,
  year: v.pipe(v.number('year'), v.integer('year')),
  totals: mapping({ claimed: total, backed: total, verified: v.nullable(total) }),
  next: v.unknown(),
  aspects: v.unknown(),
  indicators: list(indicator),
  eligibility: v.unknown(),
})

/** What an earlier result has to state; messages are what is expected, as in `yaml/schema-parts.ts`. */
const resultSchema = mapping({
  schemaVersion: v.literal(1, '1'),
  tool: v.unknown(),
  rubric: mapping({
    id: text,
    version: text,
    status: v.unknown(),
    maximum: v.unknown(),
    sha256: text,
  }),
  asOf: v.unknown(),
  assessments: v.pipe(list(assessment), v.minLength(1, 'results')),
  findings: v.unknown(),
})

/** A document of `merit score --format json`, as something to measure later results against. */
export function readResult(bytes: Uint8Array, file: string): Checked<Baseline> {
  const decoded = decodeText(bytes, file, ['utf-8'])
  if (!decoded.value) return { value: undefined, diagnostics: decoded.diagnostics }
  const { text: written } = decoded.value
  const json = parseJson(written)
  if (!json) return { value: undefined, diagnostics: [notJson(written, file)] }
  const reading = v.safeParse(resultSchema, json.value)
  if (!reading.success) return { value: undefined, diagnostics: faultsIn(bytes, file) }
  const { rubric, assessments } = reading.output
  const { id, version, sha256 } = rubric
  return {
    value: baselineOf(
      { id, version, sha256, at: placeOfRubric(written, file) },
      assessments.map(resultOf),
    ),
    diagnostics: [],
  }
}

function parseJson(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) }
  } catch {
    return undefined
  }
}

/** Characters that are quoted of a file that is something else. */
const quoted = 30

function notJson(written: string, file: string): Diagnostic {
  const found = printable(written.trim().slice(0, quoted)).replaceAll(/\s+/g, ' ')
  return {
    code: 'value-wrong',
    facts: { found, expected: 'result' },
    at: { file, line: 1, column: 1 },
  }
}

/** JSON is YAML, whose reader knows where each part stands; it is slow, so it reads faulty files only. */
function faultsIn(bytes: Uint8Array, file: string): readonly Diagnostic[] {
  const { value: document, diagnostics } = readYaml(bytes, file)
  return [...diagnostics, ...(document ? readShape(resultSchema, document).diagnostics : [])]
}

function placeOfRubric(json: string, file: string) {
  const before = json.slice(0, Math.max(json.indexOf('"rubric"'), 0)).split('\n')
  return { file, line: before.length, column: [...(before.at(-1) ?? '')].length + 1 }
}

type StatedResult = v.InferOutput<typeof assessment>

function resultOf({ agency, year, totals, indicators }: StatedResult): BaselineResult {
  return {
    agency,
    year,
    totals: {
      claimed: pointsOf(totals.claimed.points),
      backed: pointsOf(totals.backed.points),
      verified: pointsIn(totals.verified),
    },
    levels: new Map(
      indicators.map(({ id, claimed, backed, verified }) => [id, { claimed, backed, verified }]),
    ),
  }
}

const pointsIn = (stated: StatedResult['totals']['verified']): Points | null =>
  stated && pointsOf(stated.points)
