import * as v from 'valibot'
import { type Checked, type Diagnostic, isError } from '../core/diagnostic.js'
import type { Lock, LockedFile } from '../core/lock.js'
import type { Place } from '../core/place.js'
import { printable } from '../core/printable.js'
import { decodeText } from './text.js'
import { readYaml } from './yaml/document.js'
import { list, mapping } from './yaml/schema-parts.js'
import { readShape } from './yaml/shape.js'

/** The shape of a lock file; messages are what is expected, as in `yaml/schema-parts.ts`. */
const lockSchema = mapping({
  schemaVersion: v.literal(1, '1'),
  files: list(
    mapping({
      path: v.pipe(v.string('path'), v.transform(printable), v.check(isInside, 'path')),
      sha256: v.pipe(v.string('hash'), v.regex(/^[0-9a-f]{64}$/, 'hash')),
      size: v.pipe(v.number('size'), v.safeInteger('size'), v.minValue(0, 'size')),
      modified: v.pipe(
        v.string('moment'),
        v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'moment'),
      ),
    }),
  ),
})

/** A lock from the bytes of its JSON file; every fault of it with its place. */
export function readLock(bytes: Uint8Array, file: string): Checked<Lock> {
  const decoded = decodeText(bytes, file, ['utf-8'])
  if (!decoded.value) return { value: undefined, diagnostics: decoded.diagnostics }
  // JSON is YAML, whose reader knows where each part stands and notices a repeated key.
  const document = readYaml(bytes, file)
  if (!isJson(decoded.value.text) || !document.value) {
    return { value: undefined, diagnostics: [syntaxFault(document.diagnostics, file)] }
  }
  const { placeOf } = document.value
  const shape = readShape(lockSchema, document.value)
  const files = (shape.value?.files ?? []).map((entry, index) => ({
    ...entry,
    at: placeOf(['files', index, 'path']),
  }))
  const diagnostics = [...document.diagnostics, ...shape.diagnostics, ...repeatedPaths(files)]
  return { value: diagnostics.some(isError) ? undefined : { files }, diagnostics }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** At the place where the YAML reader stumbles, too; else at the start. */
function syntaxFault([first]: readonly Diagnostic[], file: string): Diagnostic {
  const at = first?.at ?? { file, line: 1, column: 1 }
  return { code: 'lock-syntax', facts: {}, at }
}

/** Relative, without steps up or a drive, on any system: inside the folder of the lock file. */
function isInside(path: string): boolean {
  const steps = path.split(/[\\/]/).map((step) => step.trim())
  return !/^[a-z]:/i.test(path) && steps.every((step) => !['', '.', '..'].includes(step))
}

function repeatedPaths(files: readonly LockedFile[]): readonly Diagnostic[] {
  const first = new Map<string, Place>()
  return files.flatMap(({ path, at }): Diagnostic[] => {
    const firstAt = first.get(path)
    first.set(path, firstAt ?? at)
    return firstAt ? [{ code: 'lock-path-repeated', facts: { path, firstAt }, at }] : []
  })
}
