import { dirname, resolve } from 'node:path'
import { isAddress } from '../../core/address.js'
import { isSameAgency } from '../../core/agency.js'
import { byPlace, type Diagnostic, isError } from '../../core/diagnostic.js'
import type { Assessment, Document } from '../../core/evidence.js'
import { nearest } from '../../core/nearest.js'
import type { FileState } from '../../core/proof.js'
import type { Rubric } from '../../core/rubric.js'
import {
  type EvidenceReading,
  readEvidence,
  type SheetInput,
} from '../../files/worksheet/assessments.js'
import { fileState, shownPath, type World } from '../../platform/files.js'
import { loadSheet } from '../worksheet/index.js'

/** An evidence file; the year is the one it is kept under in the project file. */
export interface EvidenceFile {
  readonly path: string
  readonly year?: number
}

export interface EvidenceQuery {
  readonly rubric: Rubric
  /** Filters where the column exists, else supplies it. */
  readonly agency: string | undefined
  readonly year: number | undefined
  /** Supplies the agency where the column is absent, never filters. */
  readonly assumedAgency: string | undefined
  /** The sheet of a workbook that is to be read, by its name. */
  readonly sheet?: string | undefined
}

/** Reads and unites evidence files; a filter that finds nothing is a fault of the call. */
export async function loadEvidence(
  files: readonly EvidenceFile[],
  query: EvidenceQuery,
  world: World,
): Promise<EvidenceReading> {
  const loaded = await Promise.all(files.map((file) => loadInput(file, query, world)))
  const inputs = loaded.flatMap(({ input }) => input ?? [])
  const reading = readEvidence(inputs, query.rubric)
  const found = loaded.flatMap(({ diagnostics }) => diagnostics)
  const told = [...found, ...reading.diagnostics, ...unmatched(reading, query)]
  const diagnostics = await lookedUp(told, query.rubric, world)
  return { ...reading, diagnostics: diagnostics.toSorted(byPlace) }
}

/** Other rubrics are read only where an indicator is unknown to this one. */
export async function lookedUp(
  diagnostics: readonly Diagnostic[],
  rubric: Rubric,
  world: World,
): Promise<readonly Diagnostic[]> {
  if (!diagnostics.some(({ code }) => code === 'indicator-unknown')) return diagnostics
  const { withElsewhere } = await import('./elsewhere.js')
  return withElsewhere(diagnostics, rubric, world)
}

async function loadInput(
  { path, year }: EvidenceFile,
  query: EvidenceQuery,
  world: World,
): Promise<{ readonly input?: SheetInput; readonly diagnostics: readonly Diagnostic[] }> {
  const { value, diagnostics } = await loadSheet(path, world, query.sheet)
  if (!value) return { diagnostics }
  const options = { ...query, assumedYear: year }
  return { input: { sheet: value.sheet, options }, diagnostics }
}

/** A filter that finds nothing is a fault of the call. */
export function unmatched(
  {
    assessments,
    known,
    diagnostics,
  }: Pick<EvidenceReading, 'known' | 'diagnostics'> & {
    readonly assessments: { readonly length: number }
  },
  { agency, year }: EvidenceQuery,
): Diagnostic[] {
  if (assessments.length > 0 || known.length === 0 || diagnostics.some(isError)) return []
  const own = known.filter((each) => agency === undefined || isSameAgency(each.agency, agency))
  if (agency !== undefined && own.length === 0) {
    const names = [...new Set(known.map((each) => each.agency))]
    const near = nearest(agency, names) ?? names[0]
    return [{ code: 'agency-unknown', facts: { found: agency, near }, at: null }]
  }
  const years = [...new Set(own.flatMap((each) => each.year ?? []))].toSorted((a, b) => a - b)
  return year === undefined
    ? []
    : [{ code: 'year-unknown', facts: { found: String(year), known: years }, at: null }]
}

export const documentsOf = (assessments: readonly Assessment[]): readonly Document[] =>
  assessments.flatMap(({ answers }) => [...answers.values()].flatMap(({ documents }) => documents))

/** The folder that a document's path is relative to: that of its sheet. */
export function foldersOf(
  files: readonly EvidenceFile[],
  world: World,
): (document: Document) => string {
  const folders = new Map(
    files.map(({ path }) => [shownPath(path, world), dirname(resolve(world.cwd, path))]),
  )
  return ({ at }) => folders.get(at.file) ?? world.cwd
}

export function stateOf(file: string, folder: string): FileState {
  if (file === '') return 'missing'
  return isAddress(file) ? 'present' : fileState(file, folder)
}
