import { stringify } from 'csv-stringify/sync'
import { inUnits, inUnitsOrNull } from '../../../core/points.js'
import type { ChangeCause } from '../causes.js'
import type { ComparedResult, ComparedTotal } from '../compared-result.js'
import type { Comparison, ComparisonReport } from '../comparison.js'
import type { ConvertedResult } from '../converted-result.js'
import type { ResultDifference } from '../difference.js'
import type { DifferenceParts } from '../parts.js'
import { causeCode } from './causes.js'
import type { ComparisonReporter } from './view.js'

type Cell = string | number | boolean | null
type Row = Readonly<Record<string, Cell>>

/**
 * For spreadsheets and scripts: a row per part of a difference, or per result. Names are English and
 * numbers have a point, in every language; cells that would be formulas are neutralised.
 */
export const csv: ComparisonReporter = (report) => {
  const labels = { total: report.total, as_of: report.asOf }
  const rows = rowsOf(report.comparison, report).map((row) => ({ ...row, ...labels }))
  const [first = {}] = rows
  return stringify(
    rows.map((row) => Object.values(row)),
    {
      header: true,
      columns: Object.keys(first),
      escape_formulas: true,
      cast: { boolean: String },
    },
  )
}

function rowsOf(comparison: Comparison, { total }: ComparisonReport): readonly Row[] {
  if (comparison.kind === 'difference') {
    const { difference, conversion } = comparison
    return differenceRows(difference).map((row) => ({ ...row, ...conversionCells(conversion) }))
  }
  if (comparison.kind === 'apart') {
    return [comparison.from, comparison.to].map((side) => ({
      ...resultCells(side, side.figures[total]),
      apart: comparison.reason,
    }))
  }
  if (comparison.kind === 'trend') {
    return comparison.runs.flatMap(({ points }) =>
      points.map(({ side, figure, delta, difference }) => ({
        ...resultCells(side, figure),
        delta: inUnitsOrNull(delta),
        ...partCells(difference?.parts),
      })),
    )
  }
  return comparison.groups.flatMap(({ ranked }) =>
    ranked.map(({ rank, side, figure }) => ({ rank, ...resultCells(side, figure) })),
  )
}

/** What a result was before it came under the rubric of the other; absent where none did. */
function conversionCells(conversion: ConvertedResult | null): Row {
  if (!conversion) return {}
  const { pair, original, assessed, open } = conversion
  return {
    converted_agency: original.agency,
    converted_year: original.year,
    converted_from: pair.from.id,
    map: pair.map.id,
    map_status: pair.map.status,
    carried: assessed.length,
    open: open.length,
  }
}

/** The whole, then aspects and indicators in the rubric's order. */
function differenceRows(difference: ResultDifference): readonly Row[] {
  const { from, to, total, fromPoints, toPoints, delta, parts } = difference
  const ends = {
    from_agency: from.agency,
    from_year: from.year,
    to_agency: to.agency,
    to_year: to.year,
    ...rubricCells(to.rubric),
  }
  const whole = { of: 'total', id: total, from: inUnits(fromPoints), to: inUnits(toPoints) }
  return [
    { ...whole, delta: inUnits(delta), ...partCells(parts), ...levels(null, null), causes: '' },
    ...difference.aspects.map((each) => ({
      of: 'aspect',
      id: each.aspect.id,
      from: inUnits(each.from),
      to: inUnits(each.to),
      delta: inUnits(each.delta),
      ...partCells(each.parts),
      ...levels(null, null),
      causes: '',
    })),
    ...difference.indicators.map((each) => ({
      of: 'indicator',
      id: each.indicator.id,
      from: null,
      to: null,
      delta: inUnits(each.delta),
      ...partCells(each.parts),
      ...levels(each.from[total], each.to[total]),
      causes: each.causes.map(causeCell).join(' '),
    })),
  ].map((row) => ({ ...row, ...ends }))
}

/** `claim=raised proof=expired:sk-komite-talenta`; `*` is any document at all. */
function causeCell(cause: ChangeCause): string {
  const told = `${cause.part}=${causeCode(cause)}`
  return 'requirement' in cause ? `${told}:${cause.requirement?.id ?? '*'}` : told
}

const levels = (from: number | null, to: number | null): Row => ({ from_level: from, to_level: to })

const partCells = (parts: DifferenceParts | undefined): Row => ({
  claim: inUnitsOrNull(parts?.claim ?? null),
  proof: inUnitsOrNull(parts?.proof ?? null),
  verification: inUnitsOrNull(parts?.verification ?? null),
})

function resultCells(side: ComparedResult, figure: ComparedTotal | null): Row {
  const published = side.source.kind === 'published' ? side.source : undefined
  return {
    agency: side.agency,
    year: side.year,
    points: inUnitsOrNull(figure?.points ?? null),
    ...rubricCells(side.instrument),
    band: figure?.band.id ?? null,
    source: side.source.kind,
    status: published?.result.status ?? null,
    published_band: published?.result.category?.id ?? null,
    category_differs: published?.hasOtherCategory ?? null,
  }
}

const rubricCells = ({ id, version, status, maximum }: ComparedResult['instrument']): Row => ({
  rubric: id,
  rubric_version: version,
  rubric_status: status,
  maximum: inUnits(maximum),
})
