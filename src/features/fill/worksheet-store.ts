import { isSameAgency } from '../../core/agency.js'
import { type Checked, type Diagnostic, isError } from '../../core/diagnostic.js'
import type { Assessment } from '../../core/evidence.js'
import { type Score, type ScoreContext, scoreAssessment } from '../../core/score.js'
import { type Dialect, writeCsv } from '../../files/csv/write.js'
import { assessmentsOfRows } from '../../files/worksheet/assessments.js'
import type { EvidenceOptions } from '../../files/worksheet/row-context.js'
import { readEvidenceRows } from '../../files/worksheet/rows.js'
import { readInput, shownPath, type World, writeOutput } from '../../platform/files.js'
import { evidenceMegabytes, readCsvFile } from '../worksheet/index.js'
import type { WorksheetChange } from './change.js'
import {
  cellsOfSheet,
  type EntrySheet,
  fits,
  groupOf,
  type RowGroup,
  readEntrySheet,
  type WorksheetSubject,
  withGroup,
} from './entry.js'
import { withChange } from './entry-changes.js'

/** The worksheet that is filled in, and how it is read and scored. */
export interface StoreSetup {
  readonly path: string
  readonly owner: WorksheetSubject
  readonly options: EvidenceOptions
  readonly context: ScoreContext
  readonly world: World
}

/** A worksheet as it stands on disk, with what it says of its owner. */
export interface OpenWorksheet {
  readonly bytes: Uint8Array
  readonly sheet: EntrySheet
  readonly dialect: Dialect
  readonly assessment: Assessment
  readonly score: Score
  /** What it said before this sitting lies beside it; one copy a sitting, not one an answer. */
  readonly hasBackup: boolean
}

/** The rows of some indicators as they were before an answer. */
export type Earlier = readonly { readonly indicator: string; readonly group: RowGroup }[]

export type Saved =
  | {
      readonly kind: 'saved'
      readonly worksheet: OpenWorksheet
      readonly earlier: Earlier
      /** Someone else has written meanwhile; what they wrote is kept. */
      readonly isMerged: boolean
    }
  /** Someone else has changed the same indicator: nothing was written. */
  | { readonly kind: 'conflict'; readonly worksheet: OpenWorksheet; readonly indicator: string }
  /** The answer cannot be written so: nothing was written. */
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  /** The file is gone, or holds errors now: nothing was written. */
  | { readonly kind: 'lost'; readonly diagnostics: readonly Diagnostic[] }

/** Reads a worksheet that is to be filled in; one with errors has to be mended first. */
export async function openWorksheet(
  setup: StoreSetup,
  /** It was made in this sitting: there is nothing older to keep. */
  isNew = false,
): Promise<Checked<OpenWorksheet>> {
  const { value: bytes, diagnostics } = await readInput(setup.path, evidenceMegabytes, setup.world)
  return bytes ? parseWorksheet(bytes, setup, isNew) : { value: undefined, diagnostics }
}

/** Answers into the file, whole or not at all; what others wrote into it meanwhile stays. */
export const saveChanges = (
  changes: readonly WorksheetChange[],
  worksheet: OpenWorksheet,
  setup: StoreSetup,
): Promise<Saved> =>
  save(
    changes.map(({ indicator }) => indicator),
    ({ sheet, assessment }) =>
      changes.reduce(
        (changed, change) =>
          withChange(changed, change, assessment.answers.get(change.indicator)?.documents ?? []),
        sheet,
      ),
    worksheet,
    setup,
  )

/** The rows of some indicators as they were; a conflict if the columns stand elsewhere by now. */
export const restoreRows = (
  earlier: Earlier,
  worksheet: OpenWorksheet,
  setup: StoreSetup,
): Promise<Saved> =>
  save(
    earlier.map(({ indicator }) => indicator),
    ({ sheet }) => restored(sheet, earlier),
    worksheet,
    setup,
  )

const restored = (sheet: EntrySheet, earlier: Earlier): EntrySheet | undefined =>
  earlier.every(({ group }) => fits(sheet, group))
    ? earlier.reduce((changed, { indicator, group }) => withGroup(changed, indicator, group), sheet)
    : undefined

