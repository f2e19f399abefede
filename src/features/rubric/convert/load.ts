import { resolve } from 'node:path'
import { byPlace, type Checked, type Diagnostic, isError } from '../../../core/diagnostic.js'
import type { Answer, Assessment } from '../../../core/evidence.js'
import type { Rubric } from '../../../core/rubric.js'
import { writeCsv } from '../../../files/csv/write.js'
import { assessmentsOfRows } from '../../../files/worksheet/assessments.js'
import { readEvidenceRows } from '../../../files/worksheet/rows.js'
import { shownPath, type World } from '../../../platform/files.js'
import type { FoundProject } from '../../project/index.js'
import { loadWorksheet, readCsvFile } from '../../worksheet/index.js'
import { isRubricAssumed } from '../years.js'
import type { Conversion } from './conversion.js'
import { convertAssessment } from './convert.js'
import { convertedCells } from './converted.js'
import type { LoadedMap } from './load-map.js'

export interface ConvertQuery {
  readonly path: string
  readonly sheet: string | undefined
  /** Supply what the worksheet has no column for. */
  readonly agency: string | undefined
  readonly year: number | undefined
}

export interface LoadedConversion {
  /** Sorted by agency and year. */
  readonly conversions: readonly Conversion[]
  /** The worksheet under the other rubric, as it would be written to a file of this name. */
  readonly write: (path: string) => Checked<Uint8Array>
  /** Likewise the rows that stay behind; undefined if there are none. */
  readonly writeLeftovers: ((path: string) => Checked<Uint8Array>) | undefined
  /** Whether what was written says what the conversions say. */
  readonly isSound: (written: Uint8Array) => boolean
}

/** A worksheet under another rubric; one with errors has to be mended first. */
export async function loadConversion(
  query: ConvertQuery,
  { map, from, to, isAssumed }: LoadedMap,
  project: FoundProject | undefined,
  world: World,
): Promise<Checked<LoadedConversion>> {
  const loaded = await loadWorksheet(query.path, world, query.sheet)
  if (!loaded.value) return { value: undefined, diagnostics: loaded.diagnostics }
  const { sheet, dialect } = loaded.value
  const read = (rubric: Rubric, rows: typeof sheet) =>
    readEvidenceRows(rows, { rubric, ...suppliedBy(query, project, world) })
  const rows = read(from, sheet)
  const reading = assessmentsOfRows([rows], from)
  const diagnostics = [...loaded.diagnostics, ...reading.diagnostics].toSorted(byPlace)
  if (diagnostics.some(isError)) return { value: undefined, diagnostics }
  const rubrics = { from, to }
  const conversions = reading.assessments.map((each) => convertAssessment(each, map, rubrics))
  const told = isAssumed ? rubricAssumed(reading.assessments, from) : []
  const { converted, leftovers } = convertedCells(sheet, rows.rows, conversions, rubrics)
  return {
    value: {
      conversions,
      write: (path) => writeCsv(converted, dialect, shownPath(path, world)),
      writeLeftovers:
        leftovers.length === 0
          ? undefined
          : (path) => writeCsv(leftovers, dialect, shownPath(path, world)),
      isSound: (written) => {
        const again = readCsvFile(written, '').value
        if (!again) return false
        const { assessments, diagnostics } = assessmentsOfRows([read(to, again.sheet)], to)
        const meant = conversions.map(({ assessment }) => assessment)
        return !diagnostics.some(isError) && contentOf(assessments) === contentOf(meant)
      },
    },
    diagnostics: [...diagnostics, ...told].toSorted(byPlace),
  }
}

function rubricAssumed(
  assessments: readonly Assessment[],
  { id: rubric }: Rubric,
): readonly Diagnostic[] {
  const late = assessments.find(({ year }) => isRubricAssumed(year, undefined, undefined))
  const [first] = [...(late?.answers.values() ?? [])]
  if (!late || !first) return []
  return [{ code: 'source-rubric-assumed', facts: { rubric, year: late.year }, at: first.at }]
}

/** Nothing is filtered: a worksheet of two rubrics could not be read. */
function suppliedBy(
  { path, agency, year }: ConvertQuery,
  project: FoundProject | undefined,
  world: World,
) {
  const ownYear = project?.evidence.find(
    (file) => resolve(project.folder, file.path) === resolve(world.cwd, path),
  )?.year
  return {
    agency: undefined,
    year: undefined,
    assumedAgency: agency ?? project?.agency,
    assumedYear: year ?? ownYear,
  }
}

/** What can be lost on the way, without the places where it stood. */
const contentOf = (assessments: readonly Assessment[]): string =>
  JSON.stringify(
    assessments.map(({ agency, year, answers }) => [
      agency,
      year,
      [...answers]
        .filter(([, answer]) => isAnswered(answer))
        .map(([id, answer]) => [id, answer.claim, answer.verified, documentsOf(answer)])
        .toSorted(),
    ]),
  )

const isAnswered = ({ claim, verified, documents }: Answer): boolean =>
  claim.kind !== 'open' || verified !== null || documents.length > 0

const documentsOf = ({ documents }: Answer): readonly string[] =>
  [...new Set(documents.map(({ at, ...document }) => JSON.stringify(document)))].toSorted()
