import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Checked, Diagnostic } from '../../core/diagnostic.js'
import type { Place } from '../../core/place.js'
import { decodeText } from '../text.js'

/** Aliases that a file may use: enough for a rubric, too few to blow up memory. */
const maxAliasCount = 100

export type Path = readonly (string | number)[]

/** A YAML file as plain data that still knows where each part stands. */
export interface YamlDocument {
  readonly value: unknown
  /** Place of the value at a path, or of the nearest part above it that exists. */
  readonly placeOf: (path: Path) => Place
  /** Place of the key that a path ends with. */
  readonly keyPlaceOf: (path: Path) => Place
  /** A single value as it is written: `3.10`, not the number 3.1. */
  readonly writtenAt: (path: Path) => string | undefined
  /** The key that a path ends with, likewise. */
  readonly keyWrittenAt: (path: Path) => string | undefined
}

/**
 * One YAML document in UTF-8, without merge keys; every syntax fault with its place. A repeated
 * key leaves the rest readable, so that its faults can be told as well.
 */
export function readYaml(bytes: Uint8Array, file: string): Checked<YamlDocument> {
  const decoded = decodeText(bytes, file, ['utf-8', 'utf-16le', 'utf-16be'])
  return decoded.value
    ? parse(decoded.value.text.replace(/\r\n?/g, '\n'), file)
    : { value: undefined, diagnostics: decoded.diagnostics }
}

function parse(text: string, file: string): Checked<YamlDocument> {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    merge: false,
    logLevel: 'error',
  })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    const before = text.slice(offset - Math.max(col, 1) + 1, offset)
    return { file, line: Math.max(line, 1), column: [...before].length + 1 }
  }
  const faults = [...document.errors, ...document.warnings].map(
    ({ code, pos: [start] }): Diagnostic =>
      code === 'DUPLICATE_KEY'
        ? { code: 'key-repeated', facts: { key: keyAt(text, start) }, at: placeAt(start) }
        : { code: 'yaml-syntax', facts: { reason: code }, at: placeAt(start) },
  )
  const loose = looseAliases(document).map(
    (start): Diagnostic => ({
      code: 'yaml-syntax',
      facts: { reason: 'BAD_ALIAS' },
      at: placeAt(start),
    }),
  )
  if (loose.length > 0) return { value: undefined, diagnostics: [...faults, ...loose] }
  if (document.directives?.yaml.version === '1.1') return refuseVersion(placeAt(0), faults)
  const isReadable = faults.every(({ code }) => code === 'key-repeated')
  if (!isReadable) return { value: undefined, diagnostics: faults }
  const value = plainValue(() => document.toJS({ maxAliasCount }))
  if (!value) {
    return {
      value: undefined,
      diagnostics: [{ code: 'alias-excessive', facts: {}, at: placeAt(0) }],
    }
  }
  const root = document.contents
  return {
    value: {
      value: value.plain,
      placeOf: (path) => placeAt(startOf(find(root, path).value)),
      keyPlaceOf: (path) => placeAt(startOf(find(root, path).key)),
      writtenAt: (path) => writtenOf(find(root, path).value),
      keyWrittenAt: (path) => writtenOf(find(root, path).key),
    },
    diagnostics: faults,
  }
}

/** YAML 1.1 has merge keys and reads `no` as false; this program speaks 1.2 only. */
const refuseVersion = (at: Place, faults: readonly Diagnostic[]): Checked<YamlDocument> => ({
  value: undefined,
  diagnostics: [...faults, { code: 'yaml-syntax', facts: { reason: 'YAML_1_1' }, at }],
})

/** Where aliases stand that point at nothing. */
function looseAliases(document: ReturnType<typeof parseDocument>): readonly number[] {
  const found: number[] = []
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) found.push(alias.range?.[0] ?? 0)
    },
  })
  return found
}

/** The library throws where aliases would multiply beyond the bound; one in itself has no end. */
function plainValue(convert: () => unknown): { readonly plain: unknown } | undefined {
  try {
    const plain = convert()
    JSON.stringify(plain)
    return { plain }
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof TypeError) return undefined
    throw error
  }
}

const keyAt = (text: string, start: number): string =>
  /^[^:\r\n]*/.exec(text.slice(start))?.[0].trim() ?? ''

interface Found {
  readonly key: Node | null
  readonly value: Node | null
}

/** Follows a path down; stops at the last part that exists. */
function find(root: Node | null, path: Path): Found {
  let found: Found = { key: root, value: root }
  for (const step of path) {
    const child = childOf(found.value, step)
    if (!child) return found
    found = child
  }
  return found
}

function childOf(node: Node | null, step: string | number): Found | undefined {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(step)]
    return item && { key: item, value: item }
  }
  if (!isMap<Node, Node | null>(node)) return undefined
  const pair = node.items.findLast(
    ({ key }) => 'value' in key && String(key.value ?? '') === String(step),
  )
  return pair && { key: pair.key, value: pair.value ?? pair.key }
}

const writtenOf = (node: Node | null): string | undefined =>
  isScalar(node) ? node.source : undefined

const startOf = (node: Node | null): number => node?.range?.[0] ?? 0