async function save(
  indicators: readonly string[],
  /** Undefined where it cannot be done on what stands there. */
  edit: (worksheet: OpenWorksheet) => EntrySheet | undefined,
  known: OpenWorksheet,
  setup: StoreSetup,
): Promise<Saved> {
  const { path, world } = setup
  const current = await readAgain(known, setup)
  if (!current.value) return { kind: 'lost', diagnostics: current.diagnostics }
  const { value: stored } = current
  const touched = indicators.find((indicator) => isTouched(indicator, known, stored))
  if (touched !== undefined) return { kind: 'conflict', worksheet: stored, indicator: touched }
  const edited = edit(stored)
  if (!edited) {
    return { kind: 'conflict', worksheet: stored, indicator: indicators.join(', ') }
  }
  const written = writeCsv(cellsOfSheet(edited), stored.dialect, shownPath(path, world))
  if (!written.value) return { kind: 'refused', diagnostics: written.diagnostics }
  const isSame = isSameBytes(written.value, stored.bytes)
  const hasBackup = stored.hasBackup || !isSame
  const { value: worksheet, diagnostics } = parseWorksheet(written.value, setup, hasBackup)
  if (!worksheet) return { kind: 'refused', diagnostics: diagnostics.filter(isError) }
  const faults = isSame
    ? []
    : await writeOutput(path, written.value, {
        world,
        isForced: true,
        keepsOld: !stored.hasBackup,
      })
  if (faults.length > 0) return { kind: 'refused', diagnostics: faults }
  const earlier = [...new Set(indicators)].map((indicator) => ({
    indicator,
    group: groupOf(stored.sheet, indicator),
  }))
  return { kind: 'saved', worksheet, earlier, isMerged: stored !== known }
}

/** The file as it stands now; the same worksheet if nobody has written into it. */
async function readAgain(known: OpenWorksheet, setup: StoreSetup): Promise<Checked<OpenWorksheet>> {
  const { value: bytes, diagnostics } = await readInput(setup.path, evidenceMegabytes, setup.world)
  if (!bytes) return { value: undefined, diagnostics }
  return isSameBytes(bytes, known.bytes)
    ? { value: known, diagnostics: [] }
    : parseWorksheet(bytes, setup, known.hasBackup)
}

const isSameBytes = (left: Uint8Array, right: Uint8Array): boolean =>
  Buffer.compare(left, right) === 0

/** Whether the rows of an indicator say something else than they did; where they stand is no matter. */
const isTouched = (indicator: string, known: OpenWorksheet, stored: OpenWorksheet): boolean =>
  JSON.stringify(contentOf(known.sheet, indicator)) !==
  JSON.stringify(contentOf(stored.sheet, indicator))

function contentOf(sheet: EntrySheet, indicator: string): readonly (readonly string[])[] {
  const { header, rows } = groupOf(sheet, indicator)
  return rows.map((cells) =>
    cells
      .map((cell, index) => [header[index] ?? '', cell.trim()] as const)
      .filter(([, cell]) => cell !== '')
      .map(([name, cell]) => `${name}=${cell}`)
      .toSorted(),
  )
}

function parseWorksheet(
  bytes: Uint8Array,
  setup: StoreSetup,
  hasBackup: boolean,
): Checked<OpenWorksheet> {
  const { owner, options, context, path, world } = setup
  const { value, diagnostics } = readCsvFile(bytes, shownPath(path, world))
  if (!value) return { value: undefined, diagnostics }
  const { sheet, dialect } = value
  const rows = readEvidenceRows(sheet, options)
  const reading = assessmentsOfRows([rows], options.rubric)
  const assessment = assessmentOf(reading.assessments, owner)
  const scoring = scoreAssessment(options.rubric, assessment, context)
  const found = [
    ...diagnostics,
    // A worksheet without rows is what a questionnaire begins with.
    ...reading.diagnostics.filter(({ code }) => code !== 'header-only'),
    ...(scoring.kind === 'refused' ? [scoring.diagnostic] : []),
  ]
  if (scoring.kind === 'refused' || found.some(isError)) {
    return { value: undefined, diagnostics: found }
  }
  const entry = readEntrySheet(sheet, rows, options.rubric, owner)
  return {
    value: { bytes, sheet: entry, dialect, assessment, score: scoring.score, hasBackup },
    diagnostics: found,
  }
}

/** Nothing may be answered yet. */
const assessmentOf = (
  assessments: readonly Assessment[],
  { agency, year }: WorksheetSubject,
): Assessment =>
  assessments.find((each) => isSameAgency(each.agency, agency) && each.year === year) ?? {
    agency,
    year,
    answers: new Map(),
  }
