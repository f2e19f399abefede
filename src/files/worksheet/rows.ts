import { isSameAgency } from '../../core/agency.js'
import type { Diagnostic } from '../../core/diagnostic.js'
import { printable } from '../../core/printable.js'
import type { Sheet, SheetRow } from '../sheet.js'
import { hasLevels, levelMissing } from './columns.js'
import type { EvidenceRow } from './evidence-row.js'
import { layOut } from './layout.js'
import { raggedness, shortRows } from './raggedness.js'
import {
  type Context,
  cellsOf,
  contextOf,
  type EvidenceOptions,
  type RowCells,
} from './row-context.js'
import { claimOf, documentOf, indicatorOf, reportApplicability, verifiedIn } from './row-parts.js'

export interface NamedAgencyYear {
  readonly agency: string
  readonly year: number | undefined
}

export interface SheetReading {
  readonly rows: readonly EvidenceRow[]
  readonly diagnostics: readonly Diagnostic[]
  /** What the file holds before filtering, to name the nearest where a filter finds nothing. */
  readonly known: readonly NamedAgencyYear[]
  /** The fault that its rows have no column of levels; another file may hold the answers to them. */
  readonly levelMissing: Diagnostic | undefined
}

/** Every row of a sheet with every fault in it; a bad row never hides the next. */
export function readEvidenceRows(input: Sheet, options: EvidenceOptions): SheetReading {
  const { sheet, header, diagnostics } = layOut(input)
  const context = contextOf(sheet, header, options)
  const readings = header.indexOf.has('indicator')
    ? sheet.rows.map((row) => readRow(row, context))
    : []
  const sound = new Set(readings.flatMap(({ row }) => (row ? [row.agency] : [])))
  return {
    rows: readings.flatMap(({ row }) => row ?? []),
    diagnostics: [
      ...diagnostics,
      ...unstated(context),
      ...shortRows(sheet, context.shortBlocks),
      ...countCommas(readings.flatMap(({ diagnostics }) => diagnostics)).map((found) =>
        blame(found, sound),
      ),
    ],
    known: readings.flatMap(({ agency, year }) => (agency === '' ? [] : [{ agency, year }])),
    levelMissing:
      !hasLevels(header) && readings.some(({ isAsked }) => isAsked)
        ? levelMissing(sheet, header)
        : undefined,
  }
}

/** A spreadsheet that writes one id with a comma writes them all so: one note says it. */
function countCommas(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const [first, ...others] = found.filter(({ code }) => code === 'indicator-comma')
  if (first?.code !== 'indicator-comma') return found
  const facts = { ...first.facts, count: others.length + 1 }
  return [{ ...first, facts }, ...found.filter(({ code }) => code !== 'indicator-comma')]
}

/** A ragged row may have shifted cells: its agency is believed only if a sound row names it too. */
function blame(found: Diagnostic, sound: ReadonlySet<string>): Diagnostic {
  if (found.code !== 'row-ragged' || sound.has(found.agency ?? '')) return found
  const { agency, ...unblamed } = found
  return unblamed
}

/** Faults of the file as a whole: no rows, or nothing says whose they are and of which year. */
function unstated({ sheet, header: { indexOf }, options }: Context): readonly Diagnostic[] {
  const at = sheet.placeOf(sheet.header, 0)
  const diagnostics: Diagnostic[] = []
  if (sheet.rows.length + sheet.lost === 0) diagnostics.push({ code: 'header-only', facts: {}, at })
  if (!indexOf.has('agency') && !(options.agency ?? options.assumedAgency)) {
    diagnostics.push({ code: 'agency-unstated', facts: {}, at })
  }
  if (!indexOf.has('year') && !(options.year ?? options.assumedYear)) {
    diagnostics.push({ code: 'year-unstated', facts: {}, at })
  }
  return diagnostics
}

interface RowReading {
  readonly row: EvidenceRow | undefined
  readonly isAsked: boolean
  readonly agency: string
  readonly year: number | undefined
  readonly diagnostics: readonly Diagnostic[]
}

function readRow(row: SheetRow, context: Context): RowReading {
  const { options } = context
  const diagnostics: Diagnostic[] = []
  const cells = cellsOf(row, context, (found) => diagnostics.push(found))
  const agency = agencyOf(cells, context)
  const year = yearOf(cells, context)
  const isAsked =
    (options.agency === undefined || agency === '' || isSameAgency(agency, options.agency)) &&
    (options.year === undefined || year === undefined || year === options.year)
  if (!isAsked) return { row: undefined, isAsked, agency, year, diagnostics: [] }
  const ragged = raggedness(row, context.sheet, context.shortBlocks, agency)
  if (ragged) return { row: undefined, isAsked, agency, year, diagnostics: [ragged] }
  reportIdentity(cells, context, { agency, year })
  reportControlCharacters(row, context, cells)
  const indicator = indicatorOf(cells, context)
  const claim = claimOf(cells, indicator, context)
  const reason = cells.of('reason')
  const verified = verifiedIn(cells, indicator, context)
  reportApplicability(cells, context, { indicator, claim, verified })
  const document = documentOf(cells, indicator, context)
  const blamed = diagnostics.map((found) => (agency === '' ? found : { ...found, agency }))
  if (agency === '' || year === undefined || !indicator) {
    return { row: undefined, isAsked, agency, year, diagnostics: blamed }
  }
  const at = context.sheet.placeOf(row, 0)
  return {
    row: {
      agency,
      year,
      indicator: indicator.id,
      claim,
      reason,
      verified,
      document: document && { ...document, at },
      remark: {
        unit: cells.of('unit'),
        note: cells.of('note'),
        verifierNote: cells.of('verifierNote'),
        response: cells.of('response'),
        at,
      },
      at,
      content: [agency, year, ...row.cells.map((cell) => cell.trim())].join('\u0000'),
      placeOf: cells.placeOf,
      nameOf: cells.nameOf,
    },
    isAsked,
    agency,
    year,
    diagnostics: blamed,
  }
}

const agencyOf = (cells: RowCells, { header, options }: Context): string =>
  header.indexOf.has('agency')
    ? cells.of('agency').replaceAll(/\s+/g, ' ')
    : (options.agency ?? options.assumedAgency ?? '')

function yearOf(cells: RowCells, { header, options }: Context): number | undefined {
  if (!header.indexOf.has('year')) return options.year ?? options.assumedYear
  const cell = cells.of('year')
  return /^\d{4}$/.test(cell) ? Number(cell) : undefined
}

function reportIdentity(
  { of, nameOf, report }: RowCells,
  { header: { indexOf } }: Context,
  { agency, year }: { readonly agency: string; readonly year: number | undefined },
): void {
  if (indexOf.has('agency') && agency === '') {
    report({ code: 'cell-missing', facts: { column: nameOf('agency') } }, 'agency')
  }
  if (!indexOf.has('year') || year !== undefined) return
  if (of('year') === '') report({ code: 'cell-missing', facts: { column: nameOf('year') } }, 'year')
  else report({ code: 'year-wrong', facts: { found: of('year') } }, 'year')
}

function reportControlCharacters(row: SheetRow, { sheet, header }: Context, cells: RowCells): void {
  // Nearly every row is clean: to look at it as a whole takes a tenth of looking at each cell.
  const whole = row.cells.join('')
  if (printable(whole) === whole) return
  for (const [column, index] of header.indexOf) {
    const raw = (row.cells[index] ?? '').trim()
    const found = printable(raw)
    if (found === raw) continue
    cells.report(
      { code: 'characters-control', facts: { found, column: sheet.header.cells[index] ?? '' } },
      column,
    )
  }
}
