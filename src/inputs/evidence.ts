import { dirname, resolve } from 'node:path'
import { readCsvSheet } from '../adapters/csv/sheet.js'
import {
  type EvidenceReading,
  readEvidence,
  type SheetInput,
} from '../adapters/evidence/assessments.js'
import { decodeText } from '../adapters/text.js'
import { isSameAgency } from '../domain/agency.js'
import { byPlace, type Diagnostic, isError } from '../domain/diagnostic.js'
import type { Assessment, Document } from '../domain/evidence.js'
import { nearest } from '../domain/nearest.js'
import type { FileState } from '../domain/proof.js'
import type { Rubric } from '../domain/rubric.js'
import { fileState, readInput, shownPath, type World } from '../io.js'

/** Megabytes of one evidence file: about 900,000 rows. */
const limit = 64

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
}

/** Reads and unites evidence files; a filter that finds nothing is a fault of the call. */
export async function loadEvidence(
  files: readonly EvidenceFile[],
  query: EvidenceQuery,
  world: World,
): Promise<EvidenceReading> {
  const loaded = await Promise.all(files.map((file) => loadSheet(file, query, world)))
  const inputs = loaded.flatMap(({ input }) => input ?? [])
  const reading = readEvidence(inputs, query.rubric)
  const found = loaded.flatMap(({ diagnostics }) => diagnostics)
  const diagnostics = [...found, ...reading.diagnostics, ...unmatched(reading, query)]
  return { ...reading, diagnostics: diagnostics.toSorted(byPlace) }
}

async function loadSheet(
  { path, year }: EvidenceFile,
  query: EvidenceQuery,
  world: World,
): Promise<{ readonly input?: SheetInput; readonly diagnostics: readonly Diagnostic[] }> {
  const file = shownPath(path, world)
  const bytes = await readInput(path, limit, world)
  if (!bytes.value) return { diagnostics: bytes.diagnostics }
  const decoded = decodeText(bytes.value, file)
  if (!decoded.value) return { diagnostics: decoded.diagnostics }
  const sheet = readCsvSheet(decoded.value.text, file)
  if (!sheet.value) return { diagnostics: sheet.diagnostics }
  const options = { ...query, assumedYear: year }
  return { input: { sheet: sheet.value, options }, diagnostics: sheet.diagnostics }
}

function unmatched(
  { assessments, known, diagnostics }: EvidenceReading,
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

/** The state of every document's file, relative to the CSV that names it. Addresses are not fetched. */
export function inspectFiles(
  assessments: readonly Assessment[],
  files: readonly EvidenceFile[],
  world: World,
): (document: Document) => FileState {
  const folders = new Map(
    files.map(({ path }) => [shownPath(path, world), dirname(resolve(world.cwd, path))]),
  )
  const documents = assessments.flatMap(({ answers }) =>
    [...answers.values()].flatMap((answer) => answer.documents),
  )
  const states = new Map(
    documents.map((document) => {
      const folder = folders.get(document.at.file) ?? world.cwd
      return [document, stateOf(document.file, folder)] as const
    }),
  )
  return (document) => states.get(document) ?? 'missing'
}

const isAddress = (file: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(file)

function stateOf(file: string, folder: string): FileState {
  if (file === '') return 'missing'
  return isAddress(file) ? 'present' : fileState(file, folder)
}
