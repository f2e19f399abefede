import { bandNames, readBand } from '../../core/band.js'
import { type Checked, type Diagnostic, isError } from '../../core/diagnostic.js'
import { nearestWord } from '../../core/nearest.js'
import { inUnits, type Points, pointsOf } from '../../core/points.js'
import type { Band, Rubric } from '../../core/rubric.js'
import type { Words } from '../../core/words.js'
import { type NamedCells, namedCells, namedColumn, readColumns } from '../../files/named-columns.js'
import type { Sheet, SheetRow } from '../../files/sheet.js'
import { type CellWord, readWord } from '../../files/worksheet/cells.js'
import { columnNamed as worksheetColumn } from '../../files/worksheet/columns.js'
import { raggedness } from '../../files/worksheet/raggedness.js'
import {
  type PublishedResult,
  type PublishedStatus,
  publishedStatuses,
  stepOf,
} from './published.js'

/** The columns of a list of published totals, each with its Indonesian and its English name. */
const columns = {
  agency: ['instansi', 'agency'],
  agencyType: ['jenis_instansi', 'agency_type'],
  year: ['tahun', 'year'],
  total: ['nilai', 'total'],
  category: ['kategori_terbit', 'category_published'],
  status: ['status', 'status'],
  note: ['catatan', 'note'],
  source: ['sumber', 'source'],
} as const satisfies Record<string, readonly [indonesian: string, english: string]>

type Column = keyof typeof columns
type Cells = NamedCells<Column>

const statuses: readonly CellWord<PublishedStatus>[] = [
  { id: 'final', en: 'final', means: 'final' },
  { id: 'sementara', en: 'interim', means: 'interim' },
  { id: 'mandiri', en: 'self', means: 'self' },
]

/** Whether a header is that of a list of totals: a worksheet has indicators instead. */
export const isPublishedHeader = (names: readonly string[]): boolean =>
  names.some((name) => namedColumn(name, columns) === 'total') &&
  names.every((name) => worksheetColumn(name) !== 'indicator')

/** Totals as they were published, one row each; the bands and the maximum are the rubric's. */
export function readPublished(sheet: Sheet, rubric: Rubric): Checked<readonly PublishedResult[]> {
  const { indexOf, diagnostics } = readColumns(sheet, columns, ['agency', 'year', 'total'])
  if (diagnostics.some(isError)) return { value: undefined, diagnostics }
  if (sheet.rows.length === 0) {
    const at = sheet.placeOf(sheet.header, 0)
    const empty: Diagnostic = { code: 'header-only', facts: {}, at }
    return { value: undefined, diagnostics: [...diagnostics, empty] }
  }
  const read = sheet.rows.map((row) => readRow(row, namedCells(row, sheet, indexOf), sheet, rubric))
  return {
    value: read.flatMap(({ result }) => result ?? []),
    diagnostics: [...diagnostics, ...read.flatMap(({ faults }) => faults)],
  }
}

interface RowReading {
  readonly result: PublishedResult | undefined
  readonly faults: readonly Diagnostic[]
}

function readRow(row: SheetRow, cells: Cells, sheet: Sheet, rubric: Rubric): RowReading {
  const { of, placeOf } = cells
  const ragged = raggedness(row, sheet, new Set(), of('agency'))
  if (ragged) return { result: undefined, faults: [ragged] }
  const agency = agencyIn(cells)
  const year = yearIn(cells)
  const points = totalIn(cells, rubric)
  const category = categoryIn(cells, rubric)
  const texts = { agencyType: of('agencyType'), note: of('note'), source: of('source') }
  const status = statusIn(cells)
  const { faults } = cells
  if (agency === undefined || year === undefined || points === undefined || faults.length > 0) {
    return { result: undefined, faults }
  }
  const at = { at: placeOf('agency'), categoryAt: placeOf('category') }
  const result = { agency, year, points, category, status, ...texts, ...at }
  return { result, faults }
}

function agencyIn({ of, report }: Cells): string | undefined {
  const found = of('agency')
  if (found !== '') return found
  report({ code: 'cell-missing', facts: { column: columns.agency[0] } }, 'agency')
  return undefined
}

function yearIn({ of, report }: Cells): number | undefined {
  const found = of('year')
  if (/^\d{4}$/.test(found)) return Number(found)
  report(
    found === ''
      ? { code: 'cell-missing', facts: { column: columns.year[0] } }
      : { code: 'year-wrong', facts: { found } },
    'year',
  )
  return undefined
}

/** A comma or a point before the decimals; what the rubric could never give is told. */
function totalIn({ of, report }: Cells, rubric: Rubric): Points | undefined {
  const found = of('total')
  if (!/^\d{1,6}(?:[.,]\d{1,4})?$/.test(found)) {
    report(
      found === ''
        ? { code: 'cell-missing', facts: { column: columns.total[0] } }
        : { code: 'value-wrong', facts: { found, expected: 'number' } },
      'total',
    )
    return undefined
  }
  const points = pointsOf(Number(found.replace(',', '.')))
  const [step, { id, maximum }] = [stepOf(rubric), rubric]
  if (points > maximum) {
    const facts = { found, maximum: inUnits(maximum), rubric: id }
    report({ code: 'total-beyond', facts }, 'total')
  } else if (step !== undefined && points % step !== 0) {
    report({ code: 'total-uneven', facts: { found, step: inUnits(step), rubric: id } }, 'total')
  }
  return points
}

/** Blank: none was published with the total. */
function categoryIn({ of, report }: Cells, { bands }: Rubric): Band | null {
  const found = of('category')
  if (found === '') return null
  const band = readBand(found, bands)
  if (band) return band
  const known = bands.map(({ name }): Words => name)
  const near = nearestWord(found, bands.flatMap(bandNames))
  const facts = { found, near, column: columns.category[0], known, blankCounts: false }
  report({ code: 'word-unknown', facts }, 'category')
  return null
}

function statusIn({ of, report }: Cells): PublishedStatus | null {
  const found = of('status')
  const status = readWord(found, statuses)
  if (found === '' || status) return status ?? null
  const near = nearestWord(found, publishedStatuses)
  const known = statuses.map(({ id, en }) => ({ id, en }))
  const facts = { found, near, column: columns.status[0], known, blankCounts: false }
  report({ code: 'word-unknown', facts }, 'status')
  return null
}
