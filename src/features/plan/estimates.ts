import type { Checked, Diagnostic } from '../../core/diagnostic.js'
import { nearest } from '../../core/nearest.js'
import type { Place } from '../../core/place.js'
import { parseQuarter, type Quarter, quarterOf } from '../../core/quarter.js'
import { indicatorsOf, type Rubric } from '../../core/rubric.js'
import { daysOf } from '../../core/settings/days.js'
import { type NamedCells, namedCells, readColumns } from '../../files/named-columns.js'
import type { Sheet, SheetRow } from '../../files/sheet.js'
import { readDay, readIndicator, readLevel } from '../../files/worksheet/cells.js'
import type { StepEstimate } from './effort.js'

/** The columns of an office's own estimates, each with its Indonesian and its English name. */
const columns = {
  indicator: ['indikator', 'indicator'],
  level: ['tingkat', 'level'],
  days: ['hari_orang', 'person_days'],
  cost: ['biaya', 'cost'],
  unit: ['unit', 'unit'],
  earliest: ['mulai', 'start'],
} as const satisfies Record<string, readonly [indonesian: string, english: string]>

type Column = keyof typeof columns

interface PlacedEstimate extends StepEstimate {
  readonly at: Place
}

/** The efforts of level steps that an office states itself: `upaya.csv`, one row a level. */
export function readEstimates(sheet: Sheet, rubric: Rubric): Checked<readonly StepEstimate[]> {
  const { indexOf, diagnostics } = readColumns(sheet, columns, ['indicator', 'level'])
  if (!indexOf.has('indicator') || !indexOf.has('level')) return { value: undefined, diagnostics }
  const read = sheet.rows.map((row) => readRow(row, { sheet, indexOf, rubric }))
  const estimates = read.flatMap(({ estimate }) => estimate ?? [])
  const all = [...diagnostics, ...read.flatMap(({ faults }) => faults), ...repetitions(estimates)]
  return { value: estimates.map(({ at: _, ...estimate }) => estimate), diagnostics: all }
}

interface RowContext {
  readonly sheet: Sheet
  readonly indexOf: ReadonlyMap<Column, number>
  readonly rubric: Rubric
}

interface RowReading {
  readonly estimate: PlacedEstimate | undefined
  readonly faults: readonly Diagnostic[]
}

function readRow(row: SheetRow, { sheet, indexOf, rubric }: RowContext): RowReading {
  const cells: Cells = namedCells(row, sheet, indexOf)
  const { faults, placeOf } = cells
  const indicator = indicatorIn(cells, rubric)
  const level = levelIn(cells, rubric)
  const days = numberIn('days', cells)
  const estimate = {
    days: days === undefined ? undefined : daysOf(days),
    cost: numberIn('cost', cells),
    unit: cells.of('unit') || undefined,
    earliest: quarterIn(cells),
  }
  const isSound = indicator !== undefined && level !== undefined && faults.length === 0
  return {
    estimate: isSound ? { indicator, level, ...estimate, at: placeOf('indicator') } : undefined,
    faults,
  }
}

type Cells = NamedCells<Column>

function indicatorIn({ of, report }: Cells, rubric: Rubric): string | undefined {
  const found = of('indicator')
  const ids = new Set(indicatorsOf(rubric).map(({ id }) => id))
  const cell = readIndicator(found, ids)
  if (cell.kind === 'known' || cell.kind === 'comma') return cell.id
  if (found === '') {
    report({ code: 'cell-missing', facts: { column: columns.indicator[0] } }, 'indicator')
  } else if (cell.kind === 'damaged') {
    report({ code: 'indicator-damaged', facts: { found, meant: cell.meant } }, 'indicator')
  } else {
    const facts = { found, near: nearest(found, [...ids]), rubric: rubric.id }
    report({ code: 'indicator-unknown', facts }, 'indicator')
  }
  return undefined
}

function levelIn({ of, report }: Cells, { levels }: Rubric): number | undefined {
  const found = of('level')
  const cell = readLevel(found)
  const facts = { found, column: columns.level[0] }
  if (cell.kind === 'blank') {
    report({ code: 'cell-missing', facts: { column: columns.level[0] } }, 'level')
  } else if (cell.kind === 'fractional') {
    report({ code: 'level-fractional', facts }, 'level')
  } else if (cell.kind !== 'level') {
    report(
      {
        code: 'level-wrong',
        facts: { ...facts, max: levels.max, isClaim: false, isOptional: false },
      },
      'level',
    )
  } else if (cell.level < Math.max(1, levels.min) || cell.level > levels.max) {
    report({ code: 'level-out-of-range', facts: { ...facts, max: levels.max } }, 'level')
  } else {
    return cell.level
  }
  return undefined
}

/** Two decimals at most; a comma or a point before them, and points between thousands. */
function numberIn(column: 'days' | 'cost', { of, report }: Cells): number | undefined {
  const found = of(column)
  if (found === '') return undefined
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/.test(found) ? found.replaceAll('.', '') : found
  if (/^\d{1,12}(?:[.,]\d{1,2})?$/.test(plain)) return Number(plain.replace(',', '.'))
  report({ code: 'value-wrong', facts: { found, expected: 'number' } }, column)
  return undefined
}

/** A quarter, or the one in which a day lies. */
function quarterIn({ of, report }: Cells): Quarter | undefined {
  const found = of('earliest')
  if (found === '') return undefined
  const day = readDay(found)
  const quarter = parseQuarter(found.toUpperCase()) ?? (day && quarterOf(day))
  if (quarter === undefined) {
    report({ code: 'value-wrong', facts: { found, expected: 'quarter' } }, 'earliest')
  }
  return quarter
}

/** Two rows for one level would leave open which of them holds. */
function repetitions(estimates: readonly PlacedEstimate[]): readonly Diagnostic[] {
  const first = new Map<string, Place>()
  return estimates.flatMap(({ indicator, level, at }): Diagnostic[] => {
    const key = `${indicator}=${level}`
    const firstAt = first.get(key)
    if (!firstAt) first.set(key, at)
    return firstAt ? [{ code: 'estimate-repeated', facts: { indicator, level, firstAt }, at }] : []
  })
}
