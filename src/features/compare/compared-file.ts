import { Readable } from 'node:stream'
import type { Checked } from '../../core/diagnostic.js'
import type { StatedDocument } from '../../core/stated-result.js'
import { readResult } from '../../files/result.js'
import type { Sheet } from '../../files/sheet.js'
import { readInput, shownPath, type World } from '../../platform/files.js'
import { evidenceMegabytes, isWorkbook, loadSheet } from '../worksheet/index.js'
import { isPublishedHeader } from './read-published.js'

/** A file that is compared, told apart by what stands in it. */
export type ComparedFile =
  | { readonly kind: 'result'; readonly result: StatedDocument }
  | { readonly kind: 'published'; readonly sheet: Sheet }
  /** Read by the one way that every command reads evidence, in the world that still has its bytes. */
  | { readonly kind: 'evidence'; readonly world: World }

export async function readCompared(
  path: string,
  sheetName: string | undefined,
  world: World,
): Promise<Checked<ComparedFile>> {
  const { value: bytes, diagnostics } = await readInput(path, evidenceMegabytes, world)
  if (!bytes) return { value: undefined, diagnostics }
  // Standard input can be read only once.
  const again = (): World =>
    path === '-' ? { ...world, stdin: Readable.from([Buffer.from(bytes)]) } : world
  if (isJson(bytes, path)) {
    const read = readResult(bytes, shownPath(path, world))
    return { ...read, value: read.value && { kind: 'result', result: read.value } }
  }
  const evidence: Checked<ComparedFile> = {
    value: { kind: 'evidence', world: again() },
    diagnostics: [],
  }
  if (!isWorkbook(bytes) && !isPublishedHeader(firstCells(bytes))) return evidence
  const read = await loadSheet(path, again(), sheetName)
  const sheet = read.value?.sheet
  return sheet && isPublishedHeader(sheet.header.cells)
    ? { value: { kind: 'published', sheet }, diagnostics: read.diagnostics }
    : evidence
}

/** Enough for any header. */
const headerBytes = 4096

/** The beginning of a file in whatever encoding: names of columns are plain letters. */
const beginningOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, headerBytes))
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')

const isJson = (bytes: Uint8Array, path: string): boolean =>
  /\.json$/i.test(path) || beginningOf(bytes).trimStart().startsWith('{')

function firstCells(bytes: Uint8Array): readonly string[] {
  const [first = '', second = ''] = beginningOf(bytes).split(/\r\n?|\n/)
  const line = /^sep=.$/i.test(first) ? second : first
  return line.split(/[;,\t]/).map((cell) => cell.replaceAll('"', ''))
}
