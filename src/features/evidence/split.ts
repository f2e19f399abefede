import { groupMap } from '../../core/groups.js'
import { byCodePoint } from '../../core/order.js'

export interface UnitPart<Row> {
  /** As written, but for spaces; empty for rows without a unit. */
  readonly unit: string
  readonly rows: readonly Row[]
}

/** Rows by unit, in the order of the units' names, those without a unit last. */
export function splitByUnit<Row>(
  rows: readonly Row[],
  unitOf: (row: Row) => string,
): readonly UnitPart<Row>[] {
  return [...groupMap(rows, (row) => unitOf(row).replaceAll(/\s+/g, ' ').trim())]
    .map(([unit, own]) => ({ unit, rows: own }))
    .toSorted(
      (left, right) =>
        Number(left.unit === '') - Number(right.unit === '') || byCodePoint(left.unit, right.unit),
    )
}
