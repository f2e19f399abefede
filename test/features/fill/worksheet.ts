import { isSameAgency } from '../../../src/core/agency.js'
import { type Diagnostic, isError } from '../../../src/core/diagnostic.js'
import type { Assessment } from '../../../src/core/evidence.js'
import type { Rubric } from '../../../src/core/rubric.js'
import type { WorksheetChange } from '../../../src/features/fill/change.js'
import {
  cellsOfSheet,
  type EntrySheet,
  readEntrySheet,
  type WorksheetSubject,
} from '../../../src/features/fill/entry.js'
import { withChange } from '../../../src/features/fill/entry-changes.js'
import { type CsvSheet, readCsvSheet } from '../../../src/files/csv/sheet.js'
import { writeCsv } from '../../../src/files/csv/write.js'
import { readEvidence } from '../../../src/files/worksheet/assessments.js'
import { readEvidenceRows } from '../../../src/files/worksheet/rows.js'
import { told } from '../../support/builders.js'

/** Whose worksheet it is, and by which rubric. */
export interface Setup extends WorksheetSubject {
  readonly rubric: Rubric
}

/** CSV text as the questionnaire sees it. */
export interface Worksheet {
  readonly sheet: EntrySheet
  readonly assessment: Assessment
  readonly diagnostics: readonly Diagnostic[]
}

/** Throws where the text is no CSV at all. */
export function worksheetOf(text: string, { rubric, agency, year }: Setup): Worksheet {
  const { value } = readCsvSheet(text, 'kertas.csv')
  if (!value) throw new Error('no sheet')
  const own = { rubric, agency, year, assumedAgency: undefined, assumedYear: undefined }
  const { assessments, diagnostics } = readEvidence([{ sheet: value, options: own }], rubric)
  const assessment = assessments.find(
    (each) => isSameAgency(each.agency, agency) && each.year === year,
  )
  return {
    sheet: readEntrySheet(value, readEvidenceRows(value, own), rubric, { agency, year }),
    assessment: assessment ?? { agency, year, answers: new Map() },
    diagnostics,
  }
}

/** The text after these answers; written and read after each, as the questionnaire does. */
export const textAfter = (
  text: string,
  changes: readonly WorksheetChange[],
  setup: Setup,
): string =>
  changes.reduce((standing, change) => {
    const { sheet, assessment } = worksheetOf(standing, setup)
    const documents = assessment.answers.get(change.indicator)?.documents ?? []
    return textOf(withChange(sheet, change, documents), standing)
  }, text)

/** Written in the delimiter of the text that it comes from. */
function textOf(sheet: EntrySheet, from: string): string {
  const { delimiter = ',' }: Partial<CsvSheet> = readCsvSheet(from, 'kertas.csv').value ?? {}
  const dialect = { delimiter, lineEnd: '\n', encoding: 'utf-8', hasBom: false } as const
  const { value, diagnostics } = writeCsv(cellsOfSheet(sheet), dialect, 'kertas.csv')
  if (!value) throw new Error(told(diagnostics).join('\n'))
  return new TextDecoder().decode(value)
}

export const errorsIn = (text: string, setup: Setup): readonly string[] =>
  told(worksheetOf(text, setup).diagnostics.filter(isError))

/** What the worksheet says of one indicator. */
export const answerIn = (text: string, indicator: string, setup: Setup) =>
  worksheetOf(text, setup).assessment.answers.get(indicator)
