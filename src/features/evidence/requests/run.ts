import { join } from 'node:path'
import {
  type CommandResult,
  deliver,
  displayFor,
  type OutputOptions,
  refuse,
  type Session,
} from '../../../cli/command.js'
import { agencyYearKey } from '../../../core/agency.js'
import {
  assessedIn,
  isNothingAssessed,
  nothingAssessed,
  sumAssessed,
} from '../../../core/completeness.js'
import { dayFor } from '../../../core/day.js'
import type { Diagnostic } from '../../../core/diagnostic.js'
import { fileNamesOf } from '../../../core/file-names.js'
import { nearest } from '../../../core/nearest.js'
import type { Score } from '../../../core/score.js'
import { shownPath, writeOutput, writeTogether } from '../../../platform/files.js'
import { loadScores, type ScoreQuery } from '../../score/index.js'
import { type RequestFormat, requestReporters } from './index.js'
import {
  byUnit,
  type EvidenceRequest,
  isSameUnit,
  requestsOf,
  type UnitRequests,
} from './requests.js'
import { type RequestList, summaryOf } from './view.js'

export interface RequestOptions extends Omit<ScoreQuery, 'paths'>, OutputOptions {
  readonly format: RequestFormat | 'xlsx'
  readonly unit?: string
}

/** What each unit still owes, as a list, a calendar or letters. */
export async function requests(
  paths: readonly string[],
  options: RequestOptions,
  session: Session,
): Promise<CommandResult> {
  const { texts } = session
  const { unit, format } = options
  const { result, diagnostics } = await loadScores(
    { ...options, paths },
    session.project,
    session.world,
  )
  if (!result || result.scores.length === 0) return refuse(diagnostics)
  const unknown = unknownUnit(unit, result.scores)
  if (unknown) return refuse([unknown])
  const all = requestsOf(result.scores, result.asOf)
  const told = [...diagnostics, ...unseenIn(result.scores, all)]
  const own = unit === undefined ? all : all.filter((each) => isSameUnit(each.unit, unit))
  const assessed = sumAssessed(result.scores.map(assessedIn))
  const years = result.scores.map(({ year }) => year)
  const list = { requests: own, asOf: result.asOf, years, assessed }
  const isLetters = format === 'letter' && options.output !== undefined && options.output !== '-'
  if (isLetters) return writeLetters(list, options, told, session)
  if (format === 'xlsx') return writeList(list, options, told, session)
  const report = await requestReporters[format]()
  const remarks = format === 'text' ? [] : summaryOf(list, texts)
  return deliver(
    { output: report(list, texts, displayFor(options, session)), diagnostics: told, remarks },
    options,
    session,
  )
}

/** Agency-years of which nothing is owed only because nobody has assessed anything. */
const unseenIn = (
  scores: readonly Score[],
  owed: readonly EvidenceRequest[],
): readonly Diagnostic[] =>
  scores
    .filter(isNothingAssessed)
    .filter(({ agency, year }) =>
      owed.every((each) => each.agency !== agency || each.year !== year),
    )
    .map(nothingAssessed)

/** A unit that no row names; one that owes nothing is known all the same. */
function unknownUnit(found: string | undefined, scores: readonly Score[]): Diagnostic | undefined {
  if (found === undefined) return undefined
  const remarks = scores.flatMap(({ indicators }) =>
    indicators.flatMap(({ answer }) => answer?.remarks ?? []),
  )
  const known = [...new Set(remarks.map(({ unit }) => unit).filter((unit) => unit !== ''))]
  return known.some((unit) => isSameUnit(unit, found))
    ? undefined
    : { code: 'unit-unknown', facts: { found, near: nearest(found, known) }, at: null }
}

/** A workbook goes into a file only: it would be noise on a screen. */
async function writeList(
  list: RequestList,
  { output: path, force: isForced = false }: RequestOptions,
  diagnostics: readonly Diagnostic[],
  { world, texts }: Session,
): Promise<CommandResult> {
  if (path === undefined || path === '-') {
    return refuse([{ code: 'option-value-missing', facts: { option: '--output' }, at: null }])
  }
  const { writeTable } = await import('../../../files/xlsx/table.js')
  const { requestColumns, requestRows } = await import('./csv.js')
  const rows = requestRows(list, texts)
  const workbook = await writeTable({ name: texts.sheets.listName, header: requestColumns, rows })
  const faults = await writeOutput(path, workbook, { world, isForced })
  const written = faults.length > 0 ? [] : [texts.messages.written(shownPath(path, world))]
  return { output: '', diagnostics: [...diagnostics, ...faults], remarks: written }
}

/** One file for each unit; if one of them is there already, none is written. */
async function writeLetters(
  list: RequestList,
  { output: folder = '', force = false }: RequestOptions,
  diagnostics: readonly Diagnostic[],
  { world, texts }: Session,
): Promise<CommandResult> {
  const { letter } = await import('./letter.js')
  const { requests: owed, asOf } = list
  const units = byUnit(owed)
  const names = fileNamesOf(units.map(nameIn(units)), 'tanpa-unit')
  const files = units.map((own) => {
    const name = texts.sheets.letter.file(names.get(nameIn(units)(own)) ?? '')
    return { path: join(folder, name), content: letter(own, dayFor(asOf, own.year), texts) }
  })
  const faults = await writeTogether(files, { world, isForced: force })
  const written = faults.length > 0 ? [] : files.map(({ path }) => shownPath(path, world))
  return {
    output: '',
    diagnostics: [...diagnostics, ...faults],
    remarks: files.length === 0 ? summaryOf(list, texts) : written.map(texts.messages.written),
  }
}

/** The unit alone names the letter, unless there are letters of several agencies or years. */
const nameIn =
  (units: readonly UnitRequests[]) =>
  ({ agency, year, unit }: UnitRequests): string =>
    new Set(units.map(agencyYearKey)).size > 1 ? `${agency} ${year} ${unit || 'tanpa unit'}` : unit
