import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import type { Checked, Diagnostic } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import { printable } from '../../core/printable.js'
import type { Path, YamlDocument } from './document.js'

/**
 * Checks a document against a schema; each fault of shape is told at its line and column. Where
 * the rest can be understood without the faulty parts its value is given as well, so that faults
 * of sense come out in the same pass.
 */
export function readShape<Output>(
  schema: v.GenericSchema<unknown, Output>,
  document: YamlDocument,
): Checked<Output> {
  const issues: v.BaseIssue<unknown>[] = []
  let value = document.value
  for (;;) {
    const result = v.safeParse(schema, value)
    issues.push(...(result.issues ?? []))
    const mendable = (result.issues ?? []).filter(isKeyFault)
    const repaired = repair(value, mendable)
    if (mendable.length === 0 || isDeepStrictEqual(repaired, value)) {
      const told = issues.map((issue) => diagnose(issue, schema, document))
      return { value: result.typed ? result.output : undefined, diagnostics: distinct(told) }
    }
    value = repaired
  }
}

/** What a repair did not touch is found again in the next round. */
const distinct = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values(),
]

/** Without unknown keys, and with English in the place of missing Indonesian. */
function repair(value: unknown, issues: readonly v.BaseIssue<unknown>[]): unknown {
  const repaired = structuredClone(value)
  for (const issue of issues) {
    const path = pathOf(issue)
    const key = path.at(-1) ?? ''
    const owner = path.slice(0, -1).reduce(part, repaired)
    if (typeof owner !== 'object' || owner === null) continue
    if (issue.expected === 'never') Reflect.deleteProperty(owner, key)
    else if (key === 'id' && 'en' in owner) Reflect.set(owner, 'id', owner.en)
  }
  return repaired
}

const isKeyFault = (issue: v.BaseIssue<unknown>): boolean =>
  (issue.type === 'strict_object' || issue.type === 'loose_object') &&
  issue.path?.at(-1)?.origin === 'key'

const pathOf = ({ path }: v.BaseIssue<unknown>): Path =>
  (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

function diagnose(
  issue: v.BaseIssue<unknown>,
  schema: v.GenericSchema,
  document: YamlDocument,
): Diagnostic {
  const path = pathOf(issue)
  const owner = path.slice(0, -1)
  const key = printable(String(path.at(-1) ?? ''))
  const list = listForMapping(path, document.value)
  if (list) {
    const facts = { found: shown(list.reduce(part, document.value)), expected: 'mapping' }
    return { code: 'value-wrong', facts, at: document.placeOf(list) }
  }
  if (isKeyFault(issue)) {
    if (issue.expected !== 'never') {
      return { code: 'key-missing', facts: { key }, at: document.placeOf(owner) }
    }
    const near = nearest(key, keysAt(schema, owner))
    return { code: 'key-unknown', facts: { found: key, near }, at: document.keyPlaceOf(path) }
  }
  const isAboutKey = issue.path?.at(-1)?.origin === 'key'
  const found = isAboutKey ? key : (document.writtenAt(path) ?? shown(issue.input))
  const at = isAboutKey ? document.keyPlaceOf(path) : document.placeOf(path)
  const [, most] = /^decimals-excessive: (\d)$/.exec(issue.message) ?? []
  return most !== undefined
    ? { code: 'decimals-excessive', facts: { found: shown(found), most: Number(most) }, at }
    : { code: 'value-wrong', facts: { found: shown(found), expected: issue.message }, at }
}

/**
 * Where a list stands in the place of a mapping, which the schema takes for one: its own methods,
 * as `entries`, then look like keys.
 */
function listForMapping(path: Path, value: unknown): Path | undefined {
  const at = path.findIndex(
    (key, depth) =>
      typeof key === 'string' && Array.isArray(path.slice(0, depth).reduce(part, value)),
  )
  return at === -1 ? undefined : path.slice(0, at)
}

/** A value as short text, for the message. */
function shown(value: unknown): string {
  const json = value === undefined || value === null ? '' : JSON.stringify(value)
  const text = typeof value === 'string' ? value : json
  return printable(text.length > 60 ? `${text.slice(0, 60)}...` : text)
}

/** The keys that a schema allows at a path, to suggest one for a mistyped key. */
function keysAt(schema: unknown, path: Path): readonly string[] {
  const [step, ...rest] = path
  const wrapped = part(schema, 'wrapped')
  if (wrapped) return keysAt(wrapped, path)
  const options = part(schema, 'options')
  if (Array.isArray(options)) return options.flatMap((option) => keysAt(option, path))
  const entries = part(schema, 'entries')
  if (step === undefined) return Object.keys(entries ?? {})
  return keysAt(part(entries, step) ?? part(schema, 'item') ?? part(schema, 'value'), rest)
}

const part = (whole: unknown, name: string | number): unknown =>
  typeof whole === 'object' && whole !== null ? Reflect.get(whole, name) : undefined
