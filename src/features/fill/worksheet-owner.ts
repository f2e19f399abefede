import { agencyYearKey, fold } from '../../core/agency.js'
import type { Checked } from '../../core/diagnostic.js'
import type { Rubric } from '../../core/rubric.js'
import { readInput, shownPath, type World } from '../../platform/files.js'
import { type EvidenceFile, loadEvidence } from '../score/index.js'
import { evidenceMegabytes, isWorkbook } from '../worksheet/index.js'
import type { WorksheetSubject } from './entry.js'

export interface SubjectQuery {
  readonly rubric: Rubric
  readonly agency: string | undefined
  readonly year: number | undefined
  /** Supplies the agency where the column is absent. */
  readonly assumedAgency: string | undefined
}

/**
 * Whose answers a worksheet holds: each agency and year that is asked for, in its order. Empty if it
 * has no rows yet. A workbook is refused, because the questionnaire writes CSV.
 */
export async function subjectsIn(
  file: EvidenceFile,
  query: SubjectQuery,
  world: World,
): Promise<Checked<readonly WorksheetSubject[]>> {
  const { path } = file
  const bytes = await readInput(path, evidenceMegabytes, world)
  if (!bytes.value) return { value: undefined, diagnostics: bytes.diagnostics }
  if (isWorkbook(bytes.value)) {
    const facts = { path: shownPath(path, world) }
    return { value: undefined, diagnostics: [{ code: 'worksheet-workbook', facts, at: null }] }
  }
  const { assessments, diagnostics, known } = await loadEvidence([file], query, world)
  const owners = assessments.map(({ agency, year }) => ({ agency, year }))
  const isEmpty = known.length === 0 && diagnostics.every(({ code }) => isAboutNothing(code))
  if (owners.length > 0 || isEmpty) return { value: distinct(owners), diagnostics: [] }
  return { value: undefined, diagnostics }
}

/** What reading says of a worksheet that has a header only. */
const isAboutNothing = (code: string): boolean =>
  ['header-only', 'column-unknown', 'agency-unstated', 'year-unstated', 'title-rows'].includes(code)

const distinct = (owners: readonly WorksheetSubject[]): readonly WorksheetSubject[] => [
  ...new Map(
    owners.map((owner) => [agencyYearKey({ ...owner, agency: fold(owner.agency) }), owner]),
  ).values(),
]
