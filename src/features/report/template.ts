import type { TemplateFault } from '../../core/codes.js'
import { type Checked, type Diagnostic, refused } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import { unzipParts } from '../../files/xlsx/parts.js'
import { readInput, type World } from '../../platform/files.js'
import { type ReportFormat, reportFormats } from './page/index.js'

const megabyte = 1_000_000
/** Megabytes of a template, and of what is in it. */
const limits = { file: 20, unzipped: 200 }

/** The bytes of a template that can be filled in; undefined without one. */
export async function readTemplate(
  path: string | undefined,
  formats: readonly ReportFormat[],
  world: World,
): Promise<Checked<Uint8Array | undefined>> {
  if (path === undefined) return { value: undefined, diagnostics: [] }
  if (!formats.some((format) => reportFormats[format].takesTemplate)) {
    return refused([{ code: 'template-unused', facts: { path, formats }, at: null }])
  }
  const read = await readInput(path, limits.file, world)
  if (!read.value) return read
  const faults = await faultsOf(read.value, path)
  return faults.length > 0 ? refused(faults) : { value: read.value, diagnostics: [] }
}

async function faultsOf(bytes: Uint8Array, path: string): Promise<readonly Diagnostic[]> {
  const unusable = (why: TemplateFault): readonly Diagnostic[] => [
    { code: 'template-unusable', facts: { path, why }, at: null },
  ]
  const unzipped = unzipParts(bytes, limits.unzipped * megabyte)
  if (unzipped.kind !== 'parts') return unusable('not-word')
  const why = whyUnusable(unzipped.parts)
  if (why) return unusable(why)
  const { placeholders, placeholdersIn } = await import('./page/docx.js')
  const asked = await placeholdersIn(bytes)
  const known: readonly string[] = placeholders
  return [
    ...asked
      .filter((name) => !known.includes(name))
      .map((found): Diagnostic => {
        const facts = { path, found, near: nearest(found, known), known }
        return { code: 'placeholder-unknown', facts, at: null }
      }),
    ...(asked.includes('isi')
      ? []
      : [{ code: 'placeholder-missing', facts: { path, name: 'isi' }, at: null } as const]),
  ]
}

/** What a report must not take over from a template: programs, and what is fetched from elsewhere. */
function whyUnusable(parts: ReadonlyMap<string, Uint8Array>): TemplateFault | undefined {
  const text = (name: string) => new TextDecoder().decode(parts.get(name))
  if (!parts.has('[Content_Types].xml') || !parts.has('word/document.xml')) return 'not-word'
  if (/macroEnabled|vbaProject/i.test(text('[Content_Types].xml'))) return 'macros'
  const relations = [...parts.keys()].filter((name) => name.endsWith('.rels'))
  return relations.some((name) => isFetching(text(name))) ? 'remote' : undefined
}

/** A link is followed by a reader; anything else outside is fetched at opening. */
const isFetching = (relations: string): boolean =>
  [...relations.matchAll(/<Relationship\b[^>]*>/g)].some(
    ([relation]) =>
      /TargetMode\s*=\s*["']External/i.test(relation) && !/\/hyperlink["']/.test(relation),
  )
